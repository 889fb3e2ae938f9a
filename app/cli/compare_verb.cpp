// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verb.h"
#include "models/domain/comparability/comparison_grounds.h"
#include "models/store/library.h"
#include "models/wording/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// What an id stands for. A measure has no observation; a claim may have several numbers.
struct Subject {
    QLatin1StringView table;
    QString id;
    std::vector<Figure> figures;
    Figure figure{}; ///< the one that is compared
};

/// An id is looked for among the observations, then the measures, then the claims: the first table that has it counts.
Result<Subject> subjectOf(const QString &id, const WholeLibrary &library, const QString &path)
{
    if (const Observation *observation = findById(library.observations, ObservationId(id))) {
        const Measure *measure = findById(library.measures, observation->measure);
        if (!measure)
            return Error{.code = ErrorCode::Damaged, .subject = path, .detail = u"observations %1: its measure is missing"_s.arg(id)};
        return Subject{"observations"_L1, id, {{measure, observation, nullptr}}};
    }
    if (const Measure *measure = findById(library.measures, MeasureId(id)))
        return Subject{"measures"_L1, id, {{measure, nullptr, nullptr}}};
    if (const Claim *claim = findById(library.claims, ClaimId(id))) {
        std::vector<Figure> figures = claimedFigures(*claim, library.evidence, library.measures, library.observations);
        if (figures.empty())
            return Error{.code = ErrorCode::InvalidArgument, .subject = id, .detail = u"the claim gives no number that the library holds as claimed"_s};
        return Subject{"claims"_L1, id, std::move(figures)};
    }
    return Error{.code = ErrorCode::NoSuchRow, .subject = id, .detail = {}};
}

/// A comparison with what it is about. Two figures if both have one, else the two definitions.
struct Answer {
    Subject a;
    Subject b;
    Comparison comparison;
    std::vector<Grounds> grounds; ///< one a finding
};

Answer judge(Subject a, Subject b, const Ties &ties)
{
    const bool areFigures = a.figures.front().observation && b.figures.front().observation;
    if (!areFigures) { // a claim's slots bind only its numbers
        a.figure = {a.figures.front().measure, nullptr, nullptr};
        b.figure = {b.figures.front().measure, nullptr, nullptr};
    } else {
        std::tie(a.figure, b.figure) = nearest(a.figures, b.figures, ties);
    }
    Answer answer{a, b, areFigures ? compare(a.figure, b.figure, ties) : compare(*a.figure.measure, *b.figure.measure, ties), {}};
    for (const Finding &finding : answer.comparison.findings)
        answer.grounds.push_back(groundsOf(finding, a.figure, b.figure, ties));
    return answer;
}

/// Writes an answer, with the words for its library.
class AnswerWriter {
public:
    AnswerWriter(const Answer &answer, const WholeLibrary &library, const Wording &wording)
        : m_answer(answer), m_library(library), m_wording(wording)
    {
        for (const Grounds &grounds : answer.grounds) {
            for (const SourceId &source : grounds.sources)
                cite(source);
        }
        if (answer.comparison.published)
            cite(answer.comparison.published->source);
    }

    QString text() const
    {
        const Comparison &comparison = m_answer.comparison;
        QStringList lines{code(comparison.verdict)};
        for (const Finding &finding : comparison.findings) {
            lines += u"%1 %2 %3 [%4]"_s.arg(agreementCode(finding.agreement()), -10).arg(m_wording.dimension(finding.dimension), -23)
                         .arg(reason(finding), entryOf(finding.rule).id);
        }
        if (comparison.published)
            lines += u"%1: %2 (%3)"_s.arg(code(comparison.published->verdict), comparison.published->reason, comparison.published->source.slug);
        for (const SourceId &source : m_sources)
            lines += u"source %1: %2"_s.arg(source.slug, titleOf(source));
        return lines.join(u'\n');
    }

    QString json() const
    {
        const Comparison &comparison = m_answer.comparison;
        QJsonArray findings;
        for (std::size_t index = 0; index < comparison.findings.size(); ++index) {
            const Finding &finding = comparison.findings[index];
            const Grounds &grounds = m_answer.grounds[index];
            QJsonArray fields, rows, sources;
            for (const QLatin1StringView field : grounds.fields)
                fields.append(field);
            for (const RowReference &row : grounds.rows)
                rows.append(QJsonObject{{u"table"_s, row.table}, {u"id"_s, row.id}});
            for (const SourceId &source : grounds.sources)
                sources.append(source.slug);
            findings.append(QJsonObject{{u"dimension"_s, dimensionCode(finding.dimension)},
                                        {u"finding"_s, agreementCode(finding.agreement())},
                                        {u"a"_s, m_wording.findingValue(finding, m_answer.a.figure, names())},
                                        {u"b"_s, m_wording.findingValue(finding, m_answer.b.figure, names())},
                                        {u"reason"_s, reason(finding)},
                                        {u"rule"_s, entryOf(finding.rule).id},
                                        {u"fields"_s, fields},
                                        {u"rows"_s, rows},
                                        {u"sources"_s, sources}});
        }
        QJsonArray sources;
        for (const SourceId &id : m_sources) {
            const Source *source = findById(m_library.sources, id);
            sources.append(QJsonObject{{u"id"_s, id.slug}, {u"title"_s, titleOf(id)}, {u"url"_s, source ? source->url : QString()}});
        }
        QJsonObject object{{u"verdict"_s, code(comparison.verdict)},
                           {u"a"_s, described(m_answer.a)},
                           {u"b"_s, described(m_answer.b)},
                           {u"findings"_s, findings},
                           {u"sources"_s, sources}};
        if (comparison.published) {
            object.insert(u"published"_s, QJsonObject{{u"id"_s, comparison.published->id.slug},
                                                      {u"verdict"_s, code(comparison.published->verdict)},
                                                      {u"reason"_s, comparison.published->reason},
                                                      {u"source"_s, comparison.published->source.slug},
                                                      {u"stricter"_s, comparison.publishedIsStricter}});
        }
        return QString::fromUtf8(QJsonDocument(object).toJson()).trimmed();
    }

private:
    static QLatin1StringView agreementCode(Agreement agreement)
    {
        switch (agreement) {
        case Agreement::Same: return "same"_L1;
        case Agreement::Compatible: return "compatible"_L1;
        case Agreement::Differs: return "differs"_L1;
        case Agreement::Unknown: return "unknown"_L1;
        }
        return {};
    }

    /// The part of a rule's id before its point names the dimension.
    static QString dimensionCode(Dimension dimension)
    {
        const auto entry = std::ranges::find(comparabilityRules(), dimension, &RuleEntry::dimension);
        const QString id = entry->id;
        return id.left(id.indexOf(u'.')).replace(u'-', u'_');
    }

    static QJsonObject described(const Subject &subject)
    {
        QJsonObject object{{u"table"_s, subject.table}, {u"id"_s, subject.id}, {u"measure"_s, subject.figure.measure->id.slug}};
        if (subject.figure.observation)
            object.insert(u"observation"_s, subject.figure.observation->id.slug);
        return object;
    }

    void cite(const SourceId &source)
    {
        if (std::ranges::find(m_sources, source) == m_sources.end())
            m_sources.push_back(source);
    }

    QString titleOf(const SourceId &id) const
    {
        const Source *source = findById(m_library.sources, id);
        return source ? source->title : QString();
    }

    EvidenceNames names() const { return m_library; }
    QString reason(const Finding &finding) const { return m_wording.finding(finding, m_answer.a.figure, m_answer.b.figure, names()); }

    const Answer &m_answer;
    const WholeLibrary &m_library;
    const Wording &m_wording;
    std::vector<SourceId> m_sources;
};

/// The two ids that an option names in the words that all verbs share; nothing where none does.
std::optional<QStringList> namedPair(const QStringList &arguments)
{
    for (qsizetype place = 0; place < arguments.size(); ++place) {
        const QString &argument = arguments.at(place);
        for (const QString &option : {u"--figures"_s, u"--measures"_s}) {
            if (argument == option)
                return arguments.value(place + 1).split(u',');
            if (argument.startsWith(option + u'='))
                return argument.sliced(option.size() + 1).split(u',');
        }
    }
    return std::nullopt;
}

}  // namespace

int runCompare(const QStringList &arguments, QIODevice &output, QIODevice &messages)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Says whether two things may be set side by side, and why: figures, measures or claims. A claim stands for its number "
        "as claimed, what the claimant left undefined being unknown. A measure beside a figure compares the two definitions. "
        "An id is looked for among the observations, then the measures, then the claims."_s);
    parser.addPositionalArgument(u"FILE"_s, u"The library file."_s);
    parser.addPositionalArgument(u"A"_s, u"The id of an observation, measure or claim."_s);
    parser.addPositionalArgument(u"B"_s, u"Another."_s);
    const QCommandLineOption formatOption(u"format"_s, u"text (default) or json."_s, u"FORMAT"_s, u"text"_s);
    parser.addOption(formatOption);
    parser.addOptions({{u"figures"_s, u"Two figures, in place of A and B."_s, u"A,B"_s}, {u"measures"_s, u"Two measures, in place of A and B."_s, u"A,B"_s}});
    const std::optional<QStringList> named = namedPair(arguments);
    if (const std::optional<int> code = parseArguments(parser, arguments, named ? 1 : 3, output, messages))
        return *code;
    const QStringList ids = named ? *named : parser.positionalArguments().sliced(1);
    if (ids.size() != 2 || ids.contains(QString())) {
        say(messages, u"Two ids are needed, as in --figures A,B."_s);
        return exit_code::usage;
    }
    const bool isJson = parser.value(formatOption) == "json"_L1;
    if (!isJson && parser.value(formatOption) != "text"_L1) {
        say(messages, u"Unknown format: %1."_s.arg(parser.value(formatOption)));
        return exit_code::usage;
    }

    const Wording wording;
    const auto fail = [&](const Error &error) {
        say(messages, wording.error(error));
        return exit_code::failed;
    };
    Result<Library> library = Library::open(parser.positionalArguments().at(0));
    if (!library)
        return fail(library.error());
    const Result<WholeLibrary> whole = library->whole();
    if (!whole)
        return fail(whole.error());
    const Result<Subject> a = subjectOf(ids.at(0), *whole, library->path());
    if (!a)
        return fail(a.error());
    const Result<Subject> b = subjectOf(ids.at(1), *whole, library->path());
    if (!b)
        return fail(b.error());
    const Ties ties = whole->ties();
    const Answer answer = judge(*a, *b, ties);
    const AnswerWriter writer(answer, *whole, wording);
    say(output, isJson ? writer.json() : writer.text());
    return exit_code::done;
}

}  // namespace countercheck
