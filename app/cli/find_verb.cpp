// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "app/library/own_records.h"
#include "models/domain/search/search_query.h"
#include "models/exchange/table_writer.h"
#include "models/sheets/organisation_lines.h"
#include "models/sheets/record_words.h"
#include "models/sheets/search_facets.h"
#include "models/sheets/search_page.h"
#include "models/store/library.h"
#include "models/wording/wording.h"

#include <algorithm>
#include <limits>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostHitsUnlessAsked = 10;

QString kindWord(SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims: return u"claims"_s;
    case SearchedKind::Measures: return u"measures"_s;
    case SearchedKind::Figures: return u"figures"_s;
    case SearchedKind::Sources: return u"sources"_s;
    case SearchedKind::Gaps: return u"gaps"_s;
    }
    return {};
}

/// The kind of persons and bodies, which are no results themselves.
constexpr QLatin1StringView organisationsKind("organisations");

/// Returns what the library holds by somebody, in words: "2 claims made, 21 measures".
QString heldBy(const OrganisationLine &line)
{
    QStringList words;
    for (const OrganisationLink &link : line.links)
        words += link.words;
    return words.join(u", "_s);
}

QString organisationsText(const std::vector<OrganisationCard> &cards, const Wording &wording)
{
    if (cards.empty())
        return {};
    QString text = u"organisations (%1)\n"_s.arg(cards.size());
    for (const OrganisationLine &line : composeOrganisations(cards, wording))
        text += u"  %1  %2\n      %3\n      %4\n"_s.arg(line.id, line.name, line.detail, heldBy(line));
    return text;
}

/// Writes how much the library holds by each person or body.
bool writeOrganisations(const std::vector<OrganisationCard> &cards, TableFormat format, QIODevice &output)
{
    const auto number = [](const QString &name) { return TableColumn{.name = name, .isNumber = true, .isBrief = true}; };
    const auto writer = makeTableWriter(format, output,
                                        {{.name = u"id"_s, .isBrief = true}, {.name = u"name"_s, .isBrief = true}, {.name = u"kind"_s}, number(u"claims_said"_s), number(u"claims_reviewed"_s), number(u"measures"_s),
                                         number(u"figures"_s), number(u"sources"_s)});
    for (const OrganisationCard &card : cards) {
        writer->writeRow({card.organisation.id.slug, card.organisation.name, QString(code(card.organisation.kind)), QString::number(card.claimsSaid), QString::number(card.claimsReviewed),
                          QString::number(card.measures), QString::number(card.figures), QString::number(card.sources)});
    }
    return writer->finish();
}

void writeText(const SearchAnswer &answer, const SearchQuery &query, const std::vector<OrganisationCard> &cards, const Wording &wording, QIODevice &output)
{
    QString text = organisationsText(cards, wording);
    for (const SearchGroup &group : answer.groups) {
        if (group.count == 0)
            continue;
        const auto listed = static_cast<qint64>(group.hits.size());
        text += u"%1 (%2%3)\n"_s.arg(kindWord(group.kind), wording.number(static_cast<double>(group.count)), listed < group.count ? u", the first %1"_s.arg(listed) : QString());
        for (const SearchHit &hit : group.hits) {
            text += u"  %1  %2\n"_s.arg(hit.id, recordTitle(group.kind, hit, wording).simplified());
            const QString reason = foundInWords(group.kind, hit.foundIn, query, wording);
            if (!reason.isEmpty())
                text += u"      %1%2\n"_s.arg(reason, hit.context.isEmpty() ? QString() : u": "_s + hit.context);
        }
    }
    if (answer.count() == 0)
        text += u"Nothing was found.\n"_s;
    for (const SearchRelief &relief : answer.reliefs)
        text += !relief.alone.isEmpty() ? u"  With %1 alone: %2\n"_s.arg(relief.alone, wording.number(static_cast<double>(relief.count)))
            : relief.nearest.isEmpty()  ? u"  Without %1: %2\n"_s.arg(relief.dropped, wording.number(static_cast<double>(relief.count)))
                                        : u"  With %1 in place of %2: %3\n"_s.arg(relief.nearest, relief.dropped, wording.number(static_cast<double>(relief.count)));
    output.write(text.toUtf8());
}

/// Writes what the search can be narrowed to: a row for each value of each property.
bool writeFacets(const std::vector<FacetSection> &sections, TableFormat format, QIODevice &output)
{
    const auto writer = makeTableWriter(format, output,
                                        {{.name = u"property"_s, .isBrief = true}, {.name = u"value"_s, .isBrief = true}, {.name = u"count"_s, .isNumber = true, .isBrief = true}, {.name = u"query"_s}});
    for (const FacetSection &section : sections) {
        for (const FacetLine &line : section.lines)
            writer->writeRow({section.heading, line.words, QString::number(line.count), line.query});
    }
    return writer->finish();
}

bool writeCompletions(const std::vector<CompletionLine> &lines, TableFormat format, QIODevice &output)
{
    const auto writer = makeTableWriter(format, output, {{.name = u"words"_s, .isBrief = true}, {.name = u"query"_s}});
    for (const CompletionLine &line : lines)
        writer->writeRow({line.words, line.query});
    return writer->finish();
}

/// Returns the kinds that are asked for: one, or all; none for a word that is no kind.
std::vector<SearchedKind> kindsNamed(const QString &word)
{
    if (word.isEmpty())
        return {searchedKinds.begin(), searchedKinds.end()};
    const auto found = std::ranges::find(searchedKinds, word, kindWord);
    return found == searchedKinds.end() ? std::vector<SearchedKind>() : std::vector{*found};
}

bool writeTable(const SearchAnswer &answer, const SearchQuery &query, const std::vector<OrganisationCard> &cards, const Wording &wording, TableFormat format, QIODevice &output)
{
    const auto writer = makeTableWriter(format, output, {{.name = u"kind"_s}, {.name = u"id"_s}, {.name = u"title"_s}, {.name = u"found_in"_s}, {.name = u"context"_s}});
    for (const OrganisationLine &line : composeOrganisations(cards, wording))
        writer->writeRow({organisationsKind, line.id, line.name, wording.say("Search", "its name"), heldBy(line)});
    for (const SearchGroup &group : answer.groups) {
        for (const SearchHit &hit : group.hits)
            writer->writeRow({kindWord(group.kind), hit.id, recordTitle(group.kind, hit, wording), foundInWords(group.kind, hit.foundIn, query, wording), hit.context});
    }
    return writer->finish();
}

}  // namespace

int runFind(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Searches a library for claims, measures, figures, sources and gaps. Words find what begins with them; \"words in quotation marks\" stand in"
                                     " this order; -word leaves out. Filters: said-by: published-by: reviewer: verdict: how-close: source-kind: counts:"
                                     " how-verified: stage: reading: status: why-missing: area: year:2019..2022 value:50000..70000 is:primary; several of one kind"
                                     " ask for any of them, and a name in quotation marks is the whole name. Numbers and dates are found however they are written."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    parser.addPositionalArgument(u"QUERY"_s, u"What to look for."_s);
    const QCommandLineOption mostOption(u"most"_s, u"How many of each kind are listed: 10 if not given, 0 for all."_s, u"NUMBER"_s, QString::number(mostHitsUnlessAsked));
    const QCommandLineOption kindOption(u"kind"_s, u"Only claims, measures, figures, sources or gaps; or organisations: the persons and bodies that the query names, with how much the library holds by each."_s, u"KIND"_s);
    const QCommandLineOption facetsOption(u"facets"_s, u"What the search can be narrowed to, with the number of rows and the query for each value."_s);
    const QCommandLineOption completeOption(u"complete"_s, u"What the end of the query may become: names and values of filters, as the search field offers them."_s);
    parser.addOptions({formatOption(), mostOption, kindOption, facetsOption, completeOption});
    if (const std::optional<int> code = parseArguments(parser, arguments, 2, output, messages))
        return *code;
    const std::optional<TableFormat> format = readFormat(parser, messages);
    if (!format)
        return exit_code::usage;
    bool isNumber = false;
    const uint most = parser.value(mostOption).toUInt(&isNumber);
    if (!isNumber) {
        say(messages, u"Not a number of hits: %1."_s.arg(parser.value(mostOption)));
        return exit_code::usage;
    }

    const bool areOrganisationsAsked = parser.value(kindOption) == organisationsKind;
    const std::vector<SearchedKind> kinds = kindsNamed(areOrganisationsAsked ? QString() : parser.value(kindOption));
    if (kinds.empty()) {
        say(messages, u"Not a kind: %1. Kinds are claims, measures, figures, sources, gaps and organisations."_s.arg(parser.value(kindOption)));
        return exit_code::usage;
    }

    const Wording wording;
    SearchQuery query = parseSearch(parser.positionalArguments().at(1));
    for (const SearchRemark &remark : query.remarks)
        say(messages, remarkWords(remark, wording));
    Result<Library> library = Library::open(parser.positionalArguments().constFirst());
    if (!library) {
        say(messages, wording.error(library.error()));
        return exit_code::failed;
    }
    // What is starred or noted is known to the reader's own store only.
    std::vector<SearchFilter> marks;
    if (const Result<LibraryDescription> description = library->description()) {
        OwnRecords own(ownStorePath());
        QObject::connect(&own, &OwnRecords::failed, &own, [&](const Error &error) { say(messages, wording.error(error)); });
        own.setLibrary(description.value());
        own.resolve(query);
        marks = own.markFilters();
    }
    const auto finish = [&](bool isWritten) {
        if (!isWritten)
            say(messages, wording.error({ErrorCode::WriteFailed, {}, {}}));
        return isWritten ? exit_code::done : exit_code::failed;
    };
    if (parser.isSet(completeOption)) {
        const QString typed = parser.positionalArguments().at(1);
        const std::optional<CompletedPart> part = partToComplete(typed, typed.size());
        const Result<QStringList> names = part && part->property ? library->namesFor(*part->property, part->text, most > 0 ? most : std::numeric_limits<int>::max()) : QStringList();
        if (!names) {
            say(messages, wording.error(names.error()));
            return exit_code::failed;
        }
        return finish(writeCompletions(part ? composeCompletions(typed, *part, *names, wording) : std::vector<CompletionLine>(), *format, output));
    }
    if (parser.isSet(facetsOption)) {
        const Result<std::vector<SearchFacet>> facets = library->facets(query, kinds, marks);
        if (facets)
            return finish(writeFacets(composeFacets(*facets, query, wording), *format, output));
        say(messages, wording.error(facets.error()));
        return exit_code::failed;
    }
    const std::size_t mostCards = areOrganisationsAsked ? (most > 0 ? most : allRows) : parser.isSet(kindOption) ? 0 : mostOrganisationCards;
    const Result<std::vector<OrganisationCard>> cards = library->organisationCards(namedIn(query), mostCards);
    if (!cards) {
        say(messages, wording.error(cards.error()));
        return exit_code::failed;
    }
    if (areOrganisationsAsked)
        return finish(writeOrganisations(*cards, *format, output));
    Result<SearchAnswer> answer = library.value().find(query, most > 0 ? most : static_cast<std::size_t>(std::numeric_limits<int>::max()));
    if (!answer) {
        say(messages, wording.error(answer.error()));
        return exit_code::failed;
    }
    std::erase_if(answer.value().groups, [&kinds](const SearchGroup &group) { return std::ranges::find(kinds, group.kind) == kinds.end(); });
    if (*format != TableFormat::Text)
        return finish(writeTable(*answer, query, *cards, wording, *format, output));
    writeText(*answer, query, *cards, wording, output);
    return exit_code::done;
}

}  // namespace countercheck
