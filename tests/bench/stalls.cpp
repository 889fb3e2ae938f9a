// SPDX-License-Identifier: GPL-3.0-or-later
// bench_stalls LIBRARY: types queries letter by letter in the window, and scrolls the list of claims and the table of figures to their ends.
// Says how long the window was busy at a stretch, in which it could not have answered its user, and how much memory the process needed.
// Ends with 1 where a limit is broken.
#include "app/library/session.h"
#include "app/shell/heap.h"
#include "app/shell/panes.h"
#include "app/shell/settings.h"
#include "app/window/file_opening.h"
#include "app/window/main_window.h"
#include "widgets/chart/font_configuration.h"
#include "widgets/controls/pane_head.h"

#include <QAbstractEventDispatcher>
#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

constexpr double mostMilliseconds = 33;
constexpr double mostMebibytes = 150;

/// Returns the most memory that the process has had so far, in mebibytes.
double mostMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024; // of kibibytes
}

/// Measures the stretches between two waits of the event loop.
class BusyWatch final : public QObject {
public:
    BusyWatch()
    {
        QAbstractEventDispatcher *const dispatcher = QAbstractEventDispatcher::instance();
        connect(dispatcher, &QAbstractEventDispatcher::awake, this, [this] { m_busy.start(); });
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
            if (m_busy.isValid())
                m_times.push_back(static_cast<double>(m_busy.nsecsElapsed()) / 1e6);
            m_busy.invalidate();
        });
    }

    void begin() { m_times.clear(); }

    /// Prints what was measured since begin(); returns whether the limit is kept.
    bool say(const char *what)
    {
        std::ranges::sort(m_times);
        const double greatest = m_times.empty() ? 0 : m_times.back();
        const double p99 = m_times.empty() ? 0 : m_times[m_times.size() * 99 / 100];
        std::printf("%-44s %8.1f ms greatest (at most %.0f), 99 of 100 below %.1f ms, %6.1f MiB%s\n", what, greatest, mostMilliseconds, p99, mostMemory(), greatest > mostMilliseconds ? "  BROKEN" : "");
        return greatest <= mostMilliseconds;
    }

private:
    QElapsedTimer m_busy;
    std::vector<double> m_times;
};

/// Lets the event loop run, and wait, for a time.
void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Lets it run until nothing is under way any more.
void settle(Session &session)
{
    constexpr int longest = 600'000;
    QElapsedTimer since;
    since.start();
    do {
        wait(20);
    } while (!(session.library() && session.isSettled()) && since.elapsed() < longest);
}

/// Scrolls a list to its end in many steps and back to its start, as fast as a screen shows it.
void scroll(QAbstractItemView &list)
{
    QScrollBar *const bar = list.verticalScrollBar();
    constexpr int steps = 200;
    for (int step = 0; step <= steps; ++step) {
        bar->setValue(static_cast<int>(static_cast<double>(bar->maximum()) * step / steps));
        wait(16);
    }
    for (const Qt::Key key : {Qt::Key_Home, Qt::Key_End, Qt::Key_PageUp, Qt::Key_PageUp, Qt::Key_Home}) {
        QTest::keyClick(&list, key);
        wait(50);
    }
}

/// Returns the greatest list that can be seen.
QAbstractItemView *greatestList(QWidget &window)
{
    QAbstractItemView *greatest = nullptr;
    for (QAbstractItemView *list : window.findChildren<QAbstractItemView *>()) {
        if (list->isVisible() && list->model() && (!greatest || list->model()->rowCount() > greatest->model()->rowCount()))
            greatest = list;
    }
    return greatest;
}

}  // namespace

int main(int argumentCount, char **argumentValues)
{
    // The loop of GLib does not tell when it wakes.
    qputenv("QT_NO_GLIB", "1");
    giveMemoryBack();
    configureFonts(FontSettings::Desktop);
    QApplication application(argumentCount, argumentValues);
    const QString path = QApplication::arguments().value(1);
    Session session{Wording()};
    Settings settings = Settings::forgetful();
    loadBundledFonts();
    Appearance appearance(settings);
    applyTheme(appearance.theme(), appearance.textSize());
    MainWindow window(session, settings, appearance);
    window.resize(1440, 900);
    window.show();
    BusyWatch watch;
    window.openFile(path);
    settle(session);
    if (!session.library()) {
        std::fputs("bench_stalls LIBRARY\n", stderr);
        return 2;
    }
    bool isKept = true;

    watch.say("opening the library");
    watch.begin();
    window.actions()->action(Command::Find)->trigger();
    auto *field = window.panes()->head()->findChild<QLineEdit *>();
    for (const char *query : {"children rescued", "62000", "verdict:false minors", "\"missing persons\"", "border nigeria 2019", "zzzz nothing"}) {
        field->clear();
        for (const char letter : std::string(query)) {
            QTest::keyClick(field, letter);
            wait(60);
        }
        settle(session);
    }
    isKept = watch.say("typing six queries") && isKept;

    window.navigation().goToSection(Section::Claims);
    settle(session);
    watch.begin();
    if (QAbstractItemView *list = greatestList(window)) {
        std::printf("%d rows\n", list->model()->rowCount());
        scroll(*list);
    }
    isKept = watch.say("scrolling the list of claims") && isKept;

    View figures;
    figures.subject = SearchResult{};
    figures.facets = {{u"table"_s, u"figures"_s}};
    watch.begin();
    window.navigation().go(figures);
    settle(session);
    isKept = watch.say("opening the table of figures") && isKept;
    watch.begin();
    if (QAbstractItemView *list = greatestList(window)) {
        std::printf("%d rows\n", list->model()->rowCount());
        scroll(*list);
    }
    isKept = watch.say("scrolling the table of figures") && isKept;
    watch.begin();
    if (auto *table = qobject_cast<QTableView *>(greatestList(window)))
        table->sortByColumn(0, Qt::DescendingOrder);
    settle(session);
    isKept = watch.say("sorting the table of figures by number") && isKept;

    const double mebibytes = mostMemory();
    std::printf("%-44s %8.1f MiB (at most %.0f)%s\n", "most memory", mebibytes, mostMebibytes, mebibytes > mostMebibytes ? "  BROKEN" : "");
    return isKept && mebibytes <= mostMebibytes ? 0 : 1;
}
