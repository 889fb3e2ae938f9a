// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/source_origins.h"

#include "models/domain/number_origins.h"
#include "models/wording/sentence_form.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A page of very many numbers shows those that most pages print.
constexpr std::size_t mostNumbers = 5;
constexpr std::size_t mostPages = 50;

/// Composes the origins of the numbers of one source.
class OriginsComposer {
public:
    OriginsComposer(const RecordDossier &record, const SourceId &source, const DossierWords &words) : m_record(record), m_source(source), m_words(words), m_wording(words.wording())
    {
        m_figures = record.dossier.observations;
        m_figures.insert(m_figures.end(), record.sameNumbers.begin(), record.sameNumbers.end());
        std::ranges::sort(m_figures, {}, &Observation::id);
        m_numbers = numberOrigins(source, m_figures, record.dossier.measures, record.dossier.sources);
    }

    const std::vector<NumberOrigins> &numbers() const { return m_numbers; }

    OriginsOfNumber compose(const NumberOrigins &number) const
    {
        OriginsOfNumber composed;
        if (const Observation *figure = findById(m_figures, number.figure)) {
            const Measure *measure = m_words.measure(figure->measure);
            composed.number = joinedByDots({figure->valueText.isEmpty() ? m_wording.say("Record", "no number") : figure->valueText, measure ? measure->label() : QString(), m_words.period(*figure)});
        }
        const QString pages = m_wording.say("Origins", "%n pages print this number.", nullptr, static_cast<int>(number.pages()));
        const QString origins = number.origins.empty() ? m_wording.say("Origins", "None of them says where it has it from.")
                                                       : m_wording.say("Origins", "They go back to %n known origins.", nullptr, static_cast<int>(number.origins.size()));
        //: %1 says how many pages print a number, %2 to how many origins they go back.
        composed.sentence = filled(m_wording.say("Origins", "%1 %2"), {pages, origins});
        QStringList notes;
        if (number.origins.size() + number.unstated.size() < number.pages())
            notes += m_wording.say("Origins", "Pages that go back to one origin are one confirmation, not several.");
        if (!number.unstated.empty() && !number.origins.empty())
            notes += m_wording.say("Origins", "%n pages do not say where they have it from: they are not counted as origins.", nullptr, static_cast<int>(number.unstated.size()));
        else if (!number.unstated.empty())
            notes += m_wording.say("Origins", "Whether they are independent of each other cannot be told.");
        composed.note = notes.join(u' ');
        for (const NumberOrigin &origin : number.origins)
            composed.branches.push_back(branchOf(origin));
        if (!number.unstated.empty()) {
            OriginBranch unstated;
            addPages(unstated, number.unstated, {});
            composed.branches.push_back(std::move(unstated));
        }
        return composed;
    }

private:
    OriginBranch branchOf(const NumberOrigin &origin) const
    {
        OriginBranch branch;
        const auto own = std::ranges::find(origin.pages, origin.source, &PrintingPage::source);
        branch.origin = rowOf(origin.source, {});
        const Source *source = m_words.source(origin.source);
        if (own == origin.pages.end())
            branch.originNote = m_wording.say("Origins", "This library has no figure of its own from it.");
        else if (source && source->directness && *source->directness != Directness::Primary)
            branch.originNote = m_wording.say("Origins", "Not the producer’s or speaker’s own page: as far back as this library knows.");
        addPages(branch, origin.pages, origin.source);
        return branch;
    }

    /// Adds pages in the order in which they were published, but for one.
    void addPages(OriginBranch &branch, std::vector<PrintingPage> pages, const SourceId &without) const
    {
        std::erase_if(pages, [&without](const PrintingPage &page) { return page.source == without; });
        std::ranges::stable_sort(pages, {}, [this](const PrintingPage &page) {
            const Source *source = m_words.source(page.source);
            return source && source->published ? source->published->firstDay() : QDate(9999, 12, 31);
        });
        const std::size_t more = pages.size() > mostPages ? pages.size() - mostPages : 0;
        pages.resize(pages.size() - more);
        for (const PrintingPage &page : pages)
            branch.pages.push_back(rowOf(page.source, page));
        if (more > 0)
            branch.pages.push_back({m_wording.say("Record", "and %n more", nullptr, static_cast<int>(more)), {}, {}});
    }

    RecordRow rowOf(const SourceId &id, const PrintingPage &page) const
    {
        const Source *source = m_words.source(id);
        if (!source)
            return {id.slug, {}, {}};
        const Observation *figure = findById(m_figures, page.figure);
        const QString number = figure ? m_wording.say("Origins", "prints “%1”").arg(figure->valueText.isEmpty() ? m_wording.say("Record", "no number") : figure->valueText) : QString();
        const QString how = page.retelling == Retelling::Rounded       ? m_wording.say("Origins", "rounds it")
            : page.retelling == Retelling::Misreported ? m_wording.say("Origins", "gives it another value or meaning")
                                                       : QString();
        const bool isHere = id == m_source;
        return {joinedByDots({m_words.publisher(*source), source->published ? m_wording.shortDate(*source->published) : m_wording.say("Passport", "date not stated"), number, how,
                              isHere ? m_wording.say("Origins", "this page") : QString()}),
                source->title, isHere ? ViewSubject() : ViewSubject(id)};
    }

    const RecordDossier &m_record;
    const SourceId &m_source;
    const DossierWords &m_words;
    const Wording &m_wording;
    std::vector<Observation> m_figures;
    std::vector<NumberOrigins> m_numbers;
};

}  // namespace

std::vector<DirectnessStep> directnessLadder(const Source &source, const Wording &wording)
{
    return {{wording.say("Origins", "Primary"), wording.say("Origins", "the producer’s or speaker’s own words"), source.directness == Directness::Primary},
            {wording.say("Origins", "Secondary"), wording.say("Origins", "somebody who quotes them"), source.directness == Directness::Secondary},
            {wording.say("Origins", "Tertiary"), wording.say("Origins", "somebody who quotes a quotation"), source.directness == Directness::Tertiary}};
}

void addOrigins(RecordSheet &sheet, const RecordDossier &record, const SourceId &source, const DossierWords &words)
{
    const OriginsComposer composer(record, source, words);
    for (const NumberOrigins &number : composer.numbers()) {
        if (sheet.origins.size() == mostNumbers)
            break;
        sheet.origins.push_back(composer.compose(number));
    }
    if (composer.numbers().size() > mostNumbers)
        sheet.moreOrigins = words.wording().say("Origins", "%n more numbers of this page are printed by other pages, too.", nullptr, static_cast<int>(composer.numbers().size() - mostNumbers));
}

}  // namespace countercheck
