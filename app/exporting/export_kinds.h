// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"
#include "models/files/file_kind.h"

#include <QString>

namespace countercheck {

/// What a chart can be exported as.
enum class ExportKind : std::uint8_t { Png, Svg, Pdf, Csv, Json, Xlsx, Txt };

/// What is to be known of a kind of export.
struct ExportKindEntry {
    ExportKind kind;
    QLatin1StringView code;   ///< the word of the command line, which is also the ending of a file's name
    const char *words;        ///< of the form of the window, for translation
    const FileKind *fileKind; ///< what it may replace on the disk
    bool hasLayout;           ///< it shows the chart or tells its geometry: it has a size and needs a font
    bool hasResolution;       ///< it is made of pixels
    bool hasTheme;            ///< it has colours
    bool isPage;              ///< its size is said in millimetres
};

/// The one table of the kinds of export, in the order of the enumeration.
std::span<const ExportKindEntry> exportKinds();
const ExportKindEntry &entryOf(ExportKind kind);

/// The word of the command line for a kind, which is also the ending of a file's name: code(ExportKind::Png) is `png`.
template <>
std::span<const Code<ExportKind>> codeList<ExportKind>();

/// Reads the kind that the ending of a file's name stands for into `kind`; false if it is no known one.
bool readEnding(const QString &name, ExportKind &kind);

}  // namespace countercheck
