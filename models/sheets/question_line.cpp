// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/question_line.h"

#include "models/sheets/coverage_sheet.h"
#include "models/wording/sentence_form.h"

namespace countercheck {

using namespace Qt::StringLiterals;

QuestionLine composeQuestionLine(const RecordLine &line, const Wording &wording)
{
    QuestionLine question{.letter = line.gapKind ? letterOf(*line.gapKind) : QString(),
                          .isApplicable = line.gapKind != GapKind::NotApplicable,
                          .question = line.title.simplified(),
                          .measure = line.measure.simplified(),
                          .period = line.period.end ? wording.period(line.period, line.periodKind, line.yearStart) : QString(),
                          .reason = line.gapKind ? wording.gapKind(*line.gapKind) : QString(),
                          .searched = line.date ? wording.shortDate(*line.date) : QString(),
                          .claim = asSaid(line.claim.simplified(), line.isVerbatim)};
    const QString where = line.searched.simplified();
    if (!where.isEmpty())
        question.searched = question.searched.isEmpty() ? where : wording.say("Questions", "%1: %2", "when and where it was searched").arg(question.searched, where);
    return question;
}

}  // namespace countercheck
