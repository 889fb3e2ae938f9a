// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_content.h"
#include "models/store/record_lines.h"
#include "models/store/row_reader.h"
#include "models/store/search_sql.h"

// The rows whose names hold a text anywhere, which no full text can tell.
namespace countercheck {
namespace {

std::string nameOf(SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims: return "claims.statement";
    case SearchedKind::Measures: return "measures.name";
    case SearchedKind::Figures: return "observations.value_text";
    case SearchedKind::Sources: return "sources.title";
    case SearchedKind::Gaps: return "gaps.question";
    }
    return {};
}

}  // namespace

Result<std::vector<RecordLine>> Library::namedLike(SearchedKind kind, const QString &text, std::size_t most, std::stop_token stop)
{
    constexpr qsizetype longest = 200;
    constexpr qsizetype mostWords = 8;
    return answer(path(), [&]() -> Result<std::vector<RecordLine>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        const QStringList words = text.left(longest).simplified().split(u' ', Qt::SkipEmptyParts).mid(0, mostWords);
        if (words.isEmpty())
            return std::vector<RecordLine>();
        SearchSql sql(*m_content->connection);
        // Both sides know the case of Latin letters without accents only.
        const auto placeIn = [&sql](const std::string &name, const QString &word) { return "instr(lower(" + name + "), " + sql.parameter(word.toUtf8().toLower().toStdString()) + ")"; };
        const std::string name = nameOf(kind);
        std::string condition = "TRUE";
        for (const QString &word : words) {
            // A figure is called by its number and its measure.
            const std::string ofMeasure = kind == SearchedKind::Figures ? " OR observations.measure_id IN (SELECT id FROM measures WHERE " + placeIn("name", word) + " > 0)" : std::string();
            condition += " AND (" + placeIn(name, word) + " > 0" + ofMeasure + ")";
        }
        const std::string begins = placeIn(name, words.front()) + " = 1";
        const std::string limit = sql.parameter(static_cast<double>(most));
        SQLite::Statement statement = m_content->prepare("SELECT " + tableOf(kind) + ".row FROM " + tableOf(kind) + " WHERE " + condition + " ORDER BY " + begins + " DESC, " + newestFirst(kind)
                                                         + " LIMIT CAST(" + limit + " AS INTEGER)");
        sql.bindTo(statement);
        std::vector<qint64> rows;
        while (statement.executeStep())
            rows.push_back(RowReader(statement).integer());
        return readRecordLines(*m_content->connection, kind, rows);
    });
}

}  // namespace countercheck
