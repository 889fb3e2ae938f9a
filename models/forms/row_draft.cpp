// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/row_draft.h"

#include "models/domain/edtf_date.h"
#include "models/domain/rows_as_text.h"
#include "models/forms/stated_number.h"

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// What is said of one period only, and must be looked up for another.
constexpr std::array foundForPeriod{"value"_L1, "lower"_L1, "upper"_L1, "qualifier"_L1, "value_text"_L1, "status"_L1, "locator"_L1, "excerpt"_L1, "published"_L1, "revises_id"_L1,
                                    "retells_id"_L1, "retelling"_L1, "derivation"_L1, "note"_L1, "searched"_L1, "searched_on"_L1};

/// The same date a year later. The last day of February stays the last.
QString nextYear(const QString &cell)
{
    const std::optional<EdtfDate> date = EdtfDate::parse(cell);
    if (!date || date->year() >= 9999)
        return cell;
    const QString year = u"%1"_s.arg(date->year() + 1, 4, 10, QLatin1Char('0'));
    const QString approximately = date->isApproximate() ? u"~"_s : QString();
    if (date->precision() != EdtfDate::Precision::Day)
        return year + cell.mid(4);
    const QDate day = date->firstDay();
    const bool isLastOfMonth = day.addDays(1).month() != day.month();
    QDate next = day.addYears(1);
    if (isLastOfMonth)
        next = QDate(next.year(), next.month(), next.daysInMonth());
    return next.toString(Qt::ISODate) + approximately;
}

struct NumberCells {
    QString value;
    QString qualifier;

    friend bool operator==(const NumberCells &, const NumberCells &) = default;
};

NumberCells cellsOfNumber(const QString &text, const QString &language)
{
    const StatedNumber stated = readStatedNumber(text, language);
    return stated.quantity ? NumberCells{cellOf(stated.quantity->value), cellOf(std::optional(stated.quantity->qualifier))} : NumberCells();
}

}  // namespace

qsizetype RowDraft::position(QLatin1StringView column) const
{
    const auto found = std::ranges::find(table->columns, column, &ColumnSchema::name);
    return found == table->columns.end() ? -1 : found - table->columns.begin();
}

RowDraft newRow(const TableSchema &table, const QList<std::pair<QLatin1StringView, QString>> &cells)
{
    RowDraft draft{.table = &table, .isNew = true, .before = QStringList(table.columns.size()), .cells = {}};
    for (const auto &[column, text] : cells) {
        if (const qsizetype position = draft.position(column); position >= 0)
            draft.before[position] = text;
    }
    draft.cells = draft.before;
    return draft;
}

RowDraft duplicateOf(const TableSchema &table, const QStringList &cells)
{
    RowDraft draft{.table = &table, .isNew = true, .before = cells, .cells = {}};
    const auto set = [&draft](QLatin1StringView column, const QString &text) {
        if (const qsizetype position = draft.position(column); position >= 0)
            draft.before[position] = text;
    };
    set("id"_L1, {});
    const qsizetype end = draft.position("period_end"_L1);
    if (end >= 0 && !cells.at(end).isEmpty()) {
        for (const QLatin1StringView column : {"period_start"_L1, "period_end"_L1})
            set(column, nextYear(cells.at(draft.position(column))));
        for (const QLatin1StringView column : foundForPeriod)
            set(column, {});
    }
    draft.cells = draft.before;
    return draft;
}

void setCell(RowDraft &draft, QLatin1StringView column, const QString &text, const QString &language)
{
    const qsizetype position = draft.position(column);
    if (position < 0)
        return;
    const QString old = std::exchange(draft.cells[position], text);
    if (column != "value_text"_L1 || !draft.has("value"_L1))
        return;
    QString &value = draft.cells[draft.position("value"_L1)];
    QString &qualifier = draft.cells[draft.position("qualifier"_L1)];
    const NumberCells followed = cellsOfNumber(old, language);
    // What an author set otherwise stays.
    if (NumberCells{value, qualifier} != followed && !(value.isEmpty() && qualifier.isEmpty()))
        return;
    const NumberCells follows = cellsOfNumber(text, language);
    value = follows.value;
    qualifier = follows.qualifier;
}

}  // namespace countercheck
