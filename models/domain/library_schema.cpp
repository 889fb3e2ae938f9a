// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/library_schema.h"

#include "models/domain/code_lists.h"

#include <QtGlobal>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

enum class Need { Optional, Required };

/// The words of a column for people: its title, and what it means where the title does not say it.
struct Words {
    const char *title;
    const char *description = "";
};

ColumnSchema plain(ColumnKind kind, QLatin1StringView name, Words words, Need need = Need::Optional)
{
    return {.name = name, .kind = kind, .required = need == Need::Required, .title = words.title, .description = words.description};
}

ColumnSchema text(QLatin1StringView name, Words words, Need need = Need::Optional)
{
    return plain(ColumnKind::Text, name, words, need);
}

ColumnSchema identifier()
{
    ColumnSchema column = plain(ColumnKind::Identifier, "id"_L1,
                                {QT_TRANSLATE_NOOP("Schema", "Identifier"),
                                 QT_TRANSLATE_NOOP("Schema", "A short name that no other row of the table has and that never changes: lower-case letters and digits, in groups joined by hyphens.")},
                                Need::Required);
    column.unique = true;
    return column;
}

ColumnSchema reference(QLatin1StringView name, QLatin1StringView table, Words words, Need need = Need::Optional)
{
    ColumnSchema column = plain(ColumnKind::Reference, name, words, need);
    column.references = table;
    return column;
}

ColumnSchema date(QLatin1StringView name, Words words, Need need = Need::Optional)
{
    return plain(ColumnKind::Date, name, words, need);
}

template <class Enum>
ColumnSchema oneOf(QLatin1StringView name, Words words, Need need = Need::Required)
{
    ColumnSchema column = plain(ColumnKind::Code, name, words, need);
    for (const Code<Enum> &entry : codeList<Enum>())
        column.codes.append(entry.text);
    return column;
}

/// A column that the search for words reads.
ColumnSchema searched(ColumnSchema column)
{
    column.searchable = true;
    return column;
}

/// A column of which no two rows have the same text.
ColumnSchema unique(ColumnSchema column)
{
    column.unique = true;
    return column;
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
        {"library"_L1, QT_TRANSLATE_NOOP("Schema", "Library"), QT_TRANSLATE_NOOP("Schema", "One row that describes the library."),
         {text("title"_L1, {QT_TRANSLATE_NOOP("Schema", "Title")}, Need::Required),
          text("description"_L1, {QT_TRANSLATE_NOOP("Schema", "Description"), QT_TRANSLATE_NOOP("Schema", "What the library holds, and how it was collected.")}, Need::Required),
          text("version"_L1, {QT_TRANSLATE_NOOP("Schema", "Version")}, Need::Required),
          date("created"_L1, {QT_TRANSLATE_NOOP("Schema", "Created")}, Need::Required),
          text("language"_L1, {QT_TRANSLATE_NOOP("Schema", "Language"), QT_TRANSLATE_NOOP("Schema", "The tag of the language of its texts, as in BCP 47: en, de, pt-BR.")}, Need::Required),
          text("licence"_L1, {QT_TRANSLATE_NOOP("Schema", "Licence"), QT_TRANSLATE_NOOP("Schema", "What others may do with the compilation, best as an SPDX identifier: CC0-1.0, CC-BY-4.0.")}, Need::Required),
          text("publisher"_L1, {QT_TRANSLATE_NOOP("Schema", "Publisher")})}},
        {"organisations"_L1, QT_TRANSLATE_NOOP("Schema", "Organisations"), QT_TRANSLATE_NOOP("Schema", "Producers, publishers, claimants and reviewers."),
         {identifier(),
          text("name"_L1, {QT_TRANSLATE_NOOP("Schema", "Name")}, Need::Required),
          oneOf<OrganisationKind>("kind"_L1, {QT_TRANSLATE_NOOP("Schema", "Kind")}),
          plain(ColumnKind::Country, "country"_L1, {QT_TRANSLATE_NOOP("Schema", "Country"), QT_TRANSLATE_NOOP("Schema", "Two letters, as in ISO 3166-1.")}),
          text("note"_L1, {QT_TRANSLATE_NOOP("Schema", "Note"), QT_TRANSLATE_NOOP("Schema", "Whatever else a reader should know.")})}},
        {"sources"_L1, QT_TRANSLATE_NOOP("Schema", "Sources"), QT_TRANSLATE_NOOP("Schema", "Documents and pages, with what was read and where."),
         {identifier(),
          oneOf<SourceKind>("kind"_L1, {QT_TRANSLATE_NOOP("Schema", "Kind")}, Need::Optional),
          searched(text("title"_L1, {QT_TRANSLATE_NOOP("Schema", "Title")}, Need::Required)),
          reference("publisher_id"_L1, "organisations"_L1, {QT_TRANSLATE_NOOP("Schema", "Publisher")}),
          searched(text("authors"_L1, {QT_TRANSLATE_NOOP("Schema", "Authors")})),
          date("published"_L1, {QT_TRANSLATE_NOOP("Schema", "Published")}),
          date("accessed"_L1, {QT_TRANSLATE_NOOP("Schema", "Read on")}),
          plain(ColumnKind::Address, "url"_L1, {QT_TRANSLATE_NOOP("Schema", "Address of the publisher")}),
          plain(ColumnKind::Address, "archive_url"_L1, {QT_TRANSLATE_NOOP("Schema", "Archived copy")}),
          oneOf<Directness>("directness"_L1, {QT_TRANSLATE_NOOP("Schema", "Directness"), QT_TRANSLATE_NOOP("Schema", "How close the source is to who counted: primary is the producer itself, secondary quotes it, tertiary is further away.")}, Need::Optional),
          since(2, reference("origin_id"_L1, "sources"_L1, {QT_TRANSLATE_NOOP("Schema", "Origin"), QT_TRANSLATE_NOOP("Schema", "The source of this library whose content this one repeats.")})),
          plain(ColumnKind::Address, "via_url"_L1, {QT_TRANSLATE_NOOP("Schema", "Where it was read"), QT_TRANSLATE_NOOP("Schema", "Filled in when it was not read at the address of the publisher.")}),
          oneOf<Purpose>("purpose"_L1, {QT_TRANSLATE_NOOP("Schema", "Purpose")}, Need::Optional),
          text("licence"_L1, {QT_TRANSLATE_NOOP("Schema", "Licence")}),
          searched(text("note"_L1, {QT_TRANSLATE_NOOP("Schema", "Note"), QT_TRANSLATE_NOOP("Schema", "Whatever else a reader should know.")}))}},
        {"measures"_L1, QT_TRANSLATE_NOOP("Schema", "Measures"), QT_TRANSLATE_NOOP("Schema", "What is counted."),
         {identifier(),
          searched(unique(text("name"_L1, {QT_TRANSLATE_NOOP("Schema", "Name")}, Need::Required))),
          searched(text("short_name"_L1, {QT_TRANSLATE_NOOP("Schema", "Short name"), QT_TRANSLATE_NOOP("Schema", "For charts and lists.")})),
          searched(text("definition"_L1, {QT_TRANSLATE_NOOP("Schema", "Definition"), QT_TRANSLATE_NOOP("Schema", "What is counted, in the words of who counts.")})),
          since(2, plain(ColumnKind::Phrase, "phrase"_L1, {QT_TRANSLATE_NOOP("Schema", "Phrase"), QT_TRANSLATE_NOOP("Schema", "What happened to how many, in the past tense, with {value} in the place of the number. It says no more than the definition.")})),
          oneOf<StatisticalUnit>("statistical_unit"_L1, {QT_TRANSLATE_NOOP("Schema", "Statistical unit"), QT_TRANSLATE_NOOP("Schema", "What one unit of the count is: one report, one child.")}),
          oneOf<UnitOfMeasure>("unit_of_measure"_L1, {QT_TRANSLATE_NOOP("Schema", "Unit of measure"), QT_TRANSLATE_NOOP("Schema", "What kind of number it is.")}),
          searched(text("population"_L1, {QT_TRANSLATE_NOOP("Schema", "Population"), QT_TRANSLATE_NOOP("Schema", "Who or what could be counted.")})),
          searched(text("area"_L1, {QT_TRANSLATE_NOOP("Schema", "Area"), QT_TRANSLATE_NOOP("Schema", "The name of the area. A part follows its whole after a colon: United States: Nebraska.")})),
          oneOf<PeriodKind>("period_kind"_L1, {QT_TRANSLATE_NOOP("Schema", "Kind of period")}, Need::Optional),
          since(2, plain(ColumnKind::Month, "year_start"_L1, {QT_TRANSLATE_NOOP("Schema", "Start of the year"), QT_TRANSLATE_NOOP("Schema", "The first month of a fiscal year, 01 to 12. Empty: it is read from the figures of full years.")})),
          oneOf<Accumulation>("accumulation"_L1, {QT_TRANSLATE_NOOP("Schema", "Accumulation"), QT_TRANSLATE_NOOP("Schema", "How the number relates to time: counted in each period, summed since a start, present on one day.")}),
          oneOf<Stage>("stage"_L1, {QT_TRANSLATE_NOOP("Schema", "Stage"), QT_TRANSLATE_NOOP("Schema", "The place of what is counted in the process from first contact to conviction.")}, Need::Optional),
          oneOf<Verification>("verification"_L1, {QT_TRANSLATE_NOOP("Schema", "Verification"), QT_TRANSLATE_NOOP("Schema", "How firmly it is established that a counted person is a victim.")}),
          oneOf<VerificationBasis>("verification_basis"_L1, {QT_TRANSLATE_NOOP("Schema", "Basis of verification"), QT_TRANSLATE_NOOP("Schema", "What the verification rests on. Empty: not stated, or not applicable.")}, Need::Optional),
          reference("producer_id"_L1, "organisations"_L1, {QT_TRANSLATE_NOOP("Schema", "Producer"), QT_TRANSLATE_NOOP("Schema", "Who counts.")}),
          reference("definition_source_id"_L1, "sources"_L1, {QT_TRANSLATE_NOOP("Schema", "Source of the definition")}),
          searched(text("does_not_say"_L1, {QT_TRANSLATE_NOOP("Schema", "What the number cannot tell"), QT_TRANSLATE_NOOP("Schema", "One or two plain sentences on what readers could take this very number for and what it is not.")})),
          searched(text("note"_L1, {QT_TRANSLATE_NOOP("Schema", "Note"), QT_TRANSLATE_NOOP("Schema", "Whatever else a reader should know.")}))}},
        {"observations"_L1, QT_TRANSLATE_NOOP("Schema", "Figures"), QT_TRANSLATE_NOOP("Schema", "The numbers, each for one measure, area and period. The field calls them observations."),
         {identifier(),
          reference("measure_id"_L1, "measures"_L1, {QT_TRANSLATE_NOOP("Schema", "Measure")}, Need::Required),
          searched(text("area"_L1, {QT_TRANSLATE_NOOP("Schema", "Area"), QT_TRANSLATE_NOOP("Schema", "The name of the area. A part follows its whole after a colon: United States: Nebraska.")})),
          date("period_start"_L1, {QT_TRANSLATE_NOOP("Schema", "Start of the period"), QT_TRANSLATE_NOOP("Schema", "Its first day. Empty: since a day that is not stated.")}),
          date("period_end"_L1, {QT_TRANSLATE_NOOP("Schema", "End of the period"), QT_TRANSLATE_NOOP("Schema", "Its last day.")}),
          plain(ColumnKind::Number, "value"_L1, {QT_TRANSLATE_NOOP("Schema", "Value"), QT_TRANSLATE_NOOP("Schema", "Empty if the qualifier is between, or if the value is missing.")}),
          plain(ColumnKind::Number, "lower"_L1, {QT_TRANSLATE_NOOP("Schema", "Lower bound"), QT_TRANSLATE_NOOP("Schema", "Only if the qualifier is between.")}),
          plain(ColumnKind::Number, "upper"_L1, {QT_TRANSLATE_NOOP("Schema", "Upper bound"), QT_TRANSLATE_NOOP("Schema", "Only if the qualifier is between.")}),
          oneOf<Qualifier>("qualifier"_L1, {QT_TRANSLATE_NOOP("Schema", "Qualifier"), QT_TRANSLATE_NOOP("Schema", "How the true number relates to the published one.")}, Need::Optional),
          searched(text("value_text"_L1, {QT_TRANSLATE_NOOP("Schema", "Number as published"), QT_TRANSLATE_NOOP("Schema", "The number in the words of the source: more than 59,000.")}, Need::Required)),
          plain(ColumnKind::Status, "status"_L1, {QT_TRANSLATE_NOOP("Schema", "Status"), QT_TRANSLATE_NOOP("Schema", "What the source or the library remarks on the value, the most important first.")}),
          since(2, reference("stated_by_id"_L1, "organisations"_L1, {QT_TRANSLATE_NOOP("Schema", "Stated by"), QT_TRANSLATE_NOOP("Schema", "Who said this very number, where it is not the producer of the measure.")})),
          reference("source_id"_L1, "sources"_L1, {QT_TRANSLATE_NOOP("Schema", "Source")}, Need::Required),
          text("locator"_L1, {QT_TRANSLATE_NOOP("Schema", "Place in the source"), QT_TRANSLATE_NOOP("Schema", "Page, table or section.")}),
          searched(text("excerpt"_L1, {QT_TRANSLATE_NOOP("Schema", "Excerpt"), QT_TRANSLATE_NOOP("Schema", "At most 15 words from the source, only where the wording is itself evidence.")})),
          date("published"_L1, {QT_TRANSLATE_NOOP("Schema", "Published"), QT_TRANSLATE_NOOP("Schema", "When this value was said.")}),
          reference("revises_id"_L1, "observations"_L1, {QT_TRANSLATE_NOOP("Schema", "Replaces"), QT_TRANSLATE_NOOP("Schema", "The earlier value for the same period that this one replaces.")}),
          since(2, reference("retells_id"_L1, "observations"_L1, {QT_TRANSLATE_NOOP("Schema", "Repeats"), QT_TRANSLATE_NOOP("Schema", "The figure whose number this one repeats, as another source tells it.")})),
          since(2, oneOf<Retelling>("retelling"_L1, {QT_TRANSLATE_NOOP("Schema", "Retelling"), QT_TRANSLATE_NOOP("Schema", "How it repeats that number. Misreported: with another value or another meaning.")}, Need::Optional)),
          text("derivation"_L1, {QT_TRANSLATE_NOOP("Schema", "Derivation"), QT_TRANSLATE_NOOP("Schema", "How it was computed, where it was not published as such.")}),
          searched(text("note"_L1, {QT_TRANSLATE_NOOP("Schema", "Note"), QT_TRANSLATE_NOOP("Schema", "Whatever else a reader should know.")}))}},
        {"breaks"_L1, QT_TRANSLATE_NOOP("Schema", "Series breaks"), QT_TRANSLATE_NOOP("Schema", "Times from which a series is counted in another way."),
         {identifier(),
          reference("measure_id"_L1, "measures"_L1, {QT_TRANSLATE_NOOP("Schema", "Measure")}, Need::Required),
          date("at"_L1, {QT_TRANSLATE_NOOP("Schema", "From"), QT_TRANSLATE_NOOP("Schema", "The first day of the new way of counting.")}, Need::Required),
          oneOf<BreakKind>("kind"_L1, {QT_TRANSLATE_NOOP("Schema", "Kind")}),
          text("description"_L1, {QT_TRANSLATE_NOOP("Schema", "Description"), QT_TRANSLATE_NOOP("Schema", "What changes.")}, Need::Required),
          reference("source_id"_L1, "sources"_L1, {QT_TRANSLATE_NOOP("Schema", "Source")})}},
        {"claims"_L1, QT_TRANSLATE_NOOP("Schema", "Claims"), QT_TRANSLATE_NOOP("Schema", "Claims, each with its parts. An empty part was not defined by who made the claim."),
         {identifier(),
          searched(text("statement"_L1, {QT_TRANSLATE_NOOP("Schema", "Statement"), QT_TRANSLATE_NOOP("Schema", "The claim as one sentence.")}, Need::Required)),
          since(2, searched(text("finding"_L1, {QT_TRANSLATE_NOOP("Schema", "Finding"), QT_TRANSLATE_NOOP("Schema", "What the evidence shows about the claim, in one neutral sentence of at most 110 characters.")}))),
          oneOf<ClaimWording>("wording"_L1, {QT_TRANSLATE_NOOP("Schema", "Wording"), QT_TRANSLATE_NOOP("Schema", "Verbatim only where the statement is exactly in the words of who made it.")}, Need::Optional),
          reference("claimant_id"_L1, "organisations"_L1, {QT_TRANSLATE_NOOP("Schema", "Claimed by")}, Need::Required),
          date("stated_on"_L1, {QT_TRANSLATE_NOOP("Schema", "Stated on")}),
          searched(text("venue"_L1, {QT_TRANSLATE_NOOP("Schema", "Venue"), QT_TRANSLATE_NOOP("Schema", "Where it was said.")})),
          reference("source_id"_L1, "sources"_L1, {QT_TRANSLATE_NOOP("Schema", "Source")}),
          searched(text("topic"_L1, {QT_TRANSLATE_NOOP("Schema", "Topic")})),
          text("action"_L1, {QT_TRANSLATE_NOOP("Schema", "Action"), QT_TRANSLATE_NOOP("Schema", "What is claimed to have been done: rescued, located.")}),
          plain(ColumnKind::Number, "value"_L1, {QT_TRANSLATE_NOOP("Schema", "Value")}),
          oneOf<Qualifier>("qualifier"_L1, {QT_TRANSLATE_NOOP("Schema", "Qualifier")}, Need::Optional),
          searched(text("value_text"_L1, {QT_TRANSLATE_NOOP("Schema", "Number as stated")})),
          oneOf<StatisticalUnit>("statistical_unit"_L1, {QT_TRANSLATE_NOOP("Schema", "Statistical unit"), QT_TRANSLATE_NOOP("Schema", "What one unit of the claimed count is, if the claim defines it.")}, Need::Optional),
          searched(text("population"_L1, {QT_TRANSLATE_NOOP("Schema", "Population"), QT_TRANSLATE_NOOP("Schema", "Of whom, if the claim defines it.")})),
          text("area"_L1, {QT_TRANSLATE_NOOP("Schema", "Area"), QT_TRANSLATE_NOOP("Schema", "Where, if the claim defines it.")}),
          text("period"_L1, {QT_TRANSLATE_NOOP("Schema", "Period"), QT_TRANSLATE_NOOP("Schema", "When, if the claim defines it, in words.")}),
          searched(text("note"_L1, {QT_TRANSLATE_NOOP("Schema", "Note"), QT_TRANSLATE_NOOP("Schema", "Whatever else a reader should know.")}))}},
        {"assessments"_L1, QT_TRANSLATE_NOOP("Schema", "Reviews"), QT_TRANSLATE_NOOP("Schema", "What reviewers concluded about a claim."),
         {identifier(),
          reference("claim_id"_L1, "claims"_L1, {QT_TRANSLATE_NOOP("Schema", "Claim")}, Need::Required),
          reference("assessor_id"_L1, "organisations"_L1, {QT_TRANSLATE_NOOP("Schema", "Reviewer")}, Need::Required),
          reference("source_id"_L1, "sources"_L1, {QT_TRANSLATE_NOOP("Schema", "Source")}, Need::Required),
          oneOf<Rating>("rating"_L1, {QT_TRANSLATE_NOOP("Schema", "Rating")}),
          text("rating_text"_L1, {QT_TRANSLATE_NOOP("Schema", "Rating in the words of the reviewer")}),
          text("rationale"_L1, {QT_TRANSLATE_NOOP("Schema", "Reason")}, Need::Required),
          date("assessed_on"_L1, {QT_TRANSLATE_NOOP("Schema", "Reviewed on")})}},
        {"evidence"_L1, QT_TRANSLATE_NOOP("Schema", "Evidence"), QT_TRANSLATE_NOOP("Schema", "Which figures bear on a claim."),
         {identifier(),
          reference("claim_id"_L1, "claims"_L1, {QT_TRANSLATE_NOOP("Schema", "Claim")}, Need::Required),
          reference("observation_id"_L1, "observations"_L1, {QT_TRANSLATE_NOOP("Schema", "Figure")}, Need::Required),
          oneOf<EvidenceRole>("role"_L1, {QT_TRANSLATE_NOOP("Schema", "Role"), QT_TRANSLATE_NOOP("Schema", "What the figure is to the claim.")}),
          text("note"_L1, {QT_TRANSLATE_NOOP("Schema", "Note"), QT_TRANSLATE_NOOP("Schema", "Whatever else a reader should know.")})}},
        {"gaps"_L1, QT_TRANSLATE_NOOP("Schema", "Gaps"), QT_TRANSLATE_NOOP("Schema", "What was looked for and is not there."),
         {identifier(),
          searched(text("question"_L1, {QT_TRANSLATE_NOOP("Schema", "Question")}, Need::Required)),
          reference("claim_id"_L1, "claims"_L1, {QT_TRANSLATE_NOOP("Schema", "Claim")}),
          reference("measure_id"_L1, "measures"_L1, {QT_TRANSLATE_NOOP("Schema", "Measure")}),
          text("area"_L1, {QT_TRANSLATE_NOOP("Schema", "Area"), QT_TRANSLATE_NOOP("Schema", "The name of the area. A part follows its whole after a colon: United States: Nebraska.")}),
          date("period_start"_L1, {QT_TRANSLATE_NOOP("Schema", "Start of the period")}),
          date("period_end"_L1, {QT_TRANSLATE_NOOP("Schema", "End of the period")}),
          oneOf<GapKind>("kind"_L1, {QT_TRANSLATE_NOOP("Schema", "Kind")}),
          oneOf<GapScope>("scope"_L1, {QT_TRANSLATE_NOOP("Schema", "What is missing"), QT_TRANSLATE_NOOP("Schema", "A value, a breakdown of a value that is there, or a definition. Empty: a document. Where a value is missing, its measure has no figure in that period.")}, Need::Optional),
          searched(text("searched"_L1, {QT_TRANSLATE_NOOP("Schema", "Where it was looked for")})),
          date("searched_on"_L1, {QT_TRANSLATE_NOOP("Schema", "Searched on")}),
          reference("source_id"_L1, "sources"_L1, {QT_TRANSLATE_NOOP("Schema", "Source")}),
          searched(text("note"_L1, {QT_TRANSLATE_NOOP("Schema", "Note"), QT_TRANSLATE_NOOP("Schema", "Whatever else a reader should know.")}))}},
        {"cautions"_L1, QT_TRANSLATE_NOOP("Schema", "Cautions"), QT_TRANSLATE_NOOP("Schema", "Warnings, each tied to the claim, measure or figure that it is about."),
         {identifier(),
          text("text"_L1, {QT_TRANSLATE_NOOP("Schema", "Text")}, Need::Required),
          reference("claim_id"_L1, "claims"_L1, {QT_TRANSLATE_NOOP("Schema", "Claim")}),
          reference("measure_id"_L1, "measures"_L1, {QT_TRANSLATE_NOOP("Schema", "Measure")}),
          reference("observation_id"_L1, "observations"_L1, {QT_TRANSLATE_NOOP("Schema", "Figure")}),
          reference("source_id"_L1, "sources"_L1, {QT_TRANSLATE_NOOP("Schema", "Source")})}},
        {"comparisons"_L1, QT_TRANSLATE_NOOP("Schema", "Published comparisons"), QT_TRANSLATE_NOOP("Schema", "What a source itself says on whether two measures can be compared."),
         {identifier(),
          reference("measure_a_id"_L1, "measures"_L1, {QT_TRANSLATE_NOOP("Schema", "First measure")}, Need::Required),
          reference("measure_b_id"_L1, "measures"_L1, {QT_TRANSLATE_NOOP("Schema", "Second measure")}, Need::Required),
          oneOf<Verdict>("verdict"_L1, {QT_TRANSLATE_NOOP("Schema", "Verdict")}),
          text("reason"_L1, {QT_TRANSLATE_NOOP("Schema", "Reason")}, Need::Required),
          reference("source_id"_L1, "sources"_L1, {QT_TRANSLATE_NOOP("Schema", "Source")}, Need::Required)}},
        {"relations"_L1, QT_TRANSLATE_NOOP("Schema", "Relations"), QT_TRANSLATE_NOOP("Schema", "How two measures hang together, in the judgement of the library."),
         {identifier(),
          reference("measure_a_id"_L1, "measures"_L1, {QT_TRANSLATE_NOOP("Schema", "First measure")}, Need::Required),
          reference("measure_b_id"_L1, "measures"_L1, {QT_TRANSLATE_NOOP("Schema", "Second measure")}, Need::Required),
          oneOf<RelationKind>("kind"_L1, {QT_TRANSLATE_NOOP("Schema", "Kind"), QT_TRANSLATE_NOOP("Schema", "Equivalent: one concept. Part of: the first is a part of the second. Next stage: the second follows the first. Same concept: two producers count one concept, each in its own way. Share of: the first is a percentage of the second.")}),
          text("partition"_L1, {QT_TRANSLATE_NOOP("Schema", "Partition"), QT_TRANSLATE_NOOP("Schema", "Parts of one whole with the same word here do not overlap. Only for a part of a whole.")}),
          text("reason"_L1, {QT_TRANSLATE_NOOP("Schema", "Reason"), QT_TRANSLATE_NOOP("Schema", "Why, in plain words.")}, Need::Required),
          reference("source_id"_L1, "sources"_L1, {QT_TRANSLATE_NOOP("Schema", "Source"), QT_TRANSLATE_NOOP("Schema", "A source that states it. Empty: it follows from the definitions.")})}},
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

const TableSchema *findTable(QStringView name)
{
    const QList<TableSchema> &schema = librarySchema();
    const auto found = std::ranges::find_if(schema, [name](const TableSchema &table) { return name == table.name; });
    return found == schema.end() ? nullptr : &*found;
}

RowNaming namingOf(const TableSchema &table)
{
    static const std::pair<QLatin1StringView, RowNaming> namings[] = {
        {"library"_L1, {"title"_L1, {}}},
        {"organisations"_L1, {"name"_L1, {}}},
        {"sources"_L1, {"title"_L1, {}}},
        {"measures"_L1, {"name"_L1, {}}},
        {"observations"_L1, {"value_text"_L1, {"measure_id"_L1}}},
        {"breaks"_L1, {"description"_L1, {}}},
        {"claims"_L1, {"statement"_L1, {}}},
        {"assessments"_L1, {{}, {"assessor_id"_L1}}},
        {"evidence"_L1, {{}, {"observation_id"_L1}}},
        {"gaps"_L1, {"question"_L1, {}}},
        {"cautions"_L1, {"text"_L1, {}}},
        {"comparisons"_L1, {{}, {"measure_a_id"_L1, "measure_b_id"_L1}}},
        {"relations"_L1, {{}, {"measure_a_id"_L1, "measure_b_id"_L1}}},
    };
    const auto found = std::ranges::find(namings, table.name, &std::pair<QLatin1StringView, RowNaming>::first);
    return found == std::end(namings) ? RowNaming() : found->second;
}

}  // namespace countercheck
