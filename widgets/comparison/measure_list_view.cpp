// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/measure_list_view.h"

#include "models/items/measure_list_model.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/long_list.h"
#include "widgets/controls/list_row.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/search_field.h"
#include "widgets/controls/standing_sign.h"
#include "widgets/controls/verdict_sign.h"

#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>
#include <QVBoxLayout>

namespace countercheck {

namespace {

constexpr int itemPadding = 6;
constexpr int signRoom = 20;

/// Breaks a name between words into one full line and the rest.
std::pair<QString, QString> twoLines(const QString &text, int width, const QFontMetrics &metrics)
{
    if (metrics.horizontalAdvance(text) <= width)
        return {text, {}};
    qsizetype end = text.size();
    while (end > 0 && metrics.horizontalAdvance(text.first(end)) > width)
        end = text.lastIndexOf(u' ', end - 1);
    return end > 0 ? std::pair(text.first(end), text.sliced(end + 1)) : std::pair(text, QString());
}

/// Paints a measure as plain text: its name in up to two lines, then what is counted, by whom. A square tells its column; a tick in its place marks
/// it as picked.
class MeasureDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        const bool isPicked = index.data(MeasureListModel::PickedRole).toBool();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintRowGround(*painter, QRectF(option.rect).adjusted(0, 1, -8, -1), option.state);
        const QRect inner = option.rect.adjusted(scaled(signRoom), itemPadding, -14, -itemPadding);
        const double middle = inner.top() + QFontMetrics(theme.font(FontRole::Body)).height() / 2.0;
        const QRectF sign(option.rect.left() + scaled(4), middle - scaled(11) / 2.0, scaled(11), scaled(11));
        const QVariant standing = index.data(MeasureListModel::StandingRole);
        if (isPicked)
            drawSign(painter, Sign::Tick, sign, theme.colour(ColourRole::VictimsInk));
        else if (standing.isValid())
            drawStandingSign(painter, sign.center(), static_cast<Standing>(standing.toInt()), theme);
        int top = inner.top();
        const auto line = [&](FontRole role, ColourRole ink, const QString &text) {
            const QFont font = theme.font(role);
            const QFontMetrics metrics(font);
            painter->setFont(font);
            painter->setPen(theme.colour(ink));
            painter->drawText(QRect(inner.left(), top, inner.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              elidedLine(metrics, text, inner.width()));
            top += metrics.height();
        };
        const auto [first, second] = twoLines(index.data().toString().left(500).simplified(), inner.width(), QFontMetrics(theme.font(FontRole::Body)));
        line(FontRole::Body, ColourRole::Ink, first);
        if (!second.isEmpty())
            line(FontRole::Body, ColourRole::Ink, second);
        top += 1;
        line(FontRole::Small, ColourRole::MutedInk, index.data(MeasureListModel::DetailRole).toString().left(500).simplified());
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        const Theme theme = currentTheme();
        return {120, 2 * QFontMetrics(theme.font(FontRole::Body)).height() + QFontMetrics(theme.font(FontRole::Small)).height() + 1 + 2 * itemPadding};
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        QToolTip::showText(event->globalPos(), toolTipOf(index.data(Qt::AccessibleTextRole).toString().left(2000)), view->viewport());
        return true;
    }
};

}  // namespace

MeasureListView::MeasureListView(const Wording &wording, MeasureListModel *model, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_model(model), m_search(new SearchField(wording.say("Window", "Add a measure"))), m_list(new LongList),
      m_count(PlainLabel::sectionTitle({})), m_hint(PlainLabel::paragraph(wording.say("Window", "Enter, a double click or a drag adds a measure."), FontRole::Small, ColourRole::MutedInk)),
      m_chosenTitle(PlainLabel::sectionTitle({})), m_chosen(new ChosenMeasures(wording))
{
    setAccessibleName(m_wording.say("Window", "Measures"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_isAnswered = false;
        m_isPickPending = false;
        Q_EMIT textChanged(text);
    });

    m_list->setModel(m_model);
    m_list->setItemDelegate(new MeasureDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(m_wording.say("Window", "Measures"));
    m_list->setAccessibleDescription(m_wording.say("Window", "Enter adds a measure to the comparison"));
    m_list->installEventFilter(this);
    connect(m_list, &QListView::doubleClicked, this, &MeasureListView::pick);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        const bool isWhole = m_search->text().isEmpty();
        if (isWhole)
            m_search->setPlaceholderText(m_wording.say("Window", "+  Add one of %n measures", nullptr, m_model->rowCount()));
        m_count->setText(m_model->rowCount() == 0 ? m_wording.say("Window", "No measure matches")
                                                  : m_wording.say("Window", "%n measures", nullptr, m_model->rowCount()));
        m_count->setVisible(!isWhole || m_model->rowCount() == 0);
        m_isAnswered = true;
        m_isPickPending = m_isPickPending && m_model->rowCount() > 0;
        // The first answer to what was typed is marked for Enter. A row of the whole list is marked when the reader goes there.
        m_list->setCurrentIndex(isWhole || m_model->rowCount() == 0 ? QModelIndex() : m_model->index(0));
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (m_isPickPending)
            pickCurrent();
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 14, 0, 0);
    layout->setSpacing(10);
    const auto addInset = [layout](QWidget *widget) {
        auto *inset = new QHBoxLayout;
        inset->setContentsMargins(0, 0, 14, 0);
        inset->addWidget(widget);
        layout->addLayout(inset);
    };
    addInset(m_chosenTitle);
    layout->addWidget(m_chosen);
    connect(m_chosen, &ChosenMeasures::removeRequested, this, &MeasureListView::removeRequested);
    setChosen({});
    addInset(m_search);
    m_search->setAccessibleDescription(m_hint->text());
    addInset(m_hint);
    addInset(m_count);
    layout->addWidget(m_list, 1);
    setFocusProxy(m_search);
}

void MeasureListView::setChosen(const std::vector<ChosenMeasure> &measures)
{
    m_chosenTitle->setText(m_wording.say("Window", "%n in this comparison", nullptr, static_cast<int>(measures.size())));
    m_chosenTitle->setVisible(!measures.empty());
    // Whoever has added two knows how.
    m_hint->setVisible(measures.size() < 2);
    m_chosen->setMeasures(measures);
}

void MeasureListView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void MeasureListView::clearSearch()
{
    m_search->clear();
}

void MeasureListView::pick(const QModelIndex &index)
{
    if (const MeasureId measure = m_model->measureAt(index.row()); !measure.isEmpty())
        Q_EMIT measurePicked(measure);
}

void MeasureListView::pickCurrent()
{
    if (m_isAnswered && !m_list->currentIndex().isValid())
        return;
    // Enter right after typing means what was typed, not what the list still shows.
    m_isPickPending = !m_isAnswered || m_model->measureAt(m_list->currentIndex().row()).isEmpty();
    if (!m_isPickPending)
        pick(m_list->currentIndex());
}

void MeasureListView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    Q_EMIT shownChanged(true);
}

void MeasureListView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    Q_EMIT shownChanged(false);
}

bool MeasureListView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        pickCurrent();
        return true;
    }
    // The arrow keys move through the list from the search field, so that a measure is found and added without leaving
    // it.
    if (watched == m_search && (key->key() == Qt::Key_Down || key->key() == Qt::Key_Up)) {
        const int row = m_list->currentIndex().row() + (key->key() == Qt::Key_Down ? 1 : -1);
        if (row >= 0 && row < m_model->rowCount())
            m_list->setCurrentIndex(m_model->index(row));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace countercheck

#include "moc_measure_list_view.cpp"
