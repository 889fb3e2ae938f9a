// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"
#include "app/shell/settings.h"
#include "widgets/chart/theme.h"

#include <QDBusVariant>
#include <QObject>

#include <array>

namespace countercheck {

enum class ThemeChoice : std::uint8_t { Desktop, Light, Dark, HighContrast };

template <>
std::span<const Code<ThemeChoice>> codeList<ThemeChoice>();

/// Which theme the window has: the reader's choice or else the desktop's. Qt 6.4 does not tell what the desktop prefers,
/// so its portal is asked, without waiting for the answer.
class Appearance final : public QObject {
    Q_OBJECT

public:
    explicit Appearance(Settings &settings, QObject *parent = nullptr);

    ThemeChoice choice() const;
    void setChoice(ThemeChoice choice);
    ThemeName theme() const;

    /// How large text is, in hundredths of its usual size.
    int textSize() const;
    /// Text of any other size gets the nearest that is allowed.
    void setTextSize(int hundredths);

    /// Carries out a command that chooses a theme or a text size; false for others.
    bool run(Command command);
    void updateCommands(Actions &actions) const;

    /// Asks the desktop and follows it from then on. Not before the window is on the screen: the bus can be slow.
    void followDesktop();

Q_SIGNALS:
    void themeChanged();
    void textSizeChanged();

private:
    void stepTextSize(int direction);
    Q_SLOT void desktopSettingChanged(const QString &space, const QString &key, const QDBusVariant &value);
    void setDesktopScheme(const QVariant &value);

    Settings &m_settings;
    bool m_desktopIsDark = false;
};

/// How large text may be, in hundredths of its usual size.
inline constexpr std::array textSizes{100, 110, 125, 150, 175, 200, 250, 300};

/// Style, palette and font of the whole application.
void applyTheme(ThemeName theme, int textSize = textSizes.front());

}  // namespace countercheck
