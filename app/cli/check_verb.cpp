// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "models/domain/linter/linter.h"
#include "models/exchange/table_writer.h"
#include "models/store/library.h"
#include "models/wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// What was found out about a file: about itself, and about what it holds where it can be read.
struct CheckReport {
    LibraryDescription description;
    LibraryCounts counts;
    QString sha256;
    bool isIntact = false;
    std::vector<LintFinding> findings;
};

/// The rule that an error breaks if it is a judgement on the file, and no obstacle to judging it.
std::optional<LintRule> ruleOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotALibrary:
    case ErrorCode::OtherApplication: return LintRule::FileNotALibrary;
    case ErrorCode::NewerSchema: return LintRule::FileNewer;
    case ErrorCode::UnexpectedStructure: return LintRule::FileStructure;
    case ErrorCode::Damaged: return LintRule::FileDamaged;
    case ErrorCode::UnmergedChanges: return LintRule::FileUnmerged;
    default: return std::nullopt;
    }
}

Result<CheckReport> examineLibrary(const QString &path)
{
    Result<Library> library = Library::open(path);
    if (!library)
        return library.error();
    const Result<LibraryCheck> check = library->check();
    if (!check)
        return check.error();
    CheckReport report{.isIntact = check->isIntact(), .findings = check->findings};
    if (!report.isIntact)
        return report;
    const Result<LibraryDescription> description = library->description();
    if (!description)
        return description.error();
    const Result<LibraryCounts> counts = library->counts();
    if (!counts)
        return counts.error();
    const Result<QString> sha256 = library->fileSha256();
    if (!sha256)
        return sha256.error();
    report.description = *description;
    report.counts = *counts;
    report.sha256 = *sha256;
    return report;
}

Result<CheckReport> examine(const QString &path, const Wording &wording)
{
    Result<CheckReport> report = examineLibrary(path);
    if (report)
        return report;
    const std::optional<LintRule> rule = ruleOf(report.error().code);
    if (!rule)
        return report.error();
    const bool isDamage = rule == LintRule::FileDamaged;
    return CheckReport{.findings = {{*rule, {"file"_L1, path}, {}, {isDamage ? report.error().detail : wording.error(report.error())}}}};
}

QString described(const RowReference &row)
{
    return row.table + u' ' + row.id;
}

qint64 countOf(const CheckReport &report, Gravity gravity)
{
    return std::ranges::count(report.findings, gravity, &LintFinding::gravity);
}

void writeText(const CheckReport &report, const Wording &wording, QIODevice &output)
{
    if (report.isIntact) {
        const QString verdict = countOf(report, Gravity::Grave) == 0 ? u"sound"_s : u"the file is intact, but what it holds has grave faults"_s;
        say(output, u"%1, version %2: %3.\n%4 claims, %5 measures, %6 observations, %7 sources, %8 gaps.\nSHA-256 %9"_s.arg(
                        report.description.title, report.description.version, verdict, QString::number(report.counts.claims),
                        QString::number(report.counts.measures), QString::number(report.counts.observations),
                        QString::number(report.counts.sources), QString::number(report.counts.gaps), report.sha256));
    } else {
        say(output, u"The file cannot be read as a whole."_s);
    }
    const auto number = [&report](Gravity gravity) { return static_cast<int>(countOf(report, gravity)); };
    say(output, QStringList{wording.say("Window", "%n grave", "findings", number(Gravity::Grave)), wording.say("Window", "%n warnings", nullptr, number(Gravity::Warning)),
                            wording.say("Window", "%n notes", nullptr, number(Gravity::Note))}.join(u", ") + u'.');
    std::vector<LintFinding> findings = report.findings;
    std::ranges::stable_sort(findings, std::ranges::greater(), &LintFinding::gravity);
    for (const LintFinding &finding : findings) {
        QStringList places{described(finding.where)};
        if (!finding.column.isEmpty())
            places.front() += u": "_s + finding.column;
        for (const RowReference &row : finding.others)
            places += row.id;
        say(output, u"\n%1: %2\n    %3 [%4]"_s.arg(wording.gravity(finding.gravity()), wording.lint(finding), places.join(u", "_s),
                                                   entryOf(finding.rule).id));
    }
}

void writeJson(const CheckReport &report, const Wording &wording, QIODevice &output)
{
    QJsonArray findings;
    for (const LintFinding &finding : report.findings) {
        QJsonArray others;
        for (const RowReference &row : finding.others)
            others.append(QJsonObject{{u"table"_s, row.table}, {u"id"_s, row.id}});
        findings.append(QJsonObject{{u"rule"_s, entryOf(finding.rule).id},
                                    {u"gravity"_s, code(finding.gravity())},
                                    {u"table"_s, finding.where.table},
                                    {u"id"_s, finding.where.id},
                                    {u"column"_s, finding.column},
                                    {u"others"_s, others},
                                    {u"sentence"_s, wording.lint(finding)}});
    }
    QJsonObject object{{u"sound"_s, report.isIntact && countOf(report, Gravity::Grave) == 0}, {u"intact"_s, report.isIntact}, {u"findings"_s, findings}};
    if (report.isIntact) {
        object.insert(u"title"_s, report.description.title);
        object.insert(u"version"_s, report.description.version);
        object.insert(u"claims"_s, report.counts.claims);
        object.insert(u"measures"_s, report.counts.measures);
        object.insert(u"observations"_s, report.counts.observations);
        object.insert(u"sources"_s, report.counts.sources);
        object.insert(u"gaps"_s, report.counts.gaps);
        object.insert(u"sha256"_s, report.sha256);
    }
    say(output, QString::fromUtf8(QJsonDocument(object).toJson()).trimmed());
}

/// False if not everything could be written.
bool writeCsv(const CheckReport &report, const Wording &wording, QIODevice &output)
{
    const auto writer = makeTableWriter(TableFormat::Csv, output, {{u"rule"_s}, {u"gravity"_s}, {u"table"_s}, {u"id"_s}, {u"column"_s}, {u"others"_s}, {u"sentence"_s}});
    for (const LintFinding &finding : report.findings) {
        QStringList others;
        for (const RowReference &row : finding.others)
            others += row.id;
        writer->writeRow({entryOf(finding.rule).id, code(finding.gravity()), finding.where.table, finding.where.id, finding.column, others.join(u' '),
                          wording.lint(finding)});
    }
    return writer->finish();
}

}  // namespace

int runCheck(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Checks that a file is a library, that its structure is the expected one and that no page of it is damaged; then "
        "what it holds: figures without a source, bounds printed as points, parts that exceed their whole, totals that "
        "fall, holes that no gap explains and more. Ends with 1 if something grave is found."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    parser.addOption(formatOption());
    if (const std::optional<int> code = parseArguments(parser, arguments, 1, output, messages))
        return *code;
    const std::optional<TableFormat> format = readFormat(parser, messages);
    if (!format)
        return exit_code::usage;
    const Wording wording;
    const Result<CheckReport> report = examine(parser.positionalArguments().constFirst(), wording);
    if (!report) {
        say(messages, wording.error(report.error()));
        return exit_code::failed;
    }
    bool isWritten = true;
    switch (*format) {
    case TableFormat::Text: writeText(*report, wording, output); break;
    case TableFormat::Json: writeJson(*report, wording, output); break;
    case TableFormat::Csv: isWritten = writeCsv(*report, wording, output); break;
    }
    return isWritten && gravest(report->findings) != Gravity::Grave ? exit_code::done : exit_code::failed;
}

}  // namespace countercheck
