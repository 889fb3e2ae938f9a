// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "models/exchange/data_package.h"
#include "models/files/regular_file.h"
#include "models/store/library_builder.h"
#include "models/wording/wording.h"

#include <QFileInfo>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Where exchange and store meet: neither knows the other.
class BuilderSink final : public RowSink {
public:
    explicit BuilderSink(LibraryBuilder &builder) : m_builder(builder) {}

    void addRow(const TableSchema &table, const QStringList &cells) override
    {
        m_builder.add(table, cells);
        ++m_rows;
    }

    qint64 rows() const { return m_rows; }

private:
    LibraryBuilder &m_builder;
    qint64 m_rows = 0;
};

}  // namespace

int runImport(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Compiles a data package (datapackage.json and a CSV file a table) into a library file. Reports every fault; "
        "writes the file only if there is none, and then replaces an older one in one step."_s);
    parser.addPositionalArgument(u"FOLDER"_s, u"The folder of the data package."_s);
    const QCommandLineOption target({u"o"_s, u"output"_s}, u"The library file to write."_s, u"FILE"_s);
    parser.addOptions({target, forceOption()});
    if (const std::optional<int> code = parseArguments(parser, arguments, 1, output, messages))
        return *code;
    if (parser.value(target).isEmpty()) {
        say(messages, u"Say where to write the library: -o FILE."_s);
        return exit_code::usage;
    }

    const QString folder = parser.positionalArguments().constFirst();
    if (const QFileInfo info(folder); !info.isDir()) {
        say(messages, (info.exists() ? u"%1 is not a folder."_s : u"There is no folder %1."_s).arg(folder));
        return exit_code::failed;
    }
    LibraryBuilder builder;
    BuilderSink sink(builder);
    // No file of the package may be overwritten, whatever its descriptor calls it.
    Result<Done> other = Done{};
    const auto openFile = [&, files = filesOfFolder(folder)](const QString &name) {
        if (other)
            other = refuseSameFile(parser.value(target), folder + u'/' + name);
        return files(name);
    };
    const std::vector<Fault> faults = readPackage(openFile, sink);
    if (!other)
        return fail(messages, other.error());
    for (const Fault &fault : faults)
        say(messages, describe(fault));
    if (!faults.empty()) {
        say(messages, faults.size() == 1 ? u"1 fault; nothing was written."_s
                                         : u"%1 faults; nothing was written."_s.arg(faults.size()));
        return exit_code::failed;
    }
    if (const Result<Done> free = refuseReplacing(parser, parser.value(target), file_kind::library); !free)
        return fail(messages, free.error());
    const Result<Done> written = builder.writeTo(parser.value(target));
    if (!written)
        return fail(messages, written.error());
    say(messages, u"%1: %2 rows."_s.arg(parser.value(target)).arg(sink.rows()));
    return exit_code::done;
}

}  // namespace countercheck
