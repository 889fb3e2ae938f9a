// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/editing/working_copy.h"
#include "tests/editing/rows_of_file.h"

#include <optional>

namespace countercheck::test {

/// A claim of the bundled library.
inline const QString rescued = QStringLiteral("claim-62000-rescued");

/// A copy of the bundled library with a folder for working copies.
class Edited {
public:
    explicit Edited(const QString &from = {}) : file(from.isEmpty() ? folder.library() : from), edits(folder.path(QStringLiteral("edits"))) { open(); }

    void open()
    {
        copy.reset();
        Result<WorkingCopy> opened = WorkingCopy::open(edits, file);
        BOOST_REQUIRE_MESSAGE(bool(opened), reasonOf(opened));
        copy.emplace(std::move(opened.value()));
    }

    Result<CommandAnswer> apply(const std::vector<RowEdit> &edit, const QString &label = QStringLiteral("a change"))
    {
        return copy->apply({label, QStringLiteral("2026-11-28T01:02:03Z"), QStringLiteral("A. Author"), edit});
    }

    /// Sets a cell, which must be allowed.
    void set(const QString &table, const QString &id, const QString &column, const QString &text)
    {
        const Result<CommandAnswer> answer = apply({{RowEdit::Kind::Change, table, id, {{column, text}}}});
        BOOST_REQUIRE_MESSAGE(bool(answer), reasonOf(answer));
        BOOST_REQUIRE(answer->number > 0);
    }

    QString cell(const QString &table, const QString &id, QLatin1StringView column) const
    {
        const Result<QStringList> cells = copy->row(table, id);
        BOOST_REQUIRE_MESSAGE(bool(cells), reasonOf(cells));
        const TableSchema &schema = *findTable(table);
        return cells->at(std::ranges::find(schema.columns, column, &ColumnSchema::name) - schema.columns.begin());
    }

    ScratchFolder folder;
    QString file;
    QString edits;
    std::optional<WorkingCopy> copy;
};

}  // namespace countercheck::test
