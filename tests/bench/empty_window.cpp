// SPDX-License-Identifier: GPL-3.0-or-later
// The yardstick of the start-up benchmark: the shortest time in which a window with a table shows its first picture.
#include <QApplication>
#include <QMainWindow>
#include <QTableView>
#include <QTimer>

namespace {

/// Quits once the first picture has been handed to the window system.
class FirstPicture final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, qApp, &QCoreApplication::quit);
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_seen = false;
};

}  // namespace

int main(int argumentCount, char **argumentValues)
{
    QApplication application(argumentCount, argumentValues);
    QMainWindow window;
    window.setCentralWidget(new QTableView);
    window.resize(1440, 900);
    FirstPicture picture;
    window.installEventFilter(&picture);
    window.show();
    return QApplication::exec();
}
