// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/layout.h"

#include "models/layout/page_layout.h"
#include "models/layout/text_layout.h"

#include <cmath>
#include <optional>

namespace countercheck {
namespace {

LayoutRequest pageRequest(const ComparisonFigure &figure, double width)
{
    LayoutRequest request;
    request.size = QSizeF(width, 0);
    request.window = fullWindow(figure);
    request.withTitle = request.withSources = request.fitAllLanes = true;
    return request;
}

/// Lays out a page in the first form that shows all evidence, since type and margins do not shrink for the rest of a library; else in
/// the one that shows most. The smallest form is used only if no other has room for a lane of each column.
PageLayout bestPage(const ComparisonFigure &figure, const LayoutRequest &request, const TextMeasure &measure, const Wording &wording)
{
    std::optional<PageLayout> most;
    const std::span<const PageForm> forms = pageForms(measure.scale());
    for (const PageForm &form : forms) {
        const bool isSmallest = &form == &forms.back();
        // In a stream of posts the headline keeps its size, as long as it leaves room for a lane in each column.
        const bool hasSmallerHeadline = measure.scale() == TypeScale::Story && form.title != forms.front().title;
        if ((isSmallest || hasSmallerHeadline) && most)
            break;
        PageLayout page(figure, request, form, measure, wording);
        page.chooseLanes();
        if (isSmallest || (page.fits() && page.showsEvidence()))
            return page;
        if (!page.fits())
            continue;
        if (!most || page.shownCount() > most->shownCount())
            most.emplace(page);
    }
    return *most;
}

/// Lays out a window. The further lines of the notes give way before a plot becomes a row, anything is folded or has to be scrolled to.
LaidOutFigure layOutWindow(const ComparisonFigure &figure, const LayoutRequest &request, const PageForm &form, const TextMeasure &measure, const Wording &wording)
{
    struct Try {
        std::size_t plots;
        std::size_t shown;
        double overflow;
        bool showsAll;
        LaidOutFigure laidOut;
    };
    const auto tryWith = [&](qsizetype noteLines) {
        PageForm shorter = form;
        shorter.mostLaneNoteLines = noteLines;
        PageLayout page(figure, request, shorter, measure, wording);
        page.foldLanes();
        LaidOutFigure laidOut = page.run();
        const double overflow = std::max(0.0, laidOut.contentHeight - laidOut.viewport.height() - 0.5);
        return Try{page.plotCount(), page.shownCount(), overflow, page.showsAll() && overflow == 0, std::move(laidOut)};
    };
    Try best = tryWith(form.mostLaneNoteLines);
    // A picture with a title is an export: it has its own forms.
    for (qsizetype lines = form.mostLaneNoteLines - 1; lines > 0 && !request.withTitle && !best.showsAll; --lines) {
        Try next = tryWith(lines);
        if (next.plots > best.plots || next.shown > best.shown || next.overflow < best.overflow)
            best = std::move(next);
    }
    return std::move(best.laidOut);
}

}  // namespace

TimeWindow fullWindow(const ComparisonFigure &figure)
{
    if (!figure.extent.first.isValid())
        return {static_cast<double>(QDate(2000, 1, 1).toJulianDay()), static_cast<double>(QDate(2001, 1, 1).toJulianDay())};
    // The window covers whole years and at least a month after the last day, so that no mark touches the edge.
    const QDate last = figure.extent.last.addDays(30);
    return {static_cast<double>(QDate(figure.extent.first.year(), 1, 1).toJulianDay()),
            static_cast<double>(QDate(last.year() + 1, 1, 1).toJulianDay())};
}

TimeWindow evidenceWindow(const ComparisonFigure &figure)
{
    if (!figure.evidence.first.isValid() || figure.evidence == figure.extent)
        return fullWindow(figure);
    return {static_cast<double>(figure.evidence.first.toJulianDay()), static_cast<double>(figure.evidence.last.toJulianDay()) + 1};
}

QSizeF preferredSize(const ComparisonFigure &figure, double width, const TimeWindow &window, const TextMeasure &measure, const Wording &wording)
{
    LayoutRequest request = pageRequest(figure, width);
    request.window = window;
    return QSizeF(width, std::ceil(PageLayout(figure, request, pageForms(measure.scale()).front(), measure, wording).heightWithPlots(lengthsOf(measure.scale()).preferredPlot)));
}

double stackedHeight(const ComparisonFigure &figure, const LayoutRequest &request, const TextMeasure &measure, const Wording &wording)
{
    return std::ceil(PageLayout(figure, request, stackedWindow, measure, wording).heightWithPlots(lengthsOf(measure.scale()).preferredPlot));
}

QSizeF smallestSize(const ComparisonFigure &figure, double width, const TextMeasure &measure, const Wording &wording)
{
    const LayoutRequest request = pageRequest(figure, width);
    PageLayout page(figure, request, pageForms(measure.scale()).back(), measure, wording);
    page.chooseFewestLanes();
    return QSizeF(width, std::ceil(page.heightWithPlots(lengthsOf(measure.scale()).smallestPlot)));
}

LaidOutFigure layOut(const ComparisonFigure &figure, const LayoutRequest &request, const TextMeasure &measure, const Wording &wording)
{
    if (request.isStacked)
        return PageLayout(figure, request, stackedWindow, measure, wording).run();
    if (!request.fitAllLanes) {
        const PageForm &form = request.withTitle ? pageForms(measure.scale()).front() : request.size.height() < lowWindowBelow ? lowWindow : roomyWindow;
        LaidOutFigure laidOut = layOutWindow(figure, request, form, measure, wording);
        // A comparison folds nothing: before its lanes have to be scrolled to, what is said elsewhere gives way.
        const bool overflows = laidOut.contentHeight > laidOut.viewport.height() + 0.5;
        return overflows && !figure.isOfClaim && !request.withTitle ? layOutWindow(figure, request, lowWindow, measure, wording) : laidOut;
    }
    return bestPage(figure, request, measure, wording).run();
}

}  // namespace countercheck
