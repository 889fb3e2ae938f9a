// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library.h"
#include "tests/support/print.h"
#include "widgets/controls/desktop_identity.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPixmap>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

QByteArray sourceFile(const QString &path)
{
    return readFile(QStringLiteral(COUNTERCHECK_SOURCE_DIR "/") + path);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(desktop_identity)

BOOST_AUTO_TEST_CASE(windows_have_an_icon_at_every_usual_size)
{
    identifyToDesktop();
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        const QImage picture = QGuiApplication::windowIcon().pixmap(QSize(side, side), 1.0).toImage();
        BOOST_TEST_CONTEXT(side)
        {
            BOOST_REQUIRE(picture.width() == side);
            BOOST_TEST(qAlpha(picture.pixel(0, 0)) < 128);
            BOOST_TEST(qAlpha(picture.pixel(side / 2, side / 2)) == 255);
        }
    }
}

BOOST_AUTO_TEST_CASE(program_and_desktop_files_agree_on_the_name)
{
    identifyToDesktop();
    BOOST_TEST(QGuiApplication::desktopFileName() == programId);
    const QByteArray id(programId.data(), programId.size());
    const QByteArray entry = sourceFile(u"packaging/%1.desktop"_s.arg(programId));
    BOOST_TEST(entry.contains("\nIcon=" + id + '\n'));
    BOOST_TEST(entry.contains("\nStartupWMClass=countercheck\n"));
    BOOST_TEST(!sourceFile(u"resources/icons/%1.svg"_s.arg(programId)).isEmpty());
    const QByteArray description = sourceFile(u"packaging/%1.metainfo.xml"_s.arg(programId));
    BOOST_TEST(description.contains("<id>" + id + "</id>"));
    BOOST_TEST(description.contains("<launchable type=\"desktop-id\">" + id + ".desktop</launchable>"));
    const QByteArray installed = sourceFile(u"packaging/CMakeLists.txt"_s);
    BOOST_TEST(installed.contains(id + ".desktop\n  DESTINATION ${CMAKE_INSTALL_DATADIR}/applications"));
    BOOST_TEST(installed.contains(id + ".svg\n  DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps"));
}

BOOST_AUTO_TEST_SUITE_END()
