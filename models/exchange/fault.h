// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace countercheck {

/// The kind of a fault: the rule that a data package breaks.
enum class FaultKind : std::uint8_t {
    // the folder and its descriptor
    FileUnreadable,
    DescriptorInvalid,
    UnknownTable,
    MissingTable,
    RepeatedTable,
    UnknownColumn,
    MissingColumn,
    RepeatedColumn,
    UnsafePath,
    UnsupportedFormat,
    // a CSV file
    NotUtf8,
    NulByte,
    BadQuotes,
    OpenQuote,
    BlankLine,
    WrongHeader,
    WrongFieldCount,
    // a cell
    RequiredCellEmpty,
    CellTooLong,
    ControlCharacter,
    SurroundingSpace,
    NoSlug,
    NoNumber,
    NoDate,
    NoAddress,
    UnknownCode,
    NoStatus,
    NoCountry,
    NoMonth,
    NoPhrase,
    NotUnique,
    UnknownReference,
    // a row
    ValueMissing,
    ReasonMissing,
    ValueBesideRange,
    RangeIncomplete,
    RangeWithoutBetween,
    RangeReversed,
    QualifierMissing,
    PeriodReversed,
    ExcerptTooLong,
    RefersToItself,
    RefersInCircle,
    RevisesOtherSeries,
    RetellingWithoutOriginal,
    YearStartWithoutFiscalYear,
    PartitionWithoutPartOf,
    PairedWithItself,
    PairRepeated,
    LinkRepeated,
    TiedToNothing,
    VerificationWithoutPersons,
    BasisWithoutVerification,
    GapHoldsObservation,
    NotOneLibraryRow,
};

/// A fault is one broken rule, and where it is broken.
struct Fault {
    FaultKind kind = FaultKind::FileUnreadable;
    QString file;     ///< the name within the package
    qint64 line = 0;  ///< the line in which the row begins, from 1; 0 if the file as a whole is meant
    QString column;   ///< empty if the row as a whole is meant
    QString found;    ///< what is there, cut to a readable length
    QString expected; ///< what may be there, or the other row that contradicts it

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// Returns one line of plain English: file, line, column, reason.
QString describe(const Fault &fault);

}  // namespace countercheck
