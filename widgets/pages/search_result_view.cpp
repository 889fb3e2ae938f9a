// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/search_result_view.h"

#include "models/items/record_role.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/section_sign.h"
#include "widgets/controls/standing_sign.h"
#include "widgets/pages/filter_chips.h"
#include "widgets/pages/found_text.h"
#include "widgets/pages/organisation_cards.h"

#include <QHelpEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <QVBoxLayout>

namespace countercheck {

namespace {

constexpr int hitPadding = 8;
constexpr int hitInset = 14;
constexpr int hitSign = 16;
constexpr int headingTop = 12;
constexpr int reasonFrom = 640;      ///< the width from which a reason has a column of its own
constexpr double reasonShare = 0.3;  ///< of the width

/// Paints headings, hits, what leads to more, and suggestions. All texts are plain.
class ResultDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        const QFontMetrics strong(theme.font(FontRole::LaneTitle));
        const QFontMetrics small(theme.font(FontRole::Small));
        switch (model(index).kindAt(index.row())) {
        case SearchResultModel::RowKind::Heading: return {100, headingTop + QFontMetrics(theme.font(FontRole::Heading)).height() + 6};
        case SearchResultModel::RowKind::More: return {100, small.height() + 2 * hitPadding};
        case SearchResultModel::RowKind::Suggestion:
        case SearchResultModel::RowKind::Hit: break;
        }
        return {100, 2 * hitPadding + strong.height() + small.height() + 2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        switch (model(index).kindAt(index.row())) {
        case SearchResultModel::RowKind::Heading: paintHeading(painter, theme, option.rect, *model(index).sectionAt(index.row())); break;
        case SearchResultModel::RowKind::More: paintMore(painter, theme, option, *model(index).sectionAt(index.row())); break;
        case SearchResultModel::RowKind::Suggestion: paintSuggestion(painter, theme, option, *model(index).suggestionAt(index.row())); break;
        case SearchResultModel::RowKind::Hit: paintHit(painter, theme, option, *model(index).lineAt(index.row())); break;
        }
        painter->restore();
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip || !index.isValid())
            return false;
        QToolTip::showText(event->globalPos(), toolTipOf(index.data(Qt::AccessibleTextRole).toString().left(2000)), view->viewport());
        return true;
    }

private:
    static const SearchResultModel &model(const QModelIndex &index) { return *static_cast<const SearchResultModel *>(index.model()); }

    static void paintGround(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option)
    {
        const QRectF card = QRectF(option.rect).adjusted(0.5, 0, -0.5, 0);
        painter->fillRect(card, theme.colour(ColourRole::Panel));
        const bool isMarked = (option.state & QStyle::State_Selected) != 0;
        if (isMarked || (option.state & QStyle::State_MouseOver) != 0) {
            QColor ground = theme.colour(ColourRole::Victims);
            ground.setAlphaF(isMarked ? 0.13F : 0.05F);
            painter->fillRect(card, ground);
        }
        painter->setPen(QPen(theme.colour(ColourRole::PanelEdge), 1));
        painter->drawRect(card);
        if (isMarked)
            painter->fillRect(QRectF(card.left(), card.top(), 3, card.height()), theme.colour(ColourRole::Victims));
        if (isMarked && (option.state & QStyle::State_HasFocus) != 0) {
            painter->setPen(QPen(theme.colour(ColourRole::Victims), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRect(card.adjusted(1, 1, -1, -1));
        }
    }

    static void drawLine(QPainter *painter, const Theme &theme, FontRole role, ColourRole ink, const QRectF &box, const QString &text, Qt::Alignment alignment = Qt::AlignLeft)
    {
        const QFont font = theme.font(role);
        painter->setFont(font);
        painter->setPen(theme.colour(ink));
        painter->drawText(box, static_cast<int>(alignment) | Qt::AlignTop | Qt::TextSingleLine, QFontMetricsF(font).elidedText(text.left(600), Qt::ElideRight, box.width()));
    }

    static void paintHeading(QPainter *painter, const Theme &theme, const QRect &rect, const SearchSection &section)
    {
        const QFont font = theme.font(FontRole::Heading);
        const QFontMetrics metrics(font);
        const double top = rect.top() + headingTop;
        drawSectionSign(painter, sectionOf(section.kind), QRectF(rect.left(), top + (metrics.height() - scaled(hitSign)) / 2.0, scaled(hitSign), scaled(hitSign)), theme.colour(ColourRole::MutedInk));
        const double left = rect.left() + scaled(hitSign) + 8;
        drawLine(painter, theme, FontRole::Heading, ColourRole::Ink, QRectF(left, top, rect.width() - left, metrics.height()), section.heading);
        const double after = left + metrics.horizontalAdvance(section.heading) + 8;
        const QFontMetrics small(theme.font(FontRole::Body));
        drawLine(painter, theme, FontRole::Body, ColourRole::MutedInk, QRectF(after, top + metrics.ascent() - small.ascent(), 200, small.height()), section.isCounted ? QLocale::c().toString(section.count) : QStringLiteral("…"));
    }

    static void paintMore(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option, const SearchSection &section)
    {
        paintGround(painter, theme, option);
        const QRectF box = QRectF(option.rect).adjusted(hitInset + scaled(hitSign) + 10, hitPadding, -hitInset, -hitPadding);
        drawLine(painter, theme, FontRole::Small, ColourRole::VictimsInk, box, section.more);
    }

    static void paintSuggestion(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option, const SearchSuggestion &suggestion)
    {
        paintGround(painter, theme, option);
        const QRectF box = QRectF(option.rect).adjusted(hitInset, hitPadding, -hitInset, -hitPadding);
        drawLine(painter, theme, FontRole::LaneTitle, ColourRole::Ink, box, suggestion.words);
        drawLine(painter, theme, FontRole::Small, ColourRole::MutedInk, box.adjusted(0, QFontMetricsF(theme.font(FontRole::LaneTitle)).height() + 2, 0, 0), suggestion.result);
    }

    static void paintHit(QPainter *painter, const Theme &theme, const QStyleOptionViewItem &option, const SearchLine &line)
    {
        paintGround(painter, theme, option);
        const QRectF box = QRectF(option.rect).adjusted(hitInset, hitPadding, -hitInset, -hitPadding);
        const QRectF sign(box.left(), box.top() + 2, scaled(hitSign) - 2, scaled(hitSign) - 2);
        if (line.standing)
            drawStandingSign(painter, sign.center(), *line.standing, theme);
        else
            drawSectionSign(painter, sectionOf(line.kind), sign, theme.colour(ColourRole::MutedInk));
        const bool hasReasonColumn = option.rect.width() >= scaled(reasonFrom);
        const double reasonWidth = hasReasonColumn ? reasonShare * box.width() : 0;
        const QRectF words(box.left() + scaled(hitSign) + 10, box.top(), box.width() - scaled(hitSign) - 10 - reasonWidth - (hasReasonColumn ? hitInset : 0), box.height());
        const QFont strong = theme.font(FontRole::LaneTitle);
        const double second = QFontMetricsF(strong).height() + 2;
        const QColor mark = theme.colour(ColourRole::FoundFill);
        drawFoundText(painter, words, line.title, line.foundInTitle, strong, theme.colour(ColourRole::Ink), mark);
        const QString detail = hasReasonColumn ? line.detail : QStringLiteral("%1 · %2").arg(line.detail, line.reason);
        drawLine(painter, theme, FontRole::Small, ColourRole::MutedInk, words.adjusted(0, second, 0, 0), detail);
        if (!hasReasonColumn)
            return;
        const QRectF reason(box.right() - reasonWidth, box.top(), reasonWidth, box.height());
        drawLine(painter, theme, FontRole::Small, ColourRole::Ink, reason, line.reason);
        drawFoundText(painter, reason.adjusted(0, second, 0, 0), line.context, line.foundInContext, theme.font(FontRole::Small), theme.colour(ColourRole::MutedInk), mark);
    }
};

}  // namespace

SearchResultView::SearchResultView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_model(new SearchResultModel(this)), m_title(PlainLabel::paragraph({}, FontRole::Title)), m_save(new QPushButton(wording.say("Search", "Save search…"))),
      m_note(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)), m_chips(new FilterChips(wording)), m_remarks(PlainLabel::paragraph({}, FontRole::Body, ColourRole::CareInk)), m_organisations(new OrganisationCards(wording)),
      m_list(new QListView)
{
    setAccessibleName(m_wording.say("Search", "Search results"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ResultDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setAccessibleName(m_wording.say("Search", "Results"));
    m_list->setAccessibleDescription(m_wording.say("Search", "Enter opens a result, Space shows in the side panel what is known of it"));
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SearchResultView::markedChanged);
    connect(m_list, &QListView::clicked, this, &SearchResultView::open);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_title, 1);
    top->addWidget(m_save, 0, Qt::AlignTop);
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
    m_note->setText(page.note);
    m_note->setVisible(!page.note.isEmpty());
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
