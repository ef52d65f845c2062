// SPDX-License-Identifier: GPL-3.0-or-later
// The posts that stood in reports of an award.
#pragma once

#include "catalog/records.h"
#include "search/hits.h"

#include <QUrl>
#include <QWidget>

namespace podium {

class ColumnLayout;
class PostCard;

class PostsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit PostsPanel(QWidget *parent = nullptr);

    /// Described posts whose words are known, too, are left out. The same posts again only get
    /// other hits.
    void setPosts(const QList<Post> &posts, const RecordHits &hits);
    int count() const { return static_cast<int>(m_cards.size()); }
    int hitCount(int card) const;
    /// Marks one hit of one card more strongly; -1: none.
    void setCurrentHit(int card, int hit);
    QRect currentHitRect(int card) const;
    PostCard *card(int number) const { return m_cards.value(number); }

Q_SIGNALS:
    void openRequested(const QUrl &url);
    void reached(const QRect &place);

private:
    ColumnLayout *m_layout;
    QList<Post> m_posts;
    RecordHits m_hits;
    QList<PostCard *> m_cards;
};

} // namespace podium
