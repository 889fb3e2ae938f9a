// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/view.h"
#include "models/figure/key_entry.h"
#include "models/figure/sign.h"
#include "models/sheets/search_page.h"

// The help: first steps, the marks of the chart, the words on screen, and the keys.
namespace countercheck {

/// `Editing` leads to a library of one's own. `Form` has an entry for each table and each column of a library, made from the table of the schema.
enum class HelpChapter : std::uint8_t { FirstSteps, Editing, Chart, Words, Keys, Form };

/// What stands before a help entry: nothing, a mark of the key, or a sign.
using HelpMark = std::variant<std::monostate, KeyEntry, Sign>;

/// A help entry explains one thing.
struct HelpEntry {
    HelpChapter chapter = HelpChapter::Words;
    QString topic;           ///< its name in links and on the command line; the first of a chapter has that of the chapter as well
    QString title;
    QString text;
    QString alsoCalled;      ///< other words that find it
    QString shortcut;        ///< the keys that do it; may be empty
    HelpMark mark;
    std::vector<FoundRange> foundInTitle;
    std::vector<FoundRange> foundInText;

    friend bool operator==(const HelpEntry &, const HelpEntry &) = default;
};

struct HelpSection {
    HelpChapter chapter = HelpChapter::Words;
    QString heading;
    QString note;
    std::vector<HelpEntry> entries;

    friend bool operator==(const HelpSection &, const HelpSection &) = default;
};

struct HelpPage {
    QString title; ///< "6 entries for bound"
    std::vector<HelpSection> sections; ///< none of them empty
    QString elsewhere; ///< offers to search the library for what was typed; empty if nothing was

    friend bool operator==(const HelpPage &, const HelpPage &) = default;
};

/// A help key is a command with its keys, from the table of actions.
struct HelpKey {
    QString title;
    QString menu;
    QString shortcut;
};

/// Returns the names of the chapters, as links and the command line write them.
QString helpTopicOf(HelpChapter chapter);
/// Return the topics that explain a value of a closed list.
QString helpTopicOf(Verdict verdict);
/// Return the topics of a table and of a column of it.
QString helpTopicOf(const TableSchema &table);
QString helpTopicOf(const TableSchema &table, const ColumnSchema &column);
QString helpTopicOf(Verification verification);
QString helpTopicOf(Directness directness);

/// Returns the help as far as it has what was typed, the nearest first within each chapter; all of it for an empty text.
HelpPage composeHelp(const std::vector<HelpKey> &keys, const QString &typed, const Wording &wording);

/// Returns the entry of a topic or chapter; nullptr if the page has none.
const HelpEntry *findTopic(const HelpPage &page, const QString &topic);

}  // namespace countercheck
