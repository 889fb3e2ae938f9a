// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/exchange/package.h"

#include <optional>

namespace countercheck {

/// Whether dates can be read by a format of strptime.
bool canReadDate(const QString &format);

/// A cell reader turns the cells of a column, as a package writes them, into those of a library.
class CellReader {
public:
    CellReader(const ColumnSchema &column, const FieldReading &field, const std::optional<QString> &nullSequence);

    /// Returns the cell of the library, or what is wrong with this one.
    /// A fault's `expected` says how the package writes its cells.
    struct Outcome {
        QString cell;
        std::optional<FaultKind> fault;
        QString expected;
    };
    Outcome read(const QString &cell) const;

private:
    Outcome number(const QString &cell) const;
    Outcome date(const QString &cell) const;

    ColumnKind m_kind;
    FieldReading m_field;
    bool m_isGuarded;
    bool m_hasMissing; ///< whether something but the empty text is missing
    bool m_isPlain;
};

}  // namespace countercheck
