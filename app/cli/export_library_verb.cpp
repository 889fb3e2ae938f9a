// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/percent_line.h"
#include "app/cli/verb.h"
#include "models/exchange/package_writer.h"
#include "models/files/regular_file.h"
#include "models/store/library.h"

#include <QFileInfo>

namespace countercheck {

using namespace Qt::StringLiterals;

int runExportLibrary(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Writes all tables of a library as a data package: datapackage.json and a CSV file a table, ordered by id. Nothing is lost: "
        "import makes the same library of it, and exporting that gives the same bytes again."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library."_s);
    const QCommandLineOption target({u"o"_s, u"output"_s}, u"The folder, or a file whose name ends with .zip. Other files in a folder stay."_s, u"FOLDER|ZIP"_s);
    parser.addOptions({target, forceOption()});
    if (const std::optional<int> code = parseArguments(parser, arguments, 1, output, messages))
        return *code;
    const QString path = parser.value(target);
    if (path.isEmpty()) {
        say(messages, u"Say where to write the package: -o FOLDER or -o FILE.zip."_s);
        return exit_code::usage;
    }

    Result<Library> library = Library::open(parser.positionalArguments().constFirst());
    if (!library)
        return fail(messages, library.error());
    const Result<LibraryDescription> description = library->description();
    const Result<LibraryCounts> counts = library->counts();
    if (!description || !counts)
        return fail(messages, description ? counts.error() : description.error());
    if (const Result<Done> other = refuseSameFile(path, library->path()); !other)
        return fail(messages, other.error());

    PercentLine percents(messages);
    const qint64 expected = 1 + counts->organisations + counts->sources + counts->measures + counts->observations + counts->breaks + counts->claims + counts->assessments
        + counts->evidence + counts->gaps + counts->cautions + counts->comparisons + counts->relations;
    qint64 rows = 0;
    const RowsOfTable rowsOf = [&](const TableSchema &table, const std::function<bool(const QStringList &)> &take) {
        return library->visitRows(table, [&](const QStringList &cells) {
            percents.show(static_cast<double>(++rows) / static_cast<double>(expected));
            return take(cells);
        });
    };
    const bool isZip = path.endsWith(u".zip"_s, Qt::CaseInsensitive) && !QFileInfo(path).isDir();
    if (isZip) {
        if (const Result<Done> free = refuseReplacing(parser, path, file_kind::packageZip); !free)
            return fail(messages, free.error());
    }
    const bool mayReplace = parser.isSet(forceOption().names().constFirst());
    const Result<Done> written = isZip ? writePackageZip(path, *description, rowsOf) : writePackageFolder(path, *description, rowsOf, mayReplace);
    percents.clear();
    if (!written)
        return fail(messages, written.error());
    say(messages, u"%1: %2 rows."_s.arg(path).arg(rows));
    return exit_code::done;
}

}  // namespace countercheck
