// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/working_copies.h"
#include "models/domain/view_page.h"
#include "tests/cli/execute.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <QImage>

using namespace Qt::StringLiterals;
using namespace countercheck;

namespace {

/// Draws small windows of the bundled library.
struct Snapshots {
    Outcome draw(const QStringList &options, const QString &name = u"window.png"_s)
    {
        return execute(QStringList{u"snapshot"_s, bundledLibrary(), u"--size"_s, u"1024x640"_s, u"-o"_s, folder.path(name), u"--force"_s} + options);
    }
    QImage picture(const QStringList &options)
    {
        const Outcome outcome = draw(options);
        BOOST_REQUIRE_MESSAGE(outcome.code == 0, outcome.messages.toStdString());
        QImage image(folder.path(u"window.png"_s));
        BOOST_REQUIRE(!image.isNull());
        return image;
    }

    ScratchFolder folder;
};

const QString claim = u"claim-62000-rescued"_s;

}  // namespace

BOOST_AUTO_TEST_SUITE(snapshot)

BOOST_FIXTURE_TEST_CASE(any_two_figures_are_drawn_beside_one_another_and_an_unknown_one_is_said, Snapshots)
{
    // Offered in the passport, and not.
    for (const QString &beside : {u"unodc-us-detected-children-2021"_s, u"unodc-us-detected-children-2008"_s}) {
        const QString pair = u"unodc-us-detected-children-2022,"_s + beside;
        BOOST_TEST((picture({u"--claim"_s, claim, u"--figures"_s, pair}) != picture({u"--claim"_s, claim})));
        BOOST_TEST((picture({u"--claim"_s, claim, u"--figures"_s, pair, u"--page"_s, u"findings"_s}) != picture({u"--claim"_s, claim, u"--figures"_s, pair})));
    }
    for (const QString &unknown : {u"unodc-us-detected-children-2022,nowhere"_s, u"nowhere"_s}) {
        const Outcome outcome = draw({u"--claim"_s, claim, u"--figures"_s, unknown});
        BOOST_TEST(outcome.code == 1);
        BOOST_TEST(outcome.messages.contains("nowhere"), outcome.messages);
    }
}

BOOST_FIXTURE_TEST_CASE(a_library_is_drawn_as_it_is_edited_and_nothing_is_left_of_it, Snapshots)
{
    const QStringList before = QDir(workingCopyFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    const QByteArray library = readFile(bundledLibrary());
    BOOST_TEST((picture({u"--claim"_s, claim, u"--edit"_s}) != picture({u"--claim"_s, claim})));
    BOOST_TEST(QDir(workingCopyFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot) == before, boost::test_tools::per_element());
    BOOST_TEST((readFile(bundledLibrary()) == library));
}

BOOST_FIXTURE_TEST_CASE(every_page_is_drawn_or_it_is_said_that_there_is_nothing_to_show, Snapshots)
{
    const QStringList ofClaim{u"--claim"_s, claim, u"--figures"_s, u"unodc-us-detected-children-2022,unodc-us-detected-children-2021"_s};
    const QStringList ofMeasures{u"--measures"_s, u"orr-backlog-processed,orr-backlog-leads"_s};
    // Every page looks like none of the others; a comparison has all but the dissection of a claim.
    QList<QImage> pictures;
    for (const QStringList &subject : {ofClaim, ofMeasures}) {
        for (const Code<ViewPage> &entry : codeList<ViewPage>()) {
            const QStringList options = subject + QStringList{u"--page"_s, QString(code(entry.value))};
            if (subject == ofMeasures && entry.value == ViewPage::Dissection) {
                BOOST_TEST(draw(options).messages.contains("nothing to show"));
                continue;
            }
            pictures += picture(options);
            for (qsizetype earlier = 0; earlier + 1 < pictures.size(); ++earlier)
                BOOST_TEST((pictures.at(earlier) != pictures.back()), options.join(u' '));
        }
    }
    const QStringList nothing[] = {{u"--claim"_s, claim, u"--page"_s, u"findings"_s},
                                   {u"--measures"_s, u"ncmec-runaway-share"_s, u"--page"_s, u"findings"_s},
                                   {u"--measures"_s, u"ncmec-runaway-share"_s, u"--page"_s, u"dissection"_s},
                                   {u"--source"_s, u"townhall-2025-12"_s, u"--page"_s, u"findings"_s}};
    for (const QStringList &options : nothing) {
        const Outcome outcome = draw(options);
        BOOST_TEST(outcome.code == 1, options.join(u' '));
        BOOST_TEST(outcome.messages.contains("nothing to show"), outcome.messages);
    }
}

BOOST_FIXTURE_TEST_CASE(what_earlier_versions_were_asked_for_is_drawn_alike, Snapshots)
{
    const QString two = u"orr-backlog-processed,orr-backlog-leads"_s;
    const QStringList size{u"--size"_s, u"1536x960"_s};
    BOOST_TEST((picture(size + QStringList{u"--compare"_s, two, u"--one-axis"_s, u"--axis"_s, u"log"_s}) == picture(size + QStringList{u"--measures"_s, two, u"--one-axis"_s, two, u"--scale"_s, u"log"_s})));
    BOOST_TEST((picture(size + QStringList{u"--claim"_s, claim, u"--page"_s, u"attrition"_s, u"--scale"_s, u"1.5"_s})
                == picture(size + QStringList{u"--claim"_s, claim, u"--page"_s, u"steps"_s, u"--dpi"_s, u"144"_s})));
    BOOST_TEST((picture({u"--scale"_s, u"2"_s, u"--size"_s, u"2048x1280"_s}).size() == QSize(2048, 1280)));
}

BOOST_FIXTURE_TEST_CASE(without_a_subject_the_first_claim_is_drawn_as_it_was_asked_for, Snapshots)
{
    const QImage first = picture({});
    for (const QStringList &options : {QStringList{u"--fit"_s, u"all"_s}, QStringList{u"--page"_s, u"dissection"_s}, QStringList{u"--to"_s, u"2015"_s},
                                       QStringList{u"--find"_s, u"62,000"_s}, QStringList{u"--where"_s, u"verdict=false"_s}}) {
        BOOST_TEST((picture(options) != first), options.join(u' '));
    }
    BOOST_TEST(draw({u"--figures"_s, u"nowhere"_s}).code == 1);
}

BOOST_FIXTURE_TEST_CASE(a_window_is_drawn_of_a_library_and_as_png_alone, Snapshots)
{
    BOOST_TEST(draw({}, u"window.svg"_s).code == 2);
    BOOST_TEST(!QFile::exists(folder.path(u"window.svg"_s)));
    const Outcome piped = execute({u"snapshot"_s, bundledLibrary(), u"--size"_s, u"1024x640"_s, u"-o"_s, u"-"_s});
    BOOST_TEST(piped.output.startsWith("\x89PNG"));
    BOOST_REQUIRE(draw({}, u"chart.png"_s).code == 0);
    BOOST_TEST(execute({u"snapshot"_s, folder.path(u"chart.png"_s), u"-o"_s, folder.path(u"x.png"_s)}).code == 1);
}

BOOST_FIXTURE_TEST_CASE(wrong_options_are_said_in_words, Snapshots)
{
    const QStringList wrong[] = {{u"--page"_s, u"attic"_s}, {u"--size"_s, u"big"_s}, {u"--theme"_s, u"print"_s}, {u"--dpi"_s, u"5"_s}, {u"--scale"_s, u"huge"_s}};
    for (const QStringList &options : wrong) {
        const Outcome outcome = draw(options);
        BOOST_TEST(outcome.code == 2, options.join(u' '));
        BOOST_TEST(outcome.messages.contains(" is not possible: --"), outcome.messages);
    }
}

BOOST_FIXTURE_TEST_CASE(every_kind_of_record_is_drawn, Snapshots)
{
    const QStringList records[] = {{u"--measure"_s, u"unodc-us-detected-children"_s}, {u"--observation"_s, u"unodc-us-detected-children-2022"_s},
                                   {u"--source"_s, u"townhall-2025-12"_s}, {u"--gap"_s, u"gap-method-62000"_s}};
    QList<QImage> pictures;
    for (const QStringList &record : records) {
        pictures += picture(record);
        for (qsizetype earlier = 0; earlier + 1 < pictures.size(); ++earlier)
            BOOST_TEST((pictures.at(earlier) != pictures.back()), record.join(u' '));
        const Outcome none = draw({record.front(), u"no-such-row"_s});
        BOOST_TEST(none.code == 1, record.front());
        BOOST_TEST(none.messages.contains("no-such-row"), none.messages);
    }
}

BOOST_FIXTURE_TEST_CASE(a_search_and_a_time_are_drawn, Snapshots)
{
    const QImage plain = picture({u"--claim"_s, claim});
    BOOST_TEST((picture({u"--find"_s, u"62,000"_s}) != picture({u"--find"_s, u"24,400"_s})));
    // The tables of all figures and of what is missing.
    const auto table = [&](const QString &name, const QString &query = {}) { return picture({u"--find"_s, query, u"--where"_s, u"table="_s + name}); };
    BOOST_TEST((table(u"figures"_s) != table(u"coverage"_s)));
    BOOST_TEST((table(u"figures"_s) != table(u"figures"_s, u"counts:child"_s)));
    BOOST_TEST((table(u"figures"_s) != picture({u"--find"_s, QString(), u"--where"_s, u"table=figures"_s, u"--where"_s, u"order=-number"_s})));
    BOOST_TEST((picture({u"--claim"_s, claim, u"--where"_s, u"verdict=not_supported"_s}) != plain));
    BOOST_TEST((picture({u"--claim"_s, claim, u"--from"_s, u"2020"_s}) != plain));
    const QStringList estimates{u"--claim"_s, u"claim-fbi-6000-located"_s, u"--size"_s, u"1440x900"_s};
    BOOST_TEST((picture(estimates + QStringList{u"--context"_s}) != picture(estimates)));
}

BOOST_FIXTURE_TEST_CASE(the_start_page_the_help_and_the_palette_are_drawn, Snapshots)
{
    const QStringList start{u"snapshot"_s, u"--start"_s, u"--size"_s, u"1024x640"_s, u"-o"_s, folder.path(u"start.png"_s)};
    BOOST_TEST(execute(start).code == 0);
    BOOST_TEST(QImage(folder.path(u"start.png"_s)).width() == 1024);
    // Whatever comes first of what it waits for.
    const QByteArray first = readFile(folder.path(u"start.png"_s));
    for (int time = 0; time < 4; ++time) {
        BOOST_TEST(execute(start).code == 0);
        BOOST_TEST((readFile(folder.path(u"start.png"_s)) == first));
    }
    BOOST_TEST(execute(start + QStringList{bundledLibrary()}).code == 2);
    BOOST_TEST(execute({u"snapshot"_s, u"-o"_s, folder.path(u"none.png"_s)}).code == 2);
    BOOST_TEST((picture({u"--help-topic"_s, u"identified"_s}) != picture({u"--help-topic"_s, u"chart"_s})));
    const Outcome unknown = draw({u"--help-topic"_s, u"no-such-topic"_s});
    BOOST_TEST(unknown.code == 1);
    BOOST_TEST(unknown.messages.contains("no-such-topic"), unknown.messages);
    BOOST_TEST((picture({u"--palette"_s, u"loca"_s}) != picture({u"--palette"_s, QString()})));
    BOOST_TEST((picture({u"--find"_s, u"62,000"_s, u"--side-panel"_s}) != picture({u"--find"_s, u"62,000"_s})));
}

BOOST_FIXTURE_TEST_CASE(each_step_of_an_import_is_drawn_and_nothing_is_written, Snapshots)
{
    putFile(folder.path(u"visits.csv"_s), "Year,Children\n2018,1204\n2019,n/a\n2020,>1100\n");
    putFile(folder.path(u"answers.json"_s), R"({"format": "countercheck-mapping-1", "measures": [{"series": ["Children"], "newMeasure": {"name": "Children in shelters", "statistical_unit": "visit", "unit_of_measure": "count", "accumulation": "per_period", "verification": "not_applicable"}}]})");
    const QStringList before = QDir(workingCopyFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    QList<QImage> pictures;
    for (const QString &step : {u"1"_s, u"2"_s, u"3"_s}) {
        pictures += picture({u"--import"_s, folder.path(u"visits.csv"_s), u"--mapping"_s, folder.path(u"answers.json"_s), u"--step"_s, step});
        for (qsizetype earlier = 0; earlier + 1 < pictures.size(); ++earlier)
            BOOST_TEST((pictures.at(earlier) != pictures.back()), step);
    }
    // Without answers it leads no further than to what has no default.
    BOOST_TEST((picture({u"--import"_s, folder.path(u"visits.csv"_s), u"--step"_s, u"3"_s}) == picture({u"--import"_s, folder.path(u"visits.csv"_s), u"--step"_s, u"2"_s})));
    BOOST_TEST(execute({u"snapshot"_s, u"--import"_s, folder.path(u"visits.csv"_s), u"-o"_s, folder.path(u"new.png"_s)}).code == 0);
    BOOST_TEST(draw({u"--import"_s, folder.path(u"visits.csv"_s), u"--step"_s, u"4"_s}).code == 2);
    const Outcome missing = draw({u"--import"_s, folder.path(u"nowhere.csv"_s)});
    BOOST_TEST(missing.code == 1);
    BOOST_TEST(missing.messages.contains("nowhere.csv"), missing.messages);
    BOOST_TEST(QDir(workingCopyFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot) == before, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(two_figures_or_measures_are_compared_by_the_words_of_the_other_verbs)
{
    const QString a = u"unodc-us-detected-children-2022"_s;
    const QString b = u"unodc-us-detected-children-2021"_s;
    const Outcome byPlace = execute({u"compare"_s, bundledLibrary(), a, b});
    BOOST_TEST(byPlace.code == 0);
    for (const QStringList &options : {QStringList{u"--figures"_s, a + u',' + b}, QStringList{u"--figures="_s + a + u',' + b}})
        BOOST_TEST(execute(QStringList{u"compare"_s, bundledLibrary()} + options).output == byPlace.output);
    BOOST_TEST(execute({u"compare"_s, bundledLibrary(), u"--measures"_s, u"hotline-cases,orr-backlog-leads"_s}).code == 0);
    for (const QStringList &options : {QStringList{u"--figures"_s, a}, QStringList{u"--figures"_s, a + u','}, QStringList{a}})
        BOOST_TEST(execute(QStringList{u"compare"_s, bundledLibrary()} + options).code == 2);
}

BOOST_AUTO_TEST_SUITE_END()
