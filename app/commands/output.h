// SPDX-License-Identifier: GPL-3.0-or-later
// Where the answers and the messages of the command line go.
#pragma once

#include "search/hits.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace podium {

/// Data on standard output, messages on standard error, both UTF-8. What comes from the catalog may
/// hold anything: control characters, which could command a terminal, are taken out of it.
class Output final {
public:
    /// @param width  columns that a line should fit
    explicit Output(int width = 80);
    Q_DISABLE_COPY_MOVE(Output)

    /// Whether words can be set in bold: standard output is a terminal that can, and NO_COLOR
    /// (https://no-color.org) is not set.
    bool canMark() const noexcept { return m_marks; }
    int width() const noexcept { return m_width; }

    /// A line as it is, for instance an empty one. `text` may hold marks made by `strong` and `marked`.
    void line(const QString &text = {});
    /// Text broken between words to fit the width, each line behind `indent` spaces, lines after the
    /// first behind `more` further ones. Its own line breaks stay.
    void paragraph(const QString &text, int indent = 0, int more = 0);
    /// "Network     HBO": a label in a column of its own, and what it stands for. Nothing where `text`
    /// is empty.
    void fact(const QString &label, const QString &text, int indent = 0);
    /// An object in readable form, and a line end.
    void json(const QJsonObject &object);
    /// "podium: TEXT" on standard error, behind what was printed so far.
    void message(const QString &text);

    /// In bold where that can be.
    static QString strong(const QString &text);
    /// With its hits in bold.
    static QString marked(const MarkedText &text);
    /// Spaces at which no line is broken.
    static QString gap(int columns);

    /// Writes out what is left. To be called once, at the end. A reader that went away (`head`) is
    /// no error; a disk that is full is. @return the exit status, `status` where all was written
    int finish(int status);

private:
    void append(const QString &text);
    void flush();

    int m_width;
    bool m_marks;
    QByteArray m_waiting;
    int m_failure = 0; ///< errno of the first write that failed
};

} // namespace podium
