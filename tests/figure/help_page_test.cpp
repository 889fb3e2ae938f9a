// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/layout/key_line.h"
#include "models/sheets/coverage_sheet.h"
#include "models/sheets/help_page.h"
#include "models/sheets/help_texts.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <QSet>

#include <algorithm>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

QStringList topicsFor(const QString &typed)
{
    QStringList topics;
    const HelpPage page = composeHelp({{u"Copy chart as table"_s, u"Edit"_s, u"Ctrl+Shift+B"_s}}, typed, Wording());
    for (const HelpSection &section : page.sections) {
        for (const HelpEntry &entry : section.entries)
            topics += entry.topic;
    }
    return topics;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(help_page)

BOOST_AUTO_TEST_CASE(every_letter_of_a_gap_is_explained_in_the_words_of_its_key)
{
    const Wording wording;
    for (const Code<GapKind> &kind : codeList<GapKind>()) {
        // A dash is no letter.
        if (!letterOf(kind.value).front().isLetter())
            continue;
        const QString title = letterOf(kind.value) + u": "_s + wording.gapKind(kind.value);
        BOOST_TEST(std::ranges::any_of(helpTexts(), [&title](const HelpText &text) { return title == QString::fromUtf8(text.title); }), title);
    }
}

BOOST_AUTO_TEST_CASE(every_topic_has_a_name_of_its_own_and_words)
{
    QSet<QString> topics;
    for (const HelpChapter chapter : {HelpChapter::FirstSteps, HelpChapter::Editing, HelpChapter::Chart, HelpChapter::Words, HelpChapter::Keys, HelpChapter::Form})
        topics.insert(helpTopicOf(chapter));
    for (const HelpText &text : helpTexts()) {
        const QString topic = QString::fromLatin1(text.topic);
        BOOST_TEST(!topics.contains(topic), topic);
        topics.insert(topic);
        BOOST_TEST(*text.title != '\0', topic);
        BOOST_TEST(QString::fromUtf8(text.text).endsWith(u'.'), topic);
    }
}

BOOST_AUTO_TEST_CASE(every_table_and_column_has_an_entry_that_its_name_finds)
{
    const HelpPage all = composeHelp({}, {}, Wording());
    QSet<QString> topics;
    for (const TableSchema &table : librarySchema()) {
        BOOST_TEST(findTopic(all, helpTopicOf(table)), table.name);
        for (const ColumnSchema &column : table.columns) {
            const HelpEntry *entry = findTopic(all, helpTopicOf(table, column));
            BOOST_REQUIRE_MESSAGE(entry, (table.name.latin1() + std::string(".") + column.name.latin1()));
            BOOST_TEST(!topics.contains(entry->topic), entry->topic);
            topics.insert(entry->topic);
            for (const QLatin1StringView code : column.codes)
                BOOST_TEST(entry->text.contains(QString(code)), entry->topic << ": " << code);
            const HelpPage found = composeHelp({}, QString(table.name) + u'.' + column.name, Wording());
            BOOST_TEST(findTopic(found, entry->topic), entry->topic);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_mark_of_the_key_and_every_sign_is_explained_and_drawn)
{
    for (int number = 0; number <= static_cast<int>(KeyEntry::Badge); ++number) {
        const HelpMark mark = static_cast<KeyEntry>(number);
        BOOST_TEST(std::ranges::count(helpTexts(), mark, &HelpText::mark) == 1, number);
        const QRectF box(10, 20, 44, 24);
        const std::vector<Shape> shapes = keySymbol(static_cast<KeyEntry>(number), box, TypeScale::Window);
        BOOST_TEST(!shapes.empty());
        for (const Shape &shape : shapes) {
            for (const QPointF &point : shape.points)
                BOOST_TEST(box.contains(point), number);
            BOOST_TEST((shape.box.isEmpty() || box.contains(shape.box)), number);
        }
    }
    for (int number = 0; number <= static_cast<int>(Sign::Dash); ++number)
        BOOST_TEST(std::ranges::count(helpTexts(), HelpMark(static_cast<Sign>(number)), &HelpText::mark) == 1, number);
}

BOOST_AUTO_TEST_CASE(every_code_on_screen_has_its_topic)
{
    const HelpPage page = composeHelp({}, {}, Wording());
    for (const Code<Verdict> &entry : codeList<Verdict>()) {
        const HelpEntry *topic = findTopic(page, helpTopicOf(entry.value));
        BOOST_REQUIRE(topic);
        BOOST_TEST(topic->title == Wording().verdict(entry.value));
    }
    for (const Code<Verification> &entry : codeList<Verification>()) {
        const HelpEntry *topic = findTopic(page, helpTopicOf(entry.value));
        BOOST_REQUIRE(topic);
        BOOST_TEST(topic->title == Wording().verification(entry.value));
    }
    for (const Code<Directness> &entry : codeList<Directness>()) {
        const HelpEntry *topic = findTopic(page, helpTopicOf(entry.value));
        BOOST_REQUIRE(topic);
        BOOST_TEST(topic->title == Wording().directness(entry.value));
    }
    for (const QString &other : {u"words"_s, u"keys"_s, u"chart"_s, u"first-steps"_s, u"origin"_s, u"gap-f"_s, u"gap-l"_s, u"gap-n"_s, u"gap-p"_s, u"gap-s"_s, u"status-d"_s, u"status-v"_s})
        BOOST_TEST(findTopic(page, other), other);
    BOOST_TEST(!findTopic(page, u"no such topic"_s));
}

BOOST_AUTO_TEST_CASE(the_help_is_searched_by_words_other_names_and_keys)
{
    // The word itself comes first in its chapter, then what is called otherwise, then what speaks of it.
    const QStringList bound = topicsFor(u"bound"_s);
    BOOST_TEST(bound.contains(u"mark-more-than"_s));
    BOOST_TEST(bound.contains(u"bound"_s));
    BOOST_TEST(topicsFor(u"ctrl+shift+b"_s).contains(u"key-ctrl+shift+b"_s));
    // Words before the columns of tables.
    BOOST_TEST((topicsFor(u"asserted"_s) == QStringList{u"asserted"_s, u"table-measures-verification"_s}));
    BOOST_TEST(topicsFor(u"copy table"_s).contains(u"key-ctrl+shift+b"_s));
    BOOST_TEST(topicsFor(u"zebra"_s) == QStringList());
    const HelpPage none = composeHelp({}, u"zebra <b>"_s, Wording());
    BOOST_TEST(none.title == u"The help has nothing on zebra <b>"_s);
    BOOST_TEST(none.elsewhere == u"Search everything for “zebra <b>”"_s);
    BOOST_TEST(composeHelp({}, u"origin"_s, Wording()).title.startsWith(QString::number(topicsFor(u"origin"_s).size())));
    for (const HelpSection &section : composeHelp({}, u"bound"_s, Wording()).sections) {
        for (const HelpEntry &entry : section.entries) {
            for (const auto &[text, found] : {std::pair(entry.title, entry.foundInTitle), std::pair(entry.text, entry.foundInText)}) {
                for (const FoundRange &range : found)
                    BOOST_TEST(text.mid(range.start, range.length).toLower() == u"bound"_s);
            }
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
