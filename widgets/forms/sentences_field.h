// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace countercheck {

/// A field for a text that may be long. It has one paragraph, since a cell has no line breaks, and is as high as its text, up to a few lines.
class SentencesField final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SentencesField(QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void textEdited(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    bool m_isSetting = false;
};

}  // namespace countercheck
