// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/percent_line.h"
#include "app/cli/verb.h"
#include "app/library/library_package.h"
#include "models/files/regular_file.h"
#include "models/store/library.h"

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
    if (const Result<Done> other = refuseSameFile(path, library->path()); !other)
        return fail(messages, other.error());
    const PackageForm form = packageFormOf(path);
    if (form == PackageForm::Zip) {
        if (const Result<Done> free = refuseReplacing(parser, path, file_kind::packageZip); !free)
            return fail(messages, free.error());
    }
    PercentLine percents(messages);
    const bool mayReplace = parser.isSet(forceOption().names().constFirst());
    const Result<qint64> written = writeLibraryPackage(library.value(), path, form, mayReplace, {}, [&percents](double fraction) { percents.show(fraction); });
    percents.clear();
    if (!written)
        return fail(messages, written.error());
    say(messages, u"%1: %2 rows."_s.arg(path).arg(*written));
    return exit_code::done;
}

}  // namespace countercheck
