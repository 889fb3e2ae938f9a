// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/tall_page.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {

namespace {

/// A scroll area makes a plain widget as high as it would like to be; this one is as low as it can be.
class LowestColumn final : public QWidget {
public:
    int heightForWidth(int width) const override { return layout()->minimumHeightForWidth(width); }
};

}  // namespace

TallPage::TallPage(QWidget *parent) : QScrollArea(parent)
{
    auto *content = new LowestColumn;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
    content->setAutoFillBackground(false);
}

int TallPage::leastWidth() const
{
    return std::max(0, width() - verticalScrollBar()->sizeHint().width());
}

}  // namespace countercheck

#include "moc_tall_page.cpp"
