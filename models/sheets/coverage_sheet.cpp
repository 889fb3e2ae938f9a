// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/coverage_sheet.h"

#include <algorithm>
#include <array>
#include <limits>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The order of the headings: what agencies handled, then victims, then what is neither.
constexpr std::array standings{Standing::Process, Standing::Verified, Standing::Potential, Standing::Asserted, Standing::Context};

QString headingOf(Standing standing, const Wording &wording)
{
    switch (standing) {
    case Standing::Process: return wording.say("Coverage", "Process metrics");
    case Standing::Verified: return wording.say("Coverage", "Verified victim counts");
    case Standing::Potential: return wording.say("Coverage", "Potential victims, not verified");
    case Standing::Asserted: return wording.say("Coverage", "Said without a method");
    case Standing::Context: return wording.say("Coverage", "Estimates and context");
    }
    return {};
}

QString stateWords(const std::optional<CoverageCell> &cell, const Wording &wording)
{
    if (!cell)
        return wording.notSearched();
    if (cell->kind == CoverageKind::Missing) {
        const QString kind = wording.gapKind(*cell->gapKind);
        return cell->searchedOn ? wording.say("Coverage", "%1, %2", "why it is missing, when it was searched").arg(kind, wording.date(*cell->searchedOn)) : kind;
    }
    const auto count = static_cast<int>(std::min<qint64>(cell->figures, std::numeric_limits<int>::max()));
    const QString figures = wording.say("Coverage", "%n figures", nullptr, count);
    switch (cell->kind) {
    case CoverageKind::Revised: return wording.say("Coverage", "%1, revised later").arg(figures);
    case CoverageKind::About: return wording.say("Coverage", "%1, rounded").arg(figures);
    case CoverageKind::Bound: return wording.say("Coverage", "%1, a bound").arg(figures);
    case CoverageKind::Figure:
    case CoverageKind::Missing: break;
    }
    return figures;
}

bool isChosen(const CoverageRow &row, CoverageChoice choice)
{
    switch (choice) {
    case CoverageChoice::All: break;
    case CoverageChoice::WithGaps: return std::ranges::any_of(row.cells, [](const auto &cell) { return cell.second.kind == CoverageKind::Missing; });
    case CoverageChoice::OfClaims: return row.isOfClaim;
    }
    return true;
}

}  // namespace

QString letterOf(GapKind kind)
{
    switch (kind) {
    case GapKind::NeverPublished: return u"N"_s;
    case GapKind::NotForThisPeriod: return u"P"_s;
    case GapKind::NotBrokenDown: return u"B"_s;
    case GapKind::NotComparable: return u"C"_s;
    case GapKind::NotFound: return u"F"_s;
    case GapKind::NotInLibrary: return u"L"_s;
    case GapKind::Suppressed: return u"S"_s;
    case GapKind::NotApplicable: return u"–"_s;
    }
    return {};
}

CoverageSheet composeCoverage(const Coverage &whole, qint64 gaps, const Wording &wording, CoverageChoice choice)
{
    Coverage coverage = whole;
    std::erase_if(coverage.rows, [choice](const CoverageRow &row) { return !isChosen(row, choice); });
    CoverageSheet sheet;
    sheet.title = wording.say("Coverage", "What is missing");
    if (gaps == 0)
        sheet.note = wording.say("Window", "This library notes no gaps. That is not the same as none.");
    else
        sheet.note = wording.say("Coverage", "%n questions to which this library has no answer.", nullptr, static_cast<int>(std::min<qint64>(gaps, std::numeric_limits<int>::max())));
    if (const auto shown = static_cast<qint64>(whole.rows.size()); shown < whole.measures)
        sheet.note += u' ' + wording.say("Coverage", "Shown are %1 of %2 measures, those with most gaps.").arg(wording.number(static_cast<double>(shown)), wording.number(static_cast<double>(whole.measures)));
    int first = std::numeric_limits<int>::max();
    int last = std::numeric_limits<int>::min();
    for (const CoverageRow &row : coverage.rows) {
        if (!row.cells.empty()) {
            first = std::min(first, row.cells.begin()->first);
            last = std::max(last, row.cells.rbegin()->first);
        }
    }
    for (int year = first; year <= last; ++year)
        sheet.years.push_back(year);
    for (const Standing standing : standings) {
        bool hasHeading = false;
        for (const CoverageRow &row : coverage.rows) {
            if (row.standing != standing || row.cells.empty())
                continue;
            if (!std::exchange(hasHeading, true))
                sheet.lines.push_back({{}, headingOf(standing, wording), standing, {}});
            CoverageLine line{row.measure, row.label.simplified(), standing, {}};
            for (const int year : sheet.years) {
                CoveredYear covered;
                if (const auto cell = row.cells.find(year); cell != row.cells.end())
                    covered.cell = cell->second;
                covered.letter = !covered.cell ? u"?"_s : covered.cell->gapKind ? letterOf(*covered.cell->gapKind) : QString();
                covered.isBreak = row.breaks.contains(year);
                //: %1 is a measure, %2 a year, %3 what is known of it.
                covered.words = wording.say("Coverage", "%1, %2: %3").arg(line.label, QString::number(year), stateWords(covered.cell, wording));
                if (covered.isBreak)
                    covered.words += wording.say("Coverage", ". The series changes here.");
                line.years.push_back(std::move(covered));
            }
            sheet.lines.push_back(std::move(line));
        }
    }
    return sheet;
}

}  // namespace countercheck
