// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/records.h"

#include "catalog/error.h"

#include <array>
#include <tuple>
#include <utility>

namespace podium {
namespace {

template <typename E, size_t N> using Words = std::array<std::pair<E, QLatin1String>, N>;

constexpr Words<Outcome, 6> outcomes{{{Outcome::Won, QLatin1String("won")},
                                      {Outcome::Nominated, QLatin1String("nominated")},
                                      {Outcome::Honored, QLatin1String("honored")},
                                      {Outcome::Withdrawn, QLatin1String("withdrawn")},
                                      {Outcome::Replaced, QLatin1String("replaced")},
                                      {Outcome::Rescinded, QLatin1String("rescinded")}}};

constexpr Words<AcceptanceMode, 9> modes{{{AcceptanceMode::Stage, QLatin1String("stage")},
                                          {AcceptanceMode::Remote, QLatin1String("remote")},
                                          {AcceptanceMode::Taped, QLatin1String("taped")},
                                          {AcceptanceMode::StandIn, QLatin1String("stand-in")},
                                          {AcceptanceMode::Letter, QLatin1String("letter")},
                                          {AcceptanceMode::Phone, QLatin1String("phone")},
                                          {AcceptanceMode::Post, QLatin1String("post")},
                                          {AcceptanceMode::None, QLatin1String("none")},
                                          {AcceptanceMode::Unknown, QLatin1String("unknown")}}};

constexpr Words<TextKind, 4> kinds{{{TextKind::Transcript, QLatin1String("transcript")},
                                    {TextKind::Excerpts, QLatin1String("excerpts")},
                                    {TextKind::Account, QLatin1String("account")},
                                    {TextKind::Captions, QLatin1String("captions")}}};

constexpr Words<Platform, 8> platforms{{{Platform::X, QLatin1String("x")},
                                        {Platform::Bluesky, QLatin1String("bluesky")},
                                        {Platform::Mastodon, QLatin1String("mastodon")},
                                        {Platform::Instagram, QLatin1String("instagram")},
                                        {Platform::Threads, QLatin1String("threads")},
                                        {Platform::Facebook, QLatin1String("facebook")},
                                        {Platform::YouTube, QLatin1String("youtube")},
                                        {Platform::Other, QLatin1String("other")}}};

constexpr Words<PostLife, 5> lives{{{PostLife::NotChecked, QLatin1String("not-checked")},
                                    {PostLife::Live, QLatin1String("live")},
                                    {PostLife::Deleted, QLatin1String("deleted")},
                                    {PostLife::Suspended, QLatin1String("suspended")},
                                    {PostLife::Protected, QLatin1String("protected")}}};

template <typename E, size_t N> QString wordOf(const Words<E, N> &words, E value) {
    for (const auto &[key, text] : words)
        if (key == value) return text;
    Q_UNREACHABLE();
}

template <typename E, size_t N> E valueOf(const Words<E, N> &words, QStringView word) {
    for (const auto &[key, text] : words)
        if (text == word) return key;
    throw Error(Error::Kind::Internal,
                QStringLiteral("The catalog holds a word that Podium does not know: \"%1\".").arg(word),
                QStringLiteral("The file may be damaged; check it with \"podium check\"."));
}

} // namespace

bool Post::operator==(const Post &other) const {
    const auto all = [](const Post &p) {
        return std::tie(p.id, p.key, p.platform, p.platformId, p.permalink, p.handle, p.displayName,
                        p.described, p.text, p.postedPrinted, p.postedUtc, p.life, p.lifeChecked, p.captured,
                        p.import, p.media, p.links, p.sources, p.quotes);
    };
    return all(*this) == all(other);
}

QString word(Outcome outcome) {
    return wordOf(outcomes, outcome);
}
QString word(AcceptanceMode mode) {
    return wordOf(modes, mode);
}
QString word(TextKind kind) {
    return wordOf(kinds, kind);
}
QString word(Platform platform) {
    return wordOf(platforms, platform);
}
QString word(PostLife life) {
    return wordOf(lives, life);
}

Outcome outcomeFrom(QStringView word) {
    return valueOf(outcomes, word);
}
AcceptanceMode acceptanceModeFrom(QStringView word) {
    return valueOf(modes, word);
}
TextKind textKindFrom(QStringView word) {
    return valueOf(kinds, word);
}
Platform platformFrom(QStringView word) {
    return valueOf(platforms, word);
}
PostLife postLifeFrom(QStringView word) {
    return valueOf(lives, word);
}

} // namespace podium
