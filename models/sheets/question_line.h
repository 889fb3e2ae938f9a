// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_answer.h"
#include "models/wording/wording.h"

namespace countercheck {

/// A question line is what the list of questions says of a gap.
struct QuestionLine {
    QString letter;   ///< of the reason
    bool isApplicable = true;
    QString question;
    QString measure;  ///< empty if the question is about none
    QString period;   ///< that it asks about; empty if it asks about none
    QString reason;   ///< "never published"
    QString searched; ///< when and where an answer was looked for: "22 Nov 2026: public pages"
    QString claim;    ///< in quotation marks; empty if it is about no single claim

    friend bool operator==(const QuestionLine &, const QuestionLine &) = default;
};

QuestionLine composeQuestionLine(const RecordLine &line, const Wording &wording);

}  // namespace countercheck
