// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/worker.h"
#include "models/domain/claim_summary.h"
#include "models/domain/linter.h"
#include "models/figure/compose.h"
#include "models/wording/wording.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace countercheck {

/// A library that is open.
struct OpenedLibrary {
    QString path; ///< as it was asked for
    LibraryDescription description;
    LibraryCounts counts;
    Library::Unmerged unmerged = Library::Unmerged::Refuse;
};

/// A claim with all that bears on it.
struct SelectedClaim {
    qint64 row = -1;
    ClaimId id;
    Dossier dossier;
    std::optional<ClaimHeader> header;
};

/// A claim's chart with one figure in view.
struct SelectedFigure {
    ObservationId observation; ///< empty: the claim has no figure
    ObservationId beside;      ///< the other figure of the pair in view, if there is one
    ComparisonFigure figure;
    std::optional<Passport> passport;
};

/// What the background check of the file has found so far.
struct FileCheck {
    enum class State { Unknown, Running, Intact, Faulty };
    State state = State::Unknown;
    double progress = 0;
    QString sha256;
    Error fault; ///< of a faulty file
};

/// What the window is about: a library, the claims that are looked for, a claim and a figure of it. Every question to the
/// library is answered by a worker, never by the thread of the window; a newer question of a kind cancels the older.
class Session final : public QObject {
    Q_OBJECT

public:
    explicit Session(const Wording &wording, QObject *parent = nullptr);
    ~Session() override;

    /// Opens a library in place of the one that is open. `claim`: the one to show first, else the first of the list.
    void open(const QString &path, Library::Unmerged unmerged = Library::Unmerged::Refuse, const ClaimId &claim = {});
    void close();

    /// Which claims are looked for. Waits for a pause in typing.
    void setQuery(const ClaimQuery &query);
    void fetchSummaries(int firstIndex, int count);
    void selectClaim(qint64 row);
    /// A claim by its id, also one that the query does not find.
    void showClaim(const ClaimId &claim);
    /// Another figure comes without one beside it.
    void selectObservation(const ObservationId &observation);
    /// The figure that is set beside the selected one; empty for none.
    void selectBeside(const ObservationId &beside);
    /// Runs the rules of the linter over the whole library; answers with libraryChecked.
    void lintLibrary();

    /// How the lanes of the claim are scaled.
    void setScale(ScaleMode scale);

    /// Asks the library of what is in view, outside the thread of the window; counts as under way until it is delivered.
    template <class Question, class Deliver>
    void askPages(Question question, Deliver deliver)
    {
        ask(m_pages, std::move(question), std::move(deliver));
    }

    const Wording &wording() const { return m_wording; }
    const std::optional<OpenedLibrary> &library() const { return m_library; }
    const ClaimQuery &query() const { return m_query; }
    const std::vector<qint64> &claimRows() const { return m_rows; }
    /// Whether claimRows() is the answer to the query: the library may be impossible to search.
    bool isSearched() const { return m_isSearched; }
    /// The claim that was asked for last, read or not; -1 for none.
    qint64 selectedRow() const { return m_wantedRow; }
    const std::shared_ptr<const SelectedClaim> &claim() const { return m_claim; }
    const std::shared_ptr<const SelectedFigure> &figure() const { return m_figure; }
    const FileCheck &fileCheck() const { return m_check; }
    bool isSettled() const { return m_underWay == 0 && !m_typing.isActive(); }

Q_SIGNALS:
    /// Opened or closed.
    void libraryChanged();
    void openFailed(const QString &path, const countercheck::Error &error);
    void claimRowsChanged();
    void summariesArrived(int firstIndex, const std::vector<countercheck::ClaimSummary> &summaries);
    void summariesFailed(int firstIndex);
    void facetsChanged(const countercheck::RatingCounts &counts);
    void claimChanged();
    /// Another figure is in view, or another chart is: `sameChart` tells which.
    void figureChanged(bool sameChart);
    void fileCheckChanged();
    void libraryChecked(const countercheck::Result<std::vector<countercheck::LintFinding>> &findings);
    /// A question could not be answered.
    void failed(const countercheck::Error &error);
    /// No question is under way.
    void settled();

private:
    /// Asks, counts what is under way and says when nothing is.
    template <class Question, class Deliver>
    void ask(Worker &worker, Question question, Deliver deliver)
    {
        ++m_underWay;
        worker.ask(this, std::move(question), [this, deliver = std::move(deliver)](auto answer) {
            deliver(std::move(answer));
            finished();
        });
    }
    void finished();

    void adopt(OpenedLibrary opened, const ClaimId &claim);
    void forgetLibrary();
    /// Facets and the check of the file, once there is something to look at: they must not delay the first picture.
    void startLongWork();
    void findClaims();
    void countFacets();
    void checkFile();
    void readClaim(qint64 row, const ClaimId &id);
    void compose();
    void report(const Error &error);

    /// Cancels the question of that kind that is under way and gives a token for the next.
    static std::stop_token renew(std::stop_source &source);

    Wording m_wording;
    std::optional<OpenedLibrary> m_library;
    ClaimQuery m_query;
    std::vector<qint64> m_rows;
    std::shared_ptr<const SelectedClaim> m_claim;
    std::shared_ptr<const SelectedFigure> m_figure;
    FileCheck m_check;
    qint64 m_wantedRow = -1;
    ObservationId m_observation; ///< asked for last
    ObservationId m_beside;
    bool m_isOtherChart = false; ///< until the first figure of a claim is shown
    bool m_isSearched = true;
    bool m_hasChosenClaim = false;
    bool m_hasLongWork = false;
    ScaleMode m_scale = ScaleMode::Own;

    std::stop_source m_opening;
    std::stop_source m_searching;
    std::stop_source m_counting;
    std::stop_source m_checking;
    std::stop_source m_reading;
    std::stop_source m_composing;
    QTimer m_typing;
    int m_underWay = 0;

    Worker m_pages;
    Worker m_long;
};

}  // namespace countercheck
