// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/chart_record_file.h"
#include "models/exchange/csv_reader.h"
#include "models/exchange/formula_guard.h"
#include "models/figure/compose.h"
#include "tests/export/exported.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <ranges>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

PreparedChart prepared(const ExportRequest &request)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    Result<PreparedChart> chart = prepareChart(library.value(), request, Wording());
    BOOST_REQUIRE(chart);
    return std::move(chart).value();
}

QByteArray fileOf(const PreparedChart &chart, ExportRequest request, ExportKind kind)
{
    request.kind = kind;
    const Result<QByteArray> bytes = exportedBytes(chart, request);
    BOOST_REQUIRE(bytes);
    return *bytes;
}

/// The texts of the sheet of that name, row by row; nothing if the workbook has none.
std::vector<QStringList> sheetOf(const QByteArray &workbook, const QString &name)
{
    int position = 0;
    int sheet = 0;
    for (QXmlStreamReader xml(partOf(workbook, "xl/workbook.xml")); !xml.atEnd(); xml.readNext()) {
        if (xml.isStartElement() && xml.name() == "sheet"_L1) {
            ++position;
            if (xml.attributes().value("name"_L1) == name)
                sheet = position;
        }
    }
    if (sheet == 0)
        return {};
    QStringList strings;
    for (QXmlStreamReader xml(partOf(workbook, "xl/sharedStrings.xml")); !xml.atEnd(); xml.readNext()) {
        if (xml.isStartElement() && xml.name() == "t"_L1)
            strings += xml.readElementText();
    }
    std::vector<QStringList> rows;
    bool isText = false;
    for (QXmlStreamReader xml(partOf(workbook, "xl/worksheets/sheet" + QByteArray::number(sheet) + ".xml")); !xml.atEnd(); xml.readNext()) {
        if (xml.isStartElement() && xml.name() == "row"_L1)
            rows.emplace_back();
        if (xml.isStartElement() && xml.name() == "c"_L1)
            isText = xml.attributes().value("t"_L1) == "s"_L1;
        // The only numbers of these sheets are days since the calendar of a workbook began.
        if (xml.isStartElement() && xml.name() == "v"_L1) {
            const int value = xml.readElementText().toInt();
            rows.back() += isText ? strings.at(value) : QDate(1899, 12, 30).addDays(value).toString(Qt::ISODate);
        }
    }
    return rows;
}

/// What must stand in each file about each review of a claim of the bundled library.
struct Wanted {
    QString reviewer;
    QString rating;     ///< code
    QString ratingWords;
    QString ratingText;
    QString date;       ///< EDTF; empty if not stated
    QString dateWords;
    QString title;
    QString address;
};

std::vector<Wanted> wantedOf(const Dossier &dossier)
{
    const Wording wording;
    std::vector<Wanted> all;
    for (const Assessment &assessment : dossier.assessments) {
        const Source *page = findById(dossier.sources, assessment.source);
        BOOST_REQUIRE(page);
        all.push_back({findById(dossier.organisations, assessment.assessor)->name, QString(code(assessment.rating)), wording.rating(assessment.rating),
                       assessment.ratingText, assessment.assessedOn ? assessment.assessedOn->toString() : QString(),
                       assessment.assessedOn ? wording.date(*assessment.assessedOn) : u"date not stated"_s, page->title, page->url});
    }
    return all;
}

const QStringList reviewedClaims{u"claim-62000-rescued"_s, u"claim-300000-450000"_s, u"claim-75000-found"_s, u"claim-1500-lost"_s};

}  // namespace

QByteArray countercheck::partOf(const QByteArray &archive, const QByteArray &name)
{
    const auto number = [&archive](qsizetype place, qsizetype size) {
        return size == 2 ? qsizetype(qFromLittleEndian<quint16>(archive.constData() + place)) : qsizetype(qFromLittleEndian<quint32>(archive.constData() + place));
    };
    for (qsizetype entry = archive.indexOf("PK\1\2"); entry >= 0; entry = archive.indexOf("PK\1\2", entry + 4)) {
        if (archive.sliced(entry + 46, number(entry + 28, 2)) != name)
            continue;
        const qsizetype header = number(entry + 42, 4);
        QByteArray part(number(entry + 24, 4), Qt::Uninitialized);
        const QByteArray packed = archive.sliced(header + 30 + number(header + 26, 2) + number(header + 28, 2), number(entry + 20, 4));
        z_stream stream{};
        inflateInit2(&stream, -MAX_WBITS);
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.constData()));
        stream.avail_in = uInt(packed.size());
        stream.next_out = reinterpret_cast<Bytef *>(part.data());
        stream.avail_out = uInt(part.size());
        BOOST_REQUIRE(inflate(&stream, Z_FINISH) == Z_STREAM_END);
        inflateEnd(&stream);
        return part;
    }
    return {};
}

QStringList countercheck::cellsOfSheets(const QByteArray &workbook)
{
    QStringList cells;
    QList<QByteArray> parts{partOf(workbook, "xl/sharedStrings.xml")};
    for (int sheet = 1; !parts.back().isEmpty(); ++sheet)
        parts.append(partOf(workbook, "xl/worksheets/sheet" + QByteArray::number(sheet) + ".xml"));
    for (const QByteArray &part : parts) {
        for (QXmlStreamReader xml(part); !xml.atEnd(); xml.readNext()) {
            if (xml.isCharacters())
                cells += xml.text().toString();
        }
    }
    return cells;
}

BOOST_AUTO_TEST_SUITE(reviews)

BOOST_AUTO_TEST_CASE(every_table_holds_each_review_with_reviewer_rating_date_and_page)
{
    for (const QString &claim : reviewedClaims) {
        BOOST_TEST_CONTEXT(claim.toStdString()) {
            const ExportRequest wanted = request(claim, ExportKind::Csv);
            const PreparedChart chart = prepared(wanted);
            const std::vector<Wanted> reviews = wantedOf(chart.dossier);

            std::vector<Fault> faults;
            const std::vector<CsvRow> csv = readCsv(fileOf(chart, wanted, ExportKind::Csv), u"csv"_s, faults);
            BOOST_TEST(faults.empty());
            BOOST_TEST(csv.front().cells.last() == u"claim_ratings"_s);
            const QStringList json = [&] {
                QStringList rows;
                for (const QJsonValue &review : QJsonDocument::fromJson(fileOf(chart, wanted, ExportKind::Json)).object().value("reviews"_L1).toArray())
                    rows += QString::fromUtf8(QJsonDocument(review.toObject()).toJson());
                return rows;
            }();
            const std::vector<QStringList> sheet = sheetOf(fileOf(chart, wanted, ExportKind::Xlsx), u"Reviews"_s);
            BOOST_TEST(json.size() == qsizetype(reviews.size()));
            BOOST_TEST(sheet.size() == reviews.size() + 1);
            for (const Wanted &review : reviews) {
                BOOST_TEST_CONTEXT(review.reviewer.toStdString() << ", " << review.title.toStdString()) {
                    // Every row of the CSV says it, so that none is lost where rows are filtered.
                    for (const CsvRow &row : csv | std::views::drop(1)) {
                        const QString cell = unguarded(row.cells.last());
                        BOOST_TEST(cell.contains(review.rating + u": "_s + review.reviewer + u" ("_s + review.date), cell);
                        for (const QString &text : {review.ratingText, review.title, review.address})
                            BOOST_TEST(cell.contains(text), text);
                    }
                    const auto isComplete = [&review](const QString &row) {
                        return std::ranges::all_of(std::vector{review.reviewer, review.rating, review.ratingText, review.date, review.title, review.address},
                                                   [&row](const QString &text) { return row.contains(text); });
                    };
                    BOOST_TEST(std::ranges::count_if(json, isComplete) == 1);
                    BOOST_TEST(std::ranges::count_if(sheet, [&](const QStringList &row) { return isComplete(row.join(u'\n')); }) == 1);
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(the_record_and_the_spoken_summary_name_each_review)
{
    for (const QString &claim : reviewedClaims) {
        BOOST_TEST_CONTEXT(claim.toStdString()) {
            const ExportRequest wanted = request(claim, ExportKind::Svg);
            const PreparedChart chart = prepared(wanted);
            const QString spoken = chart.figure.spokenSummary;
            const QByteArray pdf = fileOf(chart, wanted, ExportKind::Pdf);
            for (const ExportKind kind : {ExportKind::Svg, ExportKind::Png}) {
                const Result<ChartRecord> record = readChartRecord(fileOf(chart, wanted, kind), u"chart"_s);
                BOOST_REQUIRE(record);
                BOOST_TEST(record->reviews.size() == qsizetype(chart.dossier.assessments.size()));
                BOOST_TEST(record->description == spoken);
                for (const Wanted &review : wantedOf(chart.dossier)) {
                    const QString line = review.reviewer + u": "_s + review.ratingWords + u", "_s + review.dateWords;
                    const auto found = std::ranges::find_if(record->reviews, [&](const QString &text) {
                        return text.startsWith(line) && text.contains(review.ratingText) && text.contains(review.title) && text.contains(review.address);
                    });
                    BOOST_TEST(bool(found != record->reviews.end()), line);
                    BOOST_TEST(pdf.contains(review.address.toUtf8()), review.address);
                }
            }
            for (const Wanted &review : wantedOf(chart.dossier)) {
                const qsizetype place = spoken.indexOf(review.reviewer + u" ("_s);
                BOOST_TEST(place > 0, review.reviewer);
                BOOST_TEST(spoken.indexOf(review.ratingWords + u", "_s + review.dateWords, place) > place, review.reviewer);
                BOOST_TEST(spoken.indexOf(review.title, place) > place, review.title);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(nine_pages_are_told_as_three_reviewers)
{
    const QString spoken = prepared(request(u"claim-62000-rescued"_s, ExportKind::Svg)).figure.spokenSummary;
    BOOST_TEST(spoken.contains(u"Reviewed by 3 reviewers on 9 pages: Factually (unverified, 9 December 2025, “"_s), spoken);
    BOOST_TEST(spoken.contains(u"Snopes (not supported, date not stated, as told by Factually, “"_s), spoken);
    BOOST_TEST(spoken.count(u"Factually ("_s) == 1, spoken);
    BOOST_TEST(spoken.contains(u"?”). Process metrics: "_s), spoken); // a sentence of its own
}

BOOST_AUTO_TEST_CASE(every_picture_begins_with_the_finding_or_the_ratings_and_names_the_reviewers)
{
    for (const QString &claim : reviewedClaims) {
        for (const QString &size : {u"a4"_s, u"social"_s, u"slide"_s, u"480x360"_s}) {
            const ExportRequest wanted = request(claim, ExportKind::Svg, size);
            const PreparedChart chart = prepared(wanted);
            const QStringList shown = shownTexts(fileOf(chart, wanted, ExportKind::Svg));
            const QString words = shown.join(u' ').simplified();
            BOOST_TEST_CONTEXT(claim.toStdString() << " as " << size.toStdString()) {
                // In a post, whose ratings stand above the finding, it is said what they rate.
                const bool isPost = size == u"social"_s || size == u"slide"_s;
                BOOST_TEST(words.startsWith(isPost ? u"Claim rated"_s : chart.dossier.claim->finding), words.left(200));
                BOOST_TEST(words.contains(chart.dossier.claim->finding), words.left(400));
                BOOST_TEST(words.contains(chart.dossier.claim->statement), words.left(400));
                BOOST_TEST(!chart.figure.ratings.empty());
                for (const RatingPill &pill : chart.figure.ratings)
                    BOOST_TEST(words.contains(pill.words + u' ' + pill.reviewers), pill.words << " in " << words.left(400));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_claim_without_a_review_says_so_and_a_comparison_has_none)
{
    const ExportRequest bare = request(u"claim-62000-rescued"_s, ExportKind::Csv, u"a4"_s);
    PreparedChart chart = prepared(bare);
    chart.dossier.assessments.clear();
    chart.figure = composeFigure(chart.dossier, {}, Wording());
    BOOST_TEST(chart.figure.spokenSummary.contains(u"No review in this library."_s), chart.figure.spokenSummary);
    BOOST_TEST(sheetOf(fileOf(chart, bare, ExportKind::Xlsx), u"Reviews"_s).size() == 1U);

    chart.dossier.claim.reset();
    chart.dossier.evidence.clear();
    chart.figure = composeFigure(chart.dossier, {}, Wording());
    BOOST_TEST(!chart.figure.spokenSummary.contains(u"eview"_s), chart.figure.spokenSummary);
    BOOST_TEST(sheetOf(fileOf(chart, bare, ExportKind::Xlsx), u"Reviews"_s).empty());
    BOOST_TEST(!fileOf(chart, bare, ExportKind::Csv).contains("claim_ratings"));
    BOOST_TEST(QJsonDocument::fromJson(fileOf(chart, bare, ExportKind::Json)).object().value("reviews"_L1).toArray().isEmpty());
}

BOOST_AUTO_TEST_SUITE_END()
