// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/data_package.h"

#include "models/exchange/csv_reader.h"
#include "models/exchange/formula_guard.h"
#include "models/exchange/package.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

class PackageReader {
public:
    PackageReader(const PackageFiles &files, RowSink &sink, const std::stop_token &stop, const std::function<void(double)> &progress)
        : m_files(files), m_sink(sink), m_stop(stop), m_progress(progress)
    {
    }

    Result<std::vector<Fault>> read()
    {
        readDescription();
        if (!m_package.faults.empty())
            return std::move(m_package.faults);
        std::ranges::sort(m_package.tables, {}, [](const PackageTable &table) { return table.schema; });
        std::vector<std::unique_ptr<QIODevice>> devices;
        for (const PackageTable &table : m_package.tables) {
            devices.push_back(m_files(table.file));
            m_bytesOfAll += devices.back()->size();
        }
        for (std::size_t position = 0; position < devices.size(); ++position) {
            readTable(m_package.tables[position], *devices[position]);
            if (m_stop.stop_requested())
                return Error{.code = ErrorCode::Cancelled, .subject = m_package.tables[position].file, .detail = {}};
        }
        const Result<std::vector<RowFault>> contradictions = m_sink.contradictions();
        if (!contradictions)
            return contradictions.error();
        for (const RowFault &fault : *contradictions)
            report(fault);
        sortFaults();
        return std::move(m_package.faults);
    }

private:
    void readDescription()
    {
        const QString name = packageDescriptorName();
        const std::unique_ptr<QIODevice> device = m_files(name);
        if (!requireOpen(*device, name))
            return;
        const QByteArray bytes = device->readAll();
        if (requireEnd(*device, name))
            readDescriptor(bytes, m_package);
    }

    bool requireOpen(const QIODevice &device, const QString &file) { return requireReadable(device.isOpen(), device, file); }
    bool requireEnd(const QIODevice &device, const QString &file) { return requireReadable(device.atEnd(), device, file); }

    bool requireReadable(bool isReadable, const QIODevice &device, const QString &file)
    {
        if (!isReadable)
            m_package.faults.push_back({.kind = FaultKind::FileUnreadable, .file = file, .expected = device.errorString()});
        return isReadable;
    }

    void readTable(const PackageTable &table, QIODevice &device)
    {
        if (!requireOpen(device, table.file))
            return;
        CsvReader reader(device, table.file, m_package.faults);
        const std::optional<CsvRow> header = reader.next();
        if (!header || header->cells != table.fields)
            m_package.faults.push_back({.kind = FaultKind::WrongHeader, .file = table.file, .line = 1, .expected = table.fields.join(u',')});
        const std::vector<Place> places = placesOf(table);
        while (std::optional<CsvRow> row = reader.next()) {
            addRow(table, places, *row);
            if (m_stop.stop_requested())
                return;
            if (m_progress && m_bytesOfAll > 0)
                m_progress(double(m_bytesBefore + device.pos()) / double(m_bytesOfAll));
        }
        if (!reader.gaveUp())
            requireEnd(device, table.file);
        m_bytesBefore += device.size();
        device.close();
    }

    /// Where a column of the schema stands in the file, and whether an apostrophe keeps a spreadsheet from running its texts.
    struct Place {
        qsizetype position; ///< below 0 if the file lacks the column, which is empty then
        bool isGuarded;
    };

    static std::vector<Place> placesOf(const PackageTable &table)
    {
        std::vector<Place> places;
        for (const ColumnSchema &column : table.schema->columns)
            places.push_back({table.fields.indexOf(column.name), column.kind == ColumnKind::Text || column.kind == ColumnKind::Phrase});
        return places;
    }

    /// Reports and drops a row with another number of cells, which cannot be read column by column.
    void addRow(const PackageTable &table, const std::vector<Place> &places, const CsvRow &row)
    {
        if (row.cells.size() != table.fields.size()) {
            m_package.faults.push_back({.kind = FaultKind::WrongFieldCount,
                                        .file = table.file,
                                        .line = row.line,
                                        .found = QString::number(row.cells.size()),
                                        .expected = QString::number(table.fields.size())});
            return;
        }
        QStringList cells;
        cells.reserve(static_cast<qsizetype>(places.size()));
        for (const auto &[position, isGuarded] : places) {
            const QString cell = position < 0 ? QString() : row.cells.at(position);
            cells.append(isGuarded ? unguarded(cell) : cell);
        }
        for (const RowFault &fault : faultsOfRow(*table.schema, cells, row.line))
            report(fault);
        m_sink.addRow(*table.schema, cells, row.line);
    }

    void report(const RowFault &fault)
    {
        m_package.faults.push_back({.kind = fault.rule,
                                    .file = m_package.table(fault.table->name)->file,
                                    .line = fault.row.value_or(0),
                                    .column = fault.column,
                                    .found = fault.found,
                                    .expected = fault.other ? u"line %1"_s.arg(*fault.other) : fault.expected});
    }

    /// Orders faults by table, then by line.
    void sortFaults()
    {
        std::ranges::stable_sort(m_package.faults, {}, [this](const Fault &fault) {
            return std::pair(std::ranges::find(m_package.tables, fault.file, &PackageTable::file), fault.line);
        });
    }

    const PackageFiles &m_files;
    RowSink &m_sink;
    const std::stop_token &m_stop;
    const std::function<void(double)> &m_progress;
    Package m_package;
    qint64 m_bytesOfAll = 0;
    qint64 m_bytesBefore = 0; ///< of the tables before the one that is read
};

}  // namespace

const PackageTable *Package::table(QLatin1StringView name) const
{
    const auto found = std::ranges::find_if(tables, [name](const PackageTable &table) { return table.schema->name == name; });
    return found == tables.end() ? nullptr : &*found;
}

PackageFiles filesOfFolder(const QString &folder)
{
    return [folder](const QString &name) -> std::unique_ptr<QIODevice> {
        auto file = std::make_unique<QFile>(QDir(folder).filePath(name));
        const QFileInfo info(*file);
        // A pipe would block for ever. A file that does not exist is opened all the same, to get the reason from the
        // system.
        if (info.isFile() || !info.exists())
            file->open(QIODevice::ReadOnly);
        return file;
    };
}

Result<std::vector<Fault>> readPackage(const PackageFiles &files, RowSink &sink, const std::stop_token &stop,
                                       const std::function<void(double fraction)> &progress)
{
    return PackageReader(files, sink, stop, progress).read();
}

}  // namespace countercheck
