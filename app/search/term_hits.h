// SPDX-License-Identifier: GPL-3.0-or-later
// Where a term stands: its variants read from the indexes and joined.
#pragma once

#include "catalog/postings.h"
#include "search/term_plan.h"
#include "search/text_arrays.h"

namespace podium {

/// What one document has of one term.
struct TermHit {
    quint32 document = 0;
    quint32 passages = 0; ///< as in Posting
    quint16 count = 0;    ///< of all its variants; longer counts are cut
    bool exact = false;   ///< as typed is among them
};

/// Memory for joining lists, kept between questions: a cell for each document number, all of them clean.
struct TermScratch {
    struct Cell {
        quint32 passages = 0;
        quint16 count = 0;
        bool exact = false;
        bool found = false;
    };
    std::vector<Cell> cells;
    bool clean = true; ///< else a question was interrupted, and all cells must be cleaned
};

/// Reads the variants of terms, one term after another.
class TermHitReader final {
public:
    /// @param documents  one more than the highest document number
    TermHitReader(Connection &connection, PostingKind kind, const TextArrays &arrays, size_t documents,
                  TermScratch &scratch);

    /// By rising document. @throws Error, Interrupted
    std::vector<TermHit> read(const PlannedTerm &term);

private:
    void add(const std::vector<Posting> &postings, const PlannedTerm::Variant &variant);
    void readVariant(const PlannedTerm::Variant &variant);
    std::vector<TermHit> collect();

    Connection &m_connection;
    PostingKind m_kind;
    const TextArrays &m_arrays;
    size_t m_documents;
    TermScratch &m_scratch;
    quint32 m_first = 0; ///< of the documents touched
    quint32 m_last = 0;
    std::vector<Posting> m_postings;
};

/// Documents that a FTS5 expression finds, by rising number, with the number of its places. @param table
/// find_text or find_name. @throws Error, Interrupted
std::vector<Posting> documentsWith(Connection &connection, PostingKind kind, const TextArrays &arrays,
                                   const QString &expression);

} // namespace podium
