// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/wording/wording.h"

#include <map>

namespace countercheck {

/// Dossier words are a dossier together with the words for it. All functions that compose a chart share them.
class DossierWords {
public:
    DossierWords(const Dossier &dossier, const Wording &wording) : m_dossier(dossier), m_wording(wording) {}

    const Dossier &dossier() const { return m_dossier; }
    const Wording &wording() const { return m_wording; }

    const Observation *observation(const ObservationId &id) const { return findById(m_dossier.observations, id); }
    const Measure *measure(const MeasureId &id) const
    {
        const Measure *known = findById(m_dossier.measures, id);
        return known ? known : findById(m_dossier.wholes, id);
    }
    const Source *source(const SourceId &id) const { return findById(m_dossier.sources, id); }
    QString organisation(const OrganisationId &id) const;

    /// Returns the figure of an observation, with the claim if it is the number of one.
    Figure figure(const Observation &observation) const;

    /// Returns the role of a figure for the claim, if it has one. Of several, "as claimed" comes first.
    std::optional<EvidenceRole> role(const ObservationId &observation) const;
    /// Returns the first figure with the role "as claimed", or nullptr.
    const Observation *asClaimed() const;

    /// Returns a figure as named in running text: "4,849 (Detected, children, 2022)".
    QString name(const Observation &observation) const;
    /// Returns a figure as named beside another: the claim's number in the claimant's words, any other as name() has it.
    QString nameInPair(const Observation &observation) const;
    /// Returns the number and the verb in the claimant's words: "over 62,000 “rescued”". Empty if the claim names no
    /// number.
    QString claimedNumber() const;
    /// Returns the publisher of a source. One that stands for many has no name of its own: then it is the host of the page's address, if there
    /// is one.
    QString publisher(const Source &source) const;
    /// Returns the library as named in running text: "the library “Children and trafficking”".
    QString library() const;
    /// Returns the title of a source in quotation marks. A title in square brackets is a description by the library, and gets none.
    QString title(const Source &source) const;
    /// Returns a year: "2019", "about 2019".
    QString year(const EdtfDate &date) const;
    /// Returns publisher and year of a source: "UNODC, 2023".
    QString shortSource(const SourceId &id) const;
    /// Returns the reference line of a source.
    QString citation(const Source &source) const;
    QString period(const Observation &observation) const;
    /// Returns the first month of the years that a measure counts by, if it is known.
    std::optional<int> yearStart(const Measure &measure) const;

private:
    const Dossier &m_dossier;
    const Wording &m_wording;
    mutable std::map<MeasureId, std::optional<int>> m_yearStarts; ///< those that were asked for: a series is read once
};

}  // namespace countercheck
