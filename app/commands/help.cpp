// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/help.h"

namespace podium {
namespace {

constexpr auto programHelp = R"(Podium: Emmy Award results, acceptance speeches and the posts around them.

podium [OPTIONS] [FILE...]      opens the window, and offers articles for import
podium search TEXT...           finds results by words, names and filters
podium show ID                  shows one result with its speech and posts
podium import FILE...           reads articles into your catalog
podium check                    tells whether the catalog is sound
podium coverage                 tells what of each ceremony the catalog holds

podium VERB --help explains a verb.

  --catalog FILE       use this catalog; without it, your own
  --screenshot FILE    render the window to a PNG file and end
    --size WxH           of the picture in pixels, 1440x900 if not said
  --theme NAME         light, dark or contrast
  --search TEXT        what stands in the search field at the start
  --version            say the version and end
  --help               this text
  --                   what follows is a file or text, also if it begins with -

Verbs need no display. Answers go to standard output, messages to standard
error. Where standard output is a terminal, what was found is set in bold;
NO_COLOR=1 turns that off.

Exit status: 0 done, something was found, the catalog is sound; 1 nothing was
found or imported, or the check found something wrong; 2 wrong usage; 3 the
catalog cannot be opened; 4 a file cannot be imported; 5 reading or writing
failed (disk full, no right); 6 another program is writing to the catalog; 7 a
mistake in Podium itself; 8 there is no display for the window.
)";

constexpr auto searchHelp = R"(podium search TEXT... [--json] [--limit N] [--catalog FILE]

Finds results whose speech, posts, people, programs or categories hold all the
words, best first. Several TEXTs are one query.

  word             the word and its related forms: thank also finds thanking
  "two words"      exactly these, in this order (in a shell: '"two words"')
  =word  wor*      this word alone; every word that begins so
  a OR b  -word    one of them; without it; ( ) hold together
  a NEAR/5 b       both within five words of each other
  year:2010..2020  ceremony: network: category: line: program: person: won:yes
                   speaker: accepted:remote kind:transcript has:post topic:
                   thanks: post: @handle #tag words:>200
                   a filter; -network:HBO leaves out

Where a TEXT begins with -, write -- before it.

  --limit N        results to print, 1 to 1000000; 20 if not said
  --json           one JSON object instead of text
  --catalog FILE   use this catalog; without it, your own
  --               what follows is TEXT, even if it begins with -

JSON: query (as understood), inWords, found (how many there are), speeches (how
many of them have a speech text), passages, speechesWithHits and postsWithHits
(where the words stand), leftOut (results that only won:yes hides) and results,
each with id, key, year, headline, category, program, network, won, hasSpeech,
hasPost, starred, sentence (in which the words were found) and hits (start and
length in characters of sentence).

Exit status: 0 something was found; 1 nothing was; others as in podium --help.
)";

constexpr auto showHelp = R"(podium show ID [--json] [--catalog FILE]

Shows one result: who was nominated for what, what became of it, how it was
accepted, the texts of the speech, posts, nominees, sources and your own note.

ID is the key that podium search prints, for instance
primetime-72/lead-actor-limited/mark-ruffalo, or the number that its JSON has
as id. Keys stay the same; numbers hold only until the catalog changes.

  --json           one JSON object instead of text
  --catalog FILE   use this catalog; without it, your own

JSON: id, key, headline, outcome, year, category, line, entry, posthumous, note,
credits, programs, networks, events, claims, sources, award (with nominees),
ceremony (with parts), part, acceptances (with texts, their turns and passages),
posts, starred, thankedBy, ownNote. What is not known is null; offsets count
characters.

Exit status: 0 shown; 1 there is no such result; others as in podium --help.
)";

constexpr auto importHelp = R"(podium import FILE... [--dry-run] [--catalog FILE]

Reads news articles (plain text, at most 20 MB) about an award: who won it, what
was said, and posts that stand in the text. An article that clearly belongs to
one result of the catalog is written into it, whole or not at all, with the
article as its source. The window shows the same step by step and can take it
back (File > Import).

  --dry-run        say what would be written, and write nothing
  --catalog FILE   use this catalog; without it, your own

Exit status: 0 all were imported (or could be, with --dry-run); 1 one was not,
because it is already there or fits no result; 4 one cannot be read as an
article; others as in podium --help. With several files it is the highest.
)";

constexpr auto checkHelp = R"(podium check [--repair] [--catalog FILE]

Tells whether the catalog is sound: its tables, its bytes, what its rows refer
to, and whether lists and word indexes hold what the facts say. Changes nothing
unless told to.

  --repair         first make the lists and the search index anew; facts, stars
                   and notes stay as they are
  --catalog FILE   check this catalog; without it, your own

Exit status: 0 it is sound; 1 something is wrong, a sentence each on standard
output; 3 it cannot be opened at all; others as in podium --help.
)";

constexpr auto coverageHelp = R"(podium coverage [YEAR] [--json] [--catalog FILE]

Tells for each ceremony how many of its categories are complete (all nominees),
entered in part, with winners only, or missing: a category whose name was in use
that year and of which nothing is entered. With YEAR, category by category.

  --json           one JSON object instead of text, with every category
  --catalog FILE   look at this catalog; without it, your own

Exit status: 0 told; 1 there is no ceremony of that year; others as in
podium --help.
)";

} // namespace

QString helpText(const QString &verb) {
    if (verb == QLatin1String("search")) return QString::fromUtf8(searchHelp);
    if (verb == QLatin1String("show")) return QString::fromUtf8(showHelp);
    if (verb == QLatin1String("import")) return QString::fromUtf8(importHelp);
    if (verb == QLatin1String("check")) return QString::fromUtf8(checkHelp);
    if (verb == QLatin1String("coverage")) return QString::fromUtf8(coverageHelp);
    return QString::fromUtf8(programHelp);
}

} // namespace podium
