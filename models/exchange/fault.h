// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace countercheck {

/// A rule that a data package can break.
enum class FaultKind : std::uint8_t {
    // the folder and its descriptor
    FileUnreadable,
    DescriptorInvalid,
    UnknownTable,
    MissingTable,
    RepeatedTable,
    UnknownColumn,
    MissingColumn,
    MisplacedColumn,
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
    NotUnique,
    UnknownReference,
    // a row
    ValueMissing,
    ValueBesideRange,
    RangeIncomplete,
    RangeWithoutBetween,
    RangeReversed,
    QualifierMissing,
    PeriodReversed,
    ExcerptTooLong,
    RevisesItself,
    RevisesOtherSeries,
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

/// One broken rule, and where. What a person reads is made of it by describe().
struct Fault {
    FaultKind kind = FaultKind::FileUnreadable;
    QString file;     ///< name within the package
    qint64 line = 0;  ///< as an editor shows it, from 1: where the row begins; 0 = the file as a whole
    QString column;   ///< empty: the row as a whole
    QString found;    ///< what stands there, cut to a readable length
    QString expected; ///< what may stand there, or the other row that it clashes with

    friend bool operator==(const Fault &, const Fault &) = default;
};

/// A plain English line: file, line, column, reason.
QString describe(const Fault &fault);

}  // namespace countercheck
