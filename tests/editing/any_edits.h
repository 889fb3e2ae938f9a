// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/editing/plain_model.h"

#include <random>

namespace countercheck::test {

/// Edits of rows at random, the same for the same seed: most of them are allowed.
class AnyEdits {
public:
    explicit AnyEdits(unsigned seed) : m_random(seed) {}

    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }

    const TableSchema &anyTable() { return librarySchema().at(below(static_cast<int>(librarySchema().size()))); }

    QString anyId(const Rows &rows, const QString &table)
    {
        const auto &of = rows.at(table);
        return of.empty() ? QStringLiteral("nothing") : std::next(of.begin(), below(static_cast<int>(of.size())))->first;
    }

    std::vector<RowEdit> make(const Rows &rows)
    {
        std::vector<RowEdit> edits;
        const int what = below(8);
        if (what == 0)
            edits = exchange(rows);
        const int count = what < 3 ? 3 : 1;
        while (static_cast<int>(edits.size()) < count)
            edits.push_back(anyEdit(rows));
        return edits;
    }

private:
    /// A text for a cell, mostly one that its column allows.
    QString anyCell(const Rows &rows, const ColumnSchema &column)
    {
        using namespace Qt::StringLiterals;
        if (!column.required && below(4) == 0)
            return {};
        switch (column.kind) {
        case ColumnKind::Text: {
            static const QStringList texts{u"Children located"_s, u"62,000 reports"_s, u"Ελληνικά θύματα"_s, u"<b>a</b> \"b\" %1"_s, u"é \U0001F469"_s, u"it''s; DROP TABLE claims"_s, u"被解救的儿童 word"_s};
            return texts.at(below(static_cast<int>(texts.size()))) + (below(2) == 0 ? QString() : u" %1"_s.arg(below(50)));
        }
        case ColumnKind::Identifier: return u"new-%1"_s.arg(below(60));
        case ColumnKind::Reference: return below(25) == 0 ? u"nobody"_s : anyId(rows, column.references);
        case ColumnKind::Number: return QString::number(below(2000));
        case ColumnKind::Date: return u"%1-0%2"_s.arg(1990 + below(40)).arg(1 + below(9));
        case ColumnKind::Address: return u"https://example.org/%1"_s.arg(below(9));
        case ColumnKind::Code: return column.codes.at(below(static_cast<int>(column.codes.size())));
        case ColumnKind::Status: return u"A"_s;
        case ColumnKind::Country: return u"GR"_s;
        case ColumnKind::Month: return u"07"_s;
        case ColumnKind::Phrase: return u"{value} counted"_s;
        }
        return {};
    }

    const TableSchema &anyTableWithRows(const Rows &rows)
    {
        const TableSchema *table = &anyTable();
        while (rows.at(table->name).empty())
            table = &anyTable();
        return *table;
    }

    RowEdit anyEdit(const Rows &rows)
    {
        const TableSchema &table = anyTableWithRows(rows);
        RowEdit edit{RowEdit::Kind::Change, table.name, anyId(rows, table.name), {}};
        const int what = below(10);
        if (what == 0) {
            edit.kind = RowEdit::Kind::Delete;
            return edit;
        }
        if (what < 4 && hasIds(table)) {
            // Another row like one that is there.
            edit.kind = RowEdit::Kind::Add;
            const QStringList cells = rows.at(table.name).at(edit.id);
            for (qsizetype column = 0; column < cells.size(); ++column)
                edit.cells.push_back({table.columns.at(column).name, column == 0 || below(3) == 0 ? anyCell(rows, table.columns.at(column)) : cells.at(column)});
            return edit;
        }
        const int cells = 1 + below(2);
        for (int cell = 0; cell < cells; ++cell) {
            const ColumnSchema &column = table.columns.at(below(static_cast<int>(table.columns.size())));
            edit.cells.push_back({column.name, anyCell(rows, column)});
        }
        return edit;
    }

    /// Two rows exchange a cell that no two may have.
    std::vector<RowEdit> exchange(const Rows &rows)
    {
        const TableSchema &table = anyTableWithRows(rows);
        std::vector<const ColumnSchema *> unique;
        for (const ColumnSchema &column : table.columns) {
            if (column.unique)
                unique.push_back(&column);
        }
        if (unique.empty())
            return {};
        const ColumnSchema &column = *unique[static_cast<std::size_t>(below(static_cast<int>(unique.size())))];
        const QString first = anyId(rows, table.name);
        const QString second = anyId(rows, table.name);
        const auto cellOfRow = [&](const QString &id) { return rows.at(table.name).at(id).at(columnOf(table, column.name)); };
        return {{RowEdit::Kind::Change, table.name, first, {{column.name, cellOfRow(second)}}}, {RowEdit::Kind::Change, table.name, second, {{column.name, cellOfRow(first)}}}};
    }

    std::mt19937 m_random;
};

}  // namespace countercheck::test
