// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/lane_choice.h"
#include "models/layout/lane_layout.h"
#include "models/layout/page_footer.h"
#include "models/layout/page_form.h"

#include <array>

namespace countercheck {

/// A page layout lays out one figure on one page in one form.
class PageLayout {
public:
    PageLayout(const ComparisonFigure &figure, const LayoutRequest &request, const PageForm &form, const TextMeasure &measure,
               const Wording &wording);

    /// Leaves out the least relevant lanes until the others fit at their smallest. Each column keeps one lane.
    void chooseLanes();
    /// Leaves out all but the most relevant lane of each column.
    void chooseFewestLanes();
    bool hasAllLanes() const { return m_omissions.lanes.isEmpty(); }
    bool hasAllEvidence() const;
    std::size_t laneCount() const { return m_chosen[0].size() + m_chosen[1].size(); }
    /// Returns whether the chosen lanes fit at their smallest.
    bool fits() const { return m_fits; }

    /// Returns the height of the page if plots are that high.
    double heightWithPlots(double plotHeight) const;

    LaidOutFigure run();

private:
    struct Stack {
        std::vector<LaidOutLane> lanes;
        std::vector<LaidOutMark> trayMarks;
        double height = 0; ///< the height of the higher column
    };

    double left() const { return m_form.margin; }
    double width() const { return m_request.size.width() - 2 * m_form.margin; }
    bool isPage() const { return m_request.fitAllLanes; }
    const Lane &lane(std::size_t column, std::size_t position) const { return m_figure.column(column).lanes[position]; }

    double appendTitle(LaidOutFigure &laidOut, double top) const;
    double appendStrip(LaidOutFigure &laidOut, double top) const;
    double measureTop() const;
    double measureHeading() const;
    double axisHeight() const;
    double contextRoom() const;
    double sectionHeight() const;
    PageFooter footer() const;
    double footerTop(const LaidOutFigure &laidOut) const;
    QRectF panel(std::size_t column, double top, double bottom) const;
    LanePlace lanePlace(std::size_t column) const;
    void measureColumns();

    void reckonWithDrops();
    double viewportRoom() const;
    double stackHeight(std::size_t column, const std::vector<std::size_t> &lanes, double plotHeight) const;
    double tallestPlot() const;
    double plotHeightThatFits(double available) const;
    Stack stackLanes(const LaidOutFigure &laidOut, double plotHeight) const;
    Stack fittingStack(const LaidOutFigure &laidOut) const;

    void appendPanel(LaidOutFigure &laidOut, std::size_t column) const;
    void appendEmptyWords(LaidOutFigure &laidOut, const LaneColumn &column, const QRectF &room, ColourRole ink) const;
    void appendTimeAxis(LaidOutFigure &laidOut) const;
    void appendScaleNote(LaidOutFigure &laidOut, std::size_t droppedInView) const;
    LaidOutFigure draw() const;

    const ComparisonFigure &m_figure;
    const LayoutRequest &m_request;
    const PageForm &m_form;
    const TextMeasure &m_measure;
    const Wording &m_wording;
    std::array<std::vector<std::size_t>, 2> m_chosen; ///< the lanes of each column that are drawn, in their order
    std::size_t m_contextRows = 0;
    Omissions m_omissions;
    qsizetype m_heldNoteLines = 0;
    double m_topHeight = 0;     ///< the height of title and claim strip
    double m_headingHeight = 0; ///< the height of the headings of the panels
    bool m_fits = true;
    double m_axisWidth = 0; ///< the width of the value labels, the same in every lane
    double m_trayWidth = 0;
    std::array<std::vector<double>, 2> m_furnitureHeights; ///< the height of each lane beside its plot
};

}  // namespace countercheck
