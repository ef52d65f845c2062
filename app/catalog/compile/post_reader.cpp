// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/post_reader.h"

#include "catalog/compile/prose.h"

#include <QDateTime>

namespace podium {

PostReader::PostReader(Connection &connection, Problems &problems, SourceTable &sources,
                       const AwardReader &awards, WholeTexts wholeTexts)
    : m_problems(problems),
      m_sources(sources),
      m_awards(awards),
      m_wholeTexts(wholeTexts),
      m_post(connection, QStringLiteral("insert into post (key, platform, platform_id, permalink, handle, "
                                        "display_name, described, text, posted_printed, posted_utc, life, "
                                        "life_checked) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      m_media(connection, QStringLiteral("insert into post_media (post_id, position, kind, kept, alt, url) "
                                         "values (?, ?, ?, ?, ?, ?)")),
      m_link(connection, QStringLiteral("insert into post_link (post_id, position, url, expanded) "
                                        "values (?, ?, ?, ?)")),
      m_nomination(
          connection,
          QStringLiteral("insert or ignore into post_nomination (post_id, nomination_id) values (?, ?)")),
      m_relation(connection, QStringLiteral("insert or ignore into post_relation (post_id, kind, other_id) "
                                            "values (?, ?, ?)")) {}

void PostReader::read(const Block &file, const CeremonyEntry &ceremony) {
    expectOnly(file, {QLatin1String("post"), QLatin1String("source")}, m_problems);
    const SourceIds inherited = m_sources.of(file, {});
    for (const Block *block : file.all(QLatin1String("post"))) readPost(*block, ceremony, inherited);
}

void PostReader::readPost(const Block &block, const CeremonyEntry &ceremony, const SourceIds &inherited) {
    const Words single{QLatin1String("platform"), QLatin1String("id"),     QLatin1String("handle"),
                       QLatin1String("name"),     QLatin1String("posted"), QLatin1String("utc"),
                       QLatin1String("link"),     QLatin1String("life"),   QLatin1String("described"),
                       QLatin1String("text")};
    expectOnly(block,
               {QLatin1String("about"), QLatin1String("platform"), QLatin1String("id"),
                QLatin1String("handle"), QLatin1String("name"), QLatin1String("posted"), QLatin1String("utc"),
                QLatin1String("link"), QLatin1String("life"), QLatin1String("media"), QLatin1String("url"),
                QLatin1String("quotes"), QLatin1String("replies-to"), QLatin1String("claim"),
                QLatin1String("source"), QLatin1String("described"), QLatin1String("text")},
               m_problems);
    expectOnce(block, single, m_problems);
    const QString key = ceremony.key + QLatin1Char('/') + block.value;
    if (!isKey(block.value) || m_posts.contains(key)) {
        m_problems.add(block,
                       QStringLiteral("the post key \"%1\", expected a new one of lower-case letters, digits "
                                      "and single \"-\"")
                           .arg(block.value));
        return;
    }
    const quint32 id = insertPost(block, key, ceremony);
    m_posts.insert(key, id);
    for (const Block *about : block.all(QLatin1String("about")))
        for (const quint32 nomination : nominationsOf(*about, ceremony, m_awards, m_problems))
            m_nomination.bind(id).bind(nomination).run();
    readMedia(block, id);
    readLinks(block, id);
    for (const Block &child : block.children)
        if (child.keyword == QLatin1String("quotes") || child.keyword == QLatin1String("replies-to"))
            m_relations.append(
                {id, ceremony.key + QLatin1Char('/') + child.value, child.keyword, child.file, child.line});
    const SourceIds sources = m_sources.of(block, inherited);
    m_sources.link(block, QLatin1String("post"), id, sources);
    m_sources.writeClaims(block, QLatin1String("post"), id, sources);
}

quint32 PostReader::insertPost(const Block &block, const QString &key, const CeremonyEntry &ceremony) {
    const Block *platform = block.child(QLatin1String("platform"));
    QString handle = knownText(block.valueOf(QLatin1String("handle")));
    if (handle.startsWith(QLatin1Char('@'))) handle.remove(0, 1);
    bool described = true;
    const QString text = readWords(block, described);
    QString life = QStringLiteral("not-checked");
    QString checked;
    if (const Block *child = block.child(QLatin1String("life"))) {
        const QStringList fields = fieldsOf(*child, m_problems);
        life = oneOf(*child, fields[0],
                     {QLatin1String("not-checked"), QLatin1String("live"), QLatin1String("deleted"),
                      QLatin1String("suspended"), QLatin1String("protected")},
                     QLatin1String("not-checked"), m_problems);
        checked = dateOf(*child, fieldAt(fields, 1), m_problems);
        if (life != QLatin1String("not-checked") && checked.isEmpty())
            m_problems.add(
                *child,
                QStringLiteral("\"life %1\" without a day, expected the day it was checked").arg(life));
    }
    m_post.bind(key);
    m_post.bind(oneOf(platform ? *platform : block, required(block, QLatin1String("platform"), m_problems),
                      {QLatin1String("x"), QLatin1String("bluesky"), QLatin1String("mastodon"),
                       QLatin1String("instagram"), QLatin1String("threads"), QLatin1String("facebook"),
                       QLatin1String("youtube"), QLatin1String("other")},
                      QLatin1String("other"), m_problems));
    m_post.bind(knownText(block.valueOf(QLatin1String("id"))));
    m_post.bind(knownText(block.valueOf(QLatin1String("link")))).bind(handle);
    m_post.bind(knownText(block.valueOf(QLatin1String("name")))).bind(described ? 1 : 0).bind(text);
    m_post.bind(postedOf(block, ceremony)).bind(utcOf(block)).bind(life).bind(checked).run();
    return m_post.insertedId();
}

QString PostReader::readWords(const Block &block, bool &described) {
    const Block *inOurWords = block.child(QLatin1String("described"));
    const Block *itsOwn = block.child(QLatin1String("text"));
    described = inOurWords != nullptr;
    const Block *words = described ? inOurWords : itsOwn;
    if (words == nullptr || (inOurWords && itsOwn) || words->prose.isEmpty()) {
        m_problems.add(block,
                       QStringLiteral("\"post %1\" without its words, expected \"described\" or \"text\" "
                                      "with lines that start with \">\"")
                           .arg(block.value));
        return {};
    }
    expectOnly(*words, {}, m_problems, true);
    if (described)
        checkOwnWords(*words, m_problems);
    else if (m_wholeTexts == WholeTexts::Refused)
        m_problems.add(*words,
                       QStringLiteral("a post's own words, expected \"described\" in the project's words"));
    return words->prose.join(QStringLiteral("\n\n"));
}

QString PostReader::postedOf(const Block &block, const CeremonyEntry &ceremony) {
    const Block *child = block.child(QLatin1String("posted"));
    if (child == nullptr || !isKnown(child->value)) return {};
    const QString &printed = child->value;
    // As printed: an ISO date is checked, other forms are kept as they are.
    if (printed.size() < 4 || QStringView(printed).left(4).toInt() == 0) return printed;
    QString date = dateOf(*child, printed, m_problems);
    if (!date.isEmpty() && QStringView(date).left(4).toInt() < ceremony.year - 1)
        m_problems.add(*child, QStringLiteral("posted on %1, before the ceremony of %2")
                                   .arg(date, QString::number(ceremony.year)));
    return date;
}

QString PostReader::utcOf(const Block &block) {
    const Block *child = block.child(QLatin1String("utc"));
    if (child == nullptr || !isKnown(child->value)) return {};
    const QDateTime time = QDateTime::fromString(child->value, Qt::ISODate);
    if (!time.isValid() || !child->value.endsWith(QLatin1Char('Z')) || child->value.size() != 20)
        m_problems.add(*child,
                       QStringLiteral("\"%1\" as a time, expected 2020-09-21T01:05:00Z").arg(child->value));
    return child->value;
}

void PostReader::readMedia(const Block &block, quint32 post) {
    int position = 0;
    for (const Block *child : block.all(QLatin1String("media"))) {
        const QStringList fields = fieldsOf(*child, m_problems);
        const QString kind = oneOf(*child, fields[0],
                                   {QLatin1String("picture"), QLatin1String("video"), QLatin1String("other")},
                                   QLatin1String("other"), m_problems);
        const QString kept =
            oneOf(*child, fieldAt(fields, 1), {QLatin1String("kept"), QLatin1String("not-kept")},
                  QLatin1String("not-kept"), m_problems);
        m_media.bind(post).bind(++position).bind(kind).bind(kept == QLatin1String("kept") ? 1 : 0);
        m_media.bind(knownText(fieldAt(fields, 2))).bind(knownText(fieldAt(fields, 3))).run();
    }
}

void PostReader::readLinks(const Block &block, quint32 post) {
    int position = 0;
    for (const Block *child : block.all(QLatin1String("url"))) {
        const QStringList fields = fieldsOf(*child, m_problems);
        if (!isKnown(fields[0]))
            m_problems.add(
                *child, QStringLiteral("a link without an address, expected ADDRESS | what it stands for"));
        m_link.bind(post).bind(++position).bind(fields[0]).bind(knownText(fieldAt(fields, 1))).run();
    }
}

void PostReader::finish() {
    for (const Relation &relation : std::as_const(m_relations)) {
        const quint32 other = m_posts.value(relation.other);
        if (other == 0 || other == relation.post)
            m_problems.add(relation.file, relation.line,
                           QStringLiteral("this ceremony has no other post \"%1\", expected the key of one")
                               .arg(relation.other.section(QLatin1Char('/'), -1)));
        else
            m_relation.bind(relation.post).bind(relation.kind).bind(other).run();
    }
}

} // namespace podium
