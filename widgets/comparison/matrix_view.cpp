// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/matrix_view.h"

#include "models/items/comparison_matrix_model.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/verdict_sign.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QToolTip>

namespace countercheck {

namespace {

constexpr int pairHeight = 28;
constexpr int narrowestCell = 116;
constexpr int narrowestBody = 124; ///< the least width of a cell with words in the larger type
constexpr int widestCell = 170;
constexpr int widestName = 190;

class VerdictDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        const QRectF cell = QRectF(option.rect).adjusted(1, 1, -1, -1);
        const int code = index.data(ComparisonMatrixModel::VerdictRole).toInt();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        // Nothing stands where a measure meets itself, and each pair stands once.
        if (code >= 0 && index.row() < index.column()) {
            const auto verdict = static_cast<Verdict>(code);
            const QColor ink = theme.colour(roleOf(verdict));
            QColor ground = ink;
            ground.setAlphaF(0.09F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(ground);
            painter->drawRoundedRect(cell, 4, 4);
            painter->setFont(theme.font(FontRole::Body));
            drawSign(painter, signOf(verdict), QRectF(cell.left() + 8, cell.center().y() - scaled(11) / 2.0, scaled(11), scaled(11)), ink);
            painter->setFont(theme.font(cell.width() < scaled(narrowestBody) ? FontRole::Small : FontRole::Body));
            painter->setPen(theme.colour(ColourRole::Ink));
            const QRectF words = cell.adjusted(scaled(17) + 8, 0, -3, 0);
            painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                              QFontMetricsF(painter->font()).elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        }
        const bool isSelected = (option.state & QStyle::State_Selected) != 0;
        if (isSelected) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(theme.colour(ColourRole::Victims), (option.state & QStyle::State_HasFocus) != 0 ? 2.2 : 1.4));
            painter->drawRoundedRect(cell.adjusted(1, 1, -1, -1), 4, 4);
        }
        painter->restore();
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        QToolTip::showText(event->globalPos(), toolTipOf(index.data(ComparisonMatrixModel::SentenceRole).toString()), view->viewport());
        return true;
    }
};

/// Paints the names of the measures, each in the colour of its column.
class NameHeader final : public QHeaderView {
public:
    explicit NameHeader(Qt::Orientation orientation) : QHeaderView(orientation)
    {
        setSectionsClickable(false);
        setHighlightSections(false);
        setSectionResizeMode(Fixed);
    }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme theme = currentTheme();
        const auto standing = static_cast<Standing>(model()->headerData(section, orientation(), ComparisonMatrixModel::StandingRole).toInt());
        const QFont font = theme.font(FontRole::LabelStrong);
        const QRect words = rect.adjusted(8, 0, -6, 0);
        painter->save();
        painter->fillRect(rect, theme.colour(ColourRole::Panel));
        painter->setFont(font);
        painter->setPen(theme.colour(inkOf(standing)));
        const QString name = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
        painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(font).elidedText(name, Qt::ElideRight, words.width()));
        // The line of the head goes on under the names.
        if (orientation() == Qt::Horizontal)
            painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), palette().color(QPalette::Mid));
        painter->restore();
    }

    bool viewportEvent(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto *help = static_cast<QHelpEvent *>(event);
            const int section = logicalIndexAt(help->pos());
            QToolTip::showText(help->globalPos(), toolTipOf(model()->headerData(section, orientation(), ComparisonMatrixModel::SentenceRole).toString()), this);
            return true;
        }
        return QHeaderView::viewportEvent(event);
    }
};

}  // namespace

MatrixView::MatrixView(const Wording &wording, ComparisonMatrixModel *model, QWidget *parent)
    : QTableView(parent), m_wording(wording), m_model(model)
{
    setAccessibleName(m_wording.say("Window", "Verdict of every pair"));
    setAccessibleDescription(m_wording.say("Window", "Enter says why; Delete takes the measure of the row out of the comparison"));
    setHorizontalHeader(new NameHeader(Qt::Horizontal));
    setVerticalHeader(new NameHeader(Qt::Vertical));
    setItemDelegate(new VerdictDelegate(this));
    setModel(model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectItems);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    followTextSize(this, [this] {
        verticalHeader()->setMinimumSectionSize(scaled(pairHeight));
        verticalHeader()->setDefaultSectionSize(scaled(pairHeight));
        horizontalHeader()->setMinimumSectionSize(scaled(narrowestCell));
        shareWidth();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, &MatrixView::open);
    // The selection is used, not the current cell: a view makes a cell current when it merely gets the focus.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &selected) {
        const auto pair = selected.isEmpty() ? std::nullopt : m_model->pairAt(selected.indexes().front());
        if (!pair || *pair == m_selected)
            return;
        m_selected = *pair;
        Q_EMIT pairSelected(*pair);
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        // One half of the square has all pairs: it needs no column for the first measure, and no row for the last.
        const int last = m_model->rowCount() - 1;
        for (int place = 0; place <= last; ++place) {
            setColumnHidden(place, place == 0 && last > 0);
            setRowHidden(place, place == last && last > 0);
        }
        shareWidth();
        updateGeometry();
    });
}

void MatrixView::setSelected(const MeasurePair &pair)
{
    m_selected = pair;
    const QModelIndex cell = m_model->indexOf(pair);
    if (!cell.isValid())
        clearSelection();
    else if (currentIndex() != cell || !selectionModel()->isSelected(cell))
        setCurrentIndex(cell);
}

int MatrixView::wholeHeight() const
{
    return horizontalHeader()->sizeHint().height() + scaled(pairHeight) * std::max(1, m_model->rowCount() - 1) + 4;
}

int MatrixView::wholeWidth() const
{
    return verticalHeader()->width() + scaled(widestCell) * std::max(1, m_model->columnCount() - 1) + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) + 2;
}

QSize MatrixView::minimumSizeHint() const
{
    return {200, horizontalHeader()->sizeHint().height() + std::clamp(m_model->rowCount() - 1, 1, 2) * scaled(pairHeight)};
}

QSize MatrixView::sizeHint() const
{
    return {640, wholeHeight()};
}

void MatrixView::open(const QModelIndex &index)
{
    if (m_model->pairAt(index))
        Q_EMIT pairOpened(m_model->measureAt(index.row()), m_model->measureAt(index.column()));
}

void MatrixView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: open(currentIndex()); return;
    case Qt::Key_Delete:
        if (const MeasureId measure = m_model->measureAt(currentIndex().row()); !measure.isEmpty())
            Q_EMIT removeRequested(measure);
        return;
    default: QTableView::keyPressEvent(event);
    }
}

void MatrixView::addActionsTo(QMenu *menu, const QModelIndex &index)
{
    const MeasureId measure = m_model->measureAt(index.row());
    if (measure.isEmpty())
        return;
    menu->addSeparator();
    if (m_model->pairAt(index))
        menu->addAction(m_wording.say("Window", "Why…"), this, [this, index] { open(index); });
    menu->addAction(m_wording.say("Window", "Take out of the comparison"), this, [this, measure] { Q_EMIT removeRequested(measure); });
}

void MatrixView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        shareWidth();
}

void MatrixView::shareWidth()
{
    const int count = std::max(1, m_model->columnCount() - 1);
    if (m_model->columnCount() == 0)
        return;
    const QFontMetrics metrics(currentTheme().font(FontRole::LabelStrong));
    int name = 0;
    for (int row = 0; row < count; ++row)
        name = std::max(name, metrics.horizontalAdvance(m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString()) + 18);
    verticalHeader()->setFixedWidth(std::min(name, scaled(widestName)));
    const int room = width() - verticalHeader()->width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this) - 2;
    horizontalHeader()->setDefaultSectionSize(std::clamp(room / count, scaled(narrowestCell), scaled(widestCell)));
}

}  // namespace countercheck

#include "moc_matrix_view.cpp"
