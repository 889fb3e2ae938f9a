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

/// How far an import is, on one line of a terminal. Nothing is said to a file or pipe.
class PercentLine {
public:
    explicit PercentLine(QIODevice &messages) : m_messages(messages), m_isShown(isTerminal(messages)) {}
    ~PercentLine() { clear(); }
    PercentLine(const PercentLine &) = delete;
    PercentLine &operator=(const PercentLine &) = delete;

    void show(double fraction)
    {
        const int percent = static_cast<int>(fraction * 100);
        if (!m_isShown || percent == m_percent)
            return;
        m_percent = percent;
        m_messages.write("\r" + QByteArray::number(percent) + " %");
    }

    /// Makes room for a message.
    void clear()
    {
        if (m_isShown && m_percent >= 0)
            m_messages.write("\r\x1b[K");
        m_percent = -1;
    }

private:
    QIODevice &m_messages;
    bool m_isShown;
    int m_percent = -1;
};

/// Reading takes about so much of the time.
constexpr double shareOfReading = 0.3;

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
    PercentLine percents(messages);
    const auto part = [&percents](double begins, double ends) -> Progress {
        return [=, &percents](double fraction) { percents.show(begins + fraction * (ends - begins)); };
    };
    LibraryBuilder builder;
    BuilderSink sink(builder);
    // No file of the package may be overwritten, whatever its descriptor calls it.
    Result<Done> other = Done{};
    const auto openFile = [&, files = filesOfFolder(folder)](const QString &name) {
        if (other)
            other = refuseSameFile(parser.value(target), folder + u'/' + name);
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
