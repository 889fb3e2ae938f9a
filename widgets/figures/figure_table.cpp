// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/figures/figure_table.h"

#include "models/items/figure_table_model.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/help_link.h"
#include "widgets/figures/figure_cell_delegate.h"

#include <QHeaderView>
#include <QScrollBar>

#include <array>

namespace countercheck {

namespace {

constexpr int narrowWidth = 640;
constexpr int tableRow = 26;

}  // namespace

FigureTable::FigureTable(const Wording &wording, FigureTableModel *model, QWidget *parent)
    : QTableView(parent), m_model(model)
{
    setAccessibleName(wording.say("Window", "Figures"));
    setAccessibleDescription(wording.say("Window", "The figures of the chart as a table"));
    setItemDelegate(new FigureCellDelegate(FigureTableModel::CountsColumn, FigureTableModel::StandingRole, {FigureTableModel::RoleColumn}, this));
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
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(48);
    followTextSize(this, [this, header] {
        verticalHeader()->setMinimumSectionSize(scaled(tableRow));
        verticalHeader()->setDefaultSectionSize(scaled(tableRow));
        header->setFont(currentTheme().font(FontRole::Small));
        updateGeometry();
        shareWidth();
    });
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
    return {640, scaled(30 + 6 * tableRow)};
}

QSize FigureTable::minimumSizeHint() const
{
    return {200, scaled(30 + 2 * tableRow)};
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
    const bool isNarrow = viewport()->width() < scaled(narrowWidth);
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
