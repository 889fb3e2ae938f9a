// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/palette_page.h"

#include "models/domain/view.h"
#include "models/sheets/record_words.h"
#include "models/wording/sentence_form.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostCommands = 6; ///< beside records
constexpr std::size_t mostOfKind = 4;   ///< beside other kinds
constexpr std::size_t mostOfFewKinds = 12;

/// The order of rows: what was chosen lately, then by rank; what cannot be done comes after all names that can, then the order given.
struct RowOrder {
    qsizetype recent = 0;
    bool isElsewhere = true;
    bool isImpossible = false;
    NameRank rank = NameRank::Elsewhere;

    friend auto operator<=>(const RowOrder &, const RowOrder &) = default;
};

struct RankedRow {
    RowOrder order;
    PaletteRow row;
};

RowOrder orderOf(const PaletteRow &row, NameRank rank, const QStringList &recent)
{
    const qsizetype place = recent.indexOf(row.key);
    const bool isImpossible = !row.whyNot.isEmpty();
    return {place >= 0 && !isImpossible ? place : std::numeric_limits<qsizetype>::max(), rank == NameRank::Elsewhere, isImpossible, rank};
}

/// Returns the rows that are called by what was typed.
std::vector<RankedRow> namedRows(const std::vector<PaletteRow> &all, const PaletteQuery &query, const QStringList &recent)
{
    std::vector<RankedRow> rows;
    for (const PaletteRow &row : all) {
        std::optional<NameMatch> match = matchName(row.title, query.text);
        if (!match)
            continue;
        rows.push_back({orderOf(row, match->rank, recent), row});
        rows.back().row.foundInTitle = std::move(match->found);
    }
    return rows;
}

/// Returns what is known of a record. The sign before a figure tells its column, so that who says it comes first.
QString detailOf(const PaletteRecord &record, const Wording &wording)
{
    RecordLine line = record.line;
    if (record.kind == SearchedKind::Figures && line.standing)
        line.verification.reset();
    return recordDetail(record.kind, line, wording);
}

/// Returns a record as a row, if it has what was typed.
std::optional<RankedRow> recordRow(const PaletteRecord &record, const PaletteQuery &query, const SearchQuery &asked, const QStringList &recent, const Wording &wording)
{
    PaletteRow row;
    row.action = PaletteAction::OpenRecord;
    row.kind = record.kind;
    row.standing = record.line.standing;
    row.id = record.line.id;
    row.key = paletteKey(record.kind, record.line.id);
    row.title = recordTitle(record.kind, record.line, wording).simplified();
    row.detail = detailOf(record, wording).simplified();
    if (query.scope == PaletteScope::People) {
        std::optional<NameMatch> who = matchName(row.detail, query.text);
        if (!who && !record.foundIn)
            return std::nullopt;
        const NameRank rank = who ? who->rank : NameRank::Elsewhere;
        row.foundInDetail = who ? std::move(who->found) : std::vector<FoundRange>();
        return RankedRow{orderOf(row, rank, recent), std::move(row)};
    }
    std::optional<NameMatch> match = matchName(row.title, query.text);
    if (!match) {
        // A number is found however it is written.
        const bool isNumber = asked.terms.size() == 1 && asked.terms.front().kind == SearchTermKind::Number;
        if (std::vector<FoundRange> found = isNumber ? foundRanges(row.title, asked) : std::vector<FoundRange>(); !found.empty())
            match = NameMatch{found.front().start == 0 ? NameRank::BeginsName : NameRank::BeginsWord, std::move(found)};
        else if (!record.foundIn || query.scope == PaletteScope::Numbers)
            return std::nullopt;
        else
            match = NameMatch();
        // What is not seen in its name says why it is here.
        if (match->found.empty() && record.foundIn)
            row.detail = joinedByDots({foundInWords(record.kind, *record.foundIn, asked, wording), row.detail});
    }
    row.foundInTitle = std::move(match->found);
    return RankedRow{orderOf(row, match->rank, recent), std::move(row)};
}

bool isInScope(SearchedKind kind, PaletteScope scope)
{
    switch (scope) {
    case PaletteScope::Everything:
    case PaletteScope::People: return true;
    case PaletteScope::Numbers: return kind == SearchedKind::Claims || kind == SearchedKind::Figures;
    case PaletteScope::Commands:
    case PaletteScope::Help: break;
    }
    return false;
}

/// Returns the row that leads to all records of a kind; nothing where they were not counted.
std::optional<PaletteRow> allOf(SearchedKind kind, const std::vector<SearchGroup> &counts, const Wording &wording)
{
    const auto group = std::ranges::find(counts, kind, &SearchGroup::kind);
    if (group == counts.end() || !group->isCounted || group->count < 2)
        return std::nullopt;
    PaletteRow row;
    row.action = PaletteAction::SearchKind;
    row.kind = kind;
    row.key = u"search-kind:"_s + QString::number(static_cast<int>(kind));
    row.title = allWords(kind, group->count, wording);
    return row;
}

/// Collects the sections, and the best row among them.
class Sections {
public:
    explicit Sections(PalettePage &page) : m_page(page) {}

    void add(const QString &heading, std::vector<RankedRow> rows, qint64 count, std::size_t most, const std::optional<PaletteRow> &all = {})
    {
        if (rows.empty())
            return;
        std::ranges::stable_sort(rows, {}, &RankedRow::order);
        const bool isBest = !m_best || rows.front().order < *m_best;
        if (isBest) {
            m_best = rows.front().order;
            m_page.best = rows.front().row.key;
        }
        PaletteSection section{heading, std::max(count, static_cast<qint64>(rows.size())), {}};
        for (std::size_t place = 0; place < std::min(most, rows.size()); ++place)
            section.rows.push_back(std::move(rows[place].row));
        if (all && section.count > static_cast<qint64>(section.rows.size()))
            section.rows.push_back(*all);
        // What Enter chooses stands at the top, but behind the commands.
        m_page.sections.insert(isBest ? m_page.sections.begin() + m_commands : m_page.sections.end(), std::move(section));
    }

    /// What was added so far stays in front.
    void endCommands() { m_commands = std::ssize(m_page.sections); }

private:
    PalettePage &m_page;
    std::optional<RowOrder> m_best;
    std::ptrdiff_t m_commands = 0;
};

/// The palette before anything is typed: what was chosen last, and all commands.
PalettePage composeBeginning(const PaletteContent &content, const Wording &wording)
{
    PalettePage page;
    PaletteSection last{wording.say("Palette", "Chosen last"), 0, {}};
    PaletteSection others{wording.say("Palette", "Commands"), 0, {}};
    for (const QString &key : content.recent) {
        for (const std::vector<PaletteRow> *rows : {&content.commands, &content.topics, &content.searches, &content.comparisons}) {
            if (const auto row = std::ranges::find(*rows, key, &PaletteRow::key); row != rows->end())
                last.rows.push_back(*row);
        }
        for (const PaletteRecord &record : content.records) {
            if (paletteKey(record.kind, record.line.id) == key)
                last.rows.push_back(recordRow(record, {}, {}, {}, wording)->row);
        }
    }
    for (const PaletteRow &command : content.commands) {
        if (!content.recent.contains(command.key))
            others.rows.push_back(command);
    }
    for (PaletteSection *section : {&last, &others}) {
        section->count = static_cast<qint64>(section->rows.size());
        if (section->rows.empty())
            continue;
        if (page.best.isEmpty())
            page.best = section->rows.front().key;
        page.sections.push_back(std::move(*section));
    }
    return page;
}

}  // namespace

PaletteQuery parsePalette(const QString &typed)
{
    const QString text = typed.simplified();
    const QString rest = text.mid(1).trimmed();
    switch (text.isEmpty() ? u' ' : text.front().unicode()) {
    case u'>': return {PaletteScope::Commands, rest};
    case u'#': return {PaletteScope::Numbers, rest};
    case u'@': return {PaletteScope::People, rest};
    case u'?': return {PaletteScope::Help, rest};
    default: return {PaletteScope::Everything, text};
    }
}

PaletteRow savedRow(PaletteAction action, const QString &name)
{
    PaletteRow row;
    row.action = action;
    row.key = (action == PaletteAction::OpenSearch ? u"saved-search:"_s : u"saved-comparison:"_s) + name;
    row.id = name;
    row.title = name;
    return row;
}

QString paletteKey(SearchedKind kind, const QString &id)
{
    View view;
    view.subject = recordOf(kind, id);
    return QString(code(view.kind())) + u':' + id;
}

PalettePage composePalette(const PaletteQuery &query, const PaletteContent &content, const Wording &wording)
{
    if (query.text.isEmpty() && query.scope == PaletteScope::Everything)
        return composeBeginning(content, wording);
    PalettePage page;
    Sections sections(page);
    if (query.scope == PaletteScope::Everything || query.scope == PaletteScope::Commands) {
        std::vector<RankedRow> rows = namedRows(content.commands, query, content.recent);
        const std::size_t most = query.scope == PaletteScope::Commands ? rows.size() : mostCommands;
        sections.add(wording.say("Palette", "Commands"), std::move(rows), 0, most);
        sections.endCommands();
    }
    // A sign alone asks for nothing that was saved.
    if (query.scope == PaletteScope::Everything) {
        sections.add(wording.say("Window", "Saved searches"), namedRows(content.searches, query, content.recent), 0, mostOfKind);
        sections.add(wording.say("Window", "Saved comparisons"), namedRows(content.comparisons, query, content.recent), 0, mostOfKind);
    }
    if (query.scope == PaletteScope::Help) {
        std::vector<RankedRow> rows = namedRows(content.topics, query, content.recent);
        const std::size_t most = rows.size();
        sections.add(wording.say("Help", "Help"), std::move(rows), 0, most);
    }
    // A sign alone asks for no record yet.
    if (!query.text.isEmpty()) {
        const SearchQuery asked = parseSearch(query.text);
        for (const SearchedKind kind : searchedKinds) {
            if (!isInScope(kind, query.scope))
                continue;
            std::vector<RankedRow> rows;
            for (const PaletteRecord &record : content.records) {
                if (record.kind != kind)
                    continue;
                if (std::optional<RankedRow> row = recordRow(record, query, asked, content.recent, wording))
                    rows.push_back(*std::move(row));
            }
            const auto count = std::ranges::find(content.counts, kind, &SearchGroup::kind);
            sections.add(kindName(kind, wording), std::move(rows), count == content.counts.end() ? 0 : count->count,
                         query.scope == PaletteScope::Everything ? mostOfKind : mostOfFewKinds, allOf(kind, content.counts, wording));
        }
    }
    if (content.hasLibrary && !query.text.isEmpty()) {
        PaletteRow row;
        row.action = PaletteAction::SearchEverything;
        row.key = u"search"_s;
        //: %1 is what was typed.
        row.title = wording.say("Palette", "Search everything for “%1”").arg(query.text.left(200));
        if (page.best.isEmpty())
            page.best = row.key;
        page.sections.push_back({QString(), 1, {std::move(row)}});
    }
    return page;
}

}  // namespace countercheck
