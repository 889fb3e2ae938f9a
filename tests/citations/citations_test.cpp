// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/citation.h"
#include "models/citations/program_styles.h"
#include "models/store/library.h"
#include "tests/citations/reference_cases.h"
#include "tests/support/bundled_library.h"
#include "tests/support/print.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace countercheck::test;
using namespace Qt::StringLiterals;

namespace {

QString marked(const ReferenceText &reference)
{
    QString text = reference.text;
    for (auto range = reference.italics.rbegin(); range != reference.italics.rend(); ++range)
        text.insert(range->start + range->length, u"</i>"_s).insert(range->start, u"<i>"_s);
    return text;
}

Source sourceOf(const ReferenceCase &row)
{
    Source source;
    source.id = SourceId(u"case"_s);
    source.kind = row.kind;
    source.title = QString::fromUtf16(row.title);
    source.authors = QString::fromUtf16(row.authors);
    source.published = EdtfDate::parse(row.published);
    source.accessed = EdtfDate::parse(row.accessed);
    source.url = QString::fromUtf16(row.url);
    source.archiveUrl = QString::fromUtf16(row.archiveUrl);
    source.viaUrl = QString::fromUtf16(row.viaUrl);
    return source;
}

CitedSource citedOf(const ReferenceCase &row)
{
    Organisation publisher;
    publisher.name = QString::fromUtf16(row.publisher);
    publisher.kind = row.publisherKind;
    return citedSource(sourceOf(row), publisher.name.isEmpty() ? nullptr : &publisher, true);
}

/// A source whose texts try to break out of every form.
Source hostileSource(int number)
{
    Source source;
    source.id = SourceId(number % 2 == 0 ? u"same id},\n@x{"_s : QString());
    source.kind = number % 3 == 0 ? SourceKind::Report : SourceKind::News;
    source.title = u"A\r\nER  - \r\nTY  - BOOK\n} @book{b, title={ \\input{x} \"q\" <script>&amp;</script> \u202E\u0007 %$#_~^ {{ "_s;
    source.authors = u"Eve\nER  -\n; } and {; \"Mallory\", \\\\x"_s;
    source.url = u"https://example.org/a b\n}\nUR  - x?q={1}\\"_s;
    source.note = u"never printed"_s;
    return source;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(citations_of_sources)

BOOST_AUTO_TEST_CASE(references_are_those_of_the_citeproc)
{
    for (const ReferenceCase &row : referenceCases) {
        const CitedSource source = citedOf(row);
        BOOST_TEST(marked(citation(source, CitationStyle::Apa)) == QString::fromUtf16(row.apa));
        BOOST_TEST(marked(citation(source, CitationStyle::Chicago)) == QString::fromUtf16(row.chicago));
        BOOST_TEST(marked(citation(source, CitationStyle::Mla)) == QString::fromUtf16(row.mla));
    }
}

BOOST_AUTO_TEST_CASE(the_day_of_reading_is_printed_only_when_asked_for)
{
    const Source source = sourceOf(referenceCases[0]);
    const CitedSource cited = citedSource(source, nullptr, false);
    for (const CitationStyleEntry &entry : citationStyles()) {
        const QString text = citation(cited, entry.style).text;
        BOOST_TEST(!text.contains(u"2026"_s), text);
        BOOST_TEST(citation(citedSource(source, nullptr, true), entry.style).text.contains(u"2026"_s));
    }
}

BOOST_AUTO_TEST_CASE(a_source_of_which_little_is_known_is_cited_all_the_same)
{
    Source source;
    source.id = SourceId(u"bare"_s);
    const CitedSource cited = citedSource(source, nullptr, true);
    BOOST_TEST(citation(cited, CitationStyle::Apa).text == u"[untitled]. (n.d.)."_s);
    BOOST_TEST(citation(cited, CitationStyle::Chicago).text == u"[untitled], n.d."_s);
    BOOST_TEST(citation(cited, CitationStyle::Mla).text == u"[untitled]."_s);
    BOOST_TEST(citation(cited, CitationStyle::BibTex).text == u"@online{bare,\n  title        = {{[untitled]}},\n}\n"_s);
    BOOST_TEST(citation(cited, CitationStyle::Ris).text == u"TY  - ELEC\r\nID  - bare\r\nTI  - [untitled]\r\nER  - \r\n"_s);
}

BOOST_AUTO_TEST_CASE(a_person_is_no_publisher)
{
    Source source;
    source.id = SourceId(u"page"_s);
    source.title = u"A page"_s;
    source.authors = u"王小明"_s;
    BOOST_TEST(citation(citedSource(source, nullptr, false), CitationStyle::Mla).text == u"王小明. A Page."_s);
}

BOOST_AUTO_TEST_CASE(programs_get_all_that_is_noted)
{
    Organisation publisher;
    publisher.name = u"Townhall & Co"_s;
    publisher.kind = OrganisationKind::News;
    Source source = sourceOf(referenceCases[0]);
    source.published = EdtfDate::parse(u"2025-12~");
    source.archiveUrl = u"https://archive.example.org/a_b"_s;
    source.viaUrl = u"https://mirror.example.org"_s;
    const CitedSource cited = citedSource(source, &publisher, true);
    BOOST_TEST(citation(cited, CitationStyle::BibTex).text
               == u"@online{case,\n  author       = {Bolt, Dmitri},\n  title        = {{Trump admin has rescued 62K migrant kids from sex trafficking and child labor}},\n"
                  "  organization = {Townhall \\& Co},\n  date         = {2025-12~},\n  year         = {2025},\n  url          = {https://townhall.com/a},\n"
                  "  urldate      = {2026-11-22},\n"
                  "  note         = {Date approximate. Archived at https://archive.example.org/a\\_b. Read at https://mirror.example.org},\n}\n"_s);
    BOOST_TEST(citation(cited, CitationStyle::Ris).text
               == u"TY  - NEWS\r\nID  - case\r\nAU  - Bolt, Dmitri\r\nTI  - Trump admin has rescued 62K migrant kids from sex trafficking and child labor\r\n"
                  "T2  - Townhall & Co\r\nPY  - 2025\r\nDA  - 2025/12//\r\nUR  - https://townhall.com/a\r\nY2  - 2026/11/22/\r\nN1  - Date approximate\r\n"
                  "N1  - Archived at https://archive.example.org/a_b\r\nN1  - Read at https://mirror.example.org\r\nER  - \r\n"_s);
    const QJsonObject item = QJsonDocument::fromJson(citation(cited, CitationStyle::CslJson).text.toUtf8()).array().at(0).toObject();
    BOOST_TEST(item.value(u"type"_s).toString() == u"webpage"_s);
    BOOST_TEST(item.value(u"author"_s).toArray().at(0).toObject().value(u"family"_s).toString() == u"Bolt"_s);
    BOOST_TEST(item.value(u"issued"_s).toObject().value(u"circa"_s).toBool());
    BOOST_TEST(item.value(u"issued"_s).toObject().value(u"date-parts"_s).toArray().at(0).toArray().size() == 2);
    BOOST_TEST(item.value(u"note"_s).toString().contains(u"Archived at https://archive.example.org/a_b"_s));
}

BOOST_AUTO_TEST_CASE(hostile_texts_stay_values)
{
    std::vector<Source> sources;
    for (int number = 0; number < 6; ++number)
        sources.push_back(hostileSource(number));
    const std::vector<CitedSource> cited = citedSources(sources, {}, true);

    const QString ris = citationFile(cited, CitationStyle::Ris);
    static const QRegularExpression line(u"^(?:[A-Z][A-Z0-9]  - [^\\r\\n]*)?$"_s);
    for (const QString &text : ris.split(u"\r\n"_s))
        BOOST_TEST(text.contains(line), text);
    BOOST_TEST(ris.split(u"\r\n"_s).count(u"ER  - "_s) == 6);

    // BibTeX counts every brace: an entry ends only where all of its own are closed.
    const QString bibTex = citationFile(cited, CitationStyle::BibTex);
    static const QRegularExpression field(u"^  [a-z]+ += \\{.*\\},$"_s);
    int entries = 0;
    for (const QString &text : bibTex.split(u'\n')) {
        int depth = 0;
        int lowest = 0;
        for (const QChar character : text) {
            depth += character == u'{' ? 1 : character == u'}' ? -1 : 0;
            lowest = std::min(lowest, depth);
        }
        if (text.startsWith(u'@'))
            ++entries;
        else if (!text.isEmpty() && text != u"}"_s)
            BOOST_TEST((depth == 0 && lowest == 0 && text.contains(field)), text);
    }
    BOOST_TEST(entries == 6);

    const QJsonDocument json = QJsonDocument::fromJson(citationFile(cited, CitationStyle::CslJson).toUtf8());
    BOOST_TEST(json.array().size() == 6);
    BOOST_TEST(json.array().at(0).toObject().value(u"title"_s).toString().contains(u"\\input{x} \"q\" <script>"_s));

    for (const CitationStyle style : {CitationStyle::Apa, CitationStyle::Chicago, CitationStyle::Mla}) {
        BOOST_TEST(citationFile(cited, style).count(u'\n') == 6); // a line each
        const QString page = citationHtml(citations(cited, style));
        BOOST_TEST(page.count(u"<p>"_s) == 6);
        BOOST_TEST(!page.contains(u"<script"_s));
        BOOST_TEST(!page.contains(QChar(0x202E)));
    }
}

BOOST_AUTO_TEST_CASE(every_source_of_the_library_has_a_key_of_its_own_and_the_same_bytes_each_time)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(library);
    const auto sources = library->sources();
    const auto organisations = library->organisations();
    BOOST_REQUIRE(sources);
    BOOST_REQUIRE(organisations);
    const std::vector<CitedSource> cited = citedSources(*sources, *organisations, true);
    QSet<QString> keys;
    for (const QString &key : citationKeys(cited))
        keys.insert(key.toLower());
    BOOST_TEST(keys.size() == static_cast<qsizetype>(sources->size()));
    for (const CitationStyleEntry &entry : citationStyles()) {
        BOOST_TEST(citationFile(cited, entry.style) == citationFile(citedSources(*sources, *organisations, true), entry.style));
        for (const CitedSource &source : cited) {
            const ReferenceText reference = citation(source, entry.style);
            BOOST_TEST(reference.text.contains(entry.style == CitationStyle::BibTex ? QString(source.url).replace(u'\\', "%5C"_L1) : source.url), source.id);
            qsizetype end = 0;
            for (const ItalicRange &range : reference.italics) {
                BOOST_TEST((range.start >= end && range.length > 0 && range.start + range.length <= reference.text.size()), source.id);
                end = range.start + range.length;
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(references_stand_in_alphabetical_order)
{
    std::vector<CitedSource> sources(3);
    sources[0].title = u"“Zebra"_s;
    sources[1].title = u"ärger"_s;
    sources[2].title = u"Bear"_s;
    const std::vector<ReferenceText> list = citations(sources, CitationStyle::Apa);
    BOOST_TEST(list.at(0).text.startsWith(u"ärger"_s));
    BOOST_TEST(list.at(1).text.startsWith(u"Bear"_s));
}

BOOST_AUTO_TEST_CASE(styles_are_found_by_their_code)
{
    for (const CitationStyleEntry &entry : citationStyles()) {
        BOOST_TEST((entryOf(entry.style).style == entry.style));
        BOOST_TEST((citationStyleOf(entry.code) == entry.style));
    }
    BOOST_TEST(!citationStyleOf(u"harvard"));
}

BOOST_AUTO_TEST_SUITE_END()
