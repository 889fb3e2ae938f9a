// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library_schema.h"

#include "models/domain/code_lists.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

enum class Need { Optional, Required };
enum class Search { No, Yes };

ColumnSchema text(QLatin1StringView name, Need need = Need::Optional, Search search = Search::No)
{
    return {.name = name, .kind = ColumnKind::Text, .required = need == Need::Required,
            .searchable = search == Search::Yes};
}

ColumnSchema identifier()
{
    return {.name = "id"_L1, .kind = ColumnKind::Identifier, .required = true, .unique = true};
}

ColumnSchema reference(QLatin1StringView name, QLatin1StringView table, Need need = Need::Optional)
{
    return {.name = name, .kind = ColumnKind::Reference, .required = need == Need::Required, .references = table};
}

ColumnSchema plain(ColumnKind kind, QLatin1StringView name, Need need = Need::Optional)
{
    return {.name = name, .kind = kind, .required = need == Need::Required};
}

ColumnSchema date(QLatin1StringView name, Need need = Need::Optional)
{
    return plain(ColumnKind::Date, name, need);
}

template <class Enum>
ColumnSchema oneOf(QLatin1StringView name, Need need = Need::Required)
{
    ColumnSchema column{.name = name, .kind = ColumnKind::Code, .required = need == Need::Required};
    for (const Code<Enum> &entry : codeList<Enum>())
        column.codes.append(entry.text);
    return column;
}

ColumnSchema uniqueText(QLatin1StringView name)
{
    return {.name = name, .kind = ColumnKind::Text, .required = true, .unique = true, .searchable = true};
}

/// A column that came with a later version of the schema.
ColumnSchema since(int version, ColumnSchema column)
{
    column.since = version;
    return column;
}

QList<TableSchema> makeSchema()
{
    return {
        {"library"_L1,
         {text("title"_L1, Need::Required), text("description"_L1, Need::Required), text("version"_L1, Need::Required),
          date("created"_L1, Need::Required), text("language"_L1, Need::Required), text("licence"_L1, Need::Required),
          text("publisher"_L1)}},
        {"organisations"_L1,
         {identifier(), text("name"_L1, Need::Required), oneOf<OrganisationKind>("kind"_L1),
          plain(ColumnKind::Country, "country"_L1), text("note"_L1)}},
        {"sources"_L1,
         {identifier(), oneOf<SourceKind>("kind"_L1, Need::Optional), text("title"_L1, Need::Required, Search::Yes),
          reference("publisher_id"_L1, "organisations"_L1), text("authors"_L1, Need::Optional, Search::Yes),
          date("published"_L1), date("accessed"_L1), plain(ColumnKind::Address, "url"_L1),
          plain(ColumnKind::Address, "archive_url"_L1), oneOf<Directness>("directness"_L1, Need::Optional),
          since(2, reference("origin_id"_L1, "sources"_L1)), plain(ColumnKind::Address, "via_url"_L1),
          oneOf<Purpose>("purpose"_L1, Need::Optional), text("licence"_L1), text("note"_L1, Need::Optional, Search::Yes)}},
        {"measures"_L1,
         {identifier(), uniqueText("name"_L1), text("short_name"_L1, Need::Optional, Search::Yes),
          text("definition"_L1, Need::Optional, Search::Yes), since(2, plain(ColumnKind::Phrase, "phrase"_L1)),
          oneOf<StatisticalUnit>("statistical_unit"_L1), oneOf<UnitOfMeasure>("unit_of_measure"_L1),
          text("population"_L1, Need::Optional, Search::Yes), text("area"_L1, Need::Optional, Search::Yes),
          oneOf<PeriodKind>("period_kind"_L1, Need::Optional), since(2, plain(ColumnKind::Month, "year_start"_L1)),
          oneOf<Accumulation>("accumulation"_L1), oneOf<Stage>("stage"_L1, Need::Optional),
          oneOf<Verification>("verification"_L1), oneOf<VerificationBasis>("verification_basis"_L1, Need::Optional),
          reference("producer_id"_L1, "organisations"_L1), reference("definition_source_id"_L1, "sources"_L1),
          text("does_not_say"_L1, Need::Optional, Search::Yes), text("note"_L1, Need::Optional, Search::Yes)}},
        {"observations"_L1,
         {identifier(), reference("measure_id"_L1, "measures"_L1, Need::Required),
          text("area"_L1, Need::Optional, Search::Yes), date("period_start"_L1), date("period_end"_L1),
          plain(ColumnKind::Number, "value"_L1), plain(ColumnKind::Number, "lower"_L1),
          plain(ColumnKind::Number, "upper"_L1), oneOf<Qualifier>("qualifier"_L1, Need::Optional),
          text("value_text"_L1, Need::Required, Search::Yes), plain(ColumnKind::Status, "status"_L1),
          since(2, reference("stated_by_id"_L1, "organisations"_L1)),
          reference("source_id"_L1, "sources"_L1, Need::Required), text("locator"_L1),
          text("excerpt"_L1, Need::Optional, Search::Yes), date("published"_L1),
          reference("revises_id"_L1, "observations"_L1), since(2, reference("retells_id"_L1, "observations"_L1)),
          since(2, oneOf<Retelling>("retelling"_L1, Need::Optional)), text("derivation"_L1),
          text("note"_L1, Need::Optional, Search::Yes)}},
        {"breaks"_L1,
         {identifier(), reference("measure_id"_L1, "measures"_L1, Need::Required), date("at"_L1, Need::Required),
          oneOf<BreakKind>("kind"_L1), text("description"_L1, Need::Required), reference("source_id"_L1, "sources"_L1)}},
        {"claims"_L1,
         {identifier(), text("statement"_L1, Need::Required, Search::Yes),
          since(2, text("finding"_L1, Need::Optional, Search::Yes)), oneOf<ClaimWording>("wording"_L1, Need::Optional),
          reference("claimant_id"_L1, "organisations"_L1, Need::Required), date("stated_on"_L1),
          text("venue"_L1, Need::Optional, Search::Yes), reference("source_id"_L1, "sources"_L1),
          text("topic"_L1, Need::Optional, Search::Yes), text("action"_L1), plain(ColumnKind::Number, "value"_L1),
          oneOf<Qualifier>("qualifier"_L1, Need::Optional), text("value_text"_L1, Need::Optional, Search::Yes),
          oneOf<StatisticalUnit>("statistical_unit"_L1, Need::Optional),
          text("population"_L1, Need::Optional, Search::Yes), text("area"_L1), text("period"_L1),
          text("note"_L1, Need::Optional, Search::Yes)}},
        {"assessments"_L1,
         {identifier(), reference("claim_id"_L1, "claims"_L1, Need::Required),
          reference("assessor_id"_L1, "organisations"_L1, Need::Required),
          reference("source_id"_L1, "sources"_L1, Need::Required), oneOf<Rating>("rating"_L1), text("rating_text"_L1),
          text("rationale"_L1, Need::Required), date("assessed_on"_L1)}},
        {"evidence"_L1,
         {identifier(), reference("claim_id"_L1, "claims"_L1, Need::Required),
          reference("observation_id"_L1, "observations"_L1, Need::Required), oneOf<EvidenceRole>("role"_L1),
          text("note"_L1)}},
        {"gaps"_L1,
         {identifier(), text("question"_L1, Need::Required, Search::Yes), reference("claim_id"_L1, "claims"_L1),
          reference("measure_id"_L1, "measures"_L1), text("area"_L1), date("period_start"_L1), date("period_end"_L1),
          oneOf<GapKind>("kind"_L1), oneOf<GapScope>("scope"_L1, Need::Optional),
          text("searched"_L1, Need::Optional, Search::Yes), date("searched_on"_L1),
          reference("source_id"_L1, "sources"_L1), text("note"_L1, Need::Optional, Search::Yes)}},
        {"cautions"_L1,
         {identifier(), text("text"_L1, Need::Required), reference("claim_id"_L1, "claims"_L1),
          reference("measure_id"_L1, "measures"_L1), reference("observation_id"_L1, "observations"_L1),
          reference("source_id"_L1, "sources"_L1)}},
        {"comparisons"_L1,
         {identifier(), reference("measure_a_id"_L1, "measures"_L1, Need::Required),
          reference("measure_b_id"_L1, "measures"_L1, Need::Required), oneOf<Verdict>("verdict"_L1),
          text("reason"_L1, Need::Required), reference("source_id"_L1, "sources"_L1, Need::Required)}},
        {"relations"_L1,
         {identifier(), reference("measure_a_id"_L1, "measures"_L1, Need::Required),
          reference("measure_b_id"_L1, "measures"_L1, Need::Required), oneOf<RelationKind>("kind"_L1),
          text("partition"_L1), text("reason"_L1, Need::Required), reference("source_id"_L1, "sources"_L1)}},
    };
}

}  // namespace

bool TableSchema::hasFullText() const
{
    return std::ranges::any_of(columns, &ColumnSchema::searchable);
}

std::optional<int> monthOf(QStringView cell)
{
    const bool hasTwoDigits = cell.size() == 2 && (cell.front() == u'0' || cell.front() == u'1');
    const int month = hasTwoDigits ? cell.toInt() : 0;
    return month >= 1 && month <= 12 ? std::optional(month) : std::nullopt;
}

const QList<TableSchema> &librarySchema()
{
    static const QList<TableSchema> schema = makeSchema();
    return schema;
}

const TableSchema *findTable(QLatin1StringView name)
{
    const QList<TableSchema> &schema = librarySchema();
    const auto found = std::ranges::find(schema, name, &TableSchema::name);
    return found == schema.end() ? nullptr : &*found;
}

}  // namespace countercheck
