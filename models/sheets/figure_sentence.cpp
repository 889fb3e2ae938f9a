// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/figure_sentence.h"

#include "models/sheets/sentence_parts.h"
#include "models/wording/sentence_form.h"

#include <set>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Where the number of a phrase goes.
constexpr QLatin1StringView valueMark = "{value}"_L1;
/// Words of a phrase that tell what somebody said, and what is left of them behind "… said that".
struct ReportedWords {
    QLatin1StringView phrase;
    QLatin1StringView reported;
};
constexpr ReportedWords reportedWords[] = {
    {" were said to be "_L1, " were "_L1}, {" was said to be "_L1, " was "_L1}, {" were said to have "_L1, " had "_L1}, {" was said to have "_L1, " had "_L1}};

const ReportedWords *reportedWordsIn(const QString &phrase)
{
    const auto found = std::ranges::find_if(reportedWords, [&phrase](const ReportedWords &words) { return phrase.contains(words.phrase); });
    return found == std::end(reportedWords) ? nullptr : &*found;
}

bool contains(const EdtfDate &date, const EdtfDate &other)
{
    return date.firstDay() <= other.firstDay() && other.lastDay() <= date.lastDay();
}

/// Returns the figure that replaces another in the end.
const Observation &lastRevision(const Observation &first, const std::vector<Observation> &observations)
{
    const Observation *last = &first;
    std::set<ObservationId> seen{last->id};
    for (;;) {
        const auto next = std::ranges::find_if(observations, [last](const Observation &observation) { return observation.revises == last->id; });
        if (next == observations.end() || !seen.insert(next->id).second)
            return *last;
        last = &*next;
    }
}

}  // namespace

bool FigureSentence::takesSpeaker() const
{
    return m_observation.quantity.isStated() && m_observation.derivation.isEmpty() && reportedWordsIn(m_measure.phrase);
}

QString FigureSentence::core(bool isFirst) const
{
    const auto begun = [isFirst](const QString &text) { return isFirst ? capitalised(text) : text; };
    if (!m_observation.quantity.isStated()) {
        const QString none = m_observation.valueText.isEmpty()
            ? m_wording.say("SafeSentence", "No value was published for “%1”", "name of the measure").arg(m_measure.name)
            : filled(m_wording.say("SafeSentence", "No value was published for “%1”; the source prints “%2”", "name of the measure, what stands in its place"),
                     {m_measure.name, m_observation.valueText});
        return begun(prefix()) + none + place();
    }
    if (m_measure.phrase.isEmpty()) {
        const QString value = valueInText(m_observation.quantity, m_measure.unitOfMeasure, m_wording);
        return begun(prefix()) + capitalised(filled(m_wording.say("SafeSentence", "%1 %2: “%3”", "number, unit, name of the measure"),
                                                    {value, m_wording.unit(m_measure.statisticalUnit), m_measure.name})) + place();
    }
    QString phrase = m_measure.phrase;
    if (takesSpeaker()) {
        const ReportedWords words = *reportedWordsIn(phrase);
        phrase.replace(phrase.indexOf(words.phrase), words.phrase.size(), words.reported);
        return begun(saidThat(withValue(phrase, phrase.indexOf(valueMark)))) + place();
    }
    return begun(prefix()) + capitalised(withValue(phrase, phrase.indexOf(valueMark))) + place();
}

/// Puts the number into the phrase. The phrase is in the plural: a single one is told behind it.
QString FigureSentence::withValue(QString phrase, qsizetype at) const
{
    const QString value = takesSpeaker() ? valueInSpeech(m_observation, m_measure.unitOfMeasure, m_wording)
                                         : valueInText(m_observation.quantity, m_measure.unitOfMeasure, m_wording);
    if (m_measure.unitOfMeasure != UnitOfMeasure::Count || m_observation.quantity.value != 1)
        return phrase.replace(at, valueMark.size(), value);
    const bool isPart = phrase.sliced(at + valueMark.size()).startsWith(" of "_L1);
    phrase.replace(at, valueMark.size(), isPart ? m_wording.say("SafeSentence", "some", "… of the victims")
                                                : m_wording.say("SafeSentence", "a number of", "… victims"));
    return filled(m_wording.say("SafeSentence", "%1; the number is %2", "a phrase in the plural, one"), {phrase, value});
}

QStringList FigureSentence::cautions() const
{
    QStringList cautions;
    if (!m_observation.quantity.isStated()) {
        for (const char letter : m_observation.status.letters())
            cautions += asSentence(capitalised(m_wording.status(letter)));
        return cautions;
    }
    if (takesSpeaker() && isRoundNumberSaidPlainly(m_observation))
        cautions += m_wording.say("SafeSentence", "The number is round.");
    const Organisation *own = publisher();
    const Statement statement = own && own->id == m_measure.producer && speaker() == own ? Statement::OfProducer : Statement::OfOthers;
    if (!m_observation.derivation.isEmpty())
        cautions += asSentence(m_wording.say("SafeSentence", "The calculation: %1").arg(m_observation.derivation));
    cautions += countSentences(m_observation, m_measure, statement, m_words.library(), m_wording);
    cautions += statusSentences(m_observation, m_measure, m_words.library(), m_wording);
    for (const Observation &observation : m_words.dossier().observations) {
        if (observation.revises.isEmpty() || observation.revises != m_observation.id || isMisreport(observation))
            continue;
        const Observation &last = lastRevision(observation, m_words.dossier().observations);
        if (last.quantity != m_observation.quantity)
            cautions += asSentence(m_wording.say("SafeSentence", "Later revised to %1", "the new number and its source").arg(numberWithSource(last)));
    }
    cautions.removeDuplicates();
    return cautions;
}

QStringList FigureSentence::replaced() const
{
    const Observation *earlier = m_observation.revises.isEmpty() ? nullptr : m_words.observation(m_observation.revises);
    if (!earlier || earlier->quantity == m_observation.quantity)
        return {};
    return {asSentence(m_wording.say("SafeSentence", "First given as %1", "the old number and its source").arg(numberWithSource(*earlier)))};
}

QString FigureSentence::numberWithSource(const Observation &other) const
{
    return filled(m_wording.say("SafeSentence", "%1 (%2)", "number, publisher and year"),
                  {valueInText(other.quantity, m_measure.unitOfMeasure, m_wording), m_words.shortSource(other.source)});
}

const Organisation *FigureSentence::publisher() const
{
    const Source *source = m_words.source(m_observation.source);
    return source ? findById(m_words.dossier().organisations, source->publisher) : nullptr;
}

QString FigureSentence::publisherName() const
{
    const Source *source = m_words.source(m_observation.source);
    if (!source)
        return m_observation.source.slug;
    const QString name = m_words.publisher(*source);
    return name.isEmpty() ? m_wording.say("Source", "“%1”", "a title in quotation marks").arg(source->title) : name;
}

QString FigureSentence::printedBy() const
{
    const QString said = m_words.organisation(m_observation.statedBy);
    return capitalised(said.isEmpty() ? publisherName() : said);
}

QString FigureSentence::printedWhen() const
{
    const Source *source = m_words.source(m_observation.source);
    const std::optional<EdtfDate> date = m_observation.published || !source ? m_observation.published : source->published;
    return date ? u' ' + m_wording.when(*date) : QString();
}

/// Who said the number, from the row alone; nobody if the source names nobody.
const Organisation *FigureSentence::speaker() const
{
    const bool isAsserted = m_measure.verification == Verification::Asserted;
    const OrganisationId &id = !m_observation.statedBy.isEmpty() ? m_observation.statedBy : isAsserted ? OrganisationId() : m_measure.producer;
    const Organisation *organisation = findById(m_words.dossier().organisations, id);
    return organisation && organisation->kind != OrganisationKind::Several ? organisation : nullptr;
}

/// The day of saying. The date of a page is one only if the page is the speaker's own.
std::optional<EdtfDate> FigureSentence::saidOn() const
{
    const Source *source = m_words.source(m_observation.source);
    const bool isOwn = source && speaker() && speaker() == publisher();
    return m_observation.published || !isOwn ? m_observation.published : source->published;
}

/// What a speaker said, with the page that reports it: "according to Townhall, Tom Homan said on 7 December 2025 that more than 62,000
/// children had been rescued".
QString FigureSentence::saidThat(const QString &said) const
{
    const QString named = speaker() ? speaker()->name : m_wording.say("SafeSentence", "an unnamed speaker");
    const std::optional<EdtfDate> date = saidOn();
    const QString words = date ? filled(m_wording.say("SafeSentence", "%1 said %2 that %3", "somebody, when, what"), {named, m_wording.when(*date), said})
                               : filled(m_wording.say("SafeSentence", "%1 said that %2", "somebody, what"), {named, said});
    const QString given = publisherName();
    if (given.isEmpty() || (speaker() && speaker() == publisher()))
        return words;
    return filled(m_wording.say("SafeSentence", "according to %1, %2", "publisher, who said what"), {given, words});
}

/// Whether the day of saying is another than the date of the page, or more exact.
bool FigureSentence::isSaidApart() const
{
    const Source *source = m_words.source(m_observation.source);
    const std::optional<EdtfDate> &day = m_observation.published;
    return day && speaker() && !(source && source->published && contains(*day, *source->published));
}

/// Who gave the number, and where it stands: "Kristi Noem on 3 March 2026, as given by PolitiFact (fact check, 5 March 2026)".
QString FigureSentence::givenBy() const
{
    const Source *source = m_words.source(m_observation.source);
    QStringList document;
    if (source && source->kind)
        document += m_wording.sourceKind(source->kind);
    if (source && source->published)
        document += m_wording.date(*source->published);
    const QString from = document.isEmpty() ? QString() : u" ("_s + document.join(u", "_s) + u')';
    const QString given = publisherName();
    const Organisation *said = speaker();
    if (!said)
        return filled(m_wording.say("SafeSentence", "as given by %1%2", "publisher, document"), {given, from});
    const QString named = isSaidApart() ? said->name + u' ' + m_wording.when(*m_observation.published) : said->name;
    if (said == publisher() || given.isEmpty())
        return named + from;
    return filled(m_wording.say("SafeSentence", "%1, as given by %2%3", "who said it, publisher, document"), {named, given, from});
}

QString FigureSentence::prefix() const
{
    const QString &derivation = m_observation.derivation;
    if (derivation.isEmpty())
        return givenBy() + u": "_s;
    const bool isSum = derivation.contains(u" + ") || derivation.startsWith("sum"_L1, Qt::CaseInsensitive);
    return filled(isSum ? m_wording.say("SafeSentence", "Added up from numbers of %1: ", "who gave them")
                        : m_wording.say("SafeSentence", "Computed from numbers of %1: ", "who gave them"), {givenBy()});
}

/// The area and period. What a claimant left undefined is not filled in.
QString FigureSentence::place() const
{
    QStringList parts;
    if (m_measure.verification == Verification::Asserted) {
        if (const std::optional<Claim> &claim = m_words.dossier().claim; claim && m_words.role(m_observation.id) == EvidenceRole::AsClaimed) {
            parts += claim->area;
            // The period of a claim is in the claimant's words, or a date.
            const bool isDate = !claim->period.isEmpty() && claim->period.front().isDigit();
            parts += claim->period.isEmpty() || isDate ? claim->period : m_wording.say("SafeSentence", "“%1”", "the claimant's words").arg(claim->period);
        }
    } else {
        const Period &period = m_observation.period;
        const std::optional<EdtfDate> day = takesSpeaker() ? saidOn() : isSaidApart() ? m_observation.published : std::nullopt;
        const bool isDayOfSaying = day && period.end == day && (!period.start || (period.start == day && m_measure.periodKind == PeriodKind::AsOf));
        const bool isChange = m_measure.unitOfMeasure == UnitOfMeasure::PercentChange || m_measure.accumulation == Accumulation::Change;
        const std::optional<int> yearStart = m_words.yearStart(m_measure);
        parts += m_observation.area;
        if (!isDayOfSaying)
            parts += isChange ? m_wording.changeInText(period, m_measure.periodKind, yearStart) : m_wording.periodInText(period, m_measure.periodKind, yearStart);
    }
    parts.removeAll(QString());
    return parts.isEmpty() ? QString() : u" ("_s + parts.join(u", "_s) + u')';
}

QString FigureSentence::shortSource() const
{
    const Source *source = m_words.source(m_observation.source);
    if (!source)
        return m_observation.source.slug;
    QString named = m_words.shortSource(source->id);
    // A publisher that stands for many does not tell where to look.
    if (const Organisation *found = publisher(); (found && found->kind == OrganisationKind::Several) || source->publisher.isEmpty()) {
        named = m_words.title(*source);
        if (source->published)
            named = filled(m_wording.say("Source", "%1, %2", "publisher, year"), {named, m_words.year(*source->published)});
    }
    const bool isOwn = speaker() && speaker() == publisher();
    if (source->directness && source->directness != Directness::Primary)
        named = filled(m_wording.say("SafeSentence", "%1 (%2)", "publisher and year, secondary source"),
                       {named, isOwn && !source->viaUrl.isEmpty() ? m_wording.say("SafeSentence", "not read at its own address") : m_wording.directness(source->directness)});
    return named;
}

}  // namespace countercheck
