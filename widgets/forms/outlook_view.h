// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/row_outlook.h"
#include "models/wording/wording.h"
#include "widgets/chart/theme.h"

#include <QScrollArea>

class QVBoxLayout;

namespace countercheck {

class FigureView;

/// The row of a form as it will be: what will be known of it, its chart, and what the change does.
class OutlookView final : public QScrollArea {
    Q_OBJECT

public:
    explicit OutlookView(const Wording &wording, QWidget *parent = nullptr);

    /// Shows an outlook; without one it says what stands here.
    void setOutlook(const std::optional<RowOutlook> &outlook);
    /// Says how what it shows stands to what is kept.
    void setState(const QString &words, bool isChange);
    void setTheme(ThemeName theme);

private:
    void rebuild();
    void addLines(QVBoxLayout *column) const;
    void addConsequences(QVBoxLayout *column) const;

    Wording m_wording;
    std::optional<RowOutlook> m_outlook;
    QString m_state;
    bool m_isChange = false;
    FigureView *m_chart;
    QWidget *m_content = nullptr;
};

}  // namespace countercheck
