// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/system_error.h"

#include <cerrno>

namespace countercheck {

Error systemError(const QString &path, int number, ErrorCode otherwise)
{
    ErrorCode code = otherwise;
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: code = ErrorCode::DiskFull; break;
    case EACCES:
    case EPERM:
    case EROFS: code = ErrorCode::PermissionDenied; break;
    case ENAMETOOLONG: code = ErrorCode::NameTooLong; break;
    case EISDIR: code = ErrorCode::IsDirectory; break;
    case ENOENT:
    case ENOTDIR: code = ErrorCode::FileNotFound; break;
    default: break;
    }
    return {.code = code, .subject = path, .detail = qt_error_string(number)};
}

}  // namespace countercheck
