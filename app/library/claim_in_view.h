// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/open_library.h"
#include "models/figure/compose.h"
#include "models/sheets/passport.h"
#include "models/wording/wording.h"

#include <memory>

namespace countercheck {

/// A claim with all that bears on it.
struct SelectedClaim {
    qint64 row = -1; ///< the number of its row in the library
    ClaimId id;
    Dossier dossier;
    std::optional<ClaimHeader> header;
};

/// The chart of a claim with one figure in view.
struct SelectedFigure {
    ClaimId claim;
    FigureSelection selection; ///< empty: the claim has no figure
    ComparisonFigure figure;
    std::optional<Passport> passport;
};

/// The claim that is read, and its chart. A worker makes both; a newer question voids the older.
class ClaimInView final : public QObject {
    Q_OBJECT

public:
    /// `library` must outlive it.
    ClaimInView(OpenLibrary &library, const Wording &wording);

    /// Reads a claim and shows these figures of it; without any, its first. A figure that it does not have is reported by
    /// failed(), and the first is shown instead. Returns false if all of it is in view already.
    bool show(const ClaimId &claim, const FigureSelection &figures = {});
    /// Reads a claim by the number of its row. Nothing happens where it is the one that was asked for last.
    void showRow(qint64 row);
    /// Gives up a claim that is still being read: the one before stays in view.
    void stopReading();
    /// Forgets the claim.
    void clear();

    /// Selects a figure; the one beside it is taken away.
    void selectFigure(const ObservationId &observation);
    /// Sets a figure beside the one in view; an empty id takes it away.
    void selectBeside(const ObservationId &beside);
    void setScale(ScaleMode scale);
    void setWithContext(bool withContext);

    /// The row that was asked for last, read or not; -1 for none, or while only its id is known.
    qint64 wantedRow() const { return m_wantedRow; }
    /// nullptr before a claim is read, and where it cannot be read.
    const std::shared_ptr<const SelectedClaim> &claim() const { return m_claim; }
    /// nullptr before the chart of the claim is made.
    const std::shared_ptr<const SelectedFigure> &figure() const { return m_figure; }
    /// Whether figure() shows the claim in view with the figures that were asked for last.
    bool isUpToDate() const { return m_claim && m_figure && m_figure->claim == m_claim->id && m_figure->selection == m_wantedFigures; }
    /// The figures that were asked for last, shown or not.
    const FigureSelection &wantedFigures() const { return m_wantedFigures; }
    ScaleMode scale() const { return m_scale; }
    bool withContext() const { return m_withContext; }

Q_SIGNALS:
    /// Another claim is read, or none can be.
    void claimChanged();
    /// Another figure is in view, or another chart is: `sameChart` tells which.
    void figureChanged(bool sameChart);
    void failed(const countercheck::Error &error);

private:
    void read(qint64 row, const ClaimId &id, const FigureSelection &figures);
    void take(const Result<std::shared_ptr<SelectedClaim>> &answer, const FigureSelection &figures);
    bool select(const FigureSelection &figures);
    void compose();

    OpenLibrary &m_library;
    Wording m_wording;
    std::shared_ptr<const SelectedClaim> m_claim;
    std::shared_ptr<const SelectedFigure> m_figure;
    qint64 m_wantedRow = -1;
    FigureSelection m_wantedFigures;
    ScaleMode m_scale = ScaleMode::Own;
    bool m_withContext = false;
    bool m_isOtherChart = false; ///< until the first chart of a claim is shown
    NewestQuestion m_reading;
    NewestQuestion m_composing;
};

}  // namespace countercheck
