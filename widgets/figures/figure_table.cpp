// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_table.h"

#include "models/items/figure_table_model.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/help_link.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <array>

namespace countercheck {

namespace {

constexpr int cellLeft = 12;
constexpr int cellRight = 6;
constexpr int narrowWidth = 640;

/// Paints one line of plain text. The column "counts" begins with a small square in the colour of the figure's column.
class CellDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        const QRect rect = option.rect;
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        if (selected) {
            QColor fill = theme.colour(ColourRole::Victims);
            fill.setAlphaF(0.13F);
            painter->fillRect(rect, fill);
        }
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        QRect inner = rect.adjusted(cellLeft, 0, -cellRight, 0);
        if (index.column() == FigureTableModel::CountsColumn) {
            const auto standing = static_cast<Standing>(index.data(FigureTableModel::StandingRole).toInt());
            QRect square(0, 0, 8, 8);
            square.moveCenter(QPoint(inner.left() + 4, rect.center().y()));
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            const QColor colour = theme.colour(inkOf(standing));
            painter->setPen(QPen(colour, 1.4));
            // The square is filled only for verified figures, so that it can be read without colour.
            painter->setBrush(standing == Standing::Verified ? QBrush(colour) : QBrush(Qt::NoBrush));
            painter->drawRoundedRect(QRectF(square).adjusted(0.7, 0.7, -0.7, -0.7), 1.5, 1.5);
            painter->restore();
            inner.setLeft(inner.left() + 16);
        }
        const bool muted = index.column() == FigureTableModel::RoleColumn;
        painter->setFont(item.font);
        painter->setPen(theme.colour(muted ? ColourRole::MutedInk : ColourRole::Ink));
        const QString text = item.fontMetrics.elidedText(index.data().toString().left(500).simplified(), Qt::ElideRight,
                                                         inner.width());
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        return {item.fontMetrics.horizontalAdvance(item.text) + cellLeft + cellRight + 2, 26};
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        // The tool tip is set here, since one from the model would be rendered as markup.
        QToolTip::showText(event->globalPos(), toolTipOf(index.data().toString().left(2000)), view->viewport());
        return true;
    }
};

}  // namespace

FigureTable::FigureTable(const Wording &wording, FigureTableModel *model, QWidget *parent)
    : QTableView(parent), m_model(model)
{
    setAccessibleName(wording.say("Window", "Figures"));
    setAccessibleDescription(wording.say("Window", "The figures of the chart as a table"));
    setItemDelegate(new CellDelegate(this));
    setModel(model);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(26);
    verticalHeader()->setMinimumSectionSize(26);
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(48);
    header->setFont(currentTheme().font(FontRole::Small));
    header->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);

    // The selection is used, not the current cell: a view makes a cell current when it merely gets the focus.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this](const QItemSelection &selected) {
        if (selected.isEmpty())
            return;
        const ObservationId observation = m_model->observationAt(selected.front().top());
        if (observation.isEmpty() || observation == m_selected)
            return;
        m_selected = observation;
        Q_EMIT observationActivated(observation);
    });
    // F1 explains the column that the keyboard is in.
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        static constexpr std::array<const char *, FigureTableModel::ColumnCount> topics{"period", "bound", "counts", "how-verified", "primary", "traces-to"};
        setHelpTopic(this, QString::fromLatin1(topics[static_cast<std::size_t>(std::max(0, current.column()))]));
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        shareWidth();
        select();
    });
}

void FigureTable::setSelected(const ObservationId &observation)
{
    m_selected = observation;
    select();
}

void FigureTable::select()
{
    const int row = m_model->rowOf(m_selected);
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    const int column = std::max(0, currentIndex().column());
    setCurrentIndex(m_model->index(row, column));
    scrollTo(m_model->index(row, 0));
}

QSize FigureTable::sizeHint() const
{
    return {640, 30 + 6 * 26};
}

QSize FigureTable::minimumSizeHint() const
{
    return {200, 30 + 2 * 26};
}

void FigureTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        shareWidth();
}

void FigureTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void FigureTable::shareWidth()
{
    // Period and value are read first: they and the short role get the width that they need, the others share the rest.
    constexpr std::array<double, FigureTableModel::ColumnCount> shares{0, 0, 0.34, 0.34, 0.32, 0};
    // The role may be hidden, since the passport has it too.
    const bool isNarrow = viewport()->width() < narrowWidth;
    setColumnHidden(FigureTableModel::RoleColumn, isNarrow);
    int rest = viewport()->width();
    for (const int column : {FigureTableModel::PeriodColumn, FigureTableModel::ValueColumn, FigureTableModel::RoleColumn}) {
        if (isColumnHidden(column))
            continue;
        const int wanted = std::clamp(std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)), 70,
                                      std::max(70, viewport()->width() * (column == FigureTableModel::ValueColumn ? 40 : 26) / 100));
        setColumnWidth(column, wanted);
        rest -= wanted;
    }
    for (int column = FigureTableModel::CountsColumn; column < FigureTableModel::ColumnCount - (isNarrow ? 2 : 1); ++column)
        setColumnWidth(column, std::max(48, static_cast<int>(rest * shares[static_cast<std::size_t>(column)])));
}

}  // namespace countercheck

#include "moc_figure_table.cpp"
