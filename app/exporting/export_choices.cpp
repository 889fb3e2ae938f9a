// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/export_choices.h"

namespace countercheck {

ExportChoices ExportChoices::remembered(const Settings &settings)
{
    ExportChoices choices;
    choices.kind = fromCode<ExportKind>(settings.value(Setting::ExportKind).toString()).value_or(choices.kind);
    choices.theme = fromCode<ThemeName>(settings.value(Setting::ExportTheme).toString()).value_or(choices.theme);
    const double dotsPerInch = settings.value(Setting::ExportResolution).toDouble();
    if (dotsPerInch >= leastDotsPerInch && dotsPerInch <= mostDotsPerInch)
        choices.dotsPerInch = dotsPerInch;
    const QString size = settings.value(Setting::ExportSize).toString();
    if (parsePictureSize(size, choices.dotsPerInch))
        choices.size = size;
    const QString language = settings.value(Setting::ExportLanguage).toString();
    if (installedLanguages().contains(language))
        choices.language = language;
    return choices;
}

void ExportChoices::remember(Settings &settings) const
{
    settings.setValue(Setting::ExportKind, QString(code(kind)));
    settings.setValue(Setting::ExportSize, size);
    settings.setValue(Setting::ExportResolution, dotsPerInch);
    settings.setValue(Setting::ExportTheme, QString(code(theme)));
    settings.setValue(Setting::ExportLanguage, language);
}

Result<ExportRequest> ExportChoices::applied(ExportRequest request) const
{
    const ExportRequest defaults;
    request.kind = kind;
    request.language = language;
    request.view.withContext = withContext;
    request.dotsPerInch = entryOf(kind).hasResolution ? dotsPerInch : defaults.dotsPerInch;
    request.theme = entryOf(kind).hasTheme ? theme : defaults.theme;
    request.size.reset();
    if (entryOf(kind).hasLayout && !size.isEmpty()) {
        request.size = parsePictureSize(size, request.dotsPerInch);
        if (!request.size)
            return Error{ErrorCode::InvalidArgument, size, {}};
    }
    return request;
}

}  // namespace countercheck
