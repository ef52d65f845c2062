// SPDX-License-Identifier: GPL-3.0-or-later
// Why this result: the query in plain words, and which of its words matched and how.
#pragma once

#include "search/explain.h"

#include <QDialog>

namespace podium {

/// Deletes itself.
class WhyDialog final : public QDialog {
    Q_OBJECT
public:
    WhyDialog(const SearchQuery &query, const QString &headline, const QList<TermMatch> &matches,
              QWidget *parent = nullptr);

    /// A line each, as it is shown.
    static QStringList inWords(const QList<TermMatch> &matches);
};

} // namespace podium
