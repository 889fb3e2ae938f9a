// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exporting/library_export.h"
#include "models/exchange/zip_archive.h"
#include "tests/window/window_fixture.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QStatusBar>

#include <semaphore>

// File ▸ Export library.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct ExportedLibrary : WindowFixture {
    ExportedLibrary() { open(folder.library()); }

    QFileDialog *chooser()
    {
        window.actions()->action(Command::ExportLibrary)->trigger();
        return find<QFileDialog>();
    }
    QString words() { return window.statusBar()->currentMessage() + visibleText(); }
};

}  // namespace

BOOST_AUTO_TEST_SUITE(library_export)

BOOST_FIXTURE_TEST_CASE(the_tables_of_a_library_are_exported_to_a_zip_file_or_a_folder, ExportedLibrary)
{
    QFileDialog *dialog = chooser();
    BOOST_REQUIRE(dialog);
    BOOST_TEST(dialog->selectedFiles().value(0).endsWith(u"/a.zip"_s), dialog->selectedFiles().value(0));
    BOOST_TEST(dialog->nameFilters().size() == 2);
    dialog->reject();
    const ScratchFolder target;
    for (const QString &name : {u"tables.zip"_s, u"tables"_s}) {
        window.libraryExport()->exportTo(target.path(name));
        settle();
        BOOST_TEST(words().contains(u"1,791 rows were written to "_s + target.path(name)), words());
        BOOST_TEST(!find<QProgressDialog>());
    }
    const PackageFiles zip = filesOfZip(target.path(u"tables.zip"_s));
    for (const QString &name : QDir(target.path(u"tables"_s)).entryList(QDir::Files)) {
        BOOST_TEST((readFile(target.path(u"tables/"_s + name)) == readFile(bundledPackage() + u'/' + name)), name);
        BOOST_TEST((zip(name)->readAll() == readFile(bundledPackage() + u'/' + name)), name);
    }
    // The next one begins where this one was put.
    BOOST_TEST(QDir(chooser()->directory()).absolutePath() == target.path());
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_exported_says_why_and_changes_nothing, ExportedLibrary)
{
    const QStringList before = folder.state();
    window.libraryExport()->exportTo(folder.path(u"a.countercheck"_s));
    settle();
    BOOST_TEST(words().contains(u"the file that is read"_s), words());
    window.libraryExport()->exportTo(folder.path(u"none/a.zip"_s));
    settle();
    BOOST_TEST(words().contains(u"there is no folder"_s), words());
    BOOST_TEST((folder.state() == before));
}

BOOST_FIXTURE_TEST_CASE(an_export_can_be_stopped, ExportedLibrary)
{
    // Something else holds the worker back, so that nothing is written before the stop.
    std::binary_semaphore go{0};
    session.overviews().ask(&window, {}, [&go](Library &, const std::stop_token &) { go.acquire(); return true; }, [](bool) {});
    window.libraryExport()->exportTo(folder.path(u"b.zip"_s));
    auto *progress = find<QProgressDialog>();
    BOOST_REQUIRE(progress);
    progress->findChild<QPushButton *>()->click();
    go.release();
    settle();
    BOOST_TEST(words().contains(u"The export was stopped. Nothing was changed."_s), words());
    BOOST_TEST(!QFileInfo::exists(folder.path(u"b.zip"_s)));
    // Another can begin.
    window.libraryExport()->exportTo(folder.path(u"c.zip"_s));
    settle();
    BOOST_TEST(QFileInfo::exists(folder.path(u"c.zip"_s)));
}

BOOST_FIXTURE_TEST_CASE(an_export_ends_with_its_library, ExportedLibrary)
{
    std::binary_semaphore go{0};
    session.overviews().ask(&window, {}, [&go](Library &, const std::stop_token &) { go.acquire(); return true; }, [](bool) {});
    window.libraryExport()->exportTo(folder.path(u"b.zip"_s));
    window.actions()->action(Command::CloseLibrary)->trigger();
    go.release();
    settle();
    BOOST_TEST(!QFileInfo::exists(folder.path(u"b.zip"_s)));
    BOOST_TEST(!window.actions()->action(Command::ExportLibrary)->isEnabled());
}

BOOST_AUTO_TEST_SUITE_END()
