// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/passport.h"

#include "models/figure/compose_parts.h"
#include "models/figure/passport_lines.h"
#include "models/figure/row_words.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The number of figures in the list "Can it be set beside…". More would be a table, for which there is the comparison.
constexpr std::size_t besideLimit = 10;

/// Says who gave this very number and who counted, from the row and its measure alone: never from the claim in view.
void addWho(PassportLines &lines, const Observation &observation, const Measure &measure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const bool isAsserted = measure.verification == Verification::Asserted;
    const Organisation *said = findById(words.dossier().organisations, observation.statedBy);
    const bool isPerson = said && (said->kind == OrganisationKind::Person || said->kind == OrganisationKind::Official);
    if (isAsserted || isPerson)
        lines.add(wording.say("Passport", "Said by"), said ? organisationInFull(said->id, words) : wording.say("Passport", "the source names no speaker"), "said-by");
    else if (said)
        lines.add(wording.say("Passport", "Reported by"), organisationInFull(said->id, words), "said-by");
    lines.addIfStated(wording.say("Passport", "Who that is"), organisationNote(observation.statedBy, words));
    if (isAsserted)
        return;
    lines.add(wording.say("Passport", "Counted by"), organisationInFull(measure.producer, words), "counted-by");
    lines.addIfStated(wording.say("Passport", "Who that is"), organisationNote(measure.producer, words));
}

/// Returns the step of the process that a number belongs to. Of what was only claimed the step is claimed, too.
QString stageOf(const Measure &measure, const Wording &wording)
{
    const QString stage = wording.stage(measure.stage);
    return measure.stage && measure.verification == Verification::Asserted ? wording.say("Passport", "%1, as claimed", "step of the process").arg(stage) : stage;
}

std::vector<PassportLine> composeLines(const Observation &observation, const Measure &measure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const auto label = [&wording](const char *text) { return wording.say("Passport", text); };
    QString verified = wording.verification(measure.verification);
    if (measure.verificationBasis)
        verified = wording.say("Lane", "%1 %2", "identified victims, by published criteria")
                       .arg(verified, wording.verificationBasis(*measure.verificationBasis));
    QStringList statuses;
    for (const char letter : observation.status.letters()) {
        if (letter != 'A')
            statuses += wording.status(letter);
    }

    PassportLines lines(wording);
    lines.add(label(QT_TRANSLATE_NOOP("Passport", "Counts")),
              countsPersons(measure.statisticalUnit) ? wording.unit(measure.statisticalUnit)
                                                     : wording.say("Passport", "%1, not people").arg(wording.unit(measure.statisticalUnit)), "counts");
    if (!isCount(measure))
        lines.add(label(QT_TRANSLATE_NOOP("Passport", "Given as")), wording.unitOfMeasure(measure.unitOfMeasure), "given-as");
    // A number that only the claimant knows is shown with the slots of the claim, not with the library's description.
    const Claim *claim = words.figure(observation).claim;
    const auto slot = [&](const QString &defined, const QString &described) {
        if (!claim)
            return described;
        return defined.isEmpty() ? wording.say("Claim", "not defined by the claimant") : defined;
    };
    lines.add(label(QT_TRANSLATE_NOOP("Passport", "Population")), slot(claim ? claim->population : QString(), measure.population), "population");
    lines.add(label(QT_TRANSLATE_NOOP("Passport", "Area")), slot(claim ? claim->area : QString(), observation.area), "area");
    lines.add(label(QT_TRANSLATE_NOOP("Passport", "Period")), words.period(observation), "period");
    if (measure.periodKind)
        lines.add(label(QT_TRANSLATE_NOOP("Passport", "Counted")), wording.periodKind(*measure.periodKind), "period");
    if (measure.yearStart)
        lines.add(label(QT_TRANSLATE_NOOP("Passport", "Year begins in")), wording.month(*measure.yearStart), "fiscal-year");
    lines.add(label(QT_TRANSLATE_NOOP("Passport", "Adds up")), wording.accumulation(measure.accumulation), "adds-up");
    lines.add(label(QT_TRANSLATE_NOOP("Passport", "How verified")), verified, "how-verified");
    lines.add(label(QT_TRANSLATE_NOOP("Passport", "Stage")), stageOf(measure, wording), "stage");
    lines.add(label(QT_TRANSLATE_NOOP("Passport", "Value")), observation.quantity.isStated() ? wording.qualifier(observation.quantity.qualifier) : QString(), "bound");
    lines.addIfStated(label(QT_TRANSLATE_NOOP("Passport", "As published")), observation.valueText, "as-published");
    lines.addIfStated(label(QT_TRANSLATE_NOOP("Passport", "Status")), wording.list(statuses), "status");
    addWho(lines, observation, measure, words);
    lines.add(label(QT_TRANSLATE_NOOP("Passport", "Published")), observation.published ? wording.date(*observation.published) : QString(), "published");
    lines.addIfStated(label(QT_TRANSLATE_NOOP("Passport", "Place in source")), observation.locator);
    lines.addIfStated(label(QT_TRANSLATE_NOOP("Passport", "Derived")), observation.derivation, "derived");
    if (observation.retelling)
        lines.add(label(QT_TRANSLATE_NOOP("Passport", "Repeats")), wording.retelling(*observation.retelling), "retelling");
    for (const EvidenceLink &link : words.dossier().evidence) {
        if (link.observation == observation.id)
            lines.add(label(QT_TRANSLATE_NOOP("Passport", "For the claim")), evidenceInFull(link, words));
    }
    lines.addIfStated(label(QT_TRANSLATE_NOOP("Passport", "Note")), observation.note);
    return lines.take();
}

QStringList composeAlsoGivenAs(const Observation &observation, const DossierWords &words)
{
    QStringList tellings;
    for (const Observation &other : words.dossier().observations) {
        const bool samePeriod = other.period == observation.period || !other.period.end || !observation.period.end;
        const bool isRetelling = !isMisreport(other) && !isMisreport(observation) && (other.retells == observation.id || observation.retells == other.id);
        if (other.id == observation.id || other.measure != observation.measure || other.area != observation.area
            || (!isRetelling && !(samePeriod && other.quantity.agreesWith(observation.quantity))))
            continue;
        tellings += words.wording().say("Passport", "“%1”: %2", "as printed: source").arg(other.valueText, words.shortSource(other.source));
    }
    return tellings;
}

QStringList composeRevisions(const Observation &observation, const Measure &measure, const DossierWords &words)
{
    const Wording &wording = words.wording();
    QStringList revisions;
    const auto line = [&](const char *text, const Observation &other) {
        revisions += wording.say("Passport", text)
                         .arg(wording.quantity(other.quantity, measure.unitOfMeasure), words.shortSource(other.source));
    };
    for (const Observation &other : words.dossier().observations) {
        if (other.id == observation.revises)
            line(QT_TRANSLATE_NOOP("Passport", "Replaces %1 (%2)."), other);
        if (other.revises == observation.id)
            line(QT_TRANSLATE_NOOP("Passport", "Replaced by %1 (%2)."), other);
    }
    return revisions;
}

PassportSource composeSource(const Observation &observation, const DossierWords &words)
{
    const Wording &wording = words.wording();
    PassportSource passport;
    passport.id = observation.source;
    const Source *source = words.source(observation.source);
    if (!source) {
        passport.title = observation.source.slug;
        return passport;
    }
    passport.title = source->title;
    passport.publisher = words.organisation(source->publisher);
    passport.published = source->published ? wording.date(*source->published) : wording.say("Passport", "date not stated");
    passport.kind = wording.say("Passport", "%1, %2", "kind of source, directness")
                        .arg(wording.sourceKind(source->kind), wording.directness(source->directness));
    passport.purpose = wording.purpose(source->purpose);
    passport.url = source->url;
    passport.viaUrl = source->viaUrl;
    passport.archiveUrl = source->archiveUrl;
    passport.lines = sourceLines(*source, words);
    passport.citation = words.citation(*source);
    return passport;
}

/// Returns the neighbour in the same series: the figure of the period before; for the first one, that of the period
/// after. Of several retellings it is the most direct.
const Observation *neighbourInSeries(const Observation &observation, const DossierWords &words)
{
    if (!observation.period.end)
        return nullptr;
    const QDate day = observation.period.lastDay();
    const Observation *nearest = nullptr;
    std::tuple<bool, qint64, Directness> nearestRank;
    for (const Observation &other : words.dossier().observations) {
        if (other.measure != observation.measure || other.area != observation.area || !other.period.end || other.period == observation.period
            || other.period.lastDay() == day)
            continue;
        const Source *source = words.source(other.source);
        const std::tuple rank(other.period.lastDay() > day, std::abs(other.period.lastDay().daysTo(day)), source ? source->directness.value_or(Directness::Tertiary) : Directness{});
        if (!nearest || rank < nearestRank) {
            nearest = &other;
            nearestRank = rank;
        }
    }
    return nearest;
}

/// Returns the closest figure of another measure: of the same area, then of the same period, then the nearest in time.
const Observation *closestOf(const MeasureId &measure, const Observation &observation, const DossierWords &words)
{
    const Observation *closest = nullptr;
    std::tuple<bool, bool, bool, qint64> closestRank;
    for (const Observation &other : words.dossier().observations) {
        if (other.measure != measure)
            continue;
        const bool isDated = other.period.end && observation.period.end;
        const std::tuple rank(other.area != observation.area, other.period != observation.period, !isDated,
                              isDated ? std::abs(other.period.lastDay().daysTo(observation.period.lastDay())) : 0);
        if (!closest || rank < closestRank) {
            closest = &other;
            closestRank = rank;
        }
    }
    return closest;
}

/// Returns the figures that a figure is judged against: its neighbour in the series, then one figure of each other measure.
/// For a claim the measures are those of its evidence, in the order of the library. `beside` is the figure that the reader has
/// set beside it; if it is not among them, it comes last.
std::vector<const Observation *> neighboursOf(const Observation &observation, const ObservationId &beside, const DossierWords &words)
{
    std::vector<const Observation *> neighbours;
    if (const Observation *neighbour = neighbourInSeries(observation, words))
        neighbours.push_back(neighbour);
    std::vector<MeasureId> seen{observation.measure};
    const auto add = [&](const Observation *other) {
        if (!other || !words.measure(other->measure) || neighbours.size() >= besideLimit || std::ranges::find(seen, other->measure) != seen.end())
            return;
        seen.push_back(other->measure);
        neighbours.push_back(other);
    };
    if (words.dossier().claim) {
        for (const EvidenceLink &link : words.dossier().evidence)
            add(words.observation(link.observation));
    } else {
        for (const Measure &measure : words.dossier().measures) {
            if (neighbours.size() < besideLimit)
                add(closestOf(measure.id, observation, words));
        }
    }
    const Observation *picked = words.observation(beside);
    if (picked && picked != &observation && words.measure(picked->measure) && std::ranges::find(neighbours, picked) == neighbours.end())
        neighbours.push_back(picked);
    return neighbours;
}

std::vector<BesideLine> composeBeside(const Observation &observation, const ObservationId &beside, const Ties &ties, const DossierWords &words)
{
    const Wording &wording = words.wording();
    const Figure figure = words.figure(observation);
    std::vector<BesideLine> lines;
    for (const Observation *other : neighboursOf(observation, beside, words)) {
        const Figure second = words.figure(*other);
        const Comparison comparison = compare(figure, second, ties);
        QStringList reasons = dimensionsWith(comparison, Agreement::Differs, wording);
        if (reasons.isEmpty())
            reasons = dimensionsWith(comparison, Agreement::Unknown, wording);
        if (reasons.isEmpty())
            reasons = dimensionsWith(comparison, Agreement::Compatible, wording);
        lines.push_back({other->id, comparison.verdict, words.nameInPair(*other), reasons.join(u", "_s), composeArithmetic(figure, second, ties, words)});
    }
    std::ranges::stable_sort(lines, {}, &BesideLine::verdict);
    return lines;
}

}  // namespace

std::optional<Passport> composePassport(const Dossier &dossier, const FigureSelection &selection, const Wording &wording)
{
    const ObservationId &id = selection.observation;
    const DossierWords words(dossier, wording);
    const Observation *observation = words.observation(id);
    const Measure *measure = observation ? words.measure(observation->measure) : nullptr;
    if (!measure)
        return std::nullopt;
    const Ties ties(dossier);

    Passport passport;
    passport.observation = id;
    passport.standing = standingOf(*measure);
    passport.value = wording.quantity(observation->quantity, measure->unitOfMeasure);
    passport.measureName = measure->name;
    passport.lines = composeLines(*observation, *measure, words);
    passport.definition = measure->definition;
    if (const Source *definitionSource = words.source(measure->definitionSource))
        passport.definitionSource = words.citation(*definitionSource);
    passport.measureNote = measure->note;
    passport.doesNotSay = measure->doesNotSay;
    passport.excerpt = observation->excerpt;
    passport.alsoGivenAs = composeAlsoGivenAs(*observation, words);
    passport.revisions = composeRevisions(*observation, *measure, words);
    for (const Caution &caution : dossier.cautions) {
        const bool applies = caution.observation == id
            || (caution.measure == measure->id && caution.observation.isEmpty());
        if (applies)
            passport.cautions += cautionInFull(caution, words);
    }
    std::vector<const SeriesBreak *> breaks;
    for (const SeriesBreak *seriesBreak : ties.breaks(measure->id))
        breaks.push_back(seriesBreak);
    std::ranges::sort(breaks, {}, [](const SeriesBreak *seriesBreak) { return seriesBreak->at.firstDay(); });
    for (const SeriesBreak *seriesBreak : breaks)
        passport.breaks += breakInFull(*seriesBreak, words);
    for (const Gap &gap : dossier.gaps) {
        if (gap.measure == measure->id && (gap.area.isEmpty() || gap.area == observation->area))
            passport.gaps += gapInFull(gap, words);
    }
    passport.source = composeSource(*observation, words);
    passport.beside = composeBeside(*observation, selection.beside, ties, words);
    return passport;
}

}  // namespace countercheck
