// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record_dossier.h"
#include "models/wording/wording.h"

#include <optional>
#include <span>

// A request to somebody who could answer what a library lacks.
namespace countercheck {

/// Who is asked, and in what way.
enum class RequestKind : std::uint8_t { FreedomOfInformation, PressOffice, Statistician };

/// What a request asks for beside the number.
struct RequestPoints {
    bool unit = true;         ///< what one unit is
    bool verification = true; ///< how it was verified
    bool breakdown = true;    ///< how many were children; of what is no person, how it divides
    bool revisions = true;    ///< whether it was revised later
    bool file = false;        ///< the table behind it

    friend bool operator==(const RequestPoints &, const RequestPoints &) = default;
};

/// A kind of request with its code for the command line and its name.
struct RequestKindEntry {
    RequestKind kind;
    QLatin1StringView code;
    const char *name; ///< to be translated in the context "Request"
};

std::span<const RequestKindEntry> requestKinds();

/// Returns the draft of a request about a gap, made of the gap's own fields: who could answer, what is asked, what is to be stated with
/// it, and where it was looked for already. No address is made up, and what the reader must fill in stands in square brackets. Nothing
/// if the record does not hold the gap.
std::optional<QString> composeGapRequest(const RecordDossier &record, const GapId &gap, RequestKind kind, const RequestPoints &points, const Wording &wording);

}  // namespace countercheck
