// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/layout/key_line.h"
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

    /// Gives way until what is left fits: plots become rows, that of the sentence last; then the least relevant figures are left out.
    /// Each column keeps one.
    void chooseLanes();
    /// In a window, takes out what does not bear on the claim as far as the rest would have to be scrolled to. Names it in a line that
    /// opens it.
    void foldLanes();
    /// Leaves out all but the most relevant figure of each column.
    void chooseFewestLanes();
    /// Returns whether all evidence is written out.
    bool showsEvidence() const;
    std::size_t shownCount() const;
    std::size_t plotCount() const;
    /// Returns whether every lane is drawn in its own form, with all of its figures.
    bool showsAll() const;
    /// Returns whether the chosen lanes fit.
    bool fits() const { return m_fits; }

    /// Returns the height of the page if plots are that high.
    double heightWithPlots(double plotHeight) const;

    LaidOutFigure run();

private:
    /// A lane that is drawn, and how.
    struct ChosenLane {
        std::size_t lane;
        bool asPlot;
        std::size_t lines; ///< how many of its figures are written out
    };
    using ChosenLanes = std::vector<ChosenLane>; ///< in the order of the figure

    /// How a column's room is filled: how high its plots are, and how much stands under each row.
    struct Filling {
        double plotHeight;
        double rowGap;
    };

    double left() const { return m_form.margin; }
    double width() const { return m_request.size.width() - 2 * m_form.margin; }
    bool isPage() const { return m_request.fitAllLanes || m_request.isStacked; }
    bool isStacked() const;
    bool hasValueAxes() const;
    const Lengths &lengths() const { return lengthsOf(m_measure.scale()); }
    const Lane &lane(std::size_t column, std::size_t position) const { return m_figure.column(column).lanes[position]; }

    double appendTitle(LaidOutFigure &laidOut, double top) const;
    double appendStrip(LaidOutFigure &laidOut, double top) const;
    double measureTop() const;
    bool hasEmptyLine() const;
    bool isEmptySaidBeside() const;
    QString emptyInShort() const;
    double appendEmptyLine(LaidOutFigure &laidOut, double top) const;
    bool isSubheadingBeside(std::size_t column) const;
    double headingHeight(std::size_t column) const;
    double axisHeight() const;
    double contextRoom() const;
    std::set<KeyEntry> keyEntries() const;
    /// How the key says that marks have no number: how many and what to do, or only how many.
    enum class Unlabelled : std::uint8_t { Explained, Counted };
    QString scaleWords(std::size_t unlabelled, Unlabelled form) const;
    QStringList letterWords(const LaidOutFigure &laidOut) const;
    double keyRoom() const;
    void appendKey(LaidOutFigure &laidOut, double top, std::size_t unlabelled) const;
    double sectionHeight() const;
    static QString raisedLettersIn(const LaidOutFigure &laidOut);
    QString omissionsSaid(const Omissions &omissions) const;
    PageFooter footer() const;
    double reasonsHeight() const;
    double footerTop(const LaidOutFigure &laidOut) const;
    /// Returns whether a column is not drawn, since it has no lane and the request wants none such.
    bool isLeftOut(std::size_t column) const;
    double panelLeft(std::size_t column) const;
    double panelWidth(std::size_t column) const;
    double plotWidth() const;
    void measureColumns();
    LanePlace lanePlace(std::size_t column, const ChosenLane &chosen, const Filling &filling) const;
    QString sectionHeading(const Lane &lane, const Lane *previous) const;

    ChosenLanes allLanes(std::size_t column) const;
    ChosenLanes fittingLanes(std::size_t column, double room) const;
    /// Makes rows of a plot, unless its figures are merged on one axis by the reader's choice: then it has none.
    void makeRows(std::size_t column, ChosenLane &chosen) const;
    static std::size_t undrawnLines(const Lane &shown, const ChosenLane &chosen);
    void noteOmissions();
    void reckonWithDrops();
    /// Returns the room for the lanes of both columns together if they are stacked, else that of each.
    double lanesRoom() const;
    QStringList statementLines(std::size_t column) const;
    double statementHeight(std::size_t column) const;
    FontRole statementFont() const;
    double gapBelow(const ChosenLane &chosen) const;
    double stackHeight(std::size_t column, const ChosenLanes &lanes, const Filling &filling) const;
    double windowHeight(std::size_t column, const ChosenLanes &lanes, const Filling &filling) const;
    bool isFoldable(std::size_t column, std::size_t position) const;
    double foldLineHeight() const;
    double foldHeight() const;
    ChosenLanes unfoldedLanes(std::size_t column, double room) const;
    std::array<ChosenLanes, 2> unfoldedLanes(double room) const;
    QStringList foldedNames(std::size_t column, const ChosenLanes &lanes) const;
    void appendFold(LaidOutFigure &laidOut, std::size_t column, double top) const;
    double tallestPlot() const;
    Filling smallest() const { return {lengths().smallestPlot, (isPage() ? 0.5 : 1) * lengths().rowGap}; }
    Filling fillingFor(std::size_t column, double room) const;
    double layOutColumn(LaidOutFigure &laidOut, std::size_t column, double top, const Filling &filling) const;

    void appendPanel(LaidOutFigure &laidOut, std::size_t column, double lanesTop) const;
    void appendEmptyWords(LaidOutFigure &laidOut, const LaneColumn &column, const QRectF &room, ColourRole ink) const;
    double underYears(double bottom) const;
    double overviewHeight() const;
    void appendOverview(LaidOutFigure &laidOut, std::size_t column, double top) const;
    void appendTimeAxis(LaidOutFigure &laidOut, std::size_t column, double top) const;
    LaidOutFigure draw() const;

    const ComparisonFigure &m_figure;
    const LayoutRequest &m_request;
    const PageForm &m_form;
    const TextMeasure &m_measure;
    const Wording &m_wording;
    std::array<ChosenLanes, 2> m_chosen;
    std::array<QStringList, 2> m_folded; ///< the names of lanes in a window that are folded, or that could be
    std::size_t m_contextRows = 0;
    Omissions m_omissions;
    bool m_saysNumbers = true; ///< the foot says the numbers of small marks of evidence
    qsizetype m_heldNoteLines = 0;
    double m_topHeight = 0;     ///< the height of title and claim strip
    bool m_fits = true;
    double m_axisWidth = 0; ///< the width of the value labels, the same in every lane
    std::array<double, 2> m_numberWidths{}; ///< the width of the large numbers of rows
    std::array<std::vector<std::array<double, 2>>, 2> m_furnitureHeights; ///< of each lane beside its rows or, second, beside its plot
};

}  // namespace countercheck
