// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/schema_words.h"

#include "models/domain/code_lists.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

template <class Enum>
QString wordsOf(QStringView code, const Wording &wording, QString (Wording::*inWords)(Enum) const)
{
    const std::optional<Enum> value = fromCode<Enum>(code);
    return value ? (wording.*inWords)(*value) : QString();
}

template <class Enum>
QString wordsOf(QStringView code, const Wording &wording, QString (Wording::*inWords)(std::optional<Enum>) const)
{
    const std::optional<Enum> value = fromCode<Enum>(code);
    return value ? (wording.*inWords)(value) : QString();
}

template <auto inWords>
QString worded(QStringView code, const Wording &wording)
{
    return wordsOf(code, wording, inWords);
}

QString claimWording(QStringView code, const Wording &wording)
{
    switch (fromCode<ClaimWording>(code).value_or(ClaimWording::Paraphrase)) {
    case ClaimWording::Verbatim: return wording.say("Schema", "in the very words of who made the claim");
    case ClaimWording::Paraphrase: break;
    }
    return wording.say("Schema", "in other words");
}

QString relationKind(QStringView code, const Wording &wording)
{
    const std::optional<RelationKind> kind = fromCode<RelationKind>(code);
    return kind ? wording.relation(*kind, wording.say("Schema", "the first"), wording.say("Schema", "the second")) : QString();
}

struct ColumnWords {
    QLatin1StringView table; ///< empty: in every table that has the column
    QLatin1StringView column;
    QString (*words)(QStringView code, const Wording &wording);
};

constexpr ColumnWords columns[] = {
    {"organisations"_L1, "kind"_L1, worded<&Wording::organisationKind>},
    {"sources"_L1, "kind"_L1, worded<&Wording::sourceKind>},
    {"sources"_L1, "directness"_L1, worded<&Wording::directness>},
    {"sources"_L1, "purpose"_L1, worded<&Wording::purpose>},
    {{}, "statistical_unit"_L1, worded<&Wording::unit>},
    {{}, "unit_of_measure"_L1, worded<&Wording::unitOfMeasure>},
    {{}, "period_kind"_L1, worded<&Wording::periodKind>},
    {{}, "accumulation"_L1, worded<&Wording::accumulation>},
    {{}, "stage"_L1, worded<&Wording::stage>},
    {{}, "verification"_L1, worded<&Wording::verification>},
    {{}, "verification_basis"_L1, worded<&Wording::verificationBasis>},
    {{}, "qualifier"_L1, worded<&Wording::qualifier>},
    {{}, "retelling"_L1, worded<&Wording::retelling>},
    {{}, "rating"_L1, worded<&Wording::rating>},
    {{}, "role"_L1, worded<&Wording::role>},
    {{}, "scope"_L1, worded<&Wording::gapScope>},
    {{}, "verdict"_L1, worded<&Wording::verdict>},
    {{}, "wording"_L1, claimWording},
    {"breaks"_L1, "kind"_L1, worded<&Wording::breakKind>},
    {"gaps"_L1, "kind"_L1, worded<&Wording::gapKind>},
    {"relations"_L1, "kind"_L1, relationKind},
};

}  // namespace

QString kindInWords(ColumnKind kind, const Wording &wording)
{
    switch (kind) {
    case ColumnKind::Text: return wording.say("Schema", "text");
    case ColumnKind::Identifier: return wording.say("Schema", "identifier");
    case ColumnKind::Reference: return wording.say("Schema", "reference");
    case ColumnKind::Number: return wording.say("Schema", "number");
    case ColumnKind::Date: return wording.say("Schema", "date");
    case ColumnKind::Address: return wording.say("Schema", "address");
    case ColumnKind::Code: return wording.say("Schema", "word of a list");
    case ColumnKind::Status: return wording.say("Schema", "status");
    case ColumnKind::Country: return wording.say("Schema", "country");
    case ColumnKind::Month: return wording.say("Schema", "month");
    case ColumnKind::Phrase: return wording.say("Schema", "phrase");
    }
    return {};
}

QString formInWords(ColumnKind kind, const Wording &wording)
{
    switch (kind) {
    case ColumnKind::Text:
        return wording.say("Schema", "Plain text. In a CSV file an apostrophe stands before what a spreadsheet would take for a formula; it is taken away again when the file is read.");
    case ColumnKind::Identifier: return wording.say("Schema", "Lower-case letters and digits, in groups joined by hyphens.");
    case ColumnKind::Reference: return wording.say("Schema", "The identifier of a row of another table.");
    case ColumnKind::Number: return wording.say("Schema", "Digits with a point, without separators and without an exponent: 62000, 0.5, -3.");
    case ColumnKind::Date: return wording.say("Schema", "A year, a month or a day: 2025, 2025-07 or 2025-07-24. A ~ after it means about: 2025~ (EDTF).");
    case ColumnKind::Address: return wording.say("Schema", "Begins with http:// or https://.");
    case ColumnKind::Code: return wording.say("Schema", "One of the words of its list.");
    case ColumnKind::Status: return wording.say("Schema", "Letters of the SDMX list of observation status with blanks between them: A, E P.");
    case ColumnKind::Country: return wording.say("Schema", "Two capital letters, as in ISO 3166-1.");
    case ColumnKind::Month: return wording.say("Schema", "01 to 12.");
    case ColumnKind::Phrase: return wording.say("Schema", "Text with {value} once, where the number stands.");
    }
    return {};
}

QString codeInWords(const TableSchema &table, const ColumnSchema &column, QStringView code, const Wording &wording)
{
    if (std::ranges::none_of(column.codes, [code](QLatin1StringView known) { return code == known; }))
        return {};
    const auto found = std::ranges::find_if(columns, [&](const ColumnWords &words) { return words.column == column.name && (words.table.isEmpty() || words.table == table.name); });
    return found == std::end(columns) ? QString() : found->words(code, wording);
}

}  // namespace countercheck
