// SPDX-License-Identifier: GPL-3.0-or-later
// Which addresses in foreign text may be opened at all, and what is said of where they lead.
#pragma once

#include <QString>
#include <QUrl>
#include <optional>

namespace podium {

/// The address, if it is one of the web: http or https, with a host and a port that can exist.
/// Names and passwords before an @ are taken out, because they are used to feign a host. Anything
/// else (javascript:, file:, data:, …) is no address (design: libraries, S26 to S28).
std::optional<QUrl> webAddress(const QString &text);

/// The host as the network sees it, in ASCII, so that look-alike letters show: xn--pple-43d.com.
QString hostOf(const QUrl &url);

/// The address without what only tells the platform who follows it (utm_…, fbclid, ?s= of posts).
QUrl withoutTracking(const QUrl &url);

/// Whether a host shortens or counts (t.co, bit.ly …), so that it says nothing of where it leads.
bool isShortener(const QString &host);

} // namespace podium
