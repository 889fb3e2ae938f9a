// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/own_records.h"
#include "models/exchange/csv_reader.h"
#include "tests/cli/run.h"
#include "tests/support/bundled_library.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

// What a reader keeps beside a library, by the command line. Each case has a store of its own.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

class OwnHome {
public:
    OwnHome()
    {
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.path()));
        BOOST_REQUIRE(ownStorePath().startsWith(m_folder.path()));
    }
    ~OwnHome() { m_wasSet ? qputenv("XDG_DATA_HOME", m_before) : qunsetenv("XDG_DATA_HOME"); }

    /// The rows of a list as JSON.
    static QJsonArray rows(const QString &verb)
    {
        const Run json = run({verb, bundledLibrary(), u"--format"_s, u"json"_s});
        BOOST_TEST(json.code == exit_code::done);
        BOOST_TEST(json.messages == QString());
        return QJsonDocument::fromJson(json.output.toUtf8()).array();
    }
    static bool isStoreThere() { return QFileInfo::exists(ownStorePath()); }

private:
    QTemporaryDir m_folder;
    const bool m_wasSet = qEnvironmentVariableIsSet("XDG_DATA_HOME");
    const QByteArray m_before = qgetenv("XDG_DATA_HOME");
};

const QString detected = u"measure:unodc-us-detected-children"_s;

}  // namespace

BOOST_AUTO_TEST_SUITE(own_store)

BOOST_FIXTURE_TEST_CASE(searches_are_saved_listed_found_again_and_deleted, OwnHome)
{
    BOOST_TEST(rows(u"searches"_s).isEmpty());
    BOOST_TEST(!isStoreThere()); // nothing is written unless asked
    const QString query = u"62,000 verdict:not_supported"_s;
    BOOST_TEST(run({u"searches"_s, bundledLibrary(), u"--save"_s, u"The  claim"_s, query}).code == exit_code::done);
    BOOST_TEST(run({u"searches"_s, bundledLibrary(), u"--save"_s, u"From the UN"_s, u"unodc"_s}).code == exit_code::done);
    const QJsonArray both = rows(u"searches"_s);
    BOOST_REQUIRE(both.size() == 2);
    BOOST_TEST(both.at(0).toObject().value("name"_L1).toString() == u"From the UN"_s);
    BOOST_TEST(both.at(1).toObject().value("name"_L1).toString() == u"The claim"_s);
    BOOST_TEST(both.at(1).toObject().value("query"_L1).toString() == query);
    // One of that name is replaced.
    BOOST_TEST(run({u"searches"_s, bundledLibrary(), u"--save"_s, u"The claim"_s, u"62,000"_s}).code == exit_code::done);
    const Run csv = run({u"searches"_s, bundledLibrary(), u"--format"_s, u"csv"_s});
    std::vector<Fault> faults;
    const std::vector<CsvRow> lines = readCsv(csv.output.toUtf8(), u"searches"_s, faults);
    BOOST_REQUIRE(lines.size() == 3U);
    BOOST_TEST(lines.at(2).cells.at(1) == u"62,000"_s);
    BOOST_TEST(run({u"searches"_s, bundledLibrary()}).output.contains(u"From the UN"_s));

    BOOST_TEST(run({u"searches"_s, bundledLibrary(), u"--delete"_s, u"From the UN"_s}).code == exit_code::done);
    BOOST_TEST(rows(u"searches"_s).size() == 1);
    const Run unknown = run({u"searches"_s, bundledLibrary(), u"--delete"_s, u"From the UN"_s});
    BOOST_TEST(unknown.code == exit_code::failed);
    BOOST_TEST(unknown.messages.contains(u"No saved search is called “From the UN”"_s));
}

BOOST_FIXTURE_TEST_CASE(notes_and_stars_are_kept_listed_searched_for_and_taken_away, OwnHome)
{
    BOOST_TEST(rows(u"notes"_s).isEmpty());
    BOOST_TEST(run({u"find"_s, bundledLibrary(), u"is:starred"_s}).output.startsWith(u"Nothing was found."_s));
    BOOST_TEST(!isStoreThere());
    BOOST_TEST(run({u"notes"_s, bundledLibrary(), u"--star"_s, detected}).code == exit_code::done);
    BOOST_TEST(run({u"notes"_s, bundledLibrary(), u"--note"_s, u"claim:claim-62000-rescued"_s, u"ask <b>again</b>\nsoon"_s}).code == exit_code::done);
    const QJsonArray both = rows(u"notes"_s);
    BOOST_REQUIRE(both.size() == 2);
    const QJsonObject claim = both.at(0).toObject();
    BOOST_TEST(claim.value("record"_L1).toString() == u"claim:claim-62000-rescued"_s);
    BOOST_TEST(claim.value("note"_L1).toString() == u"ask <b>again</b>\nsoon"_s);
    BOOST_TEST(claim.value("starred"_L1).toString() == u"no"_s);
    BOOST_TEST(claim.value("title"_L1).toString().contains(u"62,000"_s));
    BOOST_TEST(both.at(1).toObject().value("starred"_L1).toString() == u"yes"_s);

    const Run starred = run({u"find"_s, bundledLibrary(), u"is:starred"_s, u"--format"_s, u"csv"_s});
    BOOST_TEST(starred.output.count(u'\n') == 2, starred.output);
    BOOST_TEST(starred.output.contains(u"unodc-us-detected-children"_s));
    const Run noted = run({u"find"_s, bundledLibrary(), u"has:note"_s, u"--format"_s, u"csv"_s});
    BOOST_TEST(noted.output.count(u'\n') == 2, noted.output);
    BOOST_TEST(noted.output.contains(u"claim-62000-rescued"_s));

    // A star and a note do not take each other away.
    BOOST_TEST(run({u"notes"_s, bundledLibrary(), u"--star"_s, u"claims:claim-62000-rescued"_s}).code == exit_code::done);
    BOOST_TEST(run({u"notes"_s, bundledLibrary(), u"--delete-note"_s, u"claim:claim-62000-rescued"_s}).code == exit_code::done);
    BOOST_TEST(rows(u"notes"_s).at(0).toObject().value("starred"_L1).toString() == u"yes"_s);
    BOOST_TEST(rows(u"notes"_s).at(0).toObject().value("note"_L1).isNull());
    for (const QString &record : {detected, u"claim:claim-62000-rescued"_s})
        BOOST_TEST(run({u"notes"_s, bundledLibrary(), u"--unstar"_s, record}).code == exit_code::done);
    BOOST_TEST(rows(u"notes"_s).isEmpty());
    // The library knows nothing of all this.
    BOOST_TEST(run({u"check"_s, bundledLibrary()}).code == exit_code::done);
}

BOOST_FIXTURE_TEST_CASE(what_cannot_be_kept_is_refused_and_nothing_is_written, OwnHome)
{
    const QString file = bundledLibrary();
    for (const QStringList &wrong : {QStringList{u"searches"_s, file, u"--save"_s, u"name"_s}, QStringList{u"searches"_s, file, u"query"_s}, QStringList{u"searches"_s, file, u"--save"_s, u"  "_s, u"query"_s},
                                     QStringList{u"searches"_s, file, u"--save"_s, u"name"_s, u" "_s}, QStringList{u"searches"_s, file, u"--save"_s, u"a"_s, u"--delete"_s, u"b"_s, u"query"_s},
                                     QStringList{u"searches"_s, file, u"--format"_s, u"xml"_s}, QStringList{u"notes"_s, file, u"--note"_s, detected}, QStringList{u"notes"_s, file, u"text"_s},
                                     QStringList{u"notes"_s, file, u"--star"_s, u"unodc"_s}, QStringList{u"notes"_s, file, u"--star"_s, u"person:homan"_s}, QStringList{u"notes"_s, file, u"--star"_s, u"claim:"_s},
                                     QStringList{u"notes"_s, file, u"--star"_s, detected, u"--unstar"_s, detected}, QStringList{u"notes"_s, file, u"--note"_s, detected, QString(20'001, u'x')}}) {
        const Run refused = run(wrong);
        BOOST_TEST(refused.code == exit_code::usage, wrong.join(u' ').left(200));
        BOOST_TEST(refused.output == QString());
        BOOST_TEST(!refused.messages.isEmpty());
    }
    const Run missing = run({u"notes"_s, file, u"--star"_s, u"claim:no-such-claim"_s});
    BOOST_TEST(missing.code == exit_code::failed);
    BOOST_TEST(missing.messages.contains(u"no-such-claim"_s), missing.messages);
    BOOST_TEST(run({u"searches"_s, u"missing"_s}).code == exit_code::failed);
    BOOST_TEST(run({u"notes"_s, u"missing"_s}).code == exit_code::failed);
    BOOST_TEST(!isStoreThere());
}

BOOST_FIXTURE_TEST_CASE(a_store_that_cannot_be_read_is_said_and_left_as_it_is, OwnHome)
{
    QDir().mkpath(QFileInfo(ownStorePath()).path());
    QFile store(ownStorePath());
    BOOST_REQUIRE(store.open(QIODevice::WriteOnly));
    store.write("garbage that is no database at all, of some length");
    store.close();
    for (const QStringList &arguments : {QStringList{u"searches"_s, bundledLibrary()}, QStringList{u"notes"_s, bundledLibrary()}, QStringList{u"notes"_s, bundledLibrary(), u"--star"_s, detected},
                                         QStringList{u"searches"_s, bundledLibrary(), u"--save"_s, u"a"_s, u"b"_s}}) {
        const Run refused = run(arguments);
        BOOST_TEST(refused.code == exit_code::failed, arguments.join(u' '));
        BOOST_TEST(refused.messages.contains(u"Your searches, stars, notes and comparisons cannot be read or kept"_s), refused.messages);
    }
    BOOST_TEST(readFile(ownStorePath()).startsWith("garbage"));
}

BOOST_AUTO_TEST_SUITE_END()
