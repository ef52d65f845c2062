// SPDX-License-Identifier: GPL-3.0-or-later
// speeches.txt: how awards were accepted, and what was said.
#pragma once

#include "catalog/compile/award_reader.h"

namespace podium {

/// Whether texts may stand in the catalog that are not the project's own words.
enum class WholeTexts { Refused, Allowed };

class SpeechReader final {
public:
    SpeechReader(Connection &connection, Problems &problems, SourceTable &sources, const AwardReader &awards,
                 NameTable &people, WholeTexts wholeTexts);

    /// topics.txt
    void readTopicNames(const Block &file);
    void read(const Block &file, const CeremonyEntry &ceremony);
    /// When all people are known: who of those who were thanked is a person of the catalog, and
    /// which passage names them.
    void finish();

private:
    void readSpeech(const Block &block, const CeremonyEntry &ceremony, const SourceIds &inherited);
    quint32 insertAcceptance(const Block &block, const QString &key);
    void readNominations(const Block &block, quint32 acceptance, const CeremonyEntry &ceremony);
    void readPeople(const Block &block, quint32 acceptance);
    void readTopics(const Block &block, quint32 acceptance);
    void readThanks(const Block &block, quint32 acceptance);
    /// Reads the texts below a speech, and returns the sources of them all.
    SourceIds readTexts(const Block &block, quint32 acceptance, const QString &key, const SourceIds &sources);
    SourceIds readText(const Block &block, quint32 acceptance, int position, const QString &key,
                       const SourceIds &inherited);
    void readTurns(const Block &block, quint32 text);
    void writeTurn(const Block &block, quint32 text, int position, const QString &speaker,
                   const QString &language);

    Connection &m_connection;
    Problems &m_problems;
    SourceTable &m_sources;
    const AwardReader &m_awards;
    NameTable &m_people;
    WholeTexts m_wholeTexts;
    Query m_acceptance;
    Query m_nomination;
    Query m_person;
    Query m_text;
    Query m_turn;
    Query m_passage;
    Query m_mark;
    Query m_topic;
    Query m_acceptanceTopic;
    Query m_thanks;
    QHash<QString, quint32> m_topics; ///< name -> id
    QHash<QString, int> m_keys;       ///< whole key -> line
};

/// Ids of the nominations of the ceremony that the block's value names, parted by "; ".
/// Reports those that do not exist.
QList<quint32> nominationsOf(const Block &block, const CeremonyEntry &ceremony, const AwardReader &awards,
                             Problems &problems);

} // namespace podium
