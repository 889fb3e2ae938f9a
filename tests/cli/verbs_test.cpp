// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csv_reader.h"
#include "tests/cli/run.h"
#include "tests/support/bundled_library.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(verbs)

BOOST_AUTO_TEST_CASE(every_verb_explains_itself_and_refuses_what_it_does_not_know)
{
    for (const Verb &verb : countercheck::verbs()) {
        const Run help = run({verb.name, u"--help"_s});
        BOOST_TEST(help.code == exit_code::done);
        BOOST_TEST(help.output.contains(u"Usage"_s));
        BOOST_TEST(help.messages.isEmpty());
        QList<QStringList> wrongs{{verb.name, u"--unknown"_s}};
        if (verb.run != runReference) // is about no library
            wrongs.append(QStringList{verb.name});
        if (verb.run != runSentence && verb.run != runCite) // take any number of ids
            wrongs.append({verb.name, u"a"_s, u"b"_s, u"c"_s, u"d"_s});
        for (const QStringList &arguments : std::as_const(wrongs)) {
            const Run wrong = run(arguments);
            BOOST_TEST(wrong.code == exit_code::usage, arguments);
            BOOST_TEST(wrong.output.isEmpty());
            BOOST_TEST(!wrong.messages.isEmpty());
        }
    }
}

BOOST_AUTO_TEST_CASE(every_table_is_listed_in_every_format)
{
    struct Row { QString table; qint64 rows; };
    for (const Row &row : {Row{u"claims"_s, rowsOfBundled("claims")}, Row{u"measures"_s, rowsOfBundled("measures")},
                           Row{u"sources"_s, rowsOfBundled("sources")}, Row{u"gaps"_s, rowsOfBundled("gaps")},
                           Row{u"observations"_s, rowsOfBundled("observations")}}) {
        const Run csv = run({u"list"_s, bundledLibrary(), row.table, u"--format"_s, u"csv"_s});
        BOOST_TEST(csv.code == exit_code::done);
        BOOST_TEST(csv.messages.isEmpty());
        std::vector<Fault> faults;
        const std::vector<CsvRow> lines = readCsv(csv.output.toUtf8(), row.table, faults);
        BOOST_TEST(faults.empty());
        BOOST_TEST(lines.size() == std::size_t(row.rows) + 1, row.table);
        for (const CsvRow &line : lines)
            BOOST_TEST(line.cells.size() == lines.front().cells.size());

        const Run json = run({u"list"_s, bundledLibrary(), row.table, u"--format=json"_s});
        const QJsonArray array = QJsonDocument::fromJson(json.output.toUtf8()).array();
        BOOST_TEST(array.size() == row.rows, row.table);
        BOOST_TEST(array.at(0).toObject().size() == lines.front().cells.size());

        const Run text = run({u"list"_s, bundledLibrary(), row.table});
        BOOST_TEST(text.output.count(u'\n') == row.rows + 1, row.table);
    }
}

BOOST_AUTO_TEST_CASE(find_says_what_a_search_can_be_narrowed_to)
{
    const Run csv = run({u"find"_s, bundledLibrary(), u"62,000"_s, u"--kind"_s, u"claims"_s, u"--facets"_s, u"--format"_s, u"csv"_s});
    BOOST_TEST(csv.code == 0);
    const QStringList lines = csv.output.split(u'\n', Qt::SkipEmptyParts);
    BOOST_TEST(lines.first() == u"property,value,count,query"_s);
    // Each query finds as many claims as its value counts.
    for (const QString &line : lines.sliced(1)) {
        if (!line.startsWith(u"Verdict of a reviewer,"_s))
            continue;
        const QStringList cells = line.split(u',');
        const QString query = line.section(u"\""_s, 1, 1);
        const Run found = run({u"find"_s, bundledLibrary(), query, u"--kind"_s, u"claims"_s, u"--most"_s, u"0"_s, u"--format"_s, u"csv"_s});
        BOOST_TEST(found.output.count(u'\n') - 1 == cells[2].toInt(), line);
    }
    BOOST_TEST(run({u"find"_s, bundledLibrary(), u"62,000"_s, u"--kind"_s, u"people"_s}).code == 2);
    const Run figures = run({u"find"_s, bundledLibrary(), u"62,000"_s, u"--kind"_s, u"figures"_s});
    BOOST_TEST(figures.output.startsWith(u"figures ("_s));
    BOOST_TEST(!figures.output.contains(u"sources ("_s));
}

BOOST_AUTO_TEST_CASE(find_begins_with_the_persons_and_bodies_that_are_named)
{
    const Run text = run({u"find"_s, bundledLibrary(), u"unodc"_s});
    BOOST_TEST(text.output.startsWith(u"organisations (1)\n  unodc  United Nations Office on Drugs and Crime (UNODC)\n      Intergovernmental body"_s), text.output.left(300));
    BOOST_TEST(text.output.contains(u" measures, "_s));
    const Run json = run({u"find"_s, bundledLibrary(), u"unodc"_s, u"--format"_s, u"json"_s});
    const QJsonObject first = QJsonDocument::fromJson(json.output.toUtf8()).array().at(0).toObject();
    BOOST_TEST(first.value("kind"_L1).toString() == u"organisations"_s);
    BOOST_TEST(first.value("id"_L1).toString() == u"unodc"_s);
    const Run numbers = run({u"find"_s, bundledLibrary(), u"unodc"_s, u"--kind"_s, u"organisations"_s, u"--format"_s, u"json"_s});
    const QJsonObject card = QJsonDocument::fromJson(numbers.output.toUtf8()).array().at(0).toObject();
    const Run sources = run({u"find"_s, bundledLibrary(), u"published-by:\"United Nations Office on Drugs and Crime (UNODC)\""_s, u"--kind"_s, u"sources"_s, u"--most"_s, u"0"_s, u"--format"_s, u"csv"_s});
    BOOST_TEST(card.value("sources"_L1).toInt() == sources.output.count(u'\n') - 1);
    // A kind that is asked for alone, and what names nobody, have none.
    BOOST_TEST(run({u"find"_s, bundledLibrary(), u"unodc"_s, u"--kind"_s, u"claims"_s}).output.startsWith(u"claims"_s));
    BOOST_TEST(!run({u"find"_s, bundledLibrary(), u"62,000"_s}).output.contains(u"organisations"_s));
    BOOST_TEST(!run({u"find"_s, bundledLibrary(), u"-unodc located"_s}).output.contains(u"organisations"_s));
}

BOOST_AUTO_TEST_CASE(find_completes_names_and_values_of_filters)
{
    const auto completions = [](const QString &typed) {
        const Run csv = run({u"find"_s, bundledLibrary(), typed, u"--complete"_s, u"--format"_s, u"csv"_s});
        BOOST_TEST(csv.code == exit_code::done, csv.messages);
        return csv.output.split(u'\n', Qt::SkipEmptyParts).sliced(1);
    };
    BOOST_TEST(completions(u"said-by:tom"_s) == QStringList{u"Tom Homan,\"said-by:\"\"Tom Homan\"\" \""_s});
    BOOST_TEST(completions(u"said-by:hoamn"_s).front().startsWith(u"Tom Homan,"_s)); // the nearest name
    BOOST_TEST(completions(u"reviewer:tom"_s).isEmpty()); // he reviewed nothing
    BOOST_TEST(completions(u"children verdict:not_s"_s) == QStringList{u"Not supported,\"children verdict:not_supported \""_s});
    BOOST_TEST(completions(u"publi"_s).size() == 1);
    BOOST_TEST(completions(u"62,000"_s).isEmpty());
    // Each completion of the start of a name finds something.
    for (const QString &line : completions(u"published-by:u"_s)) {
        const QString query = QString(line.section(u"published-by:"_s, 1)).chopped(2).replace(u"\"\""_s, u"\""_s);
        BOOST_TEST(!run({u"find"_s, bundledLibrary(), u"published-by:"_s + query}).output.startsWith(u"Nothing"_s), line);
    }
}

BOOST_AUTO_TEST_CASE(sources_are_cited_one_by_one_by_claim_and_all)
{
    const Run one = run({u"cite"_s, bundledLibrary(), u"townhall-2025-12"_s, u"--as"_s, u"mla"_s});
    BOOST_TEST(one.code == exit_code::done, one.messages);
    BOOST_TEST(one.output.startsWith(u"Bolt, Dmitri. “Trump Admin Has Rescued 62K Migrant Kids from Sex Trafficking and Child Labor.” Townhall, 8 Dec. 2025, https://townhall.com/"_s), one.output);
    BOOST_TEST(one.output.count(u'\n') == 1);
    BOOST_TEST(run({u"cite"_s, bundledLibrary(), u"townhall-2025-12"_s, u"--accessed"_s}).output.contains(u"Retrieved November"_s));
    const Run all = run({u"cite"_s, bundledLibrary(), u"--all"_s});
    BOOST_TEST(all.output.count(u'\n') == rowsOfBundled("sources"));
    const Run json = run({u"cite"_s, bundledLibrary(), u"--claim"_s, u"claim-62000-rescued"_s, u"--as"_s, u"csl-json"_s});
    const QJsonArray items = QJsonDocument::fromJson(json.output.toUtf8()).array();
    BOOST_TEST((items.size() > 5 && items.size() < rowsOfBundled("sources")));

    for (const QStringList &wrong : {QStringList{}, {u"--all"_s, u"townhall-2025-12"_s}, {u"--all"_s, u"--claim"_s, u"claim-62000-rescued"_s}, {u"--claim"_s, QString()},
                                     {u"--all"_s, u"--as"_s, u"harvard"_s}, {u"--all"_s, u"--as"_s, u"ris"_s, u"--html"_s}})
        BOOST_TEST(run(QStringList{u"cite"_s, bundledLibrary()} + wrong).code == exit_code::usage, wrong);
    BOOST_TEST(run({u"cite"_s, bundledLibrary(), u"no-such-source"_s}).code == exit_code::failed);
    BOOST_TEST(run({u"cite"_s, bundledLibrary(), u"--claim"_s, u"no-such-claim"_s}).code == exit_code::failed);
}

BOOST_AUTO_TEST_CASE(a_request_about_a_gap_is_drafted_in_three_kinds)
{
    const QString gap = test::openBundledLibrary().whole()->gaps.front().id.slug;
    const Run plain = run({u"request"_s, bundledLibrary(), gap});
    BOOST_TEST(plain.code == exit_code::done);
    BOOST_TEST(plain.output.contains(test::openBundledLibrary().whole()->gaps.front().question), plain.output);
    BOOST_TEST(run({u"request"_s, bundledLibrary(), gap, u"--kind"_s, u"press"_s}).output != plain.output);
    BOOST_TEST(run({u"request"_s, bundledLibrary(), gap, u"--kind"_s, u"letter"_s}).code == exit_code::usage);
    BOOST_TEST(run({u"request"_s, bundledLibrary(), u"no-such-gap"_s}).code == exit_code::failed);
}

BOOST_AUTO_TEST_CASE(citations_replace_a_file_of_their_own_style_alone)
{
    const QTemporaryDir folder;
    for (const QString &style : {u"apa"_s, u"chicago"_s, u"mla"_s, u"bibtex"_s, u"ris"_s, u"csl-json"_s}) {
        const QString path = folder.filePath(u"sources."_s + style);
        const QStringList arguments{u"cite"_s, bundledLibrary(), u"--all"_s, u"--as"_s, style, u"-o"_s, path};
        for (int time = 0; time < 2; ++time) {
            const Run written = run(arguments);
            BOOST_TEST(written.code == exit_code::done, written.messages);
            BOOST_TEST(written.output.isEmpty());
        }
        QFile file(path);
        BOOST_REQUIRE(file.open(QIODevice::ReadWrite));
        BOOST_TEST(QString::fromUtf8(file.readAll()) == run(arguments.first(5)).output);
        file.resize(0);
        file.write("Dear Ms Smith,\n\nthank you.\n");
        file.close();
        BOOST_TEST(run(arguments).code == exit_code::failed, style);
        BOOST_TEST(run(arguments + QStringList{u"--force"_s}).code == exit_code::done, style);
    }
    BOOST_TEST(run({u"cite"_s, bundledLibrary(), u"--all"_s, u"--force"_s, u"-o"_s, bundledLibrary()}).code == exit_code::failed);
}

BOOST_AUTO_TEST_CASE(find_says_what_it_found_and_why_in_every_format)
{
    const Run text = run({u"find"_s, bundledLibrary(), u"24,400"_s});
    BOOST_TEST(text.code == exit_code::done);
    BOOST_TEST(text.output.startsWith(u"claims ("_s), text.output);
    BOOST_TEST(text.output.contains(u"claim-62000-rescued"_s));
    BOOST_TEST(text.output.contains(u"its evidence: "_s));
    const Run csv = run({u"find"_s, bundledLibrary(), u"24,400"_s, u"--format"_s, u"csv"_s, u"--most"_s, u"0"_s});
    BOOST_TEST(csv.output.startsWith(u"kind,id,title,found_in,context\n"_s), csv.output.left(80));
    const Run json = run({u"find"_s, bundledLibrary(), u"Townhall"_s, u"--format"_s, u"json"_s});
    BOOST_TEST(!QJsonDocument::fromJson(json.output.toUtf8()).array().isEmpty());
    const Run nothing = run({u"find"_s, bundledLibrary(), u"children zebra"_s});
    BOOST_TEST(nothing.code == exit_code::done);
    BOOST_TEST(nothing.output.startsWith(u"Nothing was found."_s));
    BOOST_TEST(nothing.output.contains(u"Without zebra: "_s));
    const Run open = run({u"find"_s, bundledLibrary(), u"\"border czar"_s});
    BOOST_TEST(open.messages.contains(u"no partner"_s));
    BOOST_TEST(run({u"find"_s, bundledLibrary(), u"x"_s, u"--most"_s, u"many"_s}).code == exit_code::usage);
    BOOST_TEST(run({u"find"_s, u"missing"_s, u"x"_s}).code == exit_code::failed);
}

BOOST_AUTO_TEST_CASE(sentences_are_told_of_one_figure_of_several_and_of_a_pair)
{
    const QString processed = u"orr-backlog-processed-2025-07-24"_s;
    const QString children = u"unodc-us-detected-children-2022"_s;
    const Run one = run({u"sentence"_s, bundledLibrary(), processed, u"--short"_s});
    BOOST_TEST(one.code == exit_code::done);
    BOOST_TEST(one.output.startsWith(u"US Department of Homeland Security (DHS) (press release"_s), one.output);
    BOOST_TEST(one.output.count(u'\n') == 1);
    const Run longer = run({u"sentence"_s, bundledLibrary(), processed});
    BOOST_TEST(longer.output.size() > one.output.size());
    const Run several = run({u"sentence"_s, bundledLibrary(), processed, children});
    BOOST_TEST(several.output.startsWith(processed + u": US Department"_s), several.output);
    BOOST_TEST(several.output.contains(u'\n' + children + u": "_s));
    const Run pair = run({u"sentence"_s, bundledLibrary(), u"--figures"_s, processed + u',' + children});
    BOOST_TEST(pair.output.contains(u"The two cannot be compared: they differ in"_s), pair.output);
    const Run all = run({u"sentence"_s, bundledLibrary(), u"--short"_s});
    BOOST_TEST(all.output.count(u'\n') == rowsOfBundled("observations"));
    const Run unknown = run({u"sentence"_s, bundledLibrary(), u"no-such-figure"_s});
    BOOST_TEST(unknown.code == exit_code::failed);
    BOOST_TEST(unknown.output.isEmpty());
    BOOST_TEST(unknown.messages.contains(u"no-such-figure"_s));
    BOOST_TEST(run({u"sentence"_s, bundledLibrary(), u"--figures"_s, processed}).code == exit_code::usage);
}

BOOST_AUTO_TEST_CASE(a_bound_keeps_its_qualifier_in_every_format)
{
    const QString text = run({u"list"_s, bundledLibrary(), u"observations"_s}).output;
    BOOST_TEST(text.contains(u"over 62,000"_s));
    BOOST_TEST(!text.contains(u"  62000"_s));
    const QString csv = run({u"list"_s, bundledLibrary(), u"observations"_s, u"--format"_s, u"csv"_s}).output;
    BOOST_TEST(csv.contains(u"62000,,,more_than,\"over 62,000\",count,child"_s));
}

BOOST_AUTO_TEST_CASE(check_prints_what_a_sound_library_holds_and_says_why_another_is_none)
{
    const QString sha256 = QString::fromLatin1(
        QCryptographicHash::hash(readFile(bundledLibrary()), QCryptographicHash::Sha256).toHex());
    const Run text = run({u"check"_s, bundledLibrary()});
    BOOST_TEST(text.code == exit_code::done);
    BOOST_TEST(text.output.contains(u"sound"_s));
    BOOST_TEST(text.output.contains(sha256));
    const Run json = run({u"check"_s, bundledLibrary(), u"--format"_s, u"json"_s});
    BOOST_TEST(QJsonDocument::fromJson(json.output.toUtf8()).object().value("sha256"_L1).toString() == sha256);
    BOOST_TEST(run({u"check"_s, bundledLibrary(), u"--format"_s, u"xml"_s}).code == exit_code::usage);

    const ScratchFolder folder;
    const QString path = folder.library();
    QByteArray bytes = readFile(path);
    putFile(path, bytes.replace(bytes.size() / 2, 4096, QByteArray(4096, '\xff')));
    const Run damaged = run({u"check"_s, path});
    BOOST_TEST(damaged.code == exit_code::failed);
    // A judgement on the file is a finding; only what prevents a judgement is a message.
    BOOST_TEST(damaged.output.contains(u"damaged"_s));
    BOOST_TEST(damaged.output.contains(u"[file.damaged]"_s));
    BOOST_TEST(damaged.messages.isEmpty());
    const QJsonObject damagedJson = QJsonDocument::fromJson(run({u"check"_s, path, u"--format=json"_s}).output.toUtf8()).object();
    BOOST_TEST(!damagedJson.value("sound"_L1).toBool(true));
    BOOST_TEST(damagedJson.value("findings"_L1).toArray().at(0).toObject().value("gravity"_L1).toString() == u"grave"_s);
    for (const QString &missing : {u"missing"_s, QDir::rootPath(), u"/dev/null"_s}) {
        BOOST_TEST(run({u"check"_s, missing}).code == exit_code::failed);
        BOOST_TEST(run({u"list"_s, missing, u"claims"_s}).code == exit_code::failed);
    }
    BOOST_TEST(run({u"list"_s, bundledLibrary(), u"nothing"_s}).code == exit_code::usage);
    BOOST_TEST(run({u"list"_s, bundledLibrary(), u"claims"_s, u"--format"_s, u"xml"_s}).code == exit_code::usage);
}

BOOST_AUTO_TEST_CASE(check_tells_the_findings_in_every_format)
{
    const Run json = run({u"check"_s, bundledLibrary(), u"--format=json"_s});
    BOOST_TEST(json.code == exit_code::done); // a fault that the library notes itself is not grave
    const QJsonObject object = QJsonDocument::fromJson(json.output.toUtf8()).object();
    BOOST_TEST(object.value("sound"_L1).toBool());
    const QJsonArray findings = object.value("findings"_L1).toArray();
    BOOST_TEST(!findings.isEmpty());
    for (const QJsonValue &value : findings) {
        for (const QString &key : {u"rule"_s, u"gravity"_s, u"table"_s, u"id"_s, u"sentence"_s})
            BOOST_TEST(!value.toObject().value(key).toString().isEmpty(), key);
    }
    std::vector<Fault> faults;
    const QByteArray csv = run({u"check"_s, bundledLibrary(), u"--format=csv"_s}).output.toUtf8();
    BOOST_TEST(readCsv(csv, u"check"_s, faults).size() == std::size_t(findings.size()) + 1);
    BOOST_TEST(faults.empty());
    BOOST_TEST(run({u"check"_s, bundledLibrary()}).output.contains(u"add up to 65,625, more than their whole, 65,605"_s));
}

BOOST_AUTO_TEST_CASE(compare_gives_verdict_findings_and_sources)
{
    const auto compared = [](const QString &a, const QString &b) {
        const Run json = run({u"compare"_s, bundledLibrary(), a, b, u"--format=json"_s});
        BOOST_TEST(json.code == exit_code::done);
        return QJsonDocument::fromJson(json.output.toUtf8()).object();
    };
    const QJsonObject claim = compared(u"claim-62000-rescued"_s, u"unodc-us-detected-children-2022"_s);
    BOOST_TEST(claim.value("verdict"_L1).toString() == u"not_comparable"_s);
    BOOST_TEST(!claim.value("sources"_L1).toArray().isEmpty());
    QStringList dimensions;
    for (const QJsonValue &value : claim.value("findings"_L1).toArray()) {
        const QJsonObject finding = value.toObject();
        dimensions += finding.value("dimension"_L1).toString();
        BOOST_TEST(!finding.value("reason"_L1).toString().isEmpty());
        BOOST_TEST(!finding.value("rule"_L1).toString().isEmpty());
        if (dimensions.last() == "population"_L1) {
            BOOST_TEST(finding.value("finding"_L1).toString() == u"unknown"_s);
            BOOST_TEST(finding.value("a"_L1).toString() == u"not defined by the claimant"_s);
            BOOST_TEST(finding.value("fields"_L1).toArray().at(0).toString() == u"claims.population"_s);
        }
    }
    const QStringList expected{u"unit"_s, u"measure_unit"_s, u"verification"_s, u"concept"_s, u"population"_s, u"producer"_s, u"area"_s,
                               u"period"_s, u"accumulation"_s, u"continuity"_s, u"edition"_s, u"value"_s, u"status"_s, u"same_period"_s};
    BOOST_TEST(dimensions == expected);
    BOOST_TEST(compared(u"orr-backlog-processed"_s, u"hotline-cases"_s).value("published"_L1).toObject().value("verdict"_L1).toString()
               == u"not_comparable"_s);
    BOOST_TEST(run({u"compare"_s, bundledLibrary(), u"hotline-likely-victims-2021"_s, u"hotline-likely-victims-2023"_s}).output.startsWith(
        u"comparable\n"_s));

    const Run unknown = run({u"compare"_s, bundledLibrary(), u"no-such-id"_s, u"hotline-cases"_s});
    BOOST_TEST(unknown.code == exit_code::failed);
    BOOST_TEST(unknown.output.isEmpty());
    BOOST_TEST(unknown.messages.contains(u"no-such-id"_s));
    const Run numberless = run({u"compare"_s, bundledLibrary(), u"claim-thousands-saved"_s, u"hotline-cases"_s});
    BOOST_TEST(numberless.code == exit_code::failed);
    BOOST_TEST(!numberless.messages.isEmpty());
}

BOOST_AUTO_TEST_CASE(a_library_with_a_hole_is_damaged_for_every_verb)
{
    const ScratchFolder folder;
    const QString path = folder.library();
    {
        SQLite::Database library(path.toStdString(), SQLite::OPEN_READWRITE);
        library.exec("UPDATE observations SET measure_id = 'nowhere' WHERE id = 'doj-convicted-fy2020'");
    }
    for (const QStringList &arguments : {QStringList{u"compare"_s, path, u"doj-convicted-fy2020"_s, u"hti-new-cases-2022"_s},
                                         QStringList{u"compare"_s, path, u"hti-new-cases-2022"_s, u"doj-convicted-fy2020"_s},
                                         QStringList{u"list"_s, path, u"observations"_s}}) {
        const Run damaged = run(arguments);
        BOOST_TEST(damaged.code == exit_code::failed, arguments);
        const QString said = damaged.output + damaged.messages;
        BOOST_TEST(said.contains(u" is damaged: observations doj-convicted-fy2020: measure_id refers to measures nowhere, which is missing."_s), said.toStdString());
    }
    const Run checked = run({u"check"_s, path});
    BOOST_TEST(checked.code == exit_code::failed);
    BOOST_TEST(checked.output.contains(u"The table “measures” has no row “nowhere”.\n    observations doj-convicted-fy2020: measure_id [cell.reference]"_s), checked.output);
}

BOOST_AUTO_TEST_CASE(a_file_is_replaced_by_its_own_kind_and_else_by_force)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"thesis.docx"_s);
    const QByteArray thesis("a year of work\n");
    putFile(path, thesis);
    const Run refused = run({u"import"_s, bundledPackage(), u"-o"_s, path});
    BOOST_TEST(refused.code == exit_code::failed);
    BOOST_TEST(refused.messages == path + u" was not replaced: it is not a library; --force replaces it all the same.\n"_s);
    BOOST_TEST(readFile(path) == thesis);
    BOOST_TEST(run({u"import"_s, bundledPackage(), u"-o"_s, path, u"--force"_s}).code == exit_code::done);
    BOOST_TEST(run({u"import"_s, bundledPackage(), u"-o"_s, path}).code == exit_code::done);
    BOOST_TEST((readFile(path) == readFile(bundledLibrary())));
}

BOOST_AUTO_TEST_SUITE_END()
