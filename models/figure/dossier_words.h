// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/wording/wording.h"

namespace countercheck {

/// A dossier with the words for it: what the composing functions share.
class DossierWords {
public:
    DossierWords(const Dossier &dossier, const Wording &wording) : m_dossier(dossier), m_wording(wording) {}

    const Dossier &dossier() const { return m_dossier; }
    const Wording &wording() const { return m_wording; }

    const Observation *observation(const ObservationId &id) const { return findById(m_dossier.observations, id); }
    const Measure *measure(const MeasureId &id) const { return findById(m_dossier.measures, id); }
    const Source *source(const SourceId &id) const { return findById(m_dossier.sources, id); }
    QString organisation(const OrganisationId &id) const;

    /// The figure of an observation, with the claim whose number it is.
    Figure figure(const Observation &observation) const;

    /// The role that a figure has for the claim, if it has one. As claimed comes before any other.
    std::optional<EvidenceRole> role(const ObservationId &observation) const;
    /// The first figure of the claim that is the number as claimed, or nullptr.
    const Observation *asClaimed() const;

    /// "4,849 (Detected, children, 2022)": a figure named in running text.
    QString name(const Observation &observation) const;
    /// "over 62,000 “rescued”": the number and the verb in the claimant's words; empty if the claim names no number.
    QString claimedNumber() const;
    /// "UNODC, 2023": publisher and year.
    QString shortSource(const SourceId &id) const;
    /// One plain reference line.
    QString citation(const Source &source) const;
    QString period(const Observation &observation) const;

private:
    const Dossier &m_dossier;
    const Wording &m_wording;
};

}  // namespace countercheck
