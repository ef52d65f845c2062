// SPDX-License-Identifier: GPL-3.0-or-later
// How words are made equal for searching, keys and sorting: case, accents and punctuation inside words.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace podium {

/// Lower case, without accents, and with the letters that have no accent to lose spelled in plain
/// ones (ø o, ł l, ß ss, æ ae …). Everything that is neither letter nor digit stays.
QString plainLetters(QStringView text);

/// The lasting key made from a name: its plain letters and digits, every other run of signs one
/// '-', none at the ends. Empty where the name has neither.
QString keyOf(QStringView name);

/// A word that has a second spelling without its punctuation or its special letters:
/// M*A*S*H is also `mash`, C-3PO `c3po`, 1,000 `1000`, O’Keefe `okeefe`, Søren `soren`.
struct JoinedWord {
    int start = 0;  ///< where the word stands in the text, in UTF-16 units
    int length = 0; ///< without punctuation around it
    QString joined; ///< the second spelling, in plain letters
    bool operator==(const JoinedWord &) const = default;
};

/// What is done with an apostrophe before a small letter. In titles and names it is left out by many
/// who type (Schitt’s Creek: `schitts`); in running text that would make `were` of we’re.
enum class Apostrophes { Part, Join };

/// The words of a text that have a second spelling, in order. A possessive
/// ending is left out, and left in where apostrophes join (M*A*S*H’s: mash; then also mashs). Long dashes,
/// slashes, ellipses and quotation marks end a word.
QList<JoinedWord> joinedWords(const QString &text, Apostrophes apostrophes = Apostrophes::Part);

/// Parts texts of one document, and texts from their second spellings, so that no phrase matches
/// across the border. A private-use character, which the tokenizer takes for a word.
inline constexpr QChar textBorder{0xE000};

/// What is written into the word indexes for a text: the text itself, then, after a border, the
/// second spellings of its words (each once). The words of the text keep their places, so a
/// phrase is matched as it is typed. Whoever searches asks, for each typed word outside quotation
/// marks, for the phrase of its pieces OR any of its `joinedWords`; quoted phrases are asked for
/// as they are. So `mash`, `M*A*S*H` and `m*a*s*h` find the same.
QString folded(const QString &text, Apostrophes apostrophes = Apostrophes::Part);

} // namespace podium
