// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searcher.h"

#include "catalog/connection.h"
#include "catalog/raw_rows.h"
#include "search/result_pass.h"
#include "search/saved.h"
#include "search/sentence.h"
#include "search/suggest.h"
#include "search/tokens.h"
#include "search/word_match.h"

#include <algorithm>
#include <limits>

namespace podium {
namespace {

using Field = SearchFilter::Field;

QString orderBy(SortKey sort, bool descending) {
    const QString direction = descending ? QStringLiteral(" desc") : QStringLiteral(" asc");
    switch (sort) {
    case SortKey::Relevance:
    case SortKey::Year: // `sequence` runs from the newest to the oldest
        return descending ? QStringLiteral("sequence asc") : QStringLiteral("sequence desc");
    case SortKey::Headline:
        return QStringLiteral("headline_sort%1, sequence").arg(direction);
    case SortKey::Program:
        return QStringLiteral("program_sort%1, sequence").arg(direction);
    case SortKey::Network:
        return QStringLiteral("network_sort%1, sequence").arg(direction);
    }
    Q_UNREACHABLE();
}

/// The request as a condition on `result_row.flags` alone, where it is one.
std::optional<QString> flagCondition(const SearchRequest &request) {
    const QList<SearchFilter> &filters = request.query.filters;
    if (!request.query.terms.isEmpty() || !request.query.groups.isEmpty() ||
        request.scope == Scope::Starred || filters.size() > 1)
        return std::nullopt;
    int needed = request.scope == Scope::Speeches ? 2 : request.scope == Scope::Posts ? 4 : 0;
    int mask = needed;
    if (!filters.isEmpty()) {
        const SearchFilter &filter = filters.first();
        if (filter.field != Field::Won || filter.exclude) return std::nullopt;
        mask |= 1;
        if (filter.value == QLatin1String("yes")) needed |= 1;
    }
    return mask == 0 ? QStringLiteral("true") : QStringLiteral("flags & %1 = %2").arg(mask).arg(needed);
}

std::vector<NominationId> idsWhere(Connection &connection, const QString &condition,
                                   const SearchRequest &request, int limit) {
    std::vector<NominationId> ids;
    RawRows rows(connection,
                 QStringLiteral("select nomination_id from result_row where %1 order by %2 limit %3")
                     .arg(condition, orderBy(request.sort, request.descending))
                     .arg(limit));
    while (rows.next()) ids.push_back({static_cast<quint32>(rows.integer(0))});
    ids.shrink_to_fit();
    return ids;
}

} // namespace

struct Searcher::Private {
    std::optional<FacetArrays> arrays;
    std::optional<DocumentOwners> owners;
    std::unique_ptr<Tokenizer> tokenizer;
    std::optional<SearchQuery> matchedQuery; ///< the query that `matches` answers
    std::optional<WordMatches> matches;
    std::optional<NameIndex> names;
    qint64 dataVersion = -1;

    /// Throws away what was worked out when another connection has written since.
    void refresh(Connection &connection) {
        const qint64 version = connection.value(QStringLiteral("pragma data_version")).toLongLong();
        if (version != dataVersion) {
            arrays.reset();
            owners.reset();
            matchedQuery.reset();
            names.reset();
        }
        dataVersion = version;
        if (!tokenizer) tokenizer = std::make_unique<Tokenizer>(connection);
    }

    const FacetArrays &facets(Connection &connection) {
        if (!arrays) arrays = FacetArrays::load(connection);
        return *arrays;
    }

    const std::optional<WordMatches> &match(Connection &connection, const SearchQuery &query) {
        if (matchedQuery && *matchedQuery == query) return matches;
        matchedQuery.reset();
        if (query.terms.isEmpty() && query.groups.isEmpty()) {
            matches.reset();
        } else {
            if (!owners) owners = DocumentOwners::load(connection);
            matches = matchWords(connection, *tokenizer, *owners, query);
        }
        matchedQuery = query;
        return matches;
    }

    std::vector<NominationId> inOrder(Connection &connection, const SearchRequest &request,
                                      const std::vector<bool> &found, quint32 count,
                                      const std::optional<WordMatches> &matched);
    MarkedText sentenceOf(Connection &connection, const HitMarker &marker, quint32 document);
};

std::vector<NominationId> Searcher::Private::inOrder(Connection &connection, const SearchRequest &request,
                                                     const std::vector<bool> &found, quint32 count,
                                                     const std::optional<WordMatches> &matched) {
    std::vector<NominationId> ids;
    ids.reserve(count);
    RawRows rows(connection, QStringLiteral("select nomination_id from result_row order by ") +
                                 orderBy(request.sort, request.descending));
    while (ids.size() < count && rows.next()) {
        const auto id = static_cast<quint32>(rows.integer(0));
        if (id < found.size() && found[id]) ids.push_back({id});
    }
    if (matched && request.sort == SortKey::Relevance) {
        std::stable_sort(ids.begin(), ids.end(), [&](NominationId a, NominationId b) {
            const WordMatch *left = matched->of(a.value);
            const WordMatch *right = matched->of(b.value);
            return (left ? left->score : 0) > (right ? right->score : 0);
        });
    }
    return ids;
}

MarkedText Searcher::Private::sentenceOf(Connection &connection, const HitMarker &marker, quint32 document) {
    if (document == 0) return {};
    const bool isPost = static_cast<DocumentKind>(document & 3U) == DocumentKind::Post;
    Query query(connection, isPost ? QStringLiteral("select text from post where id = ?")
                                   : QStringLiteral("select text from passage where id = ?"));
    query.bind(document >> 2U);
    if (!query.next()) return {};
    const QString text = query.text(0);
    return bestSentence(text, marker.hits(text));
}

Searcher::Searcher() : d(std::make_unique<Private>()) {}
Searcher::~Searcher() = default;

QList<FoundRow> Searcher::firstPage(Connection &connection, const SearchRequest &request) {
    const std::optional<QString> condition = flagCondition(request);
    if (!condition) return {};
    return rows(connection, request.query, idsWhere(connection, *condition, request, pageSize));
}

std::optional<std::vector<NominationId>> Searcher::order(Connection &connection,
                                                         const SearchRequest &request) {
    const std::optional<QString> condition = flagCondition(request);
    if (!condition) return std::nullopt;
    return idsWhere(connection, *condition, request, std::numeric_limits<int>::max());
}

SearchAnswer Searcher::run(Connection &connection, const SearchRequest &request, Parts parts) {
    d->refresh(connection);
    SearchAnswer answer;
    answer.saved = savedSearches(connection);
    SearchRequest whole = request;
    whole.query = resolved(request.query, answer.saved);
    const FacetArrays &arrays = d->facets(connection);
    const std::optional<WordMatches> &matched = d->match(connection, whole.query);
    ResultPass pass(connection, whole, arrays, matched ? &*matched : nullptr);
    pass.run(answer);
    if (parts == Parts::CountsOnly) return answer;
    answer.ids = d->inOrder(connection, whole, pass.isFound(), pass.found(), matched);
    const auto firstCount = std::min(answer.ids.size(), static_cast<size_t>(pageSize));
    answer.firstRows =
        rows(connection, whole.query,
             {answer.ids.begin(), answer.ids.begin() + static_cast<std::ptrdiff_t>(firstCount)});
    return answer;
}

QList<FoundRow> Searcher::rows(Connection &connection, const SearchQuery &query,
                               const std::vector<NominationId> &ids) {
    const SearchQuery whole = resolved(query, savedSearches(connection));
    if (!d->tokenizer) d->tokenizer = std::make_unique<Tokenizer>(connection);
    QStringList numbers;
    numbers.reserve(static_cast<qsizetype>(ids.size()));
    for (const NominationId id : ids) numbers.append(QString::number(id.value));
    QHash<NominationId, FoundRow> read;
    Query select(connection, QStringLiteral(R"(
        select r.nomination_id, r.year, r.headline, r.category, r.program, r.network, r.flags,
               exists (select 1 from nomination n join star s on s.nomination_key = n.key where n.id = r.nomination_id)
        from result_row r where r.nomination_id in (%1))")
                                 .arg(numbers.join(QLatin1Char(','))));
    const HitMarker marker(*d->tokenizer, whole);
    while (select.next()) {
        const int flags = select.number(6);
        FoundRow found;
        found.row = {select.id<NominationId>(0),
                     select.number(1),
                     select.text(2),
                     select.text(3),
                     select.text(4),
                     select.text(5),
                     (flags & 1) != 0,
                     (flags & 2) != 0,
                     (flags & 4) != 0,
                     select.number(7) != 0};
        if (!marker.isEmpty()) {
            found.headlineHits = marker.hits(found.row.headline, Apostrophes::Join);
            found.programHits = marker.hits(found.row.program, Apostrophes::Join);
            found.categoryHits = marker.hits(found.row.category);
        }
        read.insert(found.row.id, found);
    }
    const std::optional<WordMatches> &matched = d->match(connection, whole);
    QList<FoundRow> rows;
    for (const NominationId id : ids) {
        auto it = read.find(id);
        if (it == read.end()) continue;
        if (matched) {
            if (const WordMatch *match = matched->of(id.value))
                it->sentence = d->sentenceOf(connection, marker, match->document);
        }
        rows.append(*it);
    }
    return rows;
}

std::optional<Suggestion> Searcher::suggestion(Connection &connection, const SearchRequest &request) {
    const std::optional<SearchQuery> corrected = correctedQuery(connection, request.query);
    if (!corrected) return std::nullopt;
    Suggestion suggestion{request, SearchQuery{corrected->terms, {}, {}}.toText(), 0};
    suggestion.request.query = *corrected;
    suggestion.count = static_cast<quint32>(run(connection, suggestion.request).ids.size());
    return suggestion.count > 0 ? std::optional(suggestion) : std::nullopt;
}

QList<NameHit> Searcher::names(Connection &connection, const QString &typed, int most,
                               std::optional<Field> only) {
    d->refresh(connection);
    if (!d->names) d->names = NameIndex::load(connection);
    return d->names->find(typed, most, only);
}

RecordHits Searcher::hits(Connection &connection, const SearchQuery &query, const NominationRecord &record) {
    if (!d->tokenizer) d->tokenizer = std::make_unique<Tokenizer>(connection);
    RecordHits hits;
    const HitMarker marker(*d->tokenizer, resolved(query, savedSearches(connection)));
    if (marker.isEmpty()) return hits;
    for (const Acceptance &acceptance : record.acceptances)
        for (const SpeechText &text : acceptance.texts)
            for (const Turn &turn : text.turns)
                for (const Passage &passage : turn.passages)
                    if (const QList<TextRange> found = marker.hits(passage.text); !found.isEmpty())
                        hits.passages.insert(passage.id, found);
    for (const Post &post : record.posts)
        if (const QList<TextRange> found = marker.hits(post.text); !found.isEmpty())
            hits.posts.insert(post.id, found);
    return hits;
}

} // namespace podium
