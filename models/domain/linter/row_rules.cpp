// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/table_rows.h"

#include "models/domain/code_lists.h"
#include "models/domain/edtf_date.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestExcerpt = 15;

/// A row, read by the names of its columns.
class RowView {
public:
    RowView(const TableRows &table, std::size_t position) : m_table(&table), m_position(position) {}

    const QString &operator[](QLatin1StringView column) const { return m_table->rows[m_position].at(m_table->column(column)); }
    std::size_t position() const { return m_position; }
    std::optional<EdtfDate> date(QLatin1StringView column) const { return EdtfDate::parse((*this)[column]); }
    Period period() const { return {date("period_start"_L1), date("period_end"_L1)}; }

    RowFault fault(LintRule rule, QLatin1StringView column, const QString &found = {}, const QString &expected = {}) const
    {
        return {.rule = rule, .table = m_table->schema, .row = m_position, .column = column, .found = shortened(found), .expected = expected, .other = {}};
    }
    /// A fault that another row of the table shares.
    RowFault fault(LintRule rule, QLatin1StringView column, const QString &found, std::size_t other) const
    {
        RowFault shared = fault(rule, column, found);
        shared.other = other;
        return shared;
    }

private:
    const TableRows *m_table;
    std::size_t m_position;
};

/// Returns the row in which a key was found before; otherwise remembers this one.
template <class Key>
std::optional<std::size_t> earlierRow(QHash<Key, std::size_t> &rows, const Key &key, std::size_t row)
{
    const auto found = rows.constFind(key);
    if (found != rows.cend())
        return *found;
    rows.insert(key, row);
    return std::nullopt;
}

class RowRules {
public:
    RowRules(const std::vector<TableRows> &tables, std::stop_token stop) : m_tables(tables), m_stop(std::move(stop)) {}

    std::vector<RowFault> faults()
    {
        for (const TableRows &table : m_tables)
            checkCells(table);
        for (const TableRows &table : m_tables)
            checkReferences(table);
        checkLibrary();
        forEach("measures"_L1, [this](const RowView &row) { checkMeasure(row); });
        forEach("observations"_L1, [this](const RowView &row) { m_series[row["measure_id"_L1]].append(row); });
        forEach("observations"_L1, [this](const RowView &row) { checkObservation(row); });
        checkChain("observations"_L1, "revises_id"_L1);
        checkChain("observations"_L1, "retells_id"_L1);
        checkChain("sources"_L1, "origin_id"_L1);
        forEach("claims"_L1, [this](const RowView &row) { checkClaim(row); });
        forEach("evidence"_L1, [this](const RowView &row) { checkEvidence(row); });
        forEach("gaps"_L1, [this](const RowView &row) { checkGap(row); });
        forEach("cautions"_L1, [this](const RowView &row) { checkCaution(row); });
        forEach("comparisons"_L1, [this](const RowView &row) { checkPair(row); });
        forEach("relations"_L1, [this](const RowView &row) { checkRelation(row); });
        return std::move(m_faults);
    }

private:
    const TableRows *table(QLatin1StringView name) const
    {
        const auto found = std::ranges::find_if(m_tables, [name](const TableRows &table) { return table.schema->name == name; });
        return found == m_tables.end() ? nullptr : &*found;
    }

    template <class Function>
    void forEach(const TableRows &table, Function check)
    {
        for (std::size_t position = 0; position < table.rows.size() && !m_stop.stop_requested(); ++position)
            check(RowView(table, position));
    }

    template <class Function>
    void forEach(QLatin1StringView name, Function check)
    {
        if (const TableRows *found = table(name))
            forEach(*found, check);
    }

    void report(RowFault fault) { m_faults.push_back(std::move(fault)); }

    void checkCells(const TableRows &table)
    {
        const QList<ColumnSchema> &columns = table.schema->columns;
        std::vector<QHash<QString, std::size_t>> known(static_cast<std::size_t>(columns.size())); // of each unique column, its cells
        forEach(table, [&](const RowView &row) {
            const QStringList &cells = table.rows[row.position()];
            for (qsizetype position = 0; position < columns.size(); ++position) {
                const ColumnSchema &column = columns.at(position);
                const QString &cell = cells.at(position);
                if (const std::optional<CellFault> fault = faultOfCell(column, cell))
                    report(row.fault(fault->rule, column.name, fault->found, fault->expected));
                if (!column.unique || cell.isEmpty())
                    continue;
                if (const auto earlier = earlierRow(known[static_cast<std::size_t>(position)], cell, row.position()))
                    report(row.fault(LintRule::CellNotUnique, column.name, cell, *earlier));
            }
        });
        for (qsizetype position = 0; position < columns.size(); ++position) {
            if (columns.at(position).kind == ColumnKind::Identifier)
                m_ids.insert(table.schema->name, known[static_cast<std::size_t>(position)]);
        }
    }

    void checkReferences(const TableRows &table)
    {
        for (const ColumnSchema &column : table.schema->columns) {
            if (column.kind != ColumnKind::Reference)
                continue;
            const QHash<QString, std::size_t> &ids = m_ids[column.references];
            const qsizetype position = table.column(column.name);
            forEach(table, [&](const RowView &row) {
                const QString &cell = table.rows[row.position()].at(position);
                if (!cell.isEmpty() && !ids.contains(cell))
                    report(row.fault(LintRule::CellLeadsNowhere, column.name, cell, column.references));
            });
        }
    }

    void checkLibrary()
    {
        const TableRows *library = table("library"_L1);
        if (library && library->rows.size() != 1)
            report({.rule = LintRule::RowNotOne, .table = library->schema, .row = {}, .column = {},
                    .found = QString::number(library->rows.size()), .expected = {}, .other = {}});
    }

    /// Only measures that count persons have a verification: a report says nothing about whether anyone is a victim.
    void checkMeasure(const RowView &row)
    {
        const auto unit = fromCode<StatisticalUnit>(row["statistical_unit"_L1]);
        const auto verification = fromCode<Verification>(row["verification"_L1]);
        if (!unit || !verification)
            return;
        const bool countsPersons = unit == StatisticalUnit::Person || unit == StatisticalUnit::Child;
        if (!countsPersons && verification != Verification::NotApplicable) {
            report(row.fault(LintRule::RowVerificationWithoutPersons, "verification"_L1, row["verification"_L1],
                             row["statistical_unit"_L1]));
        }
        const bool hasBasis = verification != Verification::NotApplicable && verification != Verification::Asserted
            && verification != Verification::Estimated;
        if (!hasBasis && !row["verification_basis"_L1].isEmpty())
            report(row.fault(LintRule::RowBasisWithoutVerification, "verification_basis"_L1, row["verification"_L1]));
        if (!row["year_start"_L1].isEmpty() && row["period_kind"_L1] != code(PeriodKind::FiscalYear))
            report(row.fault(LintRule::RowYearStartWithoutFiscalYear, "year_start"_L1, row["period_kind"_L1]));
    }

    void checkObservation(const RowView &row)
    {
        checkQuantity(row);
        checkPeriod(row);
        static const QRegularExpression blanks(u"\\s+"_s);
        if (const QString &excerpt = row["excerpt"_L1]; !excerpt.isEmpty()) {
            const qsizetype words = excerpt.split(blanks, Qt::SkipEmptyParts).size();
            if (words > longestExcerpt)
                report(row.fault(LintRule::RowExcerptTooLong, "excerpt"_L1, QString::number(words), QString::number(longestExcerpt)));
        }
        checkRevision(row);
        if (!row["retelling"_L1].isEmpty() && row["retells_id"_L1].isEmpty())
            report(row.fault(LintRule::RowRetellingWithoutOriginal, "retells_id"_L1));
    }

    void checkQuantity(const RowView &row)
    {
        const QString &qualifier = row["qualifier"_L1];
        const QString &lower = row["lower"_L1];
        const QString &upper = row["upper"_L1];
        const bool hasValue = !row["value"_L1].isEmpty();
        if (qualifier == code(Qualifier::Between)) {
            if (hasValue)
                report(row.fault(LintRule::RowValueBesideRange, "value"_L1));
            if (lower.isEmpty() || upper.isEmpty())
                report(row.fault(LintRule::RowRangeIncomplete, lower.isEmpty() ? "lower"_L1 : "upper"_L1));
            else if (lower.toDouble() > upper.toDouble())
                report(row.fault(LintRule::RowRangeReversed, "lower"_L1, lower, upper));
            return;
        }
        if (hasValue && qualifier.isEmpty())
            report(row.fault(LintRule::RowQualifierMissing, "qualifier"_L1));
        else if (!hasValue && !qualifier.isEmpty())
            report(row.fault(LintRule::RowValueMissing, "value"_L1, qualifier));
        else if (!hasValue && !saysWhyMissing(row["status"_L1]))
            report(row.fault(LintRule::RowReasonMissing, "status"_L1));
        if (!lower.isEmpty() || !upper.isEmpty())
            report(row.fault(LintRule::RowRangeWithoutBetween, lower.isEmpty() ? "upper"_L1 : "lower"_L1, qualifier));
    }

    static bool saysWhyMissing(const QString &cell)
    {
        const std::optional<ObservationStatus> status = ObservationStatus::parse(cell);
        return status && status->saysWhyMissing();
    }

    /// Rows that refer to others of their table must lead to an end.
    void checkChain(QLatin1StringView table, QLatin1StringView column)
    {
        QHash<QString, QString> next;
        forEach(table, [&](const RowView &row) {
            if (!row[column].isEmpty())
                next.insert(row["id"_L1], row[column]);
        });
        QSet<QString> ended; // rows that are known to lead to an end, or are reported
        forEach(table, [&](const RowView &row) {
            QStringList path;
            QSet<QString> seen;
            QString id = row["id"_L1];
            while (next.contains(id) && !ended.contains(id) && !seen.contains(id)) {
                path.append(id);
                seen.insert(id);
                id = next.value(id);
            }
            if (seen.contains(id)) {
                const QStringList circle = path.sliced(path.indexOf(id));
                report(circle.size() == 1 ? row.fault(LintRule::RowRefersToItself, column)
                                          : row.fault(LintRule::RowRefersInCircle, column, circle.join(u", ")));
            }
            ended.unite(seen);
        });
    }

    /// A period that ends before it begins cannot be drawn, however approximate its dates are.
    void checkPeriod(const RowView &row)
    {
        const Period period = row.period();
        if (period.isComplete() && period.lastDay() < period.firstDay())
            report(row.fault(LintRule::PeriodReversed, "period_end"_L1, row["period_start"_L1], row["period_end"_L1]));
    }

    void checkRevision(const RowView &row)
    {
        const QString &revises = row["revises_id"_L1];
        const auto &ids = m_ids["observations"_L1];
        const auto revised = ids.constFind(revises);
        if (revises.isEmpty() || revised == ids.cend() || revises == row["id"_L1])
            return; // a row that refers to itself is reported as such
        const RowView other(*table("observations"_L1), *revised);
        if (other["measure_id"_L1] != row["measure_id"_L1] || other["area"_L1] != row["area"_L1])
            report(row.fault(LintRule::RowRevisesOtherSeries, "revises_id"_L1, revises));
    }

    /// A claim can state a range only in words: its table has no columns for bounds.
    void checkClaim(const RowView &row)
    {
        const QString &qualifier = row["qualifier"_L1];
        const bool hasValue = !row["value"_L1].isEmpty();
        const bool isRange = qualifier == code(Qualifier::Between);
        if (hasValue && qualifier.isEmpty())
            report(row.fault(LintRule::RowQualifierMissing, "qualifier"_L1));
        else if (hasValue && isRange)
            report(row.fault(LintRule::RowValueBesideRange, "value"_L1));
        else if (!hasValue && !qualifier.isEmpty() && !isRange)
            report(row.fault(LintRule::RowValueMissing, "value"_L1, qualifier));
    }

    void checkEvidence(const RowView &row)
    {
        const QStringList link{row["claim_id"_L1], row["observation_id"_L1], row["role"_L1]};
        if (const auto earlier = earlierRow(m_links, link, row.position()))
            report(row.fault(LintRule::RowLinkRepeated, {}, {}, *earlier));
    }

    void checkCaution(const RowView &row)
    {
        if (row["claim_id"_L1].isEmpty() && row["measure_id"_L1].isEmpty() && row["observation_id"_L1].isEmpty())
            report(row.fault(LintRule::RowTiedToNothing, {}));
    }

    void checkPair(const RowView &row)
    {
        if (row["measure_a_id"_L1] == row["measure_b_id"_L1])
            report(row.fault(LintRule::RowPairedWithItself, "measure_b_id"_L1, row["measure_b_id"_L1]));
    }

    void checkRelation(const RowView &row)
    {
        checkPair(row);
        if (!row["partition"_L1].isEmpty() && row["kind"_L1] != code(RelationKind::PartOf))
            report(row.fault(LintRule::RowPartitionWithoutPartOf, "partition"_L1, row["kind"_L1]));
        QStringList pair{row["measure_a_id"_L1], row["measure_b_id"_L1]};
        pair.sort();
        if (const auto earlier = earlierRow(m_pairs, pair, row.position()))
            report(row.fault(LintRule::RowPairRepeated, {}, {}, *earlier));
    }

    /// A figure inside a gap would be drawn on top of "nothing was published".
    void checkGap(const RowView &gap)
    {
        checkPeriod(gap);
        const Period span = gap.period();
        if (gap["scope"_L1] != code(GapScope::Value) || gap["measure_id"_L1].isEmpty() || (!span.start && !span.end))
            return;
        for (const RowView &observation : std::as_const(m_series[gap["measure_id"_L1]])) {
            if (!gap["area"_L1].isEmpty() && observation["area"_L1] != gap["area"_L1])
                continue;
            const Period period = observation.period();
            const bool beginsInside = !span.start || (period.start && period.firstDay() >= span.firstDay());
            const bool endsInside = period.end && (!span.end || period.lastDay() <= span.lastDay());
            if (beginsInside && endsInside)
                report(gap.fault(LintRule::GapOverValue, "measure_id"_L1, observation["id"_L1]));
        }
    }

    const std::vector<TableRows> &m_tables;
    std::stop_token m_stop;
    std::vector<RowFault> m_faults;
    QHash<QLatin1StringView, QHash<QString, std::size_t>> m_ids; ///< for each table, its ids with their rows
    QHash<QString, QList<RowView>> m_series;                     ///< observations of each measure
    QHash<QStringList, std::size_t> m_links;
    QHash<QStringList, std::size_t> m_pairs;
};

}  // namespace

std::vector<RowFault> faultsOfRows(const std::vector<TableRows> &tables, const std::stop_token &stop)
{
    return RowRules(tables, stop).faults();
}

std::vector<LintFinding> findingsOf(const std::vector<RowFault> &faults, const std::vector<TableRows> &tables)
{
    std::vector<LintFinding> findings;
    for (const RowFault &fault : faults) {
        const auto table = std::ranges::find(tables, fault.table, &TableRows::schema);
        const auto reference = [&](std::size_t row) {
            const bool hasIds = fault.table->columns.constFirst().kind == ColumnKind::Identifier;
            return RowReference{fault.table->name, hasIds ? table->rows[row].constFirst() : QString()};
        };
        LintFinding finding{.rule = fault.rule, .where = {fault.table->name, {}}, .others = {}, .parameters = {}, .column = fault.column};
        if (fault.row)
            finding.where = reference(*fault.row);
        if (fault.other)
            finding.others.push_back(reference(*fault.other));
        finding.parameters = {fault.found, fault.other ? finding.others.front().id : fault.expected};
        findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace countercheck
