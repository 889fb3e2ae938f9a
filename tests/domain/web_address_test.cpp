// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/web_address.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

using namespace countercheck;
using namespace Qt::StringLiterals;

BOOST_AUTO_TEST_SUITE(web_address)

BOOST_AUTO_TEST_CASE(the_real_host_is_found_in_the_address_as_it_would_be_sent)
{
    struct Row { QString text; QString sent; QString host; };
    const Row rows[] = {
        {u"https://www.fbi.gov/a?b=c#d"_s, u"https://www.fbi.gov/a?b=c#d"_s, u"www.fbi.gov"_s},
        {u" http://example.org "_s, u"http://example.org"_s, u"example.org"_s},
        {u"https://www.fbi.gov@evil.example/www.fbi.gov"_s, u"https://www.fbi.gov@evil.example/www.fbi.gov"_s, u"evil.example"_s},
        {u"https://a:b@example.org:8080/"_s, u"https://a:b@example.org:8080/"_s, u"example.org"_s},
        {u"https://bücher.example/ä"_s, u"https://xn--bcher-kva.example/%C3%A4"_s, u"xn--bcher-kva.example"_s},
        {u"https://[2001:db8::1]/"_s, u"https://[2001:db8::1]/"_s, u"2001:db8::1"_s},
        {u"https://https/https"_s, u"https://https/https"_s, u"https"_s},
    };
    for (const Row &row : rows) {
        const std::optional<WebAddress> address = parseWebAddress(row.text);
        BOOST_REQUIRE(address);
        BOOST_TEST(address->text == row.sent);
        BOOST_TEST(address->text.sliced(address->hostStart, address->hostLength) == row.host);
    }
    for (const QString &text : {QString(), u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"ftp://example.org"_s, u"https://"_s, u"example.org"_s, u"https://exa mple.org"_s})
        BOOST_TEST(!parseWebAddress(text), text);
}

BOOST_AUTO_TEST_SUITE_END()
