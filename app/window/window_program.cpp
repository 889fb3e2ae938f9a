// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_program.h"

#include "app/claims/claim_subject.h"
#include "app/exporting/chart_opener.h"
#include "app/importing/import_file.h"
#include "app/library/working_copies.h"
#include "app/shell/heap.h"
#include "app/shell/settings.h"
#include "app/window/file_opening.h"
#include "app/window/main_window.h"
#include "widgets/chart/font_configuration.h"
#include "widgets/controls/desktop_identity.h"
#include "widgets/figures/figure_view.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>

namespace countercheck {

QString bundledLibrary()
{
    const QString path = QDir::cleanPath(QCoreApplication::applicationDirPath()
                                         + QStringLiteral("/../share/countercheck/children-and-trafficking.countercheck"));
    return QFileInfo::exists(path) ? path : QString();
}

QString bundledLibraryTitle()
{
    return QString::fromUtf8(COUNTERCHECK_BUNDLED_TITLE);
}

namespace {

/// The file that is named, if any; nothing for arguments that make no sense.
std::optional<QStringList> filesOf(QStringList arguments)
{
    if (!arguments.isEmpty() && arguments.front() == QLatin1String("--"))
        arguments.removeFirst();
    else if (!arguments.isEmpty() && arguments.front().startsWith(u'-'))
        return std::nullopt;
    if (arguments.size() > 1)
        return std::nullopt;
    return arguments;
}

int refuseArguments()
{
    std::fputs("Usage: countercheck [FILE]\nMore: countercheck --help\n", stderr);
    return 2;
}

/// Whether Qt can find a screen. Where it cannot, it would end the program in its own way.
bool hasDisplay(const QStringList &arguments)
{
    const bool isPlatformGiven = arguments.contains(QLatin1String("-platform"))
        || std::any_of(arguments.begin(), arguments.end(), [](const QString &argument) {
               return argument.startsWith(QLatin1String("-platform="));
           });
    return isPlatformGiven || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_SOCKET");
}

/// Ends the program once a widget has been painted while it is ready.
void quitAfterPainting(QWidget &widget, std::function<bool()> isReady)
{
    class Watch final : public QObject {
    public:
        Watch(QWidget &watched, std::function<bool()> ready) : QObject(&watched), m_isReady(std::move(ready)) {}
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() == QEvent::Paint && m_isReady())
                QTimer::singleShot(0, qApp, &QCoreApplication::quit);
            return QObject::eventFilter(watched, event);
        }

    private:
        std::function<bool()> m_isReady;
    };
    widget.installEventFilter(new Watch(widget, std::move(isReady)));
}

/// The library that was in view last, as far as it is still there. Without one, the start page says what there is to open, first of all the library that
/// comes with the program.
QString lastLibrary(const Settings &settings)
{
    const QString last = settings.value(Setting::RecentFiles).toStringList().value(0);
    return QFileInfo::exists(last) ? last : QString();
}

}  // namespace

int runWindow(int &argumentCount, char **argumentValues, RunUntil until)
{
    // A wrong call is said even where there is no screen. Options with one dash may be Qt's, which it takes out.
    QStringList raw;
    for (int i = 1; i < argumentCount; ++i)
        raw.append(QString::fromLocal8Bit(argumentValues[i]));
    const bool mayBeQts = !raw.isEmpty() && raw.front().startsWith(u'-') && !raw.front().startsWith(QLatin1String("--"));
    if (!mayBeQts && !filesOf(raw))
        return refuseArguments();
    if (!hasDisplay(raw)) {
        std::fputs("There is no display. To draw a library without one, try countercheck snapshot FILE -o PNG.\n", stderr);
        return 1;
    }

    giveMemoryBack();
    configureFonts(FontSettings::Desktop);
    QApplication application(argumentCount, argumentValues);
    identifyToDesktop();
    const std::optional<QStringList> named = filesOf(QApplication::arguments().sliced(1));
    if (!named)
        return refuseArguments();
    const QString file = named->value(0);
    // A table is imported into a new library; the one that was in view last stays closed.
    const bool isToFollow = ChartOpener::isPicture(file) || isTableFile(file);

    Settings settings = Settings::persistent();
    Session session{Wording(), ownStorePath(), workingCopyFolder()};
    // An exported picture is looked up in the bundled library, until the reader opens the one that it is from.
    const QString path = isTableFile(file) ? QString() : isToFollow ? bundledLibrary() : file.isEmpty() ? lastLibrary(settings) : file;
    // The file is read while the window is built.
    if (!path.isEmpty())
        session.open(path);
    loadBundledFonts();
    Appearance appearance(settings);
    applyTheme(appearance.theme(), appearance.textSize());
    MainWindow window(session, settings, appearance);
    if (path.isEmpty())
        window.files()->showNoLibrary();
    if (isToFollow && path.isEmpty()) {
        window.openFile(file);
    } else if (isToFollow) {
        QObject::connect(&session, &Session::libraryChanged, &window, [&window, file] { window.openFile(file); },
                         static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    }
    if (until == RunUntil::FirstPicture)
        quitAfterPainting(window, [] { return true; });
    else if (until == RunUntil::FirstFigure)
        quitAfterPainting(*window.claim()->chart(), [&session] { return session.claim().figure() != nullptr; });
    window.show();
    // After the first picture: the bus may have to be started.
    QTimer::singleShot(0, &appearance, &Appearance::followDesktop);
    return QApplication::exec();
}

}  // namespace countercheck
