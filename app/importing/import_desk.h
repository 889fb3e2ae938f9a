// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/importing/import_questions.h"
#include "app/importing/import_state.h"
#include "app/library/session.h"
#include "app/shell/actions.h"
#include "models/domain/section.h"
#include "models/domain/view.h"
#include "models/store/own_store.h"
#include "widgets/importing/guess_box.h"
#include "widgets/importing/import_page.h"

#include <functional>

namespace countercheck {

class DocumentDesk;

/// The import assistant: leads from a file to figures of a library in three steps. Nothing is written before the last; then all of it or none, by one
/// command that can be undone.
class ImportDesk final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    ImportDesk(Session &session, DocumentDesk &documents, QWidget *window);

    ImportPage *page() const { return m_page; }
    /// Whether an import is under way, or its last page is in view.
    bool isActive() const { return m_isActive; }
    const ImportState &state() const { return m_state; }

    /// Begins with a file, in place of an import that is under way. `mapping`: answers that are known; `step`: as far as these lead.
    void begin(const QString &path, const std::optional<ImportMapping> &mapping = {}, ImportPage::Step step = ImportPage::Step::Read);
    /// Begins with what is on the clipboard.
    void paste();
    /// Asks for a file and begins with it.
    void choose();

    /// Carries out a command of its own; false for others.
    bool run(Command command);
    /// After all others, since undoing is possible from its last page.
    void updateCommands(Actions &actions) const;
    void setTheme(ThemeName theme) { m_page->setTheme(theme); }

Q_SIGNALS:
    /// The page wants to be seen, or no longer does.
    void pageWanted(bool isWanted);
    void changed();
    void said(const QString &words);
    /// Why a file is not imported, where there was no import yet.
    void refused(const QString &path, const countercheck::Error &error);
    /// The file has the name of a table, and is a library.
    void libraryFound(const QString &path);
    void viewRequested(const countercheck::View &view);
    void exportRequested(const countercheck::View &view);
    void newRowRequested(const QString &table);
    void sectionRequested(countercheck::Section section);

private:
    void connectMeasure();
    void connectCheck();
    void start(ImportFile file, const std::optional<ImportMapping> &mapping, ImportPage::Step step);
    void readFile();
    void takeFile(const Result<ImportFile> &file);
    void look();
    void check();
    void goOn();
    void goBack();
    void leave();
    void askToLeave();
    void takeMapping();
    void write();
    void writeNow();
    void finish(const Result<CommandAnswer> &answer, const ImportMapping &mapping);
    void showDone();
    void follow(const QString &name);

    void show();
    void showStep(ImportPage::Step step);
    void showRead();
    void showMeasure();
    void showCheck();
    void showFoot();
    void searchMeasures(const QString &text);
    void remember();
    std::vector<GuessChoice> targets() const;
    bool isForOpen() const { return m_state.target == ImportTarget::Open && m_session.library(); }
    std::function<void(double)> teller(const std::stop_token &stop);

    Session &m_session;
    DocumentDesk &m_documents;
    QWidget *m_window;
    Wording m_wording;
    ImportPage *m_page;
    ImportState m_state;
    std::optional<ImportMapping> m_given; ///< answers to begin with
    ImportPage::Step m_wanted = ImportPage::Step::Read; ///< as far as answers lead
    std::size_t m_series = 0;             ///< in view in the second step
    QMap<QString, QString> m_measureNames; ///< of the library, by id
    std::vector<KeptText> m_saved;
    QStringList m_fitting;
    std::optional<ImportCheck> m_check;
    std::optional<double> m_progress;
    QString m_newPath;
    qint64 m_written = 0;
    ImportedMeasure m_imported;
    NewestQuestion m_work;      ///< reading, looking, checking
    NewestQuestion m_searching;
    bool m_isActive = false;
    bool m_isTouched = false;   ///< something was chosen
    bool m_isRead = false;
    bool m_isLooking = false;
    bool m_awaitsEditing = false; ///< the library is about to be edited, and perhaps copied first
    bool m_isWriting = false;
};

}  // namespace countercheck
