// SPDX-License-Identifier: GPL-3.0-or-later
// From words to nominations: which have them all, how well, and in which passage or post.
#pragma once

#include "search/query.h"

#include <unordered_map>
#include <vector>

namespace podium {

class Connection;
class Tokenizer;

/// A nomination that has every term somewhere: in its names, a passage, a post.
struct WordMatch {
    double score = 0;     ///< higher is better; phrases before exact words before related forms
    quint32 document = 0; ///< 4 * id + kind of the passage or post that has most; 0: names alone
};

/// What kind of thing a document of the indexes is (resources/sql/003_derived.sql).
enum class DocumentKind : quint8 { Names = 0, Passage = 1, Post = 2 };

/// Which nominations a passage or post belongs to. Made once and kept until the facts change.
class DocumentOwners final {
public:
    /// @throws Error, Interrupted
    static DocumentOwners load(Connection &connection);
    /// Calls `use(nomination)` for each.
    template <typename F> void forEach(quint64 document, F use) const {
        if (static_cast<DocumentKind>(document & 3U) == DocumentKind::Names) {
            use(static_cast<quint32>(document >> 2U));
            return;
        }
        for (auto it = lowerBound(document); it != m_owners.end() && it->first == document; ++it)
            use(it->second);
    }

private:
    using Owners = std::vector<std::pair<quint64, quint32>>;
    Owners::const_iterator lowerBound(quint64 document) const;
    Owners m_owners; ///< document, nomination; sorted
};

/// Nominations with every term of the query. Terms in which no tokenizer finds a word ("*", an
/// emoji) ask for nothing. @return nothing where that leaves no term: then there is nothing to match
/// @throws Error, Interrupted
std::optional<std::unordered_map<quint32, WordMatch>> matchWords(Connection &connection,
                                                                 const Tokenizer &tokenizer,
                                                                 const DocumentOwners &owners,
                                                                 const SearchQuery &query);

} // namespace podium
