// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/error.h"
#include "catalog/fold.h"
#include "catalog/review/review.h"

#include <algorithm>

namespace podium {
namespace {

QString pairEntry(const QString &key, const QString &otherKey) {
    return QStringLiteral("different ") + std::min(key, otherKey) + QLatin1Char(' ') +
           std::max(key, otherKey);
}

QString factEntry(const QString &year, const QString &name) {
    return QStringLiteral("reference ") + year + QLatin1Char(' ') + keyOf(name);
}

} // namespace

Reviewed Reviewed::fromText(const QString &text) {
    Reviewed reviewed;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines[i];
        if (line.trimmed().isEmpty() || line.startsWith(QLatin1Char('#'))) continue;
        const QStringList fields = line.split(QStringLiteral(" | "));
        const bool whole = fields.size() == 4 && !fields[3].trimmed().isEmpty();
        if (whole && fields[0] == QLatin1String("different"))
            reviewed.m_lines.insert(pairEntry(fields[1], fields[2]), line);
        else if (whole && fields[0] == QLatin1String("reference"))
            reviewed.m_lines.insert(factEntry(fields[1], fields[2]), line);
        else
            throw Error(
                Error::Kind::BadInput,
                QStringLiteral("reviewed.txt:%1 is not understood: %2").arg(i + 1).arg(line),
                QStringLiteral("Write `different | KEY | KEY | why` or `reference | YEAR | NAME | why`."));
    }
    return reviewed;
}

bool Reviewed::has(const QString &entry) const {
    if (!m_lines.contains(entry)) return false;
    m_used.insert(entry);
    return true;
}

bool Reviewed::areDifferent(const QString &key, const QString &otherKey) const {
    return has(pairEntry(key, otherKey));
}

bool Reviewed::isRight(int year, const QString &name) const {
    return has(factEntry(QString::number(year), name));
}

QStringList Reviewed::unused() const {
    QStringList lines;
    for (auto it = m_lines.cbegin(); it != m_lines.cend(); ++it)
        if (!m_used.contains(it.key())) lines.append(it.value());
    lines.sort();
    return lines;
}

} // namespace podium
