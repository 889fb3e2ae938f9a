// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/record_list_view.h"

#include "models/sheets/record_words.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/long_list.h"
#include "widgets/controls/plain_label.h"
#include "widgets/pages/two_line_delegate.h"

#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {

namespace {

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
    : QWidget(parent), m_wording(wording), m_model(model), m_count(PlainLabel::sectionTitle({})), m_empty(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)), m_list(new LongList)
{
    setAccessibleName(kindName(model->kind(), m_wording));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(RecordListModel::DetailRole, this));
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
        const int count = m_model->rowCount();
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
    column->addWidget(m_count);
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
    m_list->setCurrentIndex(index < 0 ? QModelIndex() : m_model->index(index));
    if (index >= 0)
        m_list->scrollTo(m_model->index(index));
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
    if (m_model->rowCount() == 0)
        return;
    const int current = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (count > 0 ? -1 : 0);
    m_list->setCurrentIndex(m_model->index(std::clamp(current + count, 0, m_model->rowCount() - 1)));
}

}  // namespace countercheck

#include "moc_record_list_view.cpp"
