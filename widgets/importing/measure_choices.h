// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/importing/choice_card.h"
#include "widgets/importing/guess_box.h"

namespace countercheck {

/// The answers to "What is one unit?", the likeliest first.
std::vector<ExplainedChoice> unitChoices(const Wording &wording);
/// The answers to "How is it known that somebody is a victim?".
std::vector<ExplainedChoice> verificationChoices(const Wording &wording);
/// How numbers add up, what kind of number it is, and the step of the process; the last may be left open.
std::vector<GuessChoice> accumulationChoices(const Wording &wording);
std::vector<GuessChoice> kindOfNumberChoices(const Wording &wording);
std::vector<GuessChoice> stageChoices(const Wording &wording);

}  // namespace countercheck
