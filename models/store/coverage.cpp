// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/coverage.h"
#include "models/store/library_content.h"
#include "models/store/library_sql.h"
#include "models/store/row_reader.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// What a reader can look through. Of a larger library those measures come first of which most gaps are noted.
constexpr int mostMeasures = 400;
/// A measure with fewer figures is no series whose gaps would be seen.
constexpr const char *isSeries = "(EXISTS (SELECT 1 FROM gaps WHERE gaps.measure_id = measures.id) OR (SELECT COUNT(*) FROM (SELECT 1 FROM observations WHERE observations.measure_id = measures.id LIMIT 3)) = 3)";

std::string monthOf(const std::string &column, int ifYearAlone)
{
    return "CASE WHEN length(rtrim(" + column + ", '~')) >= 7 THEN CAST(substr(" + column + ", 6, 2) AS INTEGER) ELSE " + std::to_string(ifYearAlone) + " END";
}

/// The figures of a measure by the year in which their period ends; periods of more than twelve months are of no one year.
std::string figuresByYear()
{
    const std::string end = "(CAST(substr(period_end, 1, 4) AS INTEGER) * 12 + " + monthOf("period_end", 12) + ")";
    const std::string start = "(CAST(substr(period_start, 1, 4) AS INTEGER) * 12 + " + monthOf("period_start", 1) + ")";
    return "SELECT CAST(substr(period_end, 1, 4) AS INTEGER) AS year, COUNT(*), MAX(id), SUM(qualifier IS NULL OR qualifier = 'exact'), SUM(qualifier = 'about'),"
           " SUM(EXISTS (SELECT 1 FROM observations AS later WHERE later.revises_id = observations.id)) FROM observations WHERE measure_id = ?1 AND period_end IS NOT NULL"
           " AND (value IS NOT NULL OR lower IS NOT NULL) AND (period_start IS NULL OR " + end + " - " + start + " < 12) GROUP BY year";
}

void addFigures(const Connection &connection, CoverageRow &row)
{
    SQLite::Statement statement(connection.database, figuresByYear());
    statement.bind(1, row.measure.slug.toStdString());
    while (statement.executeStep()) {
        RowReader cell(statement);
        const auto year = static_cast<int>(cell.integer());
        CoverageCell covered;
        covered.figures = cell.integer();
        covered.figure = cell.id<ObservationId>();
        const qint64 exact = cell.integer();
        const qint64 about = cell.integer();
        const qint64 revised = cell.integer();
        covered.kind = revised > 0 ? CoverageKind::Revised : exact > 0 ? CoverageKind::Figure : about > 0 ? CoverageKind::About : CoverageKind::Bound;
        row.cells.emplace(year, covered);
    }
}

void addGaps(const Connection &connection, CoverageRow &row, std::optional<int> yearStart)
{
    SQLite::Statement statement(connection.database, "SELECT id, kind, period_start, period_end, searched_on FROM gaps WHERE measure_id = ?1 AND period_end IS NOT NULL ORDER BY id");
    statement.bind(1, row.measure.slug.toStdString());
    while (statement.executeStep()) {
        RowReader cell(statement);
        CoverageCell missing;
        missing.kind = CoverageKind::Missing;
        missing.gap = cell.id<GapId>();
        missing.gapKind = cell.code<GapKind>();
        const std::optional<EdtfDate> start = cell.date();
        const EdtfDate end = cell.requiredDate();
        missing.searchedOn = cell.date();
        const int first = yearUnderWhichItStands((start ? *start : end).firstDay(), yearStart);
        const int last = yearUnderWhichItStands(end.lastDay(), yearStart);
        // A figure says more than a gap beside it.
        for (int year = first; year <= last; ++year)
            row.cells.emplace(year, missing);
    }
}

void addBreaks(const Connection &connection, CoverageRow &row, std::optional<int> yearStart)
{
    SQLite::Statement statement(connection.database, "SELECT at FROM breaks WHERE measure_id = ?1");
    statement.bind(1, row.measure.slug.toStdString());
    while (statement.executeStep())
        row.breaks.insert(yearUnderWhichItStands(RowReader(statement).requiredDate().firstDay(), yearStart));
}

bool isOfClaim(const Connection &connection, const MeasureId &measure)
{
    SQLite::Statement statement(connection.database, "SELECT EXISTS (SELECT 1 FROM observations WHERE measure_id = ?1 AND EXISTS (SELECT 1 FROM evidence WHERE evidence.observation_id = observations.id))");
    statement.bind(1, measure.slug.toStdString());
    statement.executeStep();
    return RowReader(statement).integer() != 0;
}

}  // namespace

Result<Coverage> Library::coverage(std::stop_token stop)
{
    return answer(path(), [&]() -> Result<Coverage> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        Coverage coverage;
        SQLite::Statement count = m_content->prepare("SELECT COUNT(*) FROM measures WHERE " + std::string(isSeries));
        count.executeStep();
        coverage.measures = RowReader(count).integer();
        SQLite::Statement statement = m_content->prepare("SELECT " + checkedColumnsOf("measures"_L1) + " FROM measures WHERE " + isSeries + " AND id IN (SELECT measures.id FROM measures WHERE " + isSeries
                                                         + " ORDER BY (SELECT COUNT(*) FROM gaps WHERE gaps.measure_id = measures.id) DESC, measures.id LIMIT " + std::to_string(mostMeasures) + ") ORDER BY id");
        std::vector<Measure> measures = readAll<Measure>(statement, "measures"_L1);
        std::ranges::stable_sort(measures, {}, [](const Measure &measure) { return measure.stage ? static_cast<std::size_t>(*measure.stage) : codeList<Stage>().size(); });
        for (const Measure &measure : measures) {
            CoverageRow row{measure.id, measure.label(), standingOf(measure), {}, {}};
            addFigures(*m_content->connection, row);
            addGaps(*m_content->connection, row, measure.yearStart);
            addBreaks(*m_content->connection, row, measure.yearStart);
            row.isOfClaim = isOfClaim(*m_content->connection, measure.id);
            coverage.rows.push_back(std::move(row));
        }
        return coverage;
    });
}

}  // namespace countercheck
