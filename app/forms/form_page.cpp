// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/form_page.h"

#include "widgets/controls/text_size.h"
#include "widgets/forms/form_view.h"
#include "widgets/forms/outlook_view.h"

#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {
namespace {

/// The width from which the outlook stands beside the form.
constexpr int besideFrom = 880;

/// What its chart needs, with margins and a scroll bar.
constexpr int leastOfOutlook = 500;

}  // namespace

FormPage::FormPage(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_form(new FormView(wording)), m_outlook(new OutlookView(wording)), m_splitter(new QSplitter(Qt::Horizontal))
{
    m_splitter->addWidget(m_form);
    m_splitter->addWidget(m_outlook);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(10);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);
    setFocusProxy(m_form);
    followTextSize(this, [this] { arrange(); });
}

void FormPage::arrange()
{
    const bool isBeside = width() >= scaled(besideFrom);
    const Qt::Orientation orientation = isBeside ? Qt::Horizontal : Qt::Vertical;
    if (m_splitter->orientation() != orientation) {
        m_splitter->setOrientation(orientation);
        m_isShared = false;
    }
    if (!m_isShared) {
        const int room = isBeside ? width() : height();
        // One under the other, what is typed needs most of the room.
        const int ofForm = isBeside ? std::min(room * 49 / 100, room - leastOfOutlook) : room * 72 / 100;
        m_splitter->setSizes({ofForm, room - ofForm});
        m_isShared = room > 0;
    }
}

void FormPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace countercheck

#include "moc_form_page.cpp"
