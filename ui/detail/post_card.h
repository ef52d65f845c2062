// SPDX-License-Identifier: GPL-3.0-or-later
// One social-media post, readable with the network off.
#pragma once

#include "catalog/records.h"
#include "search/hits.h"

#include <QFrame>
#include <QUrl>

namespace podium {

class ColumnLayout;
class LinkText;

/// Shows what was kept of a post and says what was not. Nothing is loaded and nothing is opened by
/// the card itself; an address that was clicked is handed out by `openRequested`.
class PostCard final : public QFrame {
    Q_OBJECT
public:
    /// @param depth  0: a card of its own, 1 and 2: quoted by another
    explicit PostCard(const Post &post, int depth = 0, QWidget *parent = nullptr);

    const Post &post() const { return m_post; }
    /// Marks hits, which are counted in `post().text`; `current` is an index or -1.
    void setHits(const QList<TextRange> &hits, int current);
    /// Coordinates of the card; empty where no hit is current.
    QRect currentHitRect() const;
    /// Puts text and citation on the clipboard, without links that track.
    void copyPost() const;

Q_SIGNALS:
    void openRequested(const QUrl &url);
    /// Bring this place (own coordinates) into view.
    void reached(const QRect &place);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    class QLayout *makeHead();
    void makeFoot(ColumnLayout &layout);
    void addText(LinkText *text);
    void fillText();
    void follow(const QString &target);

    Post m_post;
    LinkText *m_text;
    int m_depth;
};

/// The posts that are worth a card: a described one is left out where the words of the same post
/// are known, too.
QList<Post> shownPosts(const QList<Post> &posts);

} // namespace podium
