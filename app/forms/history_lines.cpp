// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/history_lines.h"

#include "models/sheets/schema_words.h"
#include "models/wording/sentence_form.h"

#include <QDateTime>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestCell = 60;

QString dayInWords(const QDateTime &time, QDate today, const Wording &wording)
{
    const QDate day = time.date();
    if (!day.isValid())
        return {};
    if (day == today)
        return wording.say("Form", "Today");
    return day.addDays(1) == today ? wording.say("Form", "Yesterday") : wording.date(day);
}

HistoryLine lineOf(const HistoryEntry &entry, QDate today, const Wording &wording)
{
    const QDateTime time = QDateTime::fromString(entry.time, Qt::ISODate).toLocalTime();
    HistoryLine line{.number = entry.number, .day = dayInWords(time, today, wording), .title = entry.label, .isUndone = entry.isUndone};
    line.detail = joinedByDots({time.isValid() ? wording.locale().toString(time.time(), QLocale::ShortFormat) : QString(), entry.author.isEmpty() ? wording.say("Form", "you") : entry.author, entry.isUndone ? wording.say("Form", "undone") : QString()});
    return line;
}

QString shortCell(const TableSchema &table, qsizetype column, const QString &cell, const Wording &wording)
{
    if (cell.isEmpty())
        return wording.say("Form", "empty");
    const QString words = codeInWords(table, table.columns.at(column), cell, wording);
    const QString shown = words.isEmpty() ? cell : words;
    return shown.size() > longestCell ? shown.left(longestCell).trimmed() + u'…' : shown;
}

QStringList changesIn(const TableSchema &table, const RowHistoryEntry &entry, const Wording &wording)
{
    if (!entry.before || !entry.after)
        return {entry.after ? wording.say("Form", "The row was added.") : wording.say("Form", "The row was deleted.")};
    QStringList changes;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        const QString before = entry.before->value(column);
        const QString after = entry.after->value(column);
        if (before != after) {
            //: %1 is a field, %2 what it held before, %3 what it holds since.
            changes += wording.say("Form", "%1: %2 → %3", "field").arg(wording.say("Schema", table.columns.at(column).title), shortCell(table, column, before, wording), shortCell(table, column, after, wording));
        }
    }
    return changes;
}

}  // namespace

std::vector<HistoryLine> linesOfHistory(const std::vector<HistoryEntry> &entries, qint64 unsaved, QDate today, const Wording &wording)
{
    std::vector<HistoryLine> lines;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        HistoryLine line = lineOf(*entry, today, wording);
        if (!entry->isUndone && unsaved > 0) {
            line.isInFile = false;
            --unsaved;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<HistoryLine> linesOfRow(const TableSchema &table, const std::vector<RowHistoryEntry> &entries, QDate today, const Wording &wording)
{
    std::vector<HistoryLine> lines;
    const auto current = std::ranges::find_if(entries.rbegin(), entries.rend(), [](const RowHistoryEntry &entry) { return !entry.command.isUndone; });
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        HistoryLine line = lineOf(entry->command, today, wording);
        line.changes = changesIn(table, *entry, wording);
        line.canPutBack = entry != current && entry->after.has_value();
        lines.push_back(std::move(line));
    }
    if (!entries.empty() && entries.front().before && current != entries.rend())
        lines.push_back({.number = 0, .day = {}, .title = wording.say("Form", "As it was before all changes"), .detail = {}, .changes = {}, .isUndone = false, .isInFile = true, .canPutBack = true});
    return lines;
}

}  // namespace countercheck
