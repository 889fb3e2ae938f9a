// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/settings.h"

#include <QSettings>

#include <array>

namespace countercheck {

namespace {

struct SettingEntry {
    Setting setting;
    const char *key;
    QMetaType::Type type;
};

constexpr std::array settingTable{
    SettingEntry{Setting::ThemeChoice, "window/theme", QMetaType::QString},
    SettingEntry{Setting::TextSize, "window/text-size", QMetaType::Int},
    SettingEntry{Setting::DesktopIsDark, "window/desktop-is-dark", QMetaType::Bool},
    SettingEntry{Setting::WindowGeometry, "window/geometry", QMetaType::QByteArray},
    SettingEntry{Setting::PaneSizes, "window/panes", QMetaType::QByteArray},
    SettingEntry{Setting::ChartAndTable, "window/chart-and-table", QMetaType::QByteArray},
    SettingEntry{Setting::HiddenPanes, "window/hidden-panes", QMetaType::QStringList},
    SettingEntry{Setting::ShownPanes, "window/shown-panes", QMetaType::QStringList},
    SettingEntry{Setting::RecentFiles, "files/recent", QMetaType::QStringList},
    SettingEntry{Setting::RecentDetails, "files/recent-details", QMetaType::QVariantMap},
    SettingEntry{Setting::RecentChoices, "palette/recent", QMetaType::QStringList},
    SettingEntry{Setting::Scale, "chart/scale", QMetaType::QString},
    SettingEntry{Setting::MeasureOrder, "lists/measures", QMetaType::QString},
    SettingEntry{Setting::SourceOrder, "lists/sources", QMetaType::QString},
    SettingEntry{Setting::GapOrder, "lists/gaps", QMetaType::QString},
    SettingEntry{Setting::ClaimOrder, "lists/claims", QMetaType::QString},
    SettingEntry{Setting::CoverageMeasures, "lists/coverage", QMetaType::QString},
    SettingEntry{Setting::ExportKind, "export/kind", QMetaType::QString},
    SettingEntry{Setting::ExportSize, "export/size", QMetaType::QString},
    SettingEntry{Setting::ExportResolution, "export/dots-per-inch", QMetaType::Double},
    SettingEntry{Setting::ExportTheme, "export/theme", QMetaType::QString},
    SettingEntry{Setting::ExportLanguage, "export/language", QMetaType::QString},
    SettingEntry{Setting::ExportFolder, "export/folder", QMetaType::QString},
    SettingEntry{Setting::AuthorName, "editing/author", QMetaType::QString},
    SettingEntry{Setting::CitationStyle, "citation/style", QMetaType::QString},
    SettingEntry{Setting::CitationAccessed, "citation/with-day-of-reading", QMetaType::Bool},
};

const SettingEntry &entryOf(Setting setting)
{
    return settingTable[static_cast<std::size_t>(setting)];
}

QString keyOf(Setting setting)
{
    return QString::fromLatin1(entryOf(setting).key);
}

}  // namespace

Settings::Settings(std::unique_ptr<QSettings> store) : m_store(std::move(store)) {}
Settings::Settings(Settings &&) noexcept = default;
Settings &Settings::operator=(Settings &&) noexcept = default;
Settings::~Settings() = default;

Settings Settings::persistent()
{
    return Settings(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("countercheck"),
                                                QStringLiteral("countercheck")));
}

Settings Settings::forgetful()
{
    return Settings(nullptr);
}

QVariant Settings::value(Setting setting) const
{
    QVariant value = m_store ? m_store->value(keyOf(setting)) : m_values.value(keyOf(setting));
    if (!value.isValid() || !value.convert(QMetaType(entryOf(setting).type)))
        return {};
    return value;
}

void Settings::setValue(Setting setting, const QVariant &value)
{
    if (m_store)
        m_store->setValue(keyOf(setting), value);
    else
        m_values.insert(keyOf(setting), value);
}

void Settings::clear(Setting setting)
{
    if (m_store)
        m_store->remove(keyOf(setting));
    else
        m_values.remove(keyOf(setting));
}

}  // namespace countercheck
