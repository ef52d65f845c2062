// SPDX-License-Identifier: GPL-3.0-or-later
// Reads speech texts, posts and sources: the parts of a record that carry words of others.
#pragma once

#include "catalog/records.h"

namespace podium {

class Connection;

/// @throws Error::NotFound. All of these: Error, Interrupted; blocking, any thread.
Source readSource(Connection &connection, SourceId id);
/// The sources of a row of `subject` (a table named in fact_source), oldest first.
QList<Source> readSources(Connection &connection, const QString &subject, quint32 subjectId);
/// What an acceptance was about, and whom it thanked, in their order.
QStringList readTopics(Connection &connection, AcceptanceId acceptance);
QList<Thanks> readThanks(Connection &connection, AcceptanceId acceptance);
/// The texts of an acceptance in their order, each with its turns, passages and marks.
QList<SpeechText> readSpeechTexts(Connection &connection, AcceptanceId acceptance);
/// The posts about a nomination, oldest first, each with what it quotes down to two levels.
QList<Post> readPosts(Connection &connection, NominationId nomination);

} // namespace podium
