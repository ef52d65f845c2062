// SPDX-License-Identifier: GPL-3.0-or-later
// What an article seems to say, each piece with the words it came from; nothing is written yet.
#pragma once

#include "catalog/records.h"
#include "search/hits.h"

#include <QByteArray>

namespace podium {

/// Something about the input that the person should know. Never a reason to stop by itself.
struct Problem {
    enum class Severity { Note, Warning };
    Severity severity = Severity::Note;
    QString what;
    TextRange where; ///< in the article's text; empty: the whole of it
    bool operator==(const Problem &) const = default;
};

/// A value, and the words of the article that it was read from.
struct ProposedField {
    QString value; ///< empty: the article does not tell
    TextRange from;
    bool operator==(const ProposedField &) const = default;
};

/// One stretch of the speech.
struct ProposedPassage {
    QString text;                 ///< the spoken words, without quotation marks and attribution
    QString attribution;          ///< the reporter's words around it: he began
    bool continuesBefore = false; ///< the paragraph before left its quotation open
    TextRange from;
    bool operator==(const ProposedPassage &) const = default;
};

struct ProposedPost {
    Post post;
    TextRange from;
    bool operator==(const ProposedPost &) const = default;
};

struct Proposal {
    QString fileName;       ///< without folders
    QByteArray fingerprint; ///< SHA-256 of the bytes, in hexadecimal
    QString text;           ///< the article as it is shown, decoded and cleaned
    ProposedField date;     ///< ISO
    ProposedField title;    ///< the first sentence, where there is no heading
    ProposedField person;
    ProposedField category;
    ProposedField program;
    ProposedField network;
    ProposedField ceremony; ///< the words that name it: Emmys 2020
    int ceremonyYear = 0;   ///< told by those words; 0: not told
    int ceremonyOrdinal = 0;
    ProposedField mode; ///< the words that tell how it was accepted
    AcceptanceMode acceptance = AcceptanceMode::Unknown;
    QList<ProposedPassage> passages;
    QList<ProposedPost> posts;
    QList<Problem> problems;
    bool operator==(const Proposal &) const = default;
};

} // namespace podium
