// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/table_writer.h"

#include "models/exchange/formula_guard.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

class CheckedDevice {
public:
    explicit CheckedDevice(QIODevice &device) : m_device(device) {}

    void write(const QByteArray &bytes) { m_isGood = m_device.write(bytes) == bytes.size() && m_isGood; }
    bool isGood() const { return m_isGood; }

private:
    QIODevice &m_device;
    bool m_isGood = true;
};

class CsvWriter final : public TableWriter {
public:
    CsvWriter(QIODevice &device, const QList<TableColumn> &columns) : m_device(device), m_columns(columns)
    {
        QByteArrayList names;
        for (const TableColumn &column : columns)
            names.append(csvCell(column.name));
        m_device.write(names.join(',') + '\n');
    }

    void writeRow(const QStringList &cells) override
    {
        QByteArrayList line;
        for (qsizetype position = 0; position < m_columns.size(); ++position)
            line.append(m_columns.at(position).isNumber ? cells.at(position).toUtf8() : csvCell(cells.at(position)));
        m_device.write(line.join(',') + '\n');
    }

    bool finish() override { return m_device.isGood(); }

private:
    CheckedDevice m_device;
    QList<TableColumn> m_columns;
};

/// JSON is written by hand around Qt's own strings: QJsonObject would sort the columns and hold the whole table.
class JsonWriter final : public TableWriter {
public:
    JsonWriter(QIODevice &device, const QList<TableColumn> &columns) : m_device(device), m_columns(columns) {}

    void writeRow(const QStringList &cells) override
    {
        QByteArray line = m_isFirst ? "[\n  {" : ",\n  {";
        m_isFirst = false;
        for (qsizetype position = 0; position < m_columns.size(); ++position) {
            const QString &cell = cells.at(position);
            line += (position > 0 ? ", " : "") + quoted(m_columns.at(position).name) + ": ";
            if (cell.isEmpty())
                line += "null";
            else
                line += m_columns.at(position).isNumber ? cell.toUtf8() : quoted(cell);
        }
        m_device.write(line + '}');
    }

    bool finish() override
    {
        m_device.write(m_isFirst ? "[]\n" : "\n]\n");
        return m_device.isGood();
    }

private:
    static QByteArray quoted(const QString &text)
    {
        const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return array.sliced(1, array.size() - 2);
    }

    CheckedDevice m_device;
    QList<TableColumn> m_columns;
    bool m_isFirst = true;
};

class TextWriter final : public TableWriter {
public:
    TextWriter(QIODevice &device, const QList<TableColumn> &columns, LongCells longCells)
        : m_device(device), m_columns(columns), m_longCells(longCells)
    {
        QStringList names;
        for (const TableColumn &column : columns)
            names.append(column.name);
        writeRow(names);
    }

    void writeRow(const QStringList &cells) override
    {
        QStringList line;
        for (qsizetype position = 0; position < m_columns.size(); ++position) {
            if (m_columns.at(position).isBrief)
                line.append(shown(cells.at(position)));
        }
        m_lines.append(line);
    }

    bool finish() override
    {
        QList<TableColumn> briefColumns = m_columns;
        briefColumns.removeIf([](const TableColumn &column) { return !column.isBrief; });
        QList<qsizetype> widths(briefColumns.size(), 0);
        for (const QStringList &line : std::as_const(m_lines)) {
            for (qsizetype position = 0; position < line.size(); ++position)
                widths[position] = std::max(widths.at(position), line.at(position).size());
        }
        for (const QStringList &line : std::as_const(m_lines)) {
            QString text;
            for (qsizetype position = 0; position < line.size(); ++position) {
                const qsizetype width = widths.at(position);
                text += briefColumns.at(position).isNumber ? line.at(position).rightJustified(width)
                                                    : line.at(position).leftJustified(width);
                text += u"  "_s;
            }
            while (text.endsWith(u' '))
                text.chop(1);
            m_device.write(text.toUtf8() + '\n');
        }
        return m_device.isGood();
    }

private:
    /// Data must not steer a terminal.
    QString shown(const QString &cell) const
    {
        constexpr qsizetype readable = 72;
        QString text = m_longCells == LongCells::Whole || cell.size() <= readable ? cell : cell.first(readable - 1) + u'\u2026';
        for (QChar &character : text) {
            if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
                character = u'\uFFFD';
        }
        return text;
    }

    CheckedDevice m_device;
    QList<TableColumn> m_columns;
    LongCells m_longCells;
    QList<QStringList> m_lines;
};

}  // namespace

std::optional<TableFormat> tableFormat(QStringView word)
{
    if (word == "text"_L1)
        return TableFormat::Text;
    if (word == "csv"_L1)
        return TableFormat::Csv;
    if (word == "json"_L1)
        return TableFormat::Json;
    return std::nullopt;
}

std::unique_ptr<TableWriter> makeTableWriter(TableFormat format, QIODevice &device, const QList<TableColumn> &columns, LongCells longCells)
{
    switch (format) {
    case TableFormat::Text: return std::make_unique<TextWriter>(device, columns, longCells);
    case TableFormat::Csv: return std::make_unique<CsvWriter>(device, columns);
    case TableFormat::Json: break;
    }
    return std::make_unique<JsonWriter>(device, columns);
}

QByteArray csvCell(const QString &text)
{
    const QString cell = guarded(text);
    QByteArray bytes = cell.toUtf8();
    const bool needsQuotes = std::ranges::any_of(bytes, [](char byte) {
        return byte == ',' || byte == '"' || byte == '\n' || byte == '\r';
    }) || (!bytes.isEmpty() && (cell.front().isSpace() || cell.back().isSpace()));
    if (!needsQuotes)
        return bytes;
    return '"' + bytes.replace('"', "\"\"") + '"';
}

}  // namespace countercheck
