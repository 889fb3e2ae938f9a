// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/form_words.h"

#include "models/domain/edtf_date.h"
#include "models/forms/stated_number.h"
#include "models/sheets/schema_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int mostWordsOfExcerpt = 15;
constexpr int mostCharactersOfFinding = 110;
constexpr qsizetype longestName = 80;

/// What one row of a table is called, alone and as a new one.
struct RowWords {
    QLatin1StringView table;
    const char *one;
    const char *fresh;
};

constexpr RowWords rowWords[] = {
    {"library"_L1, QT_TRANSLATE_NOOP("Form", "Library"), QT_TRANSLATE_NOOP("Form", "New library")},
    {"organisations"_L1, QT_TRANSLATE_NOOP("Form", "Organisation or person"), QT_TRANSLATE_NOOP("Form", "New organisation or person")},
    {"sources"_L1, QT_TRANSLATE_NOOP("Form", "Source"), QT_TRANSLATE_NOOP("Form", "New source")},
    {"measures"_L1, QT_TRANSLATE_NOOP("Form", "Measure"), QT_TRANSLATE_NOOP("Form", "New measure")},
    {"observations"_L1, QT_TRANSLATE_NOOP("Form", "Figure"), QT_TRANSLATE_NOOP("Form", "New figure")},
    {"breaks"_L1, QT_TRANSLATE_NOOP("Form", "Series break"), QT_TRANSLATE_NOOP("Form", "New series break")},
    {"claims"_L1, QT_TRANSLATE_NOOP("Form", "Claim"), QT_TRANSLATE_NOOP("Form", "New claim")},
    {"assessments"_L1, QT_TRANSLATE_NOOP("Form", "Review"), QT_TRANSLATE_NOOP("Form", "New review")},
    {"evidence"_L1, QT_TRANSLATE_NOOP("Form", "Evidence"), QT_TRANSLATE_NOOP("Form", "New evidence")},
    {"gaps"_L1, QT_TRANSLATE_NOOP("Form", "Gap"), QT_TRANSLATE_NOOP("Form", "New gap")},
    {"cautions"_L1, QT_TRANSLATE_NOOP("Form", "Caution"), QT_TRANSLATE_NOOP("Form", "New caution")},
    {"comparisons"_L1, QT_TRANSLATE_NOOP("Form", "Published comparison"), QT_TRANSLATE_NOOP("Form", "New published comparison")},
    {"relations"_L1, QT_TRANSLATE_NOOP("Form", "Relation"), QT_TRANSLATE_NOOP("Form", "New relation")},
};

const RowWords *wordsOf(const TableSchema &table)
{
    const auto found = std::ranges::find(rowWords, table.name, &RowWords::table);
    return found == std::end(rowWords) ? nullptr : found;
}

QString wordCount(const QString &text, int most, const Wording &wording)
{
    static const QRegularExpression blanks(u"\\s+"_s);
    const auto words = static_cast<int>(text.split(blanks, Qt::SkipEmptyParts).size());
    return wording.say("Form", "%1 of at most %2 words").arg(words).arg(most);
}

QString noteOnNumber(const QString &text, const QString &language, const Wording &wording)
{
    const StatedNumber stated = readStatedNumber(text, language);
    if (!stated.quantity && stated.readings.size() > 1) {
        QStringList readings;
        for (const double reading : stated.readings)
            readings += wording.number(reading);
        return wording.say("Form", "It can mean %1: set the value.").arg(wording.list(readings));
    }
    if (!stated.quantity)
        return wording.say("Form", "No number can be read from it: set the value.");
    return wording.say("Form", "Read as %1").arg(wording.quantity(*stated.quantity));
}

/// A value of a list as the form shows it; other texts as they are.
QString inWords(const TableSchema &table, const QString &text, const Wording &wording)
{
    for (const ColumnSchema &column : table.columns) {
        if (const QString words = column.kind == ColumnKind::Code ? codeInWords(table, column, text, wording) : QString(); !words.isEmpty())
            return words;
    }
    return text;
}

}  // namespace

QString rowInWords(const TableSchema &table, const Wording &wording)
{
    const RowWords *words = wordsOf(table);
    return words ? wording.say("Form", words->one) : wording.say("Schema", table.title);
}

QString formTitle(const TableSchema &table, bool isNew, const Wording &wording)
{
    const RowWords *words = wordsOf(table);
    return words && isNew ? wording.say("Form", words->fresh) : rowInWords(table, wording);
}

QString changeInWords(const TableSchema &table, RowDraftChange change, const QString &name, const Wording &wording)
{
    const QString row = rowInWords(table, wording);
    const auto words = [&] {
        switch (change) {
        case RowDraftChange::Added: return wording.say("Form", "%1 added");
        case RowDraftChange::Changed: return wording.say("Form", "%1 changed");
        case RowDraftChange::Deleted: break;
        }
        return wording.say("Form", "%1 deleted");
    }();
    //: %1: what happened, as in “Figure changed”; %2: which one
    return name.isEmpty() ? words.arg(row) : wording.say("Form", "%1: %2", "change").arg(words.arg(row), name);
}

QString nameOfRow(const TableSchema &table, const QStringList &cells)
{
    const auto column = std::ranges::find(table.columns, namingOf(table).column, &ColumnSchema::name);
    if (column == table.columns.end())
        return {};
    const QString cell = cells.value(column - table.columns.begin());
    return cell.size() > longestName ? cell.left(longestName).trimmed() + u'…' : cell;
}

QString faultInWords(const RowFault &fault, const Wording &wording)
{
    LintFinding finding{.rule = fault.rule, .where = {fault.table->name, {}}, .others = {}, .parameters = {inWords(*fault.table, fault.found, wording), inWords(*fault.table, fault.expected, wording)}, .column = fault.column};
    if (fault.rule == LintRule::CellRequired)
        return wording.say("Form", "This must be filled in.");
    // What was typed stands in its field, which has little room under it.
    if (fault.rule == LintRule::CellNoDate)
        return wording.say("Form", "No date yet: 2025, 2025-07 or 2025-07-24.");
    if (fault.rule == LintRule::PeriodReversed)
        return wording.say("Form", "The period ends before it begins.");
    return wording.lint(finding);
}

QString noteOn(const RowDraft &draft, const ColumnSchema &column, const QString &language, const Wording &wording)
{
    const QString cell = draft.cell(column.name);
    if (column.name == "excerpt"_L1)
        return wordCount(cell, mostWordsOfExcerpt, wording);
    if (column.name == "finding"_L1)
        return wording.say("Form", "%1 of at most %2 characters").arg(cell.size()).arg(mostCharactersOfFinding);
    if (cell.isEmpty())
        return {};
    if (column.name == "value_text"_L1)
        return noteOnNumber(cell, language, wording);
    if (column.kind == ColumnKind::Date) {
        const std::optional<EdtfDate> date = EdtfDate::parse(cell);
        return date ? wording.date(*date) : QString();
    }
    if (column.kind == ColumnKind::Status) {
        QStringList words;
        for (const QChar letter : cell) {
            const QString meaning = letter.isUpper() ? wording.status(letter.toLatin1()) : QString();
            if (!meaning.isEmpty())
                words += meaning;
        }
        return wording.list(words);
    }
    return {};
}

}  // namespace countercheck
