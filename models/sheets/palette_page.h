// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/name_match.h"

// The palette: commands and records, found by a part of their names.
namespace countercheck {

/// What is looked for, by the sign that was typed first.
enum class PaletteScope : std::uint8_t {
    Everything,
    Commands, ///< ">"
    Numbers,  ///< "#": claims and figures with that number
    People,   ///< "@": what persons said and what bodies published
    Help,     ///< "?": topics of the help
};

/// A palette query is what was typed, understood.
struct PaletteQuery {
    PaletteScope scope = PaletteScope::Everything;
    QString text; ///< without the sign

    friend bool operator==(const PaletteQuery &, const PaletteQuery &) = default;
};

PaletteQuery parsePalette(const QString &typed);

/// What choosing a row of the palette does.
enum class PaletteAction : std::uint8_t { RunCommand, OpenRecord, OpenHelp, OpenSearch, OpenComparison, SearchKind, SearchEverything };

/// A palette row is one thing that can be chosen.
struct PaletteRow {
    PaletteAction action = PaletteAction::RunCommand;
    QString key;                    ///< by which it is remembered: "command:Open…", "claim:claim-62000-rescued"
    SearchedKind kind = SearchedKind::Claims; ///< of a record, or that is searched for
    std::optional<Standing> standing = {}; ///< the column of a measure or figure
    QString id;                     ///< of a record, a topic of the help, or the name of what was saved
    QString title;
    std::vector<FoundRange> foundInTitle;
    QString detail;                 ///< the menu of a command; who, what kind, when
    std::vector<FoundRange> foundInDetail;
    QString shortcut;               ///< as it is pressed
    QString whyNot;                 ///< why it cannot be done now; empty if it can

    friend bool operator==(const PaletteRow &, const PaletteRow &) = default;
};

struct PaletteSection {
    QString heading;
    qint64 count = 0; ///< of all, however many are listed
    std::vector<PaletteRow> rows;

    friend bool operator==(const PaletteSection &, const PaletteSection &) = default;
};

struct PalettePage {
    std::vector<PaletteSection> sections; ///< none of them empty
    QString best; ///< the key of the row that Enter chooses first

    friend bool operator==(const PalettePage &, const PalettePage &) = default;
};

/// A palette record is a row of the library that may be shown.
struct PaletteRecord {
    SearchedKind kind = SearchedKind::Claims;
    RecordLine line;
    std::optional<FoundIn> foundIn = {}; ///< where the search of the store found what is typed now, if it did
};

/// Everything that the palette chooses from.
struct PaletteContent {
    std::vector<PaletteRow> commands; ///< in the order of the menus
    std::vector<PaletteRow> topics;   ///< of the help, in its order
    std::vector<PaletteRow> searches;    ///< that the reader has saved for this library, by alphabet
    std::vector<PaletteRow> comparisons; ///< likewise
    std::vector<PaletteRecord> records; ///< each once
    std::vector<SearchGroup> counts;  ///< how many the search found of each kind; may be empty
    QStringList recent;               ///< the keys that were chosen last, the newest first
    bool hasLibrary = false;
};

/// Returns the row of a search or a comparison that the reader has saved under a name.
PaletteRow savedRow(PaletteAction action, const QString &name);

/// Returns the key by which a record is remembered.
QString paletteKey(SearchedKind kind, const QString &id);

/// Returns what the palette shows: what was chosen lately first, then by rank. Commands come first, then the section with the best row
/// of all, which Enter chooses, then what was saved and each kind of record.
PalettePage composePalette(const PaletteQuery &query, const PaletteContent &content, const Wording &wording);

}  // namespace countercheck
