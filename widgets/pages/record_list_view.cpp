// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/record_list_view.h"

#include "models/sheets/record_words.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/list_head.h"
#include "widgets/controls/long_list.h"
#include "widgets/controls/plain_label.h"
#include "widgets/pages/record_row_delegate.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace countercheck {

namespace {

/// The length from which headings are as high as rows, so that none need be measured before it is shown.
constexpr int longestMeasuredList = 400;

QString noneWords(SearchedKind kind, const Wording &wording)
{
    switch (kind) {
    case SearchedKind::Claims: return wording.say("Window", "This library holds no claims.");
    case SearchedKind::Measures: return wording.say("Window", "This library holds no measures.");
    case SearchedKind::Figures: return wording.say("Window", "This library holds no figures.");
    case SearchedKind::Sources: return wording.say("Window", "This library holds no sources.");
    case SearchedKind::Gaps: return wording.say("Window", "This library notes no gaps. That is not the same as none.");
    }
    return {};
}

}  // namespace

RecordListView::RecordListView(const Wording &wording, RecordListModel *model, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_model(model), m_head(new ListHead(model->kind(), wording)),
      m_empty(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)), m_delegate(new RecordRowDelegate(this)), m_list(new LongList)
{
    setAccessibleName(kindName(model->kind(), m_wording));
    setUpList(m_list, m_model, m_delegate, accessibleName());
    m_list->setHeadings([this](int row) { return m_model->headingOver(row); }, &RecordRowDelegate::headingHeight);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &selected) {
        if (selected.isEmpty() || m_model->rowAt(selected.indexes().front().row()) == m_currentRow)
            return;
        m_currentRow = m_model->rowAt(selected.indexes().front().row());
        m_isAnnounced = false;
        announce();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const int count = m_model->recordCount();
        const bool isLong = count > longestMeasuredList;
        m_delegate->setUniform(isLong);
        m_list->setUniformItemSizes(isLong);
        m_head->setCount(kindCountWords(m_model->kind(), count, m_wording));
        m_empty->setText(noneWords(m_model->kind(), m_wording));
        m_empty->setVisible(count == 0);
        m_list->setVisible(count > 0);
        followMark();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RecordListView::announce);
    m_empty->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 0, 0);
    column->setSpacing(8);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(0, 0, 14, 0);
    inset->addWidget(m_head);
    column->addLayout(inset);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    setFocusProxy(m_list);
}

OrderButton *RecordListView::order() const
{
    return m_head->order();
}

void RecordListView::setCurrentRow(qint64 row)
{
    m_currentRow = row;
    m_isAnnounced = true;
    followMark();
}

void RecordListView::followMark()
{
    const int index = m_currentRow < 0 ? -1 : m_model->indexOf(m_currentRow);
    const QModelIndex item = index < 0 ? QModelIndex() : m_model->index(index);
    const bool isInView = item.isValid() && m_list->viewport()->rect().adjusted(0, m_list->heldHeight(), 0, 0).contains(m_list->visualRect(item));
    m_list->setCurrentIndex(item);
    if (!item.isValid())
        return;
    // A heading is seen with the first row under it, and a record from elsewhere with its neighbours.
    if (index == m_model->recordFrom(0, 1))
        m_list->scrollToTop();
    else if (!isInView)
        m_list->scrollTo(item, QListView::PositionAtCenter);
}

void RecordListView::announce()
{
    const QModelIndex current = m_list->currentIndex();
    if (m_isAnnounced || !current.isValid())
        return;
    // The text of a row far down comes later.
    if (const QString id = m_model->idAt(current.row()); !id.isEmpty()) {
        m_isAnnounced = true;
        Q_EMIT recordActivated(id);
    }
}

void RecordListView::step(int count)
{
    int place = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1;
    for (const int direction = count > 0 ? 1 : -1; count != 0; count -= direction) {
        const int next = m_model->recordFrom(place < 0 ? 0 : place + direction, direction);
        if (next < 0)
            break;
        place = next;
    }
    if (place >= 0)
        m_list->setCurrentIndex(m_model->index(place));
}

}  // namespace countercheck

#include "moc_record_list_view.cpp"
