// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/table_rows.h"

#include "models/domain/code_lists.h"
#include "models/domain/edtf_date.h"

#include <QRegularExpression>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestExcerpt = 15;

/// The rules of one row, read by the names of its columns.
class RowRules {
public:
    RowRules(const TableSchema &table, const QStringList &cells, qint64 number) : m_table(table), m_cells(cells), m_number(number) {}

    std::vector<RowFault> faults()
    {
        for (qsizetype position = 0; position < m_table.columns.size(); ++position) {
            const ColumnSchema &column = m_table.columns.at(position);
            if (const std::optional<CellFault> fault = faultOfCell(column, m_cells.at(position)))
                report(fault->rule, column.name, fault->found, fault->expected);
        }
        struct RulesOfTable {
            QLatin1StringView table;
            void (RowRules::*check)();
        };
        static constexpr RulesOfTable all[] = {
            {"measures"_L1, &RowRules::checkMeasure}, {"observations"_L1, &RowRules::checkObservation}, {"claims"_L1, &RowRules::checkClaim},
            {"gaps"_L1, &RowRules::checkPeriod},      {"cautions"_L1, &RowRules::checkCaution},         {"comparisons"_L1, &RowRules::checkPair},
            {"relations"_L1, &RowRules::checkRelation},
        };
        const auto rules = std::ranges::find(all, m_table.name, &RulesOfTable::table);
        if (rules != std::end(all))
            (this->*rules->check)();
        return std::move(m_faults);
    }

private:
    const QString &cell(QLatin1StringView column) const
    {
        return m_cells.at(std::ranges::find(m_table.columns, column, &ColumnSchema::name) - m_table.columns.begin());
    }

    void report(LintRule rule, QLatin1StringView column, const QString &found = {}, const QString &expected = {})
    {
        m_faults.push_back({.rule = rule, .table = &m_table, .row = m_number, .column = column, .found = shortened(found), .expected = expected, .other = {}});
    }

    /// Only measures that count persons have a verification: a report says nothing about whether anyone is a victim.
    void checkMeasure()
    {
        const auto unit = fromCode<StatisticalUnit>(cell("statistical_unit"_L1));
        const auto verification = fromCode<Verification>(cell("verification"_L1));
        if (!unit || !verification)
            return;
        const bool countsPersons = unit == StatisticalUnit::Person || unit == StatisticalUnit::Child;
        if (!countsPersons && verification != Verification::NotApplicable) {
            report(LintRule::RowVerificationWithoutPersons, "verification"_L1, cell("verification"_L1), cell("statistical_unit"_L1));
        }
        const bool hasBasis = verification != Verification::NotApplicable && verification != Verification::Asserted
            && verification != Verification::Estimated;
        if (!hasBasis && !cell("verification_basis"_L1).isEmpty())
            report(LintRule::RowBasisWithoutVerification, "verification_basis"_L1, cell("verification"_L1));
        if (!cell("year_start"_L1).isEmpty() && cell("period_kind"_L1) != code(PeriodKind::FiscalYear))
            report(LintRule::RowYearStartWithoutFiscalYear, "year_start"_L1, cell("period_kind"_L1));
    }

    void checkObservation()
    {
        checkQuantity();
        checkPeriod();
        static const QRegularExpression blanks(u"\\s+"_s);
        if (const QString &excerpt = cell("excerpt"_L1); !excerpt.isEmpty()) {
            const qsizetype words = excerpt.split(blanks, Qt::SkipEmptyParts).size();
            if (words > longestExcerpt)
                report(LintRule::RowExcerptTooLong, "excerpt"_L1, QString::number(words), QString::number(longestExcerpt));
        }
        if (!cell("retelling"_L1).isEmpty() && cell("retells_id"_L1).isEmpty())
            report(LintRule::RowRetellingWithoutOriginal, "retells_id"_L1);
    }

    void checkQuantity()
    {
        const QString &qualifier = cell("qualifier"_L1);
        const QString &lower = cell("lower"_L1);
        const QString &upper = cell("upper"_L1);
        const bool hasValue = !cell("value"_L1).isEmpty();
        if (qualifier == code(Qualifier::Between)) {
            if (hasValue)
                report(LintRule::RowValueBesideRange, "value"_L1);
            if (lower.isEmpty() || upper.isEmpty())
                report(LintRule::RowRangeIncomplete, lower.isEmpty() ? "lower"_L1 : "upper"_L1);
            else if (lower.toDouble() > upper.toDouble())
                report(LintRule::RowRangeReversed, "lower"_L1, lower, upper);
            return;
        }
        if (hasValue && qualifier.isEmpty())
            report(LintRule::RowQualifierMissing, "qualifier"_L1);
        else if (!hasValue && !qualifier.isEmpty())
            report(LintRule::RowValueMissing, "value"_L1, qualifier);
        else if (!hasValue && !saysWhyMissing(cell("status"_L1)))
            report(LintRule::RowReasonMissing, "status"_L1);
        if (!lower.isEmpty() || !upper.isEmpty())
            report(LintRule::RowRangeWithoutBetween, lower.isEmpty() ? "upper"_L1 : "lower"_L1, qualifier);
    }

    static bool saysWhyMissing(const QString &cell)
    {
        const std::optional<ObservationStatus> status = ObservationStatus::parse(cell);
        return status && status->saysWhyMissing();
    }

    /// A period that ends before it begins cannot be drawn, however approximate its dates are.
    void checkPeriod()
    {
        const Period period{EdtfDate::parse(cell("period_start"_L1)), EdtfDate::parse(cell("period_end"_L1))};
        if (period.isComplete() && period.lastDay() < period.firstDay())
            report(LintRule::PeriodReversed, "period_end"_L1, cell("period_start"_L1), cell("period_end"_L1));
    }

    /// A claim can state a range only in words: its table has no columns for bounds.
    void checkClaim()
    {
        const QString &qualifier = cell("qualifier"_L1);
        const bool hasValue = !cell("value"_L1).isEmpty();
        const bool isRange = qualifier == code(Qualifier::Between);
        if (hasValue && qualifier.isEmpty())
            report(LintRule::RowQualifierMissing, "qualifier"_L1);
        else if (hasValue && isRange)
            report(LintRule::RowValueBesideRange, "value"_L1);
        else if (!hasValue && !qualifier.isEmpty() && !isRange)
            report(LintRule::RowValueMissing, "value"_L1, qualifier);
    }

    void checkCaution()
    {
        if (cell("claim_id"_L1).isEmpty() && cell("measure_id"_L1).isEmpty() && cell("observation_id"_L1).isEmpty())
            report(LintRule::RowTiedToNothing, {});
    }

    void checkPair()
    {
        if (!cell("measure_a_id"_L1).isEmpty() && cell("measure_a_id"_L1) == cell("measure_b_id"_L1))
            report(LintRule::RowPairedWithItself, "measure_b_id"_L1, cell("measure_b_id"_L1));
    }

    void checkRelation()
    {
        checkPair();
        if (!cell("partition"_L1).isEmpty() && cell("kind"_L1) != code(RelationKind::PartOf))
            report(LintRule::RowPartitionWithoutPartOf, "partition"_L1, cell("kind"_L1));
    }

    const TableSchema &m_table;
    const QStringList &m_cells;
    qint64 m_number;
    std::vector<RowFault> m_faults;
};

}  // namespace

std::vector<RowFault> faultsOfRow(const TableSchema &table, const QStringList &cells, qint64 number)
{
    return RowRules(table, cells, number).faults();
}

}  // namespace countercheck
