// SPDX-License-Identifier: GPL-3.0-or-later
// What the values of blocks are made of: fields, names with keys, years, dates; and the checks that
// every reader of blocks needs. All of it reports to Problems and goes on.
#pragma once

#include "catalog/compile/block_reader.h"

#include <QStringList>
#include <initializer_list>
#include <optional>

namespace podium {

/// A name as written, and the key it stands under: made from the name, or given in braces.
struct KeyedName {
    QString name;
    QString key;
    bool ownKey = false; ///< was given in braces
};

/// '-' stands for "there is none", '?' and nothing at all for "not known".
bool isNone(const QString &field);
bool isKnown(const QString &field);
/// The field, or nothing where it is '-' or '?'.
QString knownText(const QString &field);

/// Fields parted by " | ", without spaces around them. A '|' without its spaces is reported.
QStringList fieldsOf(const Block &block, Problems &problems);
/// One field of a list, empty where the list is shorter.
QString fieldAt(const QStringList &fields, qsizetype index);
/// Names parted by "; ". Empty for '-' and '?'.
QStringList namesOf(const QString &field);
/// Reports a typewriter quote: names are set in type, and a search takes both for the same.
void checkQuotes(const Block &block, const QString &name, Problems &problems);
/// `Name` or `Name {key}`. Reports a key that is none, and a name from which none can be made.
KeyedName keyedName(const Block &block, const QString &text, Problems &problems);
/// Whether a key is made of lower-case letters, digits and single '-'.
bool isKey(const QString &text);

/// A year from 1900 to 2100; nothing for '-', '?' and an empty field. Reports anything else.
std::optional<int> yearOf(const Block &block, const QString &field, Problems &problems);
/// A whole number from `least` to `most`. Reports anything else.
std::optional<int> numberOf(const Block &block, int least, int most, Problems &problems);
/// `2020-09-20`, `2020-09` or `2020`, and a day that exists; empty where the field is. Reports
/// anything else.
QString dateOf(const Block &block, const QString &field, Problems &problems);
/// `yes` or `no`. Reports anything else.
std::optional<bool> yesOrNo(const Block &block, Problems &problems);

/// The value, or its prose in paragraphs parted by an empty line.
QString textOf(const Block &block);
/// All `note` children, parted by an empty line.
QString noteOf(const Block &block);

/// The words that may stand as keywords below a block, or as a value.
using Words = std::initializer_list<QLatin1String>;
/// Reports children whose keyword is not among `known`, and prose where `prose` is false.
void expectOnly(const Block &block, Words known, Problems &problems, bool prose = false);
/// Reports a second child of any of these keywords.
void expectOnce(const Block &block, Words keywords, Problems &problems);
/// The value if it is one of `known`; else it is reported and `otherwise` is returned.
QString oneOf(const Block &block, const QString &value, Words known, QLatin1String otherwise,
              Problems &problems);
/// The value of a child that must be there and not be empty; reported where it is not.
QString required(const Block &block, QLatin1String keyword, Problems &problems);

} // namespace podium
