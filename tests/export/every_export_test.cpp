// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csv_reader.h"
#include "models/figure/compose.h"
#include "tests/export/exported.h"

#include <QBuffer>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QXmlStreamReader>

#include <cmath>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

const QStringList sizes{u"480x360"_s, u"social"_s, u"a4"_s, u"3840x2160"_s};
constexpr ThemeName themes[] = {ThemeName::Light, ThemeName::Dark, ThemeName::Print};

/// With COUNTERCHECK_EVERY_EXPORT set, everything is checked, which takes minutes; without it, every claim in some ways.
bool isEverything()
{
    return qEnvironmentVariableIsSet("COUNTERCHECK_EVERY_EXPORT");
}

std::vector<ClaimId> claims()
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    const Result<std::vector<Claim>> all = library->claims();
    BOOST_REQUIRE(all);
    std::vector<ClaimId> ids;
    for (const Claim &claim : *all)
        ids.push_back(claim.id);
    return ids;
}

/// Calls `check` with each claim, size and theme that is looked at, and a chart that is ready to be exported.
template <class Check>
void forEachChart(Check check)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    std::size_t number = 0;
    for (const ClaimId &claim : claims()) {
        const Result<PreparedChart> chart = prepareChart(library.value(), request(claim.slug, ExportKind::Svg), Wording());
        BOOST_REQUIRE_MESSAGE(bool(chart), claim.slug);
        for (const QString &size : sizes) {
            for (const ThemeName theme : themes) {
                if (!isEverything() && number++ % 5 != 0)
                    continue;
                BOOST_TEST_CONTEXT(claim.slug.toStdString() << " at " << size.toStdString() << " theme " << int(theme))
                check(*chart, request(claim.slug, ExportKind::Svg, size, theme));
            }
        }
    }
}

QByteArray exported(const PreparedChart &chart, ExportRequest request, ExportKind kind)
{
    request.kind = kind;
    const Result<QByteArray> bytes = exportedBytes(chart, request);
    if (!bytes)
        BOOST_FAIL(Wording().error(bytes.error()).toStdString());
    return *bytes;
}

/// The output of another program for these bytes. Nothing where it is not installed.
std::optional<QByteArray> through(const QString &program, const QStringList &arguments, const QByteArray &bytes)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return std::nullopt;
    QProcess process;
    process.start(program, arguments);
    process.write(bytes);
    process.closeWriteChannel();
    BOOST_REQUIRE(process.waitForFinished(60'000));
    BOOST_TEST(process.exitCode() == 0, process.readAllStandardError());
    return process.readAllStandardOutput();
}

/// Returns the mean difference of two pictures in steps of 255. Both are made small first, since fonts are smoothed
/// differently.
double difference(const QImage &a, const QImage &b)
{
    constexpr int reduction = 6;
    BOOST_REQUIRE(std::abs(a.width() - b.width()) <= 1);
    BOOST_REQUIRE(std::abs(a.height() - b.height()) <= 1);
    const QSize small(a.width() / reduction, a.height() / reduction);
    const QImage x = a.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB888);
    const QImage y = b.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB888);
    double sum = 0;
    for (int row = 0; row < small.height(); ++row) {
        for (int byte = 0; byte < 3 * small.width(); ++byte)
            sum += std::abs(int(x.constScanLine(row)[byte]) - int(y.constScanLine(row)[byte]));
    }
    return sum / (3.0 * small.width() * small.height());
}

}  // namespace

QStringList countercheck::shownTexts(const QByteArray &svg)
{
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "text"_L1)
            texts += xml.readElementText();
    }
    BOOST_TEST(!xml.hasError(), xml.errorString());
    return texts;
}

BOOST_AUTO_TEST_SUITE(every_export)

BOOST_AUTO_TEST_CASE(every_mark_lies_in_its_plot_no_two_labels_overlap_and_the_sources_are_named)
{
    forEachChart([](const PreparedChart &chart, const ExportRequest &request) {
        const Result<LaidOutFigure> laidOut = layOutExport(chart, request, FontTextMeasure(Theme(request.theme), request.typeScale()), Wording());
        BOOST_REQUIRE(laidOut);
        for (const LaidOutLane &lane : laidOut->lanes) {
            for (const LaidOutMark &mark : lane.marks)
                BOOST_TEST(lane.frame.adjusted(-5, -1, 5, 0.5).contains(mark.box), mark.observation.slug);
            for (std::size_t a = 0; a < lane.labels.size(); ++a) {
                for (std::size_t b = a + 1; b < lane.labels.size(); ++b)
                    BOOST_TEST(!lane.labels[a].box.intersects(lane.labels[b].box), lane.labels[a].text << " over " << lane.labels[b].text);
            }
        }
        const QStringList texts = shownTexts(exported(chart, request, ExportKind::Svg));
        BOOST_TEST(texts.filter(u"Sources: "_s).size() == 1);
        BOOST_TEST(texts.join(u' ').contains(chart.dossier.library.version));
    });
}

BOOST_AUTO_TEST_CASE(an_svg_is_well_formed_and_looks_like_the_png)
{
    forEachChart([](const PreparedChart &chart, const ExportRequest &request) {
        const QByteArray svg = exported(chart, request, ExportKind::Svg);
        QXmlStreamReader xml(svg);
        static const QStringList elements{u"svg"_s,  u"title"_s, u"desc"_s,    u"metadata"_s, u"style"_s,    u"clipPath"_s,
                                          u"rect"_s, u"path"_s,  u"ellipse"_s, u"polyline"_s, u"text"_s,     u"g"_s};
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.namespaceUri() == "http://www.w3.org/2000/svg"_L1)
                BOOST_TEST(elements.contains(xml.name().toString()), xml.name().toString());
        }
        BOOST_TEST(!xml.hasError(), xml.errorString());
        const std::optional<QByteArray> rendered = through(u"rsvg-convert"_s, {}, svg);
        if (!rendered)
            return;
        const double found = difference(QImage::fromData(*rendered), QImage::fromData(exported(chart, request, ExportKind::Png)));
        BOOST_TEST(found < 7); // of 255: programs smooth light text on dark differently
    });
}

BOOST_AUTO_TEST_CASE(a_chart_as_json_follows_its_schema)
{
    const QString schema = QStringLiteral(COUNTERCHECK_SOURCE_DIR "/resources/schema/chart.schema.json");
    // Every word of the check stands in the script: it must fail for a document that breaks the schema, too.
    const QString script = uR"(
import json, sys
try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(0)
schema = json.load(open(sys.argv[1]))
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for line in sys.stdin:
    document = json.loads(line)
    for error in validator.iter_errors(document):
        print("/".join(str(step) for step in error.absolute_path), error.message[:200])
    del document["figure"]["title"]
    if validator.is_valid(document):
        print("a document without a title passes")
)"_s;
    QByteArray lines;
    const auto add = [&lines](const PreparedChart &chart, const ExportRequest &request) {
        lines += QJsonDocument::fromJson(exported(chart, request, ExportKind::Json)).toJson(QJsonDocument::Compact) + '\n';
    };
    forEachChart(add);
    BOOST_TEST(lines.count('\n') > 3);
    if (const std::optional<QByteArray> faults = through(u"python3"_s, {u"-c"_s, script, schema}, lines))
        BOOST_TEST(faults->isEmpty(), QString::fromUtf8(faults->left(1000)));
}

BOOST_AUTO_TEST_CASE(a_pdf_has_one_page_whose_text_is_found)
{
    forEachChart([](const PreparedChart &chart, const ExportRequest &request) {
        const QByteArray pdf = exported(chart, request, ExportKind::Pdf);
        BOOST_TEST(pdf.startsWith("%PDF-"));
        BOOST_TEST(pagesOf(pdf) == 1);
        BOOST_TEST(!pdf.contains("CreationDate"));
        // One Figure with the chart in words, in the language of the words.
        for (const char *tag : {"/StructTreeRoot", "/S /Figure", "/Alt ", "/Marked true", "/Lang (en)", "/Subject ", "/DisplayDocTitle true"})
            BOOST_TEST(pdf.contains(tag), tag);
        if (const std::optional<QByteArray> information = through(u"pdfinfo"_s, {u"-"_s}, pdf))
            BOOST_TEST(information->contains("Tagged:          yes"), QString::fromUtf8(*information));
        const std::optional<QByteArray> text = through(u"pdftotext"_s, {u"-raw"_s, u"-"_s, u"-"_s}, pdf);
        if (!text)
            return;
        const QString found = QString::fromUtf8(*text).simplified().remove(u' ');
        for (const QString &shown : shownTexts(exported(chart, request, ExportKind::Svg)))
            BOOST_TEST(found.contains(shown.simplified().remove(u' ')), shown);
    });
}

BOOST_AUTO_TEST_CASE(the_data_behind_a_chart_tell_what_the_chart_tells)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    for (const ClaimId &claim : claims()) {
        const Result<PreparedChart> chart = prepareChart(library.value(), request(claim.slug, ExportKind::Csv), Wording());
        BOOST_REQUIRE(chart);
        std::vector<Fault> faults;
        const std::vector<CsvRow> rows = readCsv(exported(*chart, request(claim.slug, ExportKind::Csv), ExportKind::Csv), claim.slug, faults);
        BOOST_TEST(faults.empty());
        BOOST_TEST(rows.size() == chart->figure.rows.size() + 1);
        const qsizetype shown = rows.front().cells.indexOf(u"shown"_s);
        const qsizetype id = rows.front().cells.indexOf(u"id"_s);
        const qsizetype qualifier = rows.front().cells.indexOf(u"qualifier"_s);
        QStringList marks;
        for (const CsvRow &row : rows) {
            BOOST_TEST(row.cells.size() == rows.front().cells.size());
            if (row.cells.at(shown) == u"mark" || row.cells.at(shown) == u"revised")
                marks += row.cells.at(id) + u' ' + row.cells.at(qualifier);
        }
        QStringList drawn;
        for (const LaneColumn *column : {&chart->figure.process, &chart->figure.victims}) {
            for (const Lane &lane : column->lanes) {
                for (const Mark &mark : lane.marks)
                    drawn += mark.observation.slug + u' ' + code(mark.quantity.qualifier);
            }
        }
        marks.sort();
        drawn.sort();
        BOOST_TEST(marks == drawn, claim.slug);

        const QJsonObject json = QJsonDocument::fromJson(exported(*chart, request(claim.slug, ExportKind::Json), ExportKind::Json)).object();
        BOOST_TEST(json.value("figure"_L1).toObject().value("title"_L1).toString() == chart->figure.title);
        BOOST_TEST(json.value("layout"_L1).toObject().contains("lanes"_L1));
        BOOST_TEST(exported(*chart, request(claim.slug, ExportKind::Xlsx), ExportKind::Xlsx).startsWith("PK"));
    }
}

BOOST_AUTO_TEST_CASE(what_the_reader_put_on_one_axis_is_marked_in_every_picture)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    ExportRequest wanted;
    const MeasureSelection measures{{MeasureId(u"orr-backlog-reports"_s), MeasureId(u"unodc-us-detected-children"_s)}};
    wanted.view.subject = measures;
    wanted.view.oneAxis = {MeasurePair(measures.measures[0], measures.measures[1])};
    const Result<PreparedChart> chart = prepareChart(library.value(), wanted, Wording());
    BOOST_REQUIRE(chart);
    const QString mark = u"On one axis by the reader's choice"_s;
    BOOST_TEST(shownTexts(exported(*chart, wanted, ExportKind::Svg)).join(u' ').contains(mark));
    BOOST_TEST(exported(*chart, wanted, ExportKind::Json).contains(mark.toUtf8()));
    BOOST_TEST(exported(*chart, wanted, ExportKind::Png).contains(mark.toUtf8())); // in the spoken summary, its Description
}

BOOST_AUTO_TEST_SUITE_END()
