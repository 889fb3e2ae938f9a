// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_program.h"

#include "app/main_window.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <cstdio>

namespace countercheck {

QString bundledLibrary()
{
    const QString path = QDir::cleanPath(QCoreApplication::applicationDirPath()
                                         + QStringLiteral("/../share/countercheck/children-and-trafficking.countercheck"));
    return QFileInfo::exists(path) ? path : QString();
}

int runWindow(int &argumentCount, char **argumentValues)
{
    QApplication application(argumentCount, argumentValues);
    QApplication::setDesktopFileName(QStringLiteral("countercheck"));

    QStringList files = QApplication::arguments().sliced(1);
    if (!files.isEmpty() && files.front() == QLatin1String("--"))
        files.removeFirst();
    else if (!files.isEmpty() && files.front().startsWith(u'-'))
        files.append(QString()); // no option: one argument too many
    if (files.size() > 1) {
        std::fputs("Usage: countercheck [FILE]\nMore: countercheck --help\n", stderr);
        return 2;
    }

    Session session{Wording()};
    const QString path = files.isEmpty() ? bundledLibrary() : files.front();
    // The file is read while the window is built.
    if (!path.isEmpty())
        session.open(path);
    Settings settings = Settings::persistent();
    loadBundledFonts();
    Appearance appearance(settings);
    applyTheme(appearance.theme());
    MainWindow window(session, settings, appearance);
    if (path.isEmpty())
        window.showNoLibrary();
    window.show();
    // After the first picture: the bus may have to be started.
    QTimer::singleShot(0, &appearance, &Appearance::followDesktop);
    return QApplication::exec();
}

}  // namespace countercheck
