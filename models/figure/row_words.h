// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/dossier_words.h"
#include "models/figure/passport_lines.h"

// All that a row of the library says, in words: what a passport and the details of a claim list. No column is left without a reader.
namespace countercheck {

/// Returns what is known of a source beside its title, address and publisher: "Authors", "Licence", "Repeats", …. What is not stated
/// is left out.
std::vector<PassportLine> sourceLines(const Source &source, const DossierWords &words);

/// Returns what a library says of itself: its title, description, version, licence, ….
std::vector<PassportLine> libraryLines(const LibraryDescription &library, const Wording &wording);

/// Returns an organisation with its kind and country: "UNODC (intergovernmental body, AT)". Empty for an empty id.
QString organisationInFull(const OrganisationId &id, const DossierWords &words);

/// Returns what the library notes of an organisation. Empty if it notes nothing.
QString organisationNote(const OrganisationId &id, const DossierWords &words);

/// Returns a gap: the question, why there is no answer, of which area and period, what was searched and when, and the source.
QString gapInFull(const Gap &gap, const DossierWords &words);

/// Returns a caution with its source.
QString cautionInFull(const Caution &caution, const DossierWords &words);

/// Returns a break of a series: its day, its kind, its description and its source.
QString breakInFull(const SeriesBreak &seriesBreak, const DossierWords &words);

/// Returns how a figure bears on the claim, and why: "traces to: the page repeats the number of the report".
QString evidenceInFull(const EvidenceLink &link, const DossierWords &words);

/// Returns the relation that the library records between two measures: its kind, the reason, the partition, and the source.
QString relationInFull(const Relation &relation, const DossierWords &words);

}  // namespace countercheck
