// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/view_options.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A matrix holds every pair of the measures, and a command line may come from the record of a stranger's picture.
constexpr std::size_t mostMeasures = 64;

std::optional<MeasurePair> parsePair(const QString &text)
{
    const QStringList ids = text.split(u',');
    if (ids.size() != 2 || ids.at(0).isEmpty() || ids.at(1).isEmpty() || ids.at(0) == ids.at(1))
        return std::nullopt;
    return MeasurePair(MeasureId(ids.at(0)), MeasureId(ids.at(1)));
}

QString pairText(const MeasurePair &pair)
{
    return pair.a.slug + u',' + pair.b.slug;
}

/// A year, or a day as 2021-02-10. A year stands for its first day, or for its last where the end of a time is asked for.
std::optional<QDate> parseDay(const QString &text, bool isEnd)
{
    bool isNumber = false;
    const int year = text.toInt(&isNumber);
    if (isNumber && text.trimmed() == text && year >= firstShownYear && year <= lastShownYear)
        return isEnd ? QDate(year, 12, 31) : QDate(year, 1, 1);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!isNumber && day.isValid() && day.year() >= firstShownYear && day.year() <= lastShownYear)
        return day;
    return std::nullopt;
}

QString dayText(const QDate &day, bool isEnd)
{
    const bool isWholeYear = isEnd ? day.month() == 12 && day.day() == 31 : day.dayOfYear() == 1;
    return isWholeYear ? QString::number(day.year()) : day.toString(Qt::ISODate);
}

std::optional<Error> readDay(const QCommandLineParser &parser, const QString &option, bool isEnd, std::optional<QDate> &day)
{
    if (!parser.isSet(option))
        return std::nullopt;
    day = parseDay(parser.value(option), isEnd);
    if (!day)
        return wrongOption(option, parser.value(option), u"a year from 1 to 9998, or a day like 2021-02-10"_s);
    return std::nullopt;
}

/// The options that name a subject by one id, in the order of ViewSubject.
const QStringList &oneIdOptions()
{
    static const QStringList options{u"claim"_s, u"measure"_s, u"observation"_s, u"source"_s, u"gap"_s, u"help-topic"_s, u"row"_s};
    return options;
}

ViewSubject subjectOf(const QString &option, const QString &id)
{
    switch (oneIdOptions().indexOf(option)) {
    case 0: return ClaimId(id);
    case 1: return MeasureId(id);
    case 2: return ObservationId(id);
    case 3: return SourceId(id);
    case 4: return GapId(id);
    case 5: return HelpTopic{id};
    case 6: return EditedRow{id};
    default: return {};
    }
}

Result<ViewSubject> readSubject(const QCommandLineParser &parser)
{
    std::vector<ViewSubject> named;
    for (const QString &option : oneIdOptions()) {
        if (const QString id = parser.value(option); !id.isEmpty())
            named.push_back(subjectOf(option, id));
    }
    MeasureSelection measures;
    for (const QString &id : parser.value(u"measures"_s).split(u',', Qt::SkipEmptyParts)) {
        if (!measures.contains(MeasureId(id)))
            measures.measures.emplace_back(id);
    }
    if (measures.measures.size() > mostMeasures)
        return wrongOption(u"measures"_s, parser.value(u"measures"_s), u"at most %1 measures"_s.arg(mostMeasures));
    if (!measures.measures.empty())
        named.push_back(measures);
    if (named.size() > 1)
        return Error{ErrorCode::InvalidArgument, {}, u"only one of --%1 and --measures can be shown"_s.arg(oneIdOptions().join(u", --"_s))};
    if (named.empty() && parser.isSet(u"find"_s))
        return ViewSubject(SearchResult());
    return named.empty() ? ViewSubject() : named.front();
}

/// What follows `--name` in a list of arguments, as `--name value` or `--name=value`.
struct Spelling {
    qsizetype place = -1;
    bool isJoined = false;
    QString value;
};

/// Options that no value follows. `--one-axis` had none in earlier versions: a pair of ids tells.
bool takesValue(const QString &argument, const QString &next)
{
    const QStringList flags{u"--context"_s, u"--force"_s, u"--strict"_s, u"--all-claims"_s, u"--start"_s, u"--help"_s};
    if (argument == "--one-axis"_L1)
        return next.contains(u',') && !next.startsWith(u'-');
    return argument.startsWith(u'-') && !argument.contains(u'=') && !flags.contains(argument);
}

Spelling findOption(const QStringList &arguments, const QString &name)
{
    for (qsizetype place = 1; place < arguments.size(); ++place) {
        const QString &argument = arguments.at(place);
        if (argument == "--"_L1)
            break;
        if (argument == "--"_L1 + name)
            return {place, false, arguments.value(place + 1)};
        if (argument.startsWith("--"_L1 + name + u'='))
            return {place, true, argument.sliced(name.size() + 3)};
        // What follows an option is its value, whatever it looks like.
        if (takesValue(argument, arguments.value(place + 1)))
            ++place;
    }
    return {};
}

void rewrite(QStringList &arguments, const Spelling &found, const QString &name, const QString &value)
{
    if (found.isJoined) {
        arguments[found.place] = "--"_L1 + name + u'=' + value;
    } else {
        arguments[found.place] = "--"_L1 + name;
        if (found.place + 1 < arguments.size())
            arguments[found.place + 1] = value;
    }
}

}  // namespace

Error wrongOption(const QString &option, const QString &value, const QString &expected)
{
    return {ErrorCode::InvalidArgument, value, u"--%1 may be %2"_s.arg(option, expected)};
}

void addViewOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"claim"_s, u"The claim to show; export takes several."_s, u"ID"_s},
        {u"measures"_s, u"Measures to set side by side."_s, u"A,B,…"_s},
        {u"measure"_s, u"A measure to show."_s, u"ID"_s},
        {u"observation"_s, u"A figure to show."_s, u"ID"_s},
        {u"source"_s, u"A source to show."_s, u"ID"_s},
        {u"gap"_s, u"A gap to show."_s, u"ID"_s},
        {u"help-topic"_s, u"A term or chapter of the help to show: identified, bound, first-steps, chart, words, keys…"_s, u"NAME"_s},
        {u"row"_s, u"A row to edit, in its form: observations/ID; without ID a new one."_s, u"TABLE/ID"_s},
        {u"find"_s, u"Text to search everything for."_s, u"TEXT"_s},
        {u"where"_s, u"Narrows the list, as in verdict=not_supported; table=figures, table=coverage and table=questions show all figures, and what is missing as a table or as questions; may be repeated."_s, u"NAME=VALUE"_s},
        {u"page"_s, u"The page to show: %1."_s.arg(codesOf<ViewPage>()), u"PAGE"_s, QString(code(ViewPage::Chart))},
        {u"one-axis"_s, u"Shows two of the measures on one axis, against the verdict; may be repeated."_s, u"A,B"_s},
        {u"pair"_s, u"The two measures that the sentence is about; the least comparable if not given."_s, u"A,B"_s},
        {u"figures"_s, u"The figure in view, and one to set beside it: then the sentence is about the two."_s, u"A[,B]"_s},
        {u"fit"_s, u"How far the time axis reaches: over the years that the evidence needs (evidence, default), or over all figures (all)."_s, u"FIT"_s,
         QString(code(TimeFit::Evidence))},
        {u"lanes"_s, u"The lanes to draw, as far as there is room: all (default), those with evidence of the claim (evidence), or those of some measures."_s,
         u"all|evidence|A,B"_s, u"all"_s},
        {u"scale"_s, u"own (default), same or log scales of the lanes."_s, u"MODE"_s, QString(code(ScaleMode::Own))},
        {u"context"_s, u"With the estimates and the context, in a strip of their own."_s},
        {u"title"_s, u"The headline of a comparison, in your own words."_s, u"TEXT"_s},
        {u"subtitle"_s, u"The line under it."_s, u"TEXT"_s},
        {u"note"_s, u"A note of your own under a comparison."_s, u"TEXT"_s},
        {u"credit"_s, u"Who made the chart of a comparison."_s, u"TEXT"_s},
        {u"from"_s, u"The first year or day to show."_s, u"DATE"_s},
        {u"to"_s, u"The last year or day to show."_s, u"DATE"_s},
    });
}

Result<View> readViewOptions(const QCommandLineParser &parser)
{
    View view;
    Result<ViewSubject> subject = readSubject(parser);
    if (!subject)
        return subject.error();
    view.subject = std::move(subject).value();
    view.query = parser.value(u"find"_s);
    // A table, or one kind of results, is a page of its own, without words that are searched for as well.
    const auto asksForResults = [](const Facet &facet) { return facet.name == "table"_L1 || facet.name == "kind"_L1; };
    for (const QString &text : parser.values(u"where"_s)) {
        const qsizetype sign = text.indexOf(u'=');
        if (sign < 1)
            return wrongOption(u"where"_s, text, u"a name and a value, NAME=VALUE"_s);
        view.facets.push_back({text.left(sign), text.sliced(sign + 1)});
    }
    if (view.kind() == SubjectKind::Nothing && std::ranges::any_of(view.facets, asksForResults))
        view.subject = SearchResult{};
    if (auto error = readCode(parser, u"page"_s, view.page))
        return *error;
    for (const QString &text : parser.values(u"one-axis"_s)) {
        const std::optional<MeasurePair> pair = parsePair(text);
        if (!pair)
            return wrongOption(u"one-axis"_s, text, u"two measures, A,B"_s);
        view.oneAxis.push_back(*pair);
    }
    if (parser.isSet(u"pair"_s)) {
        view.pair = parsePair(parser.value(u"pair"_s));
        if (!view.pair)
            return wrongOption(u"pair"_s, parser.value(u"pair"_s), u"two measures, A,B"_s);
    }
    if (parser.isSet(u"figures"_s)) {
        const QStringList ids = parser.value(u"figures"_s).split(u',');
        if (ids.size() > 2 || ids.contains(QString()) || (ids.size() == 2 && ids.at(0) == ids.at(1)))
            return wrongOption(u"figures"_s, parser.value(u"figures"_s), u"one figure, or two as A,B"_s);
        view.figures = {ObservationId(ids.at(0)), ObservationId(ids.value(1))};
    }
    if (auto error = readCode(parser, u"scale"_s, view.scale))
        return *error;
    view.withContext = parser.isSet(u"context"_s);
    for (const auto &[name, member] : viewWordsEntries) {
        const QString text = parser.value(name).simplified();
        if (!text.isEmpty() && view.kind() != SubjectKind::Measures)
            return Error{ErrorCode::InvalidArgument, {}, u"--%1 is for a comparison: give --measures as well"_s.arg(name)};
        if (text.size() > mostViewWords)
            return wrongOption(name, parser.value(name), u"at most %1 characters"_s.arg(mostViewWords));
        view.words.*member = text;
    }
    if (auto error = readCode(parser, u"fit"_s, view.time.fit))
        return *error;
    if (const QString lanes = parser.value(u"lanes"_s); lanes == "evidence"_L1) {
        view.lanes.onlyEvidence = true;
    } else if (lanes != "all"_L1) {
        for (const QString &id : lanes.split(u',')) {
            if (id.isEmpty())
                return wrongOption(u"lanes"_s, lanes, u"all, evidence, or measures as A,B"_s);
            view.lanes.measures.emplace_back(id);
        }
    }
    if (auto error = readDay(parser, u"from"_s, false, view.time.first))
        return *error;
    if (auto error = readDay(parser, u"to"_s, true, view.time.last))
        return *error;
    if (view.time.first && view.time.last && *view.time.first > *view.time.last)
        return wrongOption(u"to"_s, parser.value(u"to"_s), u"no time before that of --from"_s);
    return view;
}

QStringList viewArguments(const View &view)
{
    QStringList list;
    std::visit([&list, &view](const auto &subject) {
        using Subject = std::decay_t<decltype(subject)>;
        if constexpr (std::is_same_v<Subject, MeasureSelection>) {
            QStringList ids;
            for (const MeasureId &measure : subject.measures)
                ids += measure.slug;
            list << u"--measures"_s << ids.join(u',');
        } else if constexpr (requires { subject.slug; }) {
            constexpr bool hasOtherName = std::is_same_v<Subject, ObservationId> || std::is_same_v<Subject, HelpTopic>;
            list << "--"_L1 + (!hasOtherName ? QString(code(view.kind())) : std::is_same_v<Subject, HelpTopic> ? u"help-topic"_s : u"observation"_s) << subject.slug;
        }
    }, view.subject);
    if (!view.query.isEmpty() || view.kind() == SubjectKind::Search)
        list << u"--find"_s << view.query;
    for (const Facet &facet : view.facets)
        list << u"--where"_s << facet.name + u'=' + facet.value;
    if (view.page != ViewPage::Chart)
        list << u"--page"_s << code(view.page);
    for (const MeasurePair &pair : view.oneAxis)
        list << u"--one-axis"_s << pairText(pair);
    if (view.pair)
        list << u"--pair"_s << pairText(*view.pair);
    if (!view.figures.observation.isEmpty())
        list << u"--figures"_s << view.figures.observation.slug + (view.figures.beside.isEmpty() ? QString() : u',' + view.figures.beside.slug);
    list << u"--scale"_s << code(view.scale);
    if (view.withContext)
        list << u"--context"_s;
    for (const auto &[name, member] : viewWordsEntries) {
        // Joined to its option, since it may begin with a hyphen.
        if (const QString &text = view.words.*member; !text.isEmpty())
            list << "--"_L1 + name + u'=' + text;
    }
    if (view.lanes.measures.empty() && view.lanes.onlyEvidence)
        list << u"--lanes"_s << u"evidence"_s;
    if (!view.lanes.measures.empty()) {
        QStringList ids;
        for (const MeasureId &measure : view.lanes.measures)
            ids += measure.slug;
        list << u"--lanes"_s << ids.join(u',');
    }
    if (view.time.fit != TimeFit::Evidence)
        list << u"--fit"_s << code(view.time.fit);
    if (view.time.first)
        list << u"--from"_s << dayText(*view.time.first, false);
    if (view.time.last)
        list << u"--to"_s << dayText(*view.time.last, true);
    return list;
}

QStringList inTodaysSpelling(QStringList arguments)
{
    if (const Spelling old = findOption(arguments, u"compare"_s); old.place >= 0)
        rewrite(arguments, old, u"measures"_s, old.value);
    if (const Spelling old = findOption(arguments, u"figure"_s); old.place >= 0)
        rewrite(arguments, old, u"figures"_s, old.value);
    if (const Spelling old = findOption(arguments, u"page"_s); old.value == "attrition"_L1)
        rewrite(arguments, old, u"page"_s, code(ViewPage::Steps));
    // Of the other verbs, none ever had the following.
    if (arguments.value(0) != "snapshot"_L1)
        return arguments;
    // The number first: --axis takes over the name.
    if (const Spelling old = findOption(arguments, u"scale"_s); old.place >= 0) {
        bool isNumber = false;
        const double factor = old.value.toDouble(&isNumber);
        if (isNumber)
            rewrite(arguments, old, u"dpi"_s, QString::number(96 * factor));
    }
    if (const Spelling old = findOption(arguments, u"axis"_s); old.place >= 0)
        rewrite(arguments, old, u"scale"_s, old.value);
    if (const Spelling old = findOption(arguments, u"one-axis"_s); old.place >= 0 && !old.isJoined && !old.value.contains(u',')) {
        const QStringList measures = findOption(arguments, u"measures"_s).value.split(u',', Qt::SkipEmptyParts);
        if (measures.size() > 1)
            arguments.insert(old.place + 1, measures.at(0) + u',' + measures.at(1));
    }
    return arguments;
}

}  // namespace countercheck
