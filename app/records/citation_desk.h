// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"
#include "models/citations/citation.h"
#include "models/domain/dossier.h"

#include <QObject>

#include <memory>

namespace countercheck {

class Navigation;
class RecordView;
class Settings;

/// Cites sources: the one in view, or all behind what is in view, onto the clipboard or into a file.
class CitationDesk final : public QObject {
    Q_OBJECT

public:
    /// All but the window must outlive it; the window owns it.
    CitationDesk(const Wording &wording, Settings &settings, Navigation &navigation, QWidget *window);

    /// Serves the card of citations on the page of a source.
    void attach(RecordView *sources, const QString &copyKeys);

    /// Carries out a command of this desk; false for others.
    bool run(Command command);
    void updateCommands(Actions &actions, bool isInView) const;

    /// Writes sources into a file, in the form that was chosen last.
    void save(const std::vector<CitedSource> &sources, const QString &path);

    /// Copies references in the style that was chosen last.
    void copy(const std::vector<CitedSource> &sources);

Q_SIGNALS:
    /// The reader wants to see an address of the source in view.
    void openRequested(const QString &url);
    void said(const QString &words);
    /// Something is in the way, which waits to be read.
    void warned(const QString &words);

private:
    CitationForm form() const;
    void remember(const CitationForm &form);
    /// Returns the source in view; none while it is on its way.
    std::vector<CitedSource> sourceInView() const;
    /// Returns the address at which the source in view can be read; empty without one that may be opened.
    QString addressInView() const;
    /// Returns what the claim, comparison or record in view rests on; nullptr without a source, for a source and for a search.
    std::shared_ptr<const Dossier> dossierOfView() const;
    void chooseFile(const std::vector<CitedSource> &sources, QWidget *parent);
    void showDialog();

    Wording m_wording;
    Settings &m_settings;
    Navigation &m_navigation;
    QWidget *m_window;
    RecordView *m_view = nullptr;
    QString m_copyKeys;
};

}  // namespace countercheck
