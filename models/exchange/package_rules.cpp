// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/package.h"

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
    RowView(const PackageTable &table, const CsvRow &row) : m_table(&table), m_row(&row) {}

    const QString &operator[](QLatin1StringView column) const { return m_row->cells.at(m_table->column(column)); }
    qint64 line() const { return m_row->line; }
    std::optional<EdtfDate> date(QLatin1StringView column) const { return EdtfDate::parse((*this)[column]); }
    Period period() const { return {date("period_start"_L1), date("period_end"_L1)}; }

    Fault fault(FaultKind kind, QLatin1StringView column, const QString &found = {}, const QString &expected = {}) const
    {
        return {.kind = kind,
                .file = m_table->file,
                .line = m_row->line,
                .column = column,
                .found = shortened(found),
                .expected = expected};
    }

private:
    const PackageTable *m_table;
    const CsvRow *m_row;
};

/// Returns the line in which a key was found before; otherwise remembers the key.
template <class Key>
std::optional<qint64> earlierLine(QHash<Key, qint64> &lines, const Key &key, qint64 line)
{
    const auto found = lines.constFind(key);
    if (found != lines.cend())
        return *found;
    lines.insert(key, line);
    return std::nullopt;
}

class RuleChecker {
public:
    explicit RuleChecker(Package &package) : m_package(package) {}

    void check()
    {
        for (const PackageTable &table : m_package.tables)
            checkUnique(table);
        for (const PackageTable &table : m_package.tables)
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
    }

private:
    template <class Function>
    void forEach(QLatin1StringView name, Function check)
    {
        if (const PackageTable *table = m_package.table(name)) {
            for (const CsvRow &row : table->rows)
                check(RowView(*table, row));
        }
    }

    void report(Fault fault) { m_package.faults.push_back(std::move(fault)); }

    void checkUnique(const PackageTable &table)
    {
        for (const ColumnSchema &column : table.schema->columns) {
            if (!column.unique)
                continue;
            QHash<QString, qint64> lines;
            const qsizetype position = table.column(column.name);
            for (const CsvRow &row : table.rows) {
                const QString &cell = row.cells.at(position);
                const std::optional<qint64> earlier = earlierLine(lines, cell, row.line);
                if (!cell.isEmpty() && earlier)
                    report(RowView(table, row).fault(FaultKind::NotUnique, column.name, cell, QString::number(*earlier)));
            }
            if (column.kind == ColumnKind::Identifier)
                m_ids.insert(table.schema->name, lines);
        }
    }

    void checkReferences(const PackageTable &table)
    {
        for (const ColumnSchema &column : table.schema->columns) {
            if (column.kind != ColumnKind::Reference)
                continue;
            const QHash<QString, qint64> &ids = m_ids[column.references];
            const qsizetype position = table.column(column.name);
            for (const CsvRow &row : table.rows) {
                const QString &cell = row.cells.at(position);
                if (!cell.isEmpty() && !ids.contains(cell))
                    report(RowView(table, row).fault(FaultKind::UnknownReference, column.name, cell, column.references));
            }
        }
    }

    void checkLibrary()
    {
        const PackageTable *table = m_package.table("library"_L1);
        if (table && table->rows.size() != 1) {
            report({.kind = FaultKind::NotOneLibraryRow,
                    .file = table->file,
                    .found = QString::number(table->rows.size())});
        }
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
            report(row.fault(FaultKind::VerificationWithoutPersons, "verification"_L1, row["verification"_L1],
                             row["statistical_unit"_L1]));
        }
        const bool hasBasis = verification != Verification::NotApplicable && verification != Verification::Asserted
            && verification != Verification::Estimated;
        if (!hasBasis && !row["verification_basis"_L1].isEmpty())
            report(row.fault(FaultKind::BasisWithoutVerification, "verification_basis"_L1, row["verification"_L1]));
        if (!row["year_start"_L1].isEmpty() && row["period_kind"_L1] != code(PeriodKind::FiscalYear))
            report(row.fault(FaultKind::YearStartWithoutFiscalYear, "year_start"_L1, row["period_kind"_L1]));
    }

    void checkObservation(const RowView &row)
    {
        checkQuantity(row);
        checkPeriod(row);
        static const QRegularExpression blanks(u"\\s+"_s);
        const qsizetype words = row["excerpt"_L1].split(blanks, Qt::SkipEmptyParts).size();
        if (words > longestExcerpt)
            report(row.fault(FaultKind::ExcerptTooLong, "excerpt"_L1, QString::number(words), QString::number(longestExcerpt)));
        checkRevision(row);
        if (!row["retelling"_L1].isEmpty() && row["retells_id"_L1].isEmpty())
            report(row.fault(FaultKind::RetellingWithoutOriginal, "retells_id"_L1));
    }

    void checkQuantity(const RowView &row)
    {
        const QString &qualifier = row["qualifier"_L1];
        const QString &lower = row["lower"_L1];
        const QString &upper = row["upper"_L1];
        const bool hasValue = !row["value"_L1].isEmpty();
        if (qualifier == code(Qualifier::Between)) {
            if (hasValue)
                report(row.fault(FaultKind::ValueBesideRange, "value"_L1));
            if (lower.isEmpty() || upper.isEmpty())
                report(row.fault(FaultKind::RangeIncomplete, lower.isEmpty() ? "lower"_L1 : "upper"_L1));
            else if (lower.toDouble() > upper.toDouble())
                report(row.fault(FaultKind::RangeReversed, "lower"_L1, lower, upper));
            return;
        }
        if (hasValue && qualifier.isEmpty())
            report(row.fault(FaultKind::QualifierMissing, "qualifier"_L1));
        else if (!hasValue && !qualifier.isEmpty())
            report(row.fault(FaultKind::ValueMissing, "value"_L1, qualifier));
        else if (!hasValue && !saysWhyMissing(row["status"_L1]))
            report(row.fault(FaultKind::ReasonMissing, "status"_L1));
        if (!lower.isEmpty() || !upper.isEmpty())
            report(row.fault(FaultKind::RangeWithoutBetween, lower.isEmpty() ? "upper"_L1 : "lower"_L1, qualifier));
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
                report(circle.size() == 1 ? row.fault(FaultKind::RefersToItself, column)
                                          : row.fault(FaultKind::RefersInCircle, column, circle.join(u", ")));
            }
            ended.unite(seen);
        });
    }

    void checkPeriod(const RowView &row)
    {
        const Period period = row.period();
        if (period.isComplete() && period.lastDay() < period.firstDay()) {
            report(row.fault(FaultKind::PeriodReversed, "period_end"_L1, row["period_end"_L1], row["period_start"_L1]));
        }
    }

    void checkRevision(const RowView &row)
    {
        const QString &revises = row["revises_id"_L1];
        if (revises.isEmpty() || !m_ids["observations"_L1].contains(revises))
            return;
        if (revises == row["id"_L1])
            return; // reported as a row that refers to itself
        const QList<RowView> series = m_series.value(row["measure_id"_L1]);
        const bool isOfSeries = std::ranges::any_of(series, [&](const RowView &other) {
            return other["id"_L1] == revises && other["area"_L1] == row["area"_L1];
        });
        if (!isOfSeries)
            report(row.fault(FaultKind::RevisesOtherSeries, "revises_id"_L1, revises));
    }

    /// A claim can state a range only in words: its table has no columns for bounds.
    void checkClaim(const RowView &row)
    {
        const QString &qualifier = row["qualifier"_L1];
        const bool hasValue = !row["value"_L1].isEmpty();
        const bool isRange = qualifier == code(Qualifier::Between);
        if (hasValue && qualifier.isEmpty())
            report(row.fault(FaultKind::QualifierMissing, "qualifier"_L1));
        else if (hasValue && isRange)
            report(row.fault(FaultKind::ValueBesideRange, "value"_L1));
        else if (!hasValue && !qualifier.isEmpty() && !isRange)
            report(row.fault(FaultKind::ValueMissing, "value"_L1, qualifier));
    }

    void checkEvidence(const RowView &row)
    {
        const QStringList link{row["claim_id"_L1], row["observation_id"_L1], row["role"_L1]};
        if (const std::optional<qint64> earlier = earlierLine(m_links, link, row.line()))
            report(row.fault(FaultKind::LinkRepeated, {}, {}, QString::number(*earlier)));
    }

    void checkCaution(const RowView &row)
    {
        if (row["claim_id"_L1].isEmpty() && row["measure_id"_L1].isEmpty() && row["observation_id"_L1].isEmpty())
            report(row.fault(FaultKind::TiedToNothing, {}));
    }

    void checkPair(const RowView &row)
    {
        if (row["measure_a_id"_L1] == row["measure_b_id"_L1])
            report(row.fault(FaultKind::PairedWithItself, "measure_b_id"_L1, row["measure_b_id"_L1]));
    }

    void checkRelation(const RowView &row)
    {
        checkPair(row);
        if (!row["partition"_L1].isEmpty() && row["kind"_L1] != code(RelationKind::PartOf))
            report(row.fault(FaultKind::PartitionWithoutPartOf, "partition"_L1, row["kind"_L1]));
        QStringList pair{row["measure_a_id"_L1], row["measure_b_id"_L1]};
        pair.sort();
        if (const std::optional<qint64> earlier = earlierLine(m_pairs, pair, row.line()))
            report(row.fault(FaultKind::PairRepeated, {}, {}, QString::number(*earlier)));
    }

    /// A figure inside a gap would be drawn on top of "nothing was published".
    void checkGap(const RowView &gap)
    {
        checkPeriod(gap);
        const Period span = gap.period();
        if (gap["scope"_L1] != code(GapScope::Value) || gap["measure_id"_L1].isEmpty() || (!span.start && !span.end))
            return;
        for (const RowView &observation : m_series.value(gap["measure_id"_L1])) {
            if (!gap["area"_L1].isEmpty() && observation["area"_L1] != gap["area"_L1])
                continue;
            const Period period = observation.period();
            const bool beginsInside = !span.start || (period.start && period.firstDay() >= span.firstDay());
            const bool endsInside = period.end && (!span.end || period.lastDay() <= span.lastDay());
            if (beginsInside && endsInside)
                report(gap.fault(FaultKind::GapHoldsObservation, "measure_id"_L1, observation["id"_L1]));
        }
    }

    Package &m_package;
    QHash<QLatin1StringView, QHash<QString, qint64>> m_ids; ///< for each table, its ids with their lines
    QHash<QString, QList<RowView>> m_series;                ///< observations of each measure
    QHash<QStringList, qint64> m_links;
    QHash<QStringList, qint64> m_pairs;
};

}  // namespace

void checkRules(Package &package)
{
    RuleChecker(package).check();
}

}  // namespace countercheck
