// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/claim_in_view.h"

#include <utility>

namespace countercheck {

ClaimInView::ClaimInView(OpenLibrary &library, const Wording &wording) : m_library(library), m_wording(wording) {}

bool ClaimInView::show(const ClaimId &claim, const FigureSelection &figures)
{
    const bool isInView = m_claim && m_claim->id == claim && m_wantedRow == m_claim->row;
    if (isInView && !select(figures))
        return false;
    if (isInView)
        compose();
    else
        read(-1, claim, figures);
    return true;
}

void ClaimInView::showRow(qint64 row)
{
    if (row != m_wantedRow)
        read(row, {}, {});
}

void ClaimInView::stopReading()
{
    m_reading.cancel();
    m_wantedRow = m_claim ? m_claim->row : -1;
    // What was composed for it was given up as well.
    if (m_claim && !isUpToDate())
        compose();
}

void ClaimInView::clear()
{
    m_reading.cancel();
    m_composing.cancel();
    m_claim.reset();
    m_figure.reset();
    m_wantedFigures = {};
    m_wantedRow = -1;
}

void ClaimInView::read(qint64 row, const ClaimId &id, const FigureSelection &figures)
{
    m_wantedRow = row;
    // What is composed of the claim before must not come after this one.
    m_composing.cancel();
    m_library.pages().ask(this, m_reading.next(), [row, id, wording = m_wording](Library &library, const std::stop_token &)
                                                      -> Result<std::shared_ptr<SelectedClaim>> {
        auto selected = std::make_shared<SelectedClaim>();
        selected->row = row;
        selected->id = id;
        if (id.isEmpty()) {
            const Result<std::vector<ClaimSummary>> summary = library.claimSummaries(std::span(&row, 1));
            if (!summary)
                return summary.error();
            selected->id = summary->front().id;
        } else {
            const Result<qint64> found = library.claimRow(id);
            if (!found)
                return found.error();
            selected->row = *found;
        }
        Result<Dossier> dossier = library.dossier(selected->id);
        if (!dossier)
            return dossier.error();
        selected->dossier = std::move(dossier).value();
        selected->header = composeClaimHeader(selected->dossier, wording);
        return selected;
    }, [this, figures](const Result<std::shared_ptr<SelectedClaim>> &answer) { take(answer, figures); });
}

void ClaimInView::take(const Result<std::shared_ptr<SelectedClaim>> &answer, const FigureSelection &figures)
{
    if (!answer) {
        // What is shown must not stand under another selection.
        const qint64 wanted = m_wantedRow;
        clear();
        m_wantedRow = wanted;
        Q_EMIT claimChanged();
        Q_EMIT figureChanged(false);
        Q_EMIT failed(answer.error());
        return;
    }
    m_claim = *answer;
    m_wantedRow = m_claim->row;
    m_isOtherChart = true;
    select(figures);
    Q_EMIT claimChanged();
    compose();
}

/// Takes over the figures that the claim has. False where they were selected before.
bool ClaimInView::select(const FigureSelection &figures)
{
    FigureSelection selection = figures;
    for (ObservationId *figure : {&selection.observation, &selection.beside}) {
        if (figure->isEmpty() || findById(m_claim->dossier.observations, *figure))
            continue;
        Q_EMIT failed({ErrorCode::NoSuchRow, figure->slug, {}});
        figure->slug.clear();
    }
    if (selection.observation.isEmpty())
        selection = {firstObservation(m_claim->dossier), {}};
    return std::exchange(m_wantedFigures, selection) != selection;
}

void ClaimInView::selectFigure(const ObservationId &observation)
{
    if (!m_claim || observation.isEmpty() || observation == m_wantedFigures.observation)
        return;
    m_wantedFigures = {observation, {}};
    compose();
}

void ClaimInView::selectBeside(const ObservationId &beside)
{
    if (!m_claim || beside == m_wantedFigures.beside)
        return;
    m_wantedFigures.beside = beside;
    compose();
}

void ClaimInView::setScale(ScaleMode scale)
{
    if (std::exchange(m_scale, scale) != scale && m_claim)
        compose();
}

void ClaimInView::setWithContext(bool withContext)
{
    if (std::exchange(m_withContext, withContext) != withContext && m_claim)
        compose();
}

void ClaimInView::compose()
{
    const FigureOptions options{.scale = m_scale, .withContext = m_withContext};
    m_library.pages().run(this, m_composing.next(), [claim = m_claim, figures = m_wantedFigures, options, wording = m_wording](
                                                       const std::stop_token &stop) {
        auto selected = std::make_shared<SelectedFigure>();
        selected->claim = claim->id;
        selected->selection = figures;
        selected->figure = composeFigure(claim->dossier, figures, wording, options, stop);
        if (!figures.observation.isEmpty() && !stop.stop_requested())
            selected->passport = composePassport(claim->dossier, figures, wording);
        return selected;
    }, [this](std::shared_ptr<SelectedFigure> answer) {
        m_figure = std::move(answer);
        Q_EMIT figureChanged(!std::exchange(m_isOtherChart, false));
    });
}

}  // namespace countercheck

#include "moc_claim_in_view.cpp"
