// SPDX-License-Identifier: GPL-3.0-or-later
// Where the reader has been: list, selection and scroll position, back and forward.
#pragma once

#include "catalog/ids.h"
#include "search/searcher.h"

#include <vector>

namespace podium {

/// A list as it was left.
struct Place {
    SearchRequest request;
    NominationId selected;
    int scroll = 0; ///< of the list, in its own units
    int row = 0;    ///< of the selected result; who took its place is selected where it is gone
    bool operator==(const Place &) const = default;
};

/// As in a browser: going somewhere new forgets what lay ahead.
class History final {
public:
    bool canGoBack() const noexcept { return m_at > 0; }
    bool canGoForward() const noexcept { return m_at + 1 < static_cast<int>(m_places.size()); }
    /// The place to show; `present` is remembered as it is left. Only when it can go there.
    Place goBack(const Place &present);
    Place goForward(const Place &present);
    /// A new place: what comes after the present one is forgotten.
    void goTo(const Place &present, const Place &next);

    /// What was asked at the places behind the present one, the newest first.
    QList<SearchRequest> before() const;

private:
    static constexpr size_t longest = 200;
    std::vector<Place> m_places{Place{}};
    int m_at = 0;
};

} // namespace podium
