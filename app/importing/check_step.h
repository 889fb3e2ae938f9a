// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/import_questions.h"
#include "widgets/importing/check_page.h"

namespace countercheck {

/// What the third step shows. `targets`: the libraries that can be chosen; `newPlace`: where a new one will be.
CheckContent checkContentOf(const ImportState &state, const std::optional<ImportCheck> &check, const std::vector<GuessChoice> &targets, const QString &newPlace, const Wording &wording);

/// Takes what somebody decided of a problem over into a state, or of all of its kind that are listed.
void answerProblem(ImportState &state, const ImportCheck &check, std::size_t problem, bool isGap, bool forAll);

/// The list of problems as text between tabs, to be pasted elsewhere.
QString problemsAsText(const CheckContent &content);

}  // namespace countercheck
