// SPDX-License-Identifier: GPL-3.0-or-later
// awards.txt: the categories of a ceremony, with who won, who was nominated, and what became of it.
#pragma once

#include "catalog/compile/line_table.h"
#include "catalog/compile/nomination_draft.h"

namespace podium {

class AwardReader final {
public:
    AwardReader(Connection &connection, Problems &problems, SourceTable &sources, LineTable &lines,
                NameSources names);

    /// One awards.txt of a ceremony. A ceremony may have several; their order is that of the awards.
    void read(const Block &file, const CeremonyEntry &ceremony);
    /// Id of a nomination by its whole key; 0 where there is none.
    quint32 nominationId(const QString &key) const { return m_nominations.value(key); }
    /// Keys in the same ceremony that end as this one does, for a message.
    QStringList similarKeys(const QString &key) const;

private:
    struct Award {
        quint32 id = 0;
        QString key; ///< whole
        CategoryUse category;
        QString many;
        QString result;
        QString coverage;
        SourceIds sources;
    };
    void readAward(const Block &block, const CeremonyEntry &ceremony, const SourceIds &inherited);
    void readRule(const Block &block, Award &award);
    const CeremonyEntry::Part *partOf(const Block &block, const CeremonyEntry &ceremony);
    void insertAward(const Block &block, Award &award, const CeremonyEntry &ceremony,
                     const CeremonyEntry::Part *part);
    void checkWinners(const Block &block, const Award &award, const QList<NominationDraft> &drafts);
    void writeNomination(const NominationDraft &draft, const Award &award, int position,
                         const QString &night);
    void writeNames(const NominationDraft &draft, quint32 id);
    QString writeEvents(const NominationDraft &draft, quint32 id, const SourceIds &sources,
                        const QString &night);

    Problems &m_problems;
    SourceTable &m_sources;
    LineTable &m_lines;
    NameSources m_names;
    Query m_award;
    Query m_nomination;
    Query m_outcome;
    Query m_program;
    Query m_network;
    Query m_credit;
    Query m_event;
    QHash<QString, quint32> m_nominations;
    QHash<QString, int> m_awards; ///< whole key -> line
    QHash<CeremonyId, int> m_positions;
};

} // namespace podium
