// SPDX-License-Identifier: GPL-3.0-or-later
// The first hundred bytes of a file, read without SQLite: whether it is a catalog, and in what state.
#pragma once

#include <QString>

namespace podium {

/// What the header of an SQLite file says (https://sqlite.org/fileformat2.html, section 1.3), and
/// what stands beside the file.
struct FileHeader {
    quint32 applicationId = 0;
    qint32 userVersion = 0;
    bool writeAhead = false;   ///< in WAL mode: opening it needs a -shm file beside it
    qint64 size = 0;           ///< bytes on the disk
    qint64 expectedSize = 0;   ///< bytes by the header; 0: the header does not know
    bool hasLog = false;       ///< a -wal with something in it: newest changes are there
    bool hasJournal = false;   ///< a -journal with something in it: a change was not finished
    bool hasSharedLog = false; ///< a -shm: another program has the file open, or was killed
};

/// Reads the header of an ordinary file. Closing the file drops the locks that SQLite holds for
/// this process, so no connection to it may be open here. Never waits for a pipe or a device.
/// @throws Error (BadFile) where it is missing, no ordinary file, unreadable, empty or no SQLite file
FileHeader readFileHeader(const QString &path);

} // namespace podium
