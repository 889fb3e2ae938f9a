// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/check_step.h"

#include "models/importing/import_words.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Whether a problem is one of a cell, which can be left out.
bool isOfCell(const ImportProblem &problem)
{
    switch (problem.kind) {
    case ImportProblemKind::NumberUnreadable:
    case ImportProblemKind::NumberAmbiguous:
    case ImportProblemKind::NumberMissing:
    case ImportProblemKind::PeriodUnreadable:
    case ImportProblemKind::PeriodAmbiguous:
    case ImportProblemKind::PeriodNotStated:
    case ImportProblemKind::FigureRepeated:
    case ImportProblemKind::RowFaulty:
    case ImportProblemKind::Bound:
    case ImportProblemKind::Rounded:
    case ImportProblemKind::Approximate:
    case ImportProblemKind::OtherPeriodKind:
    case ImportProblemKind::DigitsHidden:
    case ImportProblemKind::AlreadyThere: return problem.row >= 0 && problem.column >= 0;
    default: return false;
    }
}

/// A gap is about a period, so that it takes one that is read.
bool canBeGap(const ImportProblem &problem)
{
    return problem.kind == ImportProblemKind::NumberUnreadable || problem.kind == ImportProblemKind::NumberAmbiguous || problem.kind == ImportProblemKind::NumberMissing || problem.kind == ImportProblemKind::EmptyCell;
}

QString columnWords(const ImportState &state, qsizetype column)
{
    if (column < 0)
        return {};
    const bool hasHeads = column < std::ssize(state.reading.columns) && !state.reading.columns[static_cast<std::size_t>(column)].heads.isEmpty();
    return hasHeads ? state.reading.columns[static_cast<std::size_t>(column)].heads.back() : columnLetters(column);
}

QStringList writtenLines(const ImportState &state, const ImportCheck &check, const Wording &wording)
{
    const ImportSummary &summary = check.summary;
    QStringList lines{wording.say("Import", "%n figures", nullptr, summary.figures)};
    if (!summary.newMeasures.empty()) {
        QStringList names;
        for (const QString &name : summary.newMeasures) {
            if (names.size() < 4)
                names += u"“%1”"_s.arg(name);
        }
        if (summary.newMeasures.size() > 4)
            names += u"…"_s;
        lines += wording.say("Import", "%n new measures: %1", nullptr, static_cast<qint64>(summary.newMeasures.size())).arg(names.join(u", "_s));
    }
    if (!check.joined.isEmpty())
        //: %1 is the name of a measure.
        lines += wording.say("Import", "added to the measure of the library called %1").arg(u"“%1”"_s.arg(check.joined.mid(0, 4).join(u"”, “"_s)));
    if (!summary.newSources.empty())
        lines += summary.sourcesWithoutAddress > 0 ? wording.say("Import", "%n new sources, %1 without an address", nullptr, static_cast<qint64>(summary.newSources.size())).arg(summary.sourcesWithoutAddress)
                                                   : wording.say("Import", "%n new sources", nullptr, static_cast<qint64>(summary.newSources.size()));
    if (summary.gaps > 0)
        lines += wording.say("Import", "%n gaps", nullptr, summary.gaps);
    const auto leftOut = std::ranges::count_if(state.cellAnswers, [](const auto &answer) { return answer.second == CellAnswer::LeaveOut; });
    if (leftOut > 0)
        lines += wording.say("Import", "%n cells are left out by hand", nullptr, leftOut);
    return lines;
}

}  // namespace

CheckContent checkContentOf(const ImportState &state, const std::optional<ImportCheck> &check, const std::vector<GuessChoice> &targets, const QString &newPlace, const Wording &wording)
{
    CheckContent content;
    for (const GuessChoice &target : targets)
        content.targets.push_back({target.code, target.words});
    content.target = state.target == ImportTarget::Open ? u"open"_s : u"new"_s;
    if (state.target == ImportTarget::New) {
        content.newTitle = state.newTitle;
        content.newPlace = newPlace;
    }
    content.isRemembered = state.isRemembered;
    content.rememberedName = state.rememberedName;
    if (!check)
        return content;
    const ImportSummary &summary = check->summary;
    for (const ImportProblem &problem : summary.problems) {
        const auto count = summary.counts.find(problem.kind);
        content.problems.push_back({.row = problem.row < 0 ? QString() : QString::number(problem.row + 1), .column = columnWords(state, problem.column), .written = problem.text.left(200), .why = reasonOf(problem, wording),
                                    .isStopping = problem.stops(), .canBeAnswered = isOfCell(problem), .canBeGap = canBeGap(problem), .sameKind = count == summary.counts.end() ? 1 : count->second});
    }
    qint64 care = 0;
    for (const auto &[kind, count] : summary.counts)
        care += ImportProblem{.kind = kind}.stops() ? 0 : count;
    QStringList counts;
    if (summary.stopping() > 0)
        counts += wording.say("Import", "%n stop the import", nullptr, summary.stopping());
    if (care > 0)
        counts += wording.say("Import", "%n ask for care", nullptr, care);
    content.counts = counts.join(u", "_s);
    content.written = writtenLines(state, *check, wording);
    content.chartTitle = check->chartTitle;
    content.chart = check->chart;
    if (!content.chart)
        content.chartWords = wording.say("Import", "There is nothing to draw yet.");
    else if (summary.newMeasures.size() + static_cast<std::size_t>(check->joined.size()) > 1)
        content.chartWords = wording.say("Import", "The first of %n measures.", nullptr, static_cast<qint64>(summary.newMeasures.size()) + check->joined.size());
    return content;
}

void answerProblem(ImportState &state, const ImportCheck &check, std::size_t problem, bool isGap, bool forAll)
{
    const auto &problems = check.summary.problems;
    if (problem >= problems.size())
        return;
    const ImportProblemKind kind = problems[problem].kind;
    if (forAll && kind == ImportProblemKind::NumberMissing) {
        state.mapping.missing = isGap ? MissingAnswer::Gaps : MissingAnswer::LeftOut;
        return;
    }
    for (std::size_t each = 0; each < problems.size(); ++each) {
        if (each == problem || (forAll && problems[each].kind == kind))
            state.cellAnswers[{problems[each].row, problems[each].column}] = isGap ? CellAnswer::Gap : CellAnswer::LeaveOut;
    }
}

QString problemsAsText(const CheckContent &content)
{
    QStringList lines;
    for (const ProblemLine &line : content.problems) {
        QStringList cells{line.row, line.column, line.written, line.why};
        for (QString &cell : cells) {
            cell.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
            if (!cell.isEmpty() && u"=+-@"_s.contains(cell.front()))
                cell.prepend(u'\'');
        }
        lines += cells.join(u'\t');
    }
    return lines.join(u'\n');
}

}  // namespace countercheck
