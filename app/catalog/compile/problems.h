// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong in a catalog's text: all of it, so that it is mended in one go.
#pragma once

#include <QList>
#include <QString>

namespace podium {

struct Block;

struct CompileProblem {
    QString file; ///< within the text folder
    int line = 0; ///< from 1; 0: the file as a whole
    QString text; ///< what is wrong, and what was expected there

    /// `file:line: error: text`, the form that editors and build logs understand.
    QString toText() const;
    bool operator==(const CompileProblem &) const = default;
};

class Problems final {
public:
    static constexpr int most = 100;

    void add(const QString &file, int line, const QString &text);
    void add(const Block &block, const QString &text);

    bool isEmpty() const { return m_list.isEmpty(); }
    /// In the order of files and lines; no more than `most`.
    QList<CompileProblem> sorted() const;
    /// How many more there were.
    int leftOut() const { return m_leftOut; }

private:
    QList<CompileProblem> m_list;
    int m_leftOut = 0;
};

} // namespace podium
