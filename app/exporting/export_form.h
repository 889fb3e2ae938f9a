// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/export_choices.h"
#include "models/wording/wording.h"

#include <QWidget>

#include <utility>

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace countercheck {

class PlainLabel;

/// The first and the last of some years.
using YearSpan = std::pair<int, int>;

/// The choices of an export. What a kind has no use for is greyed.
class ExportForm final : public QWidget {
    Q_OBJECT

public:
    /// `years`: those in view, where not all are.
    ExportForm(const Wording &wording, const ExportChoices &choices, const std::optional<YearSpan> &years, QWidget *parent = nullptr);

    ExportChoices choices() const;
    void setKind(ExportKind kind);
    /// The years that alone are to be shown; nothing for the whole time span.
    std::optional<YearSpan> years() const;

    /// For the keyboard, and for whoever acts for it.
    QComboBox *kind() const { return m_kind; }
    QComboBox *size() const { return m_size; }
    QComboBox *resolution() const { return m_resolution; }
    QComboBox *theme() const { return m_theme; }
    QSpinBox *pixelWidth() const { return m_width; }
    QSpinBox *pixelHeight() const { return m_height; }
    QSpinBox *millimetres() const { return m_millimetres; }
    QCheckBox *context() const { return m_context; }
    QCheckBox *onlyYearsInView() const { return m_onlyYears; }

Q_SIGNALS:
    void changed();

private:
    void fill(const ExportChoices &choices);
    void showUsed();

    Wording m_wording;
    std::optional<YearSpan> m_years;
    QComboBox *m_kind;
    QComboBox *m_size;
    QWidget *m_pixels;
    QSpinBox *m_millimetres;
    QSpinBox *m_width;
    QSpinBox *m_height;
    QComboBox *m_resolution;
    QComboBox *m_theme;
    QComboBox *m_language;
    QCheckBox *m_context;
    QCheckBox *m_onlyYears;
};

}  // namespace countercheck
