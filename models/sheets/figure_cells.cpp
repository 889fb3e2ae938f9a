// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/figure_cells.h"

#include "models/figure/figure.h"
#include "models/sheets/record_words.h"
#include "models/wording/sentence_form.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns the status letters that stand behind a number: all but that of a normal value.
QString lettersBehind(const Observation &figure)
{
    QString letters;
    for (const char letter : figure.status.letters()) {
        if (letter != 'A' && figure.quantity.isStated())
            letters += QLatin1Char(letter);
    }
    return letters;
}

/// Returns the number with its words, or why there is none.
QString numberCell(const Observation &figure, const Measure &measure, const Wording &wording)
{
    if (figure.quantity.isStated())
        return wording.quantity(figure.quantity, measure.unitOfMeasure) + raisedLetters(lettersBehind(figure));
    for (const char letter : figure.status.letters()) {
        if (saysWhyMissing(letter))
            return wording.status(letter);
    }
    return wording.status('O');
}

}  // namespace

FigureCells composeFigureCells(const ObservationRecord &record, const Wording &wording)
{
    FigureCells cells;
    cells.observation = record.observation.id;
    cells.measure = record.measure.id;
    cells.standing = standingOf(record.measure);
    const auto set = [&cells](FigureColumn column, const QString &text) { cells.texts[static_cast<std::size_t>(column)] = text.simplified(); };
    set(FigureColumn::Number, numberCell(record.observation, record.measure, wording));
    set(FigureColumn::Counts, record.measure.label());
    set(FigureColumn::Period, wording.period(record.observation.period, record.measure.periodKind, record.measure.yearStart));
    set(FigureColumn::HowVerified, wording.verification(record.measure.verification));
    set(FigureColumn::PublishedBy, publisherWords(record.publisher, record.site));
    set(FigureColumn::HowClose, record.source.directness ? wording.directness(record.source.directness) : QString());
    QStringList letters;
    for (const char letter : record.observation.status.letters()) {
        if (letter != 'A')
            letters += wording.status(letter);
    }
    for (const QChar letter : lettersBehind(record.observation)) {
        // The mark of a break stands in charts alone.
        if (!raisedLetters(letter).isEmpty())
            cells.key += letterWithMeaning(letter, wording);
    }
    cells.letters = capitalised(letters.join(u", "_s));
    return cells;
}

FiguresHead composeFiguresHead(const FiguresShown &figures, const Wording &wording)
{
    const auto written = [&wording](qint64 count) { return wording.number(static_cast<double>(count)); };
    FiguresHead head{wording.say("Figures", "%n figures", nullptr, figures.found), {}};
    if (!figures.searched.isEmpty()) //: %1 is what is searched for.
        head.title = wording.say("Figures", "%n figures for %1", nullptr, figures.found).arg(figures.searched.left(200));
    QStringList notes;
    if (figures.all == 0)
        notes += wording.say("Window", "This library holds no figures.");
    else if (figures.found < figures.all)
        notes += wording.say("Figures", "of %1 in this library").arg(written(figures.all));
    if (figures.shown < figures.found)
        notes += wording.say("Figures", "the table has the first %1, a file that you export has all").arg(written(figures.shown));
    head.note = joinedByDots(notes);
    return head;
}

QString figureColumnName(FigureColumn column, const Wording &wording)
{
    switch (column) {
    case FigureColumn::Number: return wording.say("Figures", "Number");
    case FigureColumn::Counts: return wording.say("Figures", "What is counted");
    case FigureColumn::Period: return wording.say("Figures", "Period");
    case FigureColumn::HowVerified: return wording.say("Figures", "How verified");
    case FigureColumn::PublishedBy: return wording.say("Figures", "Published by");
    case FigureColumn::HowClose: return wording.say("Figures", "How close");
    }
    return {};
}

}  // namespace countercheck
