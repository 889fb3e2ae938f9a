// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/importing/proposal.h"
#include "models/importing/text_file.h"
#include "models/wording/wording.h"

#include <QString>

// The words of importing, once for window and command line.
namespace countercheck {

/// The name of a role, a question, a delimiter, as a choice.
QString nameOf(ColumnRole role, const Wording &wording);
QString nameOf(ReadingQuestion question, const Wording &wording);

/// A number as it is understood: "more than 4,000". A plain number is its digits.
QString understood(const ReadNumber &number, const Wording &wording);
/// A period as it is understood: "Oct 2020–Sep 2021".
QString understood(const ReadPeriod &period, const Wording &wording);

/// Why a problem is one, in a sentence or two.
QString reasonOf(const ImportProblem &problem, const Wording &wording);
/// Its place: "row 10, column B".
QString placeOf(const ImportProblem &problem, const Wording &wording);

/// The evidence for a guess, in a few words: "6 columns in every row".
QString evidenceOfDelimiter(const TextGuess &guess, const Wording &wording);
QString evidenceOfEncoding(const TextGuess &guess, const Wording &wording);

}  // namespace countercheck
