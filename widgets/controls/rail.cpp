// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/rail.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/section_sign.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {

namespace {

constexpr int wideWidth = 76;
constexpr int narrowWidth = 56;
constexpr int usualSignSide = 18;
constexpr int padding = 7;
constexpr int gap = 2;

/// The rail grows with the text, but for the margins beside its words.
int widthOfRail(bool isNarrow)
{
    const int usual = isNarrow ? narrowWidth : wideWidth;
    return std::max(usual, scaled(usual - 16) + 16);
}

double signSide()
{
    return std::min(scaled(usualSignSide), 36);
}

QString sectionWords(Section section, const Wording &wording)
{
    switch (section) {
    case Section::Claims: return wording.say("Window", "Claims");
    case Section::Measures: return wording.say("Window", "Measures");
    case Section::Figures: return wording.say("Window", "Figures");
    case Section::Sources: return wording.say("Window", "Sources");
    case Section::Gaps: return wording.say("Window", "Gaps");
    case Section::Comparison: return wording.say("Window", "Compare");
    }
    return {};
}

}  // namespace

/// One entry of the rail: a sign, its words and a count.
class RailButton final : public QAbstractButton {
public:
    RailButton(std::optional<Section> section, const QString &words) : m_section(section)
    {
        setText(words);
        setAccessibleName(words);
        setCheckable(section.has_value());
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setToolTip(toolTipOf(words));
    }

    void setCount(const QString &count)
    {
        m_count = count;
        setAccessibleName(count.isEmpty() ? text() : QStringLiteral("%1: %2").arg(text(), count));
        updateGeometry();
        update();
    }

    void setNarrow(bool isNarrow)
    {
        m_isNarrow = isNarrow;
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const Theme theme = currentTheme();
        int height = 2 * padding + static_cast<int>(signSide());
        if (!m_isNarrow)
            height += gap + QFontMetrics(theme.font(FontRole::Small)).height();
        if (!m_count.isEmpty())
            height += QFontMetrics(theme.font(FontRole::LabelStrong)).height();
        return {widthOfRail(m_isNarrow), height};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme theme = currentTheme();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF card = QRectF(rect()).adjusted(6, 0, -6, 0);
        if (isChecked() || underMouse()) {
            QColor ground = theme.colour(ColourRole::Victims);
            ground.setAlphaF(isChecked() ? 0.14F : 0.07F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(ground);
            painter.drawRoundedRect(card, 6, 6);
        }
        if (isChecked()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.colour(ColourRole::Victims));
            painter.drawRoundedRect(QRectF(0, 8, 3, height() - 16), 1.5, 1.5);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme.colour(ColourRole::Victims), 2));
            painter.drawRoundedRect(card.adjusted(1, 1, -1, -1), 6, 6);
        }
        const QColor ink = theme.colour(isEnabled() ? isChecked() ? ColourRole::Ink : ColourRole::MutedInk : ColourRole::Axis);
        double top = padding;
        const double side = signSide();
        drawSectionSign(&painter, m_section, QRectF((width() - side) / 2, top, side, side), ink);
        top += side;
        const auto line = [&](FontRole role, const QString &words) {
            const QFont font = theme.font(role);
            const QFontMetrics metrics(font);
            painter.setFont(font);
            painter.setPen(ink);
            painter.drawText(QRectF(2, top, width() - 4, metrics.height()), Qt::AlignCenter, metrics.elidedText(words, Qt::ElideRight, width() - 4));
            top += metrics.height();
        };
        if (!m_isNarrow) {
            top += gap;
            line(FontRole::Small, text());
        }
        if (!m_count.isEmpty())
            line(FontRole::LabelStrong, m_count);
    }

private:
    std::optional<Section> m_section;
    QString m_count;
    bool m_isNarrow = false;
};

Rail::Rail(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_search(new RailButton(std::nullopt, wording.say("Window", "Search")))
{
    setAccessibleName(m_wording.say("Window", "Sections"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 1, 8);
    column->setSpacing(4);
    column->addWidget(m_search);
    connect(m_search, &QAbstractButton::clicked, this, &Rail::searchRequested);
    for (const Section section : sections) {
        auto *button = new RailButton(section, sectionWords(section, m_wording));
        m_buttons[static_cast<std::size_t>(section)] = button;
        // What is compared stands apart: it is no table of the library.
        if (section == Section::Comparison)
            column->addStretch(1);
        column->addWidget(button);
        connect(button, &QAbstractButton::clicked, this, [this, button, section] {
            // What is in view is marked by whoever knows.
            button->setChecked(!button->isChecked());
            Q_EMIT sectionRequested(section);
        });
    }
    m_search->hide();
    followTextSize(this, [this] { setNarrow(m_isNarrow); });
}

void Rail::setCurrent(std::optional<Section> section)
{
    for (const Section each : sections)
        m_buttons[static_cast<std::size_t>(each)]->setChecked(section == each);
}

void Rail::setOffered(const std::vector<Section> &offered)
{
    for (const Section section : sections)
        m_buttons[static_cast<std::size_t>(section)]->setVisible(std::ranges::find(offered, section) != offered.end());
}

void Rail::setCounts(const std::optional<std::array<qint64, searchedKinds.size()>> &counts)
{
    for (const SearchedKind kind : searchedKinds) {
        const QString words = counts ? m_wording.number(static_cast<double>((*counts)[static_cast<std::size_t>(kind)])) : QString();
        m_buttons[static_cast<std::size_t>(sectionOf(kind))]->setCount(words);
    }
}

void Rail::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setFixedWidth(widthOfRail(isNarrow));
    m_search->setNarrow(isNarrow);
    for (RailButton *button : m_buttons)
        button->setNarrow(isNarrow);
}

void Rail::setSearchOffered(bool isOffered)
{
    m_search->setVisible(isOffered);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentColour(ColourRole::Page));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), currentColour(ColourRole::PanelEdge));
}

}  // namespace countercheck

#include "moc_rail.cpp"
