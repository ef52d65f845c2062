// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot go on: what happened, to which file or record, and what the person can do about it.
#pragma once

#include <QException>
#include <QString>

namespace podium {

/// Thrown across the program, carried by a QFuture between threads, shown in one place. A
/// QException, as QtConcurrent carries no other kind.
class Error final : public QException {
public:
    /// Kinds that callers tell apart; `exitStatus` of the command line is made from them.
    enum class Kind {
        BadFile,  ///< a file that is missing, empty, damaged, foreign or of a newer version
        BadInput, ///< what was brought in cannot be used
        Storage,  ///< disk full, no right to write, input or output failed
        Busy,     ///< another program holds the catalog
        NotFound, ///< there is no such record
        Internal, ///< a mistake in Podium itself
    };

    /// @param what    one sentence: what happened, with the name of the file or record
    /// @param advice  one sentence: what to do about it; never empty for what a person can meet
    Error(Kind kind, QString what, QString advice);

    Kind kind() const noexcept { return m_kind; }
    const QString &text() const noexcept { return m_text; }
    const QString &advice() const noexcept { return m_advice; }
    /// Both sentences in one line, as UTF-8.
    const char *what() const noexcept override { return m_utf8.constData(); }

    void raise() const override { throw *this; }
    Error *clone() const override { return new Error(*this); }

private:
    Kind m_kind;
    QString m_text;
    QString m_advice;
    QByteArray m_utf8;
};

/// A question that was taken back before it was answered. Not an error; nothing is shown.
class Interrupted : public std::exception {
public:
    const char *what() const noexcept override { return "interrupted"; }
};

} // namespace podium
