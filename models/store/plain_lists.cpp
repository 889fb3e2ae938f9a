// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_content.h"
#include "models/store/library_sql.h"
#include "models/store/row_reader.h"

// Whole tables, ordered by id.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

template <class Row>
std::vector<Row> wholeTable(const SQLite::Database &database, QLatin1StringView table, References references = References::AreAsked)
{
    const std::string name = table.latin1();
    const std::string columns = references == References::AreAsked ? checkedColumnsOf(table) : columnsOf(table) + ", NULL";
    SQLite::Statement statement(database, "SELECT " + columns + " FROM " + name + " ORDER BY id");
    return readAll<Row>(statement, table);
}

}  // namespace

Result<std::vector<Claim>> Library::claims()
{
    return answer(path(), [this]() -> Result<std::vector<Claim>> {
        return wholeTable<Claim>(m_content->connection->database, "claims"_L1);
    });
}

Result<std::vector<Measure>> Library::measures()
{
    return answer(path(), [this]() -> Result<std::vector<Measure>> {
        return wholeTable<Measure>(m_content->connection->database, "measures"_L1);
    });
}

Result<std::vector<Source>> Library::sources()
{
    return answer(path(), [this]() -> Result<std::vector<Source>> {
        return wholeTable<Source>(m_content->connection->database, "sources"_L1);
    });
}

Result<std::vector<Organisation>> Library::organisations()
{
    return answer(path(), [this]() -> Result<std::vector<Organisation>> {
        return wholeTable<Organisation>(m_content->connection->database, "organisations"_L1);
    });
}

Result<std::vector<Assessment>> Library::assessments()
{
    return answer(path(), [this]() -> Result<std::vector<Assessment>> {
        return wholeTable<Assessment>(m_content->connection->database, "assessments"_L1);
    });
}

Result<std::vector<Gap>> Library::gaps()
{
    return answer(path(), [this]() -> Result<std::vector<Gap>> {
        return wholeTable<Gap>(m_content->connection->database, "gaps"_L1);
    });
}

Result<Done> Library::visitRows(const TableSchema &table, const std::function<bool(const QStringList &cells)> &visit, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<Done> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        const bool hasIds = table.columns.front().kind == ColumnKind::Identifier;
        SQLite::Statement statement = m_content->prepare("SELECT " + columnsOf(table.name) + " FROM " + table.name.latin1() + (hasIds ? " ORDER BY id" : ""));
        while (statement.executeStep()) {
            const QStringList cells = namingRow(statement, table.name, 0, [&] {
                RowReader reader(statement);
                QStringList read;
                read.reserve(table.columns.size());
                for (const ColumnSchema &column : table.columns)
                    read.append(column.kind == ColumnKind::Number ? packageCell(reader.number()) : reader.text());
                return read;
            });
            if (!visit(cells))
                break;
        }
        return Done{};
    });
}

Result<WholeLibrary> Library::whole(std::stop_token stop, References references)
{
    const Result<LibraryDescription> library = description();
    if (!library)
        return library.error();
    return answer(path(), [&]() -> Result<WholeLibrary> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        WholeLibrary whole;
        whole.library = *library;
        const auto readInto = [&]<class Row>(std::vector<Row> &rows, QLatin1StringView table) {
            rows = wholeTable<Row>(m_content->connection->database, table, references);
        };
        readInto(whole.organisations, "organisations"_L1);
        readInto(whole.sources, "sources"_L1);
        readInto(whole.measures, "measures"_L1);
        readInto(whole.observations, "observations"_L1);
        readInto(whole.breaks, "breaks"_L1);
        readInto(whole.claims, "claims"_L1);
        readInto(whole.assessments, "assessments"_L1);
        readInto(whole.evidence, "evidence"_L1);
        readInto(whole.gaps, "gaps"_L1);
        readInto(whole.cautions, "cautions"_L1);
        readInto(whole.comparisons, "comparisons"_L1);
        readInto(whole.relations, "relations"_L1);
        return whole;
    });
}

Result<Done> Library::visitObservations(const std::function<bool(const ObservationRecord &)> &visit,
                                        std::stop_token stop)
{
    return answer(path(), [&]() -> Result<Done> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        // LEFT JOIN: an observation without its measure or source is damage, and never one row less.
        SQLite::Statement statement = m_content->prepare(
            "SELECT " + checkedColumnsOf("observations"_L1) + ", " + columnsOf("measures"_L1) + ", " + columnsOf("sources"_L1)
            + " FROM observations LEFT JOIN measures ON measures.id = observations.measure_id"
              " LEFT JOIN sources ON sources.id = observations.source_id"
              " ORDER BY observations.id");
        while (statement.executeStep()) {
            RowReader reader(statement);
            Observation observation = readChecked<Observation>(reader, statement, "observations"_L1);
            if (!visit({std::move(observation), read<Measure>(reader), read<Source>(reader)}))
                break;
        }
        return Done{};
    });
}

}  // namespace countercheck
