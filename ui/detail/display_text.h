// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign text made safe to lay out: what is shown, and where its characters came from.
#pragma once

#include <QString>
#include <vector>

namespace podium {

/// A copy of a text for the screen alone. Words of over 200 characters get invisible places to
/// break, more than 8 marks upon one letter are left out, signs that mean something to Qt's text
/// documents or that turn the direction of what follows are replaced or dropped. One megabyte
/// without a space would take Qt half a minute to lay out, 200,000 accents on one letter paint
/// over the whole window (design: libraries, S18, S19, S29).
class DisplayText final {
public:
    DisplayText() = default;
    /// @param longest  characters that are shown at most; the rest is left out
    explicit DisplayText(const QString &source, int longest = longestShown);

    const QString &text() const { return m_text; }
    /// Where the character at `sourceOffset` (UTF-16 units, 0 to the source's length) stands in
    /// `text`. What was left out stands where it would have been.
    int shown(int sourceOffset) const;
    /// Whether anything that can be read is missing.
    bool isShortened() const { return m_shortened; }

    static constexpr int longestShown = 100'000;
    static constexpr int longestWord = 200;
    static constexpr int mostMarks = 8;

private:
    QString m_text;
    std::vector<int> m_shown; ///< for each unit of the source; empty: all stand where they were
    bool m_shortened = false;
};

/// One line for a label: line breaks become spaces, at most `longest` characters, then an ellipsis.
QString oneLine(const QString &text, int longest = 300);

/// Facts side by side, so that the dot between two of them is never the first of a line.
QString dotted(const QString &facts);

} // namespace podium
