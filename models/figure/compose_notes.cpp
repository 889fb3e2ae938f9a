// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/compose_parts.h"

#include "models/wording/sentence_form.h"

#include <algorithm>
#include <set>

// What is said under a chart, and instead of it.
namespace countercheck {

using namespace Qt::StringLiterals;

namespace {

/// The number of publishers that the source line names before it counts the rest. The table has them all.
constexpr qsizetype namedPublishers = 8;

}  // namespace

QStringList composePublishers(const ComparisonFigure &figure, const DossierWords &words)
{
    std::set<ObservationId> drawn;
    for (const ObservationId &observation : readingOrder(figure))
        drawn.insert(observation);
    std::vector<std::pair<QString, std::set<int>>> publishers;
    for (const FigureRow &row : figure.rows) {
        const Observation *observation = words.observation(row.observation);
        if (!observation || !(row.linked || drawn.contains(row.observation)))
            continue;
        const Source *source = words.source(observation->source);
        const QString name = source ? words.publisher(*source) : observation->source.slug;
        auto found = std::ranges::find(publishers, name, &std::pair<QString, std::set<int>>::first);
        if (found == publishers.end())
            found = publishers.insert(found, {name, {}});
        if (source && source->published)
            found->second.insert(source->published->year());
    }
    QStringList lines;
    for (const auto &[name, years] : publishers) {
        QStringList parts{name};
        for (const int year : years)
            parts += QString::number(year);
        lines += parts.join(u", "_s);
    }
    return lines;
}

QString composeSourceLine(QStringList publishers, const Wording &wording)
{
    const qsizetype unnamed = publishers.size() - namedPublishers;
    if (unnamed > 0) {
        publishers.resize(namedPublishers);
        publishers += wording.say("Figure", "and %n more in the file's metadata", nullptr, static_cast<int>(unnamed));
    }
    return wording.say("Figure", "Sources: %1").arg(publishers.join(u"; "_s));
}

QString lettersOf(const ComparisonFigure &figure)
{
    QString letters;
    const auto add = [&](const auto &drawn) {
        for (const QChar letter : drawn.statusLetters) {
            if (!letters.contains(letter))
                letters += letter;
        }
    };
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes) {
            std::ranges::for_each(lane.marks, add);
            std::ranges::for_each(lane.undated, add);
        }
    }
    std::ranges::sort(letters);
    return letters;
}

QStringList letterNotes(const QString &letters, const Wording &wording)
{
    QStringList notes;
    for (const QChar letter : letters)
        notes += wording.say("Figure", "%1: %2.", "status letter: its meaning").arg(raisedLetters(letter), wording.status(letter.toLatin1()));
    return notes;
}

QStringList composeNotes(const ComparisonFigure &figure, const DossierWords &words)
{
    QStringList notes{figure.scaleNote};
    if (!figure.placeNote.isEmpty())
        notes += figure.placeNote;
    for (const AxisOverride &axisOverride : figure.overrides)
        notes.prepend(axisOverride.words);
    return notes + letterNotes(figure.statusLetters, words.wording());
}

void tellUndrawn(ComparisonFigure &figure, const std::vector<LaneGroup> &groups, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList misreports;
    std::set<ObservationId> told = toldIn(figure);
    if (figure.strip) {
        for (const std::vector<Tracing> *tracings : {&figure.strip->traces, &figure.strip->confusedWith}) {
            for (const Tracing &tracing : *tracings)
                told.insert(tracing.observation);
        }
    }
    for (const LaneGroup &group : groups) {
        if (standingOf(*group.measure) == Standing::Asserted)
            continue;
        for (const Telling &telling : group.misreports) {
            told.insert(telling.observation->id);
            for (const Observation *retelling : telling.retellings)
                told.insert(retelling->id);
            misreports += wording.say("Figure", "%1 (%2)", "number, source")
                              .arg(wording.quantity(telling.observation->quantity, group.measure->unitOfMeasure), words.shortSource(telling.observation->source));
        }
    }
    const qsizetype namedMisreports = misreports.size();
    if (!misreports.isEmpty()) {
        constexpr qsizetype named = 2;
        if (misreports.size() > named)
            misreports = misreports.first(named) << wording.say("Figure", "and %n more", nullptr, static_cast<int>(misreports.size() - named));
        figure.undrawn += wording.say("Figure", "Not drawn because they seem to be misreports: %1.").arg(misreports.join(u"; "_s));
    }
    const auto untold = std::ranges::count_if(figure.rows, [&](const FigureRow &row) {
        // Numbers that were only said count if they are evidence: others were said of other claims.
        return (row.standing != Standing::Asserted || row.linked) && !told.contains(row.observation);
    });
    if (untold > 0)
        figure.undrawn += wording.say("Figure", "Only in the data, not drawn: %n figures (context, estimates, other places).", nullptr, static_cast<int>(untold));
    figure.onlyInData = static_cast<std::size_t>(untold + namedMisreports);
}

QString composeSummary(const ComparisonFigure &figure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList sentences{figure.title};
    if (!figure.claim.isEmpty())
        sentences += wording.say("Summary", "The claim: %1").arg(figure.claim);
    if (figure.strip)
        sentences += wording.say("Summary", "As claimed, %1").arg(figure.strip->words);
    sentences += reviewSentence(words);
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        QStringList lanes;
        QStringList potential;
        for (const Lane &lane : column->lanes) {
            const auto latest = std::find_if(lane.marks.rbegin(), lane.marks.rend(), [](const Mark &mark) { return mark.revisedBy.isEmpty(); });
            if (latest != lane.marks.rend())
                (lane.potential ? potential : lanes) += wording.say("Summary", "%1, latest %2", "measure, value")
                                                              .arg(lane.shortTitle, wording.quantity(latest->quantity, words.measure(lane.measure)->unitOfMeasure));
        }
        sentences += lanes.isEmpty() ? column->emptyWords
                                     : wording.say("Summary", "%1: %2", "heading: lanes").arg(column->heading, lanes.join(u"; "_s));
        if (!potential.isEmpty())
            sentences += wording.say("Summary", "%1: %2", "heading: lanes").arg(wording.say("Column", "Potential victims: not verified"), potential.join(u"; "_s));
    }
    if (figure.context) {
        QStringList rows;
        for (const ContextRow &row : figure.context->rows)
            rows += wording.say("Summary", "%1 (%2)", "value, what it is").arg(row.value, row.words);
        sentences += wording.say("Summary", "%1: %2", "heading: lanes").arg(figure.context->heading, rows.join(u"; "_s));
    }
    if (figure.sentence)
        sentences += figure.sentence->headline;
    for (const AxisOverride &axisOverride : figure.overrides)
        sentences += axisOverride.words;
    return asSentences(sentences);
}

}  // namespace countercheck
