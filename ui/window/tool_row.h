// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the panes: back, forward, the search field, star, detail pane, more.
#pragma once

#include <QWidget>

class QLabel;

namespace podium {

struct Actions;
class SearchField;

class ToolRow final : public QWidget {
    Q_OBJECT
public:
    ToolRow(const Actions &actions, SearchField *field, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// The line at the bottom: what is shown, of how much; the query in words; the catalog's version.
class StatusLine final : public QWidget {
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setCounts(const QString &text);
    void setQuery(const QString &words);
    void setCatalog(const QString &version);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_counts;
    QLabel *m_query;
    QLabel *m_catalog;
};

} // namespace podium
