// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/term_hits.h"

#include "search/fts_rows.h"

#include <algorithm>
#include <limits>
#include <sqlite3.h>

namespace podium {
namespace {

using VariantKind = PlannedTerm::Variant::Kind;

/// Reads the places of a phrase, or of words near each other.
class PhraseReader final : public FtsRowReader {
public:
    PhraseReader(const TextArrays *arrays, std::vector<Posting> &postings)
        : m_arrays(arrays),
          m_postings(postings) {}

    int read(const Fts5ExtensionApi &api, Fts5Context *row) override {
        Posting posting{static_cast<quint32>(api.xRowid(row)), 0, 0};
        Fts5PhraseIter position{};
        int column = -1;
        int place = 0;
        int code = api.xPhraseFirst(row, 0, &position, &column, &place);
        for (; code == SQLITE_OK && column >= 0; api.xPhraseNext(row, &position, &column, &place)) {
            ++posting.count;
            posting.passages |= passageBit(posting.document, place);
        }
        if (posting.count > 0) m_postings.push_back(posting);
        return code;
    }

private:
    quint32 passageBit(size_t document, int place) const {
        constexpr qsizetype lastBit = 31;
        if (m_arrays == nullptr || document + 1 >= m_arrays->passageStart.size()) return 0;
        const auto begin = m_arrays->passages.cbegin() + m_arrays->passageStart[document];
        const auto end = m_arrays->passages.cbegin() + m_arrays->passageStart[document + 1];
        return 1U << std::min<qsizetype>(std::upper_bound(begin, end, place) - begin, lastBit);
    }

    const TextArrays *m_arrays;
    std::vector<Posting> &m_postings;
};

} // namespace

std::vector<Posting> documentsWith(Connection &connection, PostingKind kind, const TextArrays &arrays,
                                   const QString &expression) {
    std::vector<Posting> postings;
    const bool isText = kind == PostingKind::Text;
    PhraseReader reader(isText ? &arrays : nullptr, postings);
    readFtsRows(connection, isText ? QStringLiteral("find_text") : QStringLiteral("find_name"), expression,
                reader);
    return postings;
}

TermHitReader::TermHitReader(Connection &connection, PostingKind kind, const TextArrays &arrays,
                             size_t documents, TermScratch &scratch)
    : m_connection(connection),
      m_kind(kind),
      m_arrays(arrays),
      m_documents(documents),
      m_scratch(scratch) {
    if (!m_scratch.clean) std::fill(m_scratch.cells.begin(), m_scratch.cells.end(), TermScratch::Cell());
    m_scratch.clean = true;
    if (m_scratch.cells.size() < documents) m_scratch.cells.resize(documents);
}

std::vector<TermHit> TermHitReader::read(const PlannedTerm &term) {
    m_first = std::numeric_limits<quint32>::max();
    m_last = 0;
    m_scratch.clean = false;
    for (const PlannedTerm::Variant &variant : term.variants) readVariant(variant);
    std::vector<TermHit> hits = collect();
    m_scratch.clean = true;
    return hits;
}

void TermHitReader::readVariant(const PlannedTerm::Variant &variant) {
    m_postings.clear();
    switch (variant.kind) {
    case VariantKind::Word:
        readPostings(m_connection, m_kind, variant.text, m_postings);
        break;
    case VariantKind::Beginning:
        if (variant.text.size() > postings::longestBeginning) {
            readBeginnings(m_connection, m_kind, variant.text,
                           [&](const std::vector<Posting> &list) { add(list, variant); });
            return;
        }
        readPostings(m_connection, m_kind, postings::beginningKey(variant.text), m_postings);
        break;
    case VariantKind::Expression:
        m_postings = documentsWith(m_connection, m_kind, m_arrays, variant.text);
        break;
    }
    add(m_postings, variant);
}

void TermHitReader::add(const std::vector<Posting> &postings, const PlannedTerm::Variant &variant) {
    for (const Posting &posting : postings) {
        if (posting.document >= m_documents) break; // written since the arrays were made: found the next time
        TermScratch::Cell &cell = m_scratch.cells[posting.document];
        cell.found = true;
        cell.exact = cell.exact || variant.exact;
        cell.passages |= posting.passages;
        if (variant.counted)
            cell.count = static_cast<quint16>(std::min<quint32>(cell.count + posting.count, 0xFFFF));
    }
    if (postings.empty()) return;
    m_first = std::min(m_first, postings.front().document);
    m_last = std::max(m_last, postings.back().document);
}

/// Takes what was found, and leaves the scratch memory clean.
std::vector<TermHit> TermHitReader::collect() {
    std::vector<TermHit> hits;
    const size_t end = std::min(static_cast<size_t>(m_last) + 1, m_documents);
    for (size_t document = m_first; document < end; ++document) {
        TermScratch::Cell &cell = m_scratch.cells[document];
        if (!cell.found) continue;
        hits.push_back({static_cast<quint32>(document), cell.passages, cell.count, cell.exact});
        cell = {};
    }
    return hits;
}

} // namespace podium
