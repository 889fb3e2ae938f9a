// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/row_outlook.h"

#include "models/domain/library_schema.h"

#include <algorithm>
#include <map>
#include <utility>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// More calculations than these are not told one by one.
constexpr std::size_t mostLosses = 3;

std::vector<OutlookLine> comparedLines(const std::vector<PassportLine> *before, const std::vector<PassportLine> &after)
{
    std::vector<OutlookLine> lines;
    for (const PassportLine &line : after) {
        OutlookLine compared{line.label, {}, line.text};
        if (before) {
            const auto old = std::ranges::find(*before, line.label, &PassportLine::label);
            if (old != before->end() && old->text != line.text)
                compared.before = old->text;
        }
        lines.push_back(std::move(compared));
    }
    return lines;
}

void addChange(std::vector<OutlookLine> &lines, const QString &label, const QString &before, const QString &after)
{
    if (!before.isEmpty() && before != after)
        lines.push_back({label, before, after});
}

/// Says beside what a figure may stand: of each verdict the first neighbour with its reason, and how many more.
void addNeighbours(std::vector<Consequence> &consequences, const Passport &passport, const Wording &wording)
{
    const auto add = [&](std::initializer_list<Verdict> verdicts, Consequence::Kind kind, const QString &lead) {
        std::vector<const BesideLine *> lines;
        for (const BesideLine &line : passport.beside) {
            if (std::ranges::find(verdicts, line.verdict) != verdicts.end())
                lines.push_back(&line);
        }
        if (lines.empty())
            return;
        const BesideLine &first = *lines.front();
        QString text = first.reason.isEmpty() ? first.words : wording.say("Form", "%1: %2", "neighbour and reason").arg(first.words, first.reason);
        if (lines.size() > 1)
            text = wording.say("Form", "%1, and %n more", "neighbours", static_cast<qint64>(lines.size()) - 1).arg(text);
        consequences.push_back({kind, lead, text});
    };
    add({Verdict::Comparable}, Consequence::Kind::Fine, wording.say("Form", "May stand beside"));
    add({Verdict::ComparableWithCare}, Consequence::Kind::Care, wording.say("Form", "With care beside"));
    add({Verdict::NotComparable, Verdict::RelatedNotComparable}, Consequence::Kind::Care, wording.say("Form", "Cannot be compared with"));
    add({Verdict::CannotTell}, Consequence::Kind::Neutral, wording.say("Form", "Cannot tell beside"));
}

/// Says what followed from two figures before, and does no longer.
void addLosses(std::vector<Consequence> &consequences, const Passport &before, const Passport &after, const Wording &wording)
{
    std::vector<QString> lost;
    for (const BesideLine &line : before.beside) {
        const auto now = std::ranges::find(after.beside, line.observation, &BesideLine::observation);
        for (const ArithmeticLine &calculation : line.arithmetic.lines) {
            if (!calculation.follows)
                continue;
            const bool stillFollows = now != after.beside.end() && std::ranges::any_of(now->arithmetic.lines, [&calculation](const ArithmeticLine &each) { return each.label == calculation.label && each.follows; });
            if (!stillFollows)
                lost.push_back(calculation.sentence);
        }
    }
    for (std::size_t index = 0; index < std::min(lost.size(), mostLosses); ++index)
        consequences.push_back({Consequence::Kind::Loss, wording.say("Form", "No longer follows:"), lost[index]});
    if (lost.size() > mostLosses)
        consequences.push_back({Consequence::Kind::Loss, wording.say("Form", "No longer follows:"), wording.say("Form", "%n more calculations", nullptr, static_cast<qint64>(lost.size() - mostLosses))});
}

/// Says where verdicts on neighbours change.
void addChangedVerdicts(std::vector<Consequence> &consequences, const Passport &before, const Passport &after, const Wording &wording)
{
    std::map<std::pair<Verdict, Verdict>, std::vector<const BesideLine *>> changes;
    for (const BesideLine &line : after.beside) {
        const auto old = std::ranges::find(before.beside, line.observation, &BesideLine::observation);
        if (old != before.beside.end() && old->verdict != line.verdict)
            changes[{old->verdict, line.verdict}].push_back(&line);
    }
    for (const auto &[verdicts, lines] : changes) {
        const Verdict now = verdicts.second;
        const bool isLoss = now == Verdict::NotComparable || now == Verdict::RelatedNotComparable || now == Verdict::CannotTell;
        //: %1 is another figure, %2 and %3 are verdicts.
        QString text = wording.say("Form", "%1 was %2 and becomes %3").arg(lines.front()->words, wording.verdict(verdicts.first), wording.verdict(now));
        if (lines.size() > 1)
            text = wording.say("Form", "%1, and %n more", "neighbours", static_cast<qint64>(lines.size()) - 1).arg(text);
        consequences.push_back({isLoss ? Consequence::Kind::Loss : Consequence::Kind::Care, wording.say("Form", "Another verdict:"), text});
    }
}

void addUses(std::vector<Consequence> &consequences, const std::vector<ReferringRows> &uses, const Wording &wording)
{
    QStringList words;
    // A table may refer by two columns, as relations do.
    std::map<QString, qint64> counts;
    for (const ReferringRows &use : uses) {
        if (use.column == "observation_id"_L1 && use.table == "evidence"_L1)
            words += wording.say("Form", "%n claims as evidence", nullptr, use.count);
        else
            counts[wording.say("Schema", findTable(use.table)->title)] += use.count;
    }
    for (const auto &[title, count] : counts)
        words += u"%1 (%2)"_s.arg(title, wording.number(static_cast<double>(count)));
    if (!words.isEmpty())
        consequences.push_back({Consequence::Kind::Neutral, wording.say("Form", "Used by"), wording.list(words)});
}

}  // namespace

RowOutlook outlookOfFigure(const std::optional<Passport> &before, const Passport &after, const std::vector<ReferringRows> &uses, const Wording &wording)
{
    RowOutlook outlook{.kicker = wording.say("Form", "Number passport, as it will be"), .title = after.value, .subtitle = after.measureName};
    addChange(outlook.lines, wording.say("Form", "Number"), before ? before->value : QString(), after.value);
    const std::vector<OutlookLine> lines = comparedLines(before ? &before->lines : nullptr, after.lines);
    outlook.lines.insert(outlook.lines.end(), lines.begin(), lines.end());
    addChange(outlook.lines, wording.say("Form", "Source"), before ? before->source.title : QString(), after.source.title);
    //: %1 is the name of a measure.
    outlook.figureTitle = (before ? wording.say("Form", "It stands in the lane “%1”") : wording.say("Form", "It joins the lane “%1”")).arg(after.measureName);
    outlook.selected = after.observation;
    addNeighbours(outlook.consequences, after, wording);
    if (before) {
        addChangedVerdicts(outlook.consequences, *before, after, wording);
        addLosses(outlook.consequences, *before, after, wording);
    }
    addUses(outlook.consequences, uses, wording);
    return outlook;
}

RowOutlook outlookOfRecord(const std::optional<RecordSheet> &before, const RecordSheet &after, const std::optional<Passport> &passportBefore, const std::optional<Passport> &passportAfter,
                           const std::vector<ReferringRows> &uses, const Wording &wording)
{
    RowOutlook outlook{.kicker = wording.say("Form", "As it will be"), .title = after.title, .subtitle = after.kicker};
    if (!after.lead.isEmpty())
        outlook.lines.push_back({{}, before && before->lead != after.lead ? before->lead : QString(), after.lead});
    const std::vector<OutlookLine> lines = comparedLines(before ? &before->facts : nullptr, after.facts);
    outlook.lines.insert(outlook.lines.end(), lines.begin(), lines.end());
    if (passportBefore && passportAfter) {
        addChangedVerdicts(outlook.consequences, *passportBefore, *passportAfter, wording);
        addLosses(outlook.consequences, *passportBefore, *passportAfter, wording);
    }
    addUses(outlook.consequences, uses, wording);
    return outlook;
}

}  // namespace countercheck
