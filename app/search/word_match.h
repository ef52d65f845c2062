// SPDX-License-Identifier: GPL-3.0-or-later
// From words to nominations: which have them all, how well, and in which speech or post.
#pragma once

#include "search/term_hits.h"

#include <optional>

namespace podium {

/// What a nomination has of the terms: in its names, and in the best of its texts and posts.
struct WordMatch {
    enum class Tier : quint8 { Related, Exact, SideBySide };
    quint32 nomination = 0;
    quint32 document = 0; ///< the best text or post (catalog/indexer.h); 0: names alone
    quint64 terms = 0;    ///< a bit for each term that is found, in any text or in the names
    float score = 0;      ///< BM25 of the best text, names taken in; higher is better
    Tier tier = Tier::Related;
    bool whole = false; ///< that text, with the names, has every required term

    /// Whether this is the better match of two; tiers before scores.
    bool isBetterThan(const WordMatch &other) const {
        if (whole != other.whole) return whole;
        if (tier != other.tier) return tier > other.tier;
        if (score != other.score) return score > other.score;
        return document != 0 && (other.document == 0 || document < other.document);
    }
};

/// A text or post that has, with the names, every required term.
struct TextHit {
    quint32 document = 0;
    quint32 passages = 0; ///< that have any of the wanted terms, as in Posting; 0: not known
};

/// What is found around nominations of the words of a query.
struct WordMatches {
    std::vector<WordMatch> found; ///< nominations with any of the terms, in no order
    std::vector<TextHit> texts;
    quint64 required = 0;        ///< terms that must all be found
    QList<quint64> groupBits;    ///< for GroupTest
    std::vector<quint32> places; ///< by nomination: place in `found`, from 1

    /// Nothing where none of the terms is found.
    const WordMatch *of(quint32 nomination) const {
        const quint32 at = nomination < places.size() ? places[nomination] : 0;
        return at == 0 ? nullptr : &found[at - 1];
    }
    /// Takes the better of this and what is there, and joins their terms.
    void offer(const WordMatch &match);
};

/// @return nothing where no term has a word in it: then there is nothing to match
/// @throws Error, Interrupted
std::optional<WordMatches> matchWords(Connection &connection, const Tokenizer &tokenizer,
                                      const TextArrays &arrays, TermScratch &scratch,
                                      const SearchQuery &query);

} // namespace podium
