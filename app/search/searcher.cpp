// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searcher.h"

#include "catalog/connection.h"
#include "catalog/indexer.h"
#include "catalog/raw_rows.h"
#include "search/fts_rows.h"
#include "search/result_pass.h"
#include "search/saved.h"
#include "search/sentence_finder.h"
#include "search/suggest.h"
#include "search/word_match.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>

namespace podium {
namespace {

using Field = SearchFilter::Field;

constexpr unsigned placeBits = 30; ///< of a rank, for the place in the unsorted list
constexpr quint64 mostPlaces = (quint64(1) << placeBits) - 1;
constexpr size_t manyRanks = 10'000; ///< from which on sorting by digits is quicker

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

/// Whether what is found is ordered by how well it matches.
bool isRanked(const SearchRequest &request) {
    return request.sort == SortKey::Relevance && request.query.hasWords();
}

SearchRequest withSavedSearches(Connection &connection, const SearchRequest &request) {
    SearchRequest whole = request;
    whole.query = resolved(request.query, savedSearches(connection));
    return whole;
}

/// The highest first.
std::vector<quint64> sorted(std::vector<quint64> ranks) {
    std::sort(ranks.begin(), ranks.end(), std::greater<>());
    return ranks;
}

/// The same for any length: eleven bits at a time, which takes a million ranks a fiftieth of a second,
/// with a look at the watch between.
std::vector<quint64> sortedLong(std::vector<quint64> ranks, InterruptWatch &watch) {
    constexpr unsigned digitBits = 11;
    constexpr size_t digits = size_t(1) << digitBits;
    std::vector<quint64> other(ranks.size());
    for (unsigned shift = 0; shift < 64; shift += digitBits) {
        watch.check();
        std::array<size_t, digits> places{};
        const auto digit = [shift](quint64 rank) { return digits - 1 - ((rank >> shift) & (digits - 1)); };
        for (const quint64 rank : ranks) ++places.at(digit(rank));
        if (places.at(digit(ranks.front())) == ranks.size()) continue; // one digit for all
        size_t place = 0;
        for (size_t &each : places) place += std::exchange(each, place);
        for (const quint64 rank : ranks) other[places.at(digit(rank))++] = rank;
        std::swap(ranks, other);
    }
    return ranks;
}

/// The best of them, in order.
std::vector<quint64> best(std::vector<quint64> ranks, size_t most) {
    if (ranks.size() > most) {
        std::nth_element(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(most), ranks.end(),
                         std::greater<>());
        ranks.resize(most);
    }
    return sorted(std::move(ranks));
}

std::vector<NominationId> nominationsOf(const TextArrays &arrays, const std::vector<quint64> &ranks) {
    std::vector<NominationId> ids;
    ids.reserve(ranks.size());
    for (const quint64 rank : ranks) ids.push_back({arrays.inSequence[mostPlaces - (rank & mostPlaces)]});
    return ids;
}

} // namespace

struct Searcher::Private {
    std::optional<FacetArrays> arrays;
    std::optional<TextArrays> texts;
    std::unique_ptr<Tokenizer> tokenizer;
    TermScratch scratch;
    std::optional<SearchQuery> matchedQuery; ///< the query that `matches` answers
    std::optional<WordMatches> matches;
    std::optional<NameIndex> names;
    qint64 dataVersion = -1;

    /// Throws away what was worked out when another connection has written since.
    void refresh(Connection &connection) {
        const qint64 version = connection.value(QStringLiteral("pragma data_version")).toLongLong();
        if (version != dataVersion) {
            arrays.reset();
            texts.reset();
            matchedQuery.reset();
            names.reset();
        }
        dataVersion = version;
        if (!tokenizer) {
            tokenizer = std::make_unique<Tokenizer>(connection);
            prepareFtsRows(connection);
        }
    }

    const FacetArrays &facets(Connection &connection) {
        if (!arrays) arrays = FacetArrays::load(connection);
        return *arrays;
    }

    const TextArrays &textArrays(Connection &connection) {
        if (!texts) {
            // Lists of frequent words are read again with every letter that is typed.
            connection.execute(QStringLiteral("pragma cache_size = -32000"));
            texts = TextArrays::load(connection);
        }
        return *texts;
    }

    /// Null where the query has no words.
    const WordMatches *match(Connection &connection, const SearchQuery &query) {
        if (!matchedQuery || *matchedQuery != query) {
            matchedQuery.reset();
            matches.reset();
            if (!query.terms.isEmpty() || !query.groups.isEmpty()) {
                const TextArrays &known = textArrays(connection);
                matches = matchWords(connection, *tokenizer, known, scratch, query);
            }
            matchedQuery = query;
        }
        return matches ? &*matches : nullptr;
    }

    quint64 rank(quint32 nomination, const WordMatch *match) const;
    std::vector<quint64> ranks(Connection &connection, const SearchRequest &request);
    std::vector<NominationId> inOrder(Connection &connection, const SearchRequest &request);
    MarkedText sentenceOf(Connection &connection, SentenceFinder &finder, quint32 document);
};

/// Everything that decides the place of a nomination in one number, the first having the highest: tier,
/// score (the bits of a positive float order as it does), place in the unsorted list.
quint64 Searcher::Private::rank(quint32 nomination, const WordMatch *match) const {
    constexpr unsigned scoreBits = 32;
    // Of records that names alone found equally well, one with something to read comes first.
    constexpr float somethingToRead = 0.01F;
    const quint64 place = mostPlaces - texts->sequence[nomination];
    if (match == nullptr) return place;
    const bool reads = (arrays->flags[nomination] & FacetArrays::Speech) != 0;
    const float score = match->score + (reads ? somethingToRead : 0);
    return static_cast<quint64>(match->tier) << (placeBits + scoreBits) |
           static_cast<quint64>(std::bit_cast<quint32>(score)) << placeBits | place;
}

/// Of everything found, in no order.
std::vector<quint64> Searcher::Private::ranks(Connection &connection, const SearchRequest &request) {
    std::vector<quint64> ranks;
    const FacetArrays &known = facets(connection);
    const ResultPass pass(connection, request, known, match(connection, request.query));
    (void)textArrays(connection);
    InterruptWatch watch(connection);
    pass.forEachFound(watch, [&](quint32 nomination, const WordMatch *match) {
        if (nomination < texts->sequence.size()) ranks.push_back(rank(nomination, match));
    });
    return ranks;
}

std::vector<NominationId> Searcher::Private::inOrder(Connection &connection, const SearchRequest &request) {
    std::vector<NominationId> ids;
    if (isRanked(request)) {
        std::vector<quint64> all = ranks(connection, request);
        InterruptWatch watch(connection);
        return nominationsOf(*texts, all.size() < manyRanks ? sorted(std::move(all))
                                                            : sortedLong(std::move(all), watch));
    }
    const FacetArrays &known = facets(connection);
    const ResultPass pass(connection, request, known, match(connection, request.query));
    std::vector<bool> isFound(known.size(), false);
    size_t count = 0;
    InterruptWatch watch(connection);
    pass.forEachFound(watch, [&](quint32 nomination, const WordMatch *) {
        isFound[nomination] = true;
        ++count;
    });
    ids.reserve(count);
    RawRows rows(connection, QStringLiteral("select nomination_id from result_row order by ") +
                                 orderBy(request.sort, request.descending));
    while (ids.size() < count && rows.next()) {
        const auto id = static_cast<quint32>(rows.integer(0));
        if (id < isFound.size() && isFound[id]) ids.push_back({id});
    }
    return ids;
}

/// The sentence of a text or post that shows most of the query.
MarkedText Searcher::Private::sentenceOf(Connection &connection, SentenceFinder &finder, quint32 document) {
    if (document == 0) return {};
    Query query(
        connection,
        isPostDocument(document)
            ? QStringLiteral("select text from post where id = ?")
            : QStringLiteral("select passage.text from turn join passage on passage.turn_id = turn.id "
                             "where turn.speech_text_id = ? order by turn.position, passage.position"));
    query.bind(document / 2);
    finder.start();
    while (query.next()) finder.look(query.text(0));
    return finder.sentence();
}

Searcher::Searcher() : d(std::make_unique<Private>()) {}
Searcher::~Searcher() = default;

QList<FoundRow> Searcher::firstPage(Connection &connection, const SearchRequest &request) {
    d->refresh(connection);
    if (const std::optional<QString> condition = flagCondition(request))
        return rows(connection, request.query, idsWhere(connection, *condition, request, pageSize));
    if (!isRanked(request)) return {};
    const std::vector<quint64> ranks =
        best(d->ranks(connection, withSavedSearches(connection, request)), pageSize);
    return rows(connection, request.query, nominationsOf(*d->texts, ranks));
}

std::optional<std::vector<NominationId>> Searcher::order(Connection &connection,
                                                         const SearchRequest &request) {
    d->refresh(connection);
    if (const std::optional<QString> condition = flagCondition(request))
        return idsWhere(connection, *condition, request, std::numeric_limits<int>::max());
    if (!isRanked(request)) return std::nullopt;
    return d->inOrder(connection, withSavedSearches(connection, request));
}

SearchAnswer Searcher::run(Connection &connection, const SearchRequest &request, Parts parts) {
    d->refresh(connection);
    SearchAnswer answer;
    answer.saved = savedSearches(connection);
    SearchRequest whole = request;
    whole.query = resolved(request.query, answer.saved);
    const FacetArrays &arrays = d->facets(connection);
    const WordMatches *matched = d->match(connection, whole.query);
    {
        ResultPass pass(connection, whole, arrays, matched);
        InterruptWatch watch(connection);
        pass.count(watch, d->texts ? &*d->texts : nullptr, answer);
    }
    if (parts == Parts::CountsOnly) return answer;
    answer.ids = d->inOrder(connection, whole);
    const auto firstCount = std::min(answer.ids.size(), static_cast<size_t>(pageSize));
    answer.firstRows =
        rows(connection, whole.query,
             {answer.ids.begin(), answer.ids.begin() + static_cast<std::ptrdiff_t>(firstCount)});
    return answer;
}

QList<FoundRow> Searcher::rows(Connection &connection, const SearchQuery &query,
                               const std::vector<NominationId> &ids) {
    const SearchQuery whole = resolved(query, savedSearches(connection));
    d->refresh(connection);
    QStringList numbers;
    numbers.reserve(static_cast<qsizetype>(ids.size()));
    for (const NominationId id : ids) numbers.append(QString::number(id.value));
    QHash<NominationId, FoundRow> read;
    Query select(connection, QStringLiteral(R"(
        select r.nomination_id, r.year, r.headline, r.category, r.program, r.network, r.flags,
               exists (select 1 from nomination n join star s on s.nomination_key = n.key where n.id = r.nomination_id)
        from result_row r where r.nomination_id in (%1))")
                                 .arg(numbers.join(QLatin1Char(','))));
    SentenceFinder finder(*d->tokenizer, whole);
    const HitMarker &marker = finder.marker();
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
    const WordMatches *matched = d->match(connection, whole);
    QList<FoundRow> rows;
    for (const NominationId id : ids) {
        auto it = read.find(id);
        if (it == read.end()) continue;
        if (matched != nullptr) {
            if (const WordMatch *match = matched->of(id.value))
                it->sentence = d->sentenceOf(connection, finder, match->document);
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
    d->refresh(connection);
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
