// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/export_request.h"
#include "app/shell/settings.h"

namespace countercheck {

/// The form of an export, as a reader chose it last: everything but what the chart is about.
struct ExportChoices {
    ExportKind kind = ExportKind::Png;
    QString size;              ///< a name or pixels; empty: as high as the chart needs
    double dotsPerInch = 96;
    ThemeName theme = ThemeName::Light;
    QString language = QStringLiteral("en");
    bool withContext = false;  ///< with the strip of estimates and context

    /// What is unknown or no longer possible falls back to its default.
    static ExportChoices remembered(const Settings &settings);
    void remember(Settings &settings) const;

    /// The request in this form, without choices that its kind has no use for: a table has no theme. Error InvalidArgument for
    /// a size that no picture may have.
    Result<ExportRequest> applied(ExportRequest request) const;

    friend bool operator==(const ExportChoices &, const ExportChoices &) = default;
};

}  // namespace countercheck
