// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/data_package.h"

#include "models/exchange/cell_reading.h"
#include "models/exchange/package.h"
#include "models/exchange/package_rows.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

class PackageReader {
public:
    PackageReader(const PackageFiles &files, RowSink &sink, const std::stop_token &stop, const std::function<void(double)> &progress)
        : m_files(files), m_sink(sink), m_stop(stop), m_progress(progress)
    {
    }

    Result<std::vector<Fault>> read(std::vector<Fault> *remarks)
    {
        readDescription();
        if (remarks)
            *remarks = m_package.remarks;
        if (!m_package.faults.empty())
            return std::move(m_package.faults);
        std::ranges::sort(m_package.tables, {}, [](const PackageTable &table) { return table.schema; });
        for (const PackageTable &table : m_package.tables) {
            for (const QString &file : table.files)
                m_bytesOfAll += m_files(file)->size();
        }
        for (const PackageTable &table : m_package.tables) {
            readTable(table);
            if (m_stop.stop_requested())
                return Error{.code = ErrorCode::Cancelled, .subject = table.nameOfFile(0), .detail = {}};
        }
        // Rows that were not read would seem to be missing to those that refer to them.
        if (m_isComplete) {
            const Result<std::vector<RowFault>> contradictions = m_sink.contradictions();
            if (!contradictions)
                return contradictions.error();
            for (const RowFault &fault : *contradictions)
                report(fault);
        }
        for (const FaultKind kind : {FaultKind::WrongDelimiter, FaultKind::WrongEncoding, FaultKind::UndeclaredHeader, FaultKind::FileUnreadable})
            sayOnce(kind);
        sortFaults();
        return std::move(m_package.faults);
    }

private:
    /// The line of a row in the sink says in which of several files it is.
    static constexpr int bitsOfLine = 40;
    static constexpr qint64 maskOfLine = (qint64(1) << bitsOfLine) - 1;

    void readDescription()
    {
        constexpr qint64 longest = 16 << 20;
        const QString name = packageDescriptorName();
        const std::unique_ptr<QIODevice> device = m_files(name);
        if (!device->isOpen())
            return m_package.faults.push_back({.kind = FaultKind::FileUnreadable, .file = name, .expected = device->errorString()});
        const QByteArray bytes = device->read(longest + 1);
        if (bytes.size() > longest)
            m_package.faults.push_back({.kind = FaultKind::DescriptorInvalid, .file = name, .expected = u"it is longer than 16 MiB"_s});
        else if (!device->atEnd())
            m_package.faults.push_back({.kind = FaultKind::FileUnreadable, .file = name, .expected = device->errorString()});
        else
            readDescriptor(bytes, m_files, m_package);
    }

    void readTable(const PackageTable &table)
    {
        PackageRows rows(table, m_files, m_package.faults);
        if (rows.begin()) {
            const std::vector<Place> places = placesOf(table, rows.columns());
            while (std::optional<CsvRow> row = rows.next()) {
                addRow(table, rows, places, *row);
                if (m_stop.stop_requested())
                    return;
                if (m_progress && m_bytesOfAll > 0)
                    m_progress(double(m_bytesBefore + rows.bytesRead()) / double(m_bytesOfAll));
            }
        }
        m_isComplete = m_isComplete && rows.isComplete();
        m_bytesBefore += rows.bytesRead();
    }

    /// Where a column of the schema stands in the file, and how its cells are read.
    struct Place {
        qsizetype position; ///< below 0 if the file lacks the column, which is empty then
        CellReader reader;
    };

    static std::vector<Place> placesOf(const PackageTable &table, const QStringList &columns)
    {
        std::vector<Place> places;
        for (const ColumnSchema &column : table.schema->columns) {
            const auto field = std::ranges::find_if(table.reading.fields, [&column](const FieldReading &read) { return read.name == column.name; });
            const FieldReading plain{.name = column.name, .missing = table.reading.missing};
            places.push_back({columns.indexOf(column.name), CellReader(column, field == table.reading.fields.end() ? plain : *field, table.reading.nullSequence)});
        }
        return places;
    }

    /// Reports and drops a row with another number of cells, which cannot be read column by column.
    void addRow(const PackageTable &table, const PackageRows &rows, const std::vector<Place> &places, const CsvRow &row)
    {
        const QString file = table.nameOfFile(rows.fileOfRow());
        if (row.cells.size() != rows.columns().size()) {
            m_isComplete = false;
            m_package.faults.push_back({.kind = FaultKind::WrongFieldCount,
                                        .file = file,
                                        .line = row.line,
                                        .found = QString::number(row.cells.size()),
                                        .expected = QString::number(rows.columns().size())});
            return;
        }
        const qint64 line = row.line | (qint64(rows.fileOfRow()) << bitsOfLine);
        QStringList cells;
        cells.reserve(static_cast<qsizetype>(places.size()));
        bool isAsDeclared = true;
        for (const auto &[position, reader] : places) {
            const QString written = position < 0 ? QString() : row.cells.at(position);
            CellReader::Outcome outcome = reader.read(written);
            if (outcome.fault) {
                isAsDeclared = false;
                m_package.faults.push_back({.kind = *outcome.fault,
                                            .file = file,
                                            .line = row.line,
                                            .column = rows.columns().at(position),
                                            .found = shortened(written),
                                            .expected = outcome.expected});
            }
            cells.append(std::move(outcome.cell));
        }
        if (isAsDeclared) {
            for (const RowFault &fault : faultsOfRow(*table.schema, cells, line))
                report(fault);
        }
        m_sink.addRow(*table.schema, cells, line);
    }

    void report(const RowFault &fault)
    {
        const PackageTable &table = *m_package.table(fault.table->name);
        const qint64 line = fault.row.value_or(0);
        QString expected = fault.expected;
        if (fault.other) {
            expected = u"line %1"_s.arg(*fault.other & maskOfLine);
            if (*fault.other >> bitsOfLine != line >> bitsOfLine)
                expected += u" of "_s + table.nameOfFile(*fault.other >> bitsOfLine);
        }
        m_package.faults.push_back({.kind = fault.rule,
                                    .file = table.nameOfFile(line >> bitsOfLine),
                                    .line = line & maskOfLine,
                                    .column = fault.column,
                                    .found = fault.found,
                                    .expected = expected});
    }

    /// What is wrong with all files alike is said of the first.
    void sayOnce(FaultKind kind)
    {
        std::vector<Fault> &faults = m_package.faults;
        const auto first = std::ranges::find(faults, FaultRule(kind), &Fault::kind);
        if (first == faults.end())
            return;
        const auto isSame = [said = *first](const Fault &fault) { return fault.kind == said.kind && fault.found == said.found && fault.expected == said.expected; };
        const qsizetype others = std::ranges::count_if(faults, isSame) - 1;
        const auto rest = std::remove_if(first + 1, faults.end(), isSame);
        faults.erase(rest, faults.end());
        if (others > 0)
            first->expected += others == 1 ? u"; the same holds for 1 other file"_s : u"; the same holds for %1 other files"_s.arg(others);
    }

    /// Orders faults by table, then by file and line.
    void sortFaults()
    {
        const auto place = [this](const Fault &fault) {
            for (std::size_t table = 0; table < m_package.tables.size(); ++table) {
                const PackageTable &candidate = m_package.tables[table];
                for (qsizetype file = 0; file < std::max<qsizetype>(1, candidate.files.size()); ++file) {
                    if (candidate.nameOfFile(file) == fault.file)
                        return std::tuple(table, file, fault.line);
                }
            }
            return std::tuple(m_package.tables.size(), qsizetype(0), fault.line);
        };
        std::ranges::stable_sort(m_package.faults, {}, place);
    }

    const PackageFiles &m_files;
    RowSink &m_sink;
    const std::stop_token &m_stop;
    const std::function<void(double)> &m_progress;
    Package m_package;
    qint64 m_bytesOfAll = 0;
    qint64 m_bytesBefore = 0; ///< of the tables before the one that is read
    bool m_isComplete = true; ///< whether every row came to the sink
};

}  // namespace

UnreadableFile::UnreadableFile(const QString &reason)
{
    setErrorString(reason);
}

const PackageTable *Package::table(QLatin1StringView name) const
{
    const auto found = std::ranges::find_if(tables, [name](const PackageTable &table) { return table.schema->name == name; });
    return found == tables.end() ? nullptr : &*found;
}

PackageFiles filesOfFolder(const QString &folder)
{
    return [folder](const QString &name) -> std::unique_ptr<QIODevice> {
        const QString path = QDir(folder).filePath(name);
        const QFileInfo info(path);
        // A link may lead to any file of this computer.
        const QString real = info.canonicalFilePath();
        if (!real.isEmpty() && !real.startsWith(QFileInfo(folder).canonicalFilePath() + u'/'))
            return std::make_unique<UnreadableFile>(u"it is a link that leads out of the package"_s);
        // A pipe would block for ever. A file that does not exist is opened all the same, to get the reason from the system.
        if (info.exists() && !info.isFile())
            return std::make_unique<UnreadableFile>(info.isDir() ? u"it is a folder"_s : u"it is no regular file"_s);
        auto file = std::make_unique<QFile>(path);
        file->open(QIODevice::ReadOnly);
        return file;
    };
}

Result<std::vector<Fault>> readPackage(const PackageFiles &files, RowSink &sink, const std::stop_token &stop,
                                       const std::function<void(double fraction)> &progress, std::vector<Fault> *remarks)
{
    return PackageReader(files, sink, stop, progress).read(remarks);
}

}  // namespace countercheck
