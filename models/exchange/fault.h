// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linter/linter.h"

#include <QString>

#include <cstdint>
#include <variant>
#include <vector>

namespace countercheck {

/// A rule of the files of a data package that can be broken.
enum class FaultKind : std::uint8_t {
    // the folder and its descriptor
    FileUnreadable,
    DescriptorInvalid,
    NotALibrary,       ///< a data package whose tables are not those of a library: a matter for the import of a table
    ExtraResource,     ///< a resource that is no table of a library: a remark, since it is left out
    UnknownTable,
    MissingTable,
    RepeatedTable,
    UnknownColumn,
    MissingColumn,
    RepeatedColumn,
    UnsafePath,
    UnsupportedFormat, ///< a property that changes the reading, with a value that cannot be honoured
    WrongSize,
    WrongHash,
    // a CSV file
    WrongEncoding,
    WrongDelimiter,
    NotUtf8,
    NulByte,
    BadQuotes,
    OpenQuote,
    OpenEscape,
    RowTooLong,
    BlankLine,
    WrongHeader,
    UndeclaredHeader,
    WrongFieldCount,
    NumberNotAsDeclared,
    DateNotAsDeclared,
    CellNotText,       ///< a list or an object within the descriptor where a cell should be
};

/// A rule that a data package breaks: one of its files, or one of its cells and rows.
using FaultRule = std::variant<FaultKind, LintRule>;

/// A fault is one broken rule, and where it is broken.
struct Fault {
    FaultRule kind = FaultKind::FileUnreadable;
    QString file;     ///< the name within the package
    qint64 line = 0;  ///< the line in which the row begins, from 1, or the row of a table within the descriptor; 0 if the file as a whole is meant
    QString column;   ///< empty if the row as a whole is meant
    QString found;    ///< what is there, cut to a readable length
    QString expected; ///< what may be there, or the other row that contradicts it

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// Returns one line of plain English: file, line, column, reason.
QString describe(const Fault &fault);

}  // namespace countercheck
