// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/search_page.h"

#include "models/sheets/folded_text.h"
#include "models/sheets/record_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <functional>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

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
    static const QRegularExpression written(u"[0-9]+(?:[,.'’ \\x{A0}\\x{2009}\\x{202F}][0-9]{3})*(?:\\.[0-9]+)?(?:[kKmM](?![\\p{L}\\p{N}])|( thousand| million)\\b)?"_s,
                                            QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    for (auto found = written.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString word = match.captured(1);
        const QString number = word.isEmpty() ? match.captured() : match.captured().chopped(word.size()) + (word.contains("thousand"_L1, Qt::CaseInsensitive) ? u'k' : u'm');
        if (beginsWord(text, match.capturedStart()) && numberAsTyped(number) == wanted)
            ranges.push_back({match.capturedStart(), match.capturedLength()});
    }
}

bool isWanted(const SearchTerm &term)
{
    return !term.isExcluded;
}

/// Returns what is searched for in quotation marks, so that it is told from the words around it; a phrase has its own.
QString inQuotationMarks(const QString &text)
{
    return !text.isEmpty() && isQuotationMark(text.front()) ? text : u'“' + text + u'”';
}

/// Returns how else a number may be written that is found as well; nothing of a small one, and of one that looks like a year.
QStringList otherWritings(const SearchTerm &term)
{
    constexpr double smallest = 1'000;
    constexpr double greatest = 1e12;
    constexpr double firstYear = 1'500;
    constexpr double lastYear = 2'100;
    const bool isYear = term.number >= firstYear && term.number <= lastYear && term.text.size() == 4;
    if (term.number < smallest || term.number > greatest || term.number != std::floor(term.number) || isYear)
        return {};
    const QString bare = QString::number(static_cast<qint64>(term.number));
    const auto grouped = [&bare](QChar mark) {
        QString text = bare;
        for (qsizetype place = text.size() - 3; place > 0; place -= 3)
            text.insert(place, mark);
        return text;
    };
    QStringList writings{bare, grouped(u','), grouped(u' ')};
    if (bare.endsWith("000000"_L1))
        writings += bare.chopped(6) + u'M';
    else if (bare.endsWith("000"_L1))
        writings += bare.chopped(3) + u'K';
    writings.removeIf([&term](const QString &writing) { return writing.compare(term.text, Qt::CaseInsensitive) == 0; });
    return writings;
}

QStringList readingWords(const SearchQuery &query, const Wording &wording)
{
    QStringList sentences;
    for (const SearchTerm &term : query.terms) {
        if (term.isExcluded)
            continue;
        if (QStringList writings = term.kind == SearchTermKind::Number ? otherWritings(term) : QStringList(); writings.size() > 1) {
            const QString last = writings.takeLast();
            //: %1 is what was typed, %2 and %3 are other writings of the number: "62,000, 62 000" and "62K".
            sentences += wording.say("Search", "%1 is read as a number: %2 and %3 are found too.").arg(term.text, writings.join(u", "_s), last);
        } else if (term.kind == SearchTermKind::Date) {
            sentences += wording.say("Search", "%1 is read as a date: what bears that date is found too, however it is written.").arg(term.text);
        }
    }
    return sentences;
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
        return asked.isEmpty() ? wording.say("Search", "%n results", nullptr, all) : wording.say("Search", "%n results for %1", nullptr, all).arg(words);
    const auto group = std::ranges::find(answer.groups, *only, &SearchGroup::kind);
    const qint64 ofKind = group == answer.groups.end() ? 0 : group->count;
    // The field has what was typed, and a chip the kind: large text needs the room.
    //: %1 is how many results are of one kind, %2 how many there are in all: "23 of 420 results".
    return wording.say("Search", "%1 of %2").arg(wording.number(static_cast<double>(ofKind)), wording.say("Search", "%n results", nullptr, all));
}

/// Returns what would find something, or what was tried, if nothing would. What keeps all words comes first.
std::vector<SearchSuggestion> insteadOf(std::vector<SearchRelief> reliefs, const Wording &wording)
{
    std::ranges::stable_sort(reliefs, std::greater(), [](const SearchRelief &relief) {
        const bool keepsAll = !relief.nearest.isEmpty() || relief.alone.contains(u' ');
        return std::pair(relief.count > 0 && keepsAll, relief.count);
    });
    if (std::ranges::any_of(reliefs, [](const SearchRelief &relief) { return relief.count > 0; }))
        std::erase_if(reliefs, [](const SearchRelief &relief) { return relief.count == 0; });
    std::vector<SearchSuggestion> lines;
    for (const SearchRelief &relief : reliefs) {
        const QString words = !relief.alone.isEmpty() ? wording.say("Search", "Search for %1 alone").arg(inQuotationMarks(relief.alone))
            : relief.nearest.isEmpty()                ? wording.say("Search", "Search without %1").arg(inQuotationMarks(relief.dropped))
                                                      : wording.say("Search", "Search for %1 in place of %2").arg(inQuotationMarks(relief.nearest), inQuotationMarks(relief.dropped));
        lines.push_back({words, relief.count > 0 ? wording.say("Search", "%n results", nullptr, relief.count) : wording.say("Search", "still nothing"), relief.rest});
    }
    return lines;
}

/// Returns some ways to ask, each as it is typed.
std::vector<SearchSuggestion> waysToAsk(const Wording &wording)
{
    std::vector<SearchSuggestion> lines;
    const auto add = [&](const char *example, const char *words) { lines.push_back({wording.say("Search", example), wording.say("Search", words), wording.say("Search", example)}); };
    add(QT_TRANSLATE_NOOP("Search", "62,000"), QT_TRANSLATE_NOOP("Search", "A number, however it is written."));
    add(QT_TRANSLATE_NOOP("Search", "\"border czar\""), QT_TRANSLATE_NOOP("Search", "Words in this order."));
    add(QT_TRANSLATE_NOOP("Search", "children -hotline"), QT_TRANSLATE_NOOP("Search", "Leaves out what holds the word."));
    add(QT_TRANSLATE_NOOP("Search", "said-by:Homan"), QT_TRANSLATE_NOOP("Search", "Also published-by:, reviewer: and area:"));
    add(QT_TRANSLATE_NOOP("Search", "counts:children"), QT_TRANSLATE_NOOP("Search", "What a measure counts."));
    add(QT_TRANSLATE_NOOP("Search", "year:2019..2022"), QT_TRANSLATE_NOOP("Search", "A year, or from one to another."));
    add(QT_TRANSLATE_NOOP("Search", "value:60000..65000"), QT_TRANSLATE_NOOP("Search", "A number, or from one to another."));
    return lines;
}

QString searchedWords(const LibraryCounts &counts, const Wording &wording)
{
    const auto count = [&wording](const char *words, qint64 rows) { return wording.say("Search", words, nullptr, rows); };
    return wording.say("Search", "Searched: %1.")
        .arg(QStringList{count("%n claims", counts.claims), count("%n measures", counts.measures), count("%n figures", counts.observations), count("%n sources", counts.sources),
                         count("%n gaps", counts.gaps)}
                 .join(u", "_s));
}

QString moreWords(SearchedKind kind, qint64 count, const Wording &wording)
{
    switch (kind) {
    case SearchedKind::Claims: return wording.say("Search", "All %n claims", nullptr, count);
    case SearchedKind::Measures: return wording.say("Search", "All %n measures", nullptr, count);
    case SearchedKind::Figures: return wording.say("Search", "All %n figures", nullptr, count);
    case SearchedKind::Sources: return wording.say("Search", "All %n sources", nullptr, count);
    case SearchedKind::Gaps: return wording.say("Search", "All %n gaps", nullptr, count);
    }
    return {};
}

SearchLine composeLine(SearchedKind kind, const SearchHit &hit, const SearchQuery &query, const Wording &wording)
{
    SearchLine line;
    line.kind = kind;
    line.id = hit.id;
    line.title = recordTitle(kind, hit, wording).simplified();
    line.foundInTitle = foundRanges(line.title, query);
    line.detail = recordDetail(kind, hit, wording);
    line.foundInDetail = foundRanges(line.detail, query);
    line.standing = hit.standing;
    line.reason = foundInWords(kind, hit.foundIn, query, wording);
    // The words around what was found are not said twice.
    const bool isSaid = !line.foundInTitle.empty() || (hit.foundIn == FoundIn::Around && !line.foundInDetail.empty());
    if (!isSaid || hit.foundIn == FoundIn::Evidence) {
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

QString foundInWords(SearchedKind kind, FoundIn foundIn, const SearchQuery &query, const Wording &wording)
{
    if (std::ranges::none_of(query.terms, isWanted))
        return {};
    switch (foundIn) {
    case FoundIn::OwnNumber: return wording.say("Search", "its own number");
    case FoundIn::OwnWords: return wording.say("Search", "its own words");
    case FoundIn::Evidence: return kind == SearchedKind::Measures ? wording.say("Search", "its figures") : wording.say("Search", "its evidence");
    case FoundIn::Around: return wording.say("Search", "its notes and names");
    }
    return {};
}

QString allWords(SearchedKind kind, qint64 count, const Wording &wording)
{
    return moreWords(kind, count, wording);
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
                             const Wording &wording, const QStringList &lastSearches)
{
    SearchPage page;
    for (const SearchRemark &remark : query.remarks)
        page.remarks += remarkWords(remark, wording);
    if (query.isEmpty()) {
        page.title = wording.say("Search", "Search everything");
        page.note = counts ? searchedWords(*counts, wording) : QString();
        return page;
    }
    page.readings = readingWords(query, wording);
    page.chips = composeChips(query, wording, only);
    if (only)
        page.chips.insert(page.chips.begin(), {QString(), kindName(*only, wording), typed, true});
    // Filters that were understood stand as chips.
    SearchQuery terms = query;
    terms.filters.clear();
    page.title = titleWords((query.remarks.empty() ? searchText(terms) : typed.simplified()).left(200), answer, only, wording);
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
    if (std::ranges::any_of(query.terms, isWanted) && !page.sections.empty())
        page.reasonHeading = wording.say("Search", "Why it is here");
    if (only && page.sections.empty() && answer.count() > 0) //: %1 is a kind: "Claims".
        page.note = wording.say("Search", "All results are of other kinds. Take “%1” out to see them.").arg(kindName(*only, wording));
    if (answer.count() > 0 || !answer.isCounted())
        return page;
    page.note = (counts ? searchedWords(*counts, wording) + u' ' : QString()) + wording.say("Search", "Not in this library is not the same as not published.");
    if (answer.areReliefsDue)
        page.note += u' ' + wording.say("Search", "Looking for what would be found instead…");
    if (std::vector<SearchSuggestion> instead = insteadOf(answer.reliefs, wording); !instead.empty())
        page.suggestions.push_back({wording.say("Search", "Try one of these"), SuggestionForm::Numbered, std::move(instead)});
    constexpr qsizetype mostSearches = 5;
    std::vector<SearchSuggestion> last;
    for (const QString &search : lastSearches) {
        if (static_cast<qsizetype>(last.size()) < mostSearches && search.simplified() != typed.simplified())
            last.push_back({search, {}, search});
    }
    if (!last.empty())
        page.suggestions.push_back({wording.say("Window", "Last searches"), SuggestionForm::Plain, std::move(last)});
    page.suggestions.push_back({wording.say("Search", "How to ask"), SuggestionForm::Example, waysToAsk(wording)});
    return page;
}

}  // namespace countercheck
