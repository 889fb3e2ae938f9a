// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/csv_reader.h"
#include "models/exchange/formula_guard.h"
#include "models/figure/compose.h"
#include "tests/export/exported.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QXmlStreamReader>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// Five hundred texts that someone might put into a library to attack a program.
QStringList hostileTexts()
{
    QStringList texts{
        u"<script>alert(1)</script>"_s, u"<img src=\"file:///etc/passwd\">"_s, u"<b>62,000</b>"_s, u"a & b < c > d \" e ' f"_s, u"&lt;&#0;&nbsp;"_s,
        u"]]>"_s, u"<![CDATA[x]]>"_s, u"<!-- x -->"_s, u"<?xml version='1.0'?>"_s, u"%1 %2 %n %L1"_s, u"{{x}} ${x} $(x) `x`"_s, u"=1+1"_s, u"+31 %"_s,
        u"-5"_s, u"@SUM(A1)"_s, u"=HYPERLINK(\"http://example.org\")"_s, u"=cmd|' /C calc'!A0"_s, u"\t=1"_s, u"'=1"_s, u"a,b;c\td\"e"_s, u"a\nb\r\nc"_s,
        QString(QChar(0)) + u"nul"_s, u"\x1b[31mred"_s, u"\a\b\f\v"_s, u"\u202E000,26 naht erom"_s, u"\u202Aa\u202C\u2066b\u2069"_s, u"\u200B\u200D\uFEFF"_s,
        u"שלום 62,000 ילדים"_s, u"أطفال 62,000"_s, u"👨‍👩‍👧‍👦🇺🇸"_s, u"日本語の表題"_s, u"ﷺ"_s, u"Z̵̢̛a̷l̶g̸o̵"_s, QString(QChar(0xD800)), QString(QChar(0xDC00)) + u"x"_s,
        u"\uFFFE\uFFFF"_s, QString(5000, u'x'), u"word "_s.repeated(1000), QString(300, u'\u0301'), u" "_s, u""_s, u"\u00A0"_s, u"file:///etc/passwd"_s,
        u"javascript:alert(1)"_s, u"../../../etc/passwd"_s, u"NULL"_s, u"NaN"_s, u"1e999"_s, u"_x0041_"_s, u"--output=x"_s};
    QRandomGenerator random(62'000);
    const QStringList seeds = texts;
    while (texts.size() < 500) {
        QString text = seeds.at(random.bounded(int(seeds.size()))).left(60);
        for (int change = random.bounded(6); change > 0; --change)
            text.insert(random.bounded(int(text.size()) + 1), QChar(random.bounded(8) ? random.bounded(0x250) : random.bounded(0xFFFF)));
        texts += text + seeds.at(random.bounded(int(seeds.size()))).left(30);
    }
    return texts;
}

/// The dossier of a claim with the text in every field that may hold any.
Dossier poisoned(Dossier dossier, const QString &text)
{
    dossier.library.title = dossier.library.description = dossier.library.version = dossier.library.publisher = text;
    for (QString *field : {&dossier.claim->statement, &dossier.claim->venue, &dossier.claim->topic, &dossier.claim->action, &dossier.claim->valueText,
                           &dossier.claim->population, &dossier.claim->area, &dossier.claim->period, &dossier.claim->note})
        *field = text;
    for (Assessment &assessment : dossier.assessments)
        assessment.ratingText = assessment.rationale = text;
    for (EvidenceLink &link : dossier.evidence)
        link.note = text;
    for (Measure &measure : dossier.measures)
        measure.name = measure.shortName = measure.definition = measure.population = measure.doesNotSay = measure.note = text;
    for (Observation &observation : dossier.observations)
        observation.area = observation.valueText = observation.locator = observation.excerpt = observation.derivation = observation.note = text;
    for (SeriesBreak &seriesBreak : dossier.breaks)
        seriesBreak.description = text;
    for (Gap &gap : dossier.gaps)
        gap.question = gap.searched = gap.note = text;
    for (Caution &caution : dossier.cautions)
        caution.text = text;
    for (PublishedComparison &comparison : dossier.comparisons)
        comparison.reason = text;
    for (Relation &relation : dossier.relations)
        relation.reason = relation.partition = text;
    for (Source &source : dossier.sources)
        source.title = source.authors = source.url = source.archiveUrl = source.viaUrl = source.licence = source.note = text;
    for (Organisation &organisation : dossier.organisations)
        organisation.name = organisation.country = organisation.note = text;
    return dossier;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(hostile_text)

BOOST_AUTO_TEST_CASE(five_hundred_hostile_texts_in_every_field_give_valid_files)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    const Result<PreparedChart> original = prepareChart(library.value(), request(u"claim-omaha-27"_s, ExportKind::Svg), Wording());
    BOOST_REQUIRE(original);
    const ExportRequest wanted = request(u"claim-omaha-27"_s, ExportKind::Svg, u"a4"_s);
    const auto bytesOf = [&wanted](const PreparedChart &chart, ExportKind kind) {
        ExportRequest ofKind = wanted;
        ofKind.kind = kind;
        return exportedBytes(chart, ofKind);
    };
    int number = 0;
    for (const QString &text : hostileTexts()) {
        BOOST_TEST_CONTEXT("text " << number << ": " << text.left(60).toStdString()) {
            PreparedChart chart{poisoned(original->dossier, text), {}, original->window};
            chart.figure = composeFigure(chart.dossier, {}, Wording());
            const Result<QByteArray> svg = bytesOf(chart, ExportKind::Svg);
            // A text of thousands of characters may need a higher page, which the export then says.
            BOOST_TEST((svg || (text.size() > 1000 && svg.error().detail.contains(u"height"_s))));
            if (svg) {
                QXmlStreamReader xml(*svg);
                while (!xml.atEnd())
                    xml.readNext();
                BOOST_TEST(!xml.hasError(), xml.errorString());
                for (const char *forbidden : {"<script", "<img", "<image", "href="})
                    BOOST_TEST(!svg->contains(forbidden), forbidden);
                // The number of the claim is stored as a number: no text can change or reverse it.
                for (const QString &shown : shownTexts(*svg)) {
                    for (const QChar character : shown)
                        BOOST_TEST((character < u'\u202A' || character > u'\u202E'), shown);
                }
            }
            std::vector<Fault> faults;
            const std::vector<CsvRow> rows = readCsv(*bytesOf(chart, ExportKind::Csv), u"csv"_s, faults);
            const bool holdsNul = text.contains(QChar(0));
            BOOST_TEST((faults.empty() || holdsNul));
            if (faults.empty()) {
                const qsizetype locator = rows.front().cells.indexOf(u"locator"_s);
                BOOST_TEST(rows.size() == chart.figure.rows.size() + 1);
                // A lone surrogate cannot be written as UTF-8 and becomes U+FFFD.
                BOOST_TEST(unguarded(rows.at(1).cells.at(locator)) == QString::fromUtf8(text.toUtf8()));
            }
            BOOST_TEST(bool(bytesOf(chart, ExportKind::Xlsx)));
            const QString described = QString::fromUtf8(*bytesOf(chart, ExportKind::Txt));
            BOOST_TEST(described.trimmed().section(u'\n', -1).startsWith(u"Countercheck"_s), described.right(80));
            BOOST_TEST(described.count(u'\n') < 40); // no text of the library begins a line of its own
            for (const QChar character : described)
                BOOST_TEST(((character < u'\u202A' || character > u'\u202E') && (character >= u' ' || character == u'\n')));
            if (svg) {
                const QJsonDocument json = QJsonDocument::fromJson(*bytesOf(chart, ExportKind::Json));
                BOOST_TEST(json.isObject());
                BOOST_TEST(!json.object().value("figures"_L1).toArray().isEmpty());
            }
            if (svg && number % 20 == 0) {
                BOOST_TEST(bytesOf(chart, ExportKind::Png)->startsWith("\x89PNG"));
                BOOST_TEST(pagesOf(*bytesOf(chart, ExportKind::Pdf)) == 1);
            }
        }
        ++number;
    }
}

BOOST_AUTO_TEST_SUITE_END()
