// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/panes.h"

#include "widgets/controls/banner.h"
#include "widgets/controls/pane_head.h"
#include "widgets/controls/pane_strip.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/rail.h"
#include "widgets/controls/text_size.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>
#include <vector>

namespace countercheck {
namespace {

constexpr int handleWidth = 12;

/// The widths from which a window has room for a pane beside the page.
constexpr int listFrom = 1180;
constexpr int sideFrom = 1600;

/// Adds a widget to a stack if it is not there: several subjects may share a list.
void addToStack(QStackedLayout *stack, QWidget *widget)
{
    if (widget && stack->indexOf(widget) < 0)
        stack->addWidget(widget);
}

void fill(Panel *panel, QWidget *content, const QMargins &margins)
{
    auto *layout = new QVBoxLayout(panel);
    layout->setContentsMargins(margins);
    layout->addWidget(content);
}

}  // namespace

Panes::Panes(const Wording &wording, QWidget *passport, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_left(new Panel(Panel::Shape::LeftSide)), m_right(new Panel(Panel::Shape::RightSide)), m_passport(passport),
      m_banner(new Banner(wording)), m_columns(new QSplitter(Qt::Horizontal)), m_lists(new QStackedLayout), m_pages(new QStackedLayout), m_sides(new QStackedLayout),
      m_rail(new Rail(wording)), m_head(new PaneHead(wording)), m_strip(new PaneStrip(PaneStrip::Side::Right, wording.say("Window", "Passport")))
{
    auto *lists = new QWidget;
    auto *listColumn = new QVBoxLayout(lists);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addWidget(m_head);
    listColumn->addLayout(m_lists, 1);
    fill(m_left, lists, {0, 0, 1, 0});
    auto *sides = new QWidget;
    sides->setLayout(m_sides);
    m_sides->addWidget(m_passport);
    fill(m_right, sides, {1, 0, 0, 0});
    auto *middle = new QWidget;
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(4, 14, 4, 10);
    column->setSpacing(10);
    column->addWidget(m_banner);
    column->addLayout(m_pages, 1);
    m_middle = column;

    m_columns->addWidget(m_left);
    m_columns->addWidget(middle);
    m_columns->addWidget(m_right);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setStretchFactor(2, 0);
    m_columns->setCollapsible(1, false);
    m_columns->setHandleWidth(handleWidth);
    connect(m_columns, &QSplitter::splitterMoved, this, &Panes::paneVisibilityChanged);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(m_columns, 1);
    layout->addWidget(m_strip);
    connect(m_strip, &PaneStrip::clicked, this, [this] {
        setPaneChoice(m_side.value_or(Pane::Passport), true);
        // A preview is looked at while the keyboard stays in the list.
        if (m_side == Pane::Passport)
            m_passport->setFocus(Qt::OtherFocusReason);
    });
    followTextSize(this, [this] {
        m_right->setMinimumWidth(scaled(210));
        fold();
        if (m_sized)
            chooseSizes();
    });
}

void Panes::setLineAbovePages(QWidget *line)
{
    m_middle->insertWidget(1, line);
}

void Panes::add(QWidget *list, QWidget *page)
{
    addToStack(m_lists, list);
    addToStack(m_pages, page);
}

void Panes::show(QWidget *list, QWidget *page)
{
    add(list, page);
    if (list)
        m_lists->setCurrentWidget(list);
    m_pages->setCurrentWidget(page);
    if (const bool hasList = list; std::exchange(m_hasList, hasList) != hasList)
        showPanes();
}

QWidget *Panes::widgetOf(Pane pane) const
{
    return pane == Pane::List ? m_left : m_right;
}

void Panes::setPaneChoice(Pane pane, std::optional<bool> isVisible)
{
    m_choices[static_cast<std::size_t>(pane)] = isVisible;
    showPanes();
    Q_EMIT paneVisibilityChanged();
}

void Panes::showPanes()
{
    const bool isListWanted = paneChoice(Pane::List).value_or(width() >= scaled(listFrom));
    // By width and choice alone: the places of the rail are the same on every page, with a list or without.
    m_rail->setSearchOffered(!isListWanted);
    showPane(m_left, m_hasList && isListWanted);
    const bool isSideVisible = m_side && paneChoice(*m_side).value_or(width() >= scaled(sideFrom));
    m_strip->setVisible(m_side && !isSideVisible);
    showPane(m_right, isSideVisible);
}

/// Leaves the words of the rail to its tool tips where the window is narrow for its text.
void Panes::fold()
{
    m_rail->setNarrow(width() < scaled(listFrom));
}

void Panes::setSide(std::optional<Pane> side, QWidget *content, const QString &name)
{
    m_sideName = name;
    QWidget *shown = content ? content : m_passport;
    addToStack(m_sides, shown);
    m_sides->setCurrentWidget(shown);
    if (std::exchange(m_side, side) != side)
        showPanes();
}

void Panes::showPane(QWidget *widget, bool visible)
{
    if (visible != widget->isHidden())
        return;
    const QWidget *focused = window()->focusWidget();
    const bool hidesFocus = !visible && focused && widget->isAncestorOf(focused);
    widget->setVisible(visible);
    if (hidesFocus)
        Q_EMIT focusHidden();
    // One that was pulled shut is visible and has no size: it needs one again.
    QList<int> sizes = m_columns->sizes();
    const int place = m_columns->indexOf(widget);
    if (visible && m_sized && sizes.value(place) == 0) {
        sizes[place] = std::max(scaled(240), width() / 5);
        sizes[1] = std::max(1, sizes[1] - sizes[place]);
        m_columns->setSizes(sizes);
    }
}

bool Panes::isPaneVisible(Pane pane) const
{
    QWidget *widget = widgetOf(pane);
    return isOffered(pane) && !widget->isHidden() && (!m_sized || m_columns->sizes().value(m_columns->indexOf(widget)) > 0);
}

void Panes::updateCommands(const Actions &actions)
{
    QAction *side = actions.action(Command::ShowPassport);
    const bool isPreview = m_side == Pane::Preview;
    side->setText(!m_sideName.isEmpty() ? m_sideName : isPreview ? m_wording.say("Window", "&Preview") : m_wording.say("Window", "N&umber passport"));
    const QString keys = isPreview && m_sideName.isEmpty() ? QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText) : side->shortcut().toString(QKeySequence::NativeText);
    m_strip->setWords(plainText(side), keys);
    actions.action(Command::ShowClaims)->setChecked(isPaneVisible(Pane::List));
    side->setChecked(m_side && isPaneVisible(*m_side));
}

void Panes::resetLayout()
{
    m_choices = {};
    chooseSizes();
    Q_EMIT paneVisibilityChanged();
}

void Panes::chooseSizes()
{
    showPanes();
    const int left = std::clamp(width() * 19 / 100, scaled(200), scaled(380));
    const int right = std::clamp(width() * 21 / 100, scaled(248), scaled(440));
    m_columns->setSizes({left, std::max(100, width() - left - right), right});
    m_sized = true;
}

void Panes::focusNext(std::vector<QWidget *> parts)
{
    parts.push_back(m_sides->currentWidget());
    const QWidget *focused = QApplication::focusWidget();
    const auto holds = [focused](const QWidget *part) { return focused && (focused == part || part->isAncestorOf(focused)); };
    auto current = std::ranges::find_if(parts, holds);
    if (current == parts.end())
        current = std::prev(parts.end());
    std::rotate(parts.begin(), std::next(current), parts.end());
    const auto next = std::ranges::find_if(parts, [](const QWidget *part) { return part->isVisible() && part->width() > 0; });
    if (next != parts.end())
        (*next)->setFocus(Qt::TabFocusReason);
}

QByteArray Panes::sizes() const
{
    return m_columns->saveState();
}

void Panes::restoreSizes(const QByteArray &sizes)
{
    if (!m_columns->restoreState(sizes))
        return;
    m_sized = true;
    m_columns->setHandleWidth(handleWidth);
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fold();
    const auto visible = [this] { return std::array{isPaneVisible(Pane::List), m_side && isPaneVisible(*m_side)}; };
    const std::array before = visible();
    if (m_sized)
        showPanes();
    else
        chooseSizes();
    if (before != visible())
        Q_EMIT paneVisibilityChanged();
}

}  // namespace countercheck

#include "moc_panes.cpp"
