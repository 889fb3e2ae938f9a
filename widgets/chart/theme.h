// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/laid_out_figure.h"
#include "models/figure/layout.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPalette>

#include <vector>

namespace countercheck {

enum class ThemeName : std::uint8_t { Light, Dark, Print };

inline constexpr FontRole fontRoles[] = {FontRole::Title, FontRole::Heading, FontRole::LaneTitle, FontRole::Body,
                                         FontRole::Small, FontRole::Label,   FontRole::LabelStrong};

/// Colours and fonts for the roles of a figure. The one place where a colour is named.
class Theme {
public:
    explicit Theme(ThemeName name);

    ThemeName name() const { return m_name; }
    QColor colour(ColourRole role) const;
    /// Pixel sizes and no hinting, so that pixels do not depend on the desktop.
    QFont font(FontRole role) const;
    /// The palette of the widgets around the chart.
    QPalette palette() const;

private:
    ThemeName m_name;
};

/// Loads the bundled font into the application, once. Needs a QGuiApplication.
void loadBundledFonts();

/// Measures with the fonts of the theme. Remembers what it has measured: a layout asks for the same texts again and again,
/// and shaping them costs more than all the rest of it. So the one that a figure was laid out with also paints it.
class FontTextMeasure final : public TextMeasure {
public:
    explicit FontTextMeasure(const Theme &theme);
    const Theme &theme() const { return m_theme; }
    double width(FontRole font, const QString &text) const override;
    double lineHeight(FontRole font) const override;

    /// Where the base line of a text shape begins: the one rule for every painter and writer.
    QPointF baseline(const Shape &text) const;

private:
    struct Face {
        explicit Face(const QFont &font) : metrics(font) {}
        QFontMetricsF metrics;
        QHash<QString, double> widths;
    };
    Theme m_theme;
    mutable std::vector<Face> m_faces;
};

}  // namespace countercheck
