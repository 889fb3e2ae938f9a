// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/error_text.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString meaning(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound: return u"There is no such file or folder"_s;
    case ErrorCode::IsDirectory: return u"This is a folder, not a file"_s;
    case ErrorCode::NotARegularFile: return u"This is a pipe, socket or device, not a file"_s;
    case ErrorCode::PermissionDenied: return u"The system does not permit it"_s;
    case ErrorCode::ReadFailed: return u"The file could not be read"_s;
    case ErrorCode::NotALibrary: return u"This is not a library: it is no SQLite file"_s;
    case ErrorCode::OtherApplication: return u"This is not a library: it is an SQLite file of another program"_s;
    case ErrorCode::NewerSchema: return u"The library was made by a newer version of this program"_s;
    case ErrorCode::UnexpectedStructure: return u"The library has tables or columns that it should not have, or lacks some"_s;
    case ErrorCode::Damaged: return u"The library is damaged"_s;
    case ErrorCode::UnmergedChanges:
        return u"Changes lie beside the library that were not merged into it; another program may have it open"_s;
    case ErrorCode::NoSuchRow: return u"The library does not hold this"_s;
    case ErrorCode::Cancelled: return u"Stopped on request"_s;
    case ErrorCode::PackageFault: return u"The data package breaks a rule"_s;
    case ErrorCode::WriteFailed: return u"The file could not be written; what was there is untouched"_s;
    case ErrorCode::DiskFull: return u"There is no room for the file; what was there is untouched"_s;
    case ErrorCode::NameTooLong: return u"The name is too long for the file system"_s;
    case ErrorCode::InvalidArgument: return u"This is no valid value"_s;
    }
    return {};
}

}  // namespace

QString sentence(const Error &error)
{
    QString text = error.subject.isEmpty() ? QString() : error.subject + u": "_s;
    text += meaning(error.code);
    if (!error.detail.isEmpty())
        text += u" ("_s + error.detail + u")"_s;
    return text + u'.';
}

}  // namespace countercheck
