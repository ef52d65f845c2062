// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/award_reader.h"

#include <algorithm>

namespace podium {
namespace {

bool isNomination(const QString &keyword) {
    return keyword == QLatin1String("won") || keyword == QLatin1String("nom") ||
           keyword == QLatin1String("honored") || keyword == QLatin1String("withdrawn") ||
           keyword == QLatin1String("replaced");
}

} // namespace

AwardReader::AwardReader(Connection &connection, Problems &problems, SourceTable &sources, LineTable &lines,
                         NameSources names)
    : m_problems(problems),
      m_sources(sources),
      m_lines(lines),
      m_names(names),
      m_award(connection,
              QStringLiteral("insert into award (key, ceremony_id, part_id, category_id, position, "
                             "result, many, coverage, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      m_nomination(connection,
                   QStringLiteral("insert into nomination (key, award_id, position, outcome, entry, "
                                  "posthumous, note) values (?, ?, ?, ?, ?, ?, ?)")),
      m_outcome(connection, QStringLiteral("update nomination set outcome = ? where id = ?")),
      m_program(connection,
                QStringLiteral("insert into nomination_program (nomination_id, position, program_id, "
                               "characters) values (?, ?, ?, ?)")),
      m_network(connection,
                QStringLiteral("insert into nomination_network (nomination_id, position, network_id, "
                               "credited) values (?, ?, ?, ?)")),
      m_credit(connection, QStringLiteral("insert into credit (nomination_id, position, recipient, role, "
                                          "credited_as, statuette, person_id, organization_id) "
                                          "values (?, ?, ?, ?, ?, ?, ?, ?)")),
      m_event(connection, QStringLiteral("insert into outcome_event (nomination_id, outcome, date, note) "
                                         "values (?, ?, ?, ?)")) {}

void AwardReader::read(const Block &file, const CeremonyEntry &ceremony) {
    expectOnly(file, {QLatin1String("award"), QLatin1String("source")}, m_problems);
    const SourceIds inherited = m_sources.of(file, {});
    for (const Block *block : file.all(QLatin1String("award"))) readAward(*block, ceremony, inherited);
}

void AwardReader::readAward(const Block &block, const CeremonyEntry &ceremony, const SourceIds &inherited) {
    expectOnly(block,
               {QLatin1String("won"), QLatin1String("nom"), QLatin1String("honored"),
                QLatin1String("withdrawn"), QLatin1String("replaced"), QLatin1String("part"),
                QLatin1String("many"), QLatin1String("result"), QLatin1String("coverage"),
                QLatin1String("line"), QLatin1String("key"), QLatin1String("claim"), QLatin1String("note"),
                QLatin1String("source")},
               m_problems);
    expectOnce(block,
               {QLatin1String("part"), QLatin1String("many"), QLatin1String("result"),
                QLatin1String("coverage"), QLatin1String("line"), QLatin1String("key")},
               m_problems);
    const std::optional<CategoryUse> category =
        m_lines.use(block, block.value, ceremony.year, ceremony.family, block.valueOf(QLatin1String("line")));
    const CeremonyEntry::Part *part = partOf(block, ceremony);
    Award award;
    award.sources = m_sources.of(block, inherited);
    if (!category) return;
    award.category = *category;
    readRule(block, award);
    insertAward(block, award, ceremony, part);
    QList<NominationDraft> drafts;
    for (const Block &child : block.children)
        if (isNomination(child.keyword))
            drafts.append(
                readNominationDraft(child, award.category.ofPerson, ceremony.year, m_names, m_problems));
    giveKeys(drafts, m_problems);
    checkWinners(block, award, drafts);
    int position = 0;
    for (const NominationDraft &draft : drafts)
        writeNomination(draft, award, ++position, part ? part->date : QString());
}

const CeremonyEntry::Part *AwardReader::partOf(const Block &block, const CeremonyEntry &ceremony) {
    const Block *child = block.child(QLatin1String("part"));
    if (child == nullptr) {
        if (ceremony.parts.size() == 1) return &ceremony.parts.first();
        if (ceremony.parts.size() > 1)
            m_problems.add(block,
                           QStringLiteral("\"award %1\" without \"part\", expected one of the ceremony's %2 "
                                          "parts")
                               .arg(block.value, QString::number(ceremony.parts.size())));
        return nullptr;
    }
    QStringList keys;
    for (const CeremonyEntry::Part &part : ceremony.parts) {
        if (part.key == child->value) return &part;
        keys.append(part.key);
    }
    m_problems.add(*child, QStringLiteral("the ceremony has no part \"%1\", expected %2")
                               .arg(child->value, keys.join(QStringLiteral(", "))));
    return nullptr;
}

void AwardReader::readRule(const Block &block, Award &award) {
    const auto word = [&](QLatin1String keyword, Words known, QLatin1String otherwise) {
        const Block *child = block.child(keyword);
        return child ? oneOf(*child, child->value, known, otherwise, m_problems) : QString(otherwise);
    };
    award.result = word(QLatin1String("result"),
                        {QLatin1String("given"), QLatin1String("none-given"), QLatin1String("no-competition"),
                         QLatin1String("unknown")},
                        QLatin1String("given"));
    award.coverage =
        word(QLatin1String("coverage"),
             {QLatin1String("all"), QLatin1String("winners"), QLatin1String("part")}, QLatin1String("all"));
    award.many = word(QLatin1String("many"),
                      {QLatin1String("tie"), QLatin1String("juried"), QLatin1String("area"),
                       QLatin1String("rule"), QLatin1String("merged")},
                      QLatin1String(""));
    // The category's own rule is reason enough, and is told even where one alone won.
    const QString &rule = award.category.rule;
    if (award.many.isEmpty() && (rule == QLatin1String("juried") || rule == QLatin1String("area")))
        award.many = rule;
}

void AwardReader::insertAward(const Block &block, Award &award, const CeremonyEntry &ceremony,
                              const CeremonyEntry::Part *part) {
    const Block *own = block.child(QLatin1String("key"));
    const QString key = own ? own->value : award.category.lineKey;
    if (!isKey(key))
        m_problems.add(own ? *own : block,
                       QStringLiteral("the key \"%1\", expected lower-case letters, digits and "
                                      "single \"-\"")
                           .arg(key));
    award.key = ceremony.key + QLatin1Char('/') + key;
    if (const auto known = m_awards.constFind(award.key); known != m_awards.cend()) {
        m_problems.add(block,
                       QStringLiteral("a second award \"%1\" at this ceremony, expected \"key\" below it to "
                                      "tell it from line %2")
                           .arg(key, QString::number(*known)));
        award.key += QStringLiteral("/line-%1").arg(block.line);
    }
    m_awards.insert(award.key, block.line);
    m_award.bind(award.key).bind(ceremony.id);
    if (part)
        m_award.bind(part->id);
    else
        m_award.bindNull();
    m_award.bind(award.category.id).bind(++m_positions[ceremony.id]).bind(award.result).bind(award.many);
    m_award.bind(award.coverage).bind(noteOf(block)).run();
    award.id = m_award.insertedId();
    m_sources.link(block, QLatin1String("award"), award.id, award.sources);
    m_sources.writeClaims(block, QLatin1String("award"), award.id, award.sources);
}

void AwardReader::checkWinners(const Block &block, const Award &award, const QList<NominationDraft> &drafts) {
    const auto winners = std::count_if(drafts.begin(), drafts.end(), [](const NominationDraft &d) {
        return d.outcome == QLatin1String("won");
    });
    const auto honored = std::count_if(drafts.begin(), drafts.end(), [](const NominationDraft &d) {
        return d.outcome == QLatin1String("honored");
    });
    if (winners > 1 && award.many.isEmpty() && award.category.rule == QLatin1String("one"))
        m_problems.add(block,
                       QStringLiteral("%1 winners without a reason, expected \"many\" with tie, juried, "
                                      "area, rule or merged")
                           .arg(winners));
    if (winners < 2 && award.many == QLatin1String("tie"))
        m_problems.add(block, QStringLiteral("a tie of %1, expected at least two winners").arg(winners));
    const bool given = award.result == QLatin1String("given");
    if (given && winners + honored == 0 && award.coverage != QLatin1String("part"))
        m_problems.add(
            block, QStringLiteral("an award without a winner, expected \"won\", \"honored\", or \"result\" "
                                  "with none-given, no-competition or unknown"));
    if (award.result == QLatin1String("none-given") && winners + honored > 0)
        m_problems.add(block, QStringLiteral("a winner of an award that was not given, expected none"));
}

void AwardReader::writeNomination(const NominationDraft &draft, const Award &award, int position,
                                  const QString &night) {
    const Block &block = *draft.block;
    const QString key = award.key + QLatin1Char('/') + draft.key;
    const SourceIds sources = m_sources.of(block, award.sources);
    if (draft.key.isEmpty() || m_nominations.contains(key)) return; // reported before
    m_nomination.bind(key).bind(award.id).bind(position).bind(draft.outcome).bind(draft.entry);
    m_nomination.bind(draft.posthumous ? 1 : 0).bind(noteOf(block)).run();
    const quint32 id = m_nomination.insertedId();
    m_nominations.insert(key, id);
    writeNames(draft, id);
    m_sources.link(block, QLatin1String("nomination"), id, sources);
    m_sources.writeClaims(block, QLatin1String("nomination"), id, sources);
    if (const QString now = writeEvents(draft, id, sources, night); now != draft.outcome)
        m_outcome.bind(now).bind(id).run();
}

void AwardReader::writeNames(const NominationDraft &draft, quint32 id) {
    int position = 0;
    for (const CreditDraft &credit : draft.credits) {
        m_credit.bind(id).bind(++position).bind(credit.recipient ? 1 : 0).bind(credit.role);
        m_credit.bind(credit.creditedAs).bind(credit.statuette);
        if (credit.isPerson)
            m_credit.bind(credit.record.id).bindNull();
        else
            m_credit.bindNull().bind(credit.record.id);
        m_credit.run();
    }
    position = 0;
    for (const ProgramDraft &program : draft.programs)
        m_program.bind(id)
            .bind(++position)
            .bind(program.record.id)
            .bind(program.characters.join(QStringLiteral("; ")))
            .run();
    position = 0;
    for (const NetworkDraft &network : draft.networks)
        m_network.bind(id).bind(++position).bind(network.id).bind(network.credited).run();
}

/// Writes what became of the result, and returns the outcome as it stands now. Before the first
/// event goes the outcome of the night itself, which would be lost otherwise.
QString AwardReader::writeEvents(const NominationDraft &draft, quint32 id, const SourceIds &sources,
                                 const QString &night) {
    QString now = draft.outcome;
    const QList<const Block *> events = draft.block->all(QLatin1String("outcome"));
    if (!events.isEmpty()) {
        // Events are read in the order of their dates. A nominee was named before the night.
        const bool first = draft.outcome == QLatin1String("won") || draft.outcome == QLatin1String("honored");
        m_event.bind(id).bind(draft.outcome).bind(first ? night : QString()).bind(QString()).run();
    }
    for (const Block *event : events) {
        expectOnly(*event, {QLatin1String("note"), QLatin1String("source")}, m_problems);
        const QStringList fields = fieldsOf(*event, m_problems);
        const QString word =
            oneOf(*event, fields[0],
                  {QLatin1String("won"), QLatin1String("nominated"), QLatin1String("honored"),
                   QLatin1String("withdrawn"), QLatin1String("replaced"), QLatin1String("rescinded"),
                   QLatin1String("returned")},
                  QLatin1String("rescinded"), m_problems);
        const QString date = dateOf(*event, fieldAt(fields, 1), m_problems);
        if (!date.isEmpty() && !night.isEmpty() && date.left(4) < night.left(4) &&
            word != QLatin1String("withdrawn") && word != QLatin1String("replaced"))
            m_problems.add(*event, QStringLiteral("on %1, before the ceremony of %2").arg(date, night));
        QStringList notes{fieldAt(fields, 2), noteOf(*event)};
        notes.removeAll(QString());
        m_event.bind(id).bind(word).bind(date).bind(notes.join(QStringLiteral("\n\n"))).run();
        m_sources.link(*event, QLatin1String("outcome_event"), m_event.insertedId(),
                       m_sources.of(*event, sources));
        // A trophy that is handed back leaves the award as it was.
        if (word != QLatin1String("returned")) now = word;
    }
    return now;
}

QStringList AwardReader::similarKeys(const QString &key) const {
    const QString last = key.section(QLatin1Char('/'), -1);
    const QString ceremony = key.section(QLatin1Char('/'), 0, 0);
    QStringList similar;
    for (auto it = m_nominations.cbegin(); it != m_nominations.cend(); ++it)
        if (it.key().startsWith(ceremony + QLatin1Char('/')) &&
            it.key().section(QLatin1Char('/'), -1).startsWith(last))
            similar.append(it.key().mid(ceremony.size() + 1));
    similar.sort();
    return similar.mid(0, 3);
}

} // namespace podium
