// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/table_preview.h"

#include "widgets/controls/appearance.h"
#include "widgets/importing/role_header.h"
#include "widgets/importing/table_preview_model.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>

namespace countercheck {
namespace {

constexpr int cellSide = 12;
constexpr int rowsMeasured = 200;
constexpr int columnsMeasured = 60;

/// Paints a cell: as written, and under it how it is understood. Both are plain text.
class CellDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        const int state = index.data(TablePreviewModel::StateRole).toInt();
        if (state == TablePreviewModel::Faulty)
            painter->fillRect(option.rect, theme.colour(ColourRole::ClaimFill));
        else if (state == TablePreviewModel::Excluded)
            painter->fillRect(option.rect, theme.colour(ColourRole::Page));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.colour(ColourRole::Grid));
        if ((option.state & QStyle::State_HasFocus) != 0) {
            painter->setPen(QPen(theme.colour(ColourRole::Victims), 1));
            painter->drawRect(option.rect.adjusted(0, 0, -1, -2));
        }
        const QString below = index.data(TablePreviewModel::UnderstoodRole).toString();
        const QRect inner = option.rect.adjusted(cellSide, 0, -cellSide, -1);
        const auto alignment = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
        QFont font = theme.font(state == TablePreviewModel::Faulty ? FontRole::LabelStrong : FontRole::Label);
        font.setStrikeOut(state == TablePreviewModel::Excluded);
        const bool isMuted = state == TablePreviewModel::LeftOut || state == TablePreviewModel::Excluded;
        const auto draw = [&](const QRect &where, const QString &text, const QFont &with, ColourRole ink) {
            painter->setFont(with);
            painter->setPen(theme.colour(ink));
            painter->drawText(where, static_cast<int>(alignment) | Qt::AlignVCenter | Qt::TextSingleLine, painter->fontMetrics().elidedText(text, Qt::ElideRight, where.width()));
        };
        const QString written = index.data().toString();
        const ColourRole ink = state == TablePreviewModel::Faulty ? ColourRole::ClaimInk : isMuted ? ColourRole::MutedInk : ColourRole::Ink;
        if (below.isEmpty()) {
            draw(inner, written, font, ink);
            return;
        }
        const int middle = inner.top() + inner.height() * 54 / 100;
        draw(QRect(inner.left(), inner.top() + 1, inner.width(), middle - inner.top()), written, font, ink);
        draw(QRect(inner.left(), middle - 1, inner.width(), inner.bottom() - middle), below, theme.font(FontRole::Small), state == TablePreviewModel::Faulty ? ColourRole::ClaimInk : ColourRole::VictimsInk);
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        QToolTip::showText(event->globalPos(), toolTipOf(index.data(Qt::AccessibleTextRole).toString()), view->viewport());
        return true;
    }
};

}  // namespace

TablePreview::TablePreview(const Wording &wording, QWidget *parent) : QTableView(parent), m_model(new TablePreviewModel(wording, this)), m_roles(new RoleHeader(wording, m_model, this))
{
    setAccessibleName(wording.say("Import", "Preview of the table"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalHeader(m_roles);
    setModel(m_model);
    setItemDelegate(new CellDelegate(this));
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setHighlightSections(false);
    connect(m_roles, &RoleHeader::roleChosen, this, &TablePreview::roleChosen);
    connect(m_roles, &RoleHeader::columnFocused, this, [this](int column) {
        if (const QModelIndex top = indexAt({1, 1}); m_model->rowCount() > 0)
            scrollTo(m_model->index(std::max(0, top.row()), column));
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &TablePreview::chooseWidths);
    followTextSize(this, [this] {
        verticalHeader()->setDefaultSectionSize(scaled(34));
        verticalHeader()->setFont(currentTheme().font(FontRole::Small));
        m_roles->setMinimumSectionSize(scaled(84));
        m_roles->showRoles();
        chooseWidths();
    });
}

void TablePreview::setTable(std::shared_ptr<const Workbook> workbook, const TableReading &reading)
{
    m_model->setTable(std::move(workbook), reading);
    if (const int first = m_model->shownRow(reading.firstRow); reading.firstHead > 3 && first > 0 && verticalScrollBar()->value() == 0)
        scrollTo(m_model->index(std::max(0, first - 2), 0), QAbstractItemView::PositionAtTop);
}

void TablePreview::chooseWidths()
{
    const QFontMetrics metrics(currentTheme().font(FontRole::LabelStrong));
    const QFontMetrics small(currentTheme().font(FontRole::Small));
    // What stands around the table is one long sentence in its first column.
    const int first = m_model->shownRow(m_model->reading().firstRow);
    const int end = std::min<int>(m_model->shownRow(m_model->reading().endRow - 1) + 1, first + rowsMeasured);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        int width = std::max(metrics.horizontalAdvance(m_model->head(column).left(40)), small.horizontalAdvance(m_model->understoodHead(column)));
        if (column < columnsMeasured) {
            for (int row = std::max(0, first); row < end; ++row) {
                const QModelIndex index = m_model->index(row, column);
                width = std::max({width, metrics.horizontalAdvance(index.data().toString().left(60)), small.horizontalAdvance(index.data(TablePreviewModel::UnderstoodRole).toString())});
            }
        }
        setColumnWidth(column, std::clamp(width + 2 * cellSide + 4, scaled(92), scaled(230)));
    }
    m_roles->place();
}

void TablePreview::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0)
        m_roles->place();
}

QSize TablePreview::sizeHint() const
{
    const int rows = std::clamp(m_model->rowCount(), 3, 14);
    return {scaled(560), m_roles->sizeHint().height() + rows * scaled(34) + 4};
}

QSize TablePreview::minimumSizeHint() const
{
    return {scaled(200), m_roles->sizeHint().height() + 3 * scaled(34)};
}

}  // namespace countercheck

#include "moc_table_preview.cpp"
