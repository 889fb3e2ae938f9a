// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/export/exported.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

#include <set>

// Several pictures on one page of the Web: no id, class or reference of one may mean something in another.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

struct Names {
    QStringList ids;
    std::set<QString> references;
    std::set<QString> selectors; ///< the first class of each rule of its style
    std::set<QString> rootClasses;
    QStringList groupTitles;
};

Names namesOf(const QByteArray &svg)
{
    static const QRegularExpression reference(u"#([\\w-]+)"_s);
    static const QRegularExpression rule(u"(?:^|\\})([^{]+)\\{"_s);
    Names names;
    QXmlStreamReader xml(svg);
    bool isInGroup = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "svg"_L1)
            names.rootClasses.insert(xml.attributes().value("class"_L1).toString());
        for (const QXmlStreamAttribute &attribute : xml.attributes()) {
            if (attribute.name() == "id"_L1)
                names.ids += attribute.value().toString();
            if (attribute.name() == "clip-path"_L1)
                names.references.insert(reference.match(attribute.value().toString()).captured(1));
            if (attribute.name() == "aria-labelledby"_L1) {
                for (const QString &name : attribute.value().toString().split(u' '))
                    names.references.insert(name);
            }
        }
        if (xml.name() == "g"_L1)
            isInGroup = xml.attributes().value("id"_L1).contains("lane-"_L1);
        else if (xml.name() == "title"_L1 && isInGroup)
            names.groupTitles += xml.readElementText();
        else if (xml.name() == "style"_L1) {
            auto found = rule.globalMatch(xml.readElementText());
            while (found.hasNext())
                names.selectors.insert(found.next().captured(1).trimmed());
        }
    }
    BOOST_TEST(!xml.hasError(), xml.errorString());
    return names;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(svg_names)

BOOST_AUTO_TEST_CASE(pictures_on_one_page_share_no_name)
{
    std::set<QString> all;
    std::size_t count = 0;
    const auto add = [&](ExportRequest wanted) {
        Result<Library> library = Library::open(bundledLibrary());
        BOOST_REQUIRE(library);
        const Result<PreparedChart> chart = prepareChart(library.value(), wanted, Wording());
        BOOST_REQUIRE(chart);
        const Result<QByteArray> svg = exportedBytes(chart.value(), wanted);
        BOOST_REQUIRE(svg);
        const Names names = namesOf(*svg);
        BOOST_TEST(names.ids.size() > 4);
        BOOST_REQUIRE(names.rootClasses.size() == 1U);
        for (const QString &id : names.ids) {
            BOOST_TEST(all.insert(id).second, id);
            ++count;
        }
        for (const QString &name : names.references)
            BOOST_TEST(names.ids.contains(name), name);
        // A rule of style applies within its own picture only.
        for (const QString &selector : names.selectors)
            BOOST_TEST(selector.startsWith(u'.' + *names.rootClasses.begin() + u' '), selector);
        // Each lane is a group that says what it is.
        BOOST_TEST(!names.groupTitles.isEmpty());
        BOOST_TEST(names.groupTitles.filter(QString()).size() == names.groupTitles.size());
    };
    add(request(u"claim-62000-rescued"_s, ExportKind::Svg, u"social"_s));
    add(request(u"claim-62000-rescued"_s, ExportKind::Svg, u"a4"_s));
    add(request(u"claim-hotline-2021"_s, ExportKind::Svg, u"social"_s));
    ExportRequest dark = request(u"claim-hotline-2021"_s, ExportKind::Svg, u"social"_s);
    dark.theme = ThemeName::Dark;
    add(dark);
    BOOST_TEST(all.size() == count);
}

BOOST_AUTO_TEST_SUITE_END()
