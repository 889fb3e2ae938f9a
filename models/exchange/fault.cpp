// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/fault.h"

#include "models/wording/sentence_form.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString reason(FaultKind kind)
{
    switch (kind) {
    case FaultKind::FileUnreadable: return u"the file cannot be read: %2"_s;
    case FaultKind::DescriptorInvalid: return u"this is no description of a data package: %2"_s;
    case FaultKind::NotALibrary:
        return u"this is a data package, and not a library: a library has the tables %2. File › Import brings a table of it into a library"_s;
    case FaultKind::ExtraResource: return u"the resource “%1” is no table of a library and is left out"_s;
    case FaultKind::UnknownTable: return u"a library has no table \u201c%1\u201d"_s;
    case FaultKind::MissingTable: return u"the table \u201c%2\u201d is missing"_s;
    case FaultKind::RepeatedTable: return u"the table \u201c%1\u201d is listed twice"_s;
    case FaultKind::UnknownColumn: return u"the table \u201c%2\u201d has no column \u201c%1\u201d"_s;
    case FaultKind::MissingColumn: return u"the column \u201c%2\u201d is missing"_s;
    case FaultKind::RepeatedColumn: return u"the column \u201c%1\u201d is listed twice"_s;
    case FaultKind::UnsafePath: return u"\u201c%1\u201d is no file of the package: %2"_s;
    case FaultKind::UnsupportedFormat: return u"\u201c%1\u201d cannot be honoured: %2"_s;
    case FaultKind::WrongSize: return u"the file has %1 bytes, and not %2 as the package says"_s;
    case FaultKind::WrongHash: return u"the file is not the one that the package describes: its check sum is %1, and not %2"_s;
    case FaultKind::WrongEncoding: return u"the file is %1, where the package says %2"_s;
    case FaultKind::WrongDelimiter: return u"the file is separated by %1, where the package says %2"_s;
    case FaultKind::NumberNotAsDeclared: return u"“%1” is no number as the package writes them: %2"_s;
    case FaultKind::DateNotAsDeclared: return u"“%1” is no date as the package writes them: %2"_s;
    case FaultKind::CellNotText: return u"“%1” is no cell: a cell is a text, a number, true, false or null"_s;
    case FaultKind::NotUtf8: return u"the line is not valid %2"_s;
    case FaultKind::NulByte: return u"the line holds a NUL byte"_s;
    case FaultKind::BadQuotes: return u"a quotation mark stands where CSV allows none; the rest of the file was not read"_s;
    case FaultKind::OpenQuote: return u"a quoted cell begins in this row and never ends"_s;
    case FaultKind::OpenEscape: return u"the escape character is the last of the file"_s;
    case FaultKind::RowTooLong: return u"the row is longer than 16 MiB; the rest of the file was not read. A quotation mark may be open"_s;
    case FaultKind::BlankLine: return u"the line is blank"_s;
    case FaultKind::WrongHeader: return u"the first row must be: %2"_s;
    case FaultKind::UndeclaredHeader: return u"the first row names the columns, where the package says that there is no header%2"_s;
    case FaultKind::WrongFieldCount: return u"the row has %1 cells instead of %2"_s;
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
    const auto *file = std::get_if<FaultKind>(&fault.kind);
    const QString sentence = file ? reason(*file) : QString::fromUtf8(entryOf(std::get<LintRule>(fault.kind)).sentence);
    return place + u": "_s + filled(sentence, {fault.found, fault.expected});
}

}  // namespace countercheck
