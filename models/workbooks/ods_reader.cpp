// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/ods_parts.h"
#include "models/workbooks/workbook_formats.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr auto contentPart = "content.xml"_L1;
constexpr auto stylesPart = "styles.xml"_L1;
constexpr auto manifestPart = "META-INF/manifest.xml"_L1;
constexpr int deepestGroup = 20;
constexpr qsizetype mostRepeats = std::numeric_limits<qint32>::max();

/// Reads the sheets of the content, and writes them into a stream.
class OdsContent {
public:
    OdsContent(WorkbookArchive &archive, OdsStyles styles, CellStreamWriter &stream) : m_xml(archive, contentPart), m_styles(std::move(styles)), m_stream(stream) {}

    std::optional<WorkbookFailure> read()
    {
        if (m_xml.readRoot() && !m_xml.isAt(u"document-content"))
            m_xml.refuse(u"is no content of a document"_s);
        while (m_xml.nextElement()) {
            if (m_xml.isAt(u"automatic-styles"))
                m_styles.read(m_xml);
            else if (m_xml.isAt(u"body"))
                readBody();
            else
                m_xml.skip();
        }
        const std::optional<WorkbookFailure> failure = m_xml.finish();
        if (failure || m_hasSheet)
            return failure;
        return m_isSpreadsheet ? WorkbookFailure{WorkbookFault::Damaged, u"it has no sheet"_s} : WorkbookFailure{WorkbookFault::NotAWorkbook, {}};
    }

private:
    void readBody()
    {
        while (m_xml.nextElement()) {
            if (!m_xml.isAt(u"spreadsheet")) {
                m_xml.skip();
                continue;
            }
            m_isSpreadsheet = true;
            while (m_xml.nextElement()) {
                if (m_xml.isAt(u"table"))
                    readSheet();
                else
                    m_xml.skip();
            }
        }
    }

    void readSheet()
    {
        m_hasSheet = true;
        m_row = 0;
        m_columns = 0;
        m_columnStyles.clear();
        if (!m_stream.beginSheet(odsAttribute(m_xml, u"table", u"name"), m_styles.hidesSheet(odsAttribute(m_xml, u"table", u"style-name"))))
            m_xml.refuse(*m_stream.failure());
        readGroup(0);
    }

    /// Rows and columns may be grouped, to be folded or repeated in print.
    void readGroup(int depth)
    {
        if (depth > deepestGroup)
            m_xml.refuse(u"has groups too deep inside each other"_s);
        while (m_xml.nextElement()) {
            const QStringView name = m_xml.xml.name();
            if (name == u"table-row")
                readRow();
            else if (name == u"table-column")
                readColumn();
            else if (name == u"table-row-group" || name == u"table-header-rows" || name == u"table-rows" || name == u"table-column-group"
                     || name == u"table-header-columns" || name == u"table-columns")
                readGroup(depth + 1);
            else
                m_xml.skip();
        }
    }

    /// How often an element is repeated.
    qsizetype repeats(QStringView attribute)
    {
        const QString written = odsAttribute(m_xml, u"table", attribute);
        const std::optional<qsizetype> count = written.isEmpty() ? std::optional<qsizetype>(1) : wholeNumber(written, 1, mostRepeats);
        if (!count)
            m_xml.refuse(u"repeats a cell “%1” times"_s.arg(written.left(40)));
        return count.value_or(1);
    }

    void readColumn()
    {
        const qsizetype first = m_columns;
        m_columns += repeats(u"number-columns-repeated");
        const QString visibility = odsAttribute(m_xml, u"table", u"visibility");
        if ((visibility == u"collapse" || visibility == u"filter") && first < workbook_limit::columns)
            m_stream.addHiddenColumns(first, std::min(m_columns, workbook_limit::columns) - 1);
        const QString style = odsAttribute(m_xml, u"table", u"default-cell-style-name");
        if (!style.isEmpty() && m_columnStyles.size() < workbook_limit::columns)
            m_columnStyles.push_back({first, m_columns, style});
        m_xml.skip();
    }

    void readRow()
    {
        const qsizetype count = repeats(u"number-rows-repeated");
        const QString style = odsAttribute(m_xml, u"table", u"default-cell-style-name");
        m_column = 0;
        m_cells.clear();
        while (m_xml.nextElement()) {
            if (m_xml.isAt(u"table-cell"))
                readCell(style);
            else if (m_xml.isAt(u"covered-table-cell"))
                skipCovered();
            else
                m_xml.skip();
        }
        if (!m_cells.empty() && m_row + count > workbook_limit::rows)
            m_xml.refuse({WorkbookFault::TooLarge, u"a sheet has more than 1,048,576 rows"_s});
        for (qsizetype repeat = 0; !m_cells.empty() && repeat < count && !m_xml.isRefused(); ++repeat) {
            if (!m_stream.addRow(m_row + repeat, m_cells))
                m_xml.refuse(*m_stream.failure());
        }
        m_row += count;
    }

    void skipCovered()
    {
        m_column += repeats(u"number-columns-repeated");
        m_xml.skip();
    }

    void readCell(const QString &rowStyle)
    {
        const qsizetype count = repeats(u"number-columns-repeated");
        const qsizetype rows = spanned(u"number-rows-spanned");
        const qsizetype columns = spanned(u"number-columns-spanned");
        const StreamedCell cell = cellOf(rowStyle);
        if (!cell.text.isEmpty()) {
            if (m_column + count > workbook_limit::columns)
                m_xml.refuse({WorkbookFault::TooLarge, u"a row has more than 16,384 columns"_s});
            for (qsizetype repeat = 0; repeat < count && !m_xml.isRefused(); ++repeat) {
                m_cells.push_back(cell);
                m_cells.back().column = m_column + repeat;
            }
        }
        const bool isInside = m_row + rows <= workbook_limit::rows && m_column + columns <= workbook_limit::columns;
        if ((rows > 1 || columns > 1) && isInside && !m_stream.addMerged({m_row, m_column, rows, columns}))
            m_xml.refuse(*m_stream.failure());
        m_column += count;
    }

    qsizetype spanned(QStringView attribute) const
    {
        return wholeNumber(odsAttribute(m_xml, u"table", attribute), 1, mostRepeats).value_or(1);
    }

    /// Reads the current cell, and goes to its end. A cell without anything has no text.
    StreamedCell cellOf(const QString &rowStyle)
    {
        const QString type = odsAttribute(m_xml, u"office", u"value-type");
        const QString value = odsAttribute(m_xml, u"office", u"value");
        const QString moment = odsAttribute(m_xml, u"office", u"date-value");
        const QString time = odsAttribute(m_xml, u"office", u"time-value");
        const QString truth = odsAttribute(m_xml, u"office", u"boolean-value");
        const QString string = odsAttribute(m_xml, u"office", u"string-value");
        const QString formula = odsAttribute(m_xml, u"table", u"formula");
        const bool isError = isMarkedAsError();
        QString style = odsAttribute(m_xml, u"table", u"style-name");
        if (style.isEmpty())
            style = rowStyle.isEmpty() ? columnStyle() : rowStyle;
        const QString text = readText();

        static const QRegularExpression error(u"^(?:#(?:DIV/0!|N/A|NAME\\?|NULL!|NUM!|REF!|VALUE!)|Err:\\d+)$"_s);
        const bool looksLikeError = !formula.isEmpty() && error.match(text).hasMatch();
        if (isError || looksLikeError)
            return {0, CellKind::Error, text.isEmpty() ? plainFormula(formula) : text, 0};
        if (type == u"float" || type == u"percentage" || type == u"currency")
            return numberCell(type, value, text);
        if (type == u"date")
            return dateCell(moment, style, text);
        if (type == u"time")
            return {0, CellKind::Text, text.isEmpty() ? time : text, 0};
        if (type == u"boolean")
            return {0, CellKind::Text, truth == u"true" ? u"TRUE"_s : u"FALSE"_s, 0};
        const QString written = text.isEmpty() ? string : text;
        if (type.isEmpty() && written.isEmpty() && !formula.isEmpty())
            return {0, CellKind::Error, plainFormula(formula), 0}; // never computed, and not left out either
        return {0, CellKind::Text, written, 0};
    }

    bool isMarkedAsError() const
    {
        const QXmlStreamAttributes attributes = m_xml.xml.attributes();
        return std::ranges::any_of(attributes, [](const QXmlStreamAttribute &attribute) {
            return attribute.name() == u"value-type" && attribute.value() == u"error";
        });
    }

    static QString plainFormula(const QString &formula)
    {
        return u'=' + formula.mid(formula.indexOf(u'=') + 1);
    }

    static StreamedCell numberCell(const QString &type, const QString &value, const QString &text)
    {
        const std::optional<double> number = decimalNumber(value);
        if (!number)
            return {0, CellKind::Error, text.isEmpty() ? value : text, 0};
        // A format that shows nothing hides a number that is there.
        const QString digits = type == u"percentage" ? shortestDigits(*number * 100) + u'%' : shortestDigits(*number);
        return {0, CellKind::Number, text.trimmed().isEmpty() ? digits : text, *number};
    }

    StreamedCell dateCell(const QString &moment, const QString &style, const QString &text) const
    {
        const QDate day = QDate::fromString(moment.left(10), Qt::ISODate);
        if (!day.isValid())
            return {0, text.isEmpty() ? CellKind::Error : CellKind::Text, text.isEmpty() ? moment : text, 0};
        const DateParts parts = m_styles.dateParts(style);
        const QString time = moment.mid(11, 5);
        const bool isTimeShown = parts.hasTime && !time.isEmpty() && time != u"00:00";
        const QString printed = isTimeShown ? printedDate(day, {}) + u' ' + time : printedDate(day, parts);
        return {0, CellKind::Date, printed, static_cast<double>(day.toJulianDay())};
    }

    QString columnStyle() const
    {
        const auto found = std::ranges::find_if(m_columnStyles, [this](const ColumnStyle &style) { return style.first <= m_column && m_column < style.end; });
        return found == m_columnStyles.end() ? QString() : found->style;
    }

    QString readText()
    {
        QStringList paragraphs;
        while (m_xml.nextElement()) {
            if (m_xml.isAt(u"p") || m_xml.isAt(u"h"))
                paragraphs += odsParagraph(m_xml);
            else
                m_xml.skip();
        }
        return paragraphs.join(u'\n').trimmed();
    }

    struct ColumnStyle {
        qsizetype first = 0;
        qsizetype end = 0;
        QString style;
    };

    XmlPart m_xml;
    OdsStyles m_styles;
    CellStreamWriter &m_stream;
    std::vector<StreamedCell> m_cells;
    std::vector<ColumnStyle> m_columnStyles;
    qsizetype m_row = 0;
    qsizetype m_column = 0;
    qsizetype m_columns = 0;
    bool m_isSpreadsheet = false;
    bool m_hasSheet = false;
};

/// Whether parts of the document are locked with a password: the list of its parts says so.
bool isLocked(WorkbookArchive &archive)
{
    if (!archive.has(manifestPart))
        return false;
    XmlPart xml(archive, manifestPart);
    bool isFound = false;
    if (!xml.readRoot())
        return false;
    while (!isFound && xml.nextElement()) {
        while (!isFound && xml.nextElement()) {
            isFound = xml.isAt(u"encryption-data");
            xml.skip();
        }
    }
    return isFound;
}

}  // namespace

bool isOds(const WorkbookArchive &archive)
{
    return archive.has(contentPart) || archive.has(manifestPart);
}

std::optional<WorkbookFailure> readOds(WorkbookArchive &archive, CellStreamWriter &stream)
{
    if (isLocked(archive))
        return WorkbookFailure{WorkbookFault::Locked, {}};
    OdsStyles styles;
    if (archive.has(stylesPart)) {
        XmlPart xml(archive, stylesPart);
        xml.readRoot();
        while (xml.nextElement()) {
            if (xml.isAt(u"styles") || xml.isAt(u"automatic-styles"))
                styles.read(xml);
            else
                xml.skip();
        }
        if (const std::optional<WorkbookFailure> failure = xml.finish())
            return failure;
    }
    followProgress(archive, stream, archive.sizeOf(contentPart));
    return OdsContent(archive, std::move(styles), stream).read();
}

}  // namespace countercheck
