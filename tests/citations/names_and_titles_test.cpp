// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/author_names.h"
#include "models/citations/headline_case.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// The parts of a name between strokes: family|particle|given|suffix, or =literal.
QString parts(const CitedName &name)
{
    if (!name.literal.isEmpty())
        return u'=' + name.literal;
    return QStringList{name.family, name.particle, name.given, name.suffix}.join(u'|');
}

QStringList partsOf(const QString &authors)
{
    QStringList list;
    for (const CitedName &name : parseAuthors(authors))
        list += parts(name);
    return list;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(names_and_titles)

BOOST_AUTO_TEST_CASE(names_are_taken_apart_as_people_write_them)
{
    struct Row { QString authors; QStringList names; };
    const Row rows[] = {
        {u""_s, {}},
        {u"  "_s, {}},
        {u" ; ;"_s, {}},
        {u"Dmitri Bolt"_s, {u"Bolt||Dmitri|"_s}},
        {u"Bolt, Dmitri"_s, {u"Bolt||Dmitri|"_s}},
        {u"García Márquez, Gabriel"_s, {u"García Márquez||Gabriel|"_s}},
        {u"Ali Hopper (GUARD Against Trafficking)"_s, {u"Hopper||Ali|"_s}},
        {u"Amy Harmon, Ron Nixon"_s, {u"Harmon||Amy|"_s, u"Nixon||Ron|"_s}},
        {u"Amy Harmon, Ron Nixon and Mary Major"_s, {u"Harmon||Amy|"_s, u"Nixon||Ron|"_s, u"Major||Mary|"_s}},
        {u"Amy Harmon & Ron Nixon"_s, {u"Harmon||Amy|"_s, u"Nixon||Ron|"_s}},
        {u"Roe, Jane; Doe, John"_s, {u"Roe||Jane|"_s, u"Doe||John|"_s}},
        {u"J. K. Smith, Jr."_s, {u"Smith||J. K.|Jr."_s}},
        {u"John Smith III"_s, {u"Smith||John|III"_s}},
        {u"Jean-Pierre van der Berg"_s, {u"Berg|van der|Jean-Pierre|"_s}},
        {u"van der Berg, Jean-Pierre"_s, {u"Berg|van der|Jean-Pierre|"_s}},
        {u"Владимир Ильич Петров"_s, {u"Петров||Владимир Ильич|"_s}},
        {u"王小明"_s, {u"=王小明"_s}},
        {u"أحمد علي"_s, {u"=أحمد علي"_s}},
        {u"Reuters"_s, {u"=Reuters"_s}},
        {u"Associated Press"_s, {u"=Associated Press"_s}},
        {u"The Editors"_s, {u"=The Editors"_s}},
        {u"Office of Trafficking and Slavery"_s, {u"=Office of Trafficking and Slavery"_s}},
        {u"Ministry of Justice and Jane Roe"_s, {u"=Ministry of Justice and Jane Roe"_s}}, // nobody can tell
    };
    for (const Row &row : rows)
        BOOST_TEST(partsOf(row.authors) == row.names, row.authors);
    BOOST_TEST(initials(u"Jean-Pierre Marie"_s) == u"J.-P. M."_s);
    BOOST_TEST(initials(u"J.K."_s) == u"J. K."_s);
    BOOST_TEST(initials(QString()) == QString());
}

BOOST_AUTO_TEST_CASE(only_english_is_set_in_headline_case)
{
    for (const QString &title : {u"FBI rescues 52 child prostitutes"_s, u"What is the problem?"_s, u"It's what they say"_s, u"Reports"_s, u"De facto rules of the house"_s})
        BOOST_TEST(readsLikeEnglish(title), title);
    for (const QString &title : {u"Plus de 2700 victimes"_s, u"Zahlen und Fakten"_s, u"Salvó Trump 62000 niños?"_s, u"Что такое"_s, u"日本の統計"_s, u"Los datos de la policia"_s})
        BOOST_TEST(!readsLikeEnglish(title), title);
    BOOST_TEST(inHeadlineCase(u"an in-depth look at iPhone use: a tale of what it is for"_s) == u"An In-Depth Look at iPhone Use: A Tale of What It Is For"_s);
    BOOST_TEST(inHeadlineCase(u"the states' rights aren't here"_s) == u"The States' Rights Aren't Here"_s);
    BOOST_TEST(inHeadlineCase(QString()) == QString());
}

BOOST_AUTO_TEST_CASE(quotation_marks_stand_in_pairs)
{
    struct Row { QString title; QString plain; QString quoted; };
    const Row rows[] = {
        {u"the \"runaway\" label"_s, u"the “runaway” label"_s, u"the ‘runaway’ label"_s},
        {u"the 'lost' children"_s, u"the “lost” children"_s, u"the ‘lost’ children"_s},
        {u"\"a 'b' c\""_s, u"“a ‘b’ c”"_s, u"‘a “b” c’"_s},
        {u"it's the kids' day"_s, u"it’s the kids’ day"_s, u"it’s the kids’ day"_s},
        {u"6\" of 'it"_s, u"6\" of ’it"_s, u"6\" of ’it"_s},
        {u"“curly” and ‘single’"_s, u"“curly” and ‘single’"_s, u"‘curly’ and ‘single’"_s},
        {u"''"_s, u"’’"_s, u"’’"_s},
        {u"\""_s, u"\""_s, u"\""_s},
    };
    for (const Row &row : rows) {
        BOOST_TEST(withTypographicQuotes(row.title, Surroundings::Plain) == row.plain, row.title);
        BOOST_TEST(withTypographicQuotes(row.title, Surroundings::QuotationMarks) == row.quoted, row.title);
    }
}

BOOST_AUTO_TEST_SUITE_END()
