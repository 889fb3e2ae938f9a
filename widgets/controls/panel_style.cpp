// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/panel_style.h"

#include "widgets/controls/text_size.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QStyleOption>

namespace countercheck {

namespace {

constexpr double cornerRadius = 6;
constexpr int arrowSide = 8;

QColor mixed(const QColor &a, const QColor &b, double share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - share) + b.redF() * share),
                            static_cast<float>(a.greenF() * (1 - share) + b.greenF() * share),
                            static_cast<float>(a.blueF() * (1 - share) + b.blueF() * share));
}

/// Moves a rectangle to pixel centres, so that an edge of one pixel is one pixel wide.
QRectF crisp(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return (option->state & flag) != 0;
}

void drawRounded(QPainter *painter, const QRectF &rect, double radius, const QColor &fill, const QPen &pen)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(pen);
    painter->drawRoundedRect(rect, radius, radius);
    painter->restore();
}

/// Two full pixels inside the edge, so that the change is seen whatever the colour of the edge.
void drawFocus(const QStyleOption *option, QPainter *painter)
{
    drawRounded(painter, QRectF(option->rect).adjusted(1, 1, -1, -1), cornerRadius - 1, QColor(), QPen(option->palette.color(QPalette::Link), 2));
}

/// Whether a button is what Enter does, and can be pressed.
bool isMainButton(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    return button && (button->features & QStyleOptionButton::DefaultButton) && !(button->features & QStyleOptionButton::Flat) && has(option, QStyle::State_Enabled);
}

void drawButton(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool isMain = isMainButton(option);
    QColor fill = palette.color(isMain ? QPalette::Link : QPalette::Base);
    if (has(option, QStyle::State_Sunken) || has(option, QStyle::State_On))
        fill = mixed(fill, palette.color(QPalette::Text), 0.12);
    else if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        fill = mixed(fill, palette.color(QPalette::Text), 0.05);
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    drawRounded(painter, crisp(option->rect), cornerRadius, fill, QPen(isMain ? fill : palette.color(QPalette::Dark), 1));
    if (focused && isMain)
        drawRounded(painter, QRectF(option->rect).adjusted(2.5, 2.5, -2.5, -2.5), cornerRadius - 2, QColor(), QPen(palette.color(QPalette::Base), 1.6));
    else if (focused)
        drawFocus(option, painter);
}

void drawLineEdit(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool focused = has(option, QStyle::State_HasFocus);
    // The edge of a faulty field has a colour of its own, and stays beside the ring.
    const bool hasOwnEdge = palette.color(QPalette::Dark) != QApplication::palette().color(QPalette::Dark);
    const bool isRing = focused && !hasOwnEdge;
    drawRounded(painter, crisp(option->rect), cornerRadius, palette.color(QPalette::Base), QPen(palette.color(isRing ? QPalette::Link : QPalette::Dark), isRing ? 1.6 : 1));
    if (focused && hasOwnEdge)
        drawRounded(painter, QRectF(option->rect).adjusted(2.5, 2.5, -2.5, -2.5), cornerRadius - 2, QColor(), QPen(palette.color(QPalette::Link), 1.6));
}

void drawCheckBox(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool on = has(option, QStyle::State_On);
    const QColor accent = palette.color(QPalette::Link);
    const QColor edge = palette.color(QPalette::Dark);
    drawRounded(painter, crisp(option->rect), 4, on ? accent : palette.color(QPalette::Base),
                QPen(on || has(option, QStyle::State_MouseOver) ? accent : edge, 1));
    if (!on)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF box = option->rect;
    painter->setPen(QPen(palette.color(QPalette::Base), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF{QPointF(box.left() + box.width() * 0.25, box.top() + box.height() * 0.52),
                                    QPointF(box.left() + box.width() * 0.43, box.top() + box.height() * 0.70),
                                    QPointF(box.left() + box.width() * 0.76, box.top() + box.height() * 0.32)});
    painter->restore();
}

void drawRadioButton(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool on = has(option, QStyle::State_On);
    const QColor accent = palette.color(QPalette::Link);
    const QRectF circle = crisp(option->rect);
    drawRounded(painter, circle, circle.width() / 2, palette.color(QPalette::Base), QPen(on || has(option, QStyle::State_MouseOver) ? accent : palette.color(QPalette::Dark), 1));
    const double inset = circle.width() * 0.25;
    if (on)
        drawRounded(painter, circle.adjusted(inset, inset, -inset, -inset), inset, accent, Qt::NoPen);
}

/// Draws an arrow in the size of the text, as far as there is room.
void drawArrow(QStyle::PrimitiveElement element, const QStyleOption *option, QPainter *painter)
{
    const double half = std::min({scaled(arrowSide) / 2.0, option->rect.width() / 2.0, option->rect.height() / 2.0});
    QTransform turn;
    turn.translate(QRectF(option->rect).center().x(), QRectF(option->rect).center().y());
    turn.rotate(element == QStyle::PE_IndicatorArrowLeft ? 90 : element == QStyle::PE_IndicatorArrowUp ? 180 : element == QStyle::PE_IndicatorArrowRight ? 270 : 0);
    const QPalette &palette = option->palette;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(palette.color(has(option, QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter->drawPolygon(turn.map(QPolygonF{QPointF(-half, -0.6 * half), QPointF(half, -0.6 * half), QPointF(0, 0.6 * half)}));
    painter->restore();
}

}  // namespace

PanelStyle::PanelStyle() : QProxyStyle(QStringLiteral("fusion")) {}

void PanelStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand: drawButton(option, painter); return;
    case PE_FrameDefaultButton: return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawLineEdit(option, painter);
        return;
    case PE_Frame:
        // A field of several lines looks like one of one line.
        if (qobject_cast<const QPlainTextEdit *>(widget)) {
            drawLineEdit(option, painter);
            return;
        }
        break;
    case PE_FrameLineEdit: return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: drawArrow(element, option, painter); return;
    case PE_IndicatorCheckBox: drawCheckBox(option, painter); return;
    case PE_IndicatorRadioButton: drawRadioButton(option, painter); return;
    case PE_FrameFocusRect:
        drawFocus(option, painter);
        return;
    case PE_PanelItemViewRow: return; // the delegates draw what is selected
    case PE_PanelScrollAreaCorner: painter->fillRect(option->rect, option->palette.color(QPalette::Base)); return;
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void PanelStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_PushButton:
        QProxyStyle::drawControl(element, option, painter, widget);
        // A flat one has no edge that could show it.
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && (button->features & QStyleOptionButton::Flat) && has(option, State_HasFocus) && has(option, State_KeyboardFocusChange))
            drawFocus(option, painter);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button && isMainButton(option)) {
            QStyleOptionButton main = *button;
            main.palette.setColor(QPalette::ButtonText, main.palette.color(QPalette::Base));
            QProxyStyle::drawControl(element, &main, painter, widget);
            return;
        }
        break;
    case CE_Splitter:
        if (has(option, State_MouseOver)) {
            QRectF grip(0, 0, 3, 36);
            if (!has(option, State_Horizontal))
                grip.setSize(grip.size().transposed());
            grip.moveCenter(QRectF(option->rect).center());
            drawRounded(painter, grip, 1.5, option->palette.color(QPalette::Mid), Qt::NoPen);
        }
        return;
    case CE_TabBarTabShape:
        // A line under the one that is chosen, and nothing else.
        if (has(option, State_Selected))
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom() - 1, option->rect.width(), 2), option->palette.color(QPalette::Link));
        if (has(option, State_HasFocus) && has(option, State_KeyboardFocusChange))
            drawRounded(painter, crisp(option->rect), 4, QColor(), QPen(option->palette.color(QPalette::Link), 1.4));
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        // Below the names of rows there is nothing to underline.
        if (element == CE_HeaderEmptyArea && !has(option, State_Horizontal))
            return;
        painter->setPen(option->palette.color(QPalette::Mid));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          option->palette.color(QPalette::Mid));
        return;
    case CE_MenuBarItem: {
        painter->fillRect(option->rect, option->palette.color(QPalette::Base));
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item)
            return;
        if (has(option, State_Selected)) {
            drawRounded(painter, QRectF(option->rect).adjusted(2, 3, -2, -3), 4,
                        mixed(option->palette.color(QPalette::Base), option->palette.color(QPalette::Text), 0.09), Qt::NoPen);
        }
        const int mnemonics = styleHint(SH_UnderlineShortcut, option, widget, nullptr) ? Qt::TextShowMnemonic
                                                                                         : Qt::TextHideMnemonic;
        drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonics, item->palette,
                     has(option, State_Enabled), item->text, QPalette::Text);
        return;
    }
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader inset = *header;
            inset.rect.adjust(8, 0, -2, 0); // aligned with the texts of the cells
            QProxyStyle::drawControl(element, &inset, painter, widget);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PanelStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                    const QWidget *widget) const
{
    // A spin box without buttons looks like a line edit.
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        control == CC_SpinBox && spin && spin->frame && spin->buttonSymbols == QAbstractSpinBox::NoButtons) {
        drawLineEdit(option, painter);
        return;
    }
    if (control != CC_ScrollBar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        return;
    }
    const QPalette &palette = option->palette;
    painter->fillRect(option->rect, palette.color(QPalette::Base));
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider || slider->maximum <= slider->minimum)
        return;
    const QRectF handle = QRectF(subControlRect(control, option, SC_ScrollBarSlider, widget)).adjusted(2, 2, -2, -2);
    const bool active = has(option, State_Sunken) || (option->activeSubControls & SC_ScrollBarSlider);
    drawRounded(painter, handle, std::min(handle.width(), handle.height()) / 2,
                mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), active ? 0.45 : 0.25), Qt::NoPen);
}

QRect PanelStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                 const QWidget *widget) const
{
    // The words of a list begin where those of a field do.
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField)
        return QProxyStyle::subControlRect(control, option, subControl, widget).adjusted(option->direction == Qt::LeftToRight ? 4 : 0, 0, option->direction == Qt::LeftToRight ? 0 : -4, 0);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, subControl, widget);

    // There are no arrows: the groove is the whole bar.
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const int length = horizontal ? slider->rect.width() : slider->rect.height();
    const int breadth = horizontal ? slider->rect.height() : slider->rect.width();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    const qint64 whole = range + slider->pageStep;
    const int wanted = whole > 0 ? static_cast<int>(qint64(length) * slider->pageStep / whole) : length;
    const int handleLength = range > 0 ? std::clamp(wanted, std::min(28, length), length) : length;
    const int handleStart = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition,
                                                    length - handleLength, slider->upsideDown);
    const auto along = [&](int start, int size) {
        return horizontal ? QRect(slider->rect.left() + start, slider->rect.top(), size, breadth)
                          : QRect(slider->rect.left(), slider->rect.top() + start, breadth, size);
    };
    switch (subControl) {
    case SC_ScrollBarSlider: return along(handleStart, handleLength);
    case SC_ScrollBarGroove: return along(0, length);
    case SC_ScrollBarSubPage: return along(0, handleStart);
    case SC_ScrollBarAddPage: return along(handleStart + handleLength, length - handleStart - handleLength);
    default: return {};
    }
}

int PanelStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 12;
    case PM_SplitterWidth: return 12;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(14);
    case PM_MenuButtonIndicator: return scaled(12);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_TabBarTabHSpace: return 12;
    case PM_TabBarTabVSpace: return 10;
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabOverlap: return 0;
    case PM_MenuBarItemSpacing: return 4;
    case PM_MenuBarVMargin: return 2;
    case PM_MenuBarHMargin: return 4;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PanelStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_ScrollView_FrameOnlyAroundContents: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize PanelStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton: return result.expandedTo({size.width() + 22, scaled(28)});
    case CT_LineEdit:
    case CT_ComboBox: return result.expandedTo({0, scaled(32)});
    case CT_SpinBox: return result.expandedTo({0, scaled(30)});
    case CT_HeaderSection: return {result.width() + 8, std::max(result.height(), scaled(30))};
    default: return result;
    }
}

}  // namespace countercheck

#include "moc_panel_style.cpp"
