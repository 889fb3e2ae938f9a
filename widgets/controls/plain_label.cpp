// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/plain_label.h"

#include "widgets/controls/appearance.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>

namespace countercheck {
namespace {

/// Takes the breaks that were put into long words out of what is copied from a label, by key, menu or mouse. An address with
/// them leads nowhere.
void copyAsItStands(QClipboard::Mode mode)
{
    const auto *label = qobject_cast<const PlainLabel *>(QApplication::focusWidget());
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (label && label->selectedText().contains(wordBreak) && clipboard->text(mode) == label->selectedText())
        clipboard->setText(label->selectedText().remove(wordBreak), mode);
}

}  // namespace

PlainLabel::PlainLabel(FontRole font, ColourRole ink, QWidget *parent) : QLabel(parent), m_font(font), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    followTextSize(this, [this] { applyFont(); });
    applyInk();
}

void PlainLabel::setText(const QString &text)
{
    const QString shown = wordWrap() ? withBreakableWords(text) : text;
    if (shown == QLabel::text())
        return;
    m_heights.clear();
    QLabel::setText(shown);
}

PlainLabel *PlainLabel::paragraph(const QString &text, FontRole font, ColourRole ink)
{
    auto *label = new PlainLabel(font, ink);
    label->setWrapped(true);
    label->setSelectable(true);
    label->setText(text);
    return label;
}

PlainLabel *PlainLabel::sectionTitle(const QString &text)
{
    auto *label = new PlainLabel(FontRole::Small, ColourRole::MutedInk);
    label->m_isSectionTitle = true;
    label->applyFont();
    label->setWrapped(true);
    label->setText(text);
    return label;
}

void PlainLabel::setWrapped(bool wrapped)
{
    m_heights.clear();
    setWordWrap(wrapped);
    QSizePolicy policy(wrapped ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(wrapped);
    setSizePolicy(policy);
}

void PlainLabel::setSelectable(bool selectable)
{
    m_heights.clear();
    static const auto watch = QObject::connect(QGuiApplication::clipboard(), &QClipboard::changed, qApp, copyAsItStands);
    Q_UNUSED(watch)
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
}

void PlainLabel::setFontRole(FontRole font)
{
    m_font = font;
    applyFont();
}

void PlainLabel::applyFont()
{
    QFont font = currentTheme().font(m_font);
    if (m_isSectionTitle) {
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
        font.setWeight(QFont::DemiBold);
    }
    setFont(font);
}

void PlainLabel::setInk(ColourRole ink)
{
    m_ink = ink;
    applyInk();
}

QSize PlainLabel::minimumSizeHint() const
{
    if (!wordWrap())
        return QLabel::minimumSizeHint();
    // QLabel guesses a shape here; the layout asks heightForWidth() instead.
    return {24, fontMetrics().lineSpacing()};
}

int PlainLabel::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    return known != m_heights.constEnd() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
}

void PlainLabel::changeEvent(QEvent *event)
{
    m_heights.clear();
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        applyInk();
}

void PlainLabel::applyInk()
{
    const QColor colour = currentColour(m_ink);
    if (palette().color(QPalette::WindowText) == colour && palette().color(QPalette::Text) == colour)
        return;
    QPalette inked = palette();
    inked.setColor(QPalette::WindowText, colour);
    inked.setColor(QPalette::Text, colour);
    setPalette(inked);
}

}  // namespace countercheck

#include "moc_plain_label.cpp"
