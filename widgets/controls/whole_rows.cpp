// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/whole_rows.h"

#include "widgets/controls/text_size.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

namespace countercheck {

WholeRows::WholeRows(QTableView *table, QWidget *parent) : QWidget(parent), m_table(table)
{
    table->setParent(this);
    table->setFrameShape(QFrame::NoFrame);
    setFocusProxy(table);
    setSizePolicy(table->sizePolicy());
    connect(table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &WholeRows::fit);
    connect(table->horizontalHeader(), &QHeaderView::geometriesChanged, this, &WholeRows::fit);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &WholeRows::fit);
    followTextSize(this, [this] {
        updateGeometry();
        fit();
    });
}

QSize WholeRows::sizeHint() const
{
    return m_table->sizeHint().expandedTo(minimumSizeHint());
}

QSize WholeRows::minimumSizeHint() const
{
    return m_table->minimumSizeHint();
}

void WholeRows::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void WholeRows::fit()
{
    const QHeaderView *header = m_table->horizontalHeader();
    const QScrollBar *bar = m_table->horizontalScrollBar();
    const bool hasBar = m_table->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff && bar->maximum() > bar->minimum();
    const int above = (header->isHidden() ? 0 : header->sizeHint().height()) + (hasBar ? bar->sizeHint().height() : 0);
    const int row = m_table->verticalHeader()->defaultSectionSize();
    const int room = height() - above;
    const int rows = m_table->model()->rowCount();
    const bool isCut = row > 0 && room > row && room / row < rows;
    m_table->setGeometry(0, 0, width(), isCut ? above + room / row * row : height());
}

}  // namespace countercheck

#include "moc_whole_rows.cpp"
