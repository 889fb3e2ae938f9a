// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/gap_request.h"

#include "models/figure/dossier_words.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array kinds{
    RequestKindEntry{RequestKind::FreedomOfInformation, "information"_L1, "Freedom of information request"},
    RequestKindEntry{RequestKind::PressOffice, "press"_L1, "Question to a press office"},
    RequestKindEntry{RequestKind::Statistician, "statistician"_L1, "E-mail to a statistician"},
};

QString officeOf(RequestKind kind, const Wording &wording)
{
    switch (kind) {
    case RequestKind::FreedomOfInformation: return wording.say("Request", "[freedom of information office: look up its address]");
    case RequestKind::PressOffice: return wording.say("Request", "[press office: look up its address]");
    case RequestKind::Statistician: return wording.say("Request", "[the statistician in charge: look up the address]");
    }
    return QString();
}

QString openingOf(RequestKind kind, const Wording &wording)
{
    switch (kind) {
    case RequestKind::FreedomOfInformation: return wording.say("Request", "I request the records that answer this question:");
    case RequestKind::PressOffice: return wording.say("Request", "For an article I would like to know:");
    case RequestKind::Statistician: return wording.say("Request", "I work with your published numbers and have a question:");
    }
    return QString();
}

/// What is to be stated with each number, a line each.
QStringList pointsOf(const Measure &measure, const RequestPoints &points, const Wording &wording)
{
    QStringList lines;
    const bool countsPeople = countsPersons(measure.statisticalUnit);
    if (points.unit)
        lines += wording.say("Request", "what one unit is: %1, or something else", "a unit").arg(wording.unit(measure.statisticalUnit));
    if (points.verification)
        lines += countsPeople ? wording.say("Request", "how a person comes to be counted, and who verifies it") : wording.say("Request", "how a case comes to be counted, and who verifies it");
    if (points.breakdown)
        lines += countsPeople ? wording.say("Request", "how many of them were under 18") : wording.say("Request", "how many of them concern persons under 18");
    if (points.revisions)
        lines += wording.say("Request", "whether the number was revised later");
    if (points.file)
        lines += wording.say("Request", "the table or file from which it was taken");
    return lines;
}

}  // namespace

std::span<const RequestKindEntry> requestKinds()
{
    return kinds;
}

std::optional<QString> composeGapRequest(const RecordDossier &record, const GapId &id, RequestKind kind, const RequestPoints &points, const Wording &wording)
{
    const Gap *gap = findById(record.dossier.gaps, id);
    if (!gap)
        return std::nullopt;
    const DossierWords words(record.dossier, wording);
    const Measure *measure = words.measure(gap->measure);
    const QString producer = measure ? words.organisation(measure->producer) : QString();
    const QString period = gap->period.end ? wording.period(gap->period, measure ? measure->periodKind : std::nullopt, measure ? words.yearStart(*measure) : std::nullopt) : QString();
    QStringList about{measure ? measure->name : gap->question, measure ? gap->area : QString(), measure ? period : QString()};
    about.removeAll(QString());
    QStringList paragraphs;
    paragraphs += wording.say("Request", "To: %1").arg(producer.isEmpty() ? wording.say("Request", "[who could answer]") : producer) + u'\n' + officeOf(kind, wording);
    paragraphs += wording.say("Request", "Subject: %1").arg(about.join(u", "_s));
    paragraphs += openingOf(kind, wording) + u'\n' + gap->question;
    QStringList asked;
    if (measure)
        asked += wording.say("Request", "What is counted: %1").arg(measure->name);
    if (!gap->area.isEmpty())
        asked += wording.say("Request", "Where: %1").arg(gap->area);
    if (!period.isEmpty())
        asked += wording.say("Request", "When: %1").arg(period);
    if (!asked.isEmpty())
        paragraphs += asked.join(u'\n');
    // A definition or a document has no unit and no breakdown.
    const bool isOfNumber = measure && gap->scope && (*gap->scope == GapScope::Value || *gap->scope == GapScope::Breakdown);
    if (const QStringList lines = isOfNumber ? pointsOf(*measure, points, wording) : QStringList(); !lines.isEmpty())
        paragraphs += wording.say("Request", "Please state with each number") + u"\n– "_s + lines.join(u"\n– "_s);
    if (!gap->searched.isEmpty()) {
        const QString searched = gap->searchedOn ? wording.say("Request", "Already searched, on %1:", "a day").arg(wording.date(*gap->searchedOn)) : wording.say("Request", "Already searched:");
        paragraphs += searched + u' ' + asSentence(gap->searched) + u'\n' + wording.say("Request", "Result: %1.").arg(wording.gapKind(gap->kind));
    }
    paragraphs += wording.say("Request", "With kind regards,") + u'\n' + wording.say("Request", "[your name]");
    return paragraphs.join(u"\n\n"_s) + u'\n';
}

}  // namespace countercheck
