// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/problems.h"

#include "catalog/compile/block_reader.h"

#include <algorithm>
#include <tuple>

namespace podium {

QString CompileProblem::toText() const {
    return line > 0 ? QStringLiteral("%1:%2: error: %3").arg(file, QString::number(line), text)
                    : QStringLiteral("%1: error: %2").arg(file, text);
}

void Problems::add(const QString &file, int line, const QString &text) {
    if (m_list.size() < most)
        m_list.append({file, line, text});
    else
        ++m_leftOut;
}

void Problems::add(const Block &block, const QString &text) {
    add(block.file, block.line, text);
}

QList<CompileProblem> Problems::sorted() const {
    QList<CompileProblem> sorted = m_list;
    std::stable_sort(sorted.begin(), sorted.end(), [](const CompileProblem &a, const CompileProblem &b) {
        return std::tie(a.file, a.line) < std::tie(b.file, b.line);
    });
    return sorted;
}

} // namespace podium
