// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/search_facets.h"

#include "models/wording/sentence_form.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns the filter that asks for a value of a facet.
SearchFilter filterFor(SearchProperty property, const QString &value)
{
    SearchFilter filter;
    filter.field = property;
    if (property == SearchProperty::Year) {
        if (!value.isEmpty()) {
            filter.text = value;
            filter.least = filter.greatest = value.toDouble();
        }
        return filter;
    }
    filter.text = value;
    filter.isWhole = codesOf(property).empty();
    return filter;
}

bool isSame(const SearchFilter &a, const SearchFilter &b)
{
    if (a.field != b.field || a.isExcluded != b.isExcluded)
        return false;
    if (a.field == SearchProperty::Year || a.field == SearchProperty::Value)
        return a.text.isEmpty() == b.text.isEmpty() && a.least == b.least && a.greatest == b.greatest;
    return a.isWhole == b.isWhole && (a.isWhole ? comparableName(a.text) == comparableName(b.text) : a.text == b.text);
}

QString toggled(SearchQuery query, const SearchFilter &filter)
{
    if (std::erase_if(query.filters, [&filter](const SearchFilter &other) { return isSame(filter, other); }) == 0)
        query.filters.push_back(filter);
    return searchText(query);
}

QString numberWords(double number, SearchProperty property, const Wording &wording)
{
    return property == SearchProperty::Year && number == std::round(number) ? QString::number(static_cast<qint64>(number)) : wording.number(number);
}

QString rangeWords(const SearchFilter &filter, const Wording &wording)
{
    const QString least = numberWords(filter.least, filter.field, wording);
    const QString greatest = numberWords(filter.greatest, filter.field, wording);
    if (filter.least == filter.greatest)
        return least;
    if (std::isinf(filter.least))
        return wording.say("Facet", "up to %1").arg(greatest);
    if (std::isinf(filter.greatest))
        return wording.say("Facet", "from %1 on").arg(least);
    return wording.say("Facet", "%1 to %2").arg(least, greatest);
}

QString stateWords(const QString &state, const Wording &wording)
{
    if (state == "primary"_L1)
        return wording.say("Facet", "primary sources");
    if (state == "verified"_L1)
        return wording.say("Facet", "verified victim counts");
    if (state == "potential"_L1)
        return wording.say("Facet", "potential victims");
    if (state == "process"_L1)
        return wording.say("Facet", "process metrics");
    if (state == starredState)
        return wording.say("Facet", "what you have starred");
    if (state == notedState)
        return wording.say("Facet", "what you have a note on");
    return wording.say("Facet", "figures that were revised");
}

QString valueWords(const SearchFilter &filter, const Wording &wording)
{
    if (filter.field == SearchProperty::Is)
        return stateWords(filter.text, wording);
    const bool isRange = filter.field == SearchProperty::Value || (filter.field == SearchProperty::Year && !filter.text.isEmpty());
    if (isRange)
        return rangeWords(filter, wording);
    const QString words = facetValueWords(filter.field, filter.text, wording);
    return codesOf(filter.field).empty() && !filter.isWhole && filter.field != SearchProperty::Year ? u'“' + words + u'”' : words;
}

}  // namespace

QString propertyName(SearchProperty property, const Wording &wording, std::optional<SearchedKind> only)
{
    switch (property) {
    case SearchProperty::Verdict: return wording.say("Facet", "Verdict of a reviewer");
    case SearchProperty::SaidBy: return wording.say("Facet", "Said by");
    case SearchProperty::Reviewer: return wording.say("Facet", "Reviewed by");
    case SearchProperty::PublishedBy: return only == SearchedKind::Gaps ? wording.say("Facet", "Page that says so") : wording.say("Facet", "Published by");
    case SearchProperty::HowClose: return wording.say("Facet", "How close to the event");
    case SearchProperty::SourceKind: return wording.say("Facet", "Kind of source");
    case SearchProperty::Counts: return wording.say("Facet", "Counts");
    case SearchProperty::HowVerified: return wording.say("Facet", "How verified");
    case SearchProperty::Stage: return wording.say("Facet", "Step of the process");
    case SearchProperty::Reading: return wording.say("Facet", "How to read the number");
    case SearchProperty::Status: return wording.say("Facet", "Status");
    case SearchProperty::WhyMissing: return wording.say("Facet", "Why it is missing");
    case SearchProperty::Area: return wording.say("Facet", "Area");
    case SearchProperty::Year: return wording.say("Facet", "Year");
    case SearchProperty::Value: return wording.say("Facet", "Number");
    case SearchProperty::Is: return wording.say("Facet", "Only");
    }
    return {};
}

QString facetValueWords(SearchProperty property, const QString &value, const Wording &wording)
{
    switch (property) {
    case SearchProperty::Verdict: return capitalised(wording.rating(fromCode<Rating>(value).value_or(Rating::Unverified)));
    case SearchProperty::HowClose: return wording.directness(fromCode<Directness>(value));
    case SearchProperty::SourceKind: return wording.sourceKind(fromCode<SourceKind>(value));
    case SearchProperty::Counts: return wording.unit(fromCode<StatisticalUnit>(value).value_or(StatisticalUnit::Report));
    case SearchProperty::HowVerified: return wording.verification(fromCode<Verification>(value).value_or(Verification::NotApplicable));
    case SearchProperty::Stage: return wording.stage(fromCode<Stage>(value));
    case SearchProperty::Reading: return wording.qualifier(fromCode<Qualifier>(value).value_or(Qualifier::Exact));
    case SearchProperty::Status: return value.isEmpty() ? QString() : wording.say("Facet", "%1 (%2)").arg(wording.status(value.front().toLatin1()), value.toLower());
    case SearchProperty::WhyMissing: return wording.gapKind(fromCode<GapKind>(value).value_or(GapKind::NotFound));
    case SearchProperty::Year: return value.isEmpty() ? wording.say("Facet", "without a date") : value;
    case SearchProperty::SaidBy:
    case SearchProperty::Reviewer:
    case SearchProperty::PublishedBy:
    case SearchProperty::Area:
    case SearchProperty::Value: break;
    case SearchProperty::Is: return stateWords(value, wording);
    }
    return value.simplified();
}

std::vector<FacetSection> composeFacets(const std::vector<SearchFacet> &facets, const SearchQuery &query, const Wording &wording, std::optional<SearchedKind> only)
{
    std::vector<FacetSection> sections;
    for (const SearchFacet &facet : facets) {
        FacetSection section{facet.property, propertyName(facet.property, wording, only), {}};
        std::vector<SearchFilter> chosen;
        std::ranges::copy_if(query.filters, std::back_inserter(chosen), [&](const SearchFilter &filter) { return filter.field == facet.property && !filter.isExcluded; });
        std::vector<SearchFacetValue> values = facet.values;
        if (facet.property == SearchProperty::Year)
            std::ranges::sort(values, [](const SearchFacetValue &a, const SearchFacetValue &b) { return a.value.toInt() > b.value.toInt(); });
        else
            std::ranges::sort(values, [](const SearchFacetValue &a, const SearchFacetValue &b) { return std::pair(-a.count, a.value) < std::pair(-b.count, b.value); });
        for (const SearchFacetValue &value : values) {
            const SearchFilter filter = filterFor(facet.property, value.value);
            const bool isChosen = std::erase_if(chosen, [&filter](const SearchFilter &other) { return isSame(filter, other); }) > 0;
            section.lines.push_back({facetValueWords(facet.property, value.value, wording), value.count, isChosen, toggled(query, filter)});
        }
        // A value that was chosen stays in the list although nothing has it any more; a range or a part of a name is a chip alone.
        for (const SearchFilter &filter : chosen) {
            const bool isValue = facet.property == SearchProperty::Year ? filter.least == filter.greatest : filter.isWhole || !codesOf(facet.property).empty();
            if (isValue)
                section.lines.push_back({facetValueWords(facet.property, filter.text, wording), 0, true, toggled(query, filter)});
        }
        std::ranges::stable_sort(section.lines, std::greater(), &FacetLine::isChosen);
        sections.push_back(std::move(section));
    }
    return sections;
}

std::vector<FilterChip> composeChips(const SearchQuery &query, const Wording &wording, std::optional<SearchedKind> only)
{
    std::vector<FilterChip> chips;
    for (std::size_t place = 0; place < query.filters.size(); ++place) {
        const SearchFilter &filter = query.filters[place];
        SearchQuery rest = query;
        rest.filters.erase(rest.filters.begin() + static_cast<std::ptrdiff_t>(place));
        const QString name = propertyName(filter.field, wording, only);
        //: A filter that leaves out what it names; %1 is a property, such as "Said by".
        chips.push_back({filter.isExcluded ? wording.say("Facet", "Without: %1:").arg(name) : wording.say("Facet", "%1:").arg(name), valueWords(filter, wording), searchText(rest)});
    }
    return chips;
}

std::vector<CompletionLine> composeCompletions(const QString &typed, const CompletedPart &part, const QStringList &names, const Wording &wording)
{
    std::vector<CompletionLine> lines;
    if (!part.property) {
        for (const QString &name : filterNamesFor(part.text)) {
            const auto known = std::ranges::find(searchPropertyNames(), name, [](const SearchPropertyName &entry) { return QString(entry.name); });
            lines.push_back({wording.say("Facet", "%1:  %2", "the name of a filter, what it asks for").arg(name, propertyName(known->field, wording)), withFilterName(typed, part, name)});
        }
        return lines;
    }
    for (const QString &code : codesFor(*part.property, part.text)) {
        const QString words = *part.property == SearchProperty::Is ? stateWords(code, wording) : facetValueWords(*part.property, code, wording);
        lines.push_back({words, withFilterValue(typed, part, code)});
    }
    for (const QString &name : names)
        lines.push_back({name, withFilterValue(typed, part, name)});
    // What stands there already is no offer.
    std::erase_if(lines, [&typed](const CompletionLine &line) { return line.query.trimmed() == typed.trimmed(); });
    return lines;
}

}  // namespace countercheck
