// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/form_subject.h"

#include "app/forms/form_page.h"
#include "models/forms/form_words.h"
#include "widgets/forms/form_view.h"

#include <algorithm>
#include <utility>

// Forms are begun, kept and discarded.
namespace countercheck {

using namespace Qt::StringLiterals;

namespace {

/// What is left to be kept of a form once the row is there: what was typed while it was being kept.
RowDraft draftAfterKeeping(const RowDraft &typed, const RowDraft &kept, const QString &id)
{
    RowDraft draft = typed;
    draft.isNew = false;
    draft.id = id;
    draft.before = kept.cells;
    if (const qsizetype position = draft.position("id"_L1); position >= 0) {
        draft.before[position] = id;
        if (draft.cells.at(position).isEmpty())
            draft.cells[position] = id;
    }
    return draft;
}

}  // namespace

void FormSubject::beginNew(const TableSchema &table, const QList<std::pair<QLatin1StringView, QString>> &cells)
{
    const QString slug = EditedRow::of(table.name, {}).slug;
    if (const UnkeptForm *begun = m_forms.find(slug); begun && begun->draft.isChanged())
        Q_EMIT said(m_wording.say("Form", "This form was begun before and is not kept yet."));
    else
        m_forms.put(slug, {.draft = newRow(table, cells), .language = m_around.language, .wantedBy = {}, .wantedFor = {}});
    go(slug);
}

void FormSubject::beginCopy(const TableSchema &table, const QString &id)
{
    m_session.editing().ask(this, m_reading.next(), [name = QString(table.name), id](WorkingCopy &copy, const std::stop_token &) { return copy.row(name, id); },
                            [this, &table](const Result<QStringList> &cells) {
        if (!cells) {
            Q_EMIT failed(cells.error());
            return;
        }
        const QString slug = EditedRow::of(table.name, {}).slug;
        if (const UnkeptForm *begun = m_forms.find(slug); begun && begun->draft.isChanged()) {
            Q_EMIT said(m_wording.say("Form", "This form was begun before and is not kept yet."));
        } else {
            RowDraft draft = duplicateOf(table, *cells);
            // All that was taken over is new, and would be lost.
            draft.before = QStringList(table.columns.size());
            m_forms.put(slug, {.draft = draft, .language = m_around.language, .wantedBy = {}, .wantedFor = {}});
        }
        go(slug);
    });
}

void FormSubject::beginReference(QLatin1StringView column, const QString &text)
{
    const auto schema = std::ranges::find(table()->columns, column, &ColumnSchema::name);
    const TableSchema &of = *findTable(schema->references);
    const QString slug = EditedRow::of(of.name, {}).slug;
    const QString wantedBy = m_row->slug;
    if (const UnkeptForm *begun = m_forms.find(slug); !begun || !begun->draft.isChanged()) {
        RowDraft draft = newRow(of);
        for (const QLatin1StringView name : {"name"_L1, "title"_L1, "statement"_L1}) {
            if (draft.has(name)) {
                setCell(draft, name, text, m_around.language);
                break;
            }
        }
        m_forms.put(slug, {.draft = draft, .language = m_around.language, .wantedBy = wantedBy, .wantedFor = column});
    }
    go(slug);
}

bool FormSubject::keep()
{
    const UnkeptForm *shown = form();
    if (!shown || !shown->draft.isChanged())
        return false;
    if (m_isKeeping) {
        m_keepsAgain = true;
        return true;
    }
    const RowForm composed = composeRowForm(shown->draft, {.language = m_around.language, .referred = {}, .findings = {}, .id = m_tried.id}, m_wording);
    if (composed.missing > 0 || composed.wrong > 0) {
        focusNextFault();
        Q_EMIT said(m_wording.say("Form", "Not kept: something must be filled in or corrected first."));
        return false;
    }
    m_isKeeping = true;
    m_pause.stop();
    // One window edits, so that the identifier of a new row is still free when the command is kept.
    m_session.editing().ask(this, {}, [draft = shown->draft, kept = m_kept, wording = m_wording](WorkingCopy &copy, const std::stop_token &stop) { return tryRow(copy, draft, kept, wording, stop); },
                            [this, slug = m_row->slug, draft = shown->draft](const Result<TriedRow> &tried) {
        if (!tried) {
            endKeeping();
            Q_EMIT failed(tried.error());
            return;
        }
        const QString id = draft.has("id"_L1) && !draft.cell("id"_L1).isEmpty() ? draft.cell("id"_L1) : tried->id;
        const QString label = changeInWords(*draft.table, draft.isNew ? RowDraftChange::Added : RowDraftChange::Changed, nameOf(draft), m_wording);
        m_session.editing().apply(label, {editOf(draft, tried->id)}, [this, slug, draft, id](const CommandAnswer &answer) { finishKeeping(slug, draft, answer, id); });
    });
    return true;
}

/// Nothing is on its way any more, and what should have followed does not: the text stays in its form.
void FormSubject::endKeeping()
{
    m_isKeeping = false;
    m_keepsAgain = false;
    Q_EMIT notKept();
}

/// The author may have gone on to another form meanwhile, which stays as it is, or have typed on in this one.
void FormSubject::finishKeeping(const QString &slug, const RowDraft &kept, const CommandAnswer &answer, const QString &id)
{
    const bool isInView = m_row && m_row->slug == slug;
    if (answer.isRefused()) {
        endKeeping();
        if (!m_forms.find(slug))
            return;
        if (!isInView) {
            Q_EMIT said(m_wording.say("Form", "A form was not kept: something in it must be corrected first."));
            return;
        }
        m_tried.findings = answer.faults;
        showForm();
        focusNextFault();
        if (!answer.dependents.empty())
            Q_EMIT said(m_wording.say("Form", "Not kept: other rows refer to it by its identifier."));
        return;
    }
    m_isKeeping = false;
    const bool keepsAgain = std::exchange(m_keepsAgain, false);
    const std::optional<UnkeptForm> done = m_forms.take(slug);
    if (!done)
        return;
    const EditedRow row = EditedRow::of(kept.table->name, id);
    const RowDraft rest = draftAfterKeeping(done->draft, kept, id);
    m_forms.put(row.slug, {.draft = rest, .language = done->language, .wantedBy = {}, .wantedFor = {}});
    Q_EMIT said(m_wording.say("Form", "Kept. Ctrl+S writes it to the file."));
    UnkeptForm *waiting = done->wantedBy.isEmpty() ? nullptr : m_forms.find(done->wantedBy);
    if (waiting) {
        const auto column = std::ranges::find_if(waiting->draft.table->columns, [&done](const ColumnSchema &each) { return done->wantedFor == each.name; });
        setCell(waiting->draft, column->name, id, done->language);
        if (isInView)
            go(done->wantedBy);
    } else if (isInView && slug != row.slug) {
        go(row.slug);
        // Whoever types on has the keyboard already.
        m_wantsFocus = m_wantsFocus && !rest.isChanged();
    }
    if (!keepsAgain || !isChanged() || !keep())
        Q_EMIT this->kept();
}

void FormSubject::discard()
{
    if (!m_row)
        return;
    const std::optional<UnkeptForm> given = m_forms.take(m_row->slug);
    m_tried = {};
    showForm();
    if (given && !given->wantedBy.isEmpty() && m_forms.find(given->wantedBy))
        go(given->wantedBy);
    if (m_forms.changed().size() != m_unkeptTold) {
        m_unkeptTold = m_forms.changed().size();
        Q_EMIT unkeptChanged();
    }
}

void FormSubject::discardAll()
{
    m_forms.clear();
    m_unkeptTold = 0;
    showForm();
    Q_EMIT unkeptChanged();
}

void FormSubject::showUnkept()
{
    if (const std::vector<QString> slugs = m_forms.changed(); !slugs.empty())
        go(slugs.front());
}

}  // namespace countercheck
