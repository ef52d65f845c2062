// SPDX-License-Identifier: GPL-3.0-or-later
// An invented catalog to search in: two ceremonies, a tie, several texts, a post. Nobody real is in it.
#pragma once

#include "catalog/compiled_fixture.h"

namespace podium::test {

inline QByteArray searchableText() {
    return R"(
=== lines.txt
line comedy-series
  short     Comedy Series
  of        program
  group     program
  category  Outstanding Comedy Series | 1966 | -
line lead-actress-drama
  short     Lead Actress, Drama
  of        person
  group     acting
  category  Outstanding Lead Actress in a Drama Series | 2000 | -
line lead-actor-drama
  short     Lead Actor, Drama
  of        person
  group     acting
  category  Outstanding Lead Actor in a Drama Series | 2000 | -
=== topics.txt
topic gardens
topic weather
=== people.txt
person Zoë Álvarez
  alias  Zoe Alvarez-Lind | former name
=== programs.txt
program N*O*V*A
  alias NOVA Nights
=== primetime-82/ceremony.txt
ceremony primetime-82
  family   primetime
  ordinal  82
  year     2030
  name     82nd Primetime Emmy Awards
  source   example
  part main
    date     2030-09-15
    network  ABC
=== primetime-82/awards.txt
award Outstanding Comedy Series
  part main
  source example
  won   N*O*V*A | Netflix
  nom   Small Hours | HBO
award Outstanding Lead Actor in a Drama Series
  part main
  source example
  won   Tobias Vane | Night Ferry | ABC; CBS | as Sol
  nom   Bram Oster | Deep Water | HBO | as Piet
=== primetime-82/speeches.txt
speech vane
  for       lead-actor-drama/tobias-vane
  accepted  stage
  topics    gardens
  thanked   a university; Ada Quill
  account
    source  example
    > Vane thanked a university and its gardeners. He asked for compassion with those who wait.
    >
    > He said that a universe fits into an organic garden.
=== primetime-83/ceremony.txt
ceremony primetime-83
  family   primetime
  ordinal  83
  year     2031
  name     83rd Primetime Emmy Awards
  source   example
  part main
    date     2031-09-14
    network  ABC
=== primetime-83/awards.txt
award Outstanding Comedy Series
  part main
  source example
  won   Small Hours | HBO
  nom   N*O*V*A | Netflix
award Outstanding Lead Actress in a Drama Series
  part main
  many tie
  source example
  won   Ada Quill | The Long Orchard | HBO | as Wren
  won   Zoë Álvarez | Night Ferry | ABC | as Jo
  nom   Ida Marsh | Deep Water | HBO | as Lou
=== primetime-83/speeches.txt
speech quill
  for       lead-actress-drama/ada-quill
  accepted  remote
  by        Zoë Álvarez
  topics    weather; gardens
  thanked   the bridge
  account
    source  example
    > Quill spoke of trees, of compassionate neighbors and of a vote on the old bridge. We’re only
    > guests, she said, and multi-agent weather will have the last word.
  transcript
    source  example
    turn Ada Quill
      > I thank love and compassion. [applause] I thank the bridge.
      >
      > Make a plan, and then make tea.
=== primetime-83/posts.txt
post nine-quill
  about     lead-actress-drama/ada-quill
  platform  x
  handle    NineNews
  name      Nine O’Clock News
  posted    2031-09-15
  source    example
  described
    > The program greeted the winner and her lighthouse. #Emmys83
)";
}

} // namespace podium::test
