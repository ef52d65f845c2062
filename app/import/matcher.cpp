// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/matcher.h"

#include "catalog/connection.h"
#include "search/names.h"

#include <QDate>
#include <QLocale>
#include <algorithm>

namespace podium {
namespace {

QString dayOf(const QDate &date) {
    return QLocale(QLocale::English).toString(date, QStringLiteral("d MMMM yyyy"));
}

constexpr qsizetype mostCandidates = 8;
/// An article about a night appears on the day itself or soon after it, in days.
constexpr qint64 newsFresh = 10;

// What each agreement is worth; they add up to 1.
constexpr double personWeight = 0.45;
constexpr double categoryWeight = 0.3;
constexpr double programWeight = 0.2;
constexpr double networkWeight = 0.05;
// A person who is only mentioned somewhere in the text is worth less than its subject.
constexpr double mentionedPart = 0.45;

/// Words of a category that tell it from others.
QStringList categoryWords(const QString &category) {
    static const QStringList noise{
        QStringLiteral("outstanding"), QStringLiteral("best"), QStringLiteral("in"), QStringLiteral("a"),
        QStringLiteral("an"),          QStringLiteral("the"),  QStringLiteral("of"), QStringLiteral("for"),
        QStringLiteral("by"),          QStringLiteral("and"),  QStringLiteral("or"), QStringLiteral("award")};
    QStringList words = plainName(category).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return noise.contains(word); });
    words.replaceInStrings(QStringLiteral("leading"), QStringLiteral("lead"));
    words.removeDuplicates();
    return words;
}

/// Shared words over all words of both, 0 to 1.
double likeness(const QStringList &a, const QStringList &b) {
    if (a.isEmpty() || b.isEmpty()) return 0;
    const auto shared =
        std::count_if(a.cbegin(), a.cend(), [&](const QString &word) { return b.contains(word); });
    return static_cast<double>(shared) / static_cast<double>(a.size() + b.size() - shared);
}

bool containsName(const QString &plainText, const QString &name) {
    const QString plain = plainName(name);
    return !plain.isEmpty() && (QLatin1Char(' ') + plainText + QLatin1Char(' '))
                                   .contains(QLatin1Char(' ') + plain + QLatin1Char(' '));
}

/// `HBO` for `HBO Max` and the other way round are the same network under another label.
bool sameNetwork(const QString &a, const QString &b) {
    const QString left = plainName(a);
    const QString right = plainName(b);
    return !left.isEmpty() && !right.isEmpty() &&
           (left == right || left.startsWith(right) || right.startsWith(left));
}

/// The article's words, made comparable once.
struct Told {
    explicit Told(const Proposal &proposal)
        : text(plainName(proposal.text)),
          title(plainName(proposal.title.value)),
          category(categoryWords(proposal.category.value)) {}
    QString text;
    QString title;
    QStringList category;
};

struct CeremonyWindow {
    int id = 0;
    bool byName = false; ///< the article names it; else only its date fits
};

QList<CeremonyWindow> ceremoniesOf(Connection &connection, const Proposal &proposal) {
    QList<CeremonyWindow> windows;
    const QDate date = QDate::fromString(proposal.date.value, Qt::ISODate);
    Query query(connection,
                QStringLiteral("select c.id, coalesce(c.ordinal, 0), c.award_year, p.date from ceremony c "
                               "left join part p on p.ceremony_id = c.id order by c.id"));
    while (query.next()) {
        const QDate held = QDate::fromString(query.text(3), Qt::ISODate);
        const bool named =
            (proposal.ceremonyOrdinal != 0 && proposal.ceremonyOrdinal == query.number(1)) ||
            (proposal.ceremonyOrdinal == 0 && proposal.ceremonyYear != 0 &&
             (proposal.ceremonyYear == query.number(2) || proposal.ceremonyYear == held.year()));
        const qint64 days = held.isValid() && date.isValid() ? held.daysTo(date) : -1;
        if (!named && (days < 0 || days > newsFresh)) continue;
        const int id = query.number(0);
        const auto same =
            std::find_if(windows.begin(), windows.end(), [&](const CeremonyWindow &w) { return w.id == id; });
        if (same == windows.end())
            windows.append({id, named});
        else
            same->byName = same->byName || named;
    }
    return windows;
}

void judgePerson(Candidate &candidate, double &score, const Proposal &proposal, const Told &told,
                 const QStringList &names) {
    bool subject = false;
    bool mentioned = false;
    for (const QString &name : names) {
        subject =
            subject || containsName(told.title, name) || plainName(name) == plainName(proposal.person.value);
        mentioned = mentioned || containsName(told.text, name);
    }
    if (subject)
        score += personWeight;
    else if (mentioned)
        score += personWeight * mentionedPart;
    if (subject || mentioned)
        candidate.person = FieldMatch::Matched;
    else
        candidate.person = proposal.person.value.isEmpty() ? FieldMatch::NotTold : FieldMatch::Differs;
}

void judgeRest(Candidate &candidate, double &score, const Proposal &proposal, const Told &told,
               const QString &lineShort) {
    if (!told.category.isEmpty()) {
        const double like = std::max(likeness(told.category, categoryWords(candidate.category)),
                                     likeness(told.category, categoryWords(lineShort)));
        score += categoryWeight * like;
        candidate.categoryMatch = like > 0.75 ? FieldMatch::Matched : FieldMatch::Differs;
    }
    const QString program = candidate.program.isEmpty() ? candidate.headline : candidate.program;
    if (containsName(told.text, program)) {
        score += programWeight;
        candidate.programMatch = FieldMatch::Matched;
    } else if (!proposal.program.value.isEmpty()) {
        candidate.programMatch = FieldMatch::Differs;
    }
    if (!proposal.network.value.isEmpty()) {
        const bool same = sameNetwork(proposal.network.value, candidate.network);
        if (same) score += networkWeight;
        candidate.networkMatch = same                          ? FieldMatch::Matched
                                 : candidate.network.isEmpty() ? FieldMatch::New
                                                               : FieldMatch::Differs;
    } else if (containsName(told.text, candidate.network)) {
        score += networkWeight;
        candidate.networkMatch = FieldMatch::Matched;
    }
}

QStringList namesOf(Connection &connection, NominationId id, const QString &headline) {
    QStringList names{headline};
    Query query(connection, QStringLiteral(R"(
        select coalesce(p.name, o.name) from credit c
        left join person p on p.id = c.person_id left join organization o on o.id = c.organization_id
        where c.nomination_id = ? and c.recipient = 1
        union select c.credited_as from credit c where c.nomination_id = ? and c.credited_as <> ''
        union select a.name from alias a join credit c on c.person_id = a.subject_id
        where a.subject = 'person' and c.nomination_id = ? and c.recipient = 1)"));
    query.bind(id.value).bind(id.value).bind(id.value);
    while (query.next()) names.append(query.text(0));
    return names;
}

QList<Candidate> candidatesOf(Connection &connection, const CeremonyWindow &window, const Proposal &proposal,
                              const Told &told) {
    QList<Candidate> candidates;
    QStringList shorts;
    Query query(connection, QStringLiteral(R"(
        select n.id, n.key, r.headline, r.category, r.program, r.network, c.name, coalesce(p.date, ''), r.flags & 1, l.short
        from result_row r
        join nomination n on n.id = r.nomination_id
        join award a on a.id = n.award_id
        join ceremony c on c.id = r.ceremony_id
        join category_line l on l.id = r.line_id
        left join part p on p.id = a.part_id
        where r.ceremony_id = ? order by r.sequence)"));
    query.bind(window.id);
    while (query.next()) {
        Candidate candidate;
        candidate.id = query.id<NominationId>(0);
        candidate.key = query.text(1);
        candidate.headline = query.text(2);
        candidate.category = query.text(3);
        candidate.program = query.text(4);
        candidate.network = query.text(5);
        candidate.ceremony = query.text(6);
        candidate.ceremonyDate = query.text(7);
        candidate.won = query.number(8) != 0;
        candidates.append(candidate);
        shorts.append(query.text(9));
    }
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        Candidate &candidate = candidates[i];
        double score = 0;
        judgePerson(candidate, score, proposal, told, namesOf(connection, candidate.id, candidate.headline));
        judgeRest(candidate, score, proposal, told, shorts[i]);
        // Speeches are held by winners; what a ceremony's name confirms is surer than a date alone.
        if (!candidate.won) score *= 0.5;
        if (!window.byName) score *= 0.9;
        candidate.confidence = score;
        candidate.ceremonyMatch =
            proposal.ceremony.value.isEmpty() ? FieldMatch::NotTold : FieldMatch::Matched;
    }
    return candidates;
}

void findConflicts(Connection &connection, Candidate &candidate, const Proposal &proposal) {
    const auto warn = [&](const QString &what, const TextRange &where) {
        candidate.conflicts.append({Problem::Severity::Warning, what, where});
    };
    if (!candidate.won)
        warn(QStringLiteral("The catalog has %1 as a nominee that did not win this award.")
                 .arg(candidate.headline),
             proposal.category.from);
    if (candidate.programMatch == FieldMatch::Differs)
        warn(QStringLiteral("The article names the program “%1”, the catalog “%2”.")
                 .arg(proposal.program.value, candidate.program),
             proposal.program.from);
    if (candidate.networkMatch == FieldMatch::Differs)
        warn(QStringLiteral("The article names the network %1, the catalog %2.")
                 .arg(proposal.network.value, candidate.network),
             proposal.network.from);
    if (candidate.categoryMatch == FieldMatch::Differs)
        warn(QStringLiteral("The article calls the award “%1”, the catalog “%2”.")
                 .arg(proposal.category.value, candidate.category),
             proposal.category.from);
    const QDate night = QDate::fromString(candidate.ceremonyDate, Qt::ISODate);
    for (const ProposedPost &post : proposal.posts) {
        const QDate day = QDate::fromString(post.post.postedPrinted, Qt::ISODate);
        if (!night.isValid() || !day.isValid() || day == night) continue;
        candidate.conflicts.append(
            {Problem::Severity::Note,
             QStringLiteral("The post is dated %1, the ceremony %2: both are kept as printed.")
                 .arg(dayOf(day), dayOf(night)),
             post.from});
    }
    Query mode(connection,
               QStringLiteral("select a.mode from acceptance a join acceptance_nomination an on "
                              "an.acceptance_id = a.id where an.nomination_id = ? order by a.id"));
    mode.bind(candidate.id.value);
    if (!mode.next()) {
        candidate.acceptance = FieldMatch::New;
        return;
    }
    const QString known = mode.text(0);
    if (proposal.acceptance == AcceptanceMode::Unknown || known == QLatin1String("unknown")) return;
    candidate.acceptance = word(proposal.acceptance) == known ? FieldMatch::Matched : FieldMatch::Differs;
    if (candidate.acceptance == FieldMatch::Differs)
        warn(QStringLiteral("The article tells of another way of accepting (%1) than the catalog (%2); the "
                            "catalog's stays.")
                 .arg(word(proposal.acceptance), known),
             proposal.mode.from);
}

} // namespace

ProposalMatch matchProposal(Connection &connection, const Proposal &proposal) {
    ProposalMatch match;
    Query before(connection,
                 QStringLiteral("select file_name, at_utc from import_log where fingerprint = ?"));
    before.bind(QString::fromLatin1(proposal.fingerprint));
    if (before.next())
        match.alreadyThere =
            QStringLiteral("%1, imported on %2").arg(before.text(0), before.text(1).left(10));
    const Told told(proposal);
    const QList<CeremonyWindow> windows = ceremoniesOf(connection, proposal);
    for (const CeremonyWindow &window : windows)
        match.candidates += candidatesOf(connection, window, proposal, told);
    // Without a person or program in common there is nothing to be about.
    match.candidates.removeIf([](const Candidate &c) {
        return c.person != FieldMatch::Matched && c.programMatch != FieldMatch::Matched;
    });
    std::stable_sort(match.candidates.begin(), match.candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.confidence > b.confidence; });
    if (match.candidates.size() > mostCandidates) match.candidates.resize(mostCandidates);
    for (Candidate &candidate : match.candidates) findConflicts(connection, candidate, proposal);
    return match;
}

} // namespace podium
