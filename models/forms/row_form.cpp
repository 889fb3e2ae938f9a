// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/row_form.h"

#include "models/domain/code_lists.h"
#include "models/domain/linter/table_rows.h"
#include "models/forms/form_arrangement.h"
#include "models/forms/form_words.h"
#include "models/sheets/schema_words.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

FieldKind kindOf(const ColumnSchema &column)
{
    if (column.kind == ColumnKind::Reference)
        return FieldKind::Reference;
    if (column.kind == ColumnKind::Code || column.kind == ColumnKind::Month)
        return FieldKind::Choice;
    return holdsSentences(column) ? FieldKind::Sentences : FieldKind::Line;
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words.at(0).toUpper();
    return words;
}

/// What a figure is to a claim is easily taken for another thing: each choice says what it means.
QString meaningOfRole(EvidenceRole role, const Wording &wording)
{
    switch (role) {
    case EvidenceRole::AsClaimed: return wording.say("Form", "it is the number that the claim itself gives");
    case EvidenceRole::TracesTo: return wording.say("Form", "the claimed number comes from it");
    case EvidenceRole::Supports: return wording.say("Form", "it bears the claim out");
    case EvidenceRole::Contradicts: return wording.say("Form", "it speaks against the claim");
    case EvidenceRole::Context: return wording.say("Form", "it helps to judge the claim");
    case EvidenceRole::ConfusedWith: return wording.say("Form", "it counts something else, and is taken for what is claimed");
    }
    return {};
}

QString choiceInWords(const TableSchema &table, const ColumnSchema &column, QLatin1StringView code, const Wording &wording)
{
    const QString words = capitalised(codeInWords(table, column, QString(code), wording));
    const std::optional<EvidenceRole> role = column.name == "role"_L1 ? fromCode<EvidenceRole>(code) : std::nullopt;
    return role ? wording.say("Form", "%1: %2", "choice, and what it means").arg(words, meaningOfRole(*role, wording)) : words;
}

std::vector<FormChoice> choicesOf(const TableSchema &table, const ColumnSchema &column, const Wording &wording)
{
    std::vector<FormChoice> choices;
    if (column.kind == ColumnKind::Month) {
        choices.push_back({{}, wording.say("Form", "not stated")});
        for (int month = 1; month <= 12; ++month)
            choices.push_back({u"%1"_s.arg(month, 2, 10, QLatin1Char('0')), wording.month(month)});
    } else if (column.kind == ColumnKind::Code) {
        choices.push_back({{}, column.required ? wording.say("Form", "choose…") : wording.say("Form", "not stated")});
        for (const QLatin1StringView code : column.codes)
            choices.push_back({code, choiceInWords(table, column, code, wording)});
    }
    return choices;
}

/// Shows how a cell of a kind is written. The same in every language.
QString exampleOf(ColumnKind kind)
{
    switch (kind) {
    case ColumnKind::Date: return u"2025-07-24, 2025"_s;
    case ColumnKind::Address: return u"https://…"_s;
    case ColumnKind::Country: return u"US"_s;
    case ColumnKind::Number: return u"62000"_s;
    case ColumnKind::Phrase: return u"{value} …"_s;
    default: return {};
    }
}

/// What goes with another field only: bounds with a number that lies between two, a basis with a verification.
bool isAskedFor(const RowDraft &draft, const ColumnSchema &column)
{
    if (column.name == "lower"_L1 || column.name == "upper"_L1)
        return draft.cell("qualifier"_L1) == code(Qualifier::Between);
    if (column.name == "retelling"_L1)
        return !draft.cell("retells_id"_L1).isEmpty();
    return true;
}

class FormComposer {
public:
    FormComposer(const RowDraft &draft, const FormSurroundings &surroundings, const Wording &wording)
        : m_draft(draft), m_surroundings(surroundings), m_wording(wording), m_faults(faultsOfRow(*draft.table, cellsToJudge(), 0))
    {
        // Whether a number is missing is known once it was filled in.
        if (m_draft.has("value_text"_L1) && m_draft.cell("value_text"_L1).isEmpty())
            std::erase_if(m_faults, [](const RowFault &fault) { return fault.rule == LintRule::RowReasonMissing; });
    }

    RowForm compose()
    {
        RowForm form{.table = m_draft.table->name, .id = m_draft.id, .isNew = m_draft.isNew, .title = formTitle(*m_draft.table, m_draft.isNew, m_wording)};
        const FormArrangement arrangement = arrangementOf(*m_draft.table);
        form.lines = fieldsOf(arrangement.lines, form);
        form.more = fieldsOf(arrangement.more, form);
        for (const RowFault &fault : m_faults) {
            if (fault.column.isEmpty())
                form.faults += faultInWords(fault, m_wording);
        }
        for (const LintFinding &finding : m_surroundings.findings) {
            if (finding.column.isEmpty() || m_draft.position(finding.column) < 0)
                form.faults += m_wording.lint(finding);
        }
        form.wrong += static_cast<int>(form.faults.size());
        return form;
    }

private:
    /// A new row gets its identifier when it is kept.
    QStringList cellsToJudge() const
    {
        QStringList cells = m_draft.cells;
        const qsizetype id = m_draft.position("id"_L1);
        if (m_draft.isNew && id >= 0 && cells.at(id).isEmpty())
            cells[id] = m_surroundings.id.isEmpty() ? u"new"_s : m_surroundings.id;
        return cells;
    }

    std::vector<FieldLine> fieldsOf(const std::vector<FormLine> &lines, RowForm &form) const
    {
        std::vector<FieldLine> all;
        for (const FormLine &line : lines) {
            FieldLine fields;
            for (const ColumnSchema *column : line) {
                fields.push_back(fieldOf(*column));
                const FormField &field = fields.back();
                form.changed += field.isChanged ? 1 : 0;
                form.missing += field.isMissing ? 1 : 0;
                form.wrong += !field.fault.isEmpty() && !field.isMissing ? 1 : 0;
            }
            all.push_back(std::move(fields));
        }
        return all;
    }

    FormField fieldOf(const ColumnSchema &column) const
    {
        const qsizetype position = m_draft.position(column.name);
        const QString &cell = m_draft.cells.at(position);
        FormField field{.column = column.name, .kind = kindOf(column), .title = m_wording.say("Schema", column.title), .text = cell, .isRequired = column.required};
        if (column.description[0] != '\0')
            field.meaning = m_wording.say("Schema", column.description);
        field.example = exampleOf(column.kind);
        field.isChanged = cell != m_draft.before.at(position);
        field.choices = choicesOf(*m_draft.table, column, m_wording);
        field.references = column.references;
        if (const auto name = m_surroundings.referred.find(column.name); name != m_surroundings.referred.end() && !cell.isEmpty())
            field.shown = name->second;
        field.note = noteOn(m_draft, column, m_surroundings.language, m_wording);
        if (column.name == "id"_L1 && m_draft.isNew && cell.isEmpty()) {
            field.isRequired = false;
            //: %1 is an identifier such as girls-2023.
            field.note = m_surroundings.id.isEmpty() ? QString() : m_wording.say("Form", "It will be %1.").arg(m_surroundings.id);
        }
        field.isMissing = field.isRequired && cell.isEmpty();
        field.fault = faultOf(column, field.isMissing && !field.isChanged);
        field.isShown = !cell.isEmpty() || !field.fault.isEmpty() || isAskedFor(m_draft, column);
        return field;
    }

    /// What was never filled in is no fault yet.
    QString faultOf(const ColumnSchema &column, bool isUntouched) const
    {
        for (const RowFault &fault : m_faults) {
            if (fault.column == column.name && !(isUntouched && fault.rule == LintRule::CellRequired))
                return faultInWords(fault, m_wording);
        }
        const auto found = std::ranges::find(m_surroundings.findings, column.name, &LintFinding::column);
        return found == m_surroundings.findings.end() ? QString() : m_wording.lint(*found);
    }

    const RowDraft &m_draft;
    const FormSurroundings &m_surroundings;
    const Wording &m_wording;
    std::vector<RowFault> m_faults;
};

}  // namespace

RowForm composeRowForm(const RowDraft &draft, const FormSurroundings &surroundings, const Wording &wording)
{
    return FormComposer(draft, surroundings, wording).compose();
}

}  // namespace countercheck
