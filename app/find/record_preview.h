// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/worker.h"
#include "models/domain/record_mark.h"
#include "models/figure/figure.h"
#include "models/sheets/passport.h"
#include "models/sheets/record_sheet.h"

namespace countercheck {

/// What is read of a record to preview it: of a figure its passport, of any other record its page in short.
struct RecordPreview {
    RecordKey record;
    Dossier dossier;
    std::optional<RecordSheet> sheet;
    std::optional<Passport> passport;
    FigureSelection selection; ///< the figure, and the one that is set beside it
};

/// Reads a record. `beside` is set beside a figure. Errors: NoSuchRow; Damaged if a row that is referred to is missing; Cancelled.
Result<RecordPreview> readPreview(Library &library, const RecordKey &record, const ObservationId &beside, const Wording &wording, const std::stop_token &stop);

}  // namespace countercheck
