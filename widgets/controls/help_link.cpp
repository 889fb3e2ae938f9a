// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/help_link.h"

#include "widgets/controls/appearance.h"

#include <QCoreApplication>
#include <QPainter>
#include <QTextLayout>
#include <QWhatsThisClickedEvent>

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

constexpr const char *topicProperty = "helpTopic";

/// Breaks a word that may be several into lines, draws them if there is a painter, and returns their height.
int arrangeTerm(const QString &word, int width, QPainter *painter)
{
    const Theme theme = currentTheme();
    QTextLayout layout(word, theme.font(FontRole::Body));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    double y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(20, width));
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
    if (painter) {
        painter->setPen(theme.colour(ColourRole::MutedInk));
        layout.draw(painter, QPointF(0, 0));
        QPen dots(theme.colour(ColourRole::MutedInk), 1);
        dots.setDashPattern({1, 2});
        painter->setPen(dots);
        for (int index = 0; index < layout.lineCount(); ++index) {
            const QTextLine line = layout.lineAt(index);
            const double under = std::floor(line.y() + line.ascent()) + 2.5;
            painter->drawLine(QPointF(line.naturalTextRect().left(), under), QPointF(line.naturalTextRect().right(), under));
        }
    }
    return static_cast<int>(std::ceil(y));
}

}  // namespace

void setHelpTopic(QWidget *widget, const QString &topic)
{
    widget->setProperty(topicProperty, topic);
}

QString helpTopicOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        if (const QString topic = widget->property(topicProperty).toString(); !topic.isEmpty())
            return topic;
    }
    return {};
}

void requestHelp(const QWidget *from, const QString &topic)
{
    QWhatsThisClickedEvent event(topic);
    QCoreApplication::sendEvent(from->window(), &event);
}

Term::Term(const QString &word, const QString &topic, QWidget *parent) : QAbstractButton(parent), m_word(word)
{
    setAccessibleName(word);
    setCursor(Qt::WhatsThisCursor);
    setFocusPolicy(Qt::TabFocus);
    setHelpTopic(this, topic);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QAbstractButton::clicked, this, [this, topic] { requestHelp(this, topic); });
}

QSize Term::sizeHint() const
{
    const int width = QFontMetrics(currentTheme().font(FontRole::Body)).horizontalAdvance(m_word) + 2;
    return {width, arrangeTerm(m_word, width, nullptr)};
}

QSize Term::minimumSizeHint() const
{
    return {40, arrangeTerm(m_word, sizeHint().width(), nullptr)};
}

int Term::heightForWidth(int width) const
{
    return arrangeTerm(m_word, width, nullptr);
}

void Term::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus()) {
        painter.setPen(QPen(currentColour(ColourRole::Victims), 1.2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.6, 0.6, -0.6, -0.6), 3, 3);
    }
    arrangeTerm(m_word, width(), &painter);
}

}  // namespace countercheck

#include "moc_help_link.cpp"
