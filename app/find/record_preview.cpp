// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/record_preview.h"

#include "models/sheets/preview_sheet.h"

namespace countercheck {
namespace {

/// Reads what the page of a measure, source or gap is made of, or that of the measure of a figure.
Result<RecordDossier> readDossier(Library &library, const RecordKey &record)
{
    switch (record.kind) {
    case SearchedKind::Measures: return library.recordDossier(MeasureId(record.id));
    case SearchedKind::Sources: return library.recordDossier(SourceId(record.id));
    case SearchedKind::Gaps: return library.recordDossier(GapId(record.id));
    case SearchedKind::Figures: {
        const Result<MeasureId> measure = library.measureOf(ObservationId(record.id));
        return measure ? library.recordDossier(*measure) : Result<RecordDossier>(measure.error());
    }
    case SearchedKind::Claims: break;
    }
    Result<Dossier> claim = library.dossier(ClaimId(record.id));
    if (!claim)
        return claim.error();
    RecordDossier dossier;
    dossier.dossier = std::move(claim).value();
    return dossier;
}

std::optional<RecordSheet> composeSheet(const RecordDossier &dossier, const RecordKey &record, const Wording &wording)
{
    switch (record.kind) {
    case SearchedKind::Claims: return composeClaimSheet(dossier.dossier, wording);
    case SearchedKind::Measures: return composeMeasureSheet(dossier, MeasureId(record.id), wording);
    case SearchedKind::Sources: return composeSourceSheet(dossier, SourceId(record.id), wording);
    case SearchedKind::Gaps: return composeGapSheet(dossier, GapId(record.id), wording);
    case SearchedKind::Figures: break;
    }
    return std::nullopt;
}

}  // namespace

Result<RecordPreview> readPreview(Library &library, const RecordKey &record, const ObservationId &beside, const Wording &wording, const std::stop_token &stop)
{
    Result<RecordDossier> read = readDossier(library, record);
    if (!read)
        return read.error();
    // Whoever holds an arrow key down wants only the last of many.
    if (stop.stop_requested())
        return Error{.code = ErrorCode::Cancelled, .subject = {}, .detail = {}};
    RecordPreview preview;
    preview.record = record;
    if (record.kind == SearchedKind::Figures) {
        preview.selection = {ObservationId(record.id), beside};
        preview.passport = composePassport(read->dossier, preview.selection, wording);
    } else if (std::optional<RecordSheet> sheet = composeSheet(*read, record, wording)) {
        preview.sheet = previewOf(*std::move(sheet), wording);
    }
    preview.dossier = std::move(read.value().dossier);
    return preview;
}

}  // namespace countercheck
