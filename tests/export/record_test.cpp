// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/chart_record_file.h"
#include "tests/export/exported.h"

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> exported(const ExportRequest &request)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    const Result<PreparedChart> chart = prepareChart(library.value(), request, Wording());
    BOOST_REQUIRE(chart);
    return exportedBytes(*chart, request);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(record)

BOOST_AUTO_TEST_CASE(a_picture_says_how_it_was_made_and_can_be_made_again)
{
    ExportRequest wanted = request(u"claim-62000-rescued"_s, ExportKind::Png);
    wanted.view.time.first = QDate(2015, 1, 1);
    wanted.view.scale = ScaleMode::Log;
    wanted.view.withContext = true;
    for (const ExportKind kind : {ExportKind::Png, ExportKind::Svg}) {
        wanted.kind = kind;
        const Result<QByteArray> bytes = exported(wanted);
        BOOST_REQUIRE(bytes);
        const Result<ChartRecord> record = readChartRecord(*bytes, u"chart"_s);
        BOOST_REQUIRE(record);
        BOOST_TEST(record->arguments == wanted.arguments());
        BOOST_TEST(record->librarySha256 == u"0123"_s);
        BOOST_TEST(record->sources.size() > 30);
        BOOST_TEST(record->description.contains(u"62,000"_s));
        const Result<ExportRequest> again = exportRequest(record->arguments);
        BOOST_REQUIRE(again);
        BOOST_TEST(again->arguments() == wanted.arguments());
        BOOST_TEST((*exported(*again) == *bytes));
    }
}

BOOST_AUTO_TEST_CASE(letters_that_no_font_has_are_said_and_others_are_named)
{
    ExportRequest wanted;
    wanted.view.subject = MeasureSelection{{MeasureId(u"hotline-cases"_s), MeasureId(u"unodc-us-detected-children"_s)}};
    wanted.kind = ExportKind::Svg;
    const auto exportedWith = [&wanted](const QString &title) {
        wanted.view.words.title = title;
        Result<Library> library = Library::open(bundledLibrary());
        BOOST_REQUIRE(library);
        const Result<PreparedChart> chart = prepareChart(library.value(), wanted, Wording());
        BOOST_REQUIRE(chart);
        Result<ExportedChart> exported = exportChart(*chart, wanted, FontTextMeasure(Theme(wanted.theme), wanted.typeScale()), u"0123"_s, Wording());
        BOOST_REQUIRE(exported);
        return std::move(exported).value();
    };
    BOOST_TEST(exportedWith(u"Ordinary words, 62,000 “rescued” – élève ᵈ ≥"_s).missingLetters.isEmpty());
    // A letter for private use, which no font of a system has.
    const ExportedChart boxed = exportedWith(u"Before \uF8FF after"_s);
    BOOST_TEST(boxed.missingLetters.contains(u"“Before \uF8FF after”"_s), boxed.missingLetters);
    const Result<ChartRecord> record = readChartRecord(boxed.bytes, u"chart"_s);
    BOOST_REQUIRE(record);
    BOOST_TEST(record->missingLetters == boxed.missingLetters);
    // Other texts with such letters are counted.
    wanted.view.words.note = u"Also \uF8FF here"_s;
    BOOST_TEST(exportedWith(u"Before \uF8FF after"_s).missingLetters.contains(u"“Before \uF8FF after” and of 1 other text;"_s));
}

BOOST_AUTO_TEST_CASE(a_line_of_hebrew_or_arabic_begins_at_the_right)
{
    ExportRequest wanted;
    wanted.view.subject = MeasureSelection{{MeasureId(u"hotline-cases"_s), MeasureId(u"unodc-us-detected-children"_s)}};
    wanted.kind = ExportKind::Svg;
    wanted.size = parsePictureSize(u"social"_s, wanted.dotsPerInch);
    for (const QString &title : {u"ילדים שחולצו (abc) 62."_s, u"الأطفال الذين تم إنقاذهم 62."_s}) {
        wanted.view.words.title = title;
        const QString svg = QString::fromUtf8(*exported(wanted));
        const qsizetype end = svg.lastIndexOf(title + u"</text>"_s);
        const QString element = svg.sliced(svg.lastIndexOf(u"<text"_s, end), end - svg.lastIndexOf(u"<text"_s, end));
        BOOST_TEST(element.contains(u"direction=\"rtl\""_s), element);
        BOOST_TEST(element.contains(u"x=\"1164\""_s), element); // the right margin
        BOOST_TEST(!element.contains(u"text-anchor"_s), element);
    }
}

BOOST_AUTO_TEST_CASE(what_is_no_exported_chart_is_refused_whatever_it_holds)
{
    const QByteArray png = *exported(request(u"claim-62000-rescued"_s, ExportKind::Png));
    const QByteArray svg = *exported(request(u"claim-62000-rescued"_s, ExportKind::Svg));
    for (const QByteArray &bytes : {QByteArray(), QByteArray("\x89PNG"), png.first(40), png.first(100), QByteArray("<svg/>"), QByteArray("GIF89a"),
                                    QByteArray("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg><metadata>&a;</metadata></svg>")})
        BOOST_TEST(!readChartRecord(bytes, u"x"_s));
    // A file that was cut or changed anywhere is read or refused; it never crashes the program.
    for (qsizetype length = 0; length < png.size(); length += 997)
        (void)readChartRecord(png.first(length), u"x"_s);
    for (qsizetype length = 0; length < svg.size(); length += 997)
        (void)readChartRecord(svg.first(length), u"x"_s);
    for (qsizetype place = 0; place < 6000; place += 7) {
        QByteArray changed = png;
        changed[place] = static_cast<char>(~changed.at(place));
        (void)readChartRecord(changed, u"x"_s);
    }
}

BOOST_AUTO_TEST_CASE(a_command_line_survives_its_shell_form)
{
    const QStringList arguments{u"countercheck"_s, u"a b"_s, u"it's"_s, u""_s, u"–"_s, u"$HOME"_s, u"\\"_s, u"--size"_s, u"1200x675"_s, u"a\nb"_s};
    BOOST_TEST(shellArguments(shellLine(arguments)) == arguments);
    BOOST_TEST(shellLine({u"export"_s, u"--claim"_s, u"claim-62000"_s}) == u"export --claim claim-62000"_s);
}

BOOST_AUTO_TEST_SUITE_END()
