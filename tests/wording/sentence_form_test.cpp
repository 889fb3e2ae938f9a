// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/sentence_form.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>


using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(sentence_form)

BOOST_AUTO_TEST_CASE(a_text_that_ends_a_sentence_gets_no_second_full_stop)
{
    const std::pair<QString, QString> cases[] = {
        {u"62,000 children rescued"_s, u"62,000 children rescued."_s},
        {u"They were rescued."_s, u"They were rescued."_s},
        {u"“They were rescued.”"_s, u"“They were rescued.”"_s},
        {u"“They were ‘rescued’”"_s, u"“They were ‘rescued’”."_s},
        {u"Who counted them?"_s, u"Who counted them?"_s},
        {u"(He said: “Go!”)"_s, u"(He said: “Go!”)"_s},
        {u"and so on…"_s, u"and so on…"_s},
        {u"救出された。"_s, u"救出された。"_s},
        {u"救出された"_s, u"救出された."_s},
        {u"”"_s, u"”."_s},
        {QString(), QString()},
    };
    for (const auto &[text, sentence] : cases)
        BOOST_TEST(asSentence(text) == sentence);
}

BOOST_AUTO_TEST_CASE(sentences_follow_one_another_and_nothing_is_said_for_an_empty_text)
{
    BOOST_TEST(asSentences({u"Claimed by “A.”"_s, {}, u"not reviewed"_s}) == u"Claimed by “A.” not reviewed."_s);
    BOOST_TEST(asSentences({{}, {}}) == QString());
}

BOOST_AUTO_TEST_CASE(only_the_first_letter_becomes_a_capital)
{
    BOOST_TEST(capitalised(u"élan of the FBI"_s) == u"Élan of the FBI"_s);
    BOOST_TEST(capitalised(u"62,000 children"_s) == u"62,000 children"_s);
    BOOST_TEST(capitalised({}) == QString());
}

BOOST_AUTO_TEST_SUITE_END()
