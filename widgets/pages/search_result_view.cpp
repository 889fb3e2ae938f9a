// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/search_result_view.h"

#include "models/items/record_role.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/text_size.h"
#include "widgets/pages/filter_chips.h"
#include "widgets/pages/organisation_cards.h"
#include "widgets/pages/search_result_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {
SearchResultView::SearchResultView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_model(new SearchResultModel(this)), m_title(PlainLabel::paragraph({}, FontRole::Title)), m_save(new QPushButton(wording.say("Search", "Save search…"))),
      m_note(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)), m_chips(new FilterChips(wording)), m_remarks(PlainLabel::paragraph({}, FontRole::Body, ColourRole::CareInk)), m_organisations(new OrganisationCards(wording)),
      m_list(new QListView)
{
    setAccessibleName(m_wording.say("Search", "Search results"));
    m_save->setAccessibleName(m_save->text());
    m_list->setModel(m_model);
    m_list->setItemDelegate(new SearchResultDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setWordWrap(true); // rows are as high as their width lets them
    m_list->setAccessibleName(m_wording.say("Search", "Results"));
    m_list->setAccessibleDescription(m_wording.say("Search", "Enter opens a result, Space shows in the side panel what is known of it"));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchResultView::markedChanged);
    connect(m_list, &QListView::clicked, this, &SearchResultView::open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    top->addWidget(m_save, 0, Qt::AlignTop);
    // Large text leaves the width to the title.
    followTextSize(m_save, [this] { m_save->setText(textScale() < largeText ? m_save->accessibleName() : m_wording.say("Search", "Save…")); });
    column->addLayout(top);
    column->addWidget(m_note);
    column->addWidget(m_chips);
    column->addWidget(m_remarks);
    column->addWidget(m_organisations);
    column->addWidget(m_list, 1);
    connect(m_chips, &FilterChips::queryRequested, this, &SearchResultView::queryRequested);
    connect(m_chips, &FilterChips::allKindsRequested, this, &SearchResultView::allKindsRequested);
    connect(m_organisations, &OrganisationCards::linkRequested, this, &SearchResultView::kindRequested);
    connect(m_save, &QPushButton::clicked, this, &SearchResultView::saveRequested);
    setFocusProxy(m_list);
}

void SearchResultView::setPage(const SearchPage &page)
{
    m_title->setText(page.title);
    m_note->setText((page.readings + QStringList(page.note)).join(u'\n').trimmed());
    m_note->setVisible(!page.readings.isEmpty() || !page.note.isEmpty());
    m_chips->setChips(page.chips);
    m_remarks->setText(page.remarks.join(u'\n'));
    m_remarks->setVisible(!page.remarks.isEmpty());
    m_model->setPage(page);
    if (!m_list->currentIndex().isValid())
        mark(m_model->choosableFrom(0, 1));
    Q_EMIT markedChanged();
}

void SearchResultView::setOrganisations(const std::vector<OrganisationLine> &organisations)
{
    m_organisations->setLines(organisations);
}

void SearchResultView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Results are what was searched for: they keep most of the height.
    m_organisations->setRoom(height() * 2 / 5);
}

std::optional<RecordKey> SearchResultView::marked() const
{
    const QVariant record = m_list->currentIndex().data(recordRole);
    return record.isValid() ? std::optional(record.value<RecordKey>()) : std::nullopt;
}

void SearchResultView::mark(int row)
{
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    // The heading of the first result is seen with it.
    m_list->scrollTo(m_model->index(row > 0 && m_model->kindAt(row - 1) == SearchResultModel::RowKind::Heading ? row - 1 : row));
    m_list->scrollTo(m_model->index(row));
}

void SearchResultView::focusResults()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
    if (!m_list->currentIndex().isValid())
        mark(m_model->choosableFrom(0, 1));
}

void SearchResultView::openMarked()
{
    open(m_list->currentIndex());
}

void SearchResultView::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (const SearchLine *line = m_model->lineAt(index.row()))
        Q_EMIT recordActivated(line->kind, line->id);
    else if (const SearchSuggestion *suggestion = m_model->suggestionAt(index.row()))
        Q_EMIT queryRequested(suggestion->query);
    else if (m_model->kindAt(index.row()) == SearchResultModel::RowKind::More)
        Q_EMIT moreRequested(m_model->sectionAt(index.row())->kind);
}

bool SearchResultView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        m_list->doItemsLayout(); // at once, and not a moment later
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int row = m_list->currentIndex().row();
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: mark(m_model->choosableFrom(row + 1, 1)); return true;
    case Qt::Key_Up: mark(m_model->choosableFrom(row - 1, -1)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: openMarked(); return true;
    case Qt::Key_Space: Q_EMIT previewToggled(); return true;
    default: return false;
    }
}

}  // namespace countercheck

#include "moc_search_result_view.cpp"
