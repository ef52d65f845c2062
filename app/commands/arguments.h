// SPDX-License-Identifier: GPL-3.0-or-later
// Options and texts of one verb, read from the command line.
#pragma once

#include <QCommandLineParser>
#include <QStringList>
#include <exception>

namespace podium {

/// The command line cannot be understood. Carries a sentence for the person.
class WrongUsage final : public std::exception {
public:
    explicit WrongUsage(QString text) : m_text(std::move(text)) {}
    const QString &text() const noexcept { return m_text; }
    const char *what() const noexcept override { return "wrong usage"; }

private:
    QString m_text;
};

/// Reads options and what is not one, in any order; behind `--` nothing is an option.
class Arguments final {
public:
    /// @param flags   names of options without a value
    /// @param values  names of options with one
    /// @throws WrongUsage for an option that is not among them, or has no value, or stands twice
    Arguments(const QStringList &arguments, const QStringList &flags, const QStringList &values);

    bool has(const QString &flag) const { return m_parser.isSet(flag); }
    /// Empty where the option is not there. @throws WrongUsage where it is there and empty
    QString value(const QString &option) const;
    /// A whole number from 1 to `most`, or `otherwise` where the option is not there. @throws WrongUsage
    int number(const QString &option, int most, int otherwise) const;
    /// What is not an option.
    QStringList texts() const { return m_parser.positionalArguments(); }

private:
    QCommandLineParser m_parser;
};

} // namespace podium
