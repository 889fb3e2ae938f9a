// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/wording.h"

#include "models/domain/linter/linter.h"
#include "models/domain/reviews.h"
#include "models/domain/standing.h"
#include "models/domain/year_start.h"
#include "models/wording/sentence_form.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString nameOf(const OrganisationId &id, const std::vector<Organisation> &organisations)
{
    const Organisation *organisation = findById(organisations, id);
    return organisation ? organisation->name : id.slug;
}

}  // namespace

QString Wording::unitNote(const Measure &measure) const
{
    const QString counted = unit(measure.statisticalUnit);
    switch (measure.unitOfMeasure) {
    case UnitOfMeasure::Percent: return say("UnitNote", "per cent of %1").arg(counted);
    case UnitOfMeasure::PercentChange: return say("UnitNote", "change in per cent, %1").arg(counted);
    case UnitOfMeasure::OneIn: return say("UnitNote", "one in so many %1").arg(counted);
    case UnitOfMeasure::Count: break;
    }
    switch (measure.accumulation) {
    case Accumulation::Cumulative: return say("UnitNote", "%1 to date").arg(counted);
    case Accumulation::Stock: return say("UnitNote", "%1 on a day").arg(counted);
    case Accumulation::Average: return say("UnitNote", "%1, average").arg(counted);
    case Accumulation::Change: return say("UnitNote", "%1, change").arg(counted);
    case Accumulation::PerPeriod: break;
    }
    if (!measure.periodKind)
        return counted;
    switch (*measure.periodKind) {
    case PeriodKind::CalendarYear: return say("UnitNote", "%1 per year").arg(counted);
    case PeriodKind::FiscalYear: return say("UnitNote", "%1 per fiscal year").arg(counted);
    case PeriodKind::Operation: return say("UnitNote", "%1 per operation").arg(counted);
    case PeriodKind::AsOf: return say("UnitNote", "%1 on a day").arg(counted);
    case PeriodKind::Span: return say("UnitNote", "%1 over a span").arg(counted);
    }
    return counted;
}

QString Wording::findingValue(const Finding &finding, const Figure &figure, const EvidenceNames &names) const
{
    const Measure &measure = *figure.measure;
    const Observation *observation = figure.observation;
    // A faithful or rounded retelling takes what it leaves out from the number that it repeats.
    const auto orRepeated = [&](bool isStated, const QString &words) {
        return !isStated && observation && !observation->retells.isEmpty() ? say("Finding", "the same as the number that it repeats") : words;
    };
    const auto orUndefined = [&](bool isDefined, const QString &words) {
        return figure.claim && !isDefined ? say("Claim", "not defined by the claimant") : words;
    };
    const auto periodOf = [&](const Observation &counted) { return period(counted.period, measure.periodKind, yearStart(measure, names.observations)); };
    switch (finding.dimension) {
    case Dimension::StatisticalUnit:
        return orUndefined(figure.claim && figure.claim->statisticalUnit, unit(measure.statisticalUnit));
    case Dimension::UnitOfMeasure: return unitOfMeasure(measure.unitOfMeasure);
    case Dimension::Verification: return verification(measure.verification);
    case Dimension::Concept: return say("Finding", "“%1”", "a name in quotation marks").arg(measure.label());
    case Dimension::Population: return orUndefined(figure.claim && !figure.claim->population.isEmpty(), measure.population);
    case Dimension::Producer:
        return nameOf(observation && !observation->statedBy.isEmpty() ? observation->statedBy : measure.producer, names.organisations);
    case Dimension::Area:
        return orUndefined(figure.claim && !figure.claim->area.isEmpty(), observation ? orRepeated(!observation->area.isEmpty(), observation->area) : measure.area);
    case Dimension::Accumulation: return accumulation(measure.accumulation);
    case Dimension::Period:
        return orUndefined(figure.claim && !figure.claim->period.isEmpty(),
                           observation ? orRepeated(observation->period.start || observation->period.end, periodOf(*observation)) : QString());
    case Dimension::Value: return observation ? quantity(observation->quantity, measure.unitOfMeasure) : QString();
    case Dimension::Status: {
        QStringList words;
        if (observation) {
            for (const char letter : observation->status.letters())
                words += status(letter);
        }
        return list(words);
    }
    case Dimension::SamePeriod: return observation ? quantity(observation->quantity, measure.unitOfMeasure) : QString();
    case Dimension::Edition: {
        const Source *source = observation ? findById(names.sources, observation->source) : nullptr;
        return source ? say("Finding", "“%1”", "a name in quotation marks").arg(source->title) : QString();
    }
    case Dimension::Continuity: return QString();
    }
    return QString();
}

QString Wording::finding(const Finding &finding, const Figure &a, const Figure &b, const EvidenceNames &names) const
{
    const QString sentence = say("Comparability", entryOf(finding.rule).sentence);
    if (finding.seriesBreak) {
        const SeriesBreak &between = *finding.seriesBreak;
        const QString description = between.description.endsWith(u'.') ? between.description.chopped(1) : between.description;
        return sentence.arg(date(between.at), breakKind(between.kind), description);
    }
    if (finding.replacement) {
        const Source *source = findById(names.sources, finding.replacement->source);
        return filled(sentence, {finding.replacement->valueText, source ? source->title : finding.replacement->id.slug});
    }
    // Speakers are compared where both rows name one; else the producers of the measures are, whatever one row names.
    const auto lacksSpeaker = [](const Figure &figure) { return !figure.observation || figure.observation->statedBy.isEmpty(); };
    if (finding.dimension == Dimension::Producer && (lacksSpeaker(a) || lacksSpeaker(b)) && sentence.contains("%2"_L1))
        return sentence.arg(nameOf(a.measure->producer, names.organisations), nameOf(b.measure->producer, names.organisations));
    // Both values are put in at once, so that a value that contains "%2" stays as it is.
    if (sentence.contains("%2"_L1))
        return sentence.arg(findingValue(finding, a, names), findingValue(finding, b, names));
    return sentence.contains("%1"_L1) ? sentence.arg(findingValue(finding, a, names)) : sentence;
}

QString Wording::reviewCounts(const ReviewCounts &counts) const
{
    if (counts.reviewers == 0)
        return say("Review", "no review in this library");
    QStringList parts{say("Review", "%n reviewers", nullptr, counts.reviewers), say("Review", "%n pages", nullptr, counts.pages)};
    if (counts.atSecondHand > 0)
        parts += say("Review", "%n at second hand", "pages", counts.atSecondHand);
    return parts.join(u", "_s);
}

QString Wording::reviewDate(const std::optional<EdtfDate> &stated) const
{
    return stated ? date(*stated) : say("Review", "date not stated");
}

QString Wording::lint(const LintFinding &finding) const
{
    const auto inWords = [this](const LintParameter &parameter) -> QString {
        if (const auto *text = std::get_if<QString>(&parameter))
            return *text;
        if (const auto *number = std::get_if<Quantity>(&parameter))
            return quantity(*number);
        if (const auto *day = std::get_if<QDate>(&parameter))
            return date(*day);
        QStringList items;
        if (const auto *numbers = std::get_if<std::vector<Quantity>>(&parameter)) {
            for (const Quantity &number : *numbers)
                items += quantity(number);
        } else {
            items = std::get<QStringList>(parameter);
        }
        return list(items);
    };
    QStringList words;
    for (const LintParameter &parameter : finding.parameters)
        words += inWords(parameter);
    return filled(say("Lint", entryOf(finding.rule).sentence), words);
}

QString Wording::error(const Error &error) const
{
    const auto withSubject = [&error](const QString &sentence) { return sentence.arg(error.subject); };
    switch (error.code) {
    case ErrorCode::FileNotFound: return withSubject(say("Error", "There is no file %1."));
    case ErrorCode::IsDirectory: return withSubject(say("Error", "%1 is a folder, not a file."));
    case ErrorCode::NotARegularFile: return withSubject(say("Error", "%1 is not an ordinary file (a pipe, a socket or a device)."));
    case ErrorCode::PermissionDenied: return withSubject(say("Error", "Access to %1 is not permitted."));
    case ErrorCode::ReadFailed: return say("Error", "%1 could not be read: %2.").arg(error.subject, error.detail);
    case ErrorCode::NotALibrary: return withSubject(say("Error", "%1 is not a Countercheck library: it is not an SQLite file."));
    case ErrorCode::OtherApplication:
        return withSubject(say("Error", "%1 is not a Countercheck library: it is an SQLite file of another program."));
    case ErrorCode::NewerSchema:
        return withSubject(say("Error", "%1 was written by a newer version of Countercheck. Please update to open it."));
    case ErrorCode::UnexpectedStructure:
        return say("Error", "%1 does not have the structure of a Countercheck library: %2.").arg(error.subject, error.detail);
    case ErrorCode::Damaged: return say("Error", "%1 is damaged: %2.").arg(error.subject, error.detail);
    case ErrorCode::UnmergedChanges:
        return withSubject(say("Error", "Next to %1 is a file with changes that are not part of it yet. The library may be in use, or was not closed properly."));
    case ErrorCode::NoSuchRow: return withSubject(say("Error", "The library holds nothing with the id %1."));
    case ErrorCode::Cancelled: return say("Error", "Cancelled.");
    case ErrorCode::PackageFault: return say("Error", "%1 cannot be imported: %2").arg(error.subject, error.detail);
    case ErrorCode::TextUnreadable: return say("Error", "%1 cannot be read to its end: %2").arg(error.subject, error.detail);
    case ErrorCode::WriteFailed:
        if (error.subject.isEmpty())
            return say("Error", "The output could not be written.");
        return say("Error", "%1 could not be written: %2. What was there before is unchanged.").arg(error.subject, error.detail);
    case ErrorCode::DiskFull:
        return withSubject(say("Error", "%1 could not be written: the disk is full. What was there before is unchanged."));
    case ErrorCode::TooLittleSpace: return say("Error", "There is too little room in the folder %1: %2. Nothing was written.").arg(error.subject, error.detail);
    case ErrorCode::NameTooLong: return withSubject(say("Error", "The name %1 is too long for this disk."));
    case ErrorCode::AlreadyExists:
        if (!error.detail.isEmpty())
            return say("Error", "%1 was not replaced: %2.").arg(error.subject, error.detail);
        return withSubject(say("Error", "There is already something with the name %1."));
    case ErrorCode::RemoveFailed: return say("Error", "%1 could not be deleted: %2.").arg(error.subject, error.detail);
    case ErrorCode::OwnStoreFailed: return say("Error", "Your searches, stars, notes and comparisons cannot be read or kept: %2. Their file %1 is left as it is.").arg(error.subject, error.detail);
    case ErrorCode::EditedElsewhere: return withSubject(say("Error", "%1 is edited in another window."));
    case ErrorCode::ChangedOnDisk:
        return withSubject(say("Error", "%1 was changed by another program since you began to edit it, and was not replaced. Save your changes under another name."));
    case ErrorCode::WorkingCopyFailed: return say("Error", "The changes of %1 cannot be read or kept: %2. What was kept before is left as it is.").arg(error.subject, error.detail);
    case ErrorCode::NotAWorkbook: return withSubject(say("Error", "%1 is not a workbook that can be read: it is neither XLSX nor ODS."));
    case ErrorCode::EmptyFile: return withSubject(say("Error", "%1 is empty."));
    case ErrorCode::WebPageNotWorkbook:
        return withSubject(say("Error", "%1 is a web page with the name of a workbook. Open it in a spreadsheet program and save it as .xlsx."));
    case ErrorCode::OldWorkbook: return withSubject(say("Error", "%1 is a workbook in an old or binary format. Open it in a spreadsheet program and save it as .xlsx."));
    case ErrorCode::LockedWorkbook:
        return withSubject(say("Error", "%1 is locked with a password. Open it in a spreadsheet program and save it without the password."));
    case ErrorCode::TooLarge: return say("Error", "%1 is too large: %2.").arg(error.subject, error.detail);
    case ErrorCode::ReaderEnded:
        return say("Error", "%1 was not read, and nothing was taken from it. It was read in a process of its own, for safety: %2.").arg(error.subject, error.detail);
    case ErrorCode::NothingToShow: return say("Error", "There is nothing to show on the page “%1” of %2.").arg(error.subject, error.detail);
    case ErrorCode::InvalidArgument:
        if (error.subject.isEmpty())
            return say("Error", "No file was given.");
        return say("Error", "%1 is not valid: %2.").arg(error.subject, error.detail);
    }
    return error.detail;
}

}  // namespace countercheck
