// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

namespace countercheck {

class PlainLabel;

/// A banner reports a fault that was found while the reader was working, without interrupting.
class Banner final : public QWidget {
    Q_OBJECT

public:
    explicit Banner(const Wording &wording, QWidget *parent = nullptr);

    /// Shows the sentence. An empty one hides the banner.
    void setSentence(const QString &sentence);
    QString sentence() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    PlainLabel *m_sentence;
};

}  // namespace countercheck
