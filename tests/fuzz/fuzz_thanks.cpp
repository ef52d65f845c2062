// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a speech says, those whom it thanks stand in it.
#include "import/thanks_reader.h"

#include <cstdio>
#include <cstdlib>

using namespace podium;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size) {
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    int last = 0;
    for (const ThanksMention &mention : readThanks(text)) {
        const bool inside = mention.place.start >= last && mention.place.length > 0 &&
                            mention.place.start + mention.place.length <= text.size();
        if (inside && !mention.words.isEmpty()) {
            last = mention.place.start;
            continue;
        }
        std::fprintf(stderr, "a mention that is not in the text: %s\n", qPrintable(mention.words));
        std::abort();
    }
    return 0;
}
