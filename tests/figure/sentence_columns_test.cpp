// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/safe_sentence.h"
#include "tests/support/evidence.h"
#include "tests/support/print.h"

#include <boost/test/unit_test.hpp>

#include <QFile>
#include <QRegularExpression>
#include <QTranslator>

#include <functional>
#include <set>

// The table of clauses: behind each clause of a sentence for print stands a column. A column that is emptied takes its clause along.
using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

/// A small library with a word of its own in every column that a sentence reads.
struct Planted {
    Measure measure = test::measure(u"measure"_s);
    Measure otherMeasure = test::measure(u"other"_s);
    Observation figure;
    std::optional<Observation> original; ///< of `otherMeasure`
    std::optional<Observation> other;    ///< of `measure`
    std::vector<Source> sources;
    std::vector<Organisation> organisations;
    std::vector<Caution> cautions;
    std::optional<Claim> claim;

    Planted()
    {
        measure.name = u"Nameword"_s;
        measure.phrase = u"{value} persons were counted by Phraseword"_s;
        measure.population = u"Populationword"_s;
        measure.doesNotSay = u"Doesnotsayword is silent"_s;
        measure.producer = OrganisationId(u"producer"_s);
        otherMeasure.phrase = u"{value} persons were seen by Otherphraseword"_s;
        otherMeasure.doesNotSay = u"Otherdoesnotsayword is silent"_s;
        otherMeasure.producer = measure.producer;
        figure = test::observation(measure, u"2021-01-01", u"2021-12-31", 203);
        figure.area = u"Areaword"_s;
        figure.valueText = u"203 Valuetextword"_s;
        const auto source = [this](const QString &id, SourceKind kind, const QString &publisher, QStringView published) {
            Source row;
            row.id = SourceId(id);
            row.kind = kind;
            row.title = u"Titleword"_s;
            row.publisher = OrganisationId(publisher);
            row.published = EdtfDate::parse(published);
            row.directness = Directness::Secondary;
            sources.push_back(row);
        };
        source(u"second"_s, SourceKind::News, u"secondpublisher"_s, u"2024-02-03");
        source(u"source"_s, SourceKind::Report, u"publisher"_s, u"2022-05-06");
        for (const QString &id : {u"claimant"_s, u"producer"_s, u"publisher"_s, u"secondpublisher"_s, u"speaker"_s})
            organisations.push_back({.id = OrganisationId(id), .name = id.front().toUpper() + id.sliced(1) + u"word"_s, .kind = OrganisationKind::Other});
    }

    Observation &addOther(double value, const QString &source)
    {
        other = test::observation(measure, u"2021-01-01", u"2021-12-31", value, u"another"_s);
        other->area = figure.area;
        other->source = SourceId(source);
        return *other;
    }

    /// Makes the figure a retelling of a figure of the other measure.
    Observation &addOriginal(double value, Retelling retelling)
    {
        original = test::observation(otherMeasure, u"2020-01-01", u"2020-12-31", value, u"original"_s);
        original->area = u"Originalareaword"_s;
        original->source = SourceId(u"second"_s);
        figure.retells = original->id;
        figure.retelling = retelling;
        return *original;
    }

    Dossier dossier() const
    {
        Dossier dossier;
        dossier.measures = {measure, otherMeasure};
        dossier.observations = {figure};
        for (const std::optional<Observation> &more : {original, other}) {
            if (more)
                dossier.observations.push_back(*more);
        }
        dossier.sources = sources;
        dossier.organisations = organisations;
        dossier.cautions = cautions;
        dossier.library.title = u"Libraryword"_s;
        dossier.claim = claim;
        if (claim)
            dossier.evidence = {{EvidenceId(u"link"_s), ClaimId(u"claim"_s), figure.id, EvidenceRole::AsClaimed, {}}};
        return test::ordered(dossier);
    }

    QString sentence(const Wording &wording = Wording(), SentenceForm form = SentenceForm::Long) const
    {
        return composeSafeSentence(dossier(), figure.id, wording, form)->sentence;
    }
};

void says(Planted &planted)
{
    planted.measure.phrase = u"{value} persons were said to have been seen by Phraseword"_s;
}

void claims(Planted &planted)
{
    says(planted);
    planted.measure.verification = Verification::Asserted;
    planted.figure.statedBy = OrganisationId(u"speaker"_s);
    planted.claim = Claim{.id = ClaimId(u"claim"_s), .area = u"Claimareaword"_s, .period = u"in Claimperiodword"_s};
}

template <auto Field, class Value>
std::function<void(Planted &)> ofMeasure(Value value)
{
    return [value](Planted &planted) { planted.measure.*Field = value; };
}

std::function<void(Planted &)> status(QStringView letters)
{
    return [letters](Planted &planted) { planted.figure.status = *ObservationStatus::parse(letters); };
}

std::function<void(Planted &)> change(const Quantity &quantity)
{
    return [quantity](Planted &planted) {
        planted.measure.unitOfMeasure = UnitOfMeasure::PercentChange;
        planted.measure.phrase = u"the number of persons seen by Phraseword {value}"_s;
        planted.figure.quantity = quantity;
    };
}

std::function<void(Planted &)> firmness(Verification verification, std::optional<VerificationBasis> basis = {})
{
    return [=](Planted &planted) {
        planted.measure.verification = verification;
        planted.measure.verificationBasis = basis;
    };
}

std::function<void(Planted &)> retold(double value, Retelling retelling)
{
    return [=](Planted &planted) { planted.addOriginal(value, retelling); };
}

void nothing(Planted &) {}
void notOfVictims(Planted &planted) { planted.measure.verification = Verification::NotApplicable; }
void zero(Planted &planted) { planted.figure.quantity = Quantity::exact(777); planted.measure.unitOfMeasure = UnitOfMeasure::Count; }
void normal(Planted &planted) { planted.figure.status = *ObservationStatus::parse(u"A"); }
void retellsNothing(Planted &planted) { planted.figure.retells = {}; planted.figure.retelling.reset(); }

struct Clause {
    const char *columns; ///< the columns behind the clause
    const char *text;    ///< the template that it is made with; empty where the text of the column stands by itself
    QString clause;
    std::function<void(Planted &)> plant;
    std::function<void(Planted &)> empty;
};

const std::vector<Clause> &clauses()
{
    static const std::vector<Clause> table{
        // Who gave the number, and where.
        {"measures.producer_id, organisations.name", "", u"Producerword"_s, nothing, ofMeasure<&Measure::producer>(OrganisationId())},
        {"observations.stated_by_id", "", u"Speakerword"_s, [](Planted &p) { p.figure.statedBy = OrganisationId(u"speaker"_s); }, [](Planted &p) { p.figure.statedBy = {}; }},
        {"observations.published", "", u"Producerword on 3 March 2021, as given"_s, [](Planted &p) { p.figure.published = EdtfDate::parse(u"2021-03-03"); }, [](Planted &p) { p.figure.published.reset(); }},
        {"sources.kind, sources.published", "", u"(report, 6 May 2022)"_s, nothing, [](Planted &p) { p.sources[1].kind.reset(); p.sources[1].published.reset(); }},
        {"sources.publisher_id", "%1, as given by %2%3", u"Producerword, as given by Publisherword (report"_s, nothing, [](Planted &p) { p.sources[1].publisher = p.measure.producer; }},
        {"measures.producer_id, observations.stated_by_id", "as given by %1%2", u"As given by Publisherword (report, 6 May 2022): "_s, ofMeasure<&Measure::producer>(OrganisationId()), ofMeasure<&Measure::producer>(OrganisationId(u"producer"_s))},
        {"measures.phrase, observations.stated_by_id, observations.published", "%1 said %2 that %3", u"Speakerword said on 3 March 2021 that 203 persons had been"_s,
         [](Planted &p) { says(p); p.figure.statedBy = OrganisationId(u"speaker"_s); p.figure.published = EdtfDate::parse(u"2021-03-03"); }, [](Planted &p) { p.figure.published.reset(); }},
        {"measures.phrase, observations.stated_by_id", "%1 said that %2", u"Speakerword said that 203 persons had been"_s, [](Planted &p) { says(p); p.figure.statedBy = OrganisationId(u"speaker"_s); }, [](Planted &p) { p.figure.statedBy = {}; }},
        {"measures.verification, observations.stated_by_id", "an unnamed speaker", u"an unnamed speaker said that"_s, [](Planted &p) { claims(p); p.figure.statedBy = {}; }, [](Planted &p) { p.figure.statedBy = OrganisationId(u"speaker"_s); }},
        {"observations.derivation", "Added up from numbers of %1: ", u"Added up from numbers of Producerword, as given by Publisherword (report, 6 May 2022): 203 persons"_s,
         [](Planted &p) { p.figure.derivation = u"100 + 103 Derivationword"_s; }, [](Planted &p) { p.figure.derivation.clear(); }},
        {"observations.derivation", "Computed from numbers of %1: ", u"Computed from numbers of Producerword, as given by Publisherword (report, 6 May 2022): 203 persons"_s,
         [](Planted &p) { p.figure.derivation = u"Derivationword"_s; }, [](Planted &p) { p.figure.derivation.clear(); }},
        {"observations.derivation", "The calculation: %1", u"). The calculation: Derivationword. "_s,
         [](Planted &p) { p.figure.derivation = u"Derivationword"_s; }, [](Planted &p) { p.figure.derivation.clear(); }},
        {"sources.publisher_id, measures.phrase", "according to %1, %2", u"According to Publisherword, Producerword said that"_s, says, [](Planted &p) { p.sources[1].publisher = p.measure.producer; }},
        {"organisations.kind, sources.url", "", u"as given by example.org (report"_s,
         [](Planted &p) { p.organisations[2].kind = OrganisationKind::Several; p.sources[1].url = u"https://www.example.org/page"_s; }, [](Planted &p) { p.sources[1].url.clear(); }},
        // What happened to how many, where and when.
        {"measures.phrase", "", u"counted by Phraseword"_s, nothing, ofMeasure<&Measure::phrase>(QString())},
        {"measures.name, measures.statistical_unit", "%1 %2: “%3”", u"203 persons: “Nameword”"_s, ofMeasure<&Measure::phrase>(QString()), ofMeasure<&Measure::phrase>(u"{value} were"_s)},
        {"observations.value, observations.qualifier", "", u"More than 203 persons"_s, [](Planted &p) { p.figure.quantity.qualifier = Qualifier::MoreThan; }, [](Planted &p) { p.figure.quantity.qualifier = Qualifier::Exact; }},
        {"observations.value, measures.name", "No value was published for “%1”", u"No value was published for “Nameword” ("_s, [](Planted &p) { p.figure.quantity = {}; p.figure.valueText.clear(); }, zero},
        {"observations.value, observations.value_text", "No value was published for “%1”; the source prints “%2”", u"No value was published for “Nameword”; the source prints “203 Valuetextword”"_s, [](Planted &p) { p.figure.quantity = {}; }, zero},
        {"observations.value", "a number of", u"A number of persons were counted by Phraseword; the number is one"_s, [](Planted &p) { p.figure.quantity = Quantity::exact(1); }, zero},
        {"observations.value", "some", u"Some of the persons were counted; the number is one"_s, [](Planted &p) { p.figure.quantity = Quantity::exact(1); p.measure.phrase = u"{value} of the persons were counted"_s; }, zero},
        {"observations.value", "%1; the number is %2", u"; the number is one"_s, [](Planted &p) { p.figure.quantity = Quantity::exact(1); }, zero},
        {"measures.unit_of_measure", "%1 per cent", u"203 per cent"_s, ofMeasure<&Measure::unitOfMeasure>(UnitOfMeasure::Percent), zero},
        {"observations.value", "did not change", u"did not change"_s, change(Quantity::exact(0)), zero},
        {"observations.value", "changed by %1", u"changed by"_s, change(Quantity::between(-5, 5)), zero},
        {"observations.value", "rose by %1", u"rose by"_s, change(Quantity::exact(25)), zero},
        {"observations.value", "fell by %1", u"fell by"_s, change(Quantity::exact(-25)), zero},
        {"observations.qualifier, observations.value_text", "The number is round.", u". The number is round. "_s, [](Planted &p) { says(p); p.figure.quantity.qualifier = Qualifier::About; }, [](Planted &p) { p.figure.valueText = u"about 203"_s; }},
        {"observations.area", "", u"(Areaword, "_s, nothing, [](Planted &p) { p.figure.area.clear(); }},
        {"observations.period_start, observations.period_end", "", u"(Areaword, 2021)"_s, nothing, [](Planted &p) { p.figure.period = {}; }},
        {"claims.area", "", u"Claimareaword"_s, claims, [](Planted &p) { p.claim->area.clear(); }},
        {"claims.period", "“%1”", u"“in Claimperiodword”"_s, claims, [](Planted &p) { p.claim->period.clear(); }},
        // What the number is not.
        {"measures.verification, measures.statistical_unit", "Not a count of victims.", u". Not a count of victims. "_s, notOfVictims, firmness(Verification::Identified)},
        {"measures.verification", "%1 records no method.", u". The library “Libraryword” records no method. "_s, claims, notOfVictims},
        {"measures.verification", "Possible victims, not verified.", u". Possible victims, not verified. "_s, firmness(Verification::Potential), notOfVictims},
        {"measures.verification", "Confirmed or presumed victims; not every one was verified.", u". Confirmed or presumed victims; not every one was verified. "_s, firmness(Verification::Presumed), notOfVictims},
        {"measures.verification", "An estimate, not a count.", u". An estimate, not a count. "_s, firmness(Verification::Estimated), notOfVictims},
        {"measures.verification, measures.verification_basis", "They are called identified victims; on what grounds is not stated.", u"They are called identified victims; on what grounds is not stated. "_s, firmness(Verification::Identified), firmness(Verification::Identified, VerificationBasis::ThirdParty)},
        {"measures.verification, measures.verification_basis", "The criteria by which they were identified as victims are published.", u". The criteria by which they were identified as victims are published. "_s, firmness(Verification::Identified, VerificationBasis::PublishedCriteria), firmness(Verification::Identified)},
        {"measures.verification, measures.verification_basis", "They are said to be identified victims.", u". They are said to be identified victims. "_s, firmness(Verification::Identified, VerificationBasis::AgencyStatement), firmness(Verification::Identified)},
        {"measures.verification_basis, observations.status", "", u"The criteria by which"_s, firmness(Verification::Identified, VerificationBasis::PublishedCriteria), status(u"D")},
        {"measures.verification, with another definition", "", u". Possible victims, not verified. "_s,
         [](Planted &p) { firmness(Verification::Potential, VerificationBasis::PublishedCriteria)(p); status(u"D")(p); }, notOfVictims},
        {"measures.verification, observations.status", "", u". Confirmed or presumed victims; not every one was verified. "_s,
         [](Planted &p) { firmness(Verification::Presumed, VerificationBasis::PublishedCriteria)(p); status(u"D")(p); }, notOfVictims},
        {"sources.publisher_id, measures.producer_id", "The agency itself calls them identified victims.", u". The agency itself calls them identified victims. "_s,
         [](Planted &p) { firmness(Verification::Identified, VerificationBasis::AgencyStatement)(p); p.sources[1].publisher = p.measure.producer; }, [](Planted &p) { p.sources[1].publisher = OrganisationId(u"publisher"_s); }},
        {"measures.verification, measures.verification_basis", "The victims were identified by others than those who counted them.", u". The victims were identified by others than those who counted them. "_s, firmness(Verification::Identified, VerificationBasis::ThirdParty), firmness(Verification::Identified)},
        {"measures.verification", "Victims as found by a court.", u". Victims as found by a court. "_s, firmness(Verification::Adjudicated), notOfVictims},
        {"measures.verification, measures.verification_basis", "Victims as found by a court, by published criteria.", u"court, by published criteria. "_s, firmness(Verification::Adjudicated, VerificationBasis::PublishedCriteria), firmness(Verification::Adjudicated)},
        {"measures.verification, measures.verification_basis", "They are said to be victims as found by a court.", u". They are said to be victims as found by a court. "_s, firmness(Verification::Adjudicated, VerificationBasis::AgencyStatement), firmness(Verification::Adjudicated)},
        {"sources.publisher_id, measures.producer_id", "Victims as found by a court, as the agency itself states.", u"court, as the agency itself states. "_s,
         [](Planted &p) { firmness(Verification::Adjudicated, VerificationBasis::AgencyStatement)(p); p.sources[1].publisher = p.measure.producer; }, [](Planted &p) { p.sources[1].publisher = OrganisationId(u"publisher"_s); }},
        {"measures.verification, measures.verification_basis", "Victims as found by a court, counted by another body.", u"court, counted by another body. "_s, firmness(Verification::Adjudicated, VerificationBasis::ThirdParty), firmness(Verification::Adjudicated)},
        {"measures.stage, measures.verification", "A number for context.", u". A number for context. "_s, [](Planted &p) { p.measure.stage = Stage::Context; p.measure.population.clear(); }, ofMeasure<&Measure::stage>(std::optional<Stage>())},
        {"measures.stage, measures.population", "A number for context: it counts %1.", u"A number for context: it counts Populationword. "_s, ofMeasure<&Measure::stage>(Stage::Context), ofMeasure<&Measure::population>(QString())},
        {"measures.does_not_say", "", u"Doesnotsayword is silent."_s, nothing, ofMeasure<&Measure::doesNotSay>(QString())},
        {"cautions.text", "", u"Cautionword."_s, [](Planted &p) { Caution caution; caution.text = u"Cautionword"_s; caution.observation = p.figure.id; p.cautions = {caution}; }, [](Planted &p) { p.cautions.front().observation = {}; }},
        // What its status says, and what replaced it.
        {"observations.status", "The number is an estimate.", u". The number is an estimate. "_s, status(u"E"), normal},
        {"observations.status", "", u". Provisional. "_s, status(u"P"), normal},
        {"observations.status", "The editors of %1 judge that this number %2.", u"The editors of the library “Libraryword” judge that this number is not reliable and has not been confirmed. "_s, status(u"U V"), normal},
        {"observations.status", "cannot be set against the earlier numbers of its series", u"this number cannot be set against the earlier numbers of its series. "_s, status(u"B"), normal},
        {"observations.status", "follows another definition than the others of its series", u"this number follows another definition than the others of its series. "_s, status(u"D"), normal},
        {"observations.status", "is not reliable", u"this number is not reliable. "_s, status(u"U"), normal},
        {"observations.status", "has not been confirmed", u"this number has not been confirmed. "_s, status(u"V"), normal},
        {"observations.revises_id", "Later revised to %1", u"Later revised to 210 (Secondpublisherword, 2024). "_s, [](Planted &p) { p.addOther(210, u"second"_s).revises = p.figure.id; }, [](Planted &p) { p.other->revises = {}; }},
        {"observations.revises_id", "First given as %1", u"First given as 183 (Secondpublisherword, 2024). "_s, [](Planted &p) { p.figure.revises = p.addOther(183, u"second"_s).id; }, [](Planted &p) { p.figure.revises = {}; }},
        // What the figure repeats.
        {"observations.retells_id, observations.retelling", "%1 repeated the number.", u". Publisherword repeated the number. "_s, retold(203, Retelling::Faithful), retellsNothing},
        {"observations.retelling, observations.value_text", "%1 printed it as “%2”.", u". Publisherword printed it as “203 Valuetextword”. "_s, retold(205, Retelling::Rounded), retellsNothing},
        {"observations.retelling, observations.value", "%1 printed “%2”%3 with another meaning.", u"Publisherword printed “203 Valuetextword” on 6 May 2022 with another meaning. "_s, retold(203, Retelling::Misreported), retellsNothing},
        {"observations.retelling, observations.value", "%1 printed “%2”%3; the original has %4.", u"Publisherword printed “203 Valuetextword” on 6 May 2022; the original has 205. "_s, retold(205, Retelling::Misreported), retellsNothing},
        {"observations.retelling", "%1 printed “%2”%3 with another value or meaning than its original.", u"with another value or meaning than its original. "_s, [](Planted &p) { p.figure.retelling = Retelling::Misreported; }, retellsNothing},
        {"observations.retells_id", "Original: %1", u"Original: Producerword, as given by Secondpublisherword (news"_s, retold(205, Retelling::Misreported), retellsNothing},
        {"observations.retells_id, measures.phrase", "In the original, %1", u"In the original, according to Secondpublisherword, Producerword said that 205 persons had come"_s, [](Planted &p) { p.addOriginal(205, Retelling::Misreported); p.otherMeasure.phrase = u"{value} persons were said to have come"_s; }, retellsNothing},
        {"measures.does_not_say of the original", "", u"Otherdoesnotsayword is silent."_s, retold(203, Retelling::Faithful), retellsNothing},
        // Where it stands. The references of the long form are those of every other list of sources.
        {"sources.title, sources.publisher_id", "Source: %1", u" Source: “Titleword”, Publisherword, 6 May 2022."_s, nothing, [](Planted &p) { p.sources[1].title.clear(); }},
        {"sources.title, observations.retells_id", "Sources: %1", u" Sources: “Titleword”, Secondpublisherword"_s, retold(203, Retelling::Faithful), retellsNothing},
    };
    return table;
}

/// The short form has its own words for the source.
const std::vector<Clause> &shortClauses()
{
    static const std::vector<Clause> table{
        {"sources.publisher_id, sources.published, sources.directness", "%1 (%2)", u"Source: Publisherword, 2022 (secondary source)."_s, nothing, [](Planted &p) { p.sources[1].directness.reset(); }},
        {"sources.published", "", u"Source: Publisherword, about 2022 ("_s, [](Planted &p) { p.sources[1].published = EdtfDate::parse(u"2022~"); }, [](Planted &p) { p.sources[1].published = EdtfDate::parse(u"2022-05-06~"); }},
        {"sources.title", "", u"Source: Titledescription, 2022 ("_s, [](Planted &p) { p.organisations[2].kind = OrganisationKind::Several; p.sources[1].title = u"[Titledescription]"_s; }, [](Planted &p) { p.sources[1].title = u"Titledescription"_s; }},
        {"sources.via_url, sources.publisher_id", "not read at its own address", u"Source: Publisherword, 2022 (not read at its own address)."_s,
         [](Planted &p) { p.figure.statedBy = OrganisationId(u"publisher"_s); p.sources[1].viaUrl = u"https://example.org"_s; }, [](Planted &p) { p.sources[1].viaUrl.clear(); }},
        {"organisations.kind, sources.title", "", u"Source: “Titleword”, 2022 (secondary source)."_s, [](Planted &p) { p.organisations[2].kind = OrganisationKind::Several; }, [](Planted &p) { p.organisations[2].kind = OrganisationKind::Other; }},
    };
    return table;
}

/// A catalogue in which every text is blank but for its places: what is left of a sentence comes from columns.
class BlankTranslator final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        static const QRegularExpression letters(u"\\p{L}+"_s);
        return QString::fromUtf8(sourceText).replace(letters, u"·"_s);
    }
};

std::set<QString> wordsOf(const QString &text)
{
    static const QRegularExpression word(u"\\p{L}[\\p{L}’']*"_s);
    std::set<QString> words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words.insert(match.next().captured().toLower());
    return words;
}

/// The words of every text column of a planted library, and the names of months.
std::set<QString> columnWords(const Planted &planted)
{
    QStringList texts;
    for (const Measure &measure : {planted.measure, planted.otherMeasure})
        texts << measure.name << measure.phrase << measure.population << measure.doesNotSay;
    for (const std::optional<Observation> &figure : {std::optional(planted.figure), planted.original, planted.other}) {
        if (figure)
            texts << figure->area << figure->valueText << figure->derivation;
    }
    for (const Source &source : planted.sources)
        texts << source.title << source.viaUrl << source.url;
    for (const Organisation &organisation : planted.organisations)
        texts << organisation.name;
    for (const Caution &caution : planted.cautions)
        texts << caution.text;
    // What is left of "were said to have", and what is told of the library.
    texts << u"had were was Libraryword"_s;
    if (planted.claim)
        texts << planted.claim->area << planted.claim->period;
    for (int month = 1; month <= 12; ++month)
        texts << QLocale(QLocale::English).monthName(month);
    return wordsOf(texts.join(u' '));
}

/// The texts that a source file of the program looks up for sentences.
std::set<QString> templatesIn(const QString &path)
{
    QFile file(QStringLiteral(COUNTERCHECK_SOURCE_DIR "/") + path);
    BOOST_REQUIRE_MESSAGE(file.open(QIODevice::ReadOnly), path.toStdString());
    const QString code = QString::fromUtf8(file.readAll());
    static const QRegularExpression said(u"say\\(\"SafeSentence\",\\s*\"([^\"]*)\""_s);
    std::set<QString> texts;
    for (auto match = said.globalMatch(code); match.hasNext();)
        texts.insert(match.next().captured(1));
    return texts;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(sentence_columns)

BOOST_AUTO_TEST_CASE(each_clause_goes_with_its_column)
{
    const auto check = [](const std::vector<Clause> &table, SentenceForm form) {
        for (const Clause &row : table) {
            Planted planted;
            row.plant(planted);
            const QString with = planted.sentence(Wording(), form);
            BOOST_TEST(with.contains(row.clause), row.columns << " | " << with.toStdString());
            row.empty(planted);
            const QString without = planted.sentence(Wording(), form);
            BOOST_TEST(!without.contains(row.clause), row.columns << " | " << without.toStdString());
        }
    };
    check(clauses(), SentenceForm::Long);
    check(shortClauses(), SentenceForm::Short);
}

BOOST_AUTO_TEST_CASE(no_word_comes_from_anywhere_but_a_column_or_a_template)
{
    const Wording blank(QLocale(QLocale::English, QLocale::UnitedKingdom), std::make_shared<BlankTranslator>());
    for (const std::vector<Clause> *table : {&clauses(), &shortClauses()}) {
        for (const Clause &row : *table) {
            Planted planted;
            row.plant(planted);
            const std::set<QString> known = columnWords(planted);
            for (const SentenceForm form : {SentenceForm::Short, SentenceForm::Long}) {
                for (const QString &word : wordsOf(planted.sentence(blank, form)))
                    BOOST_TEST(known.contains(word), row.columns << " | " << word.toStdString());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(each_template_names_its_columns)
{
    std::set<QString> named;
    for (const std::vector<Clause> *table : {&clauses(), &shortClauses()}) {
        for (const Clause &row : *table) {
            BOOST_TEST(QLatin1StringView(row.columns).contains(u'.'));
            if (*row.text)
                named.insert(QString::fromUtf8(row.text));
        }
    }
    for (const QString &path : {u"models/sheets/figure_sentence.cpp"_s, u"models/sheets/sentence_parts.cpp"_s, u"models/sheets/safe_sentence.cpp"_s}) {
        for (const QString &text : templatesIn(path)) {
            // The verdict on two figures and the warnings about the verb of a claim are no part of the sentence on one figure.
            const bool isOfTwo = text.startsWith(u"the two "_s) || text.startsWith(u"the sources do not tell"_s);
            const bool isWarning = text.contains(u"is the claim's word"_s) || text == u"establishes no more than that"_s || text == u"does not establish that they are victims"_s;
            BOOST_TEST((isOfTwo || isWarning || named.contains(text)), text.toStdString());
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
