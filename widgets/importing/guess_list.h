// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"
#include "widgets/importing/guess_box.h"

#include <QComboBox>
#include <QWidget>

#include <map>

class QVBoxLayout;

namespace countercheck {

class PlainLabel;

/// A box that leaves the wheel to the page that it stands on.
class QuietComboBox : public QComboBox {
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override;
};

/// Guesses under one another, each a box with its evidence. A question that is not answered is marked.
class GuessList final : public QWidget {
    Q_OBJECT

public:
    explicit GuessList(const Wording &wording, QWidget *parent = nullptr);

    /// Shows boxes. Those that were there before keep the keyboard.
    void setBoxes(const std::vector<GuessBox> &boxes);
    /// The box of that name; nullptr for none.
    QComboBox *box(const QString &name) const;
    /// Gives the keyboard to the first question that is open; to the first box if there is none.
    void takeFocus();

Q_SIGNALS:
    void changed(const QString &name, const QString &code);

private:
    struct Parts {
        PlainLabel *title = nullptr;
        QComboBox *box = nullptr;
        PlainLabel *evidence = nullptr;
    };
    void build();
    void fill(const GuessBox &content, Parts &parts);

    Wording m_wording;
    std::vector<GuessBox> m_boxes;
    std::map<QString, Parts> m_parts;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
};

}  // namespace countercheck
