// SPDX-License-Identifier: GPL-3.0-or-later
// A text of pieces, some of them links that mouse, keyboard and screen readers can reach.
#pragma once

#include "detail/display_text.h"
#include "detail/safe_text_browser.h"
#include "theme/theme.h"

#include <QAbstractButton>

namespace podium {

/// Part of a LinkText. A piece with a target is a link; what the target means is up to the one who
/// made it, the text only hands it back.
struct TextPiece {
    QString text;
    Ink ink = Ink::Plain;
    bool strong = false;
    QString target = {};
    QString hint = {}; ///< what following the link will do; plain text
    bool operator==(const TextPiece &) const = default;
};

/// A piece that leads somewhere, in the color of links.
TextPiece linkPiece(const QString &text, const QString &target, const QString &hint = {});

/// A button without a face over the lines of one link.
class LinkSpot final : public QAbstractButton {
    Q_OBJECT
public:
    explicit LinkSpot(QWidget *parent);
    /// @param lines  in coordinates of the parent
    void place(const QList<QRectF> &lines);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

Q_SIGNALS:
    /// The keyboard came here.
    void focused();

private:
    QList<QRectF> m_lines; // in own coordinates
};

class LinkText final : public SafeTextBrowser {
    Q_OBJECT
public:
    /// Whose direction lines run in: that of the window, or that of their own first letters.
    enum class Direction { Window, Text };
    explicit LinkText(Type type, QWidget *parent = nullptr, Direction direction = Direction::Window);

    void setPieces(const QList<TextPiece> &pieces);
    const QList<TextPiece> &pieces() const { return m_pieces; }
    /// Position in the document of a character of a piece.
    int position(int piece, int offset) const;
    /// What is written, for tests and screen readers.
    QString plainText() const;

Q_SIGNALS:
    void activated(const QString &target);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fill();
    void placeLinks();
    LinkSpot *spot(int number);

    Type m_type;
    Direction m_direction;
    QList<TextPiece> m_pieces;
    std::vector<DisplayText> m_shown; // one for each piece
    std::vector<int> m_starts;        // of each piece, in the document
    QList<LinkSpot *> m_spots;        // children of the viewport; more than needed are hidden
};

} // namespace podium
