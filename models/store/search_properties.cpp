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
    const char *joins; ///< tables beside that of the kind
    const char *value;
};

constexpr const char *claimSource = "JOIN sources ON sources.id = claims.source_id";
constexpr const char *figureSource = "JOIN sources ON sources.id = observations.source_id";
constexpr const char *figureMeasure = "JOIN measures ON measures.id = observations.measure_id";
constexpr const char *gapMeasure = "JOIN measures ON measures.id = gaps.measure_id";

// The years of a period, first to last; a figure of two fiscal years is of three calendar years.
constexpr const char *figureYears = "JOIN (WITH RECURSIVE years(row, year, last) AS (SELECT row, CAST(substr(COALESCE(period_start, period_end), 1, 4) AS INTEGER), CAST(substr(period_end, 1, 4) AS INTEGER)"
                                    " FROM observations WHERE period_end IS NOT NULL UNION ALL SELECT row, year + 1, last FROM years WHERE year < last) SELECT row, year FROM years) AS years ON years.row = observations.row";
constexpr const char *measureYears = "JOIN observations ON observations.measure_id = measures.id JOIN (WITH RECURSIVE years(row, year, last) AS (SELECT row, CAST(substr(COALESCE(period_start, period_end), 1, 4) AS INTEGER),"
                                     " CAST(substr(period_end, 1, 4) AS INTEGER) FROM observations WHERE period_end IS NOT NULL UNION ALL SELECT row, year + 1, last FROM years WHERE year < last)"
                                     " SELECT row, year FROM years) AS years ON years.row = observations.row";
constexpr const char *gapYears = "JOIN (WITH RECURSIVE years(row, year, last) AS (SELECT row, CAST(substr(COALESCE(period_start, period_end), 1, 4) AS INTEGER), CAST(substr(period_end, 1, 4) AS INTEGER)"
                                 " FROM gaps WHERE period_end IS NOT NULL UNION ALL SELECT row, year + 1, last FROM years WHERE year < last) SELECT row, year FROM years) AS years ON years.row = gaps.row";

// The letters of each status that occurs, of which there are few. The limit keeps SQLite from finding them for each figure anew.
constexpr const char *statusLetters = "JOIN (SELECT statuses.status AS status, letters.column1 AS letter FROM (SELECT DISTINCT status FROM observations WHERE status IS NOT NULL) AS statuses"
                                      " JOIN (VALUES ('A'),('B'),('C'),('D'),('E'),('F'),('G'),('H'),('I'),('J'),('K'),('L'),('M'),('N'),('O'),('P'),('Q'),('R'),('S'),('T'),('U'),('V'),('W'),('X'),('Y'),('Z'))"
                                      " AS letters ON ' ' || statuses.status || ' ' LIKE '% ' || letters.column1 || ' %' LIMIT -1) AS letters ON letters.status = observations.status";

constexpr PropertyColumn columns[] = {
    {SearchProperty::Verdict, SearchedKind::Claims, "JOIN assessments ON assessments.claim_id = claims.id", "assessments.rating"},
    {SearchProperty::SaidBy, SearchedKind::Claims, "JOIN organisations ON organisations.id = claims.claimant_id", "organisations.name"},
    {SearchProperty::SaidBy, SearchedKind::Figures, "JOIN organisations ON organisations.id = observations.stated_by_id", "organisations.name"},
    {SearchProperty::Reviewer, SearchedKind::Claims, "JOIN assessments ON assessments.claim_id = claims.id JOIN organisations ON organisations.id = assessments.assessor_id", "organisations.name"},
    {SearchProperty::PublishedBy, SearchedKind::Claims, "JOIN sources ON sources.id = claims.source_id JOIN organisations ON organisations.id = sources.publisher_id", "organisations.name"},
    {SearchProperty::PublishedBy, SearchedKind::Measures, "JOIN organisations ON organisations.id = measures.producer_id", "organisations.name"},
    {SearchProperty::PublishedBy, SearchedKind::Figures, "JOIN sources ON sources.id = observations.source_id JOIN organisations ON organisations.id = sources.publisher_id", "organisations.name"},
    {SearchProperty::PublishedBy, SearchedKind::Sources, "JOIN organisations ON organisations.id = sources.publisher_id", "organisations.name"},
    {SearchProperty::PublishedBy, SearchedKind::Gaps, "JOIN sources ON sources.id = gaps.source_id JOIN organisations ON organisations.id = sources.publisher_id", "organisations.name"},
    {SearchProperty::HowClose, SearchedKind::Claims, claimSource, "sources.directness"},
    {SearchProperty::HowClose, SearchedKind::Figures, figureSource, "sources.directness"},
    {SearchProperty::HowClose, SearchedKind::Sources, "", "sources.directness"},
    {SearchProperty::SourceKind, SearchedKind::Sources, "", "sources.kind"},
    {SearchProperty::Counts, SearchedKind::Claims, "", "claims.statistical_unit"},
    {SearchProperty::Counts, SearchedKind::Measures, "", "measures.statistical_unit"},
    {SearchProperty::Counts, SearchedKind::Figures, figureMeasure, "measures.statistical_unit"},
    {SearchProperty::Counts, SearchedKind::Gaps, gapMeasure, "measures.statistical_unit"},
    {SearchProperty::HowVerified, SearchedKind::Measures, "", "measures.verification"},
    {SearchProperty::HowVerified, SearchedKind::Figures, figureMeasure, "measures.verification"},
    {SearchProperty::HowVerified, SearchedKind::Gaps, gapMeasure, "measures.verification"},
    {SearchProperty::Stage, SearchedKind::Measures, "", "measures.stage"},
    {SearchProperty::Stage, SearchedKind::Figures, figureMeasure, "measures.stage"},
    {SearchProperty::Stage, SearchedKind::Gaps, gapMeasure, "measures.stage"},
    {SearchProperty::Reading, SearchedKind::Claims, "", "claims.qualifier"},
    {SearchProperty::Reading, SearchedKind::Figures, "", "observations.qualifier"},
    {SearchProperty::Status, SearchedKind::Figures, statusLetters, "letters.letter"},
    {SearchProperty::WhyMissing, SearchedKind::Gaps, "", "gaps.kind"},
    {SearchProperty::Area, SearchedKind::Claims, "", "claims.area"},
    {SearchProperty::Area, SearchedKind::Measures, "", "measures.area"},
    {SearchProperty::Area, SearchedKind::Figures, "", "observations.area"},
    {SearchProperty::Area, SearchedKind::Gaps, "", "gaps.area"},
    {SearchProperty::Year, SearchedKind::Claims, "", "CAST(substr(claims.stated_on, 1, 4) AS INTEGER)"},
    {SearchProperty::Year, SearchedKind::Measures, measureYears, "years.year"},
    {SearchProperty::Year, SearchedKind::Figures, figureYears, "years.year"},
    {SearchProperty::Year, SearchedKind::Sources, "", "CAST(substr(sources.published, 1, 4) AS INTEGER)"},
    {SearchProperty::Year, SearchedKind::Gaps, gapYears, "years.year"},
};

constexpr std::array withFacets{SearchProperty::Verdict, SearchProperty::SaidBy, SearchProperty::Reviewer, SearchProperty::PublishedBy, SearchProperty::HowClose, SearchProperty::SourceKind,
                                SearchProperty::Counts, SearchProperty::HowVerified, SearchProperty::Stage, SearchProperty::Reading, SearchProperty::Status, SearchProperty::WhyMissing,
                                SearchProperty::Area, SearchProperty::Year};

const PropertyColumn *columnOf(SearchedKind kind, SearchProperty property)
{
    const auto found = std::ranges::find_if(columns, [&](const PropertyColumn &column) { return column.kind == kind && column.property == property; });
    return found == std::end(columns) ? nullptr : &*found;
}

/// A name or an area, rather than a code of the data model.
bool isName(SearchProperty property)
{
    return property == SearchProperty::SaidBy || property == SearchProperty::Reviewer || property == SearchProperty::PublishedBy || property == SearchProperty::Area;
}

std::string contains(const QString &text)
{
    QString plain = text;
    for (const QChar sign : {u'\\', u'%', u'_'})
        plain.replace(sign, QString(u'\\') + sign);
    return u"%%1%"_s.arg(plain).toStdString();
}

/// Returns the condition that some value of a row is as wanted.
std::string someValue(SearchedKind kind, const PropertyColumn &column, const std::string &wanted)
{
    if (*column.joins == '\0')
        return wanted;
    const std::string table = tableOf(kind);
    return table + ".row IN (SELECT " + table + ".row FROM " + table + ' ' + column.joins + " WHERE " + wanted + ")";
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
    if (!isName(filter.field))
        return someValue(kind, *column, value + " = " + sql.parameter(filter.text.toStdString()));
    if (filter.isWhole)
        return someValue(kind, *column, "comparable_name(" + value + ") = " + sql.parameter(comparableName(filter.text).toStdString()));
    return someValue(kind, *column, value + " LIKE " + sql.parameter(contains(filter.text)) + " ESCAPE '\\'");
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
            reviewers += "name LIKE " + sql.parameter(contains(filter.text)) + " ESCAPE '\\'";
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
    return PropertyValues{tableOf(kind) + ' ' + column->joins, column->value, isName(property)};
}

std::span<const SearchProperty> facetProperties()
{
    return withFacets;
}

}  // namespace countercheck
