// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/row_draft.h"
#include "models/domain/linter/linter.h"
#include "models/wording/wording.h"

#include <map>
#include <vector>

namespace countercheck {

/// How a field is filled in.
enum class FieldKind : std::uint8_t {
    Line,      ///< a short text
    Sentences, ///< a text of several lines
    Choice,    ///< one of a closed list
    Reference, ///< a row of another table, which is looked for
};

/// A value of a closed list.
struct FormChoice {
    QString code; ///< empty: not stated
    QString words;

    friend bool operator==(const FormChoice &, const FormChoice &) = default;
};

/// A field of a form: one cell.
struct FormField {
    QLatin1StringView column;
    FieldKind kind = FieldKind::Line;
    QString title;
    QString meaning;            ///< what to fill in, in a sentence or two; may be empty
    QString example;            ///< of what may be typed, for an empty field; may be empty
    QString text;               ///< the cell
    QString shown;              ///< of a reference: the name of the row that it leads to
    QString note;               ///< what the cell means, where it does not say so itself
    QString fault;              ///< why it cannot be kept so; empty if it can
    bool isRequired = false;
    bool isMissing = false;     ///< it is required, empty, and not yet filled in
    bool isChanged = false;
    bool isShown = true;        ///< false for one that goes with what other fields say, and is empty
    QLatin1StringView references; ///< the table of a reference
    std::vector<FormChoice> choices;

    friend bool operator==(const FormField &, const FormField &) = default;
};

/// Fields that stand side by side.
using FieldLine = std::vector<FormField>;

/// The form of a row: what its fields hold, and what is wrong with them.
struct RowForm {
    QLatin1StringView table;
    QString id;
    bool isNew = false;
    QString title;                ///< "Figure", "New figure"
    std::vector<FieldLine> lines;
    std::vector<FieldLine> more;  ///< folded, unless one of them holds something
    QStringList faults;           ///< of the row as a whole
    int changed = 0;              ///< fields that are not kept yet
    int missing = 0;              ///< required fields that are empty
    int wrong = 0;                ///< fields and rules of the row that are broken, without the missing ones

    bool canBeKept() const { return changed > 0 && missing == 0 && wrong == 0; }
    friend bool operator==(const RowForm &, const RowForm &) = default;
};

/// What a form is told beside the row itself.
struct FormSurroundings {
    QString language;                              ///< of the library, as in BCP 47
    std::map<QLatin1StringView, QString> referred; ///< the names of the rows that its references lead to, by column
    std::vector<LintFinding> findings;             ///< rules that the row would break together with others
    QString id;                                    ///< that a new row would get
};

/// Composes the form of a row. The rules of rows are those by which a data package is judged.
RowForm composeRowForm(const RowDraft &draft, const FormSurroundings &surroundings, const Wording &wording);

}  // namespace countercheck
