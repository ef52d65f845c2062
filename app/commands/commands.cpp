// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "catalog/catalog_file.h"
#include "catalog/schema.h"
#include "commands/arguments.h"
#include "commands/exit_status.h"
#include "commands/help.h"
#include "commands/output.h"

#include <algorithm>
#include <array>
#include <sqlite3.h>
#include <string_view>
#include <vector>

namespace podium {
namespace {

using Run = int (*)(const QStringList &, Output &);
struct Verb {
    std::string_view name;
    Run run;
};
constexpr std::array<Verb, 5> verbs{{{"search", searchCommand},
                                     {"show", showCommand},
                                     {"import", importCommand},
                                     {"check", checkCommand},
                                     {"coverage", coverageCommand}}};

/// Options whose value is the next argument: what stands there is no verb.
constexpr std::array<std::string_view, 5> withValue{"--catalog", "--screenshot", "--size", "--theme",
                                                    "--search"};

template <typename List, typename T> bool contains(const List &list, const T &value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

const Verb *verbNamed(std::string_view name) {
    for (const Verb &verb : verbs)
        if (verb.name == name) return &verb;
    return nullptr;
}

/// What a command line without a window asks for.
struct Asked {
    const Verb *verb = nullptr;
    int verbAt = -1;
    bool help = false;
    bool version = false;
};

Asked askedBy(const std::vector<std::string_view> &arguments) {
    Asked asked;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--") break;
        if (argument == "--help" || argument == "-h") asked.help = true;
        if (argument == "--version" || argument == "-v") asked.version = true;
        if (contains(withValue, argument)) {
            ++i;
        } else if (asked.verbAt < 0 && argument.substr(0, 1) != "-") {
            // The first that is no option is the verb, or there is none.
            asked.verb = verbNamed(argument);
            asked.verbAt = static_cast<int>(i);
        }
    }
    return asked;
}

QString versionText() {
    return QStringLiteral("podium %1 (Qt %2, SQLite %3)")
        .arg(QStringLiteral(PODIUM_VERSION), QString::fromLatin1(qVersion()),
             QString::fromLatin1(sqlite3_libversion()));
}

int dispatch(const QStringList &arguments, Output &output) {
    std::vector<QByteArray> bytes;
    for (const QString &argument : arguments) bytes.push_back(argument.toUtf8());
    const Asked asked = askedBy({bytes.begin(), bytes.end()});
    const QString name = asked.verb ? QString::fromLatin1(asked.verb->name.data(),
                                                          static_cast<qsizetype>(asked.verb->name.size()))
                                    : QString();
    if (asked.help) {
        output.line(helpText(name).chopped(1));
        return ExitOk;
    }
    if (asked.version) {
        output.line(versionText());
        return ExitOk;
    }
    if (asked.verb == nullptr) throw WrongUsage(QStringLiteral("There is no verb here."));
    QStringList rest = arguments;
    rest.removeAt(asked.verbAt);
    try {
        return asked.verb->run(rest, output);
    } catch (const WrongUsage &wrong) {
        throw WrongUsage(QStringLiteral("%1 See podium %2 --help.").arg(wrong.text(), name));
    }
}

std::unique_ptr<Connection> open(const QString &path, bool toWrite, Output &output) {
    const CatalogFile file = openCatalogFile(path);
    if (!file.notice.isEmpty()) output.message(file.notice);
    if (toWrite && file.mode != Connection::Mode::ReadWrite)
        throw Error(Error::Kind::Storage, QStringLiteral("%1 can only be read.").arg(file.path),
                    QStringLiteral("Copy it to a folder that you may write to, and name the copy with "
                                   "--catalog."));
    const auto mode =
        toWrite || file.mode == Connection::Mode::Immutable ? file.mode : Connection::Mode::ReadOnly;
    auto connection = std::make_unique<Connection>(file.path, mode);
    if (file.version == schemaVersion()) checkSchema(*connection);
    return connection;
}

} // namespace

bool isCommand(int count, char *const *arguments) {
    const Asked asked = askedBy({arguments + 1, arguments + std::max(count, 1)});
    return asked.verb != nullptr || asked.help || asked.version;
}

int runCommand(const QStringList &arguments) {
    Output output;
    int status = ExitInternal;
    try {
        status = dispatch(arguments, output);
    } catch (const WrongUsage &wrong) {
        output.message(wrong.text());
        status = ExitUsage;
    } catch (const Error &error) {
        output.message(QString::fromUtf8(error.what()));
        status = exitStatusOf(error.kind());
    } catch (const std::bad_alloc &) {
        output.message(QStringLiteral("There is not enough memory."));
    }
    return output.finish(status);
}

std::unique_ptr<Connection> openForReading(const QString &path, Output &output) {
    return open(path, false, output);
}

std::unique_ptr<Connection> openForWriting(const QString &path, Output &output) {
    return open(path, true, output);
}

} // namespace podium
