// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "models/exchange/package_writer.h"
#include "models/files/write_file.h"
#include "models/sheets/form_reference.h"
#include "models/wording/wording.h"

#include <QDate>
#include <QDir>

namespace countercheck {

using namespace Qt::StringLiterals;

int runNew(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Writes an empty data package into a folder: a CSV file a table, with the names of its columns, datapackage.json, and README.md, which "
        "says what each column means and may hold. Fill in the tables, and make a library of them with import."_s);
    parser.addPositionalArgument(u"FOLDER"_s, u"A folder that is new or empty."_s);
    const QCommandLineOption title(u"title"_s, u"The title of the library."_s, u"TEXT"_s, u"Untitled library"_s);
    const QCommandLineOption publisher(u"publisher"_s, u"Who publishes the library."_s, u"NAME"_s);
    const QCommandLineOption language(u"language"_s, u"The language of its texts: en (default), de, pt-BR."_s, u"TAG"_s, u"en"_s);
    const QCommandLineOption licence(u"licence"_s, u"What others may do with it, such as CC0-1.0."_s, u"LICENCE"_s, u"not stated"_s);
    parser.addOptions({title, publisher, language, licence});
    if (const std::optional<int> code = parseArguments(parser, arguments, 1, output, messages))
        return *code;

    const QString folder = parser.positionalArguments().constFirst();
    if (QDir(folder).exists() && !QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        say(messages, u"%1 is not empty."_s.arg(folder));
        return exit_code::failed;
    }
    const LibraryDescription library{.title = parser.value(title), .description = u"What the library holds, and how it was collected."_s, .version = u"0.1"_s, .created = QDate::currentDate().toString(Qt::ISODate),
                                     .language = parser.value(language), .licence = parser.value(licence), .publisher = parser.value(publisher)};
    const RowsOfTable rowsOf = [&library](const TableSchema &table, const std::function<bool(const QStringList &)> &take) -> Result<Done> {
        if (table.name == "library"_L1)
            take({library.title, library.description, library.version, library.created, library.language, library.licence, library.publisher});
        return Done{};
    };
    Result<Done> written = writePackageFolder(folder, library, rowsOf, false);
    if (written)
        written = writeFile(folder + u"/README.md"_s, formReference(Wording()).toUtf8());
    if (!written)
        return fail(messages, written.error());
    say(messages, u"%1: an empty data package. README.md says what its columns mean."_s.arg(folder));
    return exit_code::done;
}

}  // namespace countercheck
