// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/comparison_matrix.h"

#include "models/figure/compose_parts.h"

namespace countercheck {
namespace {

QString shortVerdict(Verdict verdict, const Wording &wording)
{
    switch (verdict) {
    case Verdict::Comparable: return wording.say("Matrix", "comparable");
    case Verdict::ComparableWithCare: return wording.say("Matrix", "with care");
    case Verdict::RelatedNotComparable: return wording.say("Matrix", "related only");
    case Verdict::CannotTell: return wording.say("Matrix", "cannot tell");
    case Verdict::NotComparable: return wording.say("Matrix", "not comparable");
    }
    return QString();
}

}  // namespace

ComparisonMatrix composeMatrix(const Dossier &dossier, const std::vector<MeasureId> &order, const Wording &wording)
{
    const Ties ties(dossier);
    const DossierWords words(dossier, wording);
    ComparisonMatrix matrix;
    std::vector<const Measure *> measures;
    for (const MeasureId &id : order) {
        const Measure *measure = findById(dossier.measures, id);
        if (!measure)
            continue;
        measures.push_back(measure);
        matrix.measures.push_back({id, measure->name, measure->label(), wording.unitNote(*measure), standingOf(*measure)});
    }
    matrix.cells.resize(measures.size() * measures.size());
    for (std::size_t row = 0; row < measures.size(); ++row) {
        for (std::size_t column = 0; column < measures.size(); ++column) {
            if (row == column)
                continue;
            MatrixCell &cell = matrix.cells[row * measures.size() + column];
            const Comparison comparison = compare(*measures[row], *measures[column], ties);
            cell.verdict = comparison.verdict;
            cell.words = shortVerdict(comparison.verdict, wording);
            cell.sentence = wording.say("Matrix", "%1 and %2: %3. %4", "measure, measure, verdict, reasons")
                                .arg(measures[row]->label(), measures[column]->label(), wording.verdict(comparison.verdict),
                                     definitionsDetail(*measures[row], *measures[column], comparison, words))
                                .trimmed();
        }
    }
    return matrix;
}

}  // namespace countercheck
