// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/styled_text.h"

#include "widgets/controls/appearance.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QFontDatabase>
#include <QTextCursor>

#include <cmath>

namespace countercheck {

StyledText::StyledText(Height height, QWidget *parent) : QTextEdit(parent), m_height(height)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    if (height == Height::OfText) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &StyledText::fit);
    }
    followTextSize(this, [this] {
        applyFace();
        fit();
    });
}

void StyledText::setStyledText(const QString &text, const std::vector<StyledRange> &ranges, Face face)
{
    m_face = face;
    applyFace();
    setPlainText(text);
    for (const StyledRange &range : ranges) {
        QTextCursor cursor(document());
        cursor.setPosition(static_cast<int>(range.start));
        cursor.setPosition(static_cast<int>(range.start + range.length), QTextCursor::KeepAnchor);
        QTextCharFormat format;
        if (range.style == StyledRange::Style::Italic)
            format.setFontItalic(true);
        else
            format.setFontWeight(QFont::DemiBold);
        cursor.mergeCharFormat(format);
    }
    fit();
}

void StyledText::applyFace()
{
    QFont font = currentTheme().font(FontRole::Body);
    if (m_face == Face::Code) {
        const int pixels = font.pixelSize();
        font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPixelSize(pixels - 1);
    }
    setFont(font);
}

void StyledText::changeEvent(QEvent *event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->setAutoFillBackground(false);
}

void StyledText::fit()
{
    if (m_height == Height::OfText)
        setFixedHeight(static_cast<int>(std::ceil(document()->size().height())));
}

}  // namespace countercheck

#include "moc_styled_text.cpp"
