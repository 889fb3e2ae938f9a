// SPDX-License-Identifier: GPL-3.0-or-later
#define BOOST_TEST_MODULE window
#define BOOST_TEST_NO_MAIN
#include <boost/test/unit_test.hpp>

#include "tests/window/window_fixture.h"
#include "widgets/chart/font_configuration.h"
#include "widgets/chart/theme.h"

#include <QApplication>
#include <QTemporaryDir>

int main(int argumentCount, char **argumentValues)
{
    // The tests read nothing of the user's desktop and write nothing there.
    const QTemporaryDir home;
    for (const char *variable : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"})
        qputenv(variable, QFile::encodeName(home.path()));
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setDesktopSettingsAware(false);
    countercheck::configureFonts(countercheck::FontSettings::Own);
    QApplication application(argumentCount, argumentValues);
    countercheck::loadBundledFonts();
    countercheck::applyTheme(countercheck::ThemeName::Light);
    countercheck::recordMessages();
    return boost::unit_test::unit_test_main([] { return true; }, argumentCount, argumentValues);
}
