// SPDX-License-Identifier: GPL-3.0-or-later
#include "detail/web_address.h"

#include <QUrlQuery>
#include <algorithm>
#include <array>

namespace podium {
namespace {

bool tracks(const QString &parameter) {
    static constexpr std::array known{
        QLatin1String("fbclid"), QLatin1String("gclid"),   QLatin1String("igshid"),  QLatin1String("igsh"),
        QLatin1String("si"),     QLatin1String("ref_src"), QLatin1String("ref_url"), QLatin1String("mc_cid"),
        QLatin1String("mc_eid"), QLatin1String("cmpid")};
    return parameter.startsWith(QLatin1String("utm_")) ||
           std::find(known.begin(), known.end(), parameter) != known.end();
}

bool isHostOf(const QString &host, QLatin1String site) {
    return host == site ||
           (host.endsWith(site) && host.at(host.size() - site.size() - 1) == QLatin1Char('.'));
}

} // namespace

std::optional<QUrl> webAddress(const QString &text) {
    // Longer than any address in use; QUrl would still read megabytes of it.
    if (text.size() > 2000) return std::nullopt;
    QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) return std::nullopt;
    if (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")) return std::nullopt;
    url.setUserInfo(QString());
    return url;
}

QString hostOf(const QUrl &url) {
    return url.host(QUrl::FullyEncoded);
}

QUrl withoutTracking(const QUrl &url) {
    if (!url.hasQuery()) return url;
    QUrl clean = url;
    const QString host = hostOf(url);
    // On these a post is named by its path; all that follows tells of the one who shared it.
    if (isHostOf(host, QLatin1String("twitter.com")) || isHostOf(host, QLatin1String("x.com")) ||
        isHostOf(host, QLatin1String("instagram.com")) || isHostOf(host, QLatin1String("threads.net"))) {
        clean.setQuery(QString());
        return clean;
    }
    QUrlQuery kept;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyEncoded);
    for (const auto &[name, value] : items)
        if (!tracks(name)) kept.addQueryItem(name, value);
    clean.setQuery(kept.isEmpty() ? QString() : kept.query(QUrl::FullyEncoded));
    return clean;
}

bool isShortener(const QString &host) {
    static constexpr std::array known{
        QLatin1String("t.co"),        QLatin1String("bit.ly"),  QLatin1String("ow.ly"),
        QLatin1String("tinyurl.com"), QLatin1String("goo.gl"),  QLatin1String("buff.ly"),
        QLatin1String("trib.al"),     QLatin1String("dlvr.it"), QLatin1String("fb.me")};
    return std::find(known.begin(), known.end(), host) != known.end();
}

} // namespace podium
