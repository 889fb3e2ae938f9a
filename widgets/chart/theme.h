// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"
#include "models/layout/laid_out_figure.h"
#include "models/layout/layout.h"

#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPalette>

#include <vector>

namespace countercheck {

/// The name of a theme.
enum class ThemeName : std::uint8_t { Light, Dark, Print, HighContrast };

template <>
std::span<const Code<ThemeName>> codeList<ThemeName>();

/// All font roles, in the order of the enumeration.
inline constexpr FontRole fontRoles[] = {FontRole::Title,     FontRole::Statement, FontRole::Heading, FontRole::Claim, FontRole::Number,
                                         FontRole::LaneTitle, FontRole::Body,      FontRole::Small,   FontRole::Label, FontRole::LabelStrong};

/// A theme gives the roles of a figure their colours and fonts. It is the only place where a colour is named.
class Theme {
public:
    /// `textScale` is how many times larger than usual the text of the window is.
    explicit Theme(ThemeName name, double textScale = 1);

    ThemeName name() const { return m_name; }
    QColor colour(ColourRole role) const;
    /// Returns the font of a role, in pixels and without hinting, so that its pixels do not depend on the desktop.
    QFont font(FontRole role, TypeScale scale = TypeScale::Window) const;
    /// Returns the palette of the widgets around the chart.
    QPalette palette() const;

private:
    ThemeName m_name;
    double m_textScale;
};

/// Loads the bundled font into the application, once. It needs a QGuiApplication.
void loadBundledFonts();

/// A font text measure measures text with the fonts of a theme and remembers the results, since a layout asks for the
/// same texts again and again. A figure should be painted with the one that it was laid out with.
class FontTextMeasure final : public TextMeasure {
public:
    explicit FontTextMeasure(const Theme &theme, TypeScale scale = TypeScale::Window);
    const Theme &theme() const { return m_theme; }
    TypeScale scale() const override { return m_scale; }
    double width(FontRole font, const QString &text) const override;
    double lineHeight(FontRole font) const override;

    /// Returns where the base line of a text shape begins, for every painter and writer alike.
    QPointF baseline(const Shape &text) const;

private:
    struct Face {
        explicit Face(const QFont &font) : metrics(font) {}
        QFontMetricsF metrics;
        QHash<QString, double> widths;
    };
    Theme m_theme;
    TypeScale m_scale;
    mutable std::vector<Face> m_faces;
};

}  // namespace countercheck
