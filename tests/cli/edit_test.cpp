// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/working_copies.h"
#include "models/exchange/csv_reader.h"
#include "tests/cli/data_home.h"
#include "tests/cli/run.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

// Editing by the command line. Each case has a folder of working copies of its own.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

class EditHome {
public:
    EditHome() : file(folder.library()) {}

    Run edit(const QStringList &words) const { return run(QStringList{u"edit"_s, file} + words); }

    void done(const QStringList &words) const
    {
        const Run ran = edit(words);
        BOOST_TEST(ran.code == exit_code::done, words << ": " << ran.messages);
    }

    QJsonArray rows(const QStringList &words) const
    {
        const Run json = run(QStringList{u"edit"_s} + words + QStringList{u"--format"_s, u"json"_s});
        BOOST_TEST(json.code == exit_code::done);
        return QJsonDocument::fromJson(json.output.toUtf8()).array();
    }

    QString venueInFile() const
    {
        const Run json = run({u"list"_s, file, u"claims"_s, u"--format"_s, u"json"_s});
        for (const QJsonValue &row : QJsonDocument::fromJson(json.output.toUtf8()).array()) {
            if (row.toObject().value("id"_L1).toString() == claimId)
                return row.toObject().value("venue"_L1).toString();
        }
        return {};
    }

    ScratchFolder folder;
    QString file;
    const QString claimId = u"claim-62000-rescued"_s;

private:
    DataHome m_home;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(editing_by_verb)

BOOST_FIXTURE_TEST_CASE(a_cell_is_set_undone_done_again_and_saved, EditHome)
{
    const QString before = venueInFile();
    done({u"set"_s, u"claims"_s, claimId, u"venue"_s + u"=A hall = a room"_s, u"--author"_s, u"A. Author"_s});
    BOOST_TEST(venueInFile() == before);
    const QJsonArray copies = rows({u"--list"_s});
    BOOST_REQUIRE(copies.size() == 1);
    BOOST_TEST(copies.at(0).toObject().value("file"_L1).toString() == file);
    BOOST_TEST(copies.at(0).toObject().value("unsaved"_L1).toInt() == 1);
    done({u"undo"_s});
    BOOST_TEST(edit({u"undo"_s}).code == exit_code::failed);
    done({u"redo"_s});
    BOOST_TEST(edit({u"redo"_s}).messages.contains(u"nothing to do again"_s));
    done({u"save"_s});
    BOOST_TEST(venueInFile() == u"A hall = a room"_s);
    BOOST_TEST(rows({u"--list"_s}).at(0).toObject().value("unsaved"_L1).toInt() == 0);
    const QJsonArray history = rows({file, u"history"_s});
    BOOST_REQUIRE(history.size() == 1);
    BOOST_TEST(history.at(0).toObject().value("author"_L1).toString() == u"A. Author"_s);
    BOOST_TEST(history.at(0).toObject().value("label"_L1).toString() == u"set venue of claims claim-62000-rescued"_s);
    BOOST_TEST(history.at(0).toObject().value("undone"_L1).toString() == u"no"_s);
    const QJsonArray cells = rows({file, u"history"_s, u"claims"_s, claimId});
    BOOST_REQUIRE(cells.size() == 1);
    BOOST_TEST(cells.at(0).toObject().value("column"_L1).toString() == u"venue"_s);
    BOOST_TEST(cells.at(0).toObject().value("before"_L1).toString() == before);
    done({u"put-back"_s, u"claims"_s, claimId, u"0"_s});
    done({u"save"_s});
    BOOST_TEST(venueInFile() == before);
    done({u"revert"_s});
    BOOST_TEST(rows({u"--list"_s}).isEmpty());
    BOOST_TEST(run({u"check"_s, file}).code == run({u"check"_s, bundledLibrary()}).code);
}

BOOST_FIXTURE_TEST_CASE(what_is_refused_is_said_with_its_place_and_leaves_nothing_behind, EditHome)
{
    const Run date = edit({u"set"_s, u"claims"_s, claimId, u"stated_on=yesterday"_s});
    BOOST_TEST(date.code == exit_code::failed);
    BOOST_TEST(date.messages.startsWith(u"claims claim-62000-rescued, stated_on: "_s), date.messages);
    BOOST_TEST(date.messages.contains(u"yesterday"_s));
    const Run dependents = edit({u"delete"_s, u"claims"_s, claimId});
    BOOST_TEST(dependents.code == exit_code::failed);
    BOOST_TEST(dependents.messages.contains(u"evidence ev-62000-rescued-01 refers to it."_s));
    BOOST_TEST(edit({u"set"_s, u"claims"_s, u"nothing"_s, u"venue=x"_s}).messages.contains(u"nothing with the id nothing"_s));
    BOOST_TEST(edit({u"set"_s, u"claims"_s, claimId, u"nothing=x"_s}).messages.contains(u"no such column"_s));
    BOOST_TEST(edit({u"undo"_s}).messages.contains(u"has no changes here"_s));
    BOOST_TEST(QDir(workingCopyFolder()).isEmpty());
    for (const QStringList &wrong : {QStringList{u"paint"_s}, {u"set"_s, u"claims"_s, claimId}, {u"set"_s, u"claims"_s, claimId, u"venue"_s}, {u"put-back"_s, u"claims"_s, claimId, u"x"_s}, {}})
        BOOST_TEST((edit(wrong).code == exit_code::usage || wrong.value(0) == u"put-back"_s), wrong);
    BOOST_TEST(QDir(workingCopyFolder()).isEmpty());
}

BOOST_FIXTURE_TEST_CASE(a_row_is_added_and_deleted_with_what_refers_to_it, EditHome)
{
    done({u"add"_s, u"organisations"_s, u"id=new-house"_s, u"name=New House"_s, u"kind=news"_s});
    done({u"add"_s, u"sources"_s, u"id=new-source"_s, u"title=New source"_s, u"kind=news"_s, u"publisher_id=new-house"_s});
    BOOST_TEST(edit({u"delete"_s, u"organisations"_s, u"new-house"_s}).code == exit_code::failed);
    done({u"delete"_s, u"organisations"_s, u"new-house"_s, u"--with-dependents"_s});
    const QString other = folder.path(u"b.countercheck"_s);
    done({u"undo"_s});
    done({u"save"_s, u"-o"_s, other});
    BOOST_TEST(run({u"list"_s, other, u"sources"_s, u"--format"_s, u"csv"_s}).output.contains(u"new-source"_s));
    BOOST_TEST((readFile(file) == readFile(bundledLibrary())));
    // A file of another kind is not replaced.
    putFile(folder.path(u"text"_s), "text");
    file = other;
    BOOST_TEST(edit({u"save"_s, u"-o"_s, folder.path(u"text"_s)}).code == exit_code::failed);
    BOOST_TEST((readFile(folder.path(u"text"_s)) == QByteArray("text")));
}

BOOST_FIXTURE_TEST_CASE(a_library_is_begun, EditHome)
{
    file = folder.path(u"new.countercheck"_s);
    BOOST_TEST(edit({u"new"_s, u"title=Mine"_s}).code != exit_code::done);
    done({u"new"_s, u"title=Mine"_s, u"description=What I found."_s, u"version=1"_s, u"created=2026-11-28"_s, u"language=en"_s, u"licence=CC0-1.0"_s, u"publisher=Me"_s});
    done({u"add"_s, u"organisations"_s, u"id=me"_s, u"name=Me"_s, u"kind=person"_s});
    done({u"set"_s, u"library"_s, u"library"_s, u"version=2"_s});
    done({u"save"_s});
    const Run check = run({u"check"_s, file});
    BOOST_TEST(check.code == exit_code::done, check.output);
    BOOST_TEST(check.output.startsWith(u"Mine, version 2: sound."_s), check.output);
}

BOOST_AUTO_TEST_SUITE_END()
