// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/figure.h"

#include "models/wording/wording.h"

#include <algorithm>

namespace countercheck {
namespace {

/// Calls `visit` for each mark, each undated figure and each row of context, in reading order, until it returns true.
template <class Visit>
bool visitDrawn(const ComparisonFigure &figure, Visit visit)
{
    for (const LaneColumn *column : {&figure.process, &figure.victims}) {
        for (const Lane &lane : column->lanes) {
            if (std::ranges::any_of(lane.marks, visit) || std::ranges::any_of(lane.undated, visit))
                return true;
        }
    }
    return figure.context && std::ranges::any_of(figure.context->rows, visit);
}

}  // namespace

QString raisedLetters(const QString &letters)
{
    QString text;
    for (const QChar letter : letters) {
        switch (letter.unicode()) {
        case u'D': text += u'\u1d48'; break;
        case u'P': text += u'\u1d56'; break;
        case u'U': text += u'\u1d58'; break;
        case u'V': text += u'\u1d5b'; break;
        default: break;
        }
    }
    return text;
}

QString letterWithMeaning(QChar letter, const Wording &wording)
{
    return wording.say("Key", "%1\u00A0%2", "raised status letter, its meaning").arg(raisedLetters(letter), wording.status(letter.toLatin1()));
}

ObservationId drawnFor(const ComparisonFigure &figure, const ObservationId &observation)
{
    ObservationId drawn = observation;
    visitDrawn(figure, [&](const auto &mark) {
        const bool found = mark.observation == observation || std::ranges::find(mark.retellings, observation) != mark.retellings.end();
        if (found)
            drawn = mark.observation;
        return found;
    });
    return drawn;
}

void tellComparableYears(ComparisonFigure &figure, std::vector<YearBracket> brackets)
{
    figure.brackets = std::move(brackets);
    for (const YearBracket &bracket : figure.brackets)
        figure.spokenSummary += u' ' + bracket.words + u'.';
}

std::vector<ObservationId> readingOrder(const ComparisonFigure &figure)
{
    std::vector<ObservationId> order;
    if (figure.strip && !figure.strip->observation.isEmpty())
        order.push_back(figure.strip->observation);
    visitDrawn(figure, [&order](const auto &mark) {
        order.push_back(mark.observation);
        return false;
    });
    return order;
}

std::set<ObservationId> toldIn(const ComparisonFigure &figure)
{
    std::set<ObservationId> told;
    if (figure.strip)
        told.insert(figure.strip->observation);
    visitDrawn(figure, [&told](const auto &drawn) {
        told.insert(drawn.observation);
        told.insert(drawn.retellings.begin(), drawn.retellings.end());
        return false;
    });
    return told;
}

QString labelFor(const ComparisonFigure &figure, const ObservationId &observation)
{
    const auto labelOf = [](const auto &drawn) {
        if constexpr (requires { drawn.label; })
            return drawn.label;
        else
            return drawn.value;
    };
    QString label;
    visitDrawn(figure, [&](const auto &mark) {
        if (mark.observation != observation)
            return false;
        label = labelOf(mark);
        return true;
    });
    return label;
}

QString spokenFor(const ComparisonFigure &figure, const ObservationId &observation)
{
    QString spoken;
    visitDrawn(figure, [&](const auto &mark) {
        if (mark.observation != observation)
            return false;
        spoken = mark.spoken;
        return true;
    });
    return spoken;
}

}  // namespace countercheck
