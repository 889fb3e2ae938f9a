// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/theme.h"

#include <QGridLayout>
#include <QWidget>

namespace countercheck {

/// Labelled lines are lines of a label and a text, with the labels in one column.
class LabelledLines final : public QWidget {
    Q_OBJECT

public:
    explicit LabelledLines(QWidget *parent = nullptr);

    /// With a topic of the help the label leads to it.
    void add(const QString &label, const QString &text, ColourRole ink, const QString &helpTopic = {});

private:
    void shareWidth();

    QGridLayout *m_grid;
    QStringList m_labels;
};

}  // namespace countercheck
