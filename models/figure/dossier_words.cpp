// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/dossier_words.h"

#include "models/domain/year_start.h"
#include "models/wording/sentence_form.h"

#include <QUrl>

namespace countercheck {

using namespace Qt::StringLiterals;

QString DossierWords::organisation(const OrganisationId &id) const
{
    const Organisation *organisation = findById(m_dossier.organisations, id);
    return organisation ? organisation->name : id.slug;
}

Figure DossierWords::figure(const Observation &observation) const
{
    const Measure *definition = measure(observation.measure);
    // Empty slots of a claim matter only for its own number, which nobody but the claimant defined.
    const bool isClaimed = m_dossier.claim && definition && definition->verification == Verification::Asserted
        && role(observation.id) == EvidenceRole::AsClaimed;
    return {definition, &observation, isClaimed ? &*m_dossier.claim : nullptr};
}

std::optional<EvidenceRole> DossierWords::role(const ObservationId &observation) const
{
    std::optional<EvidenceRole> role;
    for (const EvidenceLink &link : m_dossier.evidence) {
        if (link.observation == observation && (!role || link.role < *role))
            role = link.role;
    }
    return role;
}

const Observation *DossierWords::asClaimed() const
{
    for (const EvidenceLink &link : m_dossier.evidence) {
        if (link.role == EvidenceRole::AsClaimed)
            return observation(link.observation);
    }
    return nullptr;
}

QString DossierWords::period(const Observation &observation) const
{
    const Measure *definition = measure(observation.measure);
    if (!definition)
        return m_wording.period(observation.period, PeriodKind::Span);
    return m_wording.period(observation.period, definition->periodKind, yearStart(*definition));
}

std::optional<int> DossierWords::yearStart(const Measure &measure) const
{
    if (measure.periodKind != PeriodKind::FiscalYear)
        return countercheck::yearStart(measure, {});
    const auto [entry, isNew] = m_yearStarts.try_emplace(measure.id);
    if (isNew)
        entry->second = countercheck::yearStart(measure, m_dossier.observations);
    return entry->second;
}

QString DossierWords::name(const Observation &observation) const
{
    const Measure *definition = measure(observation.measure);
    if (!definition)
        return observation.valueText;
    return m_wording.say("Figure", "%1 (%2, %3)", "value, measure, period")
        .arg(m_wording.quantity(observation.quantity, definition->unitOfMeasure), definition->label(), period(observation));
}

QString DossierWords::nameInPair(const Observation &observation) const
{
    const Observation *claimed = asClaimed();
    const bool isTheClaim = claimed && claimed->id == observation.id && figure(observation).claim;
    return isTheClaim ? m_wording.say("Sentence", "%1 as claimed").arg(claimedNumber()) : name(observation);
}

QString DossierWords::claimedNumber() const
{
    if (!m_dossier.claim)
        return QString();
    const Claim &claim = *m_dossier.claim;
    // The claimant's own words are kept: adding a unit could define what the claimant left open.
    const QString number = claim.valueText;
    if (number.isEmpty())
        return QString();
    // The verb is added only to a number of something: "dozens “recovered”", but "far smaller".
    if (claim.action.isEmpty() || !claim.statisticalUnit)
        return number;
    return m_wording.say("Figure", "%1 “%2”", "a number and the claimant's verb").arg(number, claim.action);
}

QString DossierWords::shortSource(const SourceId &id) const
{
    const Source *found = source(id);
    if (!found)
        return id.slug;
    const QString publisher = organisation(found->publisher);
    if (!found->published)
        return publisher;
    return m_wording.say("Source", "%1, %2", "publisher, year").arg(publisher, year(*found->published));
}

QString DossierWords::publisher(const Source &source) const
{
    const Organisation *found = findById(m_dossier.organisations, source.publisher);
    const QString host = found && found->kind == OrganisationKind::Several ? QUrl(source.url).host() : QString();
    if (host.isEmpty())
        return organisation(source.publisher);
    return host.startsWith("www."_L1) ? host.sliced(4) : host;
}

QString DossierWords::library() const
{
    const QString &title = m_dossier.library.title;
    return title.isEmpty() ? m_wording.say("Source", "the library") : filled(m_wording.say("Source", "the library “%1”", "its title"), {title});
}

QString DossierWords::title(const Source &source) const
{
    const bool isDescription = source.title.size() > 2 && source.title.startsWith(u'[') && source.title.endsWith(u']');
    return isDescription ? source.title.sliced(1, source.title.size() - 2)
                         : m_wording.say("Source", "“%1”", "a title in quotation marks").arg(source.title);
}

QString DossierWords::year(const EdtfDate &date) const
{
    const QString year = QString::number(date.year());
    const bool isAbout = date.isApproximate() && date.precision() == EdtfDate::Precision::Year; // of an approximate day, the year is known
    return isAbout ? m_wording.say("Quantity", "about %1").arg(year) : year;
}

QString DossierWords::citation(const Source &source) const
{
    QStringList parts;
    if (!source.authors.isEmpty())
        parts += source.authors;
    parts += title(source);
    parts += organisation(source.publisher);
    if (source.published)
        parts += m_wording.date(*source.published);
    if (!source.url.isEmpty())
        parts += source.url;
    if (!source.archiveUrl.isEmpty() && source.archiveUrl != source.viaUrl)
        parts += m_wording.say("Source", "archived at %1").arg(source.archiveUrl);
    if (!source.viaUrl.isEmpty())
        parts += m_wording.say("Source", "read at %1").arg(source.viaUrl);
    if (source.accessed)
        parts += m_wording.say("Source", "accessed %1").arg(m_wording.date(*source.accessed));
    return asSentence(parts.join(u", "_s));
}

}  // namespace countercheck
