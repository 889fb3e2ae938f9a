// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_table.h"
#include "app/cli/percent_line.h"
#include "app/cli/verb.h"
#include "models/exchange/data_package.h"
#include "models/exchange/zip_archive.h"
#include "models/files/regular_file.h"
#include "models/store/library_builder.h"
#include "models/wording/wording.h"

#include <QFileInfo>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Where exchange and store meet: neither knows the other.
class BuilderSink final : public RowSink {
public:
    explicit BuilderSink(LibraryBuilder &builder) : m_builder(builder) {}

    void addRow(const TableSchema &table, const QStringList &cells, qint64 line) override
    {
        m_builder.add(table, cells, line);
        ++m_rows;
    }

    Result<std::vector<RowFault>> contradictions() override { return m_builder.contradictions(); }

    qint64 rows() const { return m_rows; }

private:
    LibraryBuilder &m_builder;
    qint64 m_rows = 0;
};

/// Whether a file is a spreadsheet, and no package, by its name.
bool isTable(const QString &path)
{
    static const QStringList endings{u".csv"_s, u".tsv"_s, u".txt"_s, u".xlsx"_s, u".ods"_s};
    return QFileInfo(path).isFile() && std::ranges::any_of(endings, [&path](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

/// Reading takes about so much of the time.
constexpr double shareOfReading = 0.3;

}  // namespace

int runImport(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Compiles a data package (datapackage.json and a CSV file a table) into a library file. Reports every fault; "
        "writes the file only if there is none, and then replaces an older one in one step.\n\n"
        "Of a spreadsheet it prints each figure as it is read. With --into it adds the figures to a library as one change that can be undone; a mapping says what its numbers count."_s);
    parser.addPositionalArgument(u"FOLDER|ZIP|FILE"_s, u"A data package: its folder, or a ZIP file of it. Or a spreadsheet: CSV, TSV, XLSX, ODS."_s);
    const QCommandLineOption target({u"o"_s, u"output"_s}, u"The library file to write."_s, u"FILE"_s);
    parser.addOptions({target, forceOption(), formatOption(),
                       {u"into"_s, u"The library that gets the figures of a spreadsheet."_s, u"LIBRARY"_s},
                       {u"mapping"_s, u"What the columns of a spreadsheet mean, as JSON."_s, u"FILE"_s},
                       {u"write-mapping"_s, u"Writes what is known of a spreadsheet, for filling in the rest."_s, u"FILE"_s},
                       {u"author"_s, u"Who imports. It is kept in the history, which is never in the file."_s, u"NAME"_s}});
    if (const std::optional<int> code = parseArguments(parser, arguments, 1, output, messages))
        return *code;
    if (isTable(parser.positionalArguments().constFirst()))
        return runImportTable(parser, output, messages);
    if (parser.value(target).isEmpty()) {
        say(messages, u"Say where to write the library: -o FILE."_s);
        return exit_code::usage;
    }

    const QString package = parser.positionalArguments().constFirst();
    const bool isFolder = QFileInfo(package).isDir();
    if (!isFolder) {
        const Result<QString> file = findRegularFile(package);
        if (!file || !isZipFile(*file)) {
            say(messages, (QFileInfo::exists(package) ? u"%1 is neither a folder nor a ZIP file."_s : u"There is no folder and no ZIP file %1."_s).arg(package));
            return exit_code::failed;
        }
    }
    PercentLine percents(messages);
    const auto part = [&percents](double begins, double ends) -> Progress {
        return [=, &percents](double fraction) { percents.show(begins + fraction * (ends - begins)); };
    };
    LibraryBuilder builder;
    BuilderSink sink(builder);
    // No file of the package may be overwritten, whatever its descriptor calls it.
    Result<Done> other = Done{};
    const auto openFile = [&, files = isFolder ? filesOfFolder(package) : filesOfZip(package)](const QString &name) {
        if (other)
            other = refuseSameFile(parser.value(target), isFolder ? package + u'/' + name : package);
        return files(name);
    };
    const Result<std::vector<Fault>> faults = readPackage(openFile, sink, {}, part(0, shareOfReading));
    percents.clear();
    if (!other)
        return fail(messages, other.error());
    if (!faults)
        return fail(messages, faults.error());
    for (const Fault &fault : *faults)
        say(messages, describe(fault));
    if (!faults->empty()) {
        say(messages, faults->size() == 1 ? u"1 fault; nothing was written."_s
                                          : u"%1 faults; nothing was written."_s.arg(faults->size()));
        return exit_code::failed;
    }
    if (const Result<Done> free = refuseReplacing(parser, parser.value(target), file_kind::library); !free)
        return fail(messages, free.error());
    const Result<Done> written = builder.writeTo(parser.value(target), part(shareOfReading, 1));
    percents.clear();
    if (!written)
        return fail(messages, written.error());
    say(messages, u"%1: %2 rows."_s.arg(parser.value(target)).arg(sink.rows()));
    return exit_code::done;
}

}  // namespace countercheck
