// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/role_header.h"

#include "models/importing/import_words.h"
#include "widgets/controls/appearance.h"
#include "widgets/importing/guess_list.h"
#include "widgets/importing/table_preview_model.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace countercheck {
namespace {

/// Columns further right keep the role that was guessed.
constexpr int mostBoxes = 256;
constexpr int side = 6;

}  // namespace

RoleHeader::RoleHeader(const Wording &wording, TablePreviewModel *model, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_wording(wording), m_model(model)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setFocusPolicy(Qt::NoFocus);
    connect(this, &QHeaderView::sectionResized, this, &RoleHeader::place);
    connect(this, &QHeaderView::geometriesChanged, this, &RoleHeader::place);
    connect(model, &QAbstractItemModel::modelReset, this, &RoleHeader::showRoles);
    connect(model, &QAbstractItemModel::headerDataChanged, this, &RoleHeader::showRoles);
}

QComboBox *RoleHeader::box(int column) const
{
    return column >= 0 && column < std::ssize(m_boxes) ? m_boxes[static_cast<std::size_t>(column)] : nullptr;
}

void RoleHeader::showRoles()
{
    const int wanted = std::min(m_model->columnCount(), mostBoxes);
    while (std::ssize(m_boxes) > wanted) {
        m_boxes.back()->hide();
        m_boxes.back()->deleteLater();
        m_boxes.pop_back();
    }
    while (std::ssize(m_boxes) < wanted) {
        const auto column = static_cast<int>(m_boxes.size());
        auto *box = new QuietComboBox(viewport());
        for (int role = 0; role <= static_cast<int>(ColumnRole::Note); ++role)
            box->addItem(nameOf(static_cast<ColumnRole>(role), m_wording), role);
        box->view()->setMinimumWidth(scaled(170));
        box->installEventFilter(this);
        connect(box, &QComboBox::activated, this, [this, column](int index) { Q_EMIT roleChosen(column, static_cast<ColumnRole>(index)); });
        m_boxes.push_back(box);
        box->show();
    }
    for (int column = 0; column < wanted; ++column) {
        QComboBox *shown = box(column);
        const bool isKnown = column < std::ssize(m_model->reading().columns);
        const ColumnRole role = isKnown ? m_model->reading().columns[static_cast<std::size_t>(column)].role : ColumnRole::LeftOut;
        shown->setCurrentIndex(static_cast<int>(role));
        shown->setEnabled(isKnown);
        //: %1 is the name of a column; a box beside it says what the column is.
        shown->setAccessibleName(m_wording.say("Import", "What the column %1 is").arg(m_model->head(column)));
    }
    updateGeometry();
    place();
    viewport()->update();
}

QSize RoleHeader::sizeHint() const
{
    const bool hasUnderstood = std::ranges::any_of(m_model->reading().columns, [](const ColumnReading &column) { return column.period.has_value(); });
    return {QHeaderView::sizeHint().width(), scaled(hasUnderstood ? 80 : 64)};
}

void RoleHeader::place()
{
    for (int column = 0; column < std::ssize(m_boxes); ++column) {
        if (column >= count())
            break;
        const int tall = scaled(26);
        box(column)->setGeometry(sectionViewportPosition(column) + side, height() - tall - scaled(8), std::max(20, sectionSize(column) - 2 * side), tall);
    }
}

void RoleHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const Theme theme = currentTheme();
    painter->fillRect(rect, theme.colour(ColourRole::Panel));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour(ColourRole::PanelEdge));
    const bool isLeftOut = column < std::ssize(m_model->reading().columns) && m_model->reading().columns[static_cast<std::size_t>(column)].role == ColumnRole::LeftOut;
    const QRect words = rect.adjusted(side + 6, scaled(8), -side, 0);
    const auto draw = [&](const QString &text, FontRole font, ColourRole ink, int top) {
        painter->setFont(theme.font(font));
        painter->setPen(theme.colour(ink));
        painter->drawText(words.adjusted(0, top, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    };
    draw(m_model->head(column), FontRole::LabelStrong, isLeftOut ? ColourRole::MutedInk : ColourRole::Ink, 0);
    if (const QString period = m_model->understoodHead(column); !period.isEmpty())
        draw(period, FontRole::Small, ColourRole::VictimsInk, scaled(16));
}

void RoleHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    place();
}

bool RoleHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const auto found = std::ranges::find(m_boxes, watched, [](QComboBox *each) { return static_cast<QObject *>(each); });
        if (found != m_boxes.end())
            Q_EMIT columnFocused(static_cast<int>(found - m_boxes.begin()));
    }
    return QHeaderView::eventFilter(watched, event);
}

}  // namespace countercheck

#include "moc_role_header.cpp"
