// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/block_reader.h"

#include <algorithm>

namespace podium {
namespace {

constexpr int deepest = 8; // levels; the format needs five

struct Line {
    int number = 0;
    int level = 0;
    bool prose = false;
    QString text;
};

/// Signs that cannot be seen and do not belong into a text that is reviewed in a diff.
bool isUnseen(QChar sign) {
    const ushort code = sign.unicode();
    return (code < 0x20 && code != u'\t') || code == 0x7f || (code >= 0x80 && code < 0xa0) ||
           code == 0x00ad || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e) ||
           (code >= 0x2060 && code <= 0x206f) || code == 0xfeff || (code >= 0xe000 && code <= 0xf8ff);
}

class LineReader {
public:
    LineReader(const QString &file, Problems &problems) : m_file(file), m_problems(problems) {}

    QList<Line> read(const QString &text) {
        QList<Line> lines;
        int number = 0;
        int previous = -1; // level of the last keyword
        for (const QString &raw : text.split(QLatin1Char('\n'))) {
            ++number;
            const QString trimmed = raw.trimmed();
            if (trimmed.isEmpty() || trimmed.startsWith(QLatin1Char('#'))) continue;
            if (!isClean(raw, number)) continue;
            const auto spaces = static_cast<int>(
                std::find_if(raw.begin(), raw.end(), [](QChar c) { return c != u' '; }) - raw.begin());
            if (spaces % 2 != 0 || spaces / 2 > std::min(previous + 1, deepest)) {
                m_problems.add(m_file, number, indentMessage(spaces, previous));
                continue;
            }
            Line line{number, spaces / 2, isProse(trimmed), trimmed};
            if (line.prose)
                line.text = trimmed.mid(1).trimmed();
            else
                previous = line.level;
            lines.append(line);
        }
        return lines;
    }

private:
    static bool isProse(const QString &text) {
        return text == QLatin1String(">") || text.startsWith(QLatin1String("> "));
    }

    static QString indentMessage(int spaces, int previous) {
        QStringList right;
        for (int level = 0; level <= std::min(previous + 1, deepest); ++level)
            right.append(QString::number(2 * level));
        return QStringLiteral("the line starts with %1 spaces, expected %2")
            .arg(QString::number(spaces), right.join(QStringLiteral(" or ")));
    }

    bool isClean(const QString &raw, int number) {
        if (raw.contains(QLatin1Char('\r')))
            m_problems.add(m_file, number, QStringLiteral("a carriage return, expected Unix line ends"));
        else if (raw.contains(QLatin1Char('\t')))
            m_problems.add(m_file, number, QStringLiteral("a tabulator, expected spaces"));
        else if (std::any_of(raw.begin(), raw.end(), isUnseen))
            m_problems.add(m_file, number, QStringLiteral("a sign that cannot be seen, expected none"));
        else if (raw.contains(QLatin1String("  # ")))
            m_problems.add(m_file, number,
                           QStringLiteral("a comment behind a value, expected it on a line of its own"));
        else
            return true;
        return false;
    }

    QString m_file;
    Problems &m_problems;
};

class TreeBuilder {
public:
    TreeBuilder(const QString &file, const QList<Line> &lines, Problems &problems)
        : m_file(file),
          m_lines(lines),
          m_problems(problems) {}

    void fill(Block &parent, int level) {
        int lastProse = -2; // line of the prose that may go on
        while (m_at < m_lines.size() && m_lines[m_at].level >= level) {
            const Line &line = m_lines[m_at];
            if (line.prose) {
                ++m_at;
                if (parent.line == 0)
                    m_problems.add(
                        m_file, line.number,
                        QStringLiteral("prose that belongs to nothing, expected a keyword before it"));
                else
                    lastProse = addProse(parent, line, lastProse);
                continue;
            }
            Block block = head(line);
            ++m_at;
            fill(block, level + 1);
            parent.children.append(std::move(block));
        }
    }

private:
    Block head(const Line &line) const {
        const qsizetype space = line.text.indexOf(QLatin1Char(' '));
        Block block;
        block.file = m_file;
        block.line = line.number;
        block.keyword = space < 0 ? line.text : line.text.left(space);
        block.value = space < 0 ? QString() : line.text.mid(space).trimmed();
        return block;
    }

    /// Returns the line number that a going-on paragraph would follow.
    static int addProse(Block &block, const Line &line, int lastProse) {
        if (line.text.isEmpty()) return -2;
        if (line.number == lastProse + 1) {
            block.prose.last() += QLatin1Char(' ') + line.text;
        } else {
            block.prose.append(line.text);
            block.proseAt.append(line.number);
        }
        return line.number;
    }

    QString m_file;
    const QList<Line> &m_lines;
    Problems &m_problems;
    qsizetype m_at = 0;
};

} // namespace

const Block *Block::child(QLatin1String wanted) const {
    for (const Block &block : children)
        if (block.keyword == wanted) return &block;
    return nullptr;
}

QList<const Block *> Block::all(QLatin1String wanted) const {
    QList<const Block *> found;
    for (const Block &block : children)
        if (block.keyword == wanted) found.append(&block);
    return found;
}

QString Block::valueOf(QLatin1String wanted) const {
    const Block *block = child(wanted);
    return block ? block->value : QString();
}

Block readBlocks(const QString &file, const QByteArray &bytes, Problems &problems) {
    Block root;
    root.file = file;
    if (!QByteArrayView(bytes).isValidUtf8()) {
        problems.add(file, 0, QStringLiteral("bytes that are no text, expected UTF-8"));
        return root;
    }
    const QString text = QString::fromUtf8(bytes).normalized(QString::NormalizationForm_C);
    const QList<Line> lines = LineReader(file, problems).read(text);
    TreeBuilder(file, lines, problems).fill(root, 0);
    return root;
}

} // namespace podium
