// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/laid_out_figure.h"
#include "widgets/chart/plot_frames.h"
#include "widgets/chart/theme.h"

#include <optional>

class QPainter;

namespace countercheck {

/// The one painter of figures: screen, picture and print differ only in the device, the size and the theme.
class FigurePainter {
public:
    /// Paints a whole figure with its origin at that of the painter.
    void paint(QPainter &painter, const LaidOutFigure &figure, const Theme &theme);

private:
    PlotFrames m_frames;
    std::optional<FontTextMeasure> m_measure;
    ThemeName m_theme = ThemeName::Light; ///< that m_measure measures with
};

}  // namespace countercheck
