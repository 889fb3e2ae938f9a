// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/help_page.h"

#include "models/sheets/help_texts.h"
#include "models/sheets/name_match.h"
#include "models/sheets/schema_words.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array chapters{HelpChapter::FirstSteps, HelpChapter::Editing, HelpChapter::Chart, HelpChapter::Words, HelpChapter::Keys, HelpChapter::Form};

HelpSection emptySection(HelpChapter chapter, const Wording &wording)
{
    switch (chapter) {
    case HelpChapter::FirstSteps: return {chapter, wording.say("Help", "First steps"), wording.say("Help", "From a number that you were sent to a sentence that you may print."), {}};
    case HelpChapter::Editing: return {chapter, wording.say("Help", "A library of your own"), wording.say("Help", "From an empty library to a chart. Every step can be undone, also after a restart."), {}};
    case HelpChapter::Chart: return {chapter, wording.say("Help", "Reading the chart"), wording.say("Help", "The key under a chart shows only the marks that are in use."), {}};
    case HelpChapter::Words: return {chapter, wording.say("Help", "Words"), wording.say("Help", "A dotted line under a word leads here. A library has its own definitions on the page of each measure."), {}};
    case HelpChapter::Keys: return {chapter, wording.say("Help", "Keys"), wording.say("Help", "Every command is found by its name as well: Ctrl+K."), {}};
    case HelpChapter::Form: return {chapter, wording.say("Help", "The tables of a library"), wording.say("Help", "What each column means, for people who fill in tables or read the file elsewhere."), {}};
    }
    return {};
}

/// Returns what a column means, what it may hold, and the words of its list.
QString textOf(const TableSchema &table, const ColumnSchema &column, const Wording &wording)
{
    QStringList sentences;
    if (*column.description != '\0')
        sentences += wording.say("Schema", column.description);
    if (column.required)
        sentences += wording.say("Help", "Required.");
    if (column.kind == ColumnKind::Reference)
        sentences += wording.say("Help", "Leads to a row of the table %1.").arg(QString(column.references));
    else if (column.kind != ColumnKind::Text && column.kind != ColumnKind::Code && column.kind != ColumnKind::Identifier)
        sentences += formInWords(column.kind, wording);
    QStringList codes;
    for (const QLatin1StringView each : column.codes)
        codes += wording.say("Help", "%1 (%2)", "word in the file, what it means").arg(QString(each), codeInWords(table, column, QString(each), wording));
    if (!codes.isEmpty())
        sentences += wording.say("Help", "One of: %1.").arg(codes.join(u", "_s));
    return sentences.isEmpty() ? wording.say("Help", "Text.") : sentences.join(u' ');
}

std::vector<HelpEntry> entriesOfForm(const Wording &wording)
{
    std::vector<HelpEntry> entries;
    for (const TableSchema &table : librarySchema()) {
        const QString title = wording.say("Schema", table.title);
        entries.push_back({HelpChapter::Form, helpTopicOf(table), wording.say("Help", "%1: the table %2", "title of a table, its name in the file").arg(title, QString(table.name)),
                           wording.say("Schema", table.description), {}, {}, {}, {}, {}});
        for (const ColumnSchema &column : table.columns)
            entries.push_back({HelpChapter::Form, helpTopicOf(table, column), wording.say("Help", "%1: %2", "title of a table, title of a column").arg(title, wording.say("Schema", column.title)),
                               textOf(table, column, wording), QString(table.name) + u'.' + column.name, {}, {}, {}, {}});
    }
    return entries;
}

/// Returns the entries of a chapter, as they stand.
std::vector<HelpEntry> entriesOf(HelpChapter chapter, const std::vector<HelpKey> &keys, const Wording &wording)
{
    const auto say = [&wording](const char *text) { return *text == '\0' ? QString() : wording.say("Help", text); };
    if (chapter == HelpChapter::Form)
        return entriesOfForm(wording);
    std::vector<HelpEntry> entries;
    if (chapter == HelpChapter::Keys) {
        for (const HelpKey &key : keys)
            entries.push_back({chapter, u"key-"_s + key.shortcut.toLower(), key.title, key.menu, {}, key.shortcut, {}, {}, {}});
    }
    for (const HelpText &text : helpTexts()) {
        if (text.chapter == chapter)
            entries.push_back({chapter, QString::fromLatin1(text.topic), say(text.title), say(text.text), say(text.alsoCalled), QString::fromLatin1(text.shortcut), text.mark, {}, {}});
    }
    return entries;
}

/// How near an entry is to what was typed: its title, then its other names and keys, then its text.
std::optional<int> nearness(HelpEntry &entry, const QString &typed)
{
    std::optional<NameMatch> title = matchName(entry.title, typed);
    std::optional<NameMatch> text = matchName(entry.text, typed);
    // Within a word only a name is meant, no running text.
    if (text && text->rank >= NameRank::Initials)
        text.reset();
    const std::optional<NameMatch> other = matchName(entry.alsoCalled + u' ' + entry.shortcut, typed);
    if (title)
        entry.foundInTitle = std::move(title->found);
    if (text)
        entry.foundInText = std::move(text->found);
    if (title)
        return static_cast<int>(title->rank);
    if (other && other->rank <= NameRank::BeginsWord)
        return static_cast<int>(NameRank::Elsewhere) + 1;
    return text ? std::optional(static_cast<int>(NameRank::Elsewhere) + 2) : std::nullopt;
}

}  // namespace

QString helpTopicOf(HelpChapter chapter)
{
    switch (chapter) {
    case HelpChapter::FirstSteps: return u"first-steps"_s;
    case HelpChapter::Editing: return u"own-library"_s;
    case HelpChapter::Chart: return u"chart"_s;
    case HelpChapter::Words: return u"words"_s;
    case HelpChapter::Keys: return u"keys"_s;
    case HelpChapter::Form: return u"tables"_s;
    }
    return {};
}

QString helpTopicOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Comparable: return u"comparable"_s;
    case Verdict::ComparableWithCare: return u"with-care"_s;
    case Verdict::RelatedNotComparable: return u"related"_s;
    case Verdict::CannotTell: return u"cannot-tell"_s;
    case Verdict::NotComparable: return u"cannot-be-compared"_s;
    }
    return {};
}

QString helpTopicOf(const TableSchema &table)
{
    return u"table-"_s + table.name;
}

QString helpTopicOf(const TableSchema &table, const ColumnSchema &column)
{
    return helpTopicOf(table) + u'-' + column.name;
}

QString helpTopicOf(Verification verification)
{
    return verification == Verification::NotApplicable ? u"not-a-count-of-victims"_s : QString(code(verification));
}

QString helpTopicOf(Directness directness)
{
    return code(directness);
}

HelpPage composeHelp(const std::vector<HelpKey> &keys, const QString &typed, const Wording &wording)
{
    const QString asked = typed.simplified().left(200);
    HelpPage page;
    qsizetype found = 0;
    for (const HelpChapter chapter : chapters) {
        HelpSection section = emptySection(chapter, wording);
        std::vector<std::pair<int, HelpEntry>> near;
        for (HelpEntry &entry : entriesOf(chapter, keys, wording)) {
            if (const std::optional<int> rank = asked.isEmpty() ? std::optional(0) : nearness(entry, asked))
                near.emplace_back(*rank, std::move(entry));
        }
        std::ranges::stable_sort(near, {}, &std::pair<int, HelpEntry>::first);
        for (auto &[rank, entry] : near)
            section.entries.push_back(std::move(entry));
        found += static_cast<qsizetype>(section.entries.size());
        if (!section.entries.empty())
            page.sections.push_back(std::move(section));
    }
    if (asked.isEmpty()) {
        page.title = wording.say("Help", "Help");
        return page;
    }
    //: %1 is what was typed.
    page.title = found > 0 ? wording.say("Help", "%n entries for %1", nullptr, static_cast<int>(found)).arg(asked) : wording.say("Help", "The help has nothing on %1").arg(asked);
    page.elsewhere = wording.say("Palette", "Search everything for “%1”").arg(asked);
    return page;
}

const HelpEntry *findTopic(const HelpPage &page, const QString &topic)
{
    for (const HelpSection &section : page.sections) {
        if (helpTopicOf(section.chapter) == topic)
            return &section.entries.front();
        const auto entry = std::ranges::find(section.entries, topic, &HelpEntry::topic);
        if (entry != section.entries.end())
            return &*entry;
    }
    return nullptr;
}

}  // namespace countercheck
