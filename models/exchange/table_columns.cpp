// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/table_columns.h"

#include "models/domain/rows_as_text.h"

// All columns for analysts; the text form shows only a few of them.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr bool brief = true;
constexpr bool numeric = true;

}  // namespace

Names namesOf(const Dossier &dossier)
{
    Names names;
    for (const Organisation &organisation : dossier.organisations)
        names.organisations.insert(organisation.id, organisation.name);
    for (const Source &source : dossier.sources)
        names.sources.insert(source.id, source);
    return names;
}

template <>
const QList<TableColumnOf<Claim>> &tableColumns()
{
    static const QList<TableColumnOf<Claim>> columns{
        {{u"id"_s, false, brief}, [](const Claim &row, const Names &) { return row.id.slug; }},
        {{u"statement"_s, false, brief}, [](const Claim &row, const Names &) { return row.statement; }},
        {{u"finding"_s}, [](const Claim &row, const Names &) { return row.finding; }},
        {{u"wording"_s}, [](const Claim &row, const Names &) { return QString(code(row.wording)); }},
        {{u"claimant"_s, false, brief},
         [](const Claim &row, const Names &names) { return names.organisations.value(row.claimant); }},
        {{u"stated_on"_s, false, brief}, [](const Claim &row, const Names &) { return cellOf(row.statedOn); }},
        {{u"ratings"_s, false, brief},
         [](const Claim &row, const Names &names) { return names.ratings.value(row.id).join(u' '); }},
        {{u"venue"_s}, [](const Claim &row, const Names &) { return row.venue; }},
        {{u"topic"_s}, [](const Claim &row, const Names &) { return row.topic; }},
        {{u"action"_s}, [](const Claim &row, const Names &) { return row.action; }},
        {{u"value"_s, numeric}, [](const Claim &row, const Names &) { return cellOf(row.value); }},
        {{u"qualifier"_s}, [](const Claim &row, const Names &) { return cellOf(row.qualifier); }},
        {{u"value_text"_s}, [](const Claim &row, const Names &) { return row.valueText; }},
        {{u"statistical_unit"_s}, [](const Claim &row, const Names &) { return cellOf(row.statisticalUnit); }},
        {{u"population"_s}, [](const Claim &row, const Names &) { return row.population; }},
        {{u"area"_s}, [](const Claim &row, const Names &) { return row.area; }},
        {{u"period"_s}, [](const Claim &row, const Names &) { return row.period; }},
        {{u"source_id"_s}, [](const Claim &row, const Names &) { return row.source.slug; }},
        {{u"source_title"_s}, [](const Claim &row, const Names &names) { return names.sources.value(row.source).title; }},
        {{u"source_url"_s}, [](const Claim &row, const Names &names) { return names.sources.value(row.source).url; }},
        {{u"note"_s}, [](const Claim &row, const Names &) { return row.note; }},
    };
    return columns;
}

template <>
const QList<TableColumnOf<Measure>> &tableColumns()
{
    static const QList<TableColumnOf<Measure>> columns{
        {{u"id"_s, false, brief}, [](const Measure &row, const Names &) { return row.id.slug; }},
        {{u"name"_s, false, brief}, [](const Measure &row, const Names &) { return row.name; }},
        {{u"short_name"_s}, [](const Measure &row, const Names &) { return row.shortName; }},
        {{u"statistical_unit"_s, false, brief}, [](const Measure &row, const Names &) { return QString(code(row.statisticalUnit)); }},
        {{u"unit_of_measure"_s}, [](const Measure &row, const Names &) { return QString(code(row.unitOfMeasure)); }},
        {{u"stage"_s, false, brief}, [](const Measure &row, const Names &) { return QString(code(row.stage)); }},
        {{u"verification"_s, false, brief}, [](const Measure &row, const Names &) { return QString(code(row.verification)); }},
        {{u"verification_basis"_s}, [](const Measure &row, const Names &) { return cellOf(row.verificationBasis); }},
        {{u"period_kind"_s}, [](const Measure &row, const Names &) { return QString(code(row.periodKind)); }},
        {{u"year_start"_s}, [](const Measure &row, const Names &) { return row.yearStart ? u"%1"_s.arg(*row.yearStart, 2, 10, QChar(u'0')) : QString(); }},
        {{u"accumulation"_s}, [](const Measure &row, const Names &) { return QString(code(row.accumulation)); }},
        {{u"population"_s}, [](const Measure &row, const Names &) { return row.population; }},
        {{u"area"_s}, [](const Measure &row, const Names &) { return row.area; }},
        {{u"producer"_s}, [](const Measure &row, const Names &names) { return names.organisations.value(row.producer); }},
        {{u"definition"_s}, [](const Measure &row, const Names &) { return row.definition; }},
        {{u"phrase"_s}, [](const Measure &row, const Names &) { return row.phrase; }},
        {{u"definition_source_id"_s}, [](const Measure &row, const Names &) { return row.definitionSource.slug; }},
        {{u"does_not_say"_s}, [](const Measure &row, const Names &) { return row.doesNotSay; }},
        {{u"note"_s}, [](const Measure &row, const Names &) { return row.note; }},
    };
    return columns;
}

template <>
const QList<TableColumnOf<Source>> &tableColumns()
{
    static const QList<TableColumnOf<Source>> columns{
        {{u"id"_s, false, brief}, [](const Source &row, const Names &) { return row.id.slug; }},
        {{u"kind"_s, false, brief}, [](const Source &row, const Names &) { return QString(code(row.kind)); }},
        {{u"title"_s, false, brief}, [](const Source &row, const Names &) { return row.title; }},
        {{u"publisher"_s, false, brief},
         [](const Source &row, const Names &names) { return names.organisations.value(row.publisher); }},
        {{u"authors"_s}, [](const Source &row, const Names &) { return row.authors; }},
        {{u"published"_s, false, brief}, [](const Source &row, const Names &) { return cellOf(row.published); }},
        {{u"accessed"_s}, [](const Source &row, const Names &) { return cellOf(row.accessed); }},
        {{u"directness"_s, false, brief}, [](const Source &row, const Names &) { return QString(code(row.directness)); }},
        {{u"origin_id"_s}, [](const Source &row, const Names &) { return row.origin.slug; }},
        {{u"purpose"_s}, [](const Source &row, const Names &) { return QString(code(row.purpose)); }},
        {{u"url"_s}, [](const Source &row, const Names &) { return row.url; }},
        {{u"archive_url"_s}, [](const Source &row, const Names &) { return row.archiveUrl; }},
        {{u"via_url"_s}, [](const Source &row, const Names &) { return row.viaUrl; }},
        {{u"licence"_s}, [](const Source &row, const Names &) { return row.licence; }},
        {{u"note"_s}, [](const Source &row, const Names &) { return row.note; }},
    };
    return columns;
}

template <>
const QList<TableColumnOf<Gap>> &tableColumns()
{
    static const QList<TableColumnOf<Gap>> columns{
        {{u"id"_s, false, brief}, [](const Gap &row, const Names &) { return row.id.slug; }},
        {{u"question"_s, false, brief}, [](const Gap &row, const Names &) { return row.question; }},
        {{u"kind"_s, false, brief}, [](const Gap &row, const Names &) { return QString(code(row.kind)); }},
        {{u"scope"_s, false, brief}, [](const Gap &row, const Names &) { return cellOf(row.scope); }},
        {{u"claim_id"_s}, [](const Gap &row, const Names &) { return row.claim.slug; }},
        {{u"measure_id"_s}, [](const Gap &row, const Names &) { return row.measure.slug; }},
        {{u"area"_s}, [](const Gap &row, const Names &) { return row.area; }},
        {{u"period_start"_s}, [](const Gap &row, const Names &) { return cellOf(row.period.start); }},
        {{u"period_end"_s}, [](const Gap &row, const Names &) { return cellOf(row.period.end); }},
        {{u"searched"_s}, [](const Gap &row, const Names &) { return row.searched; }},
        {{u"searched_on"_s}, [](const Gap &row, const Names &) { return cellOf(row.searchedOn); }},
        {{u"source_id"_s}, [](const Gap &row, const Names &) { return row.source.slug; }},
        {{u"note"_s}, [](const Gap &row, const Names &) { return row.note; }},
    };
    return columns;
}

template <>
const QList<TableColumnOf<ObservationRecord>> &tableColumns()
{
    using Record = ObservationRecord;
    static const QList<TableColumnOf<Record>> columns{
        {{u"id"_s}, [](const Record &row, const Names &) { return row.observation.id.slug; }},
        {{u"measure_id"_s, false, brief}, [](const Record &row, const Names &) { return row.measure.id.slug; }},
        {{u"measure"_s}, [](const Record &row, const Names &) { return row.measure.name; }},
        {{u"area"_s, false, brief}, [](const Record &row, const Names &) { return row.observation.area; }},
        {{u"period_start"_s, false, brief}, [](const Record &row, const Names &) { return cellOf(row.observation.period.start); }},
        {{u"period_end"_s, false, brief}, [](const Record &row, const Names &) { return cellOf(row.observation.period.end); }},
        {{u"value"_s, numeric}, [](const Record &row, const Names &) { return cellOf(row.observation.quantity.value); }},
        {{u"lower"_s, numeric}, [](const Record &row, const Names &) { return cellOf(row.observation.quantity.lower); }},
        {{u"upper"_s, numeric}, [](const Record &row, const Names &) { return cellOf(row.observation.quantity.upper); }},
        {{u"qualifier"_s, false, brief}, [](const Record &row, const Names &) { return row.observation.quantity.isStated() ? QString(code(row.observation.quantity.qualifier)) : QString(); }},
        // The text form shows the number as published, so that a bound never prints as a point.
        {{u"value_text"_s, false, brief}, [](const Record &row, const Names &) { return row.observation.valueText; }},
        {{u"unit_of_measure"_s}, [](const Record &row, const Names &) { return QString(code(row.measure.unitOfMeasure)); }},
        {{u"statistical_unit"_s, false, brief}, [](const Record &row, const Names &) { return QString(code(row.measure.statisticalUnit)); }},
        {{u"population"_s}, [](const Record &row, const Names &) { return row.measure.population; }},
        {{u"stage"_s}, [](const Record &row, const Names &) { return QString(code(row.measure.stage)); }},
        {{u"verification"_s, false, brief}, [](const Record &row, const Names &) { return QString(code(row.measure.verification)); }},
        {{u"verification_basis"_s}, [](const Record &row, const Names &) { return cellOf(row.measure.verificationBasis); }},
        {{u"period_kind"_s}, [](const Record &row, const Names &) { return QString(code(row.measure.periodKind)); }},
        {{u"accumulation"_s}, [](const Record &row, const Names &) { return QString(code(row.measure.accumulation)); }},
        {{u"status"_s, false, brief}, [](const Record &row, const Names &) { return row.observation.status.toString(); }},
        {{u"published"_s}, [](const Record &row, const Names &) { return cellOf(row.observation.published); }},
        {{u"revises_id"_s}, [](const Record &row, const Names &) { return row.observation.revises.slug; }},
        {{u"retells_id"_s}, [](const Record &row, const Names &) { return row.observation.retells.slug; }},
        {{u"retelling"_s}, [](const Record &row, const Names &) { return cellOf(row.observation.retelling); }},
        {{u"stated_by"_s}, [](const Record &row, const Names &names) { return names.organisations.value(row.observation.statedBy); }},
        {{u"producer"_s}, [](const Record &row, const Names &names) { return names.organisations.value(row.measure.producer); }},
        {{u"source_id"_s}, [](const Record &row, const Names &) { return row.source.id.slug; }},
        {{u"source_title"_s}, [](const Record &row, const Names &) { return row.source.title; }},
        {{u"source_publisher"_s}, [](const Record &row, const Names &names) { return names.organisations.value(row.source.publisher); }},
        {{u"source_published"_s}, [](const Record &row, const Names &) { return cellOf(row.source.published); }},
        {{u"source_url"_s}, [](const Record &row, const Names &) { return row.source.url; }},
        {{u"source_via_url"_s}, [](const Record &row, const Names &) { return row.source.viaUrl; }},
        {{u"source_directness"_s}, [](const Record &row, const Names &) { return QString(code(row.source.directness)); }},
        {{u"locator"_s}, [](const Record &row, const Names &) { return row.observation.locator; }},
        {{u"excerpt"_s}, [](const Record &row, const Names &) { return row.observation.excerpt; }},
        {{u"derivation"_s}, [](const Record &row, const Names &) { return row.observation.derivation; }},
        {{u"note"_s}, [](const Record &row, const Names &) { return row.observation.note; }},
        {{u"does_not_say"_s}, [](const Record &row, const Names &) { return row.measure.doesNotSay; }},
    };
    return columns;
}

}  // namespace countercheck
