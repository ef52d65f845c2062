// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/posts_panel.h"

#include "detail/post_card.h"
#include "detail/reading_layout.h"
#include "theme/metrics.h"

namespace podium {

PostsPanel::PostsPanel(QWidget *parent) : QWidget(parent), m_layout(new ColumnLayout(metrics::medium)) {
    setLayout(m_layout);
}

void PostsPanel::setPosts(const QList<Post> &posts, const RecordHits &hits) {
    m_hits = hits;
    const QList<Post> shown = shownPosts(posts);
    if (shown != m_posts) {
        m_posts = shown;
        for (PostCard *old : std::as_const(m_cards)) {
            old->hide();
            old->deleteLater(); // it may be what was just clicked
        }
        m_cards.clear();
        for (const Post &post : shown) {
            auto *card = new PostCard(post, 0, this);
            connect(card, &PostCard::openRequested, this, &PostsPanel::openRequested);
            connect(card, &PostCard::reached, this,
                    [this, card](const QRect &place) { Q_EMIT reached(place.translated(card->pos())); });
            m_layout->addWidget(card);
            m_cards.append(card);
        }
    }
    setCurrentHit(-1, -1);
}

int PostsPanel::hitCount(int card) const {
    return static_cast<int>(m_hits.posts.value(m_cards[card]->post().id).size());
}

void PostsPanel::setCurrentHit(int card, int hit) {
    for (int i = 0; i < count(); ++i)
        m_cards[i]->setHits(m_hits.posts.value(m_cards[i]->post().id), i == card ? hit : -1);
}

QRect PostsPanel::currentHitRect(int card) const {
    const QRect rect = m_cards[card]->currentHitRect();
    return rect.isEmpty() ? QRect() : rect.translated(m_cards[card]->pos());
}

} // namespace podium
