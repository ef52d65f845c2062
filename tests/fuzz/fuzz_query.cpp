// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is typed is some query, and a query reads back from its own text.
#include "search/query.h"

#include <cstdio>
#include <cstdlib>

using namespace podium;

namespace {

void expect(bool holds, const char *what, const SearchQuery &query) {
    if (holds) return;
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(query.toText()));
    std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size) {
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const SearchQuery typing = SearchQuery::fromText(text, true);
    (void)typing.inWords();
    const SearchQuery query = SearchQuery::fromText(text);
    (void)query.inWords();
    // Beyond the longest text a query is cut, and need not read back.
    if (query.toText().size() < 2000)
        expect(SearchQuery::fromText(query.toText()) == query, "does not read back", query);
    expect(query.wantedTerms().size() <= 64, "too many terms", query);
    return 0;
}
