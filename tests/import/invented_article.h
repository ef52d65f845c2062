// SPDX-License-Identifier: GPL-3.0-or-later
// A ceremony and an article about it, both invented, for tests of importing.
#pragma once

#include <QByteArray>
#include <QString>

namespace podium::test {

/// An invented ceremony; its names are nobody's.
inline const QByteArray catalogText = R"(
=== lines.txt
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
award Outstanding Lead Actress in a Drama Series
  part main
  source example
  won   Ada Quill | The Long Orchard | HBO | as Wren
  nom   Ida Marsh | Night Ferry | ABC | as Jo
award Outstanding Lead Actor in a Drama Series
  part main
  source example
  won   Tobias Vane | Night Ferry | ABC | as Sol
=== primetime-83/speeches.txt
speech quill
  for       lead-actress-drama/ada-quill
  accepted  remote
  place     by video link, from home
  account
    source  example
    > Quill spoke of trees and of those who look after them.
=== primetime-83/posts.txt
post nine-quill
  about     lead-actress-drama/ada-quill
  platform  x
  handle    NineNews
  name      Nine O’Clock News
  posted    2031-09-15
  source    example
  described
    > The program named the winner.
)";

/// A report of its night, in the form that the seed has.
inline const QString article = QStringLiteral(
    " date 2031-09-15 Ada Quill gave thanks for “light and patience” at the Emmys 2031 tonight (September "
    "14).\n\n"
    "The actor won the award for Outstanding Lead Actress In A Drama Series for her role in HBO’s The Long "
    "Orchard.\n\n"
    "Accepting the award via video link, Quill spoke of her crew.\n\n"
    "“We planted every tree ourselves,” she began. “And every tree asked us a question – who will be here "
    "for the fruit?”\n\n"
    "Ada Quill accepts the #Emmy. https://t.co/abc123 #Emmys pic.twitter.com/xyz789 — Nine O’Clock News "
    "(@NineNews) September 15, 2031\n\n"
    "She continued: “I owe this to people who water things that they will never see in bloom.\n\n"
    "“So here is my promise: I will water what I was given, and I will hand it on.”");

} // namespace podium::test
