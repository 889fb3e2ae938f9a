// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace countercheck {

/// Says which topic of the help explains a widget and what stands in it. F1 leads there while one of them has the keyboard.
void setHelpTopic(QWidget *widget, const QString &topic);
/// Returns the topic of a widget, or of the nearest one around it; empty if none has any.
QString helpTopicOf(const QWidget *widget);
/// Asks the window of a widget to show a topic: a QWhatsThisClickedEvent.
void requestHelp(const QWidget *from, const QString &topic);

/// A term is a word with a dotted line under it, which leads to its explanation in the help.
class Term final : public QAbstractButton {
    Q_OBJECT

public:
    Term(const QString &word, const QString &topic, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_word;
};

}  // namespace countercheck
