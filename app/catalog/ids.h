// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of rows in this file, each kind a type of its own so that they cannot be mixed up.
#pragma once

#include <QHashFunctions>
#include <compare>

namespace podium {

/// A row number; 0 stands for "none". It means nothing outside the file it came from: what must
/// outlive the file (stars, notes, addresses) names records by their key.
template <typename Tag> struct Id {
    quint32 value = 0;
    constexpr explicit operator bool() const noexcept { return value != 0; }
    friend constexpr auto operator<=>(Id, Id) noexcept = default;
    friend size_t qHash(Id id, size_t seed = 0) noexcept { return ::qHash(id.value, seed); }
};

using AcceptanceId = Id<struct AcceptanceTag>;
using AwardId = Id<struct AwardTag>;
using CategoryLineId = Id<struct CategoryLineTag>;
using CeremonyId = Id<struct CeremonyTag>;
using ImportId = Id<struct ImportTag>;
using NetworkId = Id<struct NetworkTag>;
using NominationId = Id<struct NominationTag>;
using PassageId = Id<struct PassageTag>;
using PersonId = Id<struct PersonTag>;
using PostId = Id<struct PostTag>;
using ProgramId = Id<struct ProgramTag>;
using SourceId = Id<struct SourceTag>;
using SpeechTextId = Id<struct SpeechTextTag>;

} // namespace podium
