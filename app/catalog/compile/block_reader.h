// SPDX-License-Identifier: GPL-3.0-or-later
// The form that all files of the catalog's text share: keyword, value, and what stands deeper.
// resources/catalog/FORMAT.md is its description. Knows nothing of what the keywords mean.
#pragma once

#include "catalog/compile/problems.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace podium {

/// A line with everything that stands two spaces deeper below it.
struct Block {
    QString file; ///< within the text folder
    int line = 0; ///< from 1
    QString keyword;
    QString value;      ///< rest of the line, without spaces around it
    QStringList prose;  ///< paragraphs of the lines that start with '>'
    QList<int> proseAt; ///< line on which each paragraph starts
    QList<Block> children;

    /// The first child of this keyword; null where there is none. Owned by the block.
    const Block *child(QLatin1String wanted) const;
    /// All children of this keyword, in order. Owned by the block.
    QList<const Block *> all(QLatin1String wanted) const;
    /// Value of the first child of this keyword; empty where there is none.
    QString valueOf(QLatin1String wanted) const;
};

/// Reads one file: its blocks are the children of the returned one, whose line is 0. What is not
/// of the form is reported and left out; the rest is read. Pure.
Block readBlocks(const QString &file, const QByteArray &bytes, Problems &problems);

} // namespace podium
