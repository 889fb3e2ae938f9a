// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/row_contradictions.h"

#include "models/domain/code_lists.h"
#include "models/domain/edtf_date.h"
#include "models/domain/evidence.h"

#include <SQLiteCpp/Statement.h>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <utility>

// SQL looks for contradictions, so that no table stands in memory: only rows that may be at fault are looked at here.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString cellText(const SQLite::Statement &statement, int column)
{
    return QString::fromStdString(statement.getColumn(column).getString());
}

class Contradictions {
public:
    Contradictions(const SQLite::Database &database, const std::stop_token &stop, std::string some) : m_database(database), m_stop(stop), m_some(std::move(some)) {}

    std::vector<RowFault> find()
    {
        for (const TableSchema &table : librarySchema()) {
            for (const ColumnSchema &column : table.columns) {
                if (column.unique)
                    findRepeated(table, LintRule::CellNotUnique, column.name.latin1(), column.name);
            }
        }
        for (const TableSchema &table : librarySchema()) {
            for (const ColumnSchema &column : table.columns) {
                if (column.kind == ColumnKind::Reference)
                    findLeadingNowhere(table, column);
            }
        }
        findOtherThanOneLibrary();
        findRevisionsOfOtherSeries();
        findCircles("observations"_L1, "revises_id"_L1);
        findCircles("observations"_L1, "retells_id"_L1);
        findCircles("sources"_L1, "origin_id"_L1);
        findRepeated(*findTable("evidence"_L1), LintRule::RowLinkRepeated, "claim_id, observation_id, role", {});
        findFiguresInGaps();
        findRepeated(*findTable("relations"_L1), LintRule::RowPairRepeated, "min(measure_a_id, measure_b_id), max(measure_a_id, measure_b_id)", {});
        return std::move(m_faults);
    }

private:
    /// Returns a condition that a row is one of those that are asked about; nothing if all are.
    std::string isAsked(const std::string &table, const std::string &row = "row") const
    {
        return m_some.empty() ? std::string() : row + " IN (SELECT row FROM " + m_some + " WHERE tbl = '" + table + "')";
    }

    std::string andIsAsked(const std::string &table, const std::string &row = "row") const
    {
        return m_some.empty() ? std::string() : " AND " + isAsked(table, row);
    }

    template <class Function>
    void forEachRow(const std::string &sql, Function take)
    {
        SQLite::Statement statement(m_database, sql);
        while (!m_stop.stop_requested() && statement.executeStep())
            take(statement);
    }

    RowFault &report(const TableSchema &table, LintRule rule, qint64 row, QLatin1StringView column, const QString &found = {}, const QString &expected = {})
    {
        m_faults.push_back({.rule = rule, .table = &table, .row = row, .column = column, .found = shortened(found), .expected = expected, .other = {}});
        return m_faults.back();
    }

    /// Finds rows that have a key of some expressions in common with an earlier one.
    void findRepeated(const TableSchema &table, LintRule rule, const std::string &key, QLatin1StringView column)
    {
        const std::string name = table.name.latin1();
        const std::string found = column.isEmpty() ? std::string("NULL") : column.latin1();
        std::string stated = column.isEmpty() ? " WHERE TRUE" : " WHERE " + found + " IS NOT NULL";
        if (!m_some.empty())
            stated += " AND (" + key + ") IN (SELECT " + key + " FROM " + name + " WHERE " + isAsked(name) + ")";
        forEachRow("SELECT row, first, found FROM (SELECT row, first_value(row) OVER (PARTITION BY " + key + " ORDER BY row) AS first, " + found
                       + " AS found FROM " + name + stated + ") WHERE row > first ORDER BY row",
                   [&](const SQLite::Statement &cell) {
                       report(table, rule, cell.getColumn(0).getInt64(), column, cellText(cell, 2)).other = cell.getColumn(1).getInt64();
                   });
    }

    void findLeadingNowhere(const TableSchema &table, const ColumnSchema &column)
    {
        const std::string name = column.name.latin1();
        forEachRow("SELECT row, " + name + " FROM " + table.name.latin1() + " AS referring WHERE " + name + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                       + column.references.latin1() + " AS target WHERE target.id = referring." + name + ")" + andIsAsked(table.name.latin1()) + " ORDER BY row",
                   [&](const SQLite::Statement &cell) {
                       report(table, LintRule::CellLeadsNowhere, cell.getColumn(0).getInt64(), column.name, cellText(cell, 1), column.references);
                   });
    }

    void findOtherThanOneLibrary()
    {
        forEachRow("SELECT count(*) FROM library", [&](const SQLite::Statement &cell) {
            if (cell.getColumn(0).getInt64() != 1)
                report(*findTable("library"_L1), LintRule::RowNotOne, 0, {}, cellText(cell, 0)).row = std::nullopt;
        });
    }

    void findRevisionsOfOtherSeries()
    {
        const TableSchema &table = *findTable("observations"_L1);
        const auto revisions = [](const std::string &outer, const std::string &inner, const std::string &asked) {
            return "SELECT later.row, later.revises_id FROM observations AS " + outer + " CROSS JOIN observations AS " + inner + " ON earlier.id = later.revises_id"
                   " WHERE later.revises_id IS NOT NULL AND earlier.row <> later.row"
                   " AND (earlier.measure_id IS NOT later.measure_id OR earlier.area IS NOT later.area)" + asked;
        };
        const std::string ofAsked = m_some.empty() ? std::string() : " UNION " + revisions("earlier", "later", andIsAsked("observations", "earlier.row"));
        forEachRow("SELECT * FROM (" + revisions("later", "earlier", andIsAsked("observations", "later.row")) + ofAsked + ") ORDER BY 1",
                   [&](const SQLite::Statement &cell) {
                       report(table, LintRule::RowRevisesOtherSeries, cell.getColumn(0).getInt64(), "revises_id"_L1, cellText(cell, 1));
                   });
    }

    /// Rows that refer to others of their table must lead to an end. Those that do are found from the ends.
    void findCircles(QLatin1StringView tableName, QLatin1StringView column)
    {
        const TableSchema &table = *findTable(tableName);
        const std::string name = tableName.latin1();
        const std::string next = column.latin1();
        struct Link {
            qint64 row;
            QString id;
            QString next;
        };
        std::vector<Link> links;
        const std::string all = "links AS MATERIALIZED (SELECT row, id, " + next + " AS next FROM " + name + " WHERE " + next + " IS NOT NULL),";
        // Where rows lead to, which may be back to them.
        const std::string those = "links (row, id, next) AS (SELECT row, id, " + next + " FROM " + name + " WHERE " + next + " IS NOT NULL" + andIsAsked(name)
            + " UNION SELECT " + name + ".row, " + name + ".id, " + name + "." + next + " FROM links CROSS JOIN " + name + " ON " + name + ".id = links.next WHERE " + name + "." + next + " IS NOT NULL),";
        forEachRow("WITH RECURSIVE " + (m_some.empty() ? all : those) +
                       " ended (id) AS (SELECT next FROM links WHERE next NOT IN (SELECT id FROM links)"
                       " UNION SELECT links.id FROM ended CROSS JOIN links ON links.next = ended.id)"
                       " SELECT row, id, next FROM links WHERE id NOT IN (SELECT id FROM ended) ORDER BY row",
                   [&links](const SQLite::Statement &cell) { links.push_back({cell.getColumn(0).getInt64(), cellText(cell, 1), cellText(cell, 2)}); });

        QHash<QString, QString> nextOf;
        for (const Link &link : links)
            nextOf.insert(link.id, link.next);
        QSet<QString> reported; // and those that lead to them
        for (const Link &link : links) {
            QStringList path;
            QSet<QString> seen;
            QString id = link.id;
            while (nextOf.contains(id) && !reported.contains(id) && !seen.contains(id)) {
                path.append(id);
                seen.insert(id);
                id = nextOf.value(id);
            }
            if (seen.contains(id)) {
                const QStringList circle = path.sliced(path.indexOf(id));
                if (circle.size() == 1)
                    report(table, LintRule::RowRefersToItself, link.row, column);
                else
                    report(table, LintRule::RowRefersInCircle, link.row, column, circle.join(u", "));
            }
            reported.unite(seen);
        }
    }

    /// A figure inside a gap would be drawn on top of "nothing was published".
    void findFiguresInGaps()
    {
        const TableSchema &table = *findTable("gaps"_L1);
        const auto first = static_cast<std::ptrdiff_t>(m_faults.size());
        const std::string value = QString(code(GapScope::Value)).toStdString();
        const auto pairs = [&value](const char *outer, const char *inner, const std::string &asked) {
            return std::string("SELECT gaps.row, gaps.period_start, gaps.period_end, observations.period_start, observations.period_end, observations.id FROM ") + outer + " CROSS JOIN " + inner
                + " ON gaps.measure_id = observations.measure_id AND (gaps.area IS NULL OR gaps.area IS observations.area)"
                  " WHERE gaps.scope = '" + value + "' AND (gaps.period_start IS NOT NULL OR gaps.period_end IS NOT NULL)"
                  " AND observations.period_end IS NOT NULL" + asked;
        };
        const std::string ofAsked = m_some.empty() ? std::string() : " UNION " + pairs("gaps", "observations", andIsAsked("gaps", "gaps.row"));
        forEachRow(pairs("observations", "gaps", andIsAsked("observations", "observations.row")) + ofAsked,
                   [&](const SQLite::Statement &cell) {
                       const auto period = [&cell](int start) { return Period{EdtfDate::parse(cellText(cell, start)), EdtfDate::parse(cellText(cell, start + 1))}; };
                       const Period gap = period(1);
                       const Period figure = period(3);
                       if (!gap.start && !gap.end)
                           return;
                       const bool beginsInside = !gap.start || (figure.start && figure.firstDay() >= gap.firstDay());
                       const bool endsInside = figure.end && (!gap.end || figure.lastDay() <= gap.lastDay());
                       if (beginsInside && endsInside)
                           report(table, LintRule::GapOverValue, cell.getColumn(0).getInt64(), "measure_id"_L1, cellText(cell, 5));
                   });
        std::ranges::stable_sort(m_faults.begin() + first, m_faults.end(), {}, &RowFault::row);
    }

    const SQLite::Database &m_database;
    const std::stop_token &m_stop;
    std::string m_some; ///< the table that names the rows that are asked about; empty if all are
    std::vector<RowFault> m_faults;
};

}  // namespace

std::vector<RowFault> contradictionsOfRows(const SQLite::Database &database, const std::stop_token &stop)
{
    return Contradictions(database, stop, {}).find();
}

std::vector<RowFault> contradictionsOfRows(const SQLite::Database &database, const std::stop_token &stop, const std::string &some)
{
    return Contradictions(database, stop, some).find();
}

}  // namespace countercheck
