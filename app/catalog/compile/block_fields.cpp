// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/compile/block_fields.h"

#include "catalog/fold.h"

#include <QDate>
#include <algorithm>

namespace podium {
namespace {

QString listed(Words words) {
    QStringList list;
    for (const QLatin1String word : words) list.append(word);
    return list.join(QStringLiteral(", "));
}

bool contains(Words words, const QString &word) {
    return std::any_of(words.begin(), words.end(), [&](QLatin1String known) { return known == word; });
}

bool isDigits(QStringView text) {
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

bool isNone(const QString &field) {
    return field == QLatin1String("-");
}

bool isKnown(const QString &field) {
    return !field.isEmpty() && !isNone(field) && field != QLatin1String("?");
}

QString knownText(const QString &field) {
    return isKnown(field) ? field : QString();
}

QStringList fieldsOf(const Block &block, Problems &problems) {
    QStringList fields;
    // The first and the last field may be empty; the space beside their bar was trimmed away.
    const QString value = QLatin1Char(' ') + block.value + QLatin1Char(' ');
    for (const QString &field : value.split(QStringLiteral(" | "))) {
        if (field.contains(QLatin1Char('|')))
            problems.add(block,
                         QStringLiteral("\"|\" within a field, expected a space on both of its sides"));
        fields.append(field.trimmed());
    }
    return fields;
}

QString fieldAt(const QStringList &fields, qsizetype index) {
    return index < fields.size() ? fields[index] : QString();
}

QStringList namesOf(const QString &field) {
    QStringList names;
    if (!isKnown(field)) return names;
    for (const QString &name : field.split(QStringLiteral("; "), Qt::SkipEmptyParts))
        names.append(name.trimmed());
    return names;
}

bool isKey(const QString &text) {
    return !text.isEmpty() && keyOf(text) == text;
}

void checkQuotes(const Block &block, const QString &name, Problems &problems) {
    if (name.contains(QLatin1Char('\'')) || name.contains(QLatin1Char('"')))
        problems.add(block,
                     QStringLiteral("a typewriter quote in the name %1, expected ’, “ or ”").arg(name));
}

KeyedName keyedName(const Block &block, const QString &text, Problems &problems) {
    KeyedName named{text, QString(), false};
    checkQuotes(block, text, problems);
    const qsizetype brace = text.lastIndexOf(QLatin1String(" {"));
    if (brace > 0 && text.endsWith(QLatin1Char('}'))) {
        named.name = text.left(brace).trimmed();
        named.key = text.mid(brace + 2).chopped(1);
        named.ownKey = true;
        if (!isKey(named.key))
            problems.add(
                block, QStringLiteral("the key \"%1\", expected lower-case letters, digits and single \"-\"")
                           .arg(named.key));
        return named;
    }
    named.key = keyOf(text);
    if (named.key.isEmpty())
        problems.add(
            block,
            QStringLiteral(
                "the name \"%1\" has no letters to make a key from, expected one in braces: \"%1 {key}\"")
                .arg(text));
    return named;
}

std::optional<int> yearOf(const Block &block, const QString &field, Problems &problems) {
    if (!isKnown(field)) return std::nullopt;
    const int year = field.toInt();
    if (field.size() == 4 && isDigits(field) && year >= 1900 && year <= 2100) return year;
    problems.add(block, QStringLiteral("\"%1\" as a year, expected four digits, \"-\" or \"?\"").arg(field));
    return std::nullopt;
}

std::optional<int> numberOf(const Block &block, int least, int most, Problems &problems) {
    const int number = block.value.toInt();
    if (isDigits(block.value) && number >= least && number <= most) return number;
    problems.add(block, QStringLiteral("\"%1 %2\", expected a number from %3 to %4")
                            .arg(block.keyword, block.value, QString::number(least), QString::number(most)));
    return std::nullopt;
}

QString dateOf(const Block &block, const QString &field, Problems &problems) {
    if (!isKnown(field)) return {};
    const QStringList pieces = field.split(QLatin1Char('-'));
    bool good = pieces.size() <= 3 && pieces[0].size() == 4 && isDigits(pieces[0]) &&
                pieces[0].toInt() >= 1900 && pieces[0].toInt() <= 2100;
    for (qsizetype i = 1; i < pieces.size(); ++i) good = good && pieces[i].size() == 2 && isDigits(pieces[i]);
    if (good) {
        const int month = pieces.size() > 1 ? pieces[1].toInt() : 1;
        const int day = pieces.size() > 2 ? pieces[2].toInt() : 1;
        if (QDate::isValid(pieces[0].toInt(), month, day)) return field;
    }
    problems.add(block,
                 QStringLiteral("\"%1\" as a date, expected a day that exists: 2020-09-20, 2020-09 or 2020")
                     .arg(field));
    return {};
}

std::optional<bool> yesOrNo(const Block &block, Problems &problems) {
    if (block.value == QLatin1String("yes")) return true;
    if (block.value == QLatin1String("no")) return false;
    problems.add(block, QStringLiteral("\"%1 %2\", expected yes or no").arg(block.keyword, block.value));
    return std::nullopt;
}

QString textOf(const Block &block) {
    QStringList pieces;
    if (!block.value.isEmpty()) pieces.append(block.value);
    pieces += block.prose;
    return pieces.join(QStringLiteral("\n\n"));
}

QString noteOf(const Block &block) {
    QStringList notes;
    for (const Block *note : block.all(QLatin1String("note"))) notes.append(textOf(*note));
    return notes.join(QStringLiteral("\n\n"));
}

void expectOnly(const Block &block, Words known, Problems &problems, bool prose) {
    for (const Block &child : block.children) {
        if (contains(known, child.keyword)) continue;
        const QString expected =
            known.size() == 0 ? QStringLiteral("nothing below \"%1\"").arg(block.keyword) : listed(known);
        problems.add(child, QStringLiteral("unknown word \"%1\", expected %2").arg(child.keyword, expected));
    }
    if (!prose && !block.proseAt.isEmpty())
        problems.add(block.file, block.proseAt.first(),
                     QStringLiteral("prose below \"%1\", expected none").arg(block.keyword));
}

void expectOnce(const Block &block, Words keywords, Problems &problems) {
    for (const QLatin1String keyword : keywords) {
        const QList<const Block *> found = block.all(keyword);
        for (qsizetype i = 1; i < found.size(); ++i)
            problems.add(*found[i], QStringLiteral("a second \"%1\", expected one (line %2)")
                                        .arg(keyword, QString::number(found[0]->line)));
    }
}

QString oneOf(const Block &block, const QString &value, Words known, QLatin1String otherwise,
              Problems &problems) {
    if (contains(known, value)) return value;
    problems.add(block, QStringLiteral("\"%1 %2\", expected %3").arg(block.keyword, value, listed(known)));
    return otherwise;
}

QString required(const Block &block, QLatin1String keyword, Problems &problems) {
    QString value = block.valueOf(keyword);
    if (value.isEmpty())
        problems.add(block, QStringLiteral("\"%1 %2\" without \"%3\", expected one below it")
                                .arg(block.keyword, block.value, keyword));
    return value;
}

} // namespace podium
