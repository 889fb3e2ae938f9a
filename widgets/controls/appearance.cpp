// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/appearance.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QTextDocument>
#include <QToolTip>

namespace countercheck {

Theme currentTheme()
{
    const QColor window = QGuiApplication::palette().color(QPalette::Window);
    const ThemeName name = window == QColor(Qt::black) ? ThemeName::HighContrast : window.lightnessF() < 0.5F ? ThemeName::Dark : ThemeName::Light;
    return Theme(name, textScale());
}

void applyTextScale(double scale)
{
    setTextScale(scale);
    const Theme theme = currentTheme();
    QToolTip::setFont(theme.font(FontRole::Small));
    if (QApplication::font() == theme.font(FontRole::Body))
        return;
    // Widgets with the font of the application hear of this; whoever has fonts or lengths of its own is told after it.
    QApplication::setFont(theme.font(FontRole::Body));
    // With another font, which comes by an event, Qt's lists keep the least size that they had.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (qobject_cast<QComboBox *>(widget))
            QCoreApplication::postEvent(widget, new QEvent(QEvent::StyleChange));
    }
    announceTextSize();
}

int verdictDotSize()
{
    return scaled(8);
}

QColor currentColour(ColourRole role)
{
    return currentTheme().colour(role);
}

ColourRole roleOf(Rating rating)
{
    switch (rating) {
    case Rating::Supported:
    case Rating::SupportedAsCount: return ColourRole::Victims;
    case Rating::NotSupported:
    case Rating::False: return ColourRole::Claim;
    case Rating::NotComparable: return ColourRole::Process;
    case Rating::Unverified: break;
    }
    return ColourRole::MutedInk;
}

ColourRole roleOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Comparable: return ColourRole::VictimsInk;
    case Verdict::ComparableWithCare:
    case Verdict::RelatedNotComparable: return ColourRole::ProcessInk;
    case Verdict::NotComparable: return ColourRole::ClaimInk;
    case Verdict::CannotTell: break;
    }
    return ColourRole::MutedInk;
}

ColourRole inkOf(Standing standing)
{
    switch (standing) {
    case Standing::Process: return ColourRole::ProcessInk;
    case Standing::Verified:
    case Standing::Potential: return ColourRole::VictimsInk;
    case Standing::Asserted: return ColourRole::ClaimInk;
    case Standing::Context: break;
    }
    return ColourRole::MutedInk;
}

QString toolTipOf(const QString &plainText)
{
    return plainText.isEmpty() ? QString() : Qt::convertFromPlainText(plainText, Qt::WhiteSpaceNormal);
}

QString withBreakableWords(const QString &text)
{
    constexpr int longestWord = 24;
    QString result;
    result.reserve(text.size());
    int run = 0;
    for (const QChar character : text) {
        run = character.isSpace() ? 0 : run + 1;
        if (run > longestWord && !character.isLowSurrogate() && !character.isMark()) {
            result.append(wordBreak);
            run = 1;
        }
        result.append(character);
    }
    return result;
}

}  // namespace countercheck
