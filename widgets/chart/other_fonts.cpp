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

QStringList otherFonts(const LaidOutFigure &figure, const FontTextMeasure &measure)
{
    std::set<QString> families;
    const auto look = [&](const std::vector<Shape> &shapes) {
        for (const Shape &shape : shapes) {
            if (shape.kind != ShapeKind::Text)
                continue;
            const QFont font = measure.theme().font(shape.font, measure.scale());
            // Nearly every text is covered by the bundled font; laying a text out to learn this would cost more than
            // drawing it.
            if (isCovered(shape.text, QFontMetricsF(font)))
                continue;
            QTextLayout layout(shape.text, font);
            layout.beginLayout();
            layout.createLine();
            layout.endLayout();
            for (const QGlyphRun &run : layout.glyphRuns()) {
                // Characters that no font has are drawn as boxes, by a font without tables. Qt 6.4 cannot be asked for
                // its name.
                const QRawFont used = run.rawFont();
                const QString family = used.isValid() && !used.fontTable("head").isEmpty() ? used.familyName() : QStringLiteral("none");
                if (family != font.family())
                    families.insert(family);
            }
        }
    };
    look(figure.fixed);
    for (const LaidOutLane &lane : figure.lanes)
        look(lane.over);
    return QStringList(families.begin(), families.end());
}

}  // namespace countercheck
