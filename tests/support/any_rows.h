// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/domain/linter/table_rows.h"
#include "models/store/library_builder.h"

#include <QHash>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <vector>

// Rows that no library of today holds: what must hold for rows must hold for these.
namespace countercheck::test {

using namespace Qt::StringLiterals;

/// The rows of a library by table, each as the cells of a data package.
using LibraryRows = std::map<QLatin1StringView, std::vector<QStringList>>;

/// Any rows are a library made at random from the table of the schema, the same for the same seed: every column is filled and left empty, with codes, dates,
/// numbers and addresses of every form, and texts in many scripts, with quotation marks, line ends, formulas and markup. They have no fault.
class AnyRows {
public:
    explicit AnyRows(unsigned seed) : m_random(seed) {}

    LibraryRows make(int most = 8)
    {
        LibraryRows rows;
        for (const TableSchema &table : librarySchema()) {
            const int count = table.columns.front().kind == ColumnKind::Identifier ? below(most + 1) : 1;
            for (int index = 0; index < count; ++index) {
                // Some kinds of rows are seldom sound by chance.
                for (int attempt = 0; attempt < 200; ++attempt) {
                    const QStringList cells = row(table, rows, index);
                    if (!faultsOfRow(table, cells, 1).empty())
                        continue;
                    rows[table.name].push_back(cells);
                    break;
                }
            }
        }
        removeContradictions(rows);
        return rows;
    }

    /// A cell that its column allows by itself.
    QString cell(const ColumnSchema &column, const LibraryRows &rows, bool isWanted)
    {
        if (!column.required && !isWanted)
            return {};
        switch (column.kind) {
        case ColumnKind::Text: return text();
        case ColumnKind::Phrase: return u"before "_s + text().remove(u"{value}"_s) + u" {value} after"_s;
        case ColumnKind::Identifier: return u"id-"_s + QString::number(m_random() % 100'000, 36);
        case ColumnKind::Reference: {
            const auto known = rows.find(column.references);
            if (known == rows.end() || known->second.empty())
                return {};
            return known->second[static_cast<std::size_t>(below(static_cast<int>(known->second.size())))].front();
        }
        case ColumnKind::Number: return number();
        case ColumnKind::Date: return date();
        case ColumnKind::Address: return of({u"https://example.org/"_s, u"http://example.org/a,b?c=\"d\"&e='f'"_s, u"https://例え.jp/数"_s, u"https://user@[::1]:8080/#x"_s});
        case ColumnKind::Code: return column.codes.at(below(static_cast<int>(column.codes.size())));
        case ColumnKind::Status: return of({u"A"_s, u"E P"_s, u"M"_s, u"B D"_s, u"O"_s});
        case ColumnKind::Country: return of({u"US"_s, u"AT"_s, u"ZZ"_s});
        case ColumnKind::Month: return QString::number(1 + below(12)).rightJustified(2, u'0');
        }
        return {};
    }

private:
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }
    QString of(const QStringList &items) { return items.at(below(static_cast<int>(items.size()))); }

    QString text()
    {
        QString words = of({u"Children located"_s, u"=1+1"_s, u"-5"_s, u"'=2"_s, u"''@x"_s, u"\tTab"_s, u"a \"quoted\" word"_s, u"one, two"_s, u"first\nsecond"_s, u"first\r\nsecond"_s, u"ends with a line\n"_s,
                            u"الأطفال"_s, u"被解救的儿童"_s, u"<b>bold</b> &amp;"_s, u"%1 %n {value}"_s, u"'"_s, u"\""_s, u"+"_s, u"\u202e62,000\u202c"_s, u"\ufeffmark"_s, u"e\u0301 \U0001F469\u200D\U0001F467"_s, u" blank "_s,
                            u"\u0001"_s});
        // Names are unique.
        return below(3) == 0 ? words : words + u' ' + QString::number(m_random() % 1'000'000);
    }

    QString number()
    {
        const double scale = std::pow(10.0, below(24) - 8);
        const double value = below(4) == 0 ? below(100'000) : std::uniform_real_distribution(-1.0, 1.0)(m_random) * scale;
        return QString::number(value == 0 ? 0.0 : value, 'f', QLocale::FloatingPointShortest);
    }

    QString date()
    {
        const QString year = QString::number(below(3) == 0 ? 1 + below(9998) : 1990 + below(40)).rightJustified(4, u'0');
        const QString month = QString::number(1 + below(12)).rightJustified(2, u'0');
        const QString day = QString::number(1 + below(28)).rightJustified(2, u'0');
        const QString exact = of({year, year + u'-' + month, year + u'-' + month + u'-' + day});
        return below(5) == 0 ? exact + u'~' : exact;
    }

    QStringList row(const TableSchema &table, const LibraryRows &rows, int index)
    {
        const int filled = below(5); // of four
        QStringList cells;
        for (const ColumnSchema &column : table.columns)
            cells.append(column.kind == ColumnKind::Identifier ? u"%1-%2"_s.arg(table.name).arg(index, 2, 36, QLatin1Char('0')) + (below(2) == 0 ? u"-x"_s : QString()) : cell(column, rows, below(4) < filled));
        const auto at = [&](const char *name) -> QString & { return cells[std::ranges::find(table.columns, QLatin1StringView(name), &ColumnSchema::name) - table.columns.begin()]; };
        // What one row says in several columns hangs together.
        if (table.name == QLatin1StringView("observations") || table.name == QLatin1StringView("claims")) {
            const bool isRange = at("qualifier") == u"between"_s;
            if (table.name == QLatin1StringView("claims")) {
                at("value") = at("qualifier").isEmpty() || isRange ? QString() : number();
            } else {
                at("value") = at("qualifier").isEmpty() || isRange ? QString() : number();
                at("lower") = isRange ? u"1.5"_s : QString();
                at("upper") = isRange ? u"200"_s : QString();
                if (at("qualifier").isEmpty())
                    at("status") = u"O"_s;
                if (at("retells_id").isEmpty())
                    at("retelling").clear();
            }
        }
        return cells;
    }

    /// Takes out rows that contradict others, and what refers to them, until none is left.
    static void removeContradictions(LibraryRows &rows)
    {
        for (bool isSound = false; !isSound;) {
            LibraryBuilder builder;
            for (const auto &[name, cells] : rows) {
                for (std::size_t index = 0; index < cells.size(); ++index)
                    builder.add(*findTable(name), cells[index], static_cast<qint64>(index));
            }
            const Result<std::vector<RowFault>> faults = builder.contradictions();
            std::map<QLatin1StringView, std::set<qint64>> wrong;
            for (const RowFault &fault : *faults)
                wrong[fault.table->name].insert(fault.row.value_or(0));
            for (const auto &[name, numbers] : wrong) {
                for (auto number = numbers.rbegin(); number != numbers.rend(); ++number)
                    rows[name].erase(rows[name].begin() + *number);
            }
            isSound = faults->empty();
        }
    }

    std::mt19937 m_random;
};

}  // namespace countercheck::test
