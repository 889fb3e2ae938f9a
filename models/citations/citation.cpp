// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/citation.h"

#include "models/citations/program_styles.h"
#include "models/citations/reference_styles.h"
#include "models/domain/dossier.h"

#include <algorithm>

namespace countercheck {
namespace {

/// Returns a text by which a bibliography is sorted: its letters and digits without regard to case.
QString sortKey(const QString &text)
{
    QString key;
    for (const QChar character : text.normalized(QString::NormalizationForm_D)) {
        if (character.isSpace())
            key += u' ';
        else if (character.isLetterOrNumber() || character.isSurrogate())
            key += character.toCaseFolded();
    }
    return key;
}

}  // namespace

ReferenceText citation(const CitedSource &source, CitationStyle style)
{
    switch (style) {
    case CitationStyle::Apa: return apaReference(source);
    case CitationStyle::Chicago: return chicagoReference(source);
    case CitationStyle::Mla: return mlaReference(source);
    case CitationStyle::BibTex: return {bibTexOf({source}), {}};
    case CitationStyle::Ris: return {risOf({source}), {}};
    case CitationStyle::CslJson: return {cslJsonOf({source}), {}};
    }
    return {};
}

std::vector<ReferenceText> citations(const std::vector<CitedSource> &sources, CitationStyle style)
{
    switch (style) {
    case CitationStyle::BibTex: return {{bibTexOf(sources), {}}};
    case CitationStyle::Ris: return {{risOf(sources), {}}};
    case CitationStyle::CslJson: return {{cslJsonOf(sources), {}}};
    case CitationStyle::Apa:
    case CitationStyle::Chicago:
    case CitationStyle::Mla: break;
    }
    std::vector<ReferenceText> references;
    for (const CitedSource &source : sources)
        references.push_back(citation(source, style));
    std::ranges::stable_sort(references, {}, [](const ReferenceText &reference) { return sortKey(reference.text); });
    return references;
}

QString citationFile(const std::vector<CitedSource> &sources, CitationStyle style)
{
    QString text;
    for (const ReferenceText &reference : citations(sources, style))
        text += entryOf(style).isForReaders ? reference.text + u'\n' : reference.text;
    return text;
}

std::vector<CitedSource> inForm(std::vector<CitedSource> sources, const CitationForm &form)
{
    for (CitedSource &source : sources) {
        if (!form.withAccessed)
            source.accessed.reset();
    }
    return sources;
}

std::vector<CitedSource> citedSources(const std::vector<Source> &sources, const std::vector<Organisation> &organisations, bool withAccessed)
{
    std::vector<CitedSource> cited;
    for (const Source &source : sources)
        cited.push_back(citedSource(source, findById(organisations, source.publisher), withAccessed));
    return cited;
}

}  // namespace countercheck
