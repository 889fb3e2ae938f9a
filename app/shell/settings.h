// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

#include <memory>

class QSettings;

namespace countercheck {

/// Everything that the program remembers between two runs.
enum class Setting {
    ThemeChoice,       ///< "desktop", "light", "dark" or "high-contrast"
    TextSize,          ///< of the window, in hundredths of the usual size
    DesktopIsDark,     ///< what the desktop last said, so that the next window need not wait for it
    WindowGeometry,
    PaneSizes,         ///< of the three panes
    ChartAndTable,     ///< how the middle is shared
    HiddenPanes,       ///< the names of those that the reader has closed
    ShownPanes,        ///< the names of those that the reader has opened
    RecentFiles,
    RecentDetails,     ///< by path: the title of a library and when it was opened last
    RecentChoices,     ///< what was chosen last in the palette, the newest first
    Scale,             ///< of the lanes: "own", "same" or "log"
    MeasureOrder,      ///< of the list of measures: "stage", "name"…
    SourceOrder,
    GapOrder,
    ClaimOrder,
    CoverageMeasures,  ///< which the table of what is missing shows: "all", "with-gaps" or "of-claims"
    ExportKind,        ///< "png", "svg"…
    ExportSize,        ///< a name or pixels; empty: as high as the chart needs
    ExportResolution,  ///< dots per inch
    ExportTheme,       ///< "light", "dark" or "print"
    ExportLanguage,
    ExportFolder,      ///< where the last export was written
    AuthorName,        ///< what the history calls the reader; empty: "you". It is written into no library.
    CitationStyle,     ///< "apa", "bibtex"…
    CitationAccessed,  ///< whether references give the day of reading
};

/// The one table of settings. Unknown or unreadable values fall back to their default.
class Settings {
public:
    /// Kept in the user's configuration.
    static Settings persistent();
    /// Forgotten at the end: for pictures, which must not depend on the user's desktop, and for tests.
    static Settings forgetful();

    Settings(Settings &&) noexcept;
    Settings &operator=(Settings &&) noexcept;
    ~Settings();

    QVariant value(Setting setting) const;
    void setValue(Setting setting, const QVariant &value);
    void clear(Setting setting);

private:
    explicit Settings(std::unique_ptr<QSettings> store);

    std::unique_ptr<QSettings> m_store;
    QVariantMap m_values; ///< of forgetful settings
};

}  // namespace countercheck
