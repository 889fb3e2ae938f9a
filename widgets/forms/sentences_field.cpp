// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/sentences_field.h"

#include "widgets/controls/text_size.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace countercheck {
namespace {

constexpr int fewestLines = 2;
constexpr int mostLines = 7;
constexpr int aroundText = 18; ///< margins and frame above and below

}  // namespace

SentencesField::SentencesField(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    // The style paints the ground with its round corners.
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(6);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fit();
        if (!m_isSetting)
            Q_EMIT textEdited(text());
    });
    followTextSize(this, [this] { fit(); });
}

QString SentencesField::text() const
{
    return toPlainText().simplified();
}

void SentencesField::setText(const QString &text)
{
    m_isSetting = true;
    setPlainText(text);
    m_isSetting = false;
}

QSize SentencesField::sizeHint() const
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        lines += std::max(1, block.layout()->lineCount());
    return {scaled(200), std::clamp(lines, fewestLines, mostLines) * fontMetrics().lineSpacing() + aroundText};
}

QSize SentencesField::minimumSizeHint() const
{
    return {scaled(80), sizeHint().height()};
}

void SentencesField::fit()
{
    if (const int height = sizeHint().height(); height != minimumHeight())
        setFixedHeight(height);
}

void SentencesField::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // A cell has no line breaks; Ctrl+Enter belongs to the form.
    if (isEnter || event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void SentencesField::insertFromMimeData(const QMimeData *source)
{
    QString text = source->text();
    text.replace(u'\n', u' ').replace(u'\r', u' ').replace(QChar::ParagraphSeparator, u' ').replace(QChar::LineSeparator, u' ');
    insertPlainText(text);
}

void SentencesField::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void SentencesField::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

}  // namespace countercheck

#include "moc_sentences_field.cpp"
