// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/arguments.h"

namespace podium {

Arguments::Arguments(const QStringList &arguments, const QStringList &flags, const QStringList &values) {
    // Else "-category:drama" would be read as many options of one letter.
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    m_parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, {}});
    for (const QString &flag : flags) m_parser.addOption(QCommandLineOption(flag));
    for (const QString &value : values) m_parser.addOption({value, {}, QStringLiteral("VALUE")});
    // The parser takes the first for the name of the program.
    if (!m_parser.parse(QStringList{QStringLiteral("podium")} + arguments)) {
        const QStringList unknown = m_parser.unknownOptionNames();
        if (unknown.isEmpty()) throw WrongUsage(m_parser.errorText());
        throw WrongUsage(QStringLiteral("There is no option %1%2. A text that begins with - goes behind --.")
                             .arg(unknown.first().size() == 1 ? QStringLiteral("-") : QStringLiteral("--"),
                                  unknown.first()));
    }
    for (const QString &name : values)
        if (m_parser.values(name).size() > 1)
            throw WrongUsage(QStringLiteral("--%1 can be given once.").arg(name));
}

QString Arguments::value(const QString &option) const {
    QString value = m_parser.value(option);
    if (m_parser.isSet(option) && value.isEmpty())
        throw WrongUsage(QStringLiteral("--%1 needs a value.").arg(option));
    return value;
}

int Arguments::number(const QString &option, int most, int otherwise) const {
    if (!m_parser.isSet(option)) return otherwise;
    bool isNumber = false;
    const int number = m_parser.value(option).toInt(&isNumber);
    if (!isNumber || number < 1 || number > most)
        throw WrongUsage(QStringLiteral("--%1 needs a whole number from 1 to %2, not \"%3\".")
                             .arg(option, QString::number(most), m_parser.value(option)));
    return number;
}

} // namespace podium
