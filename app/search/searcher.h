// SPDX-License-Identifier: GPL-3.0-or-later
// A question asked of the catalog, and its answer: ids in order, counts, the first rows.
#pragma once

#include "catalog/own.h"
#include "catalog/records.h"
#include "search/hits.h"
#include "search/name_index.h"
#include "search/query.h"

#include <memory>
#include <optional>
#include <vector>

namespace podium {

class Connection;

enum class Scope { All, Speeches, Posts, Starred };
enum class SortKey { Relevance, Year, Headline, Program, Network };

struct SearchRequest {
    SearchQuery query;
    Scope scope = Scope::All;
    SortKey sort = SortKey::Year; ///< Relevance without words is Year
    bool descending = true;
    bool operator==(const SearchRequest &) const = default;
};

/// One value of a facet: how many of the found results have it.
struct FacetCount {
    QString value; ///< what a filter is written with
    QString label; ///< what the sidebar shows
    quint32 count = 0;
    bool operator==(const FacetCount &) const = default;
};

struct Facets {
    QList<FacetCount> ceremonies; ///< newest first
    QList<FacetCount> categories; ///< most first
    QList<FacetCount> networks;   ///< most first
    QList<FacetCount> outcomes;   ///< won, nominated
    bool operator==(const Facets &) const = default;
};

/// How many results each scope holds, without any query.
struct ScopeCounts {
    quint32 all = 0;
    quint32 speeches = 0;
    quint32 posts = 0;
    quint32 starred = 0;
    bool operator==(const ScopeCounts &) const = default;
};

/// A row of a list with the sentence in which the query was found.
struct FoundRow {
    ResultRow row;
    MarkedText sentence;           ///< empty: found by a name, or nothing was asked
    QList<TextRange> headlineHits; ///< in row.headline
    QList<TextRange> programHits;  ///< in row.program
    QList<TextRange> categoryHits; ///< in row.category
    bool operator==(const FoundRow &) const = default;
};

struct SearchAnswer {
    std::vector<NominationId> ids; ///< everything found, in order
    QList<FoundRow> firstRows;     ///< of the first `pageSize` ids
    Facets facets;
    ScopeCounts scopes;
    quint32 found = 0;            ///< how many, also where `ids` is left out
    quint32 speechCount = 0;      ///< of what was found, results that have a speech
    quint32 passages = 0;         ///< of speeches found, passages with any of the words
    bool passagesKnown = true;    ///< else there are more: a word of up to three letters is still being typed
    quint32 speechesWithHits = 0; ///< speeches that these passages are from
    quint32 postsWithHits = 0;    ///< posts with any of the words
    quint32 nomineesLeftOut = 0;  ///< found, but hidden by `won:yes` alone
    QList<SavedSearch> saved;     ///< all that the person keeps
};

/// What else could have been meant.
struct Suggestion {
    SearchRequest request;
    QString words; ///< what stands in place of what was typed
    quint32 count = 0;
};

/// Answers searches on the catalog's search thread. It keeps compact arrays of the facets between
/// calls, so it belongs to one connection and one thread; all its functions are blocking.
class Searcher final {
public:
    static constexpr int pageSize = 32; ///< a screen; a sentence takes a tenth of a millisecond
    enum class Parts { All, CountsOnly };

    Searcher();
    ~Searcher();
    Q_DISABLE_COPY_MOVE(Searcher)

    /// Only the first page, without counts: by an index, or the best matches of the words. Empty where
    /// neither is to be had alone, and where nothing is found. @throws Interrupted, Error
    QList<FoundRow> firstPage(Connection &connection, const SearchRequest &request);
    /// All ids in order where that is known before anything is counted, else nothing.
    /// @throws Interrupted, Error
    std::optional<std::vector<NominationId>> order(Connection &connection, const SearchRequest &request);
    /// The whole answer, or all of it but ids and rows.
    /// @throws Interrupted when a newer question took its place, Error
    SearchAnswer run(Connection &connection, const SearchRequest &request, Parts parts = Parts::All);
    /// Rows for the list, in the order of `ids`; ids that are gone are left out.
    QList<FoundRow> rows(Connection &connection, const SearchQuery &query,
                         const std::vector<NominationId> &ids);
    /// Where nothing was found: a request whose words this catalog has (`correctedQuery`), and how many
    /// results it finds; nothing where it would find none either.
    std::optional<Suggestion> suggestion(Connection &connection, const SearchRequest &request);
    /// Names of the catalog (NameIndex::find).
    QList<NameHit> names(Connection &connection, const QString &typed, int most,
                         std::optional<SearchFilter::Field> only);
    /// Where the query's words stand in a record's passages and posts.
    RecordHits hits(Connection &connection, const SearchQuery &query, const NominationRecord &record);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace podium
