// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_choices.h"

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array themeWords{"light"_L1, "dark"_L1, "print"_L1}; // in the order of ThemeName

}  // namespace

ExportChoices ExportChoices::remembered(const Settings &settings)
{
    ExportChoices choices;
    const QString kind = settings.value(Setting::ExportKind).toString();
    for (const ExportKind known : exportKinds) {
        if (exportKindName(known) == kind)
            choices.kind = known;
    }
    const auto theme = std::ranges::find(themeWords, settings.value(Setting::ExportTheme).toString());
    if (theme != themeWords.end())
        choices.theme = static_cast<ThemeName>(theme - themeWords.begin());
    const double dotsPerInch = settings.value(Setting::ExportResolution).toDouble();
    if (dotsPerInch >= leastDotsPerInch && dotsPerInch <= mostDotsPerInch)
        choices.dotsPerInch = dotsPerInch;
    const QString size = settings.value(Setting::ExportSize).toString();
    if (parsePictureSize(size, choices.dotsPerInch))
        choices.size = size;
    const QString language = settings.value(Setting::ExportLanguage).toString();
    if (installedLanguages().contains(language))
        choices.language = language;
    choices.withContext = settings.value(Setting::ExportContext).toBool();
    return choices;
}

void ExportChoices::remember(Settings &settings) const
{
    settings.setValue(Setting::ExportKind, exportKindName(kind));
    settings.setValue(Setting::ExportSize, size);
    settings.setValue(Setting::ExportResolution, dotsPerInch);
    settings.setValue(Setting::ExportTheme, QString(themeWords[static_cast<std::size_t>(theme)]));
    settings.setValue(Setting::ExportLanguage, language);
    settings.setValue(Setting::ExportContext, withContext);
}

Result<ExportRequest> ExportChoices::applied(ExportRequest request) const
{
    const ExportRequest defaults;
    request.kind = kind;
    request.language = language;
    request.withContext = withContext;
    request.dotsPerInch = hasResolution(kind) ? dotsPerInch : defaults.dotsPerInch;
    request.theme = hasTheme(kind) ? theme : defaults.theme;
    request.size.reset();
    if (hasSize(kind) && !size.isEmpty()) {
        request.size = parsePictureSize(size, request.dotsPerInch);
        if (!request.size)
            return Error{ErrorCode::InvalidArgument, size, {}};
    }
    return request;
}

bool hasSize(ExportKind kind)
{
    return kind != ExportKind::Csv && kind != ExportKind::Xlsx;
}

bool hasResolution(ExportKind kind)
{
    return kind == ExportKind::Png;
}

bool hasTheme(ExportKind kind)
{
    return kind == ExportKind::Png || kind == ExportKind::Svg || kind == ExportKind::Pdf;
}

}  // namespace countercheck
