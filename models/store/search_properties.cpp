// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/search_properties.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Where the values of a property of one kind stand.
struct PropertyColumn {
    SearchProperty property;
    SearchedKind kind;
    const char *tables; ///< what stands after FROM; empty for the table of the kind alone
    const char *value;
    ValueForm form = ValueForm::Whole;
};

// From the smaller table to the rows, which an index gives without their texts.
constexpr const char *sourceFigures = "sources CROSS JOIN observations ON observations.source_id = sources.id";
constexpr const char *measureFigures = "measures CROSS JOIN observations ON observations.measure_id = measures.id";
constexpr const char *measureGaps = "measures CROSS JOIN gaps ON gaps.measure_id = measures.id";
constexpr const char *claimSources = "claims CROSS JOIN sources ON sources.id = claims.source_id";

// The years of a period, first and last; a figure of two fiscal years is of three calendar years.
constexpr const char *figureYears = "CASE WHEN observations.period_end IS NOT NULL THEN substr(COALESCE(observations.period_start, observations.period_end), 1, 4) || '/' || substr(observations.period_end, 1, 4) END";
constexpr const char *gapYears = "CASE WHEN gaps.period_end IS NOT NULL THEN substr(COALESCE(gaps.period_start, gaps.period_end), 1, 4) || '/' || substr(gaps.period_end, 1, 4) END";

constexpr PropertyColumn columns[] = {
    {SearchProperty::Verdict, SearchedKind::Claims, "assessments CROSS JOIN claims ON claims.id = assessments.claim_id", "assessments.rating"},
    {SearchProperty::SaidBy, SearchedKind::Claims, "organisations CROSS JOIN claims ON claims.claimant_id = organisations.id", "organisations.name", ValueForm::Name},
    {SearchProperty::SaidBy, SearchedKind::Figures, "observations CROSS JOIN organisations ON organisations.id = observations.stated_by_id", "organisations.name", ValueForm::Name},
    {SearchProperty::Reviewer, SearchedKind::Claims, "assessments CROSS JOIN organisations ON organisations.id = assessments.assessor_id CROSS JOIN claims ON claims.id = assessments.claim_id", "organisations.name", ValueForm::Name},
    {SearchProperty::PublishedBy, SearchedKind::Claims, "claims CROSS JOIN sources ON sources.id = claims.source_id CROSS JOIN organisations ON organisations.id = sources.publisher_id", "organisations.name", ValueForm::Name},
    {SearchProperty::PublishedBy, SearchedKind::Measures, "measures CROSS JOIN organisations ON organisations.id = measures.producer_id", "organisations.name", ValueForm::Name},
    {SearchProperty::PublishedBy, SearchedKind::Figures, "sources CROSS JOIN organisations ON organisations.id = sources.publisher_id CROSS JOIN observations ON observations.source_id = sources.id", "organisations.name", ValueForm::Name},
    {SearchProperty::PublishedBy, SearchedKind::Sources, "sources CROSS JOIN organisations ON organisations.id = sources.publisher_id", "organisations.name", ValueForm::Name},
    {SearchProperty::PublishedBy, SearchedKind::Gaps, "gaps CROSS JOIN sources ON sources.id = gaps.source_id CROSS JOIN organisations ON organisations.id = sources.publisher_id", "organisations.name", ValueForm::Name},
    {SearchProperty::HowClose, SearchedKind::Claims, claimSources, "sources.directness"},
    {SearchProperty::HowClose, SearchedKind::Figures, sourceFigures, "sources.directness"},
    {SearchProperty::HowClose, SearchedKind::Sources, "", "sources.directness"},
    {SearchProperty::SourceKind, SearchedKind::Sources, "", "sources.kind"},
    {SearchProperty::Counts, SearchedKind::Claims, "", "claims.statistical_unit"},
    {SearchProperty::Counts, SearchedKind::Measures, "", "measures.statistical_unit"},
    {SearchProperty::Counts, SearchedKind::Figures, measureFigures, "measures.statistical_unit"},
    {SearchProperty::Counts, SearchedKind::Gaps, measureGaps, "measures.statistical_unit"},
    {SearchProperty::HowVerified, SearchedKind::Measures, "", "measures.verification"},
    {SearchProperty::HowVerified, SearchedKind::Figures, measureFigures, "measures.verification"},
    {SearchProperty::HowVerified, SearchedKind::Gaps, measureGaps, "measures.verification"},
    {SearchProperty::Stage, SearchedKind::Measures, "", "measures.stage"},
    {SearchProperty::Stage, SearchedKind::Figures, measureFigures, "measures.stage"},
    {SearchProperty::Stage, SearchedKind::Gaps, measureGaps, "measures.stage"},
    {SearchProperty::Reading, SearchedKind::Claims, "", "claims.qualifier"},
    {SearchProperty::Reading, SearchedKind::Figures, "", "observations.qualifier"},
    {SearchProperty::Status, SearchedKind::Figures, "", "observations.status", ValueForm::Letters},
    {SearchProperty::WhyMissing, SearchedKind::Gaps, "", "gaps.kind"},
    {SearchProperty::Area, SearchedKind::Claims, "", "claims.area", ValueForm::Name},
    {SearchProperty::Area, SearchedKind::Measures, "", "measures.area", ValueForm::Name},
    {SearchProperty::Area, SearchedKind::Figures, "", "observations.area", ValueForm::Name},
    {SearchProperty::Area, SearchedKind::Gaps, "", "gaps.area", ValueForm::Name},
    {SearchProperty::Year, SearchedKind::Claims, "", "CAST(substr(claims.stated_on, 1, 4) AS INTEGER)"},
    {SearchProperty::Year, SearchedKind::Measures, measureFigures, figureYears, ValueForm::Years},
    {SearchProperty::Year, SearchedKind::Figures, "", figureYears, ValueForm::Years},
    {SearchProperty::Year, SearchedKind::Sources, "", "CAST(substr(sources.published, 1, 4) AS INTEGER)"},
    {SearchProperty::Year, SearchedKind::Gaps, "", gapYears, ValueForm::Years},
};

constexpr std::array withFacets{SearchProperty::Verdict, SearchProperty::SaidBy, SearchProperty::Reviewer, SearchProperty::PublishedBy, SearchProperty::HowClose, SearchProperty::SourceKind,
                                SearchProperty::Counts, SearchProperty::HowVerified, SearchProperty::Stage, SearchProperty::Reading, SearchProperty::Status, SearchProperty::WhyMissing,
                                SearchProperty::Area, SearchProperty::Year};

const PropertyColumn *columnOf(SearchedKind kind, SearchProperty property)
{
    const auto found = std::ranges::find_if(columns, [&](const PropertyColumn &column) { return column.kind == kind && column.property == property; });
    return found == std::end(columns) ? nullptr : &*found;
}

/// Returns the condition that some value of a row is as wanted.
std::string someValue(SearchedKind kind, const PropertyColumn &column, const std::string &wanted)
{
    if (*column.tables == '\0')
        return wanted;
    const std::string row = tableOf(kind) + ".row";
    return row + " IN (SELECT " + row + " FROM " + column.tables + " WHERE " + wanted + ")";
}

// What `is:` asks of a measure.
constexpr const char *verified = "verification IN ('identified', 'adjudicated') AND statistical_unit IN ('person', 'child')";
constexpr const char *potential = "verification IN ('potential', 'presumed')";
constexpr const char *process = "verification = 'not_applicable' AND COALESCE(stage, '') NOT IN ('context', 'prevalence')";

/// Returns the condition that a row is among those that a reader has marked. They are one parameter, however many there are.
std::string markedCondition(SearchSql &sql, SearchedKind kind, const SearchFilter &filter)
{
    const QStringList &ids = filter.marked[static_cast<std::size_t>(kind)];
    if (ids.isEmpty())
        return "FALSE";
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact));
    return tableOf(kind) + ".id IN (SELECT value FROM json_each(" + sql.parameter(list.toStdString()) + "))";
}

std::string stateCondition(SearchedKind kind, const QString &state)
{
    if (state == "primary"_L1)
        return kind == SearchedKind::Sources ? "sources.directness = 'primary'" : kind == SearchedKind::Figures ? "observations.source_id IN (SELECT id FROM sources WHERE directness = 'primary')" : "FALSE";
    if (state == "revised"_L1)
        return kind == SearchedKind::Figures ? "observations.id IN (SELECT revises_id FROM observations WHERE revises_id IS NOT NULL)" : "FALSE";
    const std::string ofMeasure = state == "verified"_L1 ? verified : state == "potential"_L1 ? potential : process;
    if (kind == SearchedKind::Measures)
        return "(" + ofMeasure + ")";
    if (kind == SearchedKind::Figures)
        return "observations.measure_id IN (SELECT id FROM measures WHERE " + ofMeasure + ")";
    return "FALSE";
}

/// Returns the condition that a figure lies in a range: the number as published, or one between its bounds.
std::string valueCondition(SearchedKind kind, const std::string &least, const std::string &greatest)
{
    const std::string figure = "(COALESCE(observations.upper, observations.value) >= " + least + " AND COALESCE(observations.lower, observations.value) <= " + greatest + ")";
    switch (kind) {
    case SearchedKind::Claims: return "claims.id IN (SELECT claim_id FROM evidence JOIN observations ON observations.id = evidence.observation_id WHERE " + figure + ")";
    case SearchedKind::Measures: return "measures.id IN (SELECT measure_id FROM observations WHERE " + figure + ")";
    case SearchedKind::Figures: return figure;
    case SearchedKind::Sources:
    case SearchedKind::Gaps: break;
    }
    return "FALSE";
}

/// Returns the condition that a row is dated in a range of years, or that a part of its period is.
std::string yearCondition(SearchedKind kind, const std::string &least, const std::string &greatest)
{
    const auto dated = [&](const std::string &column) { return "CAST(substr(" + column + ", 1, 4) AS INTEGER) BETWEEN " + least + " AND " + greatest; };
    const auto during = [&](const std::string &table) {
        return "(CAST(substr(COALESCE(" + table + ".period_start, " + table + ".period_end), 1, 4) AS INTEGER) <= " + greatest + " AND CAST(substr(" + table + ".period_end, 1, 4) AS INTEGER) >= " + least + ")";
    };
    switch (kind) {
    case SearchedKind::Claims: return dated("claims.stated_on");
    case SearchedKind::Measures: return "measures.id IN (SELECT measure_id FROM observations WHERE " + during("observations") + ")";
    case SearchedKind::Figures: return during("observations");
    case SearchedKind::Sources: return dated("sources.published");
    case SearchedKind::Gaps: return during("gaps");
    }
    return "FALSE";
}

std::string withoutDate(SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims: return "claims.stated_on IS NULL";
    case SearchedKind::Measures: return "measures.id NOT IN (SELECT measure_id FROM observations WHERE period_end IS NOT NULL)";
    case SearchedKind::Figures: return "observations.period_end IS NULL";
    case SearchedKind::Sources: return "sources.published IS NULL";
    case SearchedKind::Gaps: return "gaps.period_end IS NULL";
    }
    return "FALSE";
}

}  // namespace

std::string filterCondition(SearchSql &sql, SearchedKind kind, const SearchFilter &filter)
{
    if (filter.field == SearchProperty::Is)
        return filter.text == starredState || filter.text == notedState ? markedCondition(sql, kind, filter) : stateCondition(kind, filter.text);
    if (filter.field == SearchProperty::Year && filter.text.isEmpty())
        return withoutDate(kind);
    if (filter.field == SearchProperty::Year || filter.field == SearchProperty::Value) {
        if (filter.field == SearchProperty::Value && (kind == SearchedKind::Sources || kind == SearchedKind::Gaps))
            return "FALSE"; // A parameter that no SQL names could not be bound.
        const std::string least = sql.parameter(filter.least);
        const std::string greatest = sql.parameter(filter.greatest);
        return filter.field == SearchProperty::Year ? yearCondition(kind, least, greatest) : valueCondition(kind, least, greatest);
    }
    const PropertyColumn *column = columnOf(kind, filter.field);
    if (!column)
        return "FALSE";
    const std::string value = column->value;
    if (column->form == ValueForm::Letters)
        return "instr(' ' || " + value + " || ' ', ' ' || " + sql.parameter(filter.text.toStdString()) + " || ' ') > 0";
    if (!isName(filter.field))
        return someValue(kind, *column, value + " = " + sql.parameter(filter.text.toStdString()));
    if (filter.isWhole)
        return someValue(kind, *column, "comparable_name(" + value + ") = " + sql.parameter(comparableName(filter.text).toStdString()));
    return someValue(kind, *column, value + " LIKE " + sql.parameter(patternOf(filter.text)) + " ESCAPE '\\'");
}

bool isName(SearchProperty property)
{
    return property == SearchProperty::SaidBy || property == SearchProperty::Reviewer || property == SearchProperty::PublishedBy || property == SearchProperty::Area;
}

std::string patternOf(const QString &text)
{
    QString plain = text;
    for (const QChar sign : {u'\\', u'%', u'_'})
        plain.replace(sign, QString(u'\\') + sign);
    return u"%%1%"_s.arg(plain).toStdString();
}

bool isOfReview(const SearchFilter &filter)
{
    return !filter.isExcluded && (filter.field == SearchProperty::Verdict || filter.field == SearchProperty::Reviewer);
}

std::string reviewerCondition(SearchSql &sql, const SearchQuery &query)
{
    std::string reviewers;
    for (const SearchFilter &filter : query.filters) {
        if (!isOfReview(filter) || filter.field != SearchProperty::Reviewer)
            continue;
        reviewers += reviewers.empty() ? "" : " OR ";
        if (filter.isWhole)
            reviewers += "comparable_name(name) = " + sql.parameter(comparableName(filter.text).toStdString());
        else
            reviewers += "name LIKE " + sql.parameter(patternOf(filter.text)) + " ESCAPE '\\'";
    }
    return reviewers.empty() ? "TRUE" : "(" + reviewers + ")";
}

std::string reviewCondition(SearchSql &sql, const SearchQuery &query)
{
    std::string ratings;
    for (const SearchFilter &filter : query.filters) {
        if (isOfReview(filter) && filter.field == SearchProperty::Verdict)
            ratings += (ratings.empty() ? "" : " OR ") + ("assessments.rating = " + sql.parameter(filter.text.toStdString()));
    }
    std::string condition = ratings.empty() ? "TRUE" : "(" + ratings + ")";
    if (const std::string reviewers = reviewerCondition(sql, query); reviewers != "TRUE")
        condition += " AND assessments.assessor_id IN (SELECT id FROM organisations WHERE " + reviewers + ")";
    return condition;
}

std::optional<PropertyValues> valuesOf(SearchedKind kind, SearchProperty property)
{
    const PropertyColumn *column = columnOf(kind, property);
    if (!column)
        return std::nullopt;
    return PropertyValues{*column->tables == '\0' ? tableOf(kind) : column->tables, column->value, column->form};
}

std::span<const SearchProperty> facetProperties()
{
    return withFacets;
}

}  // namespace countercheck
