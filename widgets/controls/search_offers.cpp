// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/search_offers.h"

#include "widgets/controls/text_size.h"

#include <QScrollBar>

#include <algorithm>

namespace countercheck {

namespace {

constexpr int mostOfferedRows = 14;

}  // namespace

SearchOffers::SearchOffers(const Wording &wording, QWidget *field) : QListWidget(field->window()), m_wording(wording), m_field(field)
{
    setAccessibleName(m_wording.say("Window", "Last and saved searches"));
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setFrameShape(QFrame::Box);
    connect(this, &QListWidget::itemClicked, this, &SearchOffers::choose);
    hide();
}

void SearchOffers::offer(const std::vector<SearchOffer> &offers)
{
    m_offers = offers;
    clear();
    for (const SearchOffer &offer : offers) {
        auto *item = new QListWidgetItem(this);
        switch (offer.kind) {
        case SearchOffer::Kind::Forget: item->setText(m_wording.say("Window", "Forget the last searches")); break;
        case SearchOffer::Kind::Removed: item->setText(m_wording.say("Window", "Keep “%1” after all").arg(offer.text)); break;
        default: item->setText(offer.text);
        }
        if (offer.kind == SearchOffer::Kind::Heading) {
            item->setFlags(Qt::ItemIsEnabled);
            QFont strong = font();
            strong.setWeight(QFont::DemiBold);
            item->setFont(strong);
        }
        if (offer.kind == SearchOffer::Kind::Saved)
            item->setData(Qt::AccessibleDescriptionRole, m_wording.say("Window", "Delete takes it away, F2 renames it"));
    }
    setAccessibleName(!offers.empty() && offers.front().kind == SearchOffer::Kind::Completion ? m_wording.say("Window", "Filters that fit") : m_wording.say("Window", "Last and saved searches"));
    setVisible(!offers.empty());
    if (offers.empty())
        return;
    setParent(m_field->window());
    const int row = sizeHintForRow(0);
    const QPoint under = m_field->mapTo(m_field->window(), QPoint(0, m_field->height() + 2));
    const int wanted = row * std::min<int>(count(), mostOfferedRows) + 2 * frameWidth();
    setGeometry(QRect(under, QSize(std::max(m_field->width(), scaled(220)), std::min(wanted, m_field->window()->height() - under.y() - 8))));
    raise();
    show();
}

bool SearchOffers::takeKey(int key)
{
    if (!isVisible())
        return false;
    const int row = currentRow();
    const bool isSaved = row >= 0 && m_offers[static_cast<std::size_t>(row)].kind == SearchOffer::Kind::Saved;
    switch (key) {
    case Qt::Key_Tab:
        if (m_offers.front().kind != SearchOffer::Kind::Completion)
            return false;
        choose(item(std::max(row, 0)));
        return true;
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row < 0)
            return false;
        choose(item(row));
        return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Delete:
        if (isSaved)
            Q_EMIT removeRequested(m_offers[static_cast<std::size_t>(row)].text);
        return isSaved;
    case Qt::Key_F2:
        if (isSaved)
            Q_EMIT renameRequested(m_offers[static_cast<std::size_t>(row)].text);
        return isSaved;
    default: return false;
    }
}

void SearchOffers::step(int direction)
{
    for (int row = currentRow() + direction; row >= 0 && row < count(); row += direction) {
        if (m_offers[static_cast<std::size_t>(row)].kind != SearchOffer::Kind::Heading) {
            setCurrentRow(row);
            return;
        }
    }
}

void SearchOffers::choose(const QListWidgetItem *item)
{
    const SearchOffer offer = m_offers[static_cast<std::size_t>(row(item))];
    if (offer.kind == SearchOffer::Kind::Heading)
        return;
    hide();
    Q_EMIT chosen(offer);
}

}  // namespace countercheck

#include "moc_search_offers.cpp"
