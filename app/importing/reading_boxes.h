// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/import_state.h"
#include "models/wording/wording.h"
#include "widgets/importing/read_page.h"

namespace countercheck {

/// What the first step offers beside the file itself.
struct ReadingChoices {
    std::vector<GuessChoice> targets; ///< libraries; empty where there is only a new one
    QStringList mappings;             ///< the names of saved answers
    QStringList fitting;              ///< those whose columns the table has
};

/// Composes the boxes of the first step: each guess with its evidence, each question without a choice.
ReadContent readContentOf(const ImportState &state, const ReadingChoices &choices, const Wording &wording);

/// What a change of a box asks for.
enum class BoxEffect : std::uint8_t { Nothing, Look, ReadAgain, TakeMapping };

/// Takes a change of a box over into a state.
BoxEffect takeBox(ImportState &state, const QString &name, const QString &code);

/// Says what a column is. Where all columns of its heads are changed together, the mapping has them once.
void takeRole(ImportState &state, int column, ColumnRole role);

/// Makes the reading of a state anew from its guess and its answers.
void readAgain(ImportState &state);

/// What keeps one from the second step, in words; empty if nothing does.
QString missingOfReading(const ImportState &state, const Wording &wording);

}  // namespace countercheck
