// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/claim_in_view.h"
#include "app/library/claim_search.h"
#include "app/library/file_check.h"
#include "app/library/library_editing.h"
#include "app/library/open_library.h"
#include "app/library/own_records.h"
#include "models/wording/wording.h"

namespace countercheck {

/// The library that is open with what is read of it: its claims, the claim in view and the state of its file. It says in which
/// order they take over another library, and which question may wait for the first picture.
class Session final : public QObject {
    Q_OBJECT

public:
    /// `ownStore`: the file of what the reader keeps beside libraries. `workingCopies`: the folder in which libraries are edited. What is empty is
    /// forgotten at the end.
    explicit Session(const Wording &wording, const QString &ownStore = {}, const QString &workingCopies = {}, QObject *parent = nullptr);

    /// Opens a library in place of the one that is open. One whose file is not there, but which was begun or changed here, is opened to be edited.
    void open(const QString &path, Library::Unmerged unmerged = Library::Unmerged::Refuse);
    void close() { m_library.close(); }

    const Wording &wording() const { return m_wording; }
    /// Nothing while no library is open.
    const std::optional<OpenedLibrary> &library() const { return m_library.opened(); }

    OpenLibrary &openLibrary() { return m_library; }
    ClaimSearch &claims() { return m_claims; }
    ClaimInView &claim() { return m_claim; }
    const ClaimInView &claim() const { return m_claim; }
    FileCheck &file() { return m_file; }
    /// What the reader keeps beside the library.
    OwnRecords &own() { return m_own; }
    /// Its working copy, if it is edited.
    LibraryEditing &editing() { return m_editing; }
    /// Answers what somebody waits for.
    Worker &pages() { return m_library.pages(); }
    /// Answers what takes seconds in a large library.
    Worker &overviews() { return m_library.overviews(); }

    /// Whether no question is under way and no search waits.
    bool isSettled() const { return m_library.isIdle() && m_editing.isIdle() && !m_claims.isWaiting(); }

Q_SIGNALS:
    /// Another library is open, or none. What was read of the one before is forgotten already.
    void libraryChanged();
    /// The same library is about to be read anew: what was read of it is still there.
    void rowsChanging();
    /// The same library holds other rows, since it is edited. What was read of its claims is forgotten already.
    void rowsChanged();
    /// It is known how many rows the library has.
    void counted();
    void openFailed(const QString &path, const countercheck::Error &error);
    /// A question could not be answered.
    void failed(const countercheck::Error &error);
    void settled();

private:
    void takeOver();
    void readAgain();
    void report(const Error &error);
    /// What may only begin once there is something to look at.
    void startLongWork();

    Wording m_wording;
    OpenLibrary m_library;
    ClaimSearch m_claims;
    ClaimInView m_claim;
    FileCheck m_file;
    OwnRecords m_own;
    LibraryEditing m_editing;
    bool m_hasLongWork = false;
    bool m_isCounted = false; ///< or being counted
};

}  // namespace countercheck
