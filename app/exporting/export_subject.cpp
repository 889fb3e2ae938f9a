// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_subject.h"

#include "app/comparison/comparison_desk.h"
#include "app/library/session.h"
#include "widgets/figure_view.h"
#include "widgets/comparison_page.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestName = 80;

/// The years that a time window touches.
YearSpan yearsOf(const TimeWindow &window)
{
    const auto yearOf = [](double day) { return std::clamp(QDate::fromJulianDay(static_cast<qint64>(day)).year(), 1, 9998); };
    return {yearOf(std::floor(window.first)), yearOf(std::ceil(window.last) - 1)};
}

std::optional<YearSpan> yearsInView(const FigureView &view, const ComparisonFigure &figure)
{
    const YearSpan years = yearsOf(view.timeWindow());
    return years == yearsOf(fullWindow(figure)) ? std::nullopt : std::optional(years);
}

/// A name that a reader gave, as far as a file may have it.
QString asFileName(QString name)
{
    for (QChar &character : name) {
        if (!character.isLetterOrNumber() && character != u'-' && character != u'_')
            character = u' ';
    }
    return name.simplified().left(longestName).trimmed().replace(u' ', u'-');
}

std::optional<FigureSelection> pairOfFigures(const ObservationId &observation, const ObservationId &beside)
{
    return observation.isEmpty() || beside.isEmpty() ? std::nullopt : std::optional(FigureSelection{observation, beside});
}

std::optional<ExportSubject> comparisonInView(const ComposedComparison &shown, const Panes &panes)
{
    const auto isHeld = [&shown](const MeasureId &measure) { return findById(shown.dossier->measures, measure) != nullptr; };
    ExportSubject subject;
    // What the library does not hold is not on the chart either.
    std::ranges::copy_if(shown.content.selection.measures, std::back_inserter(subject.request.measures.measures), isHeld);
    if (subject.request.measures.measures.empty())
        return std::nullopt;
    std::ranges::copy_if(shown.content.oneAxis, std::back_inserter(subject.request.oneAxis),
                         [&isHeld](const MeasurePair &pair) { return isHeld(pair.a) && isHeld(pair.b); });
    if (shown.pair && isHeld(shown.pair->a) && isHeld(shown.pair->b))
        subject.request.pair = shown.pair;
    subject.request.figures = pairOfFigures(shown.observation, shown.beside);
    subject.request.scale = shown.figure.scale;
    subject.dossier = shown.dossier;
    subject.yearsInView = yearsInView(*panes.comparison()->chart(), shown.figure);
    const QString named = asFileName(shown.content.name);
    subject.fileName = named.isEmpty() ? u"comparison-"_s + asFileName(subject.request.measures.measures.front().slug) : named;
    return subject;
}

}  // namespace

std::optional<ExportSubject> exportSubject(const Session &session, const ComparisonDesk &desk, const Panes &panes)
{
    if (!session.library())
        return std::nullopt;
    if (desk.isComparing())
        return desk.workspace().shown() ? comparisonInView(*desk.workspace().shown(), panes) : std::nullopt;
    const auto &claim = session.claim();
    const auto &shown = session.figure();
    if (!claim || !shown)
        return std::nullopt;
    ExportSubject subject;
    subject.request.claim = claim->id;
    subject.request.figures = pairOfFigures(shown->observation, shown->beside);
    subject.request.scale = shown->figure.scale;
    subject.dossier = std::shared_ptr<const Dossier>(claim, &claim->dossier);
    subject.yearsInView = yearsInView(*panes.chart(), shown->figure);
    subject.fileName = asFileName(claim->id.slug);
    return subject;
}

}  // namespace countercheck
