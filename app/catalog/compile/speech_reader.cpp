// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/speech_reader.h"

#include "catalog/compile/prose.h"

namespace podium {

QList<quint32> nominationsOf(const Block &block, const CeremonyEntry &ceremony, const AwardReader &awards,
                             Problems &problems) {
    QList<quint32> ids;
    for (const QString &name : namesOf(block.value)) {
        const QString key = ceremony.key + QLatin1Char('/') + name;
        const quint32 id = awards.nominationId(key);
        if (id == 0) {
            const QStringList similar = awards.similarKeys(key);
            problems.add(block, QStringLiteral("this ceremony has no nomination \"%1\", expected %2")
                                    .arg(name, similar.isEmpty() ? QStringLiteral("line/recipient")
                                                                 : similar.join(QStringLiteral(" or "))));
        } else if (!ids.contains(id)) {
            ids.append(id);
        }
    }
    if (namesOf(block.value).isEmpty())
        problems.add(
            block, QStringLiteral("\"%1\" without a nomination, expected line/recipient").arg(block.keyword));
    return ids;
}

SpeechReader::SpeechReader(Connection &connection, Problems &problems, SourceTable &sources,
                           const AwardReader &awards, NameTable &people, WholeTexts wholeTexts)
    : m_connection(connection),
      m_problems(problems),
      m_sources(sources),
      m_awards(awards),
      m_people(people),
      m_wholeTexts(wholeTexts),
      m_acceptance(connection, QStringLiteral("insert into acceptance (key, mode, place, seconds, aired, "
                                              "played_off, bleeped, note) values (?, ?, ?, ?, ?, ?, ?, ?)")),
      m_nomination(connection,
                   QStringLiteral("insert into acceptance_nomination (acceptance_id, nomination_id) "
                                  "values (?, ?)")),
      m_person(connection,
               QStringLiteral("insert into acceptance_person (acceptance_id, position, person_id) "
                              "values (?, ?, ?)")),
      m_text(connection,
             QStringLiteral("insert into speech_text (key, acceptance_id, position, kind, language, "
                            "rights) values (?, ?, ?, ?, ?, ?)")),
      m_turn(connection,
             QStringLiteral("insert into turn (speech_text_id, position, language, label, person_id) "
                            "values (?, ?, ?, ?, ?)")),
      m_passage(connection, QStringLiteral("insert into passage (turn_id, position, text) values (?, ?, ?)")),
      m_mark(connection, QStringLiteral("insert into mark (passage_id, offset, text) values (?, ?, ?)")),
      m_topic(connection, QStringLiteral("insert into topic (name, note) values (?, ?)")),
      m_acceptanceTopic(connection,
                        QStringLiteral("insert into acceptance_topic (acceptance_id, position, topic_id) "
                                       "values (?, ?, ?)")),
      m_thanks(connection,
               QStringLiteral("insert into thanks (acceptance_id, position, name) values (?, ?, ?)")) {}

void SpeechReader::readTopicNames(const Block &file) {
    expectOnly(file, {QLatin1String("topic")}, m_problems);
    for (const Block *block : file.all(QLatin1String("topic"))) {
        expectOnly(*block, {QLatin1String("note")}, m_problems);
        if (block->value.isEmpty() || m_topics.contains(block->value)) {
            m_problems.add(*block, QStringLiteral("the topic \"%1\", expected a new one").arg(block->value));
            continue;
        }
        m_topic.bind(block->value).bind(noteOf(*block)).run();
        m_topics.insert(block->value, m_topic.insertedId());
    }
}

void SpeechReader::read(const Block &file, const CeremonyEntry &ceremony) {
    expectOnly(file, {QLatin1String("speech"), QLatin1String("source")}, m_problems);
    const SourceIds inherited = m_sources.of(file, {});
    for (const Block *block : file.all(QLatin1String("speech"))) readSpeech(*block, ceremony, inherited);
}

void SpeechReader::readSpeech(const Block &block, const CeremonyEntry &ceremony, const SourceIds &inherited) {
    expectOnly(block,
               {QLatin1String("for"), QLatin1String("accepted"), QLatin1String("place"), QLatin1String("by"),
                QLatin1String("seconds"), QLatin1String("aired"), QLatin1String("played-off"),
                QLatin1String("bleeped"), QLatin1String("note"), QLatin1String("source"),
                QLatin1String("claim"), QLatin1String("account"), QLatin1String("transcript"),
                QLatin1String("topics"), QLatin1String("thanked"), QLatin1String("excerpts"),
                QLatin1String("captions")},
               m_problems);
    expectOnce(block,
               {QLatin1String("for"), QLatin1String("accepted"), QLatin1String("place"),
                QLatin1String("seconds"), QLatin1String("aired"), QLatin1String("played-off"),
                QLatin1String("bleeped"), QLatin1String("topics"), QLatin1String("thanked")},
               m_problems);
    const QString key = ceremony.key + QLatin1Char('/') + block.value;
    if (!isKey(block.value) || m_keys.contains(key)) {
        m_problems.add(block,
                       QStringLiteral("the speech key \"%1\", expected a new one of lower-case letters, "
                                      "digits and single \"-\"")
                           .arg(block.value));
        return;
    }
    m_keys.insert(key, block.line);
    const quint32 id = insertAcceptance(block, key);
    readNominations(block, id, ceremony);
    readPeople(block, id);
    readTopics(block, id);
    readThanks(block, id);
    SourceIds sources = m_sources.of(block, inherited);
    const SourceIds ofTexts = readTexts(block, id, key, sources);
    // How it was accepted is told by those who tell what was said.
    if (sources.isEmpty()) sources = ofTexts;
    m_sources.link(block, QLatin1String("acceptance"), id, sources);
    m_sources.writeClaims(block, QLatin1String("acceptance"), id, sources);
}

quint32 SpeechReader::insertAcceptance(const Block &block, const QString &key) {
    const Block *accepted = block.child(QLatin1String("accepted"));
    const QString mode =
        oneOf(accepted ? *accepted : block, required(block, QLatin1String("accepted"), m_problems),
              {QLatin1String("stage"), QLatin1String("remote"), QLatin1String("taped"),
               QLatin1String("stand-in"), QLatin1String("letter"), QLatin1String("phone"),
               QLatin1String("post"), QLatin1String("none"), QLatin1String("unknown")},
              QLatin1String("unknown"), m_problems);
    std::optional<int> seconds;
    if (const Block *child = block.child(QLatin1String("seconds")))
        seconds = numberOf(*child, 1, 7200, m_problems);
    const auto flag = [&](QLatin1String keyword) -> std::optional<int> {
        const Block *child = block.child(keyword);
        const std::optional<bool> said = child ? yesOrNo(*child, m_problems) : std::nullopt;
        return said ? std::optional<int>(*said ? 1 : 0) : std::nullopt;
    };
    m_acceptance.bind(key).bind(mode).bind(knownText(block.valueOf(QLatin1String("place")))).bind(seconds);
    m_acceptance.bind(flag(QLatin1String("aired"))).bind(flag(QLatin1String("played-off")));
    m_acceptance.bind(flag(QLatin1String("bleeped"))).bind(noteOf(block)).run();
    return m_acceptance.insertedId();
}

void SpeechReader::readNominations(const Block &block, quint32 acceptance, const CeremonyEntry &ceremony) {
    const Block *child = block.child(QLatin1String("for"));
    if (child == nullptr) {
        m_problems.add(
            block, QStringLiteral("\"speech %1\" without \"for\", expected one below it").arg(block.value));
        return;
    }
    for (const quint32 id : nominationsOf(*child, ceremony, m_awards, m_problems))
        m_nomination.bind(acceptance).bind(id).run();
}

void SpeechReader::readPeople(const Block &block, quint32 acceptance) {
    int position = 0;
    for (const Block *child : block.all(QLatin1String("by")))
        for (const QString &name : namesOf(child->value))
            if (const NamedRecord person = m_people.use(*child, name); person.id != 0)
                m_person.bind(acceptance).bind(++position).bind(person.id).run();
}

void SpeechReader::readTopics(const Block &block, quint32 acceptance) {
    const Block *child = block.child(QLatin1String("topics"));
    if (child == nullptr) return;
    int position = 0;
    for (const QString &name : namesOf(child->value)) {
        if (const quint32 id = m_topics.value(name))
            m_acceptanceTopic.bind(acceptance).bind(++position).bind(id).run();
        else
            m_problems.add(*child, QStringLiteral("the topic \"%1\", expected one of topics.txt").arg(name));
    }
}

void SpeechReader::readThanks(const Block &block, quint32 acceptance) {
    const Block *child = block.child(QLatin1String("thanked"));
    if (child == nullptr) return;
    QStringList written;
    for (const QString &name : namesOf(child->value)) {
        checkQuotes(*child, name, m_problems);
        if (written.contains(name)) {
            m_problems.add(*child, QStringLiteral("\"%1\" a second time, expected each once").arg(name));
            continue;
        }
        written.append(name);
        m_thanks.bind(acceptance).bind(static_cast<int>(written.size())).bind(name).run();
    }
}

void SpeechReader::finish() {
    // A name that two people have stays a name.
    m_connection.execute(QStringLiteral(R"(
        with named (id, name) as (
            select id, name from person union select subject_id, name from alias where subject = 'person')
        update thanks set person_id = (select id from named where named.name = thanks.name)
        where (select count(*) from named where named.name = thanks.name) = 1)"));
    m_connection.execute(QStringLiteral(R"(
        update thanks set passage_id = (
            select p.id from speech_text s join turn t on t.speech_text_id = s.id join passage p on p.turn_id = t.id
            where s.acceptance_id = thanks.acceptance_id and instr(p.text, thanks.name) > 0
            order by s.position, t.position, p.position limit 1))"));
}

SourceIds SpeechReader::readTexts(const Block &block, quint32 acceptance, const QString &key,
                                  const SourceIds &sources) {
    SourceIds all;
    QHash<QString, int> counts;
    int position = 0;
    for (const Block &child : block.children) {
        const bool own = child.keyword == QLatin1String("account");
        if (!own && child.keyword != QLatin1String("transcript") &&
            child.keyword != QLatin1String("excerpts") && child.keyword != QLatin1String("captions"))
            continue;
        if (!own && m_wholeTexts == WholeTexts::Refused)
            m_problems.add(child, QStringLiteral("a speaker's own words (%1), expected an account in the "
                                                 "project's words")
                                      .arg(child.keyword));
        const int count = ++counts[child.keyword];
        QString textKey = key + QLatin1Char('/') + child.keyword;
        if (count > 1) textKey += QStringLiteral("-%1").arg(count);
        for (const SourceId source : readText(child, acceptance, ++position, textKey, sources))
            if (!all.contains(source)) all.append(source);
    }
    return all;
}

SourceIds SpeechReader::readText(const Block &block, quint32 acceptance, int position, const QString &key,
                                 const SourceIds &inherited) {
    expectOnly(
        block,
        {QLatin1String("source"), QLatin1String("language"), QLatin1String("rights"), QLatin1String("turn")},
        m_problems, true);
    expectOnce(block, {QLatin1String("language"), QLatin1String("rights")}, m_problems);
    const QString language = block.valueOf(QLatin1String("language"));
    m_text.bind(key).bind(acceptance).bind(position).bind(block.keyword);
    m_text.bind(language.isEmpty() ? QStringLiteral("en") : language);
    m_text.bind(block.valueOf(QLatin1String("rights"))).run();
    const quint32 id = m_text.insertedId();
    if (block.prose.isEmpty() && block.all(QLatin1String("turn")).isEmpty())
        m_problems.add(
            block,
            QStringLiteral("\"%1\" without a text, expected lines that start with \">\"").arg(block.keyword));
    if (block.keyword == QLatin1String("account")) checkOwnWords(block, m_problems);
    readTurns(block, id);
    SourceIds sources = m_sources.of(block, inherited);
    m_sources.link(block, QLatin1String("speech_text"), id, sources);
    return sources;
}

void SpeechReader::readTurns(const Block &block, quint32 text) {
    int position = 0;
    if (!block.prose.isEmpty()) writeTurn(block, text, ++position, {}, {});
    for (const Block *turn : block.all(QLatin1String("turn"))) {
        expectOnly(*turn, {}, m_problems, true);
        const QStringList fields = fieldsOf(*turn, m_problems);
        if (turn->prose.isEmpty())
            m_problems.add(*turn,
                           QStringLiteral("a turn without words, expected lines that start with \">\""));
        writeTurn(*turn, text, ++position, knownText(fields[0]), knownText(fieldAt(fields, 1)));
    }
}

void SpeechReader::writeTurn(const Block &block, quint32 text, int position, const QString &speaker,
                             const QString &language) {
    // "Announcer" and "All" are nobody in particular and stay as printed.
    const NamedRecord person = m_people.find(speaker);
    m_turn.bind(text).bind(position).bind(language).bind(person.id != 0 ? QString() : speaker);
    if (person.id != 0)
        m_turn.bind(person.id);
    else
        m_turn.bindNull();
    m_turn.run();
    const quint32 turn = m_turn.insertedId();
    int number = 0;
    for (const QString &paragraph : block.prose) {
        const Passage passage = withoutMarks(paragraph);
        m_passage.bind(turn).bind(++number).bind(passage.text).run();
        const quint32 id = m_passage.insertedId();
        for (const Mark &mark : passage.marks) m_mark.bind(id).bind(mark.offset).bind(mark.text).run();
    }
}

} // namespace podium
