// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/figure_workbook.h"

#include "models/domain/rows_as_text.h"
#include "models/exchange/formula_guard.h"
#include "models/exchange/table_columns.h"
#include "models/exchange/workbook_check.h"
#include "models/files/written_elsewhere.h"
#include "models/figure/xml_text.h"
#include "models/wording/sentence_form.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <optional>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestWorkbookCell = 32'767;
constexpr double narrowestColumn = 8;
constexpr double widestColumn = 48;

/// The first day that a ZIP archive can name, used for every workbook, so that its bytes do not depend on the clock.
constexpr time_t noTime = 315'532'800;

/// Sets the C locale: libxlsxwriter would print numbers with the decimal comma of the locale, which no program can read.
class DecimalPoint {
public:
    DecimalPoint() : m_plain(newlocale(LC_NUMERIC_MASK, "C", nullptr)), m_before(uselocale(m_plain)) {}
    ~DecimalPoint()
    {
        uselocale(m_before);
        if (m_plain)
            freelocale(m_plain);
    }
    DecimalPoint(const DecimalPoint &) = delete;
    DecimalPoint &operator=(const DecimalPoint &) = delete;

private:
    locale_t m_plain;
    locale_t m_before;
};

QByteArray cellText(const QString &text)
{
    QString cell = xmlText(guarded(text));
    if (cell.size() > longestWorkbookCell) {
        const QString note = u"… [cut: %1 characters]"_s.arg(text.size());
        cell = cell.first(longestWorkbookCell - note.size());
        if (cell.back().isHighSurrogate())
            cell.chop(1);
        cell += note;
    }
    return cell.toUtf8();
}

/// Writes one sheet: a bold heading that stays in view, filters, and columns as wide as their content.
class Sheet {
public:
    Sheet(lxw_workbook *workbook, const char *name, lxw_format *bold, const QList<TableColumn> &columns)
        : m_sheet(workbook_add_worksheet(workbook, name)), m_columns(columns), m_widths(columns.size(), narrowestColumn)
    {
        for (qsizetype position = 0; position < columns.size(); ++position) {
            put(position, columns.at(position).name, false, bold);
        }
        ++m_row;
        worksheet_freeze_panes(m_sheet, 1, 0);
    }

    void writeRow(const QStringList &cells)
    {
        for (qsizetype position = 0; position < cells.size(); ++position)
            put(position, cells.at(position), m_columns.at(position).isNumber, nullptr);
        ++m_row;
    }

    bool finish()
    {
        for (qsizetype position = 0; position < m_columns.size(); ++position) {
            const auto column = static_cast<lxw_col_t>(position);
            worksheet_set_column(m_sheet, column, column, std::min(m_widths.at(position) + 1, widestColumn), nullptr);
        }
        if (m_row > 1)
            worksheet_autofilter(m_sheet, 0, 0, m_row - 1, static_cast<lxw_col_t>(m_columns.size() - 1));
        return m_isGood;
    }

private:
    void put(qsizetype position, const QString &cell, bool isNumber, lxw_format *format)
    {
        if (cell.isEmpty())
            return;
        m_widths[position] = std::max(m_widths.at(position), static_cast<double>(std::min<qsizetype>(cell.size(), 100)));
        const auto column = static_cast<lxw_col_t>(position);
        const lxw_error error = isNumber ? worksheet_write_number(m_sheet, m_row, column, cell.toDouble(), format)
                                         : worksheet_write_string(m_sheet, m_row, column, cellText(cell).constData(), format);
        m_isGood = m_isGood && error == LXW_NO_ERROR;
    }

    lxw_worksheet *m_sheet;
    QList<TableColumn> m_columns;
    QList<double> m_widths;
    lxw_row_t m_row = 0;
    bool m_isGood = true;
};

template <class Row>
QList<TableColumn> headings()
{
    QList<TableColumn> columns;
    for (const TableColumnOf<Row> &column : tableColumns<Row>())
        columns.append(column.column);
    return columns;
}

template <class Row>
bool writeSheet(lxw_workbook *workbook, const char *name, lxw_format *bold, const std::vector<Row> &rows, const Names &names)
{
    Sheet sheet(workbook, name, bold, headings<Row>());
    for (const Row &row : rows) {
        QStringList cells;
        for (const TableColumnOf<Row> &column : tableColumns<Row>())
            cells.append(column.cell(row, names));
        sheet.writeRow(cells);
    }
    return sheet.finish();
}

/// Writes the rows of a table of the library as they are, on a sheet of its name.
bool writeTable(lxw_workbook *workbook, lxw_format *bold, const TableRows &table)
{
    QList<TableColumn> columns;
    for (const ColumnSchema &column : table.schema->columns)
        columns.append({column.name, column.kind == ColumnKind::Number});
    Sheet sheet(workbook, capitalised(table.schema->name).toUtf8().constData(), bold, columns);
    for (const QStringList &row : table.rows)
        sheet.writeRow(row);
    return sheet.finish();
}

/// The first cell of a column of numbers that is none: written, it would be a zero.
std::optional<QString> wrongNumber(const PlottedFigures &figures)
{
    for (const QStringList &row : figures.rows) {
        for (qsizetype position = 0; position < row.size(); ++position) {
            const QString &cell = row.at(position);
            bool isRead = false;
            const double number = cell.toDouble(&isRead);
            if (figures.columns.at(position).isNumber && !cell.isEmpty() && !(isRead && std::isfinite(number)))
                return cell;
        }
    }
    return std::nullopt;
}

bool writeWorkbook(const QString &path, const PlottedFigures &figures, const Dossier &dossier, const ChartRecord &record)
{
    lxw_workbook *workbook = workbook_new(path.toLocal8Bit().constData());
    if (!workbook)
        return false;
    QByteArray title = xmlText(record.title.left(255)).toUtf8();
    QByteArray comments = xmlText(record.description.left(255)).toUtf8();
    QByteArray author = record.program.toUtf8();
    lxw_doc_properties properties = {};
    properties.title = title.data();
    properties.comments = comments.data();
    properties.author = author.data();
    properties.created = noTime;
    workbook_set_properties(workbook, &properties);
    lxw_format *bold = workbook_add_format(workbook);
    format_set_bold(bold);

    bool isGood = true;
    {
        Sheet sheet(workbook, "Figures", bold, figures.columns);
        for (const QStringList &row : figures.rows)
            sheet.writeRow(row);
        isGood = sheet.finish();
    }
    const Names names = namesOf(dossier);
    isGood = writeSheet(workbook, "Definitions", bold, dossier.measures, names) && isGood;
    isGood = writeSheet(workbook, "Sources", bold, dossier.sources, names) && isGood;
    if (!figures.reviews.columns.isEmpty()) {
        Sheet sheet(workbook, "Reviews", bold, figures.reviews.columns);
        for (const QStringList &row : figures.reviews.rows)
            sheet.writeRow(row);
        isGood = sheet.finish() && isGood;
    }
    {
        Sheet sheet(workbook, "Chart", bold, {{u"name"_s}, {u"text"_s}});
        for (const auto &[name, text] : recordEntries(record))
            sheet.writeRow({name, text});
        isGood = sheet.finish() && isGood;
    }
    // The rows behind all this that no sheet above has in full.
    for (const TableRows &table : rowsOf(dossier)) {
        static const QStringList shown{u"measures"_s, u"observations"_s, u"sources"_s, u"assessments"_s};
        if (!table.rows.empty() && !shown.contains(table.schema->name))
            isGood = writeTable(workbook, bold, table) && isGood;
    }
    return workbook_close(workbook) == LXW_NO_ERROR && isGood;
}

}  // namespace

Result<QByteArray> figureWorkbook(const PlottedFigures &figures, const Dossier &dossier, const ChartRecord &record,
                                  const QString &subject)
{
    if (const std::optional<QString> wrong = wrongNumber(figures))
        return Error{ErrorCode::WriteFailed, subject, u"“%1” is no number"_s.arg(*wrong)};
    const DecimalPoint decimalPoint;
    const Result<QByteArray> bytes =
        writtenElsewhere(subject, [&](const QString &path) { return writeWorkbook(path, figures, dossier, record); });
    if (bytes && !isWholeWorkbook(*bytes))
        return Error{ErrorCode::WriteFailed, subject, u"no room for temporary files"_s};
    return bytes;
}

}  // namespace countercheck
