// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/questions_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/long_list.h"
#include "widgets/controls/order_button.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/tall_page.h"
#include "widgets/pages/filter_chips.h"
#include "widgets/pages/gap_switch.h"
#include "widgets/pages/question_delegate.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace countercheck {
namespace {

/// The length from which headings are as high as rows, so that none need be measured before it is shown.
constexpr int longestMeasured = 400;

/// So many rows are in view at least; where the page is too low for them, all of it scrolls.
constexpr int fewestQuestions = 3;
constexpr int fewestInLargeText = 2;

/// The names of the columns, over them.
class ColumnNames final : public QWidget {
public:
    ColumnNames(const Wording &wording, const QListView *list, const RecordListModel *model) : m_wording(wording), m_list(list), m_model(model)
    {
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setSizePolicy(policy);
    }

    QSize sizeHint() const override { return {200, QFontMetrics(currentTheme().font(FontRole::Small)).height() + 4}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        painter.setFont(theme.font(FontRole::Small));
        painter.setPen(theme.colour(ColourRole::MutedInk));
        for (const QuestionDelegate::ColumnEdges &edge : QuestionDelegate::columns(m_list->viewport()->width(), m_model->order() != RecordOrder::Reason)) {
            const QRectF box(edge.left, 0, edge.right - edge.left, height());
            painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, QFontMetricsF(painter.font()).elidedText(nameOf(edge.column), Qt::ElideRight, box.width()));
        }
    }

private:
    QString nameOf(QuestionDelegate::Column column) const
    {
        switch (column) {
        case QuestionDelegate::Column::Question: return m_wording.say("Questions", "Question");
        case QuestionDelegate::Column::Reason: return m_wording.say("Questions", "Why it is missing");
        case QuestionDelegate::Column::Searched: return m_wording.say("Questions", "Searched");
        case QuestionDelegate::Column::Claim: return m_wording.say("Questions", "For the claim");
        }
        return {};
    }

    Wording m_wording;
    const QListView *m_list;
    const RecordListModel *m_model;
};

}  // namespace

QuestionsView::QuestionsView(const Wording &wording, RecordListModel *model, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_model(model), m_note(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)), m_order(new OrderButton(SearchedKind::Gaps, wording)),
      m_chips(new FilterChips(wording)), m_delegate(new QuestionDelegate(wording, this)), m_names(nullptr), m_list(new LongList)
{
    setAccessibleName(m_wording.say("Coverage", "What is missing"));
    setUpList(m_list, m_model, m_delegate, m_wording.say("Questions", "Questions"));
    m_list->setHeadings([this](int row) { return m_model->headingOver(row); }, &QuestionDelegate::headingHeight);
    m_list->setAccessibleDescription(m_wording.say("Questions", "Enter opens a question, R drafts a request about it"));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &QuestionsView::open);
    connect(m_model, &QAbstractItemModel::modelReset, this, &QuestionsView::showRows);
    connect(m_chips, &FilterChips::queryRequested, this, &QuestionsView::queryRequested);
    auto *pages = new GapSwitch(m_wording, GapPage::Questions);
    connect(pages, &GapSwitch::pageChosen, this, &QuestionsView::coverageRequested);
    auto *choices = new FlowLayout(8);
    choices->addWidget(pages);
    choices->addWidget(m_order);
    m_names = new ColumnNames(m_wording, m_list, m_model);
    auto *keys = PlainLabel::paragraph(m_wording.say("Questions", "Arrows go from question to question, Enter opens one, R drafts a request."), FontRole::Small, ColourRole::MutedInk);
    followTextSize(this, [this, keys] {
        keys->setVisible(textScale() < largeText); // the help has them
        fitRows();
    });
    auto *page = new TallPage;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(page);
    QVBoxLayout *const column = page->column();
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    column->addWidget(PlainLabel::paragraph(m_wording.say("Coverage", "What is missing"), FontRole::Title));
    column->addWidget(m_note);
    column->addLayout(choices);
    column->addWidget(m_chips);
    column->addWidget(m_names);
    column->addWidget(m_list, 1);
    column->addWidget(keys);
    setFocusProxy(m_list);
}

void QuestionsView::setHead(qint64 all, const std::vector<FilterChip> &chips)
{
    const auto count = [](qint64 number) { return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max())); };
    const qint64 shown = m_model->recordCount();
    if (all == 0)
        m_note->setText(m_wording.say("Window", "This library notes no gaps. That is not the same as none."));
    else if (shown < all)
        m_note->setText(m_wording.say("Questions", "%n questions, of %1 to which this library has no answer.", nullptr, count(shown)).arg(m_wording.number(static_cast<double>(all))));
    else
        m_note->setText(m_wording.say("Questions", "%n questions to which this library has no answer. Each says where was looked, and when.", nullptr, count(all)));
    m_chips->setChips(chips);
}

void QuestionsView::showRows()
{
    const bool isLong = m_model->recordCount() > longestMeasured;
    m_delegate->setUniform(isLong);
    m_list->setUniformItemSizes(isLong);
    if (const int first = m_model->recordFrom(0, 1); first >= 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(first));
    m_list->scrollToTop();
    m_names->update();
}

void QuestionsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitRows();
}

void QuestionsView::fitRows()
{
    m_names->setVisible(!QuestionDelegate::columns(width(), true).empty());
    m_list->setMinimumHeight((textScale() < largeText ? fewestQuestions : fewestInLargeText) * QuestionDelegate::rowHeight(width()));
}

GapId QuestionsView::marked() const
{
    return GapId(m_model->idAt(m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1));
}

void QuestionsView::open()
{
    if (const GapId gap = marked(); !gap.isEmpty())
        Q_EMIT gapActivated(gap);
}

bool QuestionsView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        open();
        return true;
    }
    if (key->key() == Qt::Key_R && key->modifiers() == Qt::NoModifier) {
        if (const GapId gap = marked(); !gap.isEmpty())
            Q_EMIT requestRequested(gap);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace countercheck

#include "moc_questions_view.cpp"
