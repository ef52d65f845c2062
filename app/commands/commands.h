// SPDX-License-Identifier: GPL-3.0-or-later
// What Podium does without a window: search, show, import, check, coverage.
#pragma once

#include <QStringList>
#include <memory>

namespace podium {

class Connection;
class Output;

/// Whether the command line asks for a verb, or for help or the version: then no window and no
/// display is needed. The arguments as `main` got them, the program's name first.
bool isCommand(int count, char *const *arguments);

/// Does what the arguments say (without the program's name) and writes the answer to the standard
/// streams. Needs a QCoreApplication. Blocking. @return the exit status, see exit_status.h
int runCommand(const QStringList &arguments);

/// The verbs. Each reads its own arguments. @throws Error, WrongUsage
int searchCommand(const QStringList &arguments, Output &output);
int showCommand(const QStringList &arguments, Output &output);
int importCommand(const QStringList &arguments, Output &output);
int checkCommand(const QStringList &arguments, Output &output);
int coverageCommand(const QStringList &arguments, Output &output);

/// Opens what `--catalog` names, or the person's own catalog. What it should be told of the file
/// goes to standard error. @throws Error
std::unique_ptr<Connection> openForReading(const QString &path, Output &output);
/// The same for a verb that writes. @throws Error::Storage where the file can only be read
std::unique_ptr<Connection> openForWriting(const QString &path, Output &output);

} // namespace podium
