// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/session.h"

namespace countercheck {

Session::Session(const Wording &wording, const QString &ownStore, const QString &workingCopies, QObject *parent)
    : QObject(parent), m_wording(wording), m_claims(m_library), m_claim(m_library, wording), m_file(m_library), m_own(ownStore), m_editing(m_library, workingCopies)
{
    connect(&m_library, &OpenLibrary::refreshed, this, &Session::readAgain);
    connect(&m_editing, &LibraryEditing::failed, this, &Session::report);
    connect(&m_editing, &LibraryEditing::becameIdle, this, [this] {
        if (isSettled())
            Q_EMIT settled();
    });
    connect(&m_library, &OpenLibrary::changed, this, &Session::takeOver);
    connect(&m_library, &OpenLibrary::openFailed, this, &Session::openFailed);
    connect(&m_library, &OpenLibrary::becameIdle, this, [this] {
        if (isSettled())
            Q_EMIT settled();
    });
    connect(&m_library, &OpenLibrary::counted, this, &Session::counted);
    connect(&m_library, &OpenLibrary::failed, this, &Session::report);
    connect(&m_claims, &ClaimSearch::failed, this, &Session::report);
    connect(&m_own, &OwnRecords::failed, this, &Session::failed);
    connect(&m_claim, &ClaimInView::failed, this, &Session::report);
    // The first picture is there once a claim is shown, or once it is known that there is none to show.
    connect(&m_claim, &ClaimInView::figureChanged, this, &Session::startLongWork);
    connect(&m_claims, &ClaimSearch::rowsChanged, this, [this] {
        if (library() && !m_isCounted)
            m_library.count();
        m_isCounted = true;
        if (m_claims.rows().empty())
            startLongWork();
    });
    // Counts must not wait for a check of minutes: it begins again behind them.
    connect(&m_claims, &ClaimSearch::longWorkBegan, this, [this] {
        if (m_file.isRunning())
            m_file.start();
    });
}

void Session::open(const QString &path, Library::Unmerged unmerged)
{
    if (m_editing.isKeptWithoutFile(path))
        m_editing.resume(path);
    else
        m_library.open(path, unmerged);
}

void Session::takeOver()
{
    m_editing.followLibrary();
    m_hasLongWork = false;
    m_isCounted = false;
    m_claims.clear();
    m_claim.clear();
    m_file.restart();
    m_own.setLibrary(library() ? std::optional(library()->description) : std::nullopt);
    if (library())
        m_claims.restart();
    Q_EMIT libraryChanged();
    m_editing.tellOfBeginning();
}

void Session::readAgain()
{
    m_editing.followLibrary();
    Q_EMIT rowsChanging();
    m_isCounted = false;
    m_claims.clear();
    m_claim.clear();
    m_file.restart();
    m_claims.restart();
    if (m_hasLongWork) {
        m_claims.startCounting();
        if (!library()->isEdited())
            m_file.start();
    }
    m_own.followLibrary(library()->description);
    Q_EMIT rowsChanged();
    m_editing.tellOfBeginning();
}

void Session::startLongWork()
{
    if (m_hasLongWork || !library())
        return;
    m_hasLongWork = true;
    m_claims.startCounting();
    if (!library()->isEdited())
        m_file.start();
}

void Session::report(const Error &error)
{
    // A question may meet what the check has not come to yet.
    if (error.code == ErrorCode::Damaged)
        m_file.takeFault(error);
    Q_EMIT failed(error);
}

}  // namespace countercheck

#include "moc_session.cpp"
