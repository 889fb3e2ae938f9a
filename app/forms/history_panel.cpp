// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/history_panel.h"

#include "app/forms/history_lines.h"
#include "models/forms/form_words.h"
#include "widgets/forms/history_view.h"

namespace countercheck {

HistoryPanel::HistoryPanel(Session &session, QObject *parent) : QObject(parent), m_session(session), m_wording(session.wording()), m_view(new HistoryView(session.wording()))
{
    connect(m_view, &HistoryView::scopeChanged, this, &HistoryPanel::read);
    connect(m_view, &HistoryView::undoRequested, &session.editing(), &LibraryEditing::undo);
    connect(m_view, &HistoryView::redoRequested, &session.editing(), &LibraryEditing::redo);
    connect(m_view, &HistoryView::putBackRequested, this, &HistoryPanel::putBack);
    connect(&session.editing(), &LibraryEditing::changed, this, &HistoryPanel::read);
}

void HistoryPanel::setRow(const std::optional<EditedRow> &row)
{
    if (m_row == row)
        return;
    m_row = row;
    read();
}

void HistoryPanel::setVisible(bool isVisible)
{
    if (std::exchange(m_isVisible, isVisible) != isVisible && isVisible)
        read();
}

void HistoryPanel::read()
{
    const std::optional<EditStatus> &status = m_session.editing().status();
    if (!status) {
        m_view->setSteps({}, {});
        m_view->setLines({});
        return;
    }
    m_view->setSteps(status->toUndo ? status->toUndo->label : QString(), status->toRedo ? status->toRedo->label : QString());
    if (!m_isVisible)
        return;
    const bool isOfRow = m_view->scope() == HistoryView::Scope::Row && m_row && (!m_row->id().isEmpty() || m_row->table() == QLatin1StringView("library"));
    const auto show = [this](const Result<std::vector<HistoryLine>> &lines) {
        if (lines)
            m_view->setLines(*lines);
        else
            Q_EMIT failed(lines.error());
    };
    m_session.editing().ask(this, m_reading.next(), [isOfRow, row = m_row.value_or(EditedRow()), unsaved = status->unsaved, today = QDate::currentDate(), wording = m_wording](WorkingCopy &copy, const std::stop_token &) -> Result<std::vector<HistoryLine>> {
        if (isOfRow) {
            const Result<std::vector<RowHistoryEntry>> entries = copy.historyOf(row.table(), row.id());
            const TableSchema *table = findTable(row.table());
            return entries && table ? Result<std::vector<HistoryLine>>(linesOfRow(*table, *entries, today, wording)) : entries.error();
        }
        const Result<std::vector<HistoryEntry>> entries = copy.history();
        return entries ? Result<std::vector<HistoryLine>>(linesOfHistory(*entries, unsaved, today, wording)) : entries.error();
    }, show);
}

void HistoryPanel::putBack(qint64 number)
{
    if (!m_row)
        return;
    if (const TableSchema *table = findTable(m_row->table()))
        m_session.editing().putBack(m_row->table(), m_row->id(), number, m_wording.say("Form", "%1 put back").arg(rowInWords(*table, m_wording)));
}

}  // namespace countercheck

#include "moc_history_panel.cpp"
