// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/claim_list_view.h"

#include "models/items/claim_list_model.h"
#include "models/wording/sentence_form.h"
#include "widgets/claims/claim_delegate.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/list_head.h"
#include "widgets/controls/long_list.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace countercheck {

namespace {

/// The length from which all items have the same height, so that none need be measured before it is shown.
constexpr int longestMeasuredList = 400;
/// The boxes of ratings; the one after them is for claims without a review.
constexpr std::size_t ratingCount = 6;

}  // namespace

ClaimListView::ClaimListView(const Wording &wording, ClaimListModel *model, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_model(model), m_delegate(new ClaimDelegate(this)),
      m_facetPanel(new QWidget), m_head(new ListHead(SearchedKind::Claims, wording)), m_list(new LongList),
      m_empty(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)), m_stack(new QStackedLayout)
{
    setAccessibleName(m_wording.say("Window", "Claims"));
    auto *facetLayout = new QVBoxLayout(m_facetPanel);
    facetLayout->setContentsMargins(0, 0, 0, 0);
    facetLayout->setSpacing(5);
    facetLayout->addWidget(PlainLabel::sectionTitle(m_wording.say("Window", "Verdict of a reviewer")));
    for (std::size_t i = 0; i < m_facets.size(); ++i) {
        Facet &facet = m_facets[i];
        const QString words = i < ratingCount ? capitalised(m_wording.rating(static_cast<Rating>(i))) : m_wording.say("Items", "No review");
        auto *facetLine = new QWidget;
        facet.box = new QCheckBox(words);
        facet.count = new PlainLabel(FontRole::Body, ColourRole::MutedInk);
        facet.count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        // The width of the list must not depend on numbers that arrive after it was laid out.
        followTextSize(facet.count, [this, count = facet.count] { count->setMinimumWidth(count->fontMetrics().horizontalAdvance(m_wording.number(99'999))); });
        auto *line = new QHBoxLayout(facetLine);
        line->setContentsMargins(0, 0, 4, 0);
        line->addWidget(facet.box, 1);
        line->addWidget(facet.count);
        facetLayout->addWidget(facetLine);
        connect(facet.box, &QCheckBox::toggled, this, &ClaimListView::announceQuery);
    }
    m_facetPanel->hide();

    setUpList(m_list, m_model, m_delegate, m_wording.say("Window", "Claims"));
    // The selection is used, not the current item: a view makes an item current when it merely gets the focus.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &selected) {
        if (selected.isEmpty())
            return;
        const QModelIndex current = selected.indexes().front();
        const qint64 row = m_model->rows()[static_cast<std::size_t>(current.row())];
        if (row == m_currentRow)
            return;
        m_currentRow = row;
        m_place = MarkPlace::InView;
        Q_EMIT claimActivated(row);
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &ClaimListView::showAnswer);
    // Texts that arrive later change the height of their items.
    connect(m_model, &QAbstractItemModel::dataChanged, m_list, [this](const QModelIndex &first) {
        if (!m_list->uniformItemSizes())
            Q_EMIT m_delegate->sizeHintChanged(first);
        followMark();
    });
    m_list->viewport()->installEventFilter(this);
    // Wheel, bar and keys of the bar are actions; a list that scrolls by itself is none.
    connect(m_list->verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_place = MarkPlace::Left; });

    auto *emptyPage = new QWidget;
    auto *emptyLayout = new QVBoxLayout(emptyPage);
    emptyLayout->setContentsMargins(0, 8, 12, 0);
    emptyLayout->addWidget(m_empty);
    emptyLayout->addStretch(1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(emptyPage);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 0, 0);
    layout->setSpacing(10);
    const auto addInset = [layout](QWidget *widget) {
        auto *inset = new QHBoxLayout;
        inset->setContentsMargins(0, 0, 14, 0);
        inset->addWidget(widget);
        layout->addLayout(inset);
    };
    addInset(m_facetPanel);
    addInset(m_head);
    layout->addLayout(m_stack, 1);
    setFocusProxy(m_list);
}

OrderButton *ClaimListView::order() const
{
    return m_head->order();
}

void ClaimListView::restart(bool isLibraryOpen)
{
    m_place = MarkPlace::First;
    for (const Facet &facet : m_facets)
        facet.box->setChecked(false);
    m_facetPanel->setVisible(isLibraryOpen);
}

void ClaimListView::setFacets(const RatingCounts &counts, qint64 withoutReview)
{
    // A rating without claims keeps its line, so that the list does not jump while someone types.
    for (std::size_t i = 0; i < m_facets.size(); ++i) {
        const Facet &facet = m_facets[i];
        const qint64 count = i < ratingCount ? counts[static_cast<Rating>(i)] : withoutReview;
        facet.count->setText(m_wording.number(static_cast<double>(count)));
        facet.box->setEnabled(count > 0 || facet.box->isChecked());
        facet.box->setAccessibleDescription(m_wording.say("Window", "%n claims", nullptr, static_cast<int>(count)));
    }
}

void ClaimListView::setAnsweredQuery(const ClaimQuery &query, bool isAnswered)
{
    m_answered = query;
    m_isAnswered = isAnswered;
}

void ClaimListView::showAnswer()
{
    const int count = m_model->rowCount();
    const bool isLong = count > longestMeasuredList;
    m_delegate->setUniform(isLong);
    m_list->setUniformItemSizes(isLong);
    m_list->setWordWrap(!isLong);

    m_head->setCount(m_wording.say("Window", "%n claims", nullptr, count));
    m_head->setVisible(count > 0);
    if (count == 0) {
        if (!m_isAnswered)
            m_empty->setText(m_wording.say("Window", "The library could not be searched."));
        else if (m_answered.isNarrowed())
            m_empty->setText(m_wording.say("Window", "No claim has this verdict."));
        else
            m_empty->setText(m_wording.say("Window", "This library holds no claims."));
    }
    m_stack->setCurrentIndex(count == 0 ? 1 : 0);
    setCurrentRow(m_currentRow);
}

void ClaimListView::setCurrentRow(qint64 row)
{
    m_currentRow = row;
    const int index = row < 0 ? -1 : m_model->indexOf(row);
    if (index < 0) {
        m_list->setCurrentIndex({});
        return;
    }
    const QModelIndex item = m_model->index(index);
    m_list->setCurrentIndex(item);
    if (m_place == MarkPlace::Left)
        m_place = MarkPlace::InView;
    followMark();
}

void ClaimListView::followMark()
{
    if (m_place != MarkPlace::Left && m_list->currentIndex().isValid())
        m_list->scrollTo(m_list->currentIndex(), m_place == MarkPlace::First ? QListView::PositionAtTop : QListView::EnsureVisible);
}

void ClaimListView::setQuery(const ClaimQuery &query)
{
    if (query == this->query())
        return;
    for (std::size_t i = 0; i < m_facets.size(); ++i) {
        const QSignalBlocker quietBox(m_facets[i].box);
        m_facets[i].box->setChecked(i < ratingCount ? std::ranges::find(query.ratings, static_cast<Rating>(i)) != query.ratings.end() : query.withoutReview);
    }
    announceQuery();
}

void ClaimListView::step(int count)
{
    if (m_model->rowCount() == 0)
        return;
    const int current = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : (count > 0 ? -1 : 0);
    m_list->setCurrentIndex(m_model->index(std::clamp(current + count, 0, m_model->rowCount() - 1)));
}

bool ClaimListView::eventFilter(QObject *watched, QEvent *event)
{
    // The list lays its items out after the resize.
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ClaimListView::followMark, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

ClaimQuery ClaimListView::query() const
{
    ClaimQuery query;
    for (std::size_t i = 0; i < m_facets.size(); ++i) {
        if (!m_facets[i].box->isChecked())
            continue;
        if (i == ratingCount)
            query.withoutReview = true;
        else
            query.ratings.push_back(static_cast<Rating>(i));
    }
    return query;
}

void ClaimListView::announceQuery()
{
    Q_EMIT queryChanged(query());
}

}  // namespace countercheck

#include "moc_claim_list_view.cpp"
