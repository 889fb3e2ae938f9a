// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/subject_with_preview.h"

#include "widgets/pages/preview_view.h"

#include <utility>

namespace countercheck {

SubjectWithPreview::SubjectWithPreview(Session &session, QObject *parent) : SubjectWithoutChart(parent), m_session(session) {}

QWidget *SubjectWithPreview::preview()
{
    if (passport())
        return nullptr;
    if (!m_view) {
        m_view = new PreviewView(m_session.wording());
        connect(m_view, &PreviewView::openRequested, this, [this] {
            if (m_shown)
                Q_EMIT viewRequested(viewOf(recordOf(m_shown->record.kind, m_shown->record.id)));
        });
        connect(m_view, &PreviewView::recordRequested, this, [this](const ViewSubject &target) { Q_EMIT viewRequested(viewOf(target)); });
        showSheet();
    }
    return m_view;
}

void SubjectWithPreview::setPreviewVisible(bool isVisible)
{
    if (std::exchange(m_isVisible, isVisible) == isVisible)
        return;
    if (isVisible) {
        read({});
        return;
    }
    forgetPreview();
    Q_EMIT changed();
}

void SubjectWithPreview::followMark()
{
    if (m_isVisible && marked() != m_wanted)
        read({});
}

void SubjectWithPreview::forgetPreview()
{
    m_question.cancel();
    m_wanted.reset();
    m_shown.reset();
    m_isVisible = false;
    showSheet();
}

void SubjectWithPreview::read(const ObservationId &beside)
{
    m_wanted = marked();
    if (!m_wanted) {
        m_question.cancel();
        m_shown.reset();
        showSheet();
        Q_EMIT changed();
        return;
    }
    // What was previewed before stays until the answer is there.
    m_session.pages().ask(this, m_question.next(), [record = *m_wanted, beside, wording = m_session.wording()](Library &library, const std::stop_token &stop) {
        return readPreview(library, record, beside, wording, stop);
    }, [this](Result<RecordPreview> answer) {
        m_shown = answer ? std::make_shared<const RecordPreview>(std::move(answer).value()) : nullptr;
        showSheet();
        if (!answer)
            Q_EMIT failed(answer.error());
        Q_EMIT changed();
    });
}

void SubjectWithPreview::showSheet()
{
    if (m_view)
        m_view->setSheet(m_shown ? m_shown->sheet : std::nullopt);
}

std::shared_ptr<const Dossier> SubjectWithPreview::dossier() const
{
    return passport() ? std::shared_ptr<const Dossier>(m_shown, &m_shown->dossier) : nullptr;
}

const Passport *SubjectWithPreview::passport() const
{
    return m_shown && m_shown->passport ? &*m_shown->passport : nullptr;
}

FigureSelection SubjectWithPreview::selection() const
{
    return m_shown ? m_shown->selection : FigureSelection();
}

void SubjectWithPreview::selectFigure(const ObservationId &figure)
{
    if (!figure.isEmpty())
        Q_EMIT viewRequested(viewOf(figure));
}

void SubjectWithPreview::selectBeside(const ObservationId &beside)
{
    if (passport() && m_wanted == m_shown->record && beside != m_shown->selection.beside)
        read(beside);
}

void SubjectWithPreview::openPage(ViewPage page)
{
    if (page != ViewPage::Findings || !passport())
        return;
    View view = viewOf(m_shown->selection.observation);
    view.figures = m_shown->selection;
    Q_EMIT viewRequested(view);
}

}  // namespace countercheck

#include "moc_subject_with_preview.cpp"
