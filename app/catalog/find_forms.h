// SPDX-License-Identifier: GPL-3.0-or-later
// Which words the indexes hold, by their stems, and in how many documents each stands.
#pragma once

#include "catalog/connection.h"
#include "catalog/tokenizer.h"

#include <set>

namespace podium {

/// Keeps `find_form` in step with the indexes, within the caller's transaction. All functions throw
/// Error and Interrupted.
class FindForms final {
public:
    explicit FindForms(Connection &connection);

    /// Makes all of it anew from the indexes.
    void rebuild();
    /// The words of one document of find_text came or went.
    void add(const QString &indexed);
    void remove(const QString &indexed);

private:
    std::set<QByteArray> distinctWords(const QString &indexed) const;

    Connection &m_connection;
    Tokenizer m_tokenizer;
};

} // namespace podium
