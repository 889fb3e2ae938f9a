// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/comparability/comparison_grounds.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns the columns that the rules of a dimension read.
std::vector<QLatin1StringView> fieldsOf(Dimension dimension)
{
    switch (dimension) {
    case Dimension::StatisticalUnit: return {"measures.statistical_unit"_L1};
    case Dimension::UnitOfMeasure: return {"measures.unit_of_measure"_L1};
    case Dimension::Verification:
        return {"measures.statistical_unit"_L1, "measures.verification"_L1};
    case Dimension::Concept: return {"measures.id"_L1, "relations.kind"_L1, "relations.partition"_L1};
    case Dimension::Population: return {"measures.population"_L1};
    case Dimension::Producer: return {"measures.producer_id"_L1, "observations.stated_by_id"_L1};
    case Dimension::Area: return {"observations.area"_L1};
    case Dimension::Period: return {"observations.period_start"_L1, "observations.period_end"_L1};
    case Dimension::Accumulation: return {"measures.accumulation"_L1, "observations.period_start"_L1};
    case Dimension::Continuity: return {"breaks.at"_L1, "observations.period_end"_L1, "observations.status"_L1};
    case Dimension::Edition: return {"sources.kind"_L1, "sources.publisher_id"_L1};
    case Dimension::Value: return {"observations.qualifier"_L1};
    case Dimension::Status: return {"observations.status"_L1, "observations.retelling"_L1, "observations.revises_id"_L1};
    case Dimension::SamePeriod:
        return {"observations.period_start"_L1, "observations.period_end"_L1, "observations.revises_id"_L1, "observations.retells_id"_L1};
    }
    return {};
}

bool readsMeasures(Dimension dimension)
{
    return dimension <= Dimension::Producer || dimension == Dimension::Accumulation;
}

/// Returns the slot of a claim that a rule found empty, or nothing.
std::optional<QLatin1StringView> emptySlot(const Finding &finding, const Figure &a, const Figure &b)
{
    const auto lacks = [&](auto isEmpty) { return (a.claim && isEmpty(*a.claim)) || (b.claim && isEmpty(*b.claim)); };
    switch (finding.rule) {
    case Rule::UnitNotDefined: return "claims.statistical_unit"_L1;
    case Rule::AreaNotDefined: return "claims.area"_L1;
    case Rule::PopulationNotDefined:
        return lacks([](const Claim &claim) { return claim.population.isEmpty(); }) ? std::optional("claims.population"_L1) : std::nullopt;
    case Rule::PeriodNotStated:
        return lacks([](const Claim &claim) { return claim.period.isEmpty(); }) ? std::optional("claims.period"_L1) : std::nullopt;
    default: return std::nullopt;
    }
}

}  // namespace

Grounds groundsOf(const Finding &finding, const Figure &a, const Figure &b, const Ties &ties)
{
    Grounds grounds;
    const auto cite = [&grounds](const SourceId &source) {
        if (!source.isEmpty() && std::ranges::find(grounds.sources, source) == grounds.sources.end())
            grounds.sources.push_back(source);
    };
    const auto rest = [&](QLatin1StringView table, const auto &row) {
        grounds.rows.push_back({table, row.id.slug});
        cite(row.source);
    };

    if (const auto slot = emptySlot(finding, a, b)) {
        grounds.fields = {*slot};
        for (const Claim *claim : {a.claim, b.claim}) {
            if (claim)
                rest("claims"_L1, *claim);
        }
        return grounds;
    }

    grounds.fields = fieldsOf(finding.dimension);
    const bool areDefinitions = !a.observation || !b.observation;
    if (areDefinitions && finding.dimension == Dimension::Area)
        grounds.fields = {"measures.area"_L1};
    const Tie tie = ties.tie(a.measure->id, b.measure->id);
    const bool isTied = finding.dimension == Dimension::Concept || finding.rule == Rule::PopulationRelated
        || finding.rule == Rule::ProducerRelated || finding.rule == Rule::AccumulationPartOfStock;
    if (isTied) {
        for (const Relation *relation : {tie.relation, tie.relation ? nullptr : tie.partOfA, tie.relation ? nullptr : tie.partOfB}) {
            if (relation)
                rest("relations"_L1, *relation);
        }
    }
    if (finding.seriesBreak) {
        rest("breaks"_L1, *finding.seriesBreak);
        return grounds;
    }
    if (finding.replacement)
        rest("observations"_L1, *finding.replacement);
    for (const Figure *figure : {&a, &b}) {
        if (readsMeasures(finding.dimension))
            cite(figure->measure->definitionSource);
        else if (figure->observation)
            cite(figure->observation->source);
    }
    return grounds;
}

}  // namespace countercheck
