// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/sheets/record_sheet.h"
#include "models/wording/wording.h"

#include <QWidget>

#include <optional>

namespace countercheck {

class FigureView;
class RecordView;

/// The page of a record: what is known of it, with the chart of a measure in it.
class RecordPage final : public QWidget {
    Q_OBJECT

public:
    explicit RecordPage(const Wording &wording, QWidget *parent = nullptr);

    RecordView *record() const { return m_record; }
    /// Returns the chart of the record that is shown; nullptr before the first that has one: most windows never show it, and it is dear.
    FigureView *chart() const { return m_chart; }
    /// Shows what is known of a record, and a chart if it has one.
    void show(const std::optional<RecordSheet> &sheet, const std::optional<ComparisonFigure> &figure);
    void setTheme(ThemeName theme);

Q_SIGNALS:
    void observationActivated(const countercheck::ObservationId &observation);

private:
    void makeChart();

    Wording m_wording;
    RecordView *m_record;
    FigureView *m_chart = nullptr;
    std::optional<ThemeName> m_theme;
};

}  // namespace countercheck
