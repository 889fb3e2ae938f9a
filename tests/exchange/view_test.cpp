// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/view_json.h"
#include "models/exchange/view_options.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>
#include <rapidcheck.h>

#include <QJsonArray>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// An id as any library may hold it.
QString anyId()
{
    QString id = QString::fromStdString(*rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("abz09-")))));
    return id.startsWith(u'-') ? u'a' + id : id;
}

MeasurePair anyPair()
{
    const QString a = anyId();
    return {MeasureId(a), MeasureId(a + u"-other"_s)};
}

ViewSubject anySubject()
{
    switch (*rc::gen::inRange(0, 9)) {
    case 0: return ClaimId(anyId());
    case 1: {
        MeasureSelection selection;
        for (int number = *rc::gen::inRange(1, 5); number > 0; --number)
            selection.measures.emplace_back(anyId() + QString::number(number));
        return selection;
    }
    case 2: return MeasureId(anyId());
    case 3: return ObservationId(anyId());
    case 4: return SourceId(anyId());
    case 5: return GapId(anyId());
    case 6: return SearchResult();
    case 7: return HelpTopic{anyId()};
    default: return {};
    }
}

std::optional<QDate> anyDay()
{
    if (*rc::gen::arbitrary<bool>())
        return std::nullopt;
    return QDate(*rc::gen::inRange(1, 9999), *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29));
}

/// Any value of a closed list.
template <class Value>
Value anyOf()
{
    const std::span<const Code<Value>> codes = codeList<Value>();
    return codes[*rc::gen::inRange<std::size_t>(0, codes.size())].value;
}

View anyView()
{
    View view;
    view.subject = anySubject();
    view.query = *rc::gen::element(u""_s, u"62,000"_s, u"a \"b\" <c> 日本"_s, u"--claim"_s, u"--figure"_s, u"--compare"_s);
    // The subject of a search and a query beside nothing are one and the same on the command line.
    if (view.kind() == SubjectKind::Nothing)
        view.query.clear();
    for (int number = *rc::gen::inRange(0, 3); number > 0; --number)
        view.facets.push_back({anyId(), *rc::gen::element(u""_s, u"not_supported"_s, u"a=b"_s)});
    view.page = anyOf<ViewPage>();
    if (*rc::gen::arbitrary<bool>())
        view.figures.observation = ObservationId(anyId());
    if (!view.figures.observation.isEmpty() && *rc::gen::arbitrary<bool>())
        view.figures.beside = ObservationId(view.figures.observation.slug + u"-beside"_s);
    if (*rc::gen::arbitrary<bool>())
        view.pair = anyPair();
    for (int number = *rc::gen::inRange(0, 3); number > 0; --number)
        view.oneAxis.push_back(anyPair());
    view.scale = anyOf<ScaleMode>();
    view.time = {anyDay(), anyDay(), anyOf<TimeFit>()};
    view.lanes.onlyEvidence = *rc::gen::arbitrary<bool>();
    if (!view.lanes.onlyEvidence) {
        for (int number = *rc::gen::inRange(0, 3); number > 0; --number)
            view.lanes.measures.emplace_back(u"lane-%1"_s.arg(number));
    }
    if (view.time.first && view.time.last && *view.time.first > *view.time.last)
        std::swap(view.time.first, view.time.last);
    view.withContext = *rc::gen::arbitrary<bool>();
    if (view.kind() == SubjectKind::Measures) {
        for (QString ViewWords::*member : {&ViewWords::title, &ViewWords::subtitle, &ViewWords::note, &ViewWords::credit})
            view.words.*member = *rc::gen::element(u""_s, u"Leads and cases, 2020 to 2024"_s, u"--force = \"x\" <b> 日本"_s, u"-"_s);
    }
    return view;
}

Result<View> fromOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addViewOptions(parser);
    parser.addOptions({{u"dpi"_s, {}, u"NUMBER"_s}});
    if (!parser.parse(inTodaysSpelling(QStringList{u"verb"_s} + arguments)))
        return Error{ErrorCode::InvalidArgument, parser.errorText(), {}};
    return readViewOptions(parser);
}

Result<View> fromOptions(const QString &line)
{
    return fromOptions(line.split(u' ', Qt::SkipEmptyParts));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(views)

BOOST_AUTO_TEST_CASE(any_view_comes_back_from_json_as_it_was)
{
    BOOST_TEST(rc::check([] {
        const View view = anyView();
        const Result<View> read = viewFromJson(viewJson(view), u"file"_s);
        RC_ASSERT(bool(read));
        RC_ASSERT(*read == view);
    }));
}

BOOST_AUTO_TEST_CASE(any_view_comes_back_from_the_command_line_as_it_was)
{
    BOOST_TEST(rc::check([] {
        const View view = anyView();
        const Result<View> read = fromOptions(viewArguments(view));
        RC_ASSERT(bool(read));
        RC_ASSERT(*read == view);
    }));
}

BOOST_AUTO_TEST_CASE(a_view_that_is_none_is_refused_with_the_property_that_is_wrong)
{
    const auto fault = [](const QJsonObject &object) {
        const Result<View> read = viewFromJson(object, u"file"_s);
        return read ? QString() : read.error().detail;
    };
    const QJsonObject claim{{u"schema"_s, 1}, {u"subject"_s, u"claim"_s}, {u"ids"_s, QJsonArray{u"a"_s}}};
    BOOST_TEST(fault(claim) == QString());
    const auto with = [&claim](const QString &name, const QJsonValue &value) {
        QJsonObject object = claim;
        object.insert(name, value);
        return object;
    };
    BOOST_TEST(fault({}) == u"schema"_s);
    BOOST_TEST(fault(with(u"subject"_s, u"planet"_s)) == u"subject"_s);
    for (const QJsonValue &ids : {QJsonValue(), QJsonValue(QJsonArray{}), QJsonValue(QJsonArray{u"a"_s, u"b"_s}), QJsonValue(QJsonArray{7}), QJsonValue(u"a"_s)})
        BOOST_TEST(fault(with(u"ids"_s, ids)) == u"ids"_s);
    BOOST_TEST(fault(with(u"page"_s, u"attic"_s)) == u"page"_s);
    BOOST_TEST(fault(with(u"scale"_s, 7)) == u"scale"_s);
    BOOST_TEST(fault(with(u"from"_s, u"2021-02-30"_s)) == u"from"_s);
    BOOST_TEST(fault(with(u"pair"_s, QJsonArray{u"a"_s, u"a"_s})) == u"pair"_s);
    BOOST_TEST(fault(with(u"one_axis"_s, QJsonArray{u"a"_s})) == u"one_axis"_s);
    BOOST_TEST(fault(with(u"figures"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s})) == u"figures"_s);
    BOOST_TEST(fault(with(u"facets"_s, QJsonArray{u"a"_s})) == u"facets"_s);
    BOOST_TEST(fault(with(u"title"_s, u"Own words"_s)) == u"title"_s); // a claim has its finding
    const QJsonObject measures{{u"schema"_s, 1}, {u"subject"_s, u"measures"_s}, {u"ids"_s, QJsonArray{u"a"_s, u"b"_s}}, {u"note"_s, QString(301, u'x')}};
    BOOST_TEST(fault(measures) == u"note"_s);
    BOOST_TEST(!fromOptions(u"--claim a --title Own"_s));
    const Result<View> newer = viewFromJson(with(u"schema"_s, 2), u"file"_s);
    BOOST_REQUIRE(!newer);
    BOOST_TEST((newer.error().code == ErrorCode::NewerSchema));
    BOOST_TEST(fault(with(u"figures"_s, QJsonArray{u"a"_s, u"a"_s})) == u"figures"_s);
    BOOST_TEST(fault(with(u"context"_s, u"yes"_s)) == u"context"_s);
    BOOST_TEST(fault(with(u"to"_s, u"9999-01-01"_s)) == u"to"_s);
    BOOST_TEST(fault({{u"schema"_s, 1}, {u"subject"_s, u"nothing"_s}, {u"from"_s, u"2022-01-01"_s}, {u"to"_s, u"2021-01-01"_s}}) == u"to"_s);
    BOOST_TEST(fault(with(u"facets"_s, QJsonArray{QJsonObject{{u"name"_s, u"verdict"_s}, {u"value"_s, 7}}})) == u"facets"_s);
}

BOOST_AUTO_TEST_CASE(options_that_contradict_each_other_or_are_wrong_are_refused_in_words)
{
    const auto refused = [](const QString &line) {
        const Result<View> read = fromOptions(line);
        return !read && !read.error().detail.isEmpty();
    };
    for (const char16_t *line : {u"--claim a --measures b", u"--source a --gap b", u"--page attic", u"--scale huge", u"--pair a", u"--pair a,a", u"--figures a,",
                                 u"--figures a,b,c", u"--figures a,a", u"--from soon", u"--from 0", u"--from 2021-13-01", u"--to 10000",
                                 u"--from 2022 --to 2021", u"--where verdict", u"--one-axis a,b,c"}) {
        BOOST_TEST(refused(QString::fromUtf16(line)), QString::fromUtf16(line));
    }
}

BOOST_AUTO_TEST_CASE(years_stand_for_their_first_and_last_day)
{
    const Result<View> years = fromOptions(u"--claim a --from 2021 --to 2023"_s);
    BOOST_REQUIRE(years);
    BOOST_TEST((years->time == ShownTime{QDate(2021, 1, 1), QDate(2023, 12, 31)}));
    BOOST_TEST(viewArguments(*years).join(u' ') == u"--claim a --scale own --from 2021 --to 2023"_s);
    const Result<View> days = fromOptions(u"--claim a --from 2021-02-10 --to 2021-02-10"_s);
    BOOST_REQUIRE(days);
    BOOST_TEST(viewArguments(*days).join(u' ') == u"--claim a --scale own --from 2021-02-10 --to 2021-02-10"_s);
}

BOOST_AUTO_TEST_CASE(what_earlier_versions_wrote_is_still_understood)
{
    const auto today = [](const QString &line) { return inTodaysSpelling((u"snapshot "_s + line).split(u' ')).join(u' ').sliced(9); };
    BOOST_TEST(today(u"F --compare a,b,c --axis log --scale 2 --page attrition"_s) == u"F --measures a,b,c --scale log --dpi 192 --page steps"_s);
    BOOST_TEST(today(u"F --compare=a,b --one-axis -o x"_s) == u"F --measures=a,b --one-axis a,b -o x"_s);
    BOOST_TEST(today(u"F --figure a,b --scale=1.5"_s) == u"F --figures a,b --dpi=144"_s);
    // Today's own is left as it is.
    for (const QString &line : {u"F --measures a,b --one-axis a,b --scale log --figures a --page steps"_s, u"F -- --compare a --axis log"_s})
        BOOST_TEST(today(line) == line);
}

BOOST_AUTO_TEST_SUITE_END()
