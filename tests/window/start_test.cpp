// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/file_opening.h"
#include "tests/window/window_fixture.h"
#include "widgets/pages/start_row.h"
#include "widgets/pages/start_view.h"

#include <boost/test/unit_test.hpp>

#include <QDragEnterEvent>
#include <QDragLeaveEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

// The start page: what stands in the window while no library is open.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct StartPage : WindowFixture {
    StartPage() { window.files()->showNoLibrary(); }

    StartView *start() const { return window.files()->start(); }
    /// The rows that can be pressed, without those to begin with, which come last.
    QList<StartRow *> rows() const
    {
        QList<StartRow *> rows;
        for (StartRow *row : start()->findChildren<StartRow *>()) {
            if (row->isVisible() && !QStringList{u"Open…"_s, u"New library…"_s, u"Import…"_s, u"Check a number"_s}.contains(row->accessibleName()))
                rows += row;
        }
        return rows;
    }
    QStringList titles() const
    {
        QStringList titles;
        for (const StartRow *row : rows())
            titles += row->accessibleName();
        return titles;
    }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *candidate : start()->findChildren<QPushButton *>()) {
            if (candidate->isVisible() && candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(start)

BOOST_FIXTURE_TEST_CASE(a_closed_library_stands_first_with_its_title_place_and_time_and_opens_by_keyboard, StartPage)
{
    const QString library = folder.library();
    open(library);
    BOOST_TEST(!start()->isVisible());
    QTest::keyClick(&window, Qt::Key_W, Qt::ControlModifier);
    settle();
    BOOST_TEST(start()->isVisible());
    BOOST_REQUIRE(!rows().isEmpty());
    StartRow *first = rows().front();
    BOOST_TEST(first->accessibleName() == u"Children and trafficking: who was counted?"_s);
    BOOST_TEST(first->accessibleDescription().contains(library));
    BOOST_TEST(first->accessibleDescription().contains(u"today, "_s));
    BOOST_TEST(first->hasFocus());
    QTest::keyClick(first, Qt::Key_Space);
    settle();
    BOOST_TEST(session.library().has_value());
    BOOST_TEST(!start()->isVisible());
}

BOOST_FIXTURE_TEST_CASE(the_bundled_library_is_offered_once, StartPage)
{
    const qsizetype offered = rows().size();
    BOOST_TEST(offered <= 1);
    if (offered == 1) {
        rows().front()->click();
        settle();
        BOOST_REQUIRE(session.library());
        window.actions()->action(Command::CloseLibrary)->trigger();
        settle();
        BOOST_TEST(titles() == QStringList{u"Children and trafficking: who was counted?"_s}, boost::test_tools::per_element());
        BOOST_TEST(rows().front()->accessibleDescription().contains(u"comes with the program"_s));
        BOOST_TEST(rows().front()->accessibleDescription().contains(u"%1 claims, "_s.arg(rowsOfBundled("claims"))), rows().front()->accessibleDescription());
        BOOST_TEST(rows().front()->accessibleDescription().contains(u"version "_s));
    }
}

BOOST_FIXTURE_TEST_CASE(a_missing_library_stays_until_it_is_forgotten, StartPage)
{
    const QString library = folder.library();
    open(library);
    session.close();
    settle();
    BOOST_REQUIRE(QFile::remove(library));
    window.files()->showNoLibrary();
    settle();
    // The one of that title that can be opened is that which comes with the program.
    BOOST_TEST(rows().front()->accessibleDescription().contains(u"comes with the program"_s));
    BOOST_TEST(visibleText().remove(QChar(0x200B)).contains(u"The file is no longer at %1"_s.arg(library)));
    BOOST_TEST(button(u"Find it…"_s));
    BOOST_REQUIRE(button(u"Forget"_s));
    button(u"Forget"_s)->click();
    settle();
    BOOST_TEST(!button(u"Forget"_s));
    BOOST_TEST(settings.value(Setting::RecentFiles).toStringList().isEmpty());
    BOOST_TEST(settings.value(Setting::RecentDetails).toMap().isEmpty());
}

BOOST_FIXTURE_TEST_CASE(a_refusal_stands_in_a_sentence_beneath_its_row, StartPage)
{
    const QString library = folder.library();
    open(library);
    session.close();
    settle();
    putFile(library, "no library");
    BOOST_REQUIRE(!rows().isEmpty());
    rows().front()->click();
    settle();
    BOOST_TEST(start()->isVisible());
    BOOST_TEST(start()->accessibleDescription().contains(QFileInfo(library).fileName()), start()->accessibleDescription());
    BOOST_TEST(visibleText().remove(QChar(0x200B)).contains(start()->accessibleDescription()));
    // One that has no row is refused all the same.
    open(folder.path(u"elsewhere.countercheck"_s));
    BOOST_TEST(visibleText().remove(QChar(0x200B)).contains(u"elsewhere.countercheck"_s));
    window.files()->showNoLibrary();
    BOOST_TEST(start()->accessibleDescription() == QString());
}

BOOST_FIXTURE_TEST_CASE(a_file_held_over_the_window_turns_the_zone_and_is_opened, StartPage)
{
    const QString library = folder.library();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(library)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    const QImage before = start()->grab().toImage();
    QApplication::sendEvent(&window, &enter);
    BOOST_TEST(enter.isAccepted());
    BOOST_TEST((start()->grab().toImage() != before));
    QDragLeaveEvent leave;
    QApplication::sendEvent(&window, &leave);
    BOOST_TEST(!visibleText().contains(u"\nOpen\n"_s));
    QApplication::sendEvent(&window, &enter);
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    settle();
    BOOST_TEST(session.library().has_value());
    // Two files, or a page of the web, are nothing to open.
    data.setUrls({QUrl(u"https://example.org/x.countercheck"_s)});
    QDragEnterEvent other(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    other.ignore();
    QApplication::sendEvent(&window, &other);
    BOOST_TEST(!other.isAccepted());
}

BOOST_FIXTURE_TEST_CASE(hostile_titles_and_unreadable_notes_are_shown_as_text, StartPage)
{
    const QString library = folder.library();
    settings.setValue(Setting::RecentFiles, QStringList{library, u"/no/such/<img src=x>.countercheck"_s});
    settings.setValue(Setting::RecentDetails, QVariantMap{{library, QStringList{u"<b>bold</b>\n"_s + QString(9'000, u'x'), u"not a time"_s}}, {u"/no/such/<img src=x>.countercheck"_s, 7}});
    window.files()->showNoLibrary();
    window.resize(1024, 640);
    settle();
    BOOST_TEST(rows().front()->accessibleName().startsWith(u"<b>bold</b> x"_s));
    BOOST_TEST(visibleText().remove(QChar(0x200B)).contains(u"<img src=x>.countercheck"_s));
    BOOST_TEST(start()->width() <= window.width());
}

BOOST_AUTO_TEST_SUITE_END()
