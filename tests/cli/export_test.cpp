// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/execute.h"
#include "tests/cli/export_codes.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <csignal>
#include <sys/resource.h>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

QStringList exportOf(const QString &library, const QString &kind, const QString &output)
{
    return {u"export"_s, library, u"--claim"_s, u"claim-62000-rescued"_s, u"--as"_s, kind, u"--size"_s, u"a4"_s, u"-o"_s, output};
}

}  // namespace

BOOST_AUTO_TEST_SUITE(exporting)

BOOST_AUTO_TEST_CASE(the_same_request_gives_the_same_bytes_wherever_and_whenever_it_is_made)
{
    const ScratchFolder folder;
    const QString copy = folder.library(u"renamed.countercheck"_s);
    for (const QString &kind : test::exportCodes()) {
        QSet<QByteArray> found;
        const auto make = [&](const QString &library, const QList<std::pair<QString, QString>> &variables) {
            Surroundings surroundings{.folder = folder.path()};
            for (const auto &[name, value] : variables)
                surroundings.environment.insert(name, value);
            const QString output = u"out-%1."_s.arg(found.size()) + kind;
            const Outcome done = execute(exportOf(library, kind, output), surroundings);
            BOOST_TEST(done.code == 0, done.messages);
            found.insert(readFile(folder.path(output)));
        };
        make(bundledLibrary(), {{u"TZ"_s, u"UTC"_s}, {u"LC_ALL"_s, u"C"_s}});
        make(bundledLibrary(), {{u"TZ"_s, u"Pacific/Auckland"_s}, {u"LC_ALL"_s, u"de_DE.UTF-8"_s}, {u"QT_SCALE_FACTOR"_s, u"2"_s}, {u"HOME"_s, folder.path()}});
        make(copy, {{u"TZ"_s, u"America/New_York"_s}, {u"LC_ALL"_s, u"ar_EG.UTF-8"_s}, {u"QT_QPA_PLATFORMTHEME"_s, u"gtk3"_s}, {u"QT_FONT_DPI"_s, u"144"_s}});
        make(u"renamed.countercheck"_s, {{u"TZ"_s, u"Asia/Kolkata"_s}, {u"LC_ALL"_s, u"tr_TR.UTF-8"_s}, {u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s}});
        BOOST_TEST(found.size() == 1, kind);
    }
}

BOOST_AUTO_TEST_CASE(on_a_full_disk_the_old_file_stays_and_the_reason_is_said)
{
    const ScratchFolder folder;
    // With COUNTERCHECK_EVERY_EXPORT set 64 sizes are tried, else a few.
    const int sizes = qEnvironmentVariableIsSet("COUNTERCHECK_EVERY_EXPORT") ? 64 : 6;
    for (const QString &kind : test::exportCodes()) {
        const QString path = folder.path(u"chart."_s + kind);
        BOOST_TEST(execute(exportOf(bundledLibrary(), kind, path)).code == 0);
        const QByteArray whole = readFile(path);
        for (int step = 0; step < sizes; ++step) {
            const rlim_t limit = static_cast<rlim_t>(whole.size()) * static_cast<rlim_t>(step) / static_cast<rlim_t>(sizes - 2);
            putFile(path, "the old file");
            const Outcome outcome = execute(exportOf(bundledLibrary(), kind, path) << u"--force"_s, {.beforeStart = [limit] {
                // A write beyond the limit then fails, as on a full disk, instead of raising a signal.
                std::signal(SIGXFSZ, SIG_IGN);
                const rlimit most{limit, limit};
                setrlimit(RLIMIT_FSIZE, &most);
            }});
            const QByteArray now = readFile(path);
            if (outcome.code == 0) {
                BOOST_TEST((now == whole), kind);
            } else {
                BOOST_TEST(outcome.code == 1);
                BOOST_TEST(now == QByteArray("the old file"));
                BOOST_TEST(outcome.messages.count('\n') == 1, outcome.messages);
            }
            BOOST_TEST(QDir(folder.path()).entryList({u".countercheck-*"_s}, QDir::Files | QDir::Hidden).isEmpty());
        }
    }
}

BOOST_AUTO_TEST_CASE(all_claims_are_exported_one_file_each_into_a_folder_that_is_made)
{
    const ScratchFolder folder;
    const QString charts = folder.path(u"new/charts"_s);
    const Outcome done = execute({u"export"_s, bundledLibrary(), u"--all-claims"_s, u"--as"_s, u"svg"_s, u"-o"_s, charts});
    BOOST_TEST(done.code == 0, done.messages);
    BOOST_TEST(done.output.isEmpty());
    BOOST_TEST(QString::fromUtf8(done.messages).contains(u"1 of %1: "_s.arg(rowsOfBundled("claims"))));
    BOOST_TEST(QString::fromUtf8(done.messages).contains(u"%1 of %1: "_s.arg(rowsOfBundled("claims"))));
    BOOST_TEST(QDir(charts).entryList({u"claim-*.svg"_s}).size() == rowsOfBundled("claims"));
    putFile(folder.path(u"file"_s), "x");
    const Outcome nowhere = execute({u"export"_s, bundledLibrary(), u"--all-claims"_s, u"-o"_s, folder.path(u"file"_s)});
    BOOST_TEST(nowhere.code == 1);
    BOOST_TEST(nowhere.messages.contains("it is a file, and several charts need a folder"));
    BOOST_TEST(nowhere.messages.count('\n') == 1);
}

BOOST_AUTO_TEST_CASE(each_claim_that_is_named_is_exported)
{
    const ScratchFolder folder;
    const QString charts = folder.path(u"two.png"_s);
    const QStringList both{u"export"_s, bundledLibrary(), u"--claim"_s, u"claim-62000-rescued"_s, u"--claim"_s, u"claim-145000-located"_s, u"--as"_s, u"svg"_s};
    const Outcome done = execute(both + QStringList{u"-o"_s, charts});
    BOOST_TEST(done.code == 0, done.messages);
    BOOST_TEST(QDir(charts).entryList(QDir::Files) == (QStringList{u"claim-145000-located.svg"_s, u"claim-62000-rescued.svg"_s}));
    const QString alone = folder.path(u"alone.svg"_s);
    execute({u"export"_s, bundledLibrary(), u"--claim"_s, u"claim-62000-rescued"_s, u"--as"_s, u"svg"_s, u"-o"_s, alone});
    BOOST_TEST((readFile(alone) == readFile(charts + u"/claim-62000-rescued.svg"_s)));
    const Outcome unknown = execute({u"export"_s, bundledLibrary(), u"--claim"_s, u"nothing"_s, u"--claim"_s, u"claim-62000-rescued"_s, u"-o"_s, charts});
    BOOST_TEST(unknown.code == 1);
    BOOST_TEST(unknown.messages.startsWith("nothing: The library holds nothing with the id nothing.\n"), unknown.messages);
    BOOST_TEST(QFile::exists(charts + u"/claim-62000-rescued.png"_s));
}

BOOST_AUTO_TEST_CASE(the_ending_of_the_file_decides_its_kind)
{
    const ScratchFolder folder;
    struct Row { QString name; QByteArray begin; };
    const QStringList chart{u"export"_s, bundledLibrary(), u"--claim"_s, u"claim-62000-rescued"_s, u"-o"_s};
    for (const Row &row : {Row{u"chart.svg"_s, "<?xml"}, Row{u"chart.pdf"_s, "%PDF-"}, Row{u"chart.PNG"_s, "\x89PNG"}, Row{u"chart.csv"_s, "shown,"}, Row{u"chart.json"_s, "{"},
                           Row{u"chart.xlsx"_s, "PK"}, Row{u"chart.txt"_s, "No published"}, Row{u"chart"_s, "\x89PNG"}, Row{u"chart.v2"_s, "\x89PNG"}}) {
        const Outcome done = execute(chart + QStringList{folder.path(row.name)});
        BOOST_TEST(done.code == 0, done.messages);
        BOOST_TEST(readFile(folder.path(row.name)).startsWith(row.begin), row.name << ": " << readFile(folder.path(row.name)).first(8));
    }
    const Outcome contradicted = execute(chart + QStringList{folder.path(u"other.svg"_s), u"--as"_s, u"png"_s});
    BOOST_TEST(contradicted.code == 2);
    BOOST_TEST(contradicted.messages == "--as png contradicts the ending of " + folder.path(u"other.svg"_s).toUtf8() + ".\n");
    BOOST_TEST(!QFile::exists(folder.path(u"other.svg"_s)));
    BOOST_TEST(execute(chart + QStringList{folder.path(u"chart"_s), u"--as"_s, u"pdf"_s, u"--force"_s}).code == 0);
}

BOOST_AUTO_TEST_CASE(a_dash_is_standard_output)
{
    const ScratchFolder folder;
    for (const QString &kind : test::exportCodes()) {
        const QString path = folder.path(u"chart."_s + kind);
        BOOST_TEST(execute(exportOf(bundledLibrary(), kind, path)).code == 0);
        Surroundings surroundings{.folder = folder.path()};
        const Outcome piped = execute(exportOf(bundledLibrary(), kind, u"-"_s), surroundings);
        BOOST_TEST(piped.code == 0);
        BOOST_TEST((piped.output == readFile(path)), kind);
    }
    BOOST_TEST(!QFile::exists(folder.path(u"-"_s)));
    BOOST_TEST(execute(exportOf(bundledLibrary(), u"png"_s, u"-"_s), {.standardOutput = u"/dev/full"_s}).code == 1);
    const Outcome several = execute({u"export"_s, bundledLibrary(), u"--all-claims"_s, u"-o"_s, u"-"_s}, {.folder = folder.path()});
    BOOST_TEST(several.code == 2);
    BOOST_TEST(several.messages == QByteArray("Standard output takes one chart, and several are asked for.\n"));
}

BOOST_AUTO_TEST_CASE(what_a_picture_leaves_out_is_said_and_is_a_failure_where_that_is_wanted)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"small.svg"_s);
    const QStringList small{u"export"_s, bundledLibrary(), u"--claim"_s, u"claim-62000-rescued"_s, u"--size"_s, u"column"_s, u"-o"_s, path};
    const Outcome said = execute(small);
    BOOST_TEST(said.code == 0);
    BOOST_TEST(said.messages.startsWith("Left out of " + path.toUtf8() + ": "), said.messages);
    BOOST_TEST(said.messages.count('\n') == 1);
    const Outcome strict = execute(small + QStringList{u"--strict"_s});
    BOOST_TEST(strict.code == 1);
    BOOST_TEST(strict.messages == said.messages);
    BOOST_TEST(readFile(path).startsWith("<?xml"));
    const Outcome whole = execute({u"export"_s, bundledLibrary(), u"--measures"_s, u"bjs-convicted"_s, u"--strict"_s, u"-o"_s, folder.path(u"whole.svg"_s)});
    BOOST_TEST(whole.code == 0, whole.messages);
    BOOST_TEST(whole.messages.isEmpty());
    BOOST_TEST(execute({u"export"_s, bundledLibrary(), u"--claim"_s, u"claim-62000-rescued"_s, u"--strict"_s, u"-o"_s, folder.path(u"data.csv"_s)}).code == 0);
}

BOOST_AUTO_TEST_CASE(years_without_a_figure_make_no_chart)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"a.png"_s);
    const QStringList chart{u"export"_s, bundledLibrary(), u"--claim"_s, u"claim-62000-rescued"_s, u"-o"_s, path};
    for (const QStringList &years : {QStringList{u"--from"_s, u"2050"_s, u"--to"_s, u"2060"_s}, QStringList{u"--to"_s, u"1900"_s}, QStringList{u"--from"_s, u"2050"_s}}) {
        const Outcome empty = execute(chart + years);
        BOOST_TEST(empty.code == 1, years);
        BOOST_TEST(empty.messages.contains("is not valid: the chart has no figure in these years.\n"), empty.messages);
        BOOST_TEST(empty.messages.count('\n') == 1);
        BOOST_TEST(!QFile::exists(path));
    }
}

BOOST_AUTO_TEST_CASE(a_wrong_option_is_named_with_what_it_may_be)
{
    struct Wrong {
        QStringList arguments;
        QByteArray said;
    };
    const Wrong cases[]{
        {{}, "exactly one of --claim ID, --measures A,B,… and --all-claims is needed."},
        {{u"--claim"_s, u"a"_s, u"--measures"_s, u"b"_s}, "only one of --claim"},
        {{u"--claim"_s, u"a"_s, u"--as"_s, u"gif"_s}, "--as may be " + test::exportCodes().join(u", "_s).toUtf8()},
        {{u"--claim"_s, u"a"_s, u"--size"_s, u"1200"_s}, "--size may be pixels"},
        {{u"--claim"_s, u"a"_s, u"--size"_s, u"99999x2"_s}, "--size may be pixels"},
        {{u"--claim"_s, u"a"_s, u"--size"_s, u" 12x12"_s}, "--size may be pixels"},
        {{u"--claim"_s, u"a"_s, u"--dpi"_s, u"nan"_s}, "--dpi may be a number from 48 to 600"},
        {{u"--claim"_s, u"a"_s, u"--theme"_s, u"blue"_s}, "--theme may be light, dark, print"},
        {{u"--claim"_s, u"a"_s, u"--theme"_s, u"high-contrast"_s}, "--theme may be light, dark, print"},
        {{u"--claim"_s, u"a"_s, u"--scale"_s, u"2"_s}, "--scale may be own, same, log"},
        {{u"--claim"_s, u"a"_s, u"--from"_s, u"soon"_s}, "--from may be a year"},
        {{u"--claim"_s, u"a"_s, u"--from"_s, u"2020"_s, u"--to"_s, u"2019"_s}, "--to may be no time before that of --from"},
        {{u"--claim"_s, u"a"_s, u"--lang"_s, u"xx"_s}, "--lang may be en"},
        {{u"--measures"_s, u"a,b"_s, u"--one-axis"_s, u"a"_s}, "--one-axis may be two measures"},
    };
    for (const Wrong &wrong : cases) {
        const Outcome outcome = execute(QStringList{u"export"_s, bundledLibrary(), u"-o"_s, u"/nowhere/x"_s} + wrong.arguments);
        BOOST_TEST(outcome.code == 2, wrong.arguments);
        BOOST_TEST(outcome.messages.contains(wrong.said), outcome.messages);
    }
    BOOST_TEST(execute({u"export"_s, bundledLibrary(), u"--claim"_s, u"claim-62000-rescued"_s}).code == 2);
    BOOST_TEST(execute({u"export"_s, bundledLibrary(), u"--claim"_s, u"nothing"_s, u"-o"_s, u"/nowhere/x"_s}).code == 1);
    BOOST_TEST(execute({u"export"_s, bundledLibrary(), u"--measures"_s, u"bjs-convicted,nothing"_s, u"-o"_s, u"/nowhere/x"_s}).code == 1);
}

BOOST_AUTO_TEST_CASE(the_years_that_are_shown_are_said)
{
    const ScratchFolder folder;
    const QString path = folder.path(u"a.json"_s);
    QStringList arguments = exportOf(bundledLibrary(), u"json"_s, path);
    BOOST_TEST(execute(arguments << u"--from"_s << u"2020"_s << u"--to"_s << u"2022"_s).code == 0);
    const QJsonObject json = QJsonDocument::fromJson(readFile(path)).object();
    const QJsonObject window = json.value("layout"_L1).toObject().value("window"_L1).toObject();
    BOOST_TEST(window.value("first"_L1).toString() == u"2020-01-01"_s);
    BOOST_TEST(window.value("end"_L1).toString() == u"2023-01-01"_s);
    BOOST_TEST(readFile(path).contains("Only the years 2020 to 2022 are shown"));
}

BOOST_AUTO_TEST_SUITE_END()
