// SPDX-License-Identifier: GPL-3.0-or-later
// Which nominations of the catalog an article is about.
#pragma once

#include "import/proposal.h"

namespace podium {

class Connection;

/// How what an article says stands to what the catalog says.
enum class FieldMatch {
    NotTold, ///< the article does not tell it
    Matched, ///< the same, spelling aside
    Differs, ///< something else
    New,     ///< the catalog does not know it yet
};

/// A nomination that the article may be about.
struct Candidate {
    NominationId id;
    QString key;
    QString headline;
    QString category;
    QString program;
    QString network;
    QString ceremony;     ///< 72nd Primetime Emmy Awards
    QString ceremonyDate; ///< ISO, of the part in which it was given; empty where not known
    bool won = false;
    double confidence = 0; ///< 0 to 1

    FieldMatch person = FieldMatch::NotTold;
    FieldMatch categoryMatch = FieldMatch::NotTold;
    FieldMatch programMatch = FieldMatch::NotTold;
    FieldMatch networkMatch = FieldMatch::NotTold;
    FieldMatch ceremonyMatch = FieldMatch::NotTold;
    FieldMatch acceptance = FieldMatch::NotTold; ///< New where the catalog knows no acceptance
    QList<Problem> conflicts;                    ///< what the article says otherwise than the catalog
    bool operator==(const Candidate &) const = default;
};

struct ProposalMatch {
    QList<Candidate> candidates; ///< best first, at most eight; empty: none of the catalog's results
    QString alreadyThere;        ///< when and as what these bytes came in before; empty: they did not
    bool operator==(const ProposalMatch &) const = default;
};

/// Confidence from which a candidate is taken without asking.
inline constexpr double sureConfidence = 0.6;

/// @throws Error, Interrupted. Blocking; a reader's thread.
ProposalMatch matchProposal(Connection &connection, const Proposal &proposal);

} // namespace podium
