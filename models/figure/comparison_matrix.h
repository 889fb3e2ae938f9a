// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/domain/measure_selection.h"
#include "models/figure/side_by_side.h"
#include "models/wording/wording.h"

namespace countercheck {

/// A measure as the matrix names it.
struct MatrixMeasure {
    MeasureId id;
    QString name;
    QString shortName;
    QString unitNote;
    Standing standing = Standing::Process;
};

/// What the definitions of two measures permit.
struct MatrixCell {
    Verdict verdict = Verdict::CannotTell;
    QString words;    ///< short: "with care"
    QString sentence; ///< for a tool tip and a screen reader
};

/// Every pair of some measures with its verdict: square, symmetric, its diagonal empty.
struct ComparisonMatrix {
    std::vector<MatrixMeasure> measures;
    std::vector<MatrixCell> cells; ///< row by row; those of the diagonal count for nothing

    const MatrixCell &cell(std::size_t row, std::size_t column) const { return cells[row * measures.size() + column]; }
};

/// Judges every pair in the order of picking. Measures that the dossier does not hold are passed over.
ComparisonMatrix composeMatrix(const Dossier &dossier, const std::vector<MeasureId> &order, const Wording &wording);

/// The findings on two definitions, dimension by dimension. Nothing where the dossier does not hold both.
std::optional<SideBySide> composeFindings(const Dossier &dossier, const MeasureId &a, const MeasureId &b, const Wording &wording);

/// The findings on two figures, with the arithmetic that they bear. Nothing where the dossier does not hold both.
std::optional<SideBySide> composeFindings(const Dossier &dossier, const ObservationId &a, const ObservationId &b, const Wording &wording);

/// The slots of a claim beside those of each figure that it is set against: the first dimension in which each figure leaves
/// the claim is marked. Nothing for a dossier without a claim.
std::optional<SideBySide> composeDissection(const Dossier &dossier, const Wording &wording);

}  // namespace countercheck
