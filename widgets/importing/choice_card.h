// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QRadioButton;

namespace countercheck {

class PlainLabel;

/// A choice in plain words.
struct ExplainedChoice {
    QString code;
    QString words;
    QString explanation;
    QString shortWords; ///< in a list of further ones
};

/// A question without a default: some answers with their explanation, and the rest at a press. It is marked until it is answered.
class ChoiceCard final : public QWidget {
    Q_OBJECT

public:
    /// `shown`: how many stand there at once.
    ChoiceCard(const QString &question, std::vector<ExplainedChoice> choices, std::size_t shown, const Wording &wording, QWidget *parent = nullptr);

    void setChosen(const QString &code);
    QString chosen() const { return m_chosen; }
    /// The button of an answer; nullptr for none.
    QRadioButton *button(const QString &code) const;
    /// Gives the keyboard to the answer, or to the first one.
    void takeFocus();

Q_SIGNALS:
    void chose(const QString &code);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line {
        QRadioButton *button = nullptr;
        PlainLabel *explanation = nullptr;
    };
    void showMore(bool isShown);

    Wording m_wording;
    QString m_question;
    std::vector<ExplainedChoice> m_choices;
    std::vector<Line> m_lines;
    std::size_t m_shown;
    PlainLabel *m_state;
    QPushButton *m_more = nullptr;
    QString m_chosen;
};

}  // namespace countercheck
