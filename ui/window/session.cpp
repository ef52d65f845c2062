// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/session.h"

#include <QStandardPaths>
#include <algorithm>

namespace podium {
namespace {

template <typename E> E enumValue(const QVariant &value, E fallback, E last) {
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number >= 0 && number <= static_cast<int>(last) ? static_cast<E>(number) : fallback;
}

QString settingsPath() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/podium/podium.ini");
}

/// `won:yes` in the very first window: winners are what a newcomer looks for, and the chip says so.
SearchRequest firstRequest() {
    SearchRequest request;
    request.query.filters.append({SearchFilter::Field::Won, QStringLiteral("yes"), false});
    return request;
}

} // namespace

Session::Session() : m_settings(settingsPath(), QSettings::IniFormat) {}

SessionState Session::read() const {
    SessionState state;
    const auto value = [this](const char *key) { return m_settings.value(QLatin1String(key)); };
    state.fresh = !m_settings.contains(QStringLiteral("search/text"));
    state.geometry = value("window/geometry").toByteArray();
    state.splitter = value("window/splitter").toByteArray();
    state.columns = value("list/columns").toByteArray();
    state.sidebarShown = m_settings.value(QStringLiteral("window/sidebar"), true).toBool();
    state.detailShown = m_settings.value(QStringLiteral("window/detail"), true).toBool();
    state.detailTab = std::clamp(value("detail/tab").toInt(), 0, 3);
    state.theme = enumValue(value("look/theme"), ThemeMode::System, ThemeMode::HighContrast);
    state.systemLook = {value("look/systemDark").toBool(), value("look/systemContrast").toBool()};
    const double zoom = m_settings.value(QStringLiteral("look/zoom"), 1.0).toDouble();
    state.zoom = std::clamp(zoom > 0 ? zoom : 1.0, Theme::smallestZoom, Theme::largestZoom);
    if (state.fresh) {
        state.request = firstRequest();
        return state;
    }
    state.request.query = SearchQuery::fromText(value("search/text").toString(), true);
    state.request.scope = enumValue(value("search/scope"), Scope::All, Scope::Starred);
    state.request.sort = enumValue(value("search/sort"), SortKey::Year, SortKey::Network);
    state.request.descending = m_settings.value(QStringLiteral("search/descending"), true).toBool();
    state.recentSearches = value("search/recent").toStringList().mid(0, 12);
    state.selectedKey = value("list/selected").toString();
    return state;
}

bool Session::write(const SessionState &state) {
    const auto set = [this](const char *key, const QVariant &value) {
        m_settings.setValue(QLatin1String(key), value);
    };
    set("window/geometry", state.geometry);
    set("window/splitter", state.splitter);
    set("list/columns", state.columns);
    set("window/sidebar", state.sidebarShown);
    set("window/detail", state.detailShown);
    set("detail/tab", state.detailTab);
    set("look/theme", static_cast<int>(state.theme));
    set("look/systemDark", state.systemLook.dark);
    set("look/systemContrast", state.systemLook.highContrast);
    set("look/zoom", state.zoom);
    QString text = state.request.query.toText();
    // A space after it says that the last word was whole.
    const QList<SearchTerm> &terms = state.request.query.terms;
    if (!terms.isEmpty() && !terms.last().prefix && !terms.last().phrase) text += QLatin1Char(' ');
    set("search/text", text);
    set("search/scope", static_cast<int>(state.request.scope));
    set("search/sort", static_cast<int>(state.request.sort));
    set("search/descending", state.request.descending);
    set("search/recent", state.recentSearches);
    set("list/selected", state.selectedKey);
    m_settings.sync();
    return m_settings.status() == QSettings::NoError;
}

} // namespace podium
