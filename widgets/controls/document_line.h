// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <vector>

class QPushButton;

namespace countercheck {

class StyledText;

/// What a document line says and offers.
struct DocumentLineContent {
    struct Button {
        QString text;
        std::function<void()> press;
        bool isEnabled = true;
    };

    QString strong; ///< comes first, in bold; empty: there is nothing to say
    QString rest;
    std::vector<Button> buttons;
    bool isWarning = false;
};

/// The document line stands above the pages of a library that is edited here, was edited here, or is edited elsewhere. It stays while that is so.
class DocumentLine final : public QWidget {
    Q_OBJECT

public:
    explicit DocumentLine(QWidget *parent = nullptr);

    void setContent(const DocumentLineContent &content);
    /// All that it says; empty while it is hidden.
    const QString &words() const { return m_words; }
    /// Returns the button with this text, or nullptr.
    QPushButton *button(const QString &text) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StyledText *m_text;
    std::vector<QPushButton *> m_buttons;
    std::vector<std::function<void()>> m_presses;
    QString m_words;
    bool m_isWarning = false;
};

}  // namespace countercheck
