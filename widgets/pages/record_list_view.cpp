// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/record_list_view.h"

#include "models/sheets/record_words.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/long_list.h"
#include "widgets/controls/order_button.h"
#include "widgets/controls/plain_label.h"
#include "widgets/pages/record_row_delegate.h"

#include <QHBoxLayout>
#include <QListView>
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
    : QWidget(parent), m_wording(wording), m_model(model), m_count(PlainLabel::sectionTitle({})), m_empty(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)),
      m_order(new OrderButton(model->kind(), wording)), m_delegate(new RecordRowDelegate(this)), m_list(new LongList)
{
    setAccessibleName(kindName(model->kind(), m_wording));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(accessibleName());
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
        m_count->setText(kindCountWords(m_model->kind(), count, m_wording));
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
    m_count->setWrapped(false);
    m_count->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // Beside the button the count stands at its middle.
    followTextSize(m_count, [this] { m_count->setMinimumHeight(m_order->isHidden() ? 0 : m_order->sizeHint().height()); });
    auto *head = new FlowLayout(8);
    head->setFirstApart(true);
    head->addWidget(m_count);
    head->addWidget(m_order);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(0, 0, 14, 0);
    inset->addLayout(head);
    column->addLayout(inset);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addStretch(0);
    setFocusProxy(m_list);
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
    const bool isInView = item.isValid() && m_list->viewport()->rect().contains(m_list->visualRect(item));
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
