// SPDX-License-Identifier: GPL-3.0-or-later
// A nomination as its lines in awards.txt tell it, before it is given a key and written.
#pragma once

#include "catalog/compile/ceremony_table.h"

namespace podium {

struct CreditDraft {
    NamedRecord record;
    bool isPerson = true;
    bool recipient = true;
    QString role;
    QString creditedAs;
    QString statuette = QStringLiteral("yes");
};

struct ProgramDraft {
    NamedRecord record;
    QStringList characters;
};

struct NetworkDraft {
    NetworkId id;
    QString credited;
};

struct NominationDraft {
    const Block *block = nullptr;
    QString key; ///< within the award
    QString outcome;
    QString entry;
    bool posthumous = false;
    QList<CreditDraft> credits;
    QList<ProgramDraft> programs;
    QList<NetworkDraft> networks;
};

/// Where the names that a nomination mentions are found or made.
struct NameSources {
    NameTable &people;
    NameTable &programs;
    NameTable &organizations;
    NetworkTable &networks;
};

/// Reads `won`, `nom` … with what stands below it. `ofPerson`: its fields start with a recipient.
/// `year` is the award year, in which a network must have had its name.
NominationDraft readNominationDraft(const Block &block, bool ofPerson, int year, NameSources names,
                                    Problems &problems);

/// Gives each nomination of one award its key: the first recipient or the program; where two would
/// have the same, with the program, and then the entry, added. Reports those that stay the same.
void giveKeys(QList<NominationDraft> &drafts, Problems &problems);

} // namespace podium
