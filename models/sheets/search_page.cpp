// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/search_page.h"

#include "models/sheets/folded_text.h"
#include "models/sheets/record_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>
#include <limits>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

int asCount(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

bool beginsWord(const QString &text, qsizetype place)
{
    return place == 0 || !text.at(place - 1).isLetterOrNumber();
}

/// Adds where a word or phrase stands, each at the beginning of a word.
void addTexts(std::vector<FoundRange> &ranges, const QString &text, const QString &wanted)
{
    if (wanted.isEmpty())
        return;
    for (qsizetype place = text.indexOf(wanted); place >= 0; place = text.indexOf(wanted, place + 1)) {
        if (beginsWord(text, place))
            ranges.push_back({place, wanted.size()});
    }
}

/// Adds where a number stands, however it is written.
void addNumbers(std::vector<FoundRange> &ranges, const QString &text, double wanted)
{
    static const QRegularExpression written(u"[0-9]+(?:[,.'’ \\x{A0}\\x{2009}\\x{202F}][0-9]{3})*(?:\\.[0-9]+)?[kKmM]?"_s, QRegularExpression::UseUnicodePropertiesOption);
    for (auto found = written.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (beginsWord(text, match.capturedStart()) && numberAsTyped(match.captured()) == wanted)
            ranges.push_back({match.capturedStart(), match.capturedLength()});
    }
}

QString searchedWords(const LibraryCounts &counts, const Wording &wording)
{
    const auto count = [&wording](const char *words, qint64 rows) { return wording.say("Search", words, nullptr, asCount(rows)); };
    return wording.say("Search", "Searched: %1.")
        .arg(QStringList{count("%n claims", counts.claims), count("%n measures", counts.measures), count("%n figures", counts.observations), count("%n sources", counts.sources),
                         count("%n gaps", counts.gaps)}
                 .join(u", "_s));
}

QString moreWords(SearchedKind kind, qint64 count, const Wording &wording)
{
    switch (kind) {
    case SearchedKind::Claims: return wording.say("Search", "All %n claims", nullptr, asCount(count));
    case SearchedKind::Measures: return wording.say("Search", "All %n measures", nullptr, asCount(count));
    case SearchedKind::Figures: return wording.say("Search", "All %n figures", nullptr, asCount(count));
    case SearchedKind::Sources: return wording.say("Search", "All %n sources", nullptr, asCount(count));
    case SearchedKind::Gaps: return wording.say("Search", "All %n gaps", nullptr, asCount(count));
    }
    return {};
}

/// Returns what is searched for in quotation marks, so that it is told from the words around it; a phrase has its own.
QString inQuotationMarks(const QString &text)
{
    return !text.isEmpty() && isQuotationMark(text.front()) ? text : u'“' + text + u'”';
}

/// Returns the head of the page. `asked` is what was searched for beside filters; it may be empty.
QString titleWords(const QString &asked, const SearchAnswer &answer, std::optional<SearchedKind> only, const Wording &wording)
{
    const qint64 all = answer.count();
    const QString words = inQuotationMarks(asked);
    if (!answer.isCounted()) //: %1 is what was typed.
        return asked.isEmpty() ? wording.say("Search", "Results: counting…") : wording.say("Search", "Results for %1: counting…").arg(words);
    if (all == 0) //: %1 is what was typed.
        return asked.isEmpty() ? wording.say("Search", "Nothing found") : wording.say("Search", "Nothing found for %1").arg(words);
    if (!only) //: %1 is what was typed.
        return asked.isEmpty() ? wording.say("Search", "%n results", nullptr, asCount(all)) : wording.say("Search", "%n results for %1", nullptr, asCount(all)).arg(words);
    const auto group = std::ranges::find(answer.groups, *only, &SearchGroup::kind);
    const QString ofKind = kindCountWords(*only, group == answer.groups.end() ? 0 : group->count, wording);
    const QString ofAll = wording.say("Search", "%n results", nullptr, asCount(all));
    //: %1 is "23 claims", %2 is what was typed, %3 is "420 results".
    return asked.isEmpty() ? wording.say("Search", "%1, of %2", "results of one kind, of all").arg(ofKind, ofAll) : wording.say("Search", "%1 for %2, of %3").arg(ofKind, words, ofAll);
}

SearchLine composeLine(SearchedKind kind, const SearchHit &hit, const SearchQuery &query, const Wording &wording)
{
    SearchLine line;
    line.kind = kind;
    line.id = hit.id;
    line.title = recordTitle(kind, hit, wording).simplified();
    line.foundInTitle = foundRanges(line.title, query);
    line.detail = recordDetail(kind, hit, wording);
    line.standing = hit.standing;
    line.reason = foundInWords(kind, hit.foundIn, wording);
    // The words around what was found are not said twice.
    if (line.foundInTitle.empty() || hit.foundIn == FoundIn::Evidence) {
        line.context = hit.context.simplified();
        line.foundInContext = foundRanges(line.context, query);
    }
    return line;
}

}  // namespace

std::vector<FoundRange> foundRanges(const QString &text, const SearchQuery &query)
{
    std::vector<FoundRange> ranges;
    const QString plain = folded(text);
    for (const SearchTerm &term : query.terms) {
        if (term.isExcluded)
            continue;
        if (term.kind == SearchTermKind::Number)
            addNumbers(ranges, text, term.number);
        else
            addTexts(ranges, plain, folded(term.text));
    }
    std::ranges::sort(ranges, {}, [](const FoundRange &range) { return std::pair(range.start, -range.length); });
    std::vector<FoundRange> apart;
    for (const FoundRange &range : ranges) {
        if (apart.empty() || range.start >= apart.back().start + apart.back().length)
            apart.push_back(range);
    }
    return apart;
}

QString foundInWords(SearchedKind kind, FoundIn foundIn, const Wording &wording)
{
    switch (foundIn) {
    case FoundIn::OwnNumber: return wording.say("Search", "its own number");
    case FoundIn::OwnWords: return wording.say("Search", "its own words");
    case FoundIn::Evidence: return kind == SearchedKind::Measures ? wording.say("Search", "its figures") : wording.say("Search", "its evidence");
    case FoundIn::Around: return wording.say("Search", "its notes and names");
    }
    return {};
}

QString remarkWords(const SearchRemark &remark, const Wording &wording)
{
    const QString text = remark.text.size() > 40 ? remark.text.left(40) + u'…' : remark.text;
    switch (remark.kind) {
    case SearchRemarkKind::UnclosedQuotation: return wording.say("Search", "A quotation mark has no partner: the words after it are searched for one by one.");
    case SearchRemarkKind::UnknownValue: return wording.say("Search", "“%1” asks for nothing that the library can hold: it is searched for as words.").arg(text);
    case SearchRemarkKind::NotARange: return wording.say("Search", "“%1” is no number and no range such as 2019..2022: it is searched for as words.").arg(text);
    case SearchRemarkKind::TooMany: return wording.say("Search", "Of so many words the last are left out, from “%1” on.").arg(text);
    }
    return {};
}

SearchPage composeSearchPage(const QString &typed, const SearchQuery &query, const SearchAnswer &answer, const std::optional<LibraryCounts> &counts, std::optional<SearchedKind> only,
                             const Wording &wording)
{
    SearchPage page;
    for (const SearchRemark &remark : query.remarks)
        page.remarks += remarkWords(remark, wording);
    if (query.isEmpty()) {
        page.title = wording.say("Search", "Search everything");
        page.note = counts ? searchedWords(*counts, wording) : QString();
        return page;
    }
    page.chips = composeChips(query, wording);
    if (only)
        page.chips.insert(page.chips.begin(), {QString(), kindName(*only, wording), typed, true});
    // Filters that were understood stand as chips.
    SearchQuery terms = query;
    terms.filters.clear();
    page.title = titleWords((query.remarks.empty() ? searchText(terms) : typed.simplified()).left(200), answer, only, wording);
    const qint64 all = answer.count();
    if (all == 0)
        page.note = (counts ? searchedWords(*counts, wording) + u' ' : QString()) + wording.say("Search", "Not in this library is not the same as not published.");
    if (answer.areReliefsDue)
        page.note += u' ' + wording.say("Search", "Looking for what would be found instead…");
    for (const SearchGroup &group : answer.groups) {
        if (group.count == 0 || (only && group.kind != *only))
            continue;
        SearchSection section{group.kind, kindName(group.kind, wording), group.count, group.isCounted, {}, {}};
        for (const SearchHit &hit : group.hits)
            section.lines.push_back(composeLine(group.kind, hit, query, wording));
        if (group.count > static_cast<qint64>(group.hits.size()))
            section.more = group.isCounted ? moreWords(group.kind, group.count, wording) : wording.say("Search", "All: counting…");
        page.sections.push_back(std::move(section));
    }
    std::vector<SearchRelief> reliefs = answer.reliefs;
    // What would find something comes first, and of that a word that was meant.
    std::ranges::stable_sort(reliefs, std::greater(), [](const SearchRelief &relief) { return std::pair(relief.count > 0 && !relief.nearest.isEmpty(), relief.count); });
    for (const SearchRelief &relief : reliefs) {
        page.suggestions.push_back({relief.nearest.isEmpty() ? wording.say("Search", "Search without %1").arg(relief.dropped)
                                                                  : wording.say("Search", "Search for %1 in place of %2").arg(relief.nearest, relief.dropped),
                                    relief.count > 0 ? wording.say("Search", "%n results", nullptr, asCount(relief.count)) : wording.say("Search", "still nothing"), relief.rest});
    }
    return page;
}

}  // namespace countercheck
