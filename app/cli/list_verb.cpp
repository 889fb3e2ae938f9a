// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "models/exchange/table_columns.h"
#include "models/store/library.h"
#include "models/wording/wording.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

Result<Names> namesOf(Library &library)
{
    const auto organisations = library.organisations();
    if (!organisations)
        return organisations.error();
    const auto sources = library.sources();
    if (!sources)
        return sources.error();
    const auto assessments = library.assessments();
    if (!assessments)
        return assessments.error();
    Names names;
    for (const Organisation &organisation : *organisations)
        names.organisations.insert(organisation.id, organisation.name);
    for (const Source &source : *sources)
        names.sources.insert(source.id, source);
    for (const Assessment &assessment : *assessments) {
        QStringList &ratings = names.ratings[assessment.claim];
        if (const QString rating = code(assessment.rating); !ratings.contains(rating))
            ratings.append(rating);
    }
    return names;
}

/// Writes rows of one kind.
template <class Row>
class ListWriter {
public:
    ListWriter(TableFormat format, QIODevice &output, const Names &names)
        : m_names(names), m_writer(makeTableWriter(format, output, headings(), isTerminal(output) ? LongCells::Cut : LongCells::Whole)) {}

    void write(const Row &row)
    {
        QStringList cells;
        for (const TableColumnOf<Row> &column : tableColumns<Row>())
            cells.append(column.cell(row, m_names));
        m_writer->writeRow(cells);
    }

    Result<Done> finish()
    {
        if (m_writer->finish())
            return Done{};
        return Error{.code = ErrorCode::WriteFailed, .subject = {}, .detail = {}};
    }

private:
    static QList<TableColumn> headings()
    {
        QList<TableColumn> columns;
        for (const TableColumnOf<Row> &column : tableColumns<Row>())
            columns.append(column.column);
        return columns;
    }

    const Names &m_names;
    std::unique_ptr<TableWriter> m_writer;
};

template <class Row>
Result<Done> writeList(const Result<std::vector<Row>> &rows, TableFormat format, QIODevice &output, const Names &names)
{
    if (!rows)
        return rows.error();
    ListWriter<Row> writer(format, output, names);
    for (const Row &row : *rows)
        writer.write(row);
    return writer.finish();
}

Result<Done> writeObservations(Library &library, TableFormat format, QIODevice &output, const Names &names)
{
    ListWriter<ObservationRecord> writer(format, output, names);
    const Result<Done> visited = library.visitObservations([&writer](const ObservationRecord &record) {
        writer.write(record);
        return true;
    });
    return visited ? writer.finish() : visited;
}

struct List {
    QLatin1StringView name;
    Result<Done> (*write)(Library &library, TableFormat format, QIODevice &output, const Names &names);
};

constexpr List lists[] = {
    {"claims"_L1, [](Library &library, TableFormat format, QIODevice &output, const Names &names) {
         return writeList(library.claims(), format, output, names);
     }},
    {"measures"_L1, [](Library &library, TableFormat format, QIODevice &output, const Names &names) {
         return writeList(library.measures(), format, output, names);
     }},
    {"sources"_L1, [](Library &library, TableFormat format, QIODevice &output, const Names &names) {
         return writeList(library.sources(), format, output, names);
     }},
    {"gaps"_L1, [](Library &library, TableFormat format, QIODevice &output, const Names &names) {
         return writeList(library.gaps(), format, output, names);
     }},
    {"observations"_L1, writeObservations},
};

Result<Done> runOn(const QString &path, const List &list, TableFormat format, QIODevice &output)
{
    Result<Library> library = Library::open(path);
    if (!library)
        return library.error();
    const Result<Names> names = namesOf(library.value());
    if (!names)
        return names.error();
    return list.write(library.value(), format, output, *names);
}

}  // namespace

int runList(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints a table of a library. The text form shows the most telling columns, and on a terminal cuts long cells; csv and json hold everything."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    parser.addPositionalArgument(u"TABLE"_s, u"claims, measures, sources, gaps or observations."_s);
    parser.addOption(formatOption());
    if (const std::optional<int> code = parseArguments(parser, arguments, 2, output, messages))
        return *code;

    const std::optional<TableFormat> format = readFormat(parser, messages);
    if (!format)
        return exit_code::usage;
    const QString table = parser.positionalArguments().at(1);
    for (const List &list : lists) {
        if (table != list.name)
            continue;
        const Result<Done> done = runOn(parser.positionalArguments().constFirst(), list, *format, output);
        if (done)
            return exit_code::done;
        say(messages, Wording().error(done.error()));
        return exit_code::failed;
    }
    say(messages, u"Unknown table: %1."_s.arg(table));
    return exit_code::usage;
}

}  // namespace countercheck
