// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/comparison/pair_points.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/text_size.h"
#include "widgets/controls/verdict_sign.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int pointHeight = 17;
constexpr int beforeName = 18;
constexpr int betweenColumns = 14;
constexpr int leastReason = 140; ///< pixels; in fewer only its first words would stand

}  // namespace

std::vector<PairPoint> pairPoints(const std::optional<SideBySide> &findings)
{
    std::vector<PairPoint> points;
    for (const SideRow &row : findings ? findings->rows : std::vector<SideRow>()) {
        const auto judged = std::ranges::find_if(row.cells, [](const SideCell &cell) { return cell.agreement.has_value() || cell.awaitsFigures; });
        if (judged != row.cells.end())
            points.push_back({row.label, judged->text, judged->agreement, judged->agreementWords});
    }
    return points;
}

void drawPointSign(QPainter *painter, const std::optional<Agreement> &agreement, const QRectF &box)
{
    const Theme theme = currentTheme();
    if (!agreement)
        drawSign(painter, Sign::Dash, box, theme.colour(ColourRole::MutedInk));
    else
        drawSign(painter, signOf(verdictLike(*agreement)), box, theme.colour(roleOf(verdictLike(*agreement))));
}

PairPoints::PairPoints(const Wording &wording, QWidget *parent) : QWidget(parent), m_wording(wording)
{
    setAccessibleName(m_wording.say("Window", "On what the pair agrees or differs"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    hide();
}

void PairPoints::setPoints(const std::optional<SideBySide> &findings)
{
    m_points = m_all = pairPoints(findings);
    QStringList spoken;
    for (const PairPoint &point : m_all)
        spoken += m_wording.say("Window", "%1: %2. %3", "a point, whether a pair agrees on it, why").arg(point.name, point.judgement, point.reason);
    setAccessibleDescription(spoken.join(u' '));
    update();
}

/// Returns in how few columns the points fit into a height.
int PairPoints::columnsFor(int height) const
{
    const int rows = std::max(1, height / scaled(pointHeight));
    return static_cast<int>((m_points.size() + static_cast<std::size_t>(rows) - 1) / static_cast<std::size_t>(rows));
}

int PairPoints::leastWidth(int height, int width)
{
    if (height < scaled(pointHeight))
        return 0;
    m_points = m_all;
    // A name without its reason says little.
    if (neededWidth(height) + columnsFor(height) * scaled(leastReason) > width)
        std::erase_if(m_points, [](const PairPoint &point) { return !point.agreement || *point.agreement == Agreement::Same; });
    update();
    return neededWidth(height);
}

int PairPoints::neededWidth(int height) const
{
    if (m_points.empty())
        return 0;
    const QFontMetrics metrics(currentTheme().font(FontRole::LaneTitle));
    int name = 0;
    for (const PairPoint &point : m_points)
        name = std::max(name, metrics.horizontalAdvance(point.name));
    const int columns = columnsFor(height);
    return columns * (scaled(beforeName) + name) + (columns - 1) * scaled(betweenColumns);
}

int PairPoints::heightOfColumn() const
{
    constexpr std::ptrdiff_t mostInColumn = 4;
    const std::ptrdiff_t asking = std::ranges::count_if(m_all, [](const PairPoint &point) { return point.agreement && *point.agreement != Agreement::Same; });
    return scaled(pointHeight) * static_cast<int>(std::min(asking, mostInColumn));
}

QSize PairPoints::sizeHint() const
{
    return {scaled(240), scaled(pointHeight) * static_cast<int>(m_points.size())};
}

QRect PairPoints::placeOf(std::size_t point) const
{
    const int columns = std::max(1, columnsFor(height()));
    const int rows = static_cast<int>((m_points.size() + static_cast<std::size_t>(columns) - 1) / static_cast<std::size_t>(columns));
    const int width = (this->width() - (columns - 1) * scaled(betweenColumns)) / columns;
    const int column = static_cast<int>(point) / rows;
    return {column * (width + scaled(betweenColumns)), static_cast<int>(point) % rows * scaled(pointHeight), width, scaled(pointHeight)};
}

void PairPoints::paintEvent(QPaintEvent *)
{
    const Theme theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t position = 0; position < m_points.size(); ++position) {
        const PairPoint &point = m_points[position];
        const QRect place = placeOf(position);
        const double side = scaled(11);
        drawPointSign(&painter, point.agreement, QRectF(place.left() + 1, place.center().y() - side / 2, side, side));
        QRect words = place.adjusted(scaled(beforeName), 0, 0, 0);
        const auto write = [&](const QString &text, FontRole font, ColourRole ink) {
            painter.setFont(theme.font(font));
            painter.setPen(theme.colour(ink));
            const QFontMetrics metrics(painter.font());
            painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, words.width()));
            words.setLeft(words.left() + metrics.horizontalAdvance(text) + scaled(8));
        };
        write(point.name, FontRole::LaneTitle, ColourRole::Ink);
        if (words.width() >= scaled(leastReason))
            write(point.reason, FontRole::Small, ColourRole::MutedInk);
    }
}

bool PairPoints::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (std::size_t position = 0; position < m_points.size(); ++position) {
        if (placeOf(position).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), toolTipOf(m_points[position].reason), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

}  // namespace countercheck

#include "moc_pair_points.cpp"
