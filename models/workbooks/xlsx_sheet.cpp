// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/xlsx_parts.h"
#include "models/workbooks/xml_part.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

struct Place {
    qsizetype row = 0;
    qsizetype column = 0;
};

/// Reads the name of a cell: B2. Nothing if no sheet has such a cell.
std::optional<Place> placeNamed(QStringView name)
{
    qsizetype column = 0;
    qsizetype letters = 0;
    for (; letters < name.size() && letters < 3 && name[letters] >= u'A' && name[letters] <= u'Z'; ++letters)
        column = column * 26 + (name[letters].unicode() - u'A' + 1);
    const QStringView digits = name.sliced(letters);
    const std::optional<qsizetype> row = wholeNumber(digits, 1, workbook_limit::rows);
    if (letters == 0 || column > workbook_limit::columns || !row || digits.startsWith(u'0'))
        return std::nullopt;
    return Place{*row - 1, column - 1};
}

/// Reads a date as ISO 8601 writes it, with or without a time.
QDate isoDay(const QString &text)
{
    return QDate::fromString(text.left(10), Qt::ISODate);
}

class SheetReader {
public:
    SheetReader(WorkbookArchive &archive, const QString &part, const XlsxContext &context, CellStreamWriter &stream)
        : m_xml(archive, part), m_context(context), m_stream(stream)
    {
    }

    XlsxFault read()
    {
        if (m_xml.readRoot() && !m_xml.isAt(u"worksheet"))
            m_xml.refuse(u"is no sheet"_s);
        while (m_xml.nextElement()) {
            if (m_xml.isAt(u"sheetData"))
                readRows();
            else if (m_xml.isAt(u"cols"))
                readColumns();
            else if (m_xml.isAt(u"mergeCells"))
                readMerged();
            else
                m_xml.skip();
        }
        return m_xml.finish();
    }

private:
    void readColumns()
    {
        while (m_xml.nextElement()) {
            const std::optional<qsizetype> first = wholeNumber(m_xml.attribute(u"min"), 1, workbook_limit::columns);
            const std::optional<qsizetype> last = wholeNumber(m_xml.attribute(u"max"), 1, workbook_limit::columns);
            if (isTrue(m_xml.attribute(u"hidden")) && first && last && *first <= *last)
                m_stream.addHiddenColumns(*first - 1, *last - 1);
            m_xml.skip();
        }
    }

    void readRows()
    {
        while (m_xml.nextElement()) {
            if (m_xml.isAt(u"row"))
                readRow();
            else
                m_xml.skip();
        }
    }

    void readRow()
    {
        const bool isNamed = m_xml.hasAttribute(u"r");
        const std::optional<qsizetype> number = isNamed ? wholeNumber(m_xml.attribute(u"r"), 1, workbook_limit::rows) : std::optional(m_row + 2);
        if (!number || *number - 1 <= m_row || *number > workbook_limit::rows) {
            m_xml.refuse(u"has a row that is not in its order"_s);
            return;
        }
        m_row = *number - 1;
        m_column = -1;
        m_cells.clear();
        while (m_xml.nextElement()) {
            if (m_xml.isAt(u"c"))
                readCell();
            else
                m_xml.skip();
        }
        if (!m_xml.isRefused() && !m_stream.addRow(m_row, m_cells))
            m_xml.refuse(*m_stream.failure());
    }

    void readCell()
    {
        const QString name = m_xml.attribute(u"r");
        const std::optional<Place> place = m_xml.hasAttribute(u"r") ? placeNamed(name) : std::optional(Place{m_row, m_column + 1});
        if (!place || place->row != m_row || place->column <= m_column || place->column >= workbook_limit::columns) {
            m_xml.refuse(u"has a cell that is not in its order (“%1”)"_s.arg(name.left(40)));
            return;
        }
        m_column = place->column;
        const QString type = m_xml.attribute(u"t");
        const QString style = m_xml.attribute(u"s");
        std::optional<QString> value;
        std::optional<QString> formula;
        QString inlineText;
        while (m_xml.nextElement()) {
            if (m_xml.isAt(u"v"))
                value = m_xml.text();
            else if (m_xml.isAt(u"f"))
                formula = m_xml.text();
            else if (m_xml.isAt(u"is"))
                inlineText = richText(m_xml);
            else
                m_xml.skip();
        }
        if (type == u"inlineStr")
            add(CellKind::Text, inlineText);
        else if (value)
            addValue(type, style, *value);
        else if (formula)
            add(CellKind::Error, u'=' + *formula); // never computed, and not left out either
    }

    void addValue(const QString &type, const QString &style, const QString &value)
    {
        if (type == u"s") {
            if (const std::optional<QString> text = m_context.strings.text(value))
                add(CellKind::Text, *text);
            else
                m_xml.refuse(u"has a cell with a text that is not in the list of texts"_s);
        } else if (type == u"b") {
            add(CellKind::Text, isTrue(value) ? u"TRUE"_s : u"FALSE"_s);
        } else if (type == u"e") {
            add(CellKind::Error, value);
        } else if (type == u"str") {
            add(CellKind::Text, value);
        } else if (type == u"d") {
            addDay(style, value);
        } else if (value.trimmed().isEmpty()) {
            return;
        } else if (const std::optional<double> number = decimalNumber(value)) {
            addNumber(formatOf(style).print(*number, m_context.dates), *number);
        } else {
            add(CellKind::Error, value);
        }
    }

    void addNumber(const PrintedNumber &printed, double number)
    {
        m_cells.push_back({m_column, printed.kind, printed.text, printed.kind == CellKind::Date ? static_cast<double>(printed.date.toJulianDay()) : number});
    }

    void addDay(const QString &style, const QString &value)
    {
        const QDate day = isoDay(value);
        if (day.isValid())
            m_cells.push_back({m_column, CellKind::Date, formatOf(style).printDay(day), static_cast<double>(day.toJulianDay())});
        else
            add(CellKind::Text, value);
    }

    void add(CellKind kind, const QString &text)
    {
        if (!text.isEmpty())
            m_cells.push_back({m_column, kind, text, 0});
    }

    /// A style that does not exist is no format.
    const NumberFormat &formatOf(const QString &style) const
    {
        static const NumberFormat general;
        const std::optional<qsizetype> index = wholeNumber(style.isEmpty() ? u"0"_s : style, 0, std::ssize(m_context.formats) - 1);
        return index ? m_context.formats[static_cast<std::size_t>(*index)] : general;
    }

    void readMerged()
    {
        while (m_xml.nextElement()) {
            const QString range = m_xml.attribute(u"ref");
            const qsizetype colon = range.indexOf(u':');
            const std::optional<Place> first = placeNamed(QStringView(range).left(colon < 0 ? range.size() : colon));
            const std::optional<Place> last = colon < 0 ? first : placeNamed(QStringView(range).sliced(colon + 1));
            if (!first || !last || last->row < first->row || last->column < first->column)
                m_xml.refuse(u"merges cells that do not exist (“%1”)"_s.arg(range.left(40)));
            else if (!m_stream.addMerged({first->row, first->column, last->row - first->row + 1, last->column - first->column + 1}))
                m_xml.refuse(*m_stream.failure());
            m_xml.skip();
        }
    }

    XmlPart m_xml;
    const XlsxContext &m_context;
    CellStreamWriter &m_stream;
    std::vector<StreamedCell> m_cells;
    qsizetype m_row = -1;
    qsizetype m_column = -1;
};

}  // namespace

XlsxFault readXlsxSheet(WorkbookArchive &archive, const QString &part, const XlsxContext &context, CellStreamWriter &stream)
{
    return SheetReader(archive, part, context, stream).read();
}

}  // namespace countercheck
