// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar: scopes and facets, by mouse and by keys.
#pragma once

#include "models/sidebar_model.h"

#include <QListView>

namespace podium {

class Sidebar final : public QListView {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    void setAnswer(const SearchAnswer &answer, const SearchRequest &request);

Q_SIGNALS:
    void savedChosen(const podium::SavedSearch &search);
    void savedRemoved(const podium::SavedSearch &search);
    void scopeChosen(podium::Scope scope);
    void facetChosen(const podium::SearchFilter &filter, podium::FacetClick click);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void choose(const QModelIndex &index, FacetClick click);

    SidebarModel *m_model;
};

} // namespace podium
