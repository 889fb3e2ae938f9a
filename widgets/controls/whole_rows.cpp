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
    // Not while the table lays itself out: it would be given another height in the middle of it.
    connect(table->horizontalScrollBar(), &QScrollBar::rangeChanged, this, &WholeRows::fit, Qt::QueuedConnection);
    connect(table->horizontalHeader(), &QHeaderView::geometriesChanged, this, &WholeRows::fit, Qt::QueuedConnection);
    connect(table->model(), &QAbstractItemModel::modelReset, this, &WholeRows::fit, Qt::QueuedConnection);
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
    // Bars may come or go with the new size.
    QMetaObject::invokeMethod(this, &WholeRows::fit, Qt::QueuedConnection);
}

void WholeRows::fit()
{
    // What the head and the bar take.
    const int above = m_table->height() - m_table->viewport()->height();
    const int rows = m_table->model()->rowCount();
    const int row = rows > 0 ? m_table->rowHeight(0) : 0;
    const int room = height() - above;
    const bool isCut = row > 0 && room > row && room / row < rows;
    m_table->setGeometry(0, 0, width(), isCut ? above + room / row * row : height());
}

}  // namespace countercheck

#include "moc_whole_rows.cpp"
