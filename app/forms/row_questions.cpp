// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/row_questions.h"

#include "models/figure/compose.h"
#include "models/forms/row_identifier.h"
#include "models/sheets/preview_sheet.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t partsShown = 8;
/// Of a measure with more figures none says which of how many it is.
constexpr std::size_t mostNeighbours = 2000;

/// The record whose page shows what a row says: itself, or the claim or measure that it hangs on.
ViewSubject recordShowing(const RowDraft &draft, const QString &id)
{
    const auto &name = draft.table->name;
    if (name == "observations"_L1)
        return ObservationId(id);
    if (name == "measures"_L1)
        return MeasureId(id);
    if (name == "claims"_L1)
        return ClaimId(id);
    if (name == "sources"_L1)
        return SourceId(id);
    if (name == "gaps"_L1)
        return GapId(id);
    if (const QString claim = draft.cell("claim_id"_L1); draft.has("claim_id"_L1) && !claim.isEmpty())
        return ClaimId(claim);
    for (const QLatin1StringView column : {"measure_id"_L1, "measure_a_id"_L1}) {
        if (draft.has(column) && !draft.cell(column).isEmpty())
            return MeasureId(draft.cell(column));
    }
    return {};
}

/// What is shown of a row, of the library as it is or as it would be.
struct ShownRow {
    std::optional<Passport> passport;
    std::optional<RecordSheet> sheet;
    std::optional<ComparisonFigure> figure;
};

/// A dossier with one measure alone, whose chart has one lane.
Dossier alone(Dossier dossier, const MeasureId &measure)
{
    std::erase_if(dossier.measures, [&measure](const Measure &other) { return other.id != measure; });
    dossier.relations.clear();
    dossier.comparisons.clear();
    return dossier;
}

ShownRow showMeasure(Library &library, const MeasureId &measure, const ObservationId &figure, const Wording &wording, const std::stop_token &stop)
{
    ShownRow shown;
    const Result<RecordDossier> record = library.recordDossier(measure);
    if (!record || stop.stop_requested())
        return shown;
    FigureSelection selection{figure, {}};
    if (selection.observation.isEmpty()) {
        const auto first = std::ranges::find(record->dossier.observations, measure, &Observation::measure);
        if (first != record->dossier.observations.end())
            selection.observation = first->id;
    }
    shown.sheet = composeMeasureSheet(*record, measure, wording);
    shown.passport = composePassport(record->dossier, selection, wording);
    shown.figure = composeFigure(alone(record->dossier, measure), selection, wording, {}, stop);
    if (shown.figure->rows.empty())
        shown.figure.reset();
    return shown;
}

ShownRow showRow(Library &library, const ViewSubject &subject, const Wording &wording, const std::stop_token &stop)
{
    ShownRow shown;
    if (const auto *figure = std::get_if<ObservationId>(&subject)) {
        if (const Result<MeasureId> measure = library.measureOf(*figure))
            shown = showMeasure(library, *measure, *figure, wording, stop);
        shown.sheet.reset();
    } else if (const auto *measure = std::get_if<MeasureId>(&subject)) {
        shown = showMeasure(library, *measure, {}, wording, stop);
    } else if (const auto *claim = std::get_if<ClaimId>(&subject)) {
        if (const Result<Dossier> dossier = library.dossier(*claim))
            shown.sheet = composeClaimSheet(*dossier, wording);
    } else if (const auto *source = std::get_if<SourceId>(&subject)) {
        if (const Result<RecordDossier> record = library.recordDossier(*source))
            shown.sheet = composeSourceSheet(*record, *source, wording);
    } else if (const auto *gap = std::get_if<GapId>(&subject)) {
        if (const Result<RecordDossier> record = library.recordDossier(*gap))
            shown.sheet = composeGapSheet(*record, *gap, wording);
    }
    return shown;
}

RowSurroundings surroundingsOf(Library &library, const RowDraft &draft, const std::stop_token &stop)
{
    RowSurroundings around;
    if (const Result<LibraryDescription> description = library.description())
        around.language = description->language;
    for (const ColumnSchema &column : draft.table->columns) {
        if (column.kind != ColumnKind::Reference || draft.cell(column.name).isEmpty())
            continue;
        if (const Result<NamedRow> row = library.namedRow(*findTable(column.references), draft.cell(column.name)))
            around.referred[column.name] = row->name;
    }
    if (!draft.id.isEmpty()) {
        if (Result<std::vector<ReferringRows>> referring = library.referringRows(*draft.table, draft.id, partsShown, stop))
            around.referring = std::move(referring).value();
    }
    if (draft.table->name != "observations"_L1 || draft.cell("measure_id"_L1).isEmpty())
        return around;
    around.group = around.referred["measure_id"_L1];
    const Result<std::vector<ReferringRows>> ofMeasure = library.referringRows(*findTable("measures"_L1), draft.cell("measure_id"_L1), mostNeighbours, stop);
    if (!ofMeasure)
        return around;
    const auto figures = std::ranges::find(*ofMeasure, "observations"_L1, &ReferringRows::table);
    if (figures != ofMeasure->end() && figures->count <= static_cast<qint64>(mostNeighbours)) {
        for (const NamedRow &row : figures->rows)
            around.neighbours.push_back(row.id);
    }
    return around;
}

/// Reads the library as it is, by the connection of the working copy.
Result<Done> look(WorkingCopy &copy, const std::function<void(Library &)> &read, const std::stop_token &stop)
{
    const Result<CommandAnswer> answer = copy.tryOut({}, read, stop);
    return answer ? Result<Done>(Done{}) : answer.error();
}

}  // namespace

Result<ReadRow> readRow(WorkingCopy &copy, const TableSchema &table, const QString &id, const Wording &wording, const std::stop_token &stop)
{
    const Result<QStringList> cells = copy.row(table.name, id);
    if (!cells)
        return cells.error();
    const RowDraft draft{.table = &table, .id = id, .isNew = false, .before = *cells, .cells = *cells};
    ReadRow row{.cells = *cells, .surroundings = {}, .passport = {}, .sheet = {}};
    const Result<Done> looked = look(copy, [&](Library &library) {
        row.surroundings = surroundingsOf(library, draft, stop);
        ShownRow shown = showRow(library, recordShowing(draft, id), wording, stop);
        row.passport = std::move(shown.passport);
        row.sheet = std::move(shown.sheet);
    }, stop);
    return looked ? Result<ReadRow>(std::move(row)) : looked.error();
}

Result<RowSurroundings> readSurroundings(WorkingCopy &copy, const RowDraft &draft, const std::stop_token &stop)
{
    RowSurroundings around;
    const Result<Done> looked = look(copy, [&](Library &library) { around = surroundingsOf(library, draft, stop); }, stop);
    return looked ? Result<RowSurroundings>(std::move(around)) : looked.error();
}

Result<TriedRow> tryRow(WorkingCopy &copy, const RowDraft &draft, const std::optional<ReadRow> &kept, const Wording &wording, const std::stop_token &stop)
{
    TriedRow tried;
    tried.id = draft.id;
    if (draft.isNew) {
        tried.id = draft.cell("id"_L1);
        if (tried.id.isEmpty() && draft.has("id"_L1))
            tried.id = newIdentifier(*draft.table, draft.cells, [&](const QString &id) { return bool(copy.row(draft.table->name, id)); });
    }
    const QString idAfter = draft.has("id"_L1) && !draft.cell("id"_L1).isEmpty() ? draft.cell("id"_L1) : tried.id;
    std::optional<RowOutlook> outlook;
    const Result<CommandAnswer> answer = copy.tryOut({.label = {}, .time = {}, .author = {}, .edits = {editOf(draft, tried.id)}}, [&](Library &library) {
        const ShownRow shown = showRow(library, recordShowing(draft, idAfter), wording, stop);
        const std::vector<ReferringRows> uses = kept ? kept->surroundings.referring : std::vector<ReferringRows>();
        if (draft.table->name == "observations"_L1 && shown.passport)
            outlook = outlookOfFigure(kept ? kept->passport : std::nullopt, *shown.passport, uses, wording);
        else if (shown.sheet)
            outlook = outlookOfRecord(kept ? kept->sheet : std::nullopt, *shown.sheet, kept ? kept->passport : std::nullopt, shown.passport, uses, wording);
        if (outlook)
            outlook->figure = shown.figure;
    }, stop);
    if (!answer)
        return answer.error();
    tried.findings = answer->faults;
    tried.outlook = std::move(outlook);
    return tried;
}

RowEdit editOf(const RowDraft &draft, const QString &newId)
{
    RowEdit edit{draft.isNew ? RowEdit::Kind::Add : RowEdit::Kind::Change, draft.table->name, draft.isNew ? QString() : draft.id, {}};
    for (qsizetype position = 0; position < draft.table->columns.size(); ++position) {
        const QLatin1StringView column = draft.table->columns.at(position).name;
        QString cell = draft.cells.at(position);
        if (draft.isNew && column == "id"_L1 && cell.isEmpty())
            cell = newId;
        if (draft.isNew ? !cell.isEmpty() : cell != draft.before.at(position))
            edit.cells.push_back({column, cell});
    }
    return edit;
}

}  // namespace countercheck
