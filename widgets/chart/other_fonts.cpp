// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/figure_files.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>

#include <algorithm>
#include <set>

namespace countercheck {
namespace {

bool isCovered(const QString &text, const QFontMetricsF &metrics)
{
    const QList<uint> characters = text.toUcs4();
    return std::ranges::all_of(characters, [&metrics](uint character) { return metrics.inFontUcs4(character); });
}

}  // namespace

OtherFonts otherFonts(const LaidOutFigure &figure, const FontTextMeasure &measure)
{
    std::set<QString> families;
    QStringList uncovered;
    const auto look = [&](const std::vector<Shape> &shapes) {
        for (const Shape &shape : shapes) {
            if (shape.kind != ShapeKind::Text)
                continue;
            const QFont font = measure.theme().font(shape.font, measure.scale());
            // Nearly every text is covered by the bundled font; laying a text out to learn this would cost more than
            // drawing it.
            QFont alone = font;
            alone.setStyleStrategy(QFont::NoFontMerging);
            if (isCovered(shape.text, QFontMetricsF(alone)))
                continue;
            QTextLayout layout(shape.text, font);
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
            for (const QGlyphRun &run : layout.glyphRuns()) {
                // Glyph 0 is the box for a character that no font has; where there is no fallback font, Qt draws boxes of its own, by a
                // font without tables, whose name Qt 6.4 cannot be asked for.
                const QRawFont used = run.rawFont();
                const bool isBox = !used.isValid() || used.fontTable("head").isEmpty() || run.glyphIndexes().contains(0);
                if (isBox && !uncovered.contains(shape.text))
                    uncovered += shape.text;
                else if (!isBox && used.familyName() != font.family())
                    families.insert(used.familyName());
            }
        }
    };
    look(figure.fixed);
    for (const LaidOutLane &lane : figure.lanes)
        look(lane.over);
    return {QStringList(families.begin(), families.end()), uncovered};
}

}  // namespace countercheck
