// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/chart_record_file.h"
#include "models/exchange/comparison_file.h"
#include "models/exchange/data_package.h"
#include "models/store/library.h"
#include "models/workbooks/read_workbook.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <map>
#include <memory>

#include <sys/mman.h>
#include <unistd.h>

namespace countercheck::fuzz {
namespace {

/// Counts what it is given.
class CountingSink final : public RowSink {
public:
    void addRow(const TableSchema &, const QStringList &, qint64) override { ++m_rows; }
    Result<std::vector<RowFault>> contradictions() override { return std::vector<RowFault>(); }

    qint64 rows() const { return m_rows; }

private:
    qint64 m_rows = 0;
};

}  // namespace

bool readPackageOf(const QByteArray &bytes)
{
    // The descriptor comes first; the other files follow in the order of the schema's tables.
    std::map<QString, QByteArray> files;
    qsizetype begin = 0;
    for (qsizetype number = 0; begin <= bytes.size(); ++number) {
        const qsizetype end = bytes.indexOf("\n---\n", begin);
        const QByteArray part = bytes.mid(begin, end < 0 ? -1 : end - begin);
        const QString name = number == 0 ? QStringLiteral("datapackage.json") : number <= librarySchema().size() ? librarySchema().at(number - 1).name + QStringLiteral(".csv") : QStringLiteral("other.csv");
        files[name] = part;
        if (end < 0)
            break;
        begin = end + 5;
    }
    CountingSink sink;
    static_cast<void>(readPackage([&files](const QString &name) -> std::unique_ptr<QIODevice> {
        auto device = std::make_unique<QBuffer>();
        if (const auto file = files.find(name); file != files.end()) {
            device->setData(file->second);
            device->open(QIODevice::ReadOnly);
        }
        return device;
    }, sink));
    return sink.rows() > 0;
}

bool readJsonOf(const QByteArray &bytes)
{
    const bool isComparison = bool(readComparison(bytes, QStringLiteral("file")));
    return bool(readChartRecord(bytes, QStringLiteral("file"))) || isComparison;
}

bool readLibraryOf(const QByteArray &bytes)
{
    static const QTemporaryDir folder(QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm/countercheck-fuzz-XXXXXX") : QDir::tempPath() + QStringLiteral("/countercheck-fuzz-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("library.countercheck"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return false;
    file.close();
    return bool(Library::open(path));
}

bool readWorkbookOf(const QByteArray &bytes)
{
    const int descriptor = memfd_create("workbook", MFD_CLOEXEC);
    if (descriptor < 0 || write(descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size())
        return false;
    std::FILE *const file = fdopen(descriptor, "rb");
    std::rewind(file);
    QByteArray stream;
    CellStreamWriter writer([&stream](const QByteArray &piece) {
        stream += piece;
        return stream.size() < (64 << 20);
    });
    readWorkbook(file, writer);
    CellStreamReader reader;
    const bool isRead = reader.take(stream) && reader.isFinished() && !reader.failure();
    CellStreamReader ofBytes;
    static_cast<void>(ofBytes.take(bytes));
    return isRead;
}

}  // namespace countercheck::fuzz
