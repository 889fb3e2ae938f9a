// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_text.h"
#include "app/cli/verb.h"
#include "models/store/library.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

struct Findings {
    LibraryDescription description;
    LibraryCounts counts;
    QString sha256;
};

Result<Findings> examine(const QString &path)
{
    Result<Library> library = Library::open(path);
    if (!library)
        return library.error();
    if (const Result<Done> sound = library->quickCheck(); !sound)
        return sound.error();
    const Result<LibraryDescription> description = library->description();
    if (!description)
        return description.error();
    const Result<LibraryCounts> counts = library->counts();
    if (!counts)
        return counts.error();
    const Result<QString> sha256 = library->fileSha256();
    if (!sha256)
        return sha256.error();
    return Findings{*description, *counts, *sha256};
}

QString asText(const Findings &findings)
{
    return u"%1, version %2: sound.\n%3 claims, %4 measures, %5 observations, %6 sources, %7 gaps.\nSHA-256 %8"_s.arg(
        findings.description.title, findings.description.version, QString::number(findings.counts.claims),
        QString::number(findings.counts.measures), QString::number(findings.counts.observations),
        QString::number(findings.counts.sources), QString::number(findings.counts.gaps), findings.sha256);
}

QString asJson(const Findings &findings)
{
    const QJsonObject object{{u"title"_s, findings.description.title},
                             {u"version"_s, findings.description.version},
                             {u"sound"_s, true},
                             {u"claims"_s, findings.counts.claims},
                             {u"measures"_s, findings.counts.measures},
                             {u"observations"_s, findings.counts.observations},
                             {u"sources"_s, findings.counts.sources},
                             {u"gaps"_s, findings.counts.gaps},
                             {u"sha256"_s, findings.sha256}};
    return QString::fromUtf8(QJsonDocument(object).toJson()).trimmed();
}

}  // namespace

int runCheck(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Checks that a file is a library, that its structure is the expected one and that no page of it is damaged; "
        "prints what it holds and its SHA-256."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    const QCommandLineOption format(u"format"_s, u"text (default) or json."_s, u"FORMAT"_s, u"text"_s);
    parser.addOption(format);
    if (const std::optional<int> code = parseArguments(parser, arguments, 1, output, messages))
        return *code;
    const bool isJson = parser.value(format) == "json"_L1;
    if (!isJson && parser.value(format) != "text"_L1) {
        say(messages, u"Unknown format: %1."_s.arg(parser.value(format)));
        return exit_code::usage;
    }
    const Result<Findings> findings = examine(parser.positionalArguments().constFirst());
    if (!findings) {
        say(messages, sentence(findings.error()));
        return exit_code::failed;
    }
    say(output, isJson ? asJson(*findings) : asText(*findings));
    return exit_code::done;
}

}  // namespace countercheck
