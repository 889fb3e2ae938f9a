// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "models/files/write_file.h"
#include "models/sheets/form_reference.h"

namespace countercheck {

using namespace Qt::StringLiterals;

int runReference(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Prints what the tables, columns and codes of a library mean, and how other programs read the file, in Markdown."_s);
    const QCommandLineOption target({u"o"_s, u"output"_s}, u"Writes it into a file."_s, u"FILE"_s);
    parser.addOption(target);
    if (const std::optional<int> code = parseArguments(parser, arguments, 0, output, messages))
        return *code;
    const QByteArray reference = formReference(Wording()).toUtf8();
    if (!parser.isSet(target)) {
        output.write(reference);
        return exit_code::done;
    }
    const Result<Done> written = writeFile(parser.value(target), reference);
    return written ? exit_code::done : fail(messages, written.error());
}

}  // namespace countercheck
