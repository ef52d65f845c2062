// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/history.h"

namespace podium {

Place History::goBack(const Place &present) {
    m_places[static_cast<size_t>(m_at)] = present;
    return m_places[static_cast<size_t>(--m_at)];
}

Place History::goForward(const Place &present) {
    m_places[static_cast<size_t>(m_at)] = present;
    return m_places[static_cast<size_t>(++m_at)];
}

void History::goTo(const Place &present, const Place &next) {
    m_places.resize(static_cast<size_t>(m_at) + 1);
    m_places.back() = present;
    m_places.push_back(next);
    if (m_places.size() > longest) m_places.erase(m_places.begin());
    m_at = static_cast<int>(m_places.size()) - 1;
}

QList<SearchRequest> History::before() const {
    QList<SearchRequest> requests;
    for (int at = m_at - 1; at >= 0; --at) requests.append(m_places[static_cast<size_t>(at)].request);
    return requests;
}

} // namespace podium
