// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

namespace countercheck {

class PlainLabel;

/// A fault that was found while the reader was at work: it says so and does not get in the way.
class Banner final : public QWidget {
    Q_OBJECT

public:
    explicit Banner(const Wording &wording, QWidget *parent = nullptr);

    /// Shows the sentence; an empty one hides the banner.
    void setSentence(const QString &sentence);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_sentence;
};

}  // namespace countercheck
