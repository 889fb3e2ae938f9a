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
constexpr double widestText = 130; ///< on the sheet that holds sentences

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

/// The formats of a workbook's cells.
struct Formats {
    explicit Formats(lxw_workbook *workbook)
        : heading(workbook_add_format(workbook)), number(workbook_add_format(workbook)), date(workbook_add_format(workbook)), text(workbook_add_format(workbook)),
          link(workbook_add_format(workbook))
    {
        format_set_bold(heading);
        // A number has marks between its thousands and as many decimals as it has; a date is written as everywhere in this program.
        format_set_num_format(number, "#,##0.######");
        format_set_num_format(date, "yyyy-mm-dd");
        format_set_text_wrap(text);
        format_set_underline(link, LXW_UNDERLINE_SINGLE);
        format_set_font_color(link, LXW_COLOR_BLUE);
        for (lxw_format *format : {number, date, text, link})
            format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    }

    lxw_format *heading;
    lxw_format *number;
    lxw_format *date;
    lxw_format *text;
    lxw_format *link;
};

/// Returns the day of a cell that names one, if a workbook can hold it: its calendar begins in 1900.
std::optional<lxw_datetime> dayOf(const QString &cell)
{
    const QDate date = cell.size() == 10 ? QDate::fromString(cell, Qt::ISODate) : QDate();
    if (!date.isValid() || date.year() < 1900 || date.toString(Qt::ISODate) != cell)
        return std::nullopt;
    lxw_datetime day = {};
    day.year = date.year();
    day.month = date.month();
    day.day = date.day();
    return day;
}

/// Returns whether a cell is an address of the Web, and short enough to be followed from a workbook.
bool isAddress(const QString &cell)
{
    constexpr qsizetype longestLink = 2079;
    return (cell.startsWith("https://"_L1) || cell.startsWith("http://"_L1)) && cell.size() <= longestLink && !cell.contains(u' ');
}

/// Writes one sheet: a bold heading that stays in view, filters, and columns as wide as their content. Printed, it is as wide as the page,
/// and the heading stands on each page.
class Sheet {
public:
    /// No column is wider than `widest` characters; longer texts are wrapped.
    Sheet(lxw_workbook *workbook, const char *name, const Formats &formats, const QList<TableColumn> &columns, double widest = widestColumn)
        : m_sheet(workbook_add_worksheet(workbook, name)), m_formats(formats), m_columns(columns), m_widths(columns.size(), narrowestColumn), m_widest(widest)
    {
        for (qsizetype position = 0; position < columns.size(); ++position)
            putText(position, columns.at(position).name, formats.heading);
        ++m_row;
        constexpr std::uint8_t a4 = 9;
        worksheet_freeze_panes(m_sheet, 1, 0);
        worksheet_repeat_rows(m_sheet, 0, 0);
        worksheet_set_paper(m_sheet, a4);
        worksheet_set_landscape(m_sheet);
        worksheet_fit_to_pages(m_sheet, 1, 0);
    }

    /// Prints the sheet on at most so many pages.
    void fitTo(std::uint16_t pages) { worksheet_fit_to_pages(m_sheet, 1, pages); }

    /// Keeps the sheet out of sight and of print, until a reader shows it.
    void hide() { worksheet_hide(m_sheet); }

    void writeRow(const QStringList &cells)
    {
        for (qsizetype position = 0; position < cells.size(); ++position)
            put(position, cells.at(position));
        // Programs do not all reckon the height of wrapped rows themselves.
        qsizetype lines = 1;
        for (const QString &cell : cells) {
            if (!isAddress(cell))
                lines = std::max(lines, static_cast<qsizetype>(std::ceil(static_cast<double>(cell.size()) / m_widest)));
        }
        constexpr double lineHeight = 15;
        constexpr double tallestRow = 400;
        if (lines > 1)
            worksheet_set_row(m_sheet, m_row, std::min(tallestRow, static_cast<double>(lines) * lineHeight), nullptr);
        ++m_row;
    }

    bool finish()
    {
        for (qsizetype position = 0; position < m_columns.size(); ++position) {
            const auto column = static_cast<lxw_col_t>(position);
            worksheet_set_column(m_sheet, column, column, std::min(m_widths.at(position) + 1, m_widest), nullptr);
        }
        if (m_row > 1)
            worksheet_autofilter(m_sheet, 0, 0, m_row - 1, static_cast<lxw_col_t>(m_columns.size() - 1));
        return m_isGood;
    }

private:
    void put(qsizetype position, const QString &cell)
    {
        if (cell.isEmpty())
            return;
        const auto column = static_cast<lxw_col_t>(position);
        if (m_columns.at(position).isNumber) {
            widen(position, cell);
            check(worksheet_write_number(m_sheet, m_row, column, cell.toDouble(), m_formats.number));
        } else if (std::optional<lxw_datetime> day = dayOf(cell)) {
            widen(position, cell);
            check(worksheet_write_datetime(m_sheet, m_row, column, &*day, m_formats.date));
        } else if (isAddress(cell) && worksheet_write_url(m_sheet, m_row, column, cellText(cell).constData(), m_formats.link) == LXW_NO_ERROR) {
            // A sheet holds a limited number of links: beyond it, addresses are text.
            widen(position, cell);
        } else {
            putText(position, cell, m_formats.text);
        }
    }

    void putText(qsizetype position, const QString &cell, lxw_format *format)
    {
        widen(position, cell);
        check(worksheet_write_string(m_sheet, m_row, static_cast<lxw_col_t>(position), cellText(cell).constData(), format));
    }

    void widen(qsizetype position, const QString &cell) { m_widths[position] = std::max(m_widths.at(position), static_cast<double>(std::min<qsizetype>(cell.size(), 200))); }
    void check(lxw_error error) { m_isGood = m_isGood && error == LXW_NO_ERROR; }

    lxw_worksheet *m_sheet;
    const Formats &m_formats;
    QList<TableColumn> m_columns;
    QList<double> m_widths;
    double m_widest;
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
bool writeSheet(lxw_workbook *workbook, const char *name, const Formats &formats, const std::vector<Row> &rows, const Names &names)
{
    Sheet sheet(workbook, name, formats, headings<Row>());
    for (const Row &row : rows) {
        QStringList cells;
        for (const TableColumnOf<Row> &column : tableColumns<Row>())
            cells.append(column.cell(row, names));
        sheet.writeRow(cells);
    }
    return sheet.finish();
}

/// Writes the rows of a table of the library as they are, on a hidden sheet of its name.
bool writeTable(lxw_workbook *workbook, const Formats &formats, const TableRows &table)
{
    QList<TableColumn> columns;
    for (const ColumnSchema &column : table.schema->columns)
        columns.append({column.name, column.kind == ColumnKind::Number});
    Sheet sheet(workbook, capitalised(table.schema->name).toUtf8().constData(), formats, columns);
    sheet.hide();
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
    const Formats formats(workbook);

    bool isGood = true;
    {
        Sheet sheet(workbook, "Figures", formats, figures.columns);
        for (const QStringList &row : figures.rows)
            sheet.writeRow(row);
        isGood = sheet.finish();
    }
    const Names names = namesOf(dossier);
    isGood = writeSheet(workbook, "Definitions", formats, dossier.measures, names) && isGood;
    isGood = writeSheet(workbook, "Sources", formats, dossier.sources, names) && isGood;
    if (!figures.reviews.columns.isEmpty()) {
        Sheet sheet(workbook, "Reviews", formats, figures.reviews.columns);
        for (const QStringList &row : figures.reviews.rows)
            sheet.writeRow(row);
        isGood = sheet.finish() && isGood;
    }
    {
        Sheet sheet(workbook, "Chart", formats, {{u"name"_s}, {u"text"_s}}, widestText);
        sheet.fitTo(2);
        for (const auto &[name, text] : recordEntries(record)) {
            // Sources and reviews stand one a row.
            const QStringList lines = name == "Source"_L1 ? record.sources : name == "Reviews"_L1 ? record.reviews : QStringList{text};
            for (const QString &line : lines)
                sheet.writeRow({name, line});
        }
        sheet.writeRow({u"Hidden-Sheets"_s, u"The rows of the library behind this chart stand on hidden sheets, one a table."_s});
        isGood = sheet.finish() && isGood;
    }
    // The rows behind all this that no sheet above has in full.
    for (const TableRows &table : rowsOf(dossier)) {
        static const QStringList shown{u"measures"_s, u"observations"_s, u"sources"_s, u"assessments"_s};
        if (!table.rows.empty() && !shown.contains(table.schema->name))
            isGood = writeTable(workbook, formats, table) && isGood;
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
