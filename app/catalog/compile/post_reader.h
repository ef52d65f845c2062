// SPDX-License-Identifier: GPL-3.0-or-later
// posts.txt: social-media posts that reports of speeches embedded.
#pragma once

#include "catalog/compile/speech_reader.h"

namespace podium {

class PostReader final {
public:
    PostReader(Connection &connection, Problems &problems, SourceTable &sources, const AwardReader &awards,
               WholeTexts wholeTexts);

    void read(const Block &file, const CeremonyEntry &ceremony);
    /// Links posts that quote or answer others, once all are read.
    void finish();

private:
    struct Relation {
        quint32 post = 0;
        QString other; ///< whole key
        QString kind;
        QString file;
        int line = 0;
    };
    void readPost(const Block &block, const CeremonyEntry &ceremony, const SourceIds &inherited);
    quint32 insertPost(const Block &block, const QString &key, const CeremonyEntry &ceremony);
    QString readWords(const Block &block, bool &described);
    QString postedOf(const Block &block, const CeremonyEntry &ceremony);
    QString utcOf(const Block &block);
    void readMedia(const Block &block, quint32 post);
    void readLinks(const Block &block, quint32 post);

    Problems &m_problems;
    SourceTable &m_sources;
    const AwardReader &m_awards;
    WholeTexts m_wholeTexts;
    Query m_post;
    Query m_media;
    Query m_link;
    Query m_nomination;
    Query m_relation;
    QHash<QString, quint32> m_posts; ///< whole key -> id
    QList<Relation> m_relations;
};

} // namespace podium
