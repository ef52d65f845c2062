// SPDX-License-Identifier: GPL-3.0-or-later
// Preloaded into the program under test: makes its n-th write to a disk the one that goes wrong.
//   PODIUM_FAULT=kill:17   the program is killed where it would write for the 17th time
//   PODIUM_FAULT=full:17   from the 17th write on, the disk is full
// Counted are the calls by which SQLite changes a file or makes sure of it.
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

struct Fault {
    bool kills = false;
    long at = 0; // 0: never
    long count = 0;
};

Fault &fault() {
    static Fault wanted = [] {
        Fault made;
        if (const char *text = std::getenv("PODIUM_FAULT")) {
            made.kills = std::strncmp(text, "kill:", 5) == 0;
            made.at = std::strtol(text + 5, nullptr, 10);
        }
        return made;
    }();
    return wanted;
}

/// Whether this call is to fail as on a full disk.
bool fails() {
    Fault &wanted = fault();
    if (wanted.at == 0 || ++wanted.count < wanted.at) return false;
    if (wanted.kills) ::kill(::getpid(), SIGKILL);
    errno = ENOSPC;
    return true;
}

template <typename F> F real(const char *name) {
    return reinterpret_cast<F>(::dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset) {
    if (fails()) return -1;
    return real<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite")(file, bytes, size, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset) {
    if (fails()) return -1;
    return real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64")(file, bytes, size, offset);
}

int fsync(int file) {
    if (fails()) return -1;
    return real<int (*)(int)>("fsync")(file);
}

int fdatasync(int file) {
    if (fails()) return -1;
    return real<int (*)(int)>("fdatasync")(file);
}

int ftruncate64(int file, off64_t size) noexcept {
    if (fails()) return -1;
    return real<int (*)(int, off64_t)>("ftruncate64")(file, size);
}

int ftruncate(int file, off_t size) noexcept {
    if (fails()) return -1;
    return real<int (*)(int, off_t)>("ftruncate")(file, size);
}

} // extern "C"
