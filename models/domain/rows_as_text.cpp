// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/rows_as_text.h"

#include <algorithm>

namespace countercheck {

using namespace Qt::StringLiterals;

qsizetype TableRows::column(QLatin1StringView name) const
{
    const auto found = std::ranges::find(schema->columns, name, &ColumnSchema::name);
    Q_ASSERT(found != schema->columns.end());
    return found - schema->columns.begin();
}

QString cellOf(const std::optional<EdtfDate> &date)
{
    return date ? date->toString() : QString();
}

QString cellOf(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'f', QLocale::FloatingPointShortest) : QString();
}

QStringList cellsOf(const LibraryDescription &row)
{
    return {row.title, row.description, row.version, row.created, row.language, row.licence, row.publisher};
}

QStringList cellsOf(const Organisation &row)
{
    return {row.id.slug, row.name, code(row.kind), row.country, row.note};
}

QStringList cellsOf(const Source &row)
{
    return {row.id.slug, cellOf(row.kind), row.title, row.publisher.slug, row.authors, cellOf(row.published), cellOf(row.accessed), row.url, row.archiveUrl,
            cellOf(row.directness), row.origin.slug, row.viaUrl, cellOf(row.purpose), row.licence, row.note};
}

QStringList cellsOf(const Measure &row)
{
    return {row.id.slug, row.name, row.shortName, row.definition, row.phrase, code(row.statisticalUnit), code(row.unitOfMeasure), row.population, row.area,
            cellOf(row.periodKind), row.yearStart ? u"%1"_s.arg(*row.yearStart, 2, 10, QChar(u'0')) : QString(), code(row.accumulation), cellOf(row.stage),
            code(row.verification), cellOf(row.verificationBasis), row.producer.slug, row.definitionSource.slug, row.doesNotSay, row.note};
}

QStringList cellsOf(const Observation &row)
{
    const Quantity &quantity = row.quantity;
    return {row.id.slug, row.measure.slug, row.area, cellOf(row.period.start), cellOf(row.period.end), cellOf(quantity.value), cellOf(quantity.lower),
            cellOf(quantity.upper), quantity.isStated() ? QString(code(quantity.qualifier)) : QString(), row.valueText, row.status.toString(), row.statedBy.slug,
            row.source.slug, row.locator, row.excerpt, cellOf(row.published), row.revises.slug, row.retells.slug, cellOf(row.retelling), row.derivation, row.note};
}

QStringList cellsOf(const SeriesBreak &row)
{
    return {row.id.slug, row.measure.slug, row.at.toString(), code(row.kind), row.description, row.source.slug};
}

QStringList cellsOf(const Claim &row)
{
    return {row.id.slug, row.statement, row.finding, cellOf(row.wording), row.claimant.slug, cellOf(row.statedOn), row.venue, row.source.slug, row.topic,
            row.action, cellOf(row.value), cellOf(row.qualifier), row.valueText, cellOf(row.statisticalUnit), row.population, row.area, row.period, row.note};
}

QStringList cellsOf(const Assessment &row)
{
    return {row.id.slug, row.claim.slug, row.assessor.slug, row.source.slug, code(row.rating), row.ratingText, row.rationale, cellOf(row.assessedOn)};
}

QStringList cellsOf(const EvidenceLink &row)
{
    return {row.id.slug, row.claim.slug, row.observation.slug, code(row.role), row.note};
}

QStringList cellsOf(const Gap &row)
{
    return {row.id.slug, row.question, row.claim.slug, row.measure.slug, row.area, cellOf(row.period.start), cellOf(row.period.end), code(row.kind),
            cellOf(row.scope), row.searched, cellOf(row.searchedOn), row.source.slug, row.note};
}

QStringList cellsOf(const Caution &row)
{
    return {row.id.slug, row.text, row.claim.slug, row.measure.slug, row.observation.slug, row.source.slug};
}

QStringList cellsOf(const PublishedComparison &row)
{
    return {row.id.slug, row.measureA.slug, row.measureB.slug, code(row.verdict), row.reason, row.source.slug};
}

QStringList cellsOf(const Relation &row)
{
    return {row.id.slug, row.measureA.slug, row.measureB.slug, code(row.kind), row.partition, row.reason, row.source.slug};
}

std::vector<TableRows> rowsOf(const Dossier &dossier)
{
    std::vector<TableRows> tables;
    const auto add = [&tables](QLatin1StringView table, const auto &rows) {
        TableRows text{findTable(table), {}};
        for (const auto &row : rows)
            text.rows.push_back(cellsOf(row));
        tables.push_back(std::move(text));
    };
    add("library"_L1, std::vector{dossier.library});
    add("organisations"_L1, dossier.organisations);
    add("sources"_L1, dossier.sources);
    add("measures"_L1, dossier.measures);
    add("observations"_L1, dossier.observations);
    add("breaks"_L1, dossier.breaks);
    add("claims"_L1, dossier.claim ? std::vector{*dossier.claim} : std::vector<Claim>());
    add("assessments"_L1, dossier.assessments);
    add("evidence"_L1, dossier.evidence);
    add("gaps"_L1, dossier.gaps);
    add("cautions"_L1, dossier.cautions);
    add("comparisons"_L1, dossier.comparisons);
    add("relations"_L1, dossier.relations);
    return tables;
}

}  // namespace countercheck
