// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/article_reader.h"

#include "catalog/error.h"
#include "import/article_bytes.h"
#include "import/flattened_post.h"
#include "import/quotations.h"

#include <QCryptographicHash>
#include <QDate>
#include <QRegularExpression>

namespace podium {
namespace {

ProposedField fieldOf(const QRegularExpressionMatch &match, const QString &group = QStringLiteral("value")) {
    if (!match.hasMatch() || match.captured(group).isEmpty()) return {};
    return {match.captured(group).simplified(),
            {static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedLength(group))}};
}

/// ` date 2020-09-21 …`: the line with which a collection of articles tells the day of each.
void readHeader(Proposal &proposal) {
    static const QRegularExpression header(
        QStringLiteral("^\\s*date\\s+(?<value>\\d{4}-\\d{2}-\\d{2})[ \\t]*\\n?[ \\t]*"));
    const QRegularExpressionMatch match = header.match(proposal.text);
    if (!match.hasMatch()) return;
    proposal.date = fieldOf(match);
    if (!QDate::fromString(proposal.date.value, Qt::ISODate).isValid()) {
        proposal.problems.append({Problem::Severity::Warning,
                                  QStringLiteral("%1 is not a day of the calendar.").arg(proposal.date.value),
                                  proposal.date.from});
        proposal.date = {};
    }
}

/// A day printed somewhere in the text, for articles without a header.
void readPrintedDate(Proposal &proposal) {
    if (!proposal.date.value.isEmpty()) return;
    static const QRegularExpression printed(QStringLiteral(
        "(?<value>(?:January|February|March|April|May|June|July|August|September|October|November|December|"
        "Jan\\.|Feb\\.|Mar\\.|Apr\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.) \\d{1,2}, \\d{4}|"
        "\\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) "
        "\\d{4})"));
    const ProposedField field = fieldOf(printed.match(proposal.text));
    const QString iso = isoDate(field.value);
    if (!iso.isEmpty()) proposal.date = {iso, field.from};
}

TextRange firstSentence(const QString &text, const TextRange &paragraph) {
    static const QRegularExpression end(QStringLiteral("[.!?][”\"’)]*(?=\\s|$)"));
    const QRegularExpressionMatch match = end.match(text.mid(paragraph.start, paragraph.length));
    return {paragraph.start, match.hasMatch() ? static_cast<int>(match.capturedEnd()) : paragraph.length};
}

/// Words of a name: capitals, with the small words that names hold.
QString nameRun() {
    return QStringLiteral("\\p{Lu}[\\p{L}’'.-]*(?:\\s+(?:(?:de|da|van|von|la|le|del|di|bin|al|"
                          "the)\\s+)*\\p{Lu}[\\p{L}’'.-]*){1,4}");
}

void readPerson(Proposal &proposal, const TextRange &sentence) {
    static const QRegularExpression run(QStringLiteral("(?<value>%1)").arg(nameRun()));
    static const QRegularExpression notAName(QStringLiteral(
        "\\b(Emmys?|Emmy Awards?|Primetime|Outstanding|Best|Awards?|Monday|Tuesday|Wednesday|Thursday|Friday|"
        "Saturday|Sunday|Los Angeles|New York|Television|Academy)\\b"));
    auto runs = run.globalMatch(proposal.text.mid(sentence.start, sentence.length));
    while (runs.hasNext()) {
        const QRegularExpressionMatch match = runs.next();
        ProposedField field = fieldOf(match);
        if (notAName.match(field.value).hasMatch()) continue;
        field.from.start += sentence.start;
        static const QRegularExpression possessive(QStringLiteral("[’']s$"));
        field.value.remove(possessive);
        proposal.person = field;
        return;
    }
}

void readCategory(Proposal &proposal) {
    // As the Academy writes it: capitals, and small words between them.
    static const QRegularExpression exact(QStringLiteral(
        "\\b(?<value>(?:Outstanding|Best)(?:[ "
        ",/-]+(?:(?:[iI]n|[aA]n?|[fF]or|[tT]he|[oO]f|[oO]r|[aA]nd)\\b|\\p{Lu}[\\p{L}’-]*))+)"));
    static const QRegularExpression loose(
        QStringLiteral("\\b(?<value>(?:outstanding |best )?(?:lead|leading|supporting|guest)[ "
                       "-](?:actor|actress)(?: in an? [a-z ,-]+?"
                       "(?:series or movie|series|movie))?)\\b"));
    static const QRegularExpression trailing(QStringLiteral("[ ,/-]+(?:in|an?|for|the|of|or|and)$"),
                                             QRegularExpression::CaseInsensitiveOption);
    ProposedField field = fieldOf(exact.match(proposal.text));
    if (field.value.isEmpty()) field = fieldOf(loose.match(proposal.text));
    field.value.remove(trailing);
    field.from.length = qMin(field.from.length, static_cast<int>(field.value.size()));
    proposal.category = field;
}

/// “for his roles in HBO’s I Know This Much Is True.”
void readProgram(Proposal &proposal) {
    static const QRegularExpression work(
        QStringLiteral("\\b(?:roles?|part|performance|portrayal|turn|work|playing|starring)\\b[^.\\n“”\"]{0,"
                       "80}?\\b(?:in|on)\\s+(?:the\\s+)?"
                       "(?:(?<network>\\p{Lu}[\\p{L}\\d+]*(?: \\p{Lu}[\\p{L}\\d+]*){0,2})[’']s\\s+)?"
                       "(?:[\\p{Ll} -]{0,40}?(?:series|drama|comedy|show|film|movie)\\s+)?[“‘\"]?"
                       "(?<value>\\p{Lu}[^.,;:!?\\n“”\"]{0,80}?)[”’\"]?(?=[.,;:!?\\n]|\\s+(?:on|at|during|by|"
                       "with|and his|and her)\\s|$)"));
    const QRegularExpressionMatch match = work.match(proposal.text);
    proposal.program = fieldOf(match);
    proposal.network = fieldOf(match, QStringLiteral("network"));
}

void readCeremony(Proposal &proposal) {
    static const QRegularExpression words(
        QStringLiteral("(?<value>(?:the\\s+)?(?:(?<ordinal>\\d{1,2})(?:st|nd|rd|th)\\s+)?(?:annual\\s+)?(?:(?"
                       "<before>(?:19|20)\\d{2})\\s+)?"
                       "(?:Primetime\\s+)?\\bEmm(?:y\\s+Awards?|ys)(?:\\s+(?<after>(?:19|20)\\d{2}))?)"),
        QRegularExpression::CaseInsensitiveOption);
    auto matches = words.globalMatch(proposal.text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int year = (match.captured(QStringLiteral("before")) + match.captured(QStringLiteral("after")))
                             .left(4)
                             .toInt();
        const int ordinal = match.captured(QStringLiteral("ordinal")).toInt();
        const bool tells = year != 0 || ordinal != 0;
        if (proposal.ceremony.value.isEmpty() ||
            (tells && proposal.ceremonyYear == 0 && proposal.ceremonyOrdinal == 0)) {
            proposal.ceremony = fieldOf(match);
            proposal.ceremonyYear = year;
            proposal.ceremonyOrdinal = ordinal;
        }
    }
}

void readMode(Proposal &proposal) {
    struct Form {
        AcceptanceMode mode;
        QRegularExpression words;
    };
    static const auto form = [](AcceptanceMode mode, const char *words) {
        return Form{mode, QRegularExpression(QStringLiteral("(?<value>%1)").arg(QLatin1String(words)),
                                             QRegularExpression::CaseInsensitiveOption)};
    };
    static const QList<Form> forms{
        form(AcceptanceMode::StandIn, "accept(?:ed|ing) (?:the award |it |the Emmy )?(?:on (?:his|her|their) "
                                      "behalf|on behalf of|for the late)"),
        form(AcceptanceMode::Taped, "pre-?(?:recorded|taped)(?: \\w+){0,2} (?:speech|message|video)"),
        form(AcceptanceMode::Remote,
             "(?:via|by|over) video(?:[ -]?(?:link|call|conference))?|accept(?:ed|ing)[^.\\n]{0,60}? from "
             "(?:his|her|their) homes?|remotely|via Zoom"),
        form(AcceptanceMode::Stage, "(?:took|taking) (?:to )?the stage|on ?stage|at the podium"),
    };
    for (const Form &each : forms) {
        const QRegularExpressionMatch match = each.words.match(proposal.text);
        if (!match.hasMatch()) continue;
        proposal.mode = fieldOf(match);
        proposal.acceptance = each.mode;
        return;
    }
}

void readPosts(Proposal &proposal, QList<TextRange> &paragraphs) {
    QList<TextRange> others;
    for (const TextRange &paragraph : paragraphs) {
        if (const std::optional<Post> post =
                readFlattenedPost(proposal.text.mid(paragraph.start, paragraph.length)))
            proposal.posts.append({*post, paragraph});
        else
            others.append(paragraph);
    }
    paragraphs = others;
}

void requireAward(const Proposal &proposal) {
    static const QRegularExpression award(QStringLiteral("\\bEmmys?\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (award.match(proposal.text).hasMatch()) return;
    throw Error(Error::Kind::BadInput,
                QStringLiteral("%1 does not speak of an Emmy award.").arg(proposal.fileName),
                QStringLiteral("Choose an article about an award of this catalog."));
}

void noteWhatIsMissing(Proposal &proposal) {
    const auto note = [&](const QString &what) {
        proposal.problems.append({Problem::Severity::Note, what, {}});
    };
    if (proposal.date.value.isEmpty()) note(QStringLiteral("The article does not tell its date."));
    if (proposal.category.value.isEmpty())
        note(QStringLiteral("No award category is named in words that are known."));
    if (proposal.passages.isEmpty() && proposal.posts.isEmpty())
        proposal.problems.append(
            {Problem::Severity::Warning,
             QStringLiteral("No words of a speech and no post were found in the article."),
             {}});
}

} // namespace

Proposal readArticle(const QByteArray &bytes, const QString &fileName) {
    Proposal proposal;
    proposal.fileName = fileName;
    proposal.fingerprint = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    proposal.text = decodeArticle(bytes, fileName, proposal.problems);
    requireAward(proposal);
    readHeader(proposal);
    QList<TextRange> paragraphs = paragraphsOf(proposal.text);
    if (!proposal.date.value.isEmpty() && !paragraphs.isEmpty()) {
        // What the header takes of the first paragraph is not the reporter's.
        static const QRegularExpression header(QStringLiteral("^date\\s+\\S+\\s*"));
        TextRange &first = paragraphs.first();
        const auto length =
            static_cast<int>(header.match(proposal.text.mid(first.start, first.length)).capturedLength());
        first = {first.start + length, first.length - length};
        if (first.length == 0) paragraphs.removeFirst();
    }
    readPosts(proposal, paragraphs);
    if (!paragraphs.isEmpty()) {
        const TextRange sentence = firstSentence(proposal.text, paragraphs.first());
        proposal.title = {proposal.text.mid(sentence.start, sentence.length).simplified(), sentence};
        readPerson(proposal, sentence);
    }
    readPrintedDate(proposal);
    readCategory(proposal);
    readProgram(proposal);
    readCeremony(proposal);
    readMode(proposal);
    proposal.passages = passagesIn(proposal.text, paragraphs);
    noteWhatIsMissing(proposal);
    return proposal;
}

} // namespace podium
