// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/record_json.h"

#include "catalog/connection.h"

#include <QJsonArray>

namespace podium {
namespace {

using Fields = QJsonObject;

template <typename T> QJsonValue orNull(const std::optional<T> &value) {
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const QString &text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

template <typename T, typename F> QJsonArray arrayOf(const QList<T> &values, F each) {
    QJsonArray array;
    for (const T &value : values) array.append(each(value));
    return array;
}

QJsonArray texts(const QStringList &values) {
    return QJsonArray::fromStringList(values);
}

/// UTF-16 units before a place, as characters.
int characters(QStringView text, qsizetype units) {
    int count = 0;
    for (qsizetype i = 0; i < std::min(units, text.size()); ++i)
        if (!text[i].isLowSurrogate()) ++count;
    return count;
}

QJsonObject sourceJson(const Source &source) {
    return {{QStringLiteral("key"), source.key},
            {QStringLiteral("kind"), source.kind},
            {QStringLiteral("outlet"), orNull(source.outlet)},
            {QStringLiteral("title"), orNull(source.title)},
            {QStringLiteral("author"), orNull(source.author)},
            {QStringLiteral("published"), orNull(source.published)},
            {QStringLiteral("url"), orNull(source.url)},
            {QStringLiteral("seen"), orNull(source.seen)}};
}

QJsonObject claimJson(const Claim &claim) {
    return {{QStringLiteral("field"), claim.field},
            {QStringLiteral("value"), claim.value},
            {QStringLiteral("chosen"), claim.chosen},
            {QStringLiteral("note"), orNull(claim.note)},
            {QStringLiteral("source"), claim.source ? QJsonValue(sourceJson(*claim.source)) : QJsonValue()}};
}

QJsonObject partJson(const Part &part) {
    return {
        {QStringLiteral("key"), part.key},
        {QStringLiteral("name"), orNull(part.name)},
        {QStringLiteral("date"), orNull(part.date)},
        {QStringLiteral("networks"), texts(part.networks)},
        {QStringLiteral("venues"), arrayOf(part.venues,
                                           [](const Venue &venue) {
                                               return Fields{{QStringLiteral("name"), venue.name},
                                                             {QStringLiteral("city"), orNull(venue.city)}};
                                           })},
        {QStringLiteral("hosts"), arrayOf(part.hosts,
                                          [](const Host &host) {
                                              return Fields{{QStringLiteral("name"), host.name},
                                                            {QStringLiteral("place"), orNull(host.place)}};
                                          })},
        {QStringLiteral("limitSeconds"), orNull(part.limitSeconds)},
        {QStringLiteral("note"), orNull(part.note)}};
}

QJsonObject ceremonyJson(const Ceremony &ceremony) {
    return {{QStringLiteral("key"), ceremony.key},
            {QStringLiteral("family"), ceremony.family},
            {QStringLiteral("ordinal"), orNull(ceremony.ordinal)},
            {QStringLiteral("awardYear"), ceremony.awardYear},
            {QStringLiteral("name"), ceremony.name},
            {QStringLiteral("planned"), orNull(ceremony.planned)},
            {QStringLiteral("note"), orNull(ceremony.note)},
            {QStringLiteral("parts"), arrayOf(ceremony.parts, partJson)},
            {QStringLiteral("sources"), arrayOf(ceremony.sources, sourceJson)},
            {QStringLiteral("claims"), arrayOf(ceremony.claims, claimJson)}};
}

QJsonObject passageJson(const Passage &passage) {
    const auto mark = [&](const Mark &each) {
        return Fields{{QStringLiteral("offset"), characters(passage.text, each.offset)},
                      {QStringLiteral("text"), each.text}};
    };
    return {{QStringLiteral("text"), passage.text}, {QStringLiteral("marks"), arrayOf(passage.marks, mark)}};
}

QJsonObject turnJson(const Turn &turn) {
    return {{QStringLiteral("speaker"), orNull(turn.speaker)},
            {QStringLiteral("language"), orNull(turn.language)},
            {QStringLiteral("passages"), arrayOf(turn.passages, passageJson)}};
}

QJsonObject textJson(const SpeechText &text) {
    return {{QStringLiteral("key"), text.key},
            {QStringLiteral("kind"), word(text.kind)},
            {QStringLiteral("language"), orNull(text.language)},
            {QStringLiteral("rights"), orNull(text.rights)},
            {QStringLiteral("captured"), orNull(text.captured)},
            {QStringLiteral("imported"), static_cast<bool>(text.import)},
            {QStringLiteral("turns"), arrayOf(text.turns, turnJson)},
            {QStringLiteral("sources"), arrayOf(text.sources, sourceJson)}};
}

QJsonObject thankedByJson(const ThankedBy &thanks) {
    return {{QStringLiteral("person"), thanks.person},
            {QStringLiteral("by"), thanks.headline},
            {QStringLiteral("year"), thanks.year}};
}

QJsonObject thanksJson(const Thanks &thanks) {
    return {{QStringLiteral("name"), thanks.name}, {QStringLiteral("person"), orNull(thanks.person)}};
}

QJsonObject acceptanceJson(const Acceptance &acceptance) {
    return {{QStringLiteral("key"), acceptance.key},
            {QStringLiteral("mode"), word(acceptance.mode)},
            {QStringLiteral("place"), orNull(acceptance.place)},
            {QStringLiteral("by"), texts(acceptance.by)},
            {QStringLiteral("seconds"), orNull(acceptance.seconds)},
            {QStringLiteral("aired"), orNull(acceptance.aired)},
            {QStringLiteral("playedOff"), orNull(acceptance.playedOff)},
            {QStringLiteral("bleeped"), orNull(acceptance.bleeped)},
            {QStringLiteral("note"), orNull(acceptance.note)},
            {QStringLiteral("topics"), texts(acceptance.topics)},
            {QStringLiteral("thanks"), arrayOf(acceptance.thanks, thanksJson)},
            {QStringLiteral("texts"), arrayOf(acceptance.texts, textJson)}};
}

QJsonObject mediaJson(const PostMedia &media) {
    return {{QStringLiteral("kind"), media.kind},
            {QStringLiteral("kept"), media.kept},
            {QStringLiteral("alt"), orNull(media.alt)},
            {QStringLiteral("url"), orNull(media.url)}};
}

QJsonObject linkJson(const PostLink &link) {
    return {{QStringLiteral("url"), link.url}, {QStringLiteral("expanded"), orNull(link.expanded)}};
}

QJsonObject postJson(const Post &post) {
    return {{QStringLiteral("key"), post.key},
            {QStringLiteral("platform"), word(post.platform)},
            {QStringLiteral("platformId"), orNull(post.platformId)},
            {QStringLiteral("permalink"), orNull(post.permalink)},
            {QStringLiteral("handle"), orNull(post.handle)},
            {QStringLiteral("displayName"), orNull(post.displayName)},
            {QStringLiteral("described"), post.described},
            {QStringLiteral("text"), post.text},
            {QStringLiteral("postedPrinted"), orNull(post.postedPrinted)},
            {QStringLiteral("postedUtc"), orNull(post.postedUtc)},
            {QStringLiteral("life"), word(post.life)},
            {QStringLiteral("lifeChecked"), orNull(post.lifeChecked)},
            {QStringLiteral("captured"), orNull(post.captured)},
            {QStringLiteral("imported"), static_cast<bool>(post.import)},
            {QStringLiteral("media"), arrayOf(post.media, mediaJson)},
            {QStringLiteral("links"), arrayOf(post.links, linkJson)},
            {QStringLiteral("sources"), arrayOf(post.sources, sourceJson)},
            {QStringLiteral("quotes"), arrayOf(post.quotes, postJson)}};
}

QJsonObject creditJson(const Credit &credit) {
    return {{QStringLiteral("name"), credit.name},
            {QStringLiteral("key"), credit.key},
            {QStringLiteral("person"), credit.isPerson},
            {QStringLiteral("recipient"), credit.recipient},
            {QStringLiteral("role"), orNull(credit.role)},
            {QStringLiteral("creditedAs"), orNull(credit.creditedAs)},
            {QStringLiteral("statuette"), credit.statuette}};
}

QJsonObject programJson(const ProgramCredit &program) {
    return {{QStringLiteral("title"), program.title},
            {QStringLiteral("key"), program.key},
            {QStringLiteral("characters"), texts(program.characters)}};
}

QJsonObject eventJson(const OutcomeEvent &event) {
    return {{QStringLiteral("outcome"), event.outcome},
            {QStringLiteral("date"), orNull(event.date)},
            {QStringLiteral("note"), orNull(event.note)},
            {QStringLiteral("sources"), arrayOf(event.sources, sourceJson)}};
}

QJsonObject rowJson(const ResultRow &row, const QString &key) {
    return {{QStringLiteral("id"), static_cast<qint64>(row.id.value)},
            {QStringLiteral("key"), key},
            {QStringLiteral("year"), row.year},
            {QStringLiteral("headline"), row.headline},
            {QStringLiteral("category"), row.category},
            {QStringLiteral("program"), orNull(row.program)},
            {QStringLiteral("network"), orNull(row.network)},
            {QStringLiteral("won"), row.won},
            {QStringLiteral("hasSpeech"), row.hasSpeech},
            {QStringLiteral("hasPost"), row.hasPost},
            {QStringLiteral("starred"), row.starred}};
}

QJsonObject awardJson(const NominationRecord &record, const QHash<NominationId, QString> &keys) {
    const auto nominee = [&](const ResultRow &row) { return rowJson(row, keys.value(row.id)); };
    return {{QStringLiteral("result"), record.awardResult},
            {QStringLiteral("many"), orNull(record.awardMany)},
            {QStringLiteral("coverage"), record.awardCoverage},
            {QStringLiteral("note"), orNull(record.awardNote)},
            {QStringLiteral("nominees"), arrayOf(record.nominees, nominee)}};
}

} // namespace

QHash<NominationId, QString> keysOf(Connection &connection, const std::vector<NominationId> &ids) {
    QHash<NominationId, QString> keys;
    Query query(connection, QStringLiteral("select key from nomination where id = ?"));
    for (const NominationId id : ids) {
        query.bind(id);
        if (query.next()) keys.insert(id, query.text(0));
        query.reset();
    }
    return keys;
}

QJsonObject toJson(const FoundRow &found, const QString &key) {
    QJsonObject object = rowJson(found.row, key);
    const QString &text = found.sentence.text;
    object.insert(QStringLiteral("sentence"), orNull(text));
    object.insert(QStringLiteral("hits"), arrayOf(found.sentence.hits, [&](const TextRange &hit) {
                      const int start = characters(text, hit.start);
                      return Fields{
                          {QStringLiteral("start"), start},
                          {QStringLiteral("length"), characters(text, hit.start + hit.length) - start}};
                  }));
    return object;
}

QJsonObject toJson(const NominationRecord &record, const QHash<NominationId, QString> &keys) {
    QJsonArray networks;
    for (qsizetype i = 0; i < record.networks.size(); ++i)
        networks.append(Fields{{QStringLiteral("name"), record.networks[i]},
                               {QStringLiteral("key"), record.networkKeys.value(i)}});
    return {{QStringLiteral("id"), static_cast<qint64>(record.id.value)},
            {QStringLiteral("key"), record.key},
            {QStringLiteral("headline"), record.headline},
            {QStringLiteral("outcome"), word(record.outcome)},
            {QStringLiteral("year"), record.ceremony.awardYear},
            {QStringLiteral("category"), record.category},
            {QStringLiteral("line"),
             Fields{{QStringLiteral("key"), record.lineKey}, {QStringLiteral("short"), record.lineShort}}},
            {QStringLiteral("entry"), orNull(record.entry)},
            {QStringLiteral("posthumous"), record.posthumous},
            {QStringLiteral("note"), orNull(record.note)},
            {QStringLiteral("credits"), arrayOf(record.credits, creditJson)},
            {QStringLiteral("programs"), arrayOf(record.programs, programJson)},
            {QStringLiteral("networks"), networks},
            {QStringLiteral("events"), arrayOf(record.events, eventJson)},
            {QStringLiteral("claims"), arrayOf(record.claims, claimJson)},
            {QStringLiteral("sources"), arrayOf(record.sources, sourceJson)},
            {QStringLiteral("award"), awardJson(record, keys)},
            {QStringLiteral("ceremony"), ceremonyJson(record.ceremony)},
            {QStringLiteral("part"), orNull(record.partKey)},
            {QStringLiteral("acceptances"), arrayOf(record.acceptances, acceptanceJson)},
            {QStringLiteral("thankedBy"), arrayOf(record.thankedBy, thankedByJson)},
            {QStringLiteral("posts"), arrayOf(record.posts, postJson)},
            {QStringLiteral("starred"), record.starred},
            {QStringLiteral("ownNote"), orNull(record.ownNote)}};
}

} // namespace podium
