// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/record_words.h"

#include "models/sheets/short_name.h"
#include "models/wording/sentence_form.h"

#include <algorithm>
#include <limits>

namespace countercheck {
using namespace Qt::StringLiterals;

namespace {

/// The day of a search is told from the day of what was searched for.
QString searchedOn(const QString &date, const Wording &wording)
{
    return date.isEmpty() ? QString() : wording.say("Record", "searched %1").arg(date);
}

}  // namespace

QString publisherWords(const QString &name, const QString &site)
{
    return site.isEmpty() ? name : site;
}

QString recordTitle(SearchedKind kind, const RecordLine &line, const Wording &wording)
{
    if (kind == SearchedKind::Claims)
        return asSaid(line.title, line.isVerbatim);
    if (kind != SearchedKind::Figures)
        return line.title;
    return line.title + u" · "_s + line.measure + u", "_s + wording.period(line.period, line.periodKind, line.yearStart);
}

QString recordFigures(SearchedKind kind, const RecordLine &line, const Wording &wording)
{
    const bool isSaid = kind == SearchedKind::Measures || (kind == SearchedKind::Sources && line.figures > 0);
    return isSaid ? wording.say("Record", "%n figures", nullptr, static_cast<int>(line.figures)) : QString();
}

QString recordDetail(SearchedKind kind, const RecordLine &line, const Wording &wording)
{
    const QString date = line.date ? wording.shortDate(*line.date) : QString();
    switch (kind) {
    case SearchedKind::Claims: return joinedByDots({line.who, date, reviewersVerdict(line.ratedBy, line.reviewers, wording)});
    case SearchedKind::Measures:
        return joinedByDots({line.unit ? wording.say("Record", "counts %1").arg(wording.unit(*line.unit)) : QString(), line.verification ? wording.verification(*line.verification) : QString(), line.who,
                       recordFigures(kind, line, wording)});
    case SearchedKind::Figures:
        return joinedByDots({line.verification ? wording.verification(*line.verification) : QString(), publisherWords(line.who, line.site), line.directness ? wording.directness(line.directness) : QString()});
    case SearchedKind::Sources:
        return joinedByDots({publisherWords(line.who, line.site), line.sourceKind ? wording.sourceKind(line.sourceKind) : QString(), date,
                       line.figures > 0 ? wording.say("Record", "%n figures rest on it", nullptr, static_cast<int>(line.figures)) : QString()});
    case SearchedKind::Gaps:
        return joinedByDots({line.gapKind ? wording.gapKind(*line.gapKind) : QString(), searchedOn(date, wording)});
    }
    return {};
}

QString listedDetail(SearchedKind kind, RecordOrder order, const RecordLine &line, const Wording &wording)
{
    const QString date = line.date ? wording.shortDate(*line.date) : QString();
    switch (kind) {
    case SearchedKind::Measures: return joinedByDots({line.unit ? wording.unit(*line.unit) : QString(), shortName(line.who)});
    case SearchedKind::Sources: return joinedByDots({order == RecordOrder::Who ? (line.sourceKind ? wording.sourceKind(line.sourceKind) : QString()) : line.site.isEmpty() ? shortName(line.who) : line.site, date});
    case SearchedKind::Gaps: {
        // The period and the measure tell questions apart that begin alike; the day of the search is that of many.
        const QString period = line.period.end ? wording.period(line.period, line.periodKind, line.yearStart) : QString();
        const QString searched = (period.isEmpty() && line.measure.isEmpty()) || order == RecordOrder::Newest ? searchedOn(date, wording) : QString();
        const QString reason = order == RecordOrder::Reason || !line.gapKind ? QString() : wording.gapKind(*line.gapKind);
        return joinedByDots({period, line.measure, reason, searched});
    }
    case SearchedKind::Claims:
    case SearchedKind::Figures: break;
    }
    return recordDetail(kind, line, wording);
}

QString orderName(SearchedKind kind, RecordOrder order, const Wording &wording)
{
    switch (order) {
    case RecordOrder::Newest: return kind == SearchedKind::Gaps ? wording.say("Order", "by day of the search") : wording.say("Order", "newest first");
    case RecordOrder::Stage: return wording.say("Order", "by step of the process");
    case RecordOrder::Name: return wording.say("Order", "by name");
    case RecordOrder::Who: return kind == SearchedKind::Claims ? wording.say("Order", "by who said it") : wording.say("Order", "by publisher");
    case RecordOrder::Closeness: return wording.say("Order", "by how close it is");
    case RecordOrder::MostFigures: return wording.say("Order", "most figures first");
    case RecordOrder::Reason: return wording.say("Order", "by why it is missing");
    case RecordOrder::OfClaims: return wording.say("Order", "those of a claim first");
    }
    return {};
}

QString shortOrderName(SearchedKind kind, RecordOrder order, const Wording &wording)
{
    switch (order) {
    case RecordOrder::Newest: return kind == SearchedKind::Gaps ? wording.say("Order", "by day") : wording.say("Order", "newest first");
    case RecordOrder::Stage: return wording.say("Order", "by step");
    case RecordOrder::Who: return kind == SearchedKind::Claims ? wording.say("Order", "by speaker") : wording.say("Order", "by publisher");
    case RecordOrder::Closeness: return wording.say("Order", "closest first");
    case RecordOrder::MostFigures: return wording.say("Order", "most figures");
    case RecordOrder::Reason: return wording.say("Order", "by reason");
    case RecordOrder::OfClaims: return wording.say("Order", "by claim");
    case RecordOrder::Name: break;
    }
    return orderName(kind, order, wording);
}

QString groupHeading(SearchedKind kind, RecordOrder order, const QString &key, const Wording &wording)
{
    switch (order) {
    case RecordOrder::Stage: {
        const std::optional<Stage> stage = fromCode<Stage>(key);
        return stage ? capitalised(wording.stage(stage)) : wording.say("Order", "No step stated");
    }
    case RecordOrder::Closeness: {
        const std::optional<Directness> directness = fromCode<Directness>(key);
        return directness ? capitalised(wording.directness(directness)) : wording.say("Order", "How close is not stated");
    }
    case RecordOrder::Reason: {
        const std::optional<GapKind> reason = fromCode<GapKind>(key);
        return reason ? capitalised(wording.gapKind(*reason)) : QString();
    }
    case RecordOrder::OfClaims: return key.isEmpty() ? wording.say("Order", "About no single claim") : wording.say("Order", "About a claim");
    case RecordOrder::Who: return key.isEmpty() ? wording.say("Order", "Publisher not stated") : key;
    case RecordOrder::Newest:
        if (key.isEmpty())
            return kind == SearchedKind::Gaps ? wording.say("Order", "Day of the search not stated") : wording.say("Order", "Date not stated");
        return key;
    case RecordOrder::Name:
    case RecordOrder::MostFigures: break;
    }
    return key;
}

std::optional<Rating> agreedRating(const RatingCounts &counts)
{
    std::optional<Rating> agreed;
    for (const Code<Rating> &entry : codeList<Rating>()) {
        if (counts[entry.value] == 0)
            continue;
        if (agreed)
            return std::nullopt;
        agreed = entry.value;
    }
    return agreed;
}

QString reviewersVerdict(const RatingCounts &ratedBy, qint64 reviewers, const Wording &wording)
{
    if (reviewers == 0)
        return wording.say("Items", "No review");
    const std::optional<Rating> agreed = agreedRating(ratedBy);
    // One reviewer may rate otherwise on another page.
    const QString verdict = agreed ? capitalised(wording.rating(*agreed))
        : reviewers == 1           ? wording.say("Items", "Ratings differ")
                                   : wording.say("Items", "Reviewers differ");
    //: %1 is a verdict, %2 how many reviewers gave it.
    return wording.say("Items", "%1 (%2)").arg(verdict, wording.say("Review", "%n reviewers", nullptr, static_cast<int>(reviewers)));
}

QString kindCountWords(SearchedKind kind, qint64 count, const Wording &wording)
{
    const auto shown = static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
    switch (kind) {
    case SearchedKind::Claims: return wording.say("Search", "%n claims", nullptr, shown);
    case SearchedKind::Measures: return wording.say("Search", "%n measures", nullptr, shown);
    case SearchedKind::Figures: return wording.say("Search", "%n figures", nullptr, shown);
    case SearchedKind::Sources: return wording.say("Search", "%n sources", nullptr, shown);
    case SearchedKind::Gaps: return wording.say("Search", "%n gaps", nullptr, shown);
    }
    return {};
}

QString kindName(SearchedKind kind, const Wording &wording)
{
    switch (kind) {
    case SearchedKind::Claims: return wording.say("Record", "Claims");
    case SearchedKind::Measures: return wording.say("Record", "Measures");
    case SearchedKind::Figures: return wording.say("Record", "Figures");
    case SearchedKind::Sources: return wording.say("Record", "Sources");
    case SearchedKind::Gaps: return wording.say("Record", "Gaps");
    }
    return {};
}

}  // namespace countercheck
