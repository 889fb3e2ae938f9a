// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/measure_choices.h"

#include "models/domain/code_lists.h"

#include <functional>
#include <span>

namespace countercheck {
namespace {

/// A choice before it is said; the texts are in the context "Import".
struct Said {
    QLatin1StringView code;
    const char *words;
    const char *explanation;
    const char *shortWords;
};

std::vector<ExplainedChoice> saidChoices(std::span<const Said> table, const Wording &wording)
{
    std::vector<ExplainedChoice> choices;
    for (const Said &said : table)
        choices.push_back({QString(said.code), wording.say("Import", said.words), wording.say("Import", said.explanation), wording.say("Import", said.shortWords)});
    return choices;
}

template <class Enum>
std::vector<GuessChoice> choicesOf(const std::function<QString(Enum)> &words)
{
    std::vector<GuessChoice> choices;
    for (const Code<Enum> &entry : codeList<Enum>())
        choices.push_back({QString(entry.text), words(entry.value)});
    return choices;
}

}  // namespace

std::vector<ExplainedChoice> unitChoices(const Wording &wording)
{
    using namespace Qt::StringLiterals;
    static constexpr Said table[] = {
        {"child"_L1, QT_TRANSLATE_NOOP("Import", "a child"), QT_TRANSLATE_NOOP("Import", "each child once, however often they came"), QT_TRANSLATE_NOOP("Import", "child")},
        {"visit"_L1, QT_TRANSLATE_NOOP("Import", "a visit"), QT_TRANSLATE_NOOP("Import", "each stay; a child who comes twice counts twice"), QT_TRANSLATE_NOOP("Import", "visit")},
        {"person"_L1, QT_TRANSLATE_NOOP("Import", "a person"), QT_TRANSLATE_NOOP("Import", "children and adults together"), QT_TRANSLATE_NOOP("Import", "person")},
        {"case"_L1, QT_TRANSLATE_NOOP("Import", "a case"), QT_TRANSLATE_NOOP("Import", "may hold several persons"), QT_TRANSLATE_NOOP("Import", "case")},
        {"report"_L1, QT_TRANSLATE_NOOP("Import", "a report"), QT_TRANSLATE_NOOP("Import", "what somebody reported; several may be about one event"), QT_TRANSLATE_NOOP("Import", "report")},
        {"call"_L1, QT_TRANSLATE_NOOP("Import", "a call"), QT_TRANSLATE_NOOP("Import", "each time the phone was answered"), QT_TRANSLATE_NOOP("Import", "call")},
        {"lead"_L1, QT_TRANSLATE_NOOP("Import", "a lead"), QT_TRANSLATE_NOOP("Import", "a hint that was or may be followed"), QT_TRANSLATE_NOOP("Import", "lead")},
        {"arrest"_L1, QT_TRANSLATE_NOOP("Import", "an arrest"), QT_TRANSLATE_NOOP("Import", "a person arrested twice counts twice"), QT_TRANSLATE_NOOP("Import", "arrest")},
        {"contact"_L1, QT_TRANSLATE_NOOP("Import", "a contact"), QT_TRANSLATE_NOOP("Import", "a call, message or chat"), QT_TRANSLATE_NOOP("Import", "contact")},
        {"referral"_L1, QT_TRANSLATE_NOOP("Import", "a referral"), QT_TRANSLATE_NOOP("Import", "handed on from one body to another"), QT_TRANSLATE_NOOP("Import", "referral")},
        {"letter"_L1, QT_TRANSLATE_NOOP("Import", "a letter"), QT_TRANSLATE_NOOP("Import", "such as one that confirms eligibility"), QT_TRANSLATE_NOOP("Import", "letter")},
        {"investigation"_L1, QT_TRANSLATE_NOOP("Import", "an investigation"), QT_TRANSLATE_NOOP("Import", "opened by police or prosecutors"), QT_TRANSLATE_NOOP("Import", "investigation")},
        {"defendant"_L1, QT_TRANSLATE_NOOP("Import", "a defendant"), QT_TRANSLATE_NOOP("Import", "a person who is charged"), QT_TRANSLATE_NOOP("Import", "defendant")},
        {"conviction"_L1, QT_TRANSLATE_NOOP("Import", "a conviction"), QT_TRANSLATE_NOOP("Import", "a judgment; one person may have several"), QT_TRANSLATE_NOOP("Import", "conviction")},
        {"operation"_L1, QT_TRANSLATE_NOOP("Import", "an operation"), QT_TRANSLATE_NOOP("Import", "a raid or campaign, whatever it found"), QT_TRANSLATE_NOOP("Import", "operation")},
        {"document"_L1, QT_TRANSLATE_NOOP("Import", "a document"), QT_TRANSLATE_NOOP("Import", "a file, picture or page"), QT_TRANSLATE_NOOP("Import", "document")},
    };
    return saidChoices(table, wording);
}

std::vector<ExplainedChoice> verificationChoices(const Wording &wording)
{
    using namespace Qt::StringLiterals;
    static constexpr Said table[] = {
        {"not_applicable"_L1, QT_TRANSLATE_NOOP("Import", "It does not count victims"), QT_TRANSLATE_NOOP("Import", "it counts visits, reports, calls or other work"), QT_TRANSLATE_NOOP("Import", "no victims")},
        {"presumed"_L1, QT_TRANSLATE_NOOP("Import", "Presumed"), QT_TRANSLATE_NOOP("Import", "an organisation that helps believes so"), QT_TRANSLATE_NOOP("Import", "presumed")},
        {"identified"_L1, QT_TRANSLATE_NOOP("Import", "Identified"), QT_TRANSLATE_NOOP("Import", "an authority decided so; say by which rule"), QT_TRANSLATE_NOOP("Import", "identified")},
        {"asserted"_L1, QT_TRANSLATE_NOOP("Import", "Asserted"), QT_TRANSLATE_NOOP("Import", "somebody says so and gives no method"), QT_TRANSLATE_NOOP("Import", "asserted")},
        {"potential"_L1, QT_TRANSLATE_NOOP("Import", "Potential"), QT_TRANSLATE_NOOP("Import", "there are signs, and nobody has decided yet"), QT_TRANSLATE_NOOP("Import", "potential")},
        {"adjudicated"_L1, QT_TRANSLATE_NOOP("Import", "By a court"), QT_TRANSLATE_NOOP("Import", "a judgment says so"), QT_TRANSLATE_NOOP("Import", "by a court")},
        {"estimated"_L1, QT_TRANSLATE_NOOP("Import", "Estimated"), QT_TRANSLATE_NOOP("Import", "a calculation or survey; nobody was counted"), QT_TRANSLATE_NOOP("Import", "estimated")},
    };
    return saidChoices(table, wording);
}

std::vector<GuessChoice> accumulationChoices(const Wording &wording)
{
    return {{QString(code(Accumulation::PerPeriod)), wording.say("Import", "each period anew")},
            {QString(code(Accumulation::Cumulative)), wording.say("Import", "a running total since a start")},
            {QString(code(Accumulation::Stock)), wording.say("Import", "how many there are on a day")},
            {QString(code(Accumulation::Change)), wording.say("Import", "a change between two periods")},
            {QString(code(Accumulation::Average)), wording.say("Import", "an average")}};
}

std::vector<GuessChoice> kindOfNumberChoices(const Wording &wording)
{
    return choicesOf<UnitOfMeasure>([&wording](UnitOfMeasure unit) { return wording.unitOfMeasure(unit); });
}

std::vector<GuessChoice> stageChoices(const Wording &wording)
{
    std::vector<GuessChoice> choices{{QString(), wording.say("Import", "not stated")}};
    for (GuessChoice &choice : choicesOf<Stage>([&wording](Stage stage) { return wording.stage(stage); }))
        choices.push_back(std::move(choice));
    return choices;
}

}  // namespace countercheck
