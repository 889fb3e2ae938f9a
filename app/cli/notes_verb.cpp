// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "app/library/own_records.h"
#include "models/sheets/palette_page.h"
#include "models/sheets/record_words.h"
#include "models/store/library.h"
#include "models/wording/wording.h"

#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns the record that KIND:ID names; nothing if KIND is none. Its kinds are called as one or as many: claim, claims.
std::optional<RecordKey> recordNamed(const QString &text)
{
    const QString kind = text.section(u':', 0, 0);
    const QString id = text.section(u':', 1);
    for (const SearchedKind searched : searchedKinds) {
        const QString word = paletteKey(searched, {}).chopped(1);
        if (!id.isEmpty() && (kind == word || kind == word + u's'))
            return RecordKey{searched, id};
    }
    return std::nullopt;
}

/// Returns what a record is called; nothing in a library that does not hold it any more.
Result<QString> titleOf(Library &library, const RecordKey &record, const Wording &wording)
{
    const Result<qint64> row = library.recordRow(record.kind, record.id);
    if (!row)
        return row.error().code == ErrorCode::NoSuchRow ? Result<QString>(QString()) : row.error();
    const Result<std::vector<RecordLine>> lines = library.recordLines(record.kind, std::array{*row});
    if (!lines)
        return lines.error();
    return recordTitle(record.kind, lines->front(), wording).simplified();
}

int writeMarks(Library &library, const std::map<RecordKey, RecordMark> &marks, TableFormat format, QIODevice &output, QIODevice &messages)
{
    const Wording wording;
    const auto writer = makeTableWriter(format, output,
                                        {{.name = u"record"_s, .isBrief = true}, {.name = u"starred"_s, .isBrief = true}, {.name = u"note"_s, .isBrief = true}, {.name = u"title"_s}},
                                        isTerminal(output) ? LongCells::Cut : LongCells::Whole);
    for (const auto &[record, mark] : marks) {
        const Result<QString> title = titleOf(library, record, wording);
        if (!title)
            return fail(messages, title.error());
        writer->writeRow({paletteKey(record.kind, record.id), mark.isStarred ? u"yes"_s : u"no"_s, mark.note, *title});
    }
    return writer->finish() ? exit_code::done : fail(messages, {ErrorCode::WriteFailed, {}, {}});
}

/// What is done with star and note of a record.
struct MarkOption {
    QLatin1StringView name;
    QLatin1StringView words;
    bool takesAway;
};

constexpr std::array markOptions{
    MarkOption{"note"_L1, "Keeps TEXT as the note on a record, in place of the one before."_L1, false},
    MarkOption{"star"_L1, "Stars a record."_L1, false},
    MarkOption{"unstar"_L1, "Takes the star away."_L1, true},
    MarkOption{"delete-note"_L1, "Deletes the note."_L1, true},
};

int changeMark(Library &library, OwnRecords &own, const MarkOption &option, const RecordKey &record, const QString &note, QIODevice &messages)
{
    // A mark on a record that a newer library does not hold any more can still be taken away.
    if (const Result<qint64> row = library.recordRow(record.kind, record.id); !row && !(option.takesAway && row.error().code == ErrorCode::NoSuchRow))
        return fail(messages, row.error());
    std::optional<Error> fault;
    QObject::connect(&own, &OwnRecords::failed, &own, [&fault](const Error &error) { fault = error; });
    if (option.name == "note"_L1 || option.name == "delete-note"_L1)
        own.setNote(record, note);
    else
        own.setStarred(record, option.name == "star"_L1);
    return fault ? fail(messages, *fault) : exit_code::done;
}

}  // namespace

int runNotes(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Lists your notes and stars on the records of a library. They are kept on this computer, in a file of your own, and never in the library."
                                     " A record is named by its kind and id: claim:ID, measure:ID, figure:ID, source:ID or gap:ID."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    parser.addPositionalArgument(u"TEXT"_s, u"With --note: the note, as plain text."_s, u"[TEXT]"_s);
    parser.addOption(formatOption());
    for (const MarkOption &option : markOptions)
        parser.addOption({QString(option.name), QString(option.words), u"KIND:ID"_s});
    if (const std::optional<int> code = parseArguments(parser, arguments, {1, 2}, output, messages))
        return *code;
    const std::optional<TableFormat> format = readFormat(parser, messages);
    if (!format)
        return exit_code::usage;

    const MarkOption *wanted = nullptr;
    for (const MarkOption &option : markOptions) {
        if (!parser.isSet(option.name))
            continue;
        if (wanted) {
            say(messages, u"Only one of --note, --star, --unstar and --delete-note at a time."_s);
            return exit_code::usage;
        }
        wanted = &option;
    }
    const QString note = parser.positionalArguments().value(1).trimmed();
    const bool isToNote = wanted && wanted->name == "note"_L1;
    if (isToNote ? note.isEmpty() : parser.positionalArguments().size() == 2) {
        say(messages, isToNote ? u"--note needs a TEXT; --delete-note deletes the note."_s : u"A TEXT is for --note only."_s);
        return exit_code::usage;
    }
    if (note.size() > longestNote) {
        say(messages, u"A note has at most %1 characters."_s.arg(longestNote));
        return exit_code::usage;
    }
    const std::optional<RecordKey> record = wanted ? recordNamed(parser.value(wanted->name)) : std::nullopt;
    if (wanted && !record) {
        say(messages, u"“%1” names no record: claim:ID, measure:ID, figure:ID, source:ID or gap:ID is needed."_s.arg(parser.value(wanted->name)));
        return exit_code::usage;
    }

    Result<Library> library = Library::open(parser.positionalArguments().constFirst());
    if (!library)
        return fail(messages, library.error());
    const Result<LibraryDescription> description = library->description();
    if (!description)
        return fail(messages, description.error());
    OwnRecords own(ownStorePath());
    own.setLibrary(*description);
    if (wanted)
        return changeMark(library.value(), own, *wanted, *record, note, messages);
    std::optional<Error> fault;
    QObject::connect(&own, &OwnRecords::failed, &own, [&fault](const Error &error) { fault = error; });
    const std::map<RecordKey, RecordMark> &marks = own.marks();
    return fault ? fail(messages, *fault) : writeMarks(library.value(), marks, *format, output, messages);
}

}  // namespace countercheck
