// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QLatin1StringView>

#include <optional>

class QFile;

namespace countercheck {

/// What a kind of file is told by.
struct FileSample {
    QFile &file;                 ///< open for reading, at any place
    QByteArray begin;            ///< the first bytes, 64 KiB or the whole file
    std::optional<QString> text; ///< `begin` as UTF-8 without blanks at its ends; nothing if it is no text
};

/// A kind of file that this program writes where it is told to. A further kind is defined beside the function that makes its
/// bytes.
struct FileKind {
    QLatin1StringView name; ///< with its article: "a PNG picture"
    bool (*isKindOf)(const FileSample &sample);
};

namespace file_kind {
extern const FileKind library;
extern const FileKind png;
extern const FileKind svg;
extern const FileKind pdf;
extern const FileKind workbook;
extern const FileKind packageZip; ///< a data package
extern const FileKind json;
extern const FileKind csv;
extern const FileKind bibTex;
extern const FileKind ris;
extern const FileKind references; ///< lines of a bibliography: each has an address or a year, or says that there is none
extern const FileKind referencePage; ///< the same as HTML: paragraphs and nothing else
}  // namespace file_kind

/// Whether what stands at a path may be replaced by a file of a kind: nothing, an empty file or a file of that kind. The kind
/// is told by what the file holds, not by its name. Error AlreadyExists for a file of another kind, PermissionDenied or
/// ReadFailed for one that cannot be looked at. What is no regular file is left to whoever writes.
Result<Done> refuseOtherKind(const QString &path, const FileKind &kind);

}  // namespace countercheck
