// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/fault.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString reason(FaultKind kind)
{
    switch (kind) {
    case FaultKind::FileUnreadable: return u"the file cannot be read: %2"_s;
    case FaultKind::DescriptorInvalid: return u"this is no description of a data package: %2"_s;
    case FaultKind::UnknownTable: return u"a library has no table \u201c%1\u201d"_s;
    case FaultKind::MissingTable: return u"the table \u201c%2\u201d is missing"_s;
    case FaultKind::RepeatedTable: return u"the table \u201c%1\u201d is listed twice"_s;
    case FaultKind::UnknownColumn: return u"the table \u201c%2\u201d has no column \u201c%1\u201d"_s;
    case FaultKind::MissingColumn: return u"the column \u201c%2\u201d is missing"_s;
    case FaultKind::RepeatedColumn: return u"the column \u201c%1\u201d is listed twice"_s;
    case FaultKind::UnsafePath: return u"\u201c%1\u201d is no plain file name within the package"_s;
    case FaultKind::UnsupportedFormat: return u"\u201c%1\u201d is not supported: %2"_s;
    case FaultKind::NotUtf8: return u"the line is not valid UTF-8"_s;
    case FaultKind::NulByte: return u"the line holds a NUL byte"_s;
    case FaultKind::BadQuotes: return u"a quotation mark stands where CSV allows none; the rest of the file was not read"_s;
    case FaultKind::OpenQuote: return u"a quoted cell begins in this row and never ends"_s;
    case FaultKind::BlankLine: return u"the line is blank"_s;
    case FaultKind::WrongHeader: return u"the first row must be: %2"_s;
    case FaultKind::WrongFieldCount: return u"the row has %1 cells instead of %2"_s;
    case FaultKind::RequiredCellEmpty: return u"the cell must not be empty"_s;
    case FaultKind::CellTooLong: return u"the cell has %1 characters, more than %2"_s;
    case FaultKind::ControlCharacter: return u"the cell holds a control character: %1"_s;
    case FaultKind::SurroundingSpace: return u"the cell begins or ends with white space: \u201c%1\u201d"_s;
    case FaultKind::NoSlug: return u"\u201c%1\u201d is no identifier: lower-case letters and digits, joined by single hyphens"_s;
    case FaultKind::NoNumber: return u"\u201c%1\u201d is no plain number: digits, at most one decimal point, no needless zeros"_s;
    case FaultKind::NoDate: return u"\u201c%1\u201d is no date: 2025, 2025-07 or 2025-07-24, with ~ for approximate"_s;
    case FaultKind::NoAddress: return u"\u201c%1\u201d is no http or https address"_s;
    case FaultKind::UnknownCode: return u"\u201c%1\u201d is none of: %2"_s;
    case FaultKind::NoStatus: return u"\u201c%1\u201d is no observation status: capital letters, each once, joined by blanks"_s;
    case FaultKind::NoCountry: return u"\u201c%1\u201d is no country code of two capital letters"_s;
    case FaultKind::NoMonth: return u"\u201c%1\u201d is no month: 01 to 12"_s;
    case FaultKind::NoPhrase: return u"\u201c%1\u201d must hold {value} exactly once, where the number goes"_s;
    case FaultKind::NotUnique: return u"\u201c%1\u201d stands in line %2 already"_s;
    case FaultKind::UnknownReference: return u"the table \u201c%2\u201d has no row \u201c%1\u201d"_s;
    case FaultKind::ValueMissing: return u"the qualifier \u201c%1\u201d needs a value"_s;
    case FaultKind::ReasonMissing: return u"an observation without a value needs a status that says why: H, L, M, O or Q"_s;
    case FaultKind::ValueBesideRange: return u"the qualifier \u201cbetween\u201d takes a lower and an upper bound, no value"_s;
    case FaultKind::RangeIncomplete: return u"the qualifier \u201cbetween\u201d needs both a lower and an upper bound"_s;
    case FaultKind::RangeWithoutBetween: return u"bounds go with the qualifier \u201cbetween\u201d only, not with \u201c%1\u201d"_s;
    case FaultKind::RangeReversed: return u"the lower bound %1 is above the upper bound %2"_s;
    case FaultKind::QualifierMissing: return u"a value needs a qualifier"_s;
    case FaultKind::PeriodReversed: return u"the period ends on %1, before it begins on %2"_s;
    case FaultKind::ExcerptTooLong: return u"the excerpt has %1 words, more than %2"_s;
    case FaultKind::RefersToItself: return u"the row refers to itself"_s;
    case FaultKind::RefersInCircle: return u"the rows lead in a circle: %1"_s;
    case FaultKind::RevisesOtherSeries: return u"\u201c%1\u201d is of another measure or area"_s;
    case FaultKind::RetellingWithoutOriginal: return u"a retelling needs the observation that it retells"_s;
    case FaultKind::YearStartWithoutFiscalYear: return u"the first month of a year goes with fiscal years only, not with \u201c%1\u201d"_s;
    case FaultKind::PartitionWithoutPartOf: return u"a partition goes with the kind \u201cpart_of\u201d only, not with \u201c%1\u201d"_s;
    case FaultKind::PairedWithItself: return u"\u201c%1\u201d is paired with itself"_s;
    case FaultKind::PairRepeated: return u"the two measures are related in line %2 already"_s;
    case FaultKind::LinkRepeated: return u"the same link stands in line %2 already"_s;
    case FaultKind::TiedToNothing: return u"a caution must name a claim, a measure or an observation"_s;
    case FaultKind::VerificationWithoutPersons:
        return u"\u201c%1\u201d can be said of counted persons or children only, not of the unit \u201c%2\u201d"_s;
    case FaultKind::BasisWithoutVerification: return u"a basis goes with a verification that has one, not with \u201c%1\u201d"_s;
    case FaultKind::GapHoldsObservation: return u"the gap of a value holds the observation \u201c%1\u201d"_s;
    case FaultKind::NotOneLibraryRow: return u"the table must have exactly one row, not %1"_s;
    }
    return {};
}

}  // namespace

QString describe(const Fault &fault)
{
    QString place = fault.file;
    if (fault.line > 0)
        place += u", line %1"_s.arg(fault.line);
    if (!fault.column.isEmpty())
        place += u", "_s + fault.column;
    // Both are put in at once, so that a "%2" in what was found stays as it is.
    QString text = reason(fault.kind);
    const bool takesFound = text.contains("%1"_L1);
    const bool takesExpected = text.contains("%2"_L1);
    if (takesFound && takesExpected)
        text = text.arg(fault.found, fault.expected);
    else if (takesFound)
        text = text.arg(fault.found);
    else if (takesExpected)
        text = text.replace("%2"_L1, fault.expected);
    return place + u": "_s + text;
}

}  // namespace countercheck
