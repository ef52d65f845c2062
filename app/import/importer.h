// SPDX-License-Identifier: GPL-3.0-or-later
// Writes an agreed proposal into the catalog, and takes it back.
#pragma once

#include "import/matcher.h"
#include "import/proposal.h"

namespace podium {

class Connection;

/// A proposal as the person agreed to it: what is not ticked has been taken out of it.
struct AgreedProposal {
    Proposal proposal;
    NominationId nomination;
};

struct ImportResult {
    ImportId import;
    NominationId nomination;
    int passages = 0;
    int posts = 0;
};

/// Writes source, acceptance (where there was none), excerpts and posts of one article, the indexes
/// with them, inside the caller's transaction. Nothing that is there is changed or replaced.
/// @throws Error::BadInput where the same article is in the catalog already; Error::Storage
ImportResult writeProposal(Connection &connection, const AgreedProposal &agreed);

/// Takes everything back that came with an import, inside the caller's transaction.
/// @throws Error::NotFound where there is no such import
void undoImport(Connection &connection, ImportId import);

/// What `podium import` does with one file, and what it tells.
struct ImportReport {
    Proposal proposal;
    ProposalMatch match;
    std::optional<ImportResult> result; ///< nothing: a dry run, or nothing was written
    QString refused; ///< why nothing was written, in a sentence; empty: it was, or a dry run
};

/// Reads, matches and, unless `dryRun`, writes a file in a transaction of its own.
/// @throws Error as the steps do
ImportReport importFile(Connection &connection, const QString &path, bool dryRun);

} // namespace podium
