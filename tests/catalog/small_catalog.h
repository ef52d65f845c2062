// SPDX-License-Identifier: GPL-3.0-or-later
// One small ceremony in which everything is right, for tests that make one thing wrong.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace podium::test {

/// Path within the text folder -> text.
inline QMap<QString, QByteArray> smallCatalog() {
    return {
        {QStringLiteral("families.txt"), R"(academy television-academy
  name Television Academy
academy natas
  name National Academy of Television Arts and Sciences
family primetime
  academy television-academy
  name Primetime Emmy Awards
)"},
        {QStringLiteral("networks.txt"), R"(network ABC
network HBO
  alias Home Box Office
network Pop TV
network Amazon
)"},
        {QStringLiteral("sources.txt"), R"(source example
  kind page
  outlet Example Outlet
  title A page of examples
  published 2020-09-21
  url https://example.org/results
  seen 2026-11-01
)"},
        {QStringLiteral("lines.txt"), R"(line lead-actor-limited
  short Lead Actor, Limited or Movie
  of person
  group acting
  category Outstanding Lead Actor in a Limited Series or Movie | 2015 | 2020
line comedy-series
  short Comedy Series
  of program
  group program
  category Outstanding Comedy Series | 1966 | -
line animation
  short Animation
  of person
  category Individual Achievement in Animation | 2000 | -
    rule juried
)"},
        {QStringLiteral("people.txt"), R"(person Catherine O’Hara
  alias Catherine Anne O’Hara | full name
)"},
        {QStringLiteral("primetime-72/ceremony.txt"), R"(ceremony primetime-72
  family primetime
  ordinal 72
  year 2020
  name 72nd Primetime Emmy Awards
  source example
  part main
    name Telecast
    date 2020-09-20
    network ABC
    venue Staples Center | Los Angeles
    host Jimmy Kimmel
)"},
        {QStringLiteral("primetime-72/awards.txt"), R"(source example
award Outstanding Lead Actor in a Limited Series or Movie
  won Mark Ruffalo | I Know This Much Is True | HBO | as Dominick Birdsey; Thomas Birdsey
  nom Jeremy Irons | Watchmen | HBO | as Adrian Veidt
award Outstanding Comedy Series
  won Schitt’s Creek | Pop TV
    credit Eugene Levy | executive producer
  nom Curb Your Enthusiasm | HBO
)"},
        {QStringLiteral("primetime-72/speeches.txt"), R"(speech ruffalo
  for lead-actor-limited/mark-ruffalo
  accepted remote
  account
    source example
    > A placeholder of our own, with “two words” in quotes.
)"},
        {QStringLiteral("primetime-72/posts.txt"), R"(post gma-ruffalo
  about lead-actor-limited/mark-ruffalo
  platform x
  handle GMA
  name Good Morning America
  posted 2020-09-21
  source example
  described
    > A placeholder of our own for a post.
)"},
    };
}

/// The files as one text, in the form that filesOf reads.
inline QByteArray joined(const QMap<QString, QByteArray> &files) {
    QByteArray text;
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        text += "=== " + it.key().toUtf8() + '\n' + it.value() + '\n';
    return text;
}

} // namespace podium::test
