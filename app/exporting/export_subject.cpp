// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_subject.h"

#include "app/shell/subject_in_view.h"
#include "models/layout/shown_time.h"

#include <algorithm>

namespace countercheck {
namespace {

constexpr qsizetype longestName = 80;

/// A name as far as a file may have it.
QString asFileName(QString name)
{
    for (QChar &character : name) {
        if (!character.isLetterOrNumber() && character != u'-' && character != u'_')
            character = u' ';
    }
    return name.simplified().left(longestName).trimmed().replace(u' ', u'-');
}

/// The part of a view that its chart shows. What the library does not hold is not on the chart either.
View viewOfChart(const View &shown, const Dossier &dossier)
{
    View view;
    view.subject = shown.subject;
    view.scale = shown.scale;
    view.withContext = shown.withContext;
    // The sentence of a chart is about two figures, or about none.
    if (!shown.figures.beside.isEmpty())
        view.figures = shown.figures;
    if (shown.kind() != SubjectKind::Measures)
        return view;
    const auto isMissing = [&dossier](const MeasureId &measure) { return !findById(dossier.measures, measure); };
    const auto isPairMissing = [&isMissing](const MeasurePair &pair) { return isMissing(pair.a) || isMissing(pair.b); };
    MeasureSelection measures = shown.measures();
    std::erase_if(measures.measures, isMissing);
    view.subject = measures;
    view.words = shown.words;
    view.oneAxis = shown.oneAxis;
    std::erase_if(view.oneAxis, isPairMissing);
    if (shown.pair && !isPairMissing(*shown.pair))
        view.pair = shown.pair;
    return view;
}

}  // namespace

std::optional<ExportSubject> exportSubject(const SubjectInView &subject)
{
    const ComparisonFigure *figure = subject.figure();
    std::shared_ptr<const Dossier> dossier = subject.dossier();
    // What is shown and what was asked for are of two minds until a view has come.
    if (!figure || !dossier || subject.isOnItsWay())
        return std::nullopt;
    ExportSubject exported;
    const View shown = subject.view();
    exported.request.view = viewOfChart(shown, *dossier);
    const ShownTime years = wholeYears(shown.time);
    if (years.first && years.last && years != wholeYears(daysOf(fullWindow(*figure))))
        exported.yearsInView = YearSpan(years.first->year(), years.last->year());
    exported.dossier = std::move(dossier);
    exported.fileName = asFileName(subject.name());
    return exported;
}

}  // namespace countercheck
