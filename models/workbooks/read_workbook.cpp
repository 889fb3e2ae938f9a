// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/read_workbook.h"

#include "models/workbooks/workbook_formats.h"

#include <new>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype bytesLookedAt = 64 << 10;

/// How a file begins that holds other files in the way of older Office programs.
const QByteArray compoundMark = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"_ba;

QByteArray inUtf16(const char *name)
{
    QByteArray bytes;
    for (; *name != '\0'; ++name)
        bytes.append(*name).append('\0');
    return bytes;
}

/// Whether a name stands in a file, in blocks of which each overlaps with the one before.
bool hasBytes(std::FILE *file, const QByteArray &wanted)
{
    std::rewind(file);
    QByteArray block;
    QByteArray further(bytesLookedAt, Qt::Uninitialized);
    while (const std::size_t read = std::fread(further.data(), 1, static_cast<std::size_t>(further.size()), file)) {
        block = block.right(wanted.size()) + further.left(static_cast<qsizetype>(read));
        if (block.contains(wanted))
            return true;
    }
    return false;
}

/// What a file is that is no archive.
WorkbookFailure otherFormat(std::FILE *file, const QByteArray &beginning)
{
    if (beginning.isEmpty())
        return {WorkbookFault::EmptyFile, {}};
    if (beginning.startsWith(compoundMark)) {
        if (hasBytes(file, inUtf16("EncryptedPackage")))
            return {WorkbookFault::Locked, {}};
        return {hasBytes(file, inUtf16("Workbook")) || hasBytes(file, inUtf16("Book")) ? WorkbookFault::OldFormat : WorkbookFault::NotAWorkbook, {}};
    }
    const QByteArray text = beginning.toLower();
    const bool isPage = text.contains("<html") || text.contains("<!doctype html") || text.contains("<table");
    return {isPage ? WorkbookFault::WebPage : WorkbookFault::NotAWorkbook, {}};
}

std::optional<WorkbookFailure> readFile(std::FILE *file, CellStreamWriter &stream)
{
    QByteArray beginning(bytesLookedAt, '\0');
    beginning.truncate(static_cast<qsizetype>(std::fread(beginning.data(), 1, static_cast<std::size_t>(beginning.size()), file)));
    if (!beginning.startsWith("PK"))
        return otherFormat(file, beginning);
    std::rewind(file);
    WorkbookArchive archive(file);
    if (archive.failure())
        return archive.failure();
    if (isXlsx(archive))
        return readXlsx(archive, stream);
    if (isOds(archive))
        return readOds(archive, stream);
    return WorkbookFailure{WorkbookFault::NotAWorkbook, {}};
}

}  // namespace

void readWorkbook(std::FILE *file, CellStreamWriter &stream)
{
    try {
        stream.finish(readFile(file, stream));
    } catch (const std::bad_alloc &) {
        stream.finish(WorkbookFailure{WorkbookFault::OutOfMemory, {}});
    }
}

}  // namespace countercheck
