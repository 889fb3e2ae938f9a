// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/list_row.h"

#include "widgets/controls/appearance.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <iterator>

namespace countercheck {

using namespace Qt::StringLiterals;

void paintRowGround(QPainter &painter, const QRectF &row, QStyle::State state)
{
    const Theme theme = currentTheme();
    const bool isMarked = (state & QStyle::State_Selected) != 0;
    const QColor colour = theme.colour(ColourRole::Victims);
    if (!isMarked && (state & QStyle::State_MouseOver) == 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = colour;
    ground.setAlphaF(isMarked ? 0.13F : 0.05F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(row, 5, 5);
    if (isMarked) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(row.left(), row.top(), 3, row.height()), 1.5, 1.5);
        const bool hasFocus = (state & QStyle::State_HasFocus) != 0;
        if (hasFocus || theme.name() == ThemeName::HighContrast) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(colour, hasFocus ? 2 : 1));
            painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 5, 5);
        }
    }
    painter.restore();
}

double boundOf(std::vector<double> widths, double room)
{
    std::ranges::sort(widths);
    double bound = room;
    for (std::size_t place = 0; place < widths.size(); ++place) {
        bound = room / static_cast<double>(widths.size() - place);
        if (widths[place] > bound)
            break;
        room -= widths[place];
    }
    return bound;
}

QString elidedName(const QFontMetricsF &metrics, const QString &name, double width)
{
    constexpr qsizetype mostWords = 24;
    if (metrics.horizontalAdvance(name) <= width)
        return name;
    const QStringList words = name.split(u' ');
    const qsizetype count = words.size();
    for (qsizetype dropped = 1; dropped < count - 1 && count <= mostWords; ++dropped) {
        QString widest;
        for (qsizetype head = 1; head < count - dropped; ++head) {
            const QString shown = words.first(head).join(u' ') + u" … "_s + words.sliced(head + dropped).join(u' ');
            if (metrics.horizontalAdvance(shown) <= width && metrics.horizontalAdvance(shown) > metrics.horizontalAdvance(widest))
                widest = shown;
        }
        if (!widest.isEmpty())
            return widest;
    }
    return metrics.elidedText(name, Qt::ElideRight, width);
}

QString elidedLine(const QFontMetricsF &metrics, const QString &line, double width)
{
    // A name says something as long as some letters of it are left.
    constexpr int fewestLetters = 8;
    const QString between = u" · "_s;
    const auto hasDigit = [](const QString &part) { return std::ranges::any_of(part, [](QChar letter) { return letter.isDigit(); }); };
    QStringList parts = line.split(between);
    while (parts.size() > 1 && metrics.horizontalAdvance(parts.join(between)) > width) {
        std::vector<double> names;
        double kept = metrics.horizontalAdvance(between) * static_cast<double>(parts.size() - 1);
        for (const QString &part : parts) {
            if (hasDigit(part))
                kept += metrics.horizontalAdvance(part);
            else
                names.push_back(metrics.horizontalAdvance(part));
        }
        if (const double bound = boundOf(names, width - kept); !names.empty() && bound >= metrics.averageCharWidth() * fewestLetters) {
            for (QString &part : parts) {
                if (!hasDigit(part) && metrics.horizontalAdvance(part) > bound)
                    part = elidedName(metrics, part, bound);
            }
            break;
        }
        // Half a date is another one: rather the longest name is left out, and without names what comes last.
        auto dropped = std::prev(parts.end());
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            if (!hasDigit(*part) && (hasDigit(*dropped) || part->size() > dropped->size()))
                dropped = part;
        }
        parts.erase(dropped);
    }
    return metrics.elidedText(parts.join(between), Qt::ElideRight, width);
}

}  // namespace countercheck
