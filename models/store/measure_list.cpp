// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_content.h"
#include "models/store/row_reader.h"
#include "models/store/search_sql.h"
#include "models/store/text_search.h"

#include <algorithm>

// The list of measures: which are listed, in which order, with what.
namespace countercheck {

using namespace Qt::StringLiterals;

Result<QList<qint64>> Library::measureRows(const MeasureQuery &query, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<QList<qint64>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        const std::vector<std::string> words = searchExpressions(query.text);
        if (!words.empty())
            m_content->connection->prepareSearch();
        SQLite::Statement statement = m_content->prepare(
            "SELECT measures.row FROM measures WHERE TRUE" + textCondition("measures"_L1, words.size())
            + " ORDER BY " + stageOrder() + ", measures.id");
        bindWords(statement, words);
        QList<qint64> rows;
        while (statement.executeStep())
            rows.push_back(RowReader(statement).integer());
        return rows;
    });
}

Result<std::vector<MeasureSummary>> Library::measureSummaries(std::span<const qint64> rows)
{
    return answer(path(), [&]() -> Result<std::vector<MeasureSummary>> {
        SQLite::Statement statement = m_content->prepare(
            "SELECT measures.row, measures.id, measures.name, measures.short_name, measures.statistical_unit,"
            " measures.unit_of_measure, measures.stage, measures.verification, organisations.name,"
            " (SELECT COUNT(*) FROM observations WHERE observations.measure_id = measures.id), measures.producer_id IS NOT NULL"
            " FROM json_each(?1) AS wanted CROSS JOIN measures ON measures.row = wanted.value"
            " LEFT JOIN organisations ON organisations.id = measures.producer_id ORDER BY wanted.key");
        statement.bind(1, jsonOf(rows));
        std::vector<MeasureSummary> summaries;
        while (statement.executeStep()) {
            RowReader cell(statement);
            summaries.push_back(namingRow(statement, "measures"_L1, 1, [&cell] {
                MeasureSummary summary{.row = cell.integer(),
                                       .id = cell.id<MeasureId>(),
                                       .name = cell.text(),
                                       .shortName = cell.text(),
                                       .statisticalUnit = cell.code<StatisticalUnit>(),
                                       .unitOfMeasure = cell.code<UnitOfMeasure>(),
                                       .stage = cell.optionalCode<Stage>(),
                                       .verification = cell.code<Verification>(),
                                       .producer = cell.text(),
                                       .figures = cell.integer()};
                if (summary.producer.isEmpty() && cell.integer() != 0)
                    throw DamagedCell{.column = u"producer_id"_s, .row = {}};
                return summary;
            }));
        }
        if (!std::ranges::equal(summaries, rows, {}, &MeasureSummary::row))
            return Error{.code = ErrorCode::NoSuchRow, .subject = path(), .detail = u"measures"_s};
        return summaries;
    });
}

}  // namespace countercheck
