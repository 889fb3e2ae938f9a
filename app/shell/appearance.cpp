// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/appearance.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/panel_style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QToolTip>

#include <algorithm>

namespace countercheck {

namespace {

constexpr QLatin1StringView portalService("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView portalPath("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView portalInterface("org.freedesktop.portal.Settings");
constexpr QLatin1StringView appearanceSpace("org.freedesktop.appearance");
constexpr QLatin1StringView schemeKey("color-scheme");

constexpr int desktopWaitMilliseconds = 3000;

/// The commands that choose a theme.
constexpr std::pair<Command, ThemeChoice> themeCommands[] = {
    {Command::ThemeDesktop, ThemeChoice::Desktop},
    {Command::ThemeLight, ThemeChoice::Light},
    {Command::ThemeDark, ThemeChoice::Dark},
    {Command::ThemeHighContrast, ThemeChoice::HighContrast},
};

}  // namespace

template <>
std::span<const Code<ThemeChoice>> codeList<ThemeChoice>()
{
    using namespace Qt::StringLiterals;
    static constexpr auto choices = std::to_array<Code<ThemeChoice>>({
        {ThemeChoice::Desktop, "desktop"_L1},
        {ThemeChoice::Light, "light"_L1},
        {ThemeChoice::Dark, "dark"_L1},
        {ThemeChoice::HighContrast, "high-contrast"_L1},
    });
    return choices;
}

Appearance::Appearance(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    const QVariant remembered = settings.value(Setting::DesktopIsDark);
    // Before our own palette is set: what the platform theme gave.
    m_desktopIsDark = remembered.isValid() ? remembered.toBool()
                                           : QGuiApplication::palette().color(QPalette::Window).lightnessF() < 0.5F;
}

ThemeChoice Appearance::choice() const
{
    return fromCode<ThemeChoice>(m_settings.value(Setting::ThemeChoice).toString()).value_or(ThemeChoice::Desktop);
}

void Appearance::setChoice(ThemeChoice choice)
{
    m_settings.setValue(Setting::ThemeChoice, QString(code(choice)));
    Q_EMIT themeChanged();
}

ThemeName Appearance::theme() const
{
    const ThemeChoice chosen = choice();
    if (chosen == ThemeChoice::HighContrast)
        return ThemeName::HighContrast;
    const bool dark = chosen == ThemeChoice::Dark || (chosen == ThemeChoice::Desktop && m_desktopIsDark);
    return dark ? ThemeName::Dark : ThemeName::Light;
}

int Appearance::textSize() const
{
    const QVariant remembered = m_settings.value(Setting::TextSize);
    return remembered.isValid() ? std::clamp(remembered.toInt(), textSizes.front(), textSizes.back()) : textSizes.front();
}

void Appearance::setTextSize(int hundredths)
{
    const int size = std::clamp(hundredths, textSizes.front(), textSizes.back());
    if (size == textSize())
        return;
    m_settings.setValue(Setting::TextSize, size);
    Q_EMIT textSizeChanged();
}

/// Goes to the next size that is larger or smaller.
void Appearance::stepTextSize(int direction)
{
    const int size = textSize();
    if (direction > 0) {
        const auto next = std::ranges::upper_bound(textSizes, size);
        setTextSize(next == textSizes.end() ? textSizes.back() : *next);
    } else {
        const auto next = std::ranges::lower_bound(textSizes, size);
        setTextSize(next == textSizes.begin() ? textSizes.front() : *std::prev(next));
    }
}

bool Appearance::run(Command command)
{
    switch (command) {
    case Command::LargerText: stepTextSize(1); return true;
    case Command::SmallerText: stepTextSize(-1); return true;
    case Command::UsualText: setTextSize(textSizes.front()); return true;
    default: break;
    }
    for (const auto &[known, choice] : themeCommands) {
        if (known == command) {
            setChoice(choice);
            return true;
        }
    }
    return false;
}

void Appearance::updateCommands(Actions &actions) const
{
    for (const auto &[command, choice] : themeCommands)
        actions.action(command)->setChecked(this->choice() == choice);
    actions.action(Command::LargerText)->setEnabled(textSize() < textSizes.back());
    actions.action(Command::SmallerText)->setEnabled(textSize() > textSizes.front());
}

void Appearance::followDesktop()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalInterface, QStringLiteral("SettingChanged"), this,
                SLOT(desktopSettingChanged(QString,QString,QDBusVariant)));
    QDBusMessage question = QDBusMessage::createMethodCall(portalService, portalPath, portalInterface, QStringLiteral("Read"));
    question << appearanceSpace << schemeKey;
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question, desktopWaitMilliseconds), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        // A desktop without a portal is no error: the palette has been followed already.
        if (reply.isValid())
            setDesktopScheme(reply.value().variant());
        answer->deleteLater();
    });
}

void Appearance::desktopSettingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearanceSpace && key == schemeKey)
        setDesktopScheme(value.variant());
}

void Appearance::setDesktopScheme(const QVariant &value)
{
    // `Read` wraps its answer in a second variant.
    const QVariant inner = value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    bool isNumber = false;
    const uint scheme = inner.toUInt(&isNumber);
    if (!isNumber || scheme == 0) // 0: no preference
        return;
    const bool dark = scheme == 1;
    m_settings.setValue(Setting::DesktopIsDark, dark);
    if (dark == m_desktopIsDark)
        return;
    m_desktopIsDark = dark;
    Q_EMIT themeChanged();
}

void applyTheme(ThemeName name, int textSize)
{
    const Theme theme(name);
    if (!qobject_cast<PanelStyle *>(QApplication::style()))
        QApplication::setStyle(new PanelStyle);
    applyTextScale(textSize / 100.0);
    QApplication::setPalette(theme.palette());
    QToolTip::setPalette(theme.palette());
}

}  // namespace countercheck

#include "moc_appearance.cpp"
