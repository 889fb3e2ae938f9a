// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/store/library_builder.h"
#include "tests/support/library.h"

#include <QHash>
#include <QPair>

// A small library in which every column of every table holds something of its own, all of it about one claim.
namespace countercheck::test {

/// The id of the claim that everything in the planted library is about.
inline const QString plantedClaim = QStringLiteral("claim-1");

/// The word that a text column of a row holds.
inline QString plantedWord(const TableSchema &table, const ColumnSchema &column, int row)
{
    return QStringLiteral("%1-%2-%3").arg(table.name, column.name).arg(row).replace(u'_', u'-');
}

class PlantedLibrary {
public:
    PlantedLibrary()
    {
        using Cells = QHash<QString, QString>;
        const auto add = [this](QLatin1StringView table, const Cells &cells) { addRow(*findTable(table), cells); };
        using namespace Qt::StringLiterals;
        add("library"_L1, {{u"created"_s, u"2026-11-20"_s}, {u"language"_s, u"en"_s}});
        for (const QString &country : {u"FR"_s, u"DE"_s, u"IT"_s, u"ES"_s, u"PT"_s, u"GR"_s})
            add("organisations"_L1, {{u"country"_s, country}});
        for (int source = 1; source <= 9; ++source)
            add("sources"_L1, {{u"publisher_id"_s, u"organisations-%1"_s.arg(source % 6 + 1)}, {u"origin_id"_s, source == 2 ? u"sources-9"_s : QString()},
                               {u"directness"_s, u"secondary"_s}});
        const Cells count{{u"unit_of_measure"_s, u"count"_s}, {u"producer_id"_s, u"organisations-2"_s}, {u"definition_source_id"_s, u"sources-3"_s}, {u"area"_s, u"Anywhere"_s}};
        const auto with = [](Cells cells, const Cells &others) { cells.insert(others); return cells; };
        add("measures"_L1, with(count, {{u"statistical_unit"_s, u"child"_s}, {u"verification"_s, u"asserted"_s}, {u"verification_basis"_s, QString()}, {u"period_kind"_s, u"span"_s}, {u"year_start"_s, QString()}}));
        add("measures"_L1, with(count, {{u"statistical_unit"_s, u"person"_s}, {u"verification"_s, u"identified"_s}, {u"period_kind"_s, u"fiscal_year"_s}, {u"year_start"_s, u"07"_s}, {u"stage"_s, u"victim"_s}}));
        add("measures"_L1, with(count, {{u"statistical_unit"_s, u"report"_s}, {u"verification"_s, u"not_applicable"_s}, {u"verification_basis"_s, QString()}, {u"period_kind"_s, u"calendar_year"_s}, {u"year_start"_s, QString()}, {u"stage"_s, u"report"_s}}));
        const Cells exact{{u"area"_s, u"Anywhere"_s}, {u"qualifier"_s, u"exact"_s}, {u"lower"_s, QString()}, {u"upper"_s, QString()}, {u"revises_id"_s, QString()}, {u"retells_id"_s, QString()}, {u"retelling"_s, QString()},
                          {u"stated_by_id"_s, u"organisations-3"_s}, {u"status"_s, u"P"_s}, {u"published"_s, u"2024-02-03"_s}};
        add("observations"_L1, with(exact, {{u"measure_id"_s, u"measures-1"_s}, {u"source_id"_s, u"sources-1"_s}, {u"value"_s, u"7101"_s}, {u"period_start"_s, u"2021-01-01"_s}, {u"period_end"_s, u"2021-12-31"_s}}));
        add("observations"_L1, with(exact, {{u"measure_id"_s, u"measures-2"_s}, {u"source_id"_s, u"sources-2"_s}, {u"value"_s, u"7202"_s}, {u"period_start"_s, u"2019-07-01"_s}, {u"period_end"_s, u"2020-06-30"_s}}));
        add("observations"_L1, with(exact, {{u"measure_id"_s, u"measures-3"_s}, {u"source_id"_s, u"sources-4"_s}, {u"value"_s, u"7303"_s}, {u"period_start"_s, u"2021-01-01"_s}, {u"period_end"_s, u"2021-12-31"_s}}));
        add("observations"_L1, with(exact, {{u"measure_id"_s, u"measures-3"_s}, {u"source_id"_s, u"sources-4"_s}, {u"value"_s, u"7404"_s}, {u"period_start"_s, u"2021-01-01"_s}, {u"period_end"_s, u"2021-12-31"_s}, {u"revises_id"_s, u"observations-3"_s}}));
        add("observations"_L1, with(exact, {{u"measure_id"_s, u"measures-2"_s}, {u"source_id"_s, u"sources-2"_s}, {u"value"_s, QString()}, {u"qualifier"_s, u"between"_s}, {u"lower"_s, u"7501"_s}, {u"upper"_s, u"7502"_s}, {u"period_start"_s, u"2021-07-01"_s}, {u"period_end"_s, u"2022-06-30"_s}}));
        add("observations"_L1, with(exact, {{u"measure_id"_s, u"measures-2"_s}, {u"source_id"_s, u"sources-5"_s}, {u"value"_s, u"7202"_s}, {u"period_start"_s, u"2019-07-01"_s}, {u"period_end"_s, u"2020-06-30"_s}, {u"retells_id"_s, u"observations-2"_s}, {u"retelling"_s, u"faithful"_s}}));
        add("breaks"_L1, {{u"measure_id"_s, u"measures-3"_s}, {u"source_id"_s, u"sources-6"_s}, {u"at"_s, u"2020-05-04"_s}});
        add("claims"_L1, {{u"claimant_id"_s, u"organisations-1"_s}, {u"source_id"_s, u"sources-1"_s}, {u"stated_on"_s, u"2022-03-04"_s}, {u"value"_s, u"7101"_s}, {u"qualifier"_s, u"exact"_s}, {u"statistical_unit"_s, u"child"_s}});
        for (int review = 0; review < 2; ++review)
            add("assessments"_L1, {{u"claim_id"_s, plantedClaim}, {u"assessor_id"_s, u"organisations-%1"_s.arg(4 + review)}, {u"source_id"_s, u"sources-%1"_s.arg(7 + review)}, {u"rating"_s, review == 0 ? u"false"_s : u"unverified"_s}});
        const QStringList roles{u"as_claimed"_s, u"contradicts"_s, u"traces_to"_s, u"context"_s, u"supports"_s};
        for (int link = 0; link < 5; ++link)
            add("evidence"_L1, {{u"claim_id"_s, plantedClaim}, {u"observation_id"_s, u"observations-%1"_s.arg(link + 1)}, {u"role"_s, roles.at(link)}});
        add("gaps"_L1, {{u"claim_id"_s, plantedClaim}, {u"measure_id"_s, QString()}, {u"source_id"_s, u"sources-6"_s}, {u"scope"_s, u"definition"_s}, {u"area"_s, u"Anywhere"_s}, {u"period_start"_s, QString()}, {u"period_end"_s, QString()}});
        add("gaps"_L1, {{u"claim_id"_s, QString()}, {u"measure_id"_s, u"measures-3"_s}, {u"source_id"_s, u"sources-6"_s}, {u"scope"_s, u"value"_s}, {u"area"_s, u"Anywhere"_s}, {u"period_start"_s, u"2017-01-01"_s}, {u"period_end"_s, u"2018-12-31"_s}});
        add("cautions"_L1, {{u"claim_id"_s, plantedClaim}, {u"measure_id"_s, QString()}, {u"observation_id"_s, QString()}, {u"source_id"_s, u"sources-6"_s}});
        add("cautions"_L1, {{u"claim_id"_s, QString()}, {u"measure_id"_s, u"measures-2"_s}, {u"observation_id"_s, QString()}, {u"source_id"_s, u"sources-6"_s}});
        add("cautions"_L1, {{u"claim_id"_s, QString()}, {u"measure_id"_s, QString()}, {u"observation_id"_s, u"observations-3"_s}, {u"source_id"_s, u"sources-6"_s}});
        add("comparisons"_L1, {{u"measure_a_id"_s, u"measures-1"_s}, {u"measure_b_id"_s, u"measures-2"_s}, {u"source_id"_s, u"sources-6"_s}, {u"verdict"_s, u"not_comparable"_s}});
        add("relations"_L1, {{u"measure_a_id"_s, u"measures-2"_s}, {u"measure_b_id"_s, u"measures-3"_s}, {u"source_id"_s, u"sources-6"_s}, {u"kind"_s, u"part_of"_s}});
    }

    /// Writes the library as a file, with rows or without the search over them.
    void writeTo(const QString &path) const
    {
        LibraryBuilder builder;
        for (const auto &[table, cells] : rows)
            builder.add(*table, cells);
        const Result<Done> written = builder.writeTo(path);
        BOOST_REQUIRE_MESSAGE(bool(written), (written ? QString() : written.error().detail).toStdString());
    }

    std::vector<std::pair<const TableSchema *, QStringList>> rows; ///< in the order of the tables; the cells of each in that of its columns

private:
    /// Adds a row. A column that is not given holds a word of its own, the first of its codes, or a day of its own.
    void addRow(const TableSchema &table, const QHash<QString, QString> &given)
    {
        const int number = static_cast<int>(std::ranges::count(rows, &table, [](const auto &row) { return row.first; })) + 1;
        QStringList cells;
        for (const ColumnSchema &column : table.columns)
            cells.append(given.contains(column.name) ? given.value(column.name) : planted(table, column, number));
        rows.emplace_back(&table, cells);
    }

    QString planted(const TableSchema &table, const ColumnSchema &column, int row)
    {
        const QString word = plantedWord(table, column, row);
        switch (column.kind) {
        case ColumnKind::Identifier: return table.name == QLatin1StringView("claims") ? plantedClaim : QStringLiteral("%1-%2").arg(table.name).arg(row);
        case ColumnKind::Date: return QDate(2023, 1, 1).addDays(++m_days).toString(Qt::ISODate);
        case ColumnKind::Address: return QStringLiteral("https://%1.example/").arg(word);
        case ColumnKind::Code: return column.codes.constFirst();
        case ColumnKind::Phrase: return QStringLiteral("{value} %1 were counted").arg(word);
        case ColumnKind::Text: return word;
        case ColumnKind::Reference:
        case ColumnKind::Number:
        case ColumnKind::Status:
        case ColumnKind::Country:
        case ColumnKind::Month: break;
        }
        BOOST_FAIL(word.toStdString() + " is not planted");
        return {};
    }

    int m_days = 0;
};

}  // namespace countercheck::test
