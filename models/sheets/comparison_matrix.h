// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/domain/measure_selection.h"
#include "models/sheets/side_by_side.h"
#include "models/wording/wording.h"

namespace countercheck {

/// A matrix measure is a measure as the matrix names it.
struct MatrixMeasure {
    MeasureId id;
    QString name;
    QString shortName;
    QString unitNote;
    Standing standing = Standing::Process;
};

/// A matrix cell is the verdict on the definitions of two measures.
struct MatrixCell {
    Verdict verdict = Verdict::CannotTell;
    QString words;    ///< short form, such as "with care"
    QString sentence; ///< for tool tips and screen readers
};

/// A comparison matrix has the verdict on every pair of some measures. It is square and symmetric; the diagonal is empty.
struct ComparisonMatrix {
    std::vector<MatrixMeasure> measures;
    std::vector<MatrixCell> cells; ///< row by row; cells of the diagonal mean nothing

    const MatrixCell &cell(std::size_t row, std::size_t column) const { return cells[row * measures.size() + column]; }
};

/// Judges every pair of the measures. Rows and columns are in the order of picking. Measures that the dossier does not
/// hold are left out.
ComparisonMatrix composeMatrix(const Dossier &dossier, const std::vector<MeasureId> &order, const Wording &wording);

/// Returns the findings on two definitions, dimension by dimension. Nothing if the dossier does not hold both.
std::optional<SideBySide> composeFindings(const Dossier &dossier, const MeasureId &a, const MeasureId &b, const Wording &wording);

/// Returns the findings on two figures, with the arithmetic that they permit. Nothing if the dossier does not hold both.
std::optional<SideBySide> composeFindings(const Dossier &dossier, const ObservationId &a, const ObservationId &b, const Wording &wording);

/// Returns the slots of a claim beside those of each figure that it is compared with. In each column, the first dimension
/// that differs from the claim is marked. Nothing for a dossier without a claim.
std::optional<SideBySide> composeDissection(const Dossier &dossier, const Wording &wording);

}  // namespace countercheck
