// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/row_source.h"

#include "models/domain/linter/table_rows.h"
#include "models/exchange/text_encoding.h"
#include "models/exchange/unpacked_file.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLocale>

#include <utility>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Rows of a file of text.
class RowsOfText final : public RowSource {
public:
    RowsOfText(std::unique_ptr<QIODevice> device, const QString &file, const TextDialect &dialect, std::vector<Fault> &faults)
        : m_device(std::move(device)), m_file(file), m_faults(faults), m_reader(*m_device, file, faults, dialect)
    {
    }

    std::optional<CsvRow> next() override { return m_reader.nextLine(); }
    qint64 bytesRead() const override { return m_device->pos(); }

    bool finish() override
    {
        if (!m_reader.hasFailed())
            return !m_reader.gaveUp();
        m_faults.push_back({.kind = FaultKind::FileUnreadable, .file = m_file, .expected = m_device->errorString()});
        return false;
    }

private:
    std::unique_ptr<QIODevice> m_device;
    QString m_file;
    std::vector<Fault> &m_faults;
    CsvReader m_reader;
};

/// Rows that stand in the descriptor: lists of cells, or objects with a name for each.
class RowsOfDescriptor final : public RowSource {
public:
    RowsOfDescriptor(const QJsonArray &rows, QString file, std::vector<Fault> &faults) : m_rows(rows), m_file(std::move(file)), m_faults(faults)
    {
        for (const auto value : rows) {
            for (const QString &name : value.toObject().keys()) {
                if (!m_names.contains(name))
                    m_names.append(name);
            }
        }
    }

    std::optional<CsvRow> next() override
    {
        if (!m_names.isEmpty() && !std::exchange(m_gaveNames, true))
            return CsvRow{.line = 0, .number = 0, .cells = m_names};
        if (m_position == m_rows.size())
            return std::nullopt;
        const QJsonValue value = m_rows.at(m_position++);
        CsvRow row{.line = m_position, .number = m_position, .cells = {}};
        if (value.isObject()) {
            for (const QString &name : m_names)
                row.cells.append(cell(value.toObject().value(name), m_position));
            return row;
        }
        for (const auto entry : value.toArray())
            row.cells.append(cell(entry, m_position));
        if (!value.isArray())
            row.cells.append(cell(QJsonValue(QJsonArray()), m_position));
        return row;
    }

    bool hasNames() const override { return !m_names.isEmpty(); }

private:
    QString cell(const QJsonValue &value, qint64 row)
    {
        if (value.isString())
            return value.toString();
        if (value.isDouble())
            return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
        if (value.isBool())
            return value.toBool() ? u"true"_s : u"false"_s;
        if (value.isArray() || value.isObject()) {
            const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
            m_faults.push_back({.kind = FaultKind::CellNotText, .file = m_file, .line = row, .found = shortened(QString::fromUtf8(document.toJson(QJsonDocument::Compact)))});
        }
        return {};
    }

    QJsonArray m_rows;
    QString m_file;
    std::vector<Fault> &m_faults;
    QStringList m_names;
    qsizetype m_position = 0;
    bool m_gaveNames = false;
};

/// The algorithm of a check sum by its name; one that has none is MD5.
QCryptographicHash::Algorithm algorithmOf(const QString &name)
{
    for (const auto &[known, algorithm] : hashAlgorithms()) {
        if (name.toLower().remove(u'-') == known)
            return algorithm;
    }
    return QCryptographicHash::Md5;
}

/// Whether a file has the encoding that is declared, as far as its first bytes tell.
bool hasEncoding(QIODevice &device, const QString &declared, QString &marked)
{
    marked = markedEncoding(device.peek(4));
    const QString encoding = knownEncoding(declared);
    return marked.isEmpty() || marked == encoding || (marked.startsWith("UTF-16"_L1) && encoding == "UTF-16"_L1)
        || (marked.startsWith("UTF-32"_L1) && encoding == "UTF-32"_L1);
}

}  // namespace

std::unique_ptr<RowSource> openRows(const PackageTable &table, qsizetype index, const PackageFiles &files, std::vector<Fault> &faults)
{
    const QString name = table.nameOfFile(index);
    if (table.rows)
        return std::make_unique<RowsOfDescriptor>(*table.rows, name, faults);
    std::unique_ptr<QIODevice> device;
    if (table.text) {
        auto buffer = std::make_unique<QBuffer>();
        buffer->setData(*table.text);
        buffer->open(QIODevice::ReadOnly);
        device = std::move(buffer);
    } else {
        device = unpacked(files(table.files.at(index)), table.reading.compression);
    }
    if (!device->isOpen()) {
        faults.push_back({.kind = FaultKind::FileUnreadable, .file = name, .expected = device->errorString()});
        return nullptr;
    }
    QString marked;
    if (!hasEncoding(*device, table.reading.dialect.encoding, marked)) {
        faults.push_back({.kind = FaultKind::WrongEncoding, .file = name, .found = marked, .expected = knownEncoding(table.reading.dialect.encoding)});
        return nullptr;
    }
    return std::make_unique<RowsOfText>(std::move(device), name, table.reading.dialect, faults);
}

void checkStatedFiles(const PackageTable &table, const PackageFiles &files, std::vector<Fault> &faults)
{
    if (table.files.isEmpty() || (!table.bytes && table.hash.isEmpty()))
        return;
    const QString file = table.files.join(u", "_s);
    const qsizetype colon = table.hash.indexOf(u':');
    const QString stated = table.hash.sliced(colon + 1).toLower();
    QCryptographicHash sum(algorithmOf(table.hash.first(std::max<qsizetype>(colon, 0))));
    qint64 bytes = 0;
    for (const QString &name : table.files) {
        const std::unique_ptr<QIODevice> device = files(name);
        // Reading it will say why it cannot be.
        if (!device->isOpen())
            return;
        while (!device->atEnd()) {
            const QByteArray piece = device->read(1 << 16);
            if (piece.isEmpty())
                return;
            bytes += piece.size();
            if (!stated.isEmpty())
                sum.addData(piece);
        }
    }
    if (table.bytes && *table.bytes != bytes)
        faults.push_back({.kind = FaultKind::WrongSize, .file = file, .found = QString::number(bytes), .expected = QString::number(*table.bytes)});
    if (const QString found = QString::fromLatin1(sum.result().toHex()); !stated.isEmpty() && found != stated)
        faults.push_back({.kind = FaultKind::WrongHash, .file = file, .found = found, .expected = stated});
}

}  // namespace countercheck
