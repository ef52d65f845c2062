// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/error.h"

namespace podium {

Error::Error(Kind kind, QString what, QString advice)
    : m_kind(kind),
      m_text(std::move(what)),
      m_advice(std::move(advice)),
      m_utf8(m_advice.isEmpty() ? m_text.toUtf8() : (m_text + QLatin1Char(' ') + m_advice).toUtf8()) {}

} // namespace podium
