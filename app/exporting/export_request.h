// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/export_kinds.h"
#include "models/domain/result.h"
#include "models/domain/view.h"
#include "widgets/chart/theme.h"

#include <QCommandLineParser>

#include <optional>

namespace countercheck {

inline constexpr double leastDotsPerInch = 48;
inline constexpr double mostDotsPerInch = 600;
inline constexpr int longestPictureSide = 16384;

/// How large a picture is: one of the names below, pixels, or a width.
struct PictureSize {
    QString name;    ///< as it was given: "slide", "1200x675", "1200x", "90mm"
    QSizeF units;    ///< of 1/96 inch; a height of 0 is as high as the chart needs
    TypeScale type = TypeScale::Page;
};

/// Sizes that have a name: slide (16:9), social, square, vertical (9:16), column (180 × 135 mm), a4, a4-landscape.
std::vector<PictureSize> namedSizes();

/// A named size; pixels of a picture of that many dots per inch, also without a height: "1200x"; or a width in millimetres: "90mm".
/// Pixels of the form of a post, at least 1,000 wide and from 1.5 to 2 times as wide as high, have the type of one. Nothing for
/// anything else, or for more pixels than a picture may have.
std::optional<PictureSize> parsePictureSize(const QString &text, double dotsPerInch);

/// Everything that decides on the bytes of an exported chart, but for the library: the same request gives the same file.
struct ExportRequest {
    View view;                         ///< of a claim or of measures; where no pair is named, the sentence is about the one that can least be compared
    ExportKind kind = ExportKind::Png;
    std::optional<PictureSize> size;   ///< as high as the chart needs if not given
    double dotsPerInch = 96;
    ThemeName theme = ThemeName::Light;
    QString language = QStringLiteral("en");

    /// The type of the picture: that of its size.
    TypeScale typeScale() const { return size ? size->type : TypeScale::Page; }

    /// The arguments of `countercheck` that make this export, with LIBRARY and OUTPUT for the two files.
    QStringList arguments() const;
    /// The same with the two files themselves.
    QStringList arguments(const QString &library, const QString &output) const;
};

/// The arguments that export every claim of a library into a folder. Of the request only form, scale and context count.
QStringList batchArguments(ExportRequest request, const QString &library, const QString &folder);

/// The options of the command line that say what to export, and -o.
class ExportOptions {
public:
    explicit ExportOptions(QCommandLineParser &parser);

    /// What was asked for, or in `detail` of the error (InvalidArgument) which option is wrong and what it may be.
    /// `isEveryClaim`: no chart is named, since all claims are exported. Of several claims that are named, the request holds one.
    /// The ending of the output decides the kind where --as does not, except for several charts, whose output is a folder.
    Result<ExportRequest> read(bool isEveryClaim = false) const;

    /// The claims that are named, each once.
    std::vector<ClaimId> claims() const;
    QString output() const;

private:
    QCommandLineParser &m_parser;
};

/// The request behind the arguments of an export, as ExportRequest::arguments() gives them.
Result<ExportRequest> exportRequest(const QStringList &arguments);

/// The languages of which a catalogue is installed, by their codes.
QStringList installedLanguages();

}  // namespace countercheck
