// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/subject_in_view.h"
#include "app/shell/view_history.h"

#include <map>

namespace countercheck {

class Settings;

/// Leads from view to view and back, and knows which subject is in view. The scale of the lanes and the strip of context go
/// along from subject to subject; the scale is remembered.
class Navigation final : public QObject {
    Q_OBJECT

public:
    /// `settings` must outlive it.
    explicit Navigation(Settings &settings, QObject *parent = nullptr);

    /// Adds a subject, which must outlive this object. The first one is in view until another is asked for, and is where
    /// closing the last page leads.
    void add(SubjectInView *subject);
    /// Applies what was remembered; once all subjects are added.
    void restoreScale();

    SubjectInView &subject() const { return *m_inView; }
    const std::vector<SubjectInView *> &subjects() const { return m_subjects; }

    /// Whether a subject shows views of this kind.
    bool canShow(const View &view) const { return subjectFor(view) != nullptr; }
    /// Leads to another place. False for a view that no subject shows.
    bool go(const View &view);
    /// Leads to the subject of a section, as the reader left it. False if there is none.
    bool goToSection(Section section);
    /// The sections that can be led to.
    std::vector<Section> sections() const;
    void goBack();
    void goForward();
    /// Closes the page in view: leads to the chart of its subject, and from there to the first subject. Results of a search and the help
    /// are left for where the reader was before.
    void closePage();
    /// Forgets all places and lets all subjects begin anew, since another library is open or none.
    void restart();
    /// Takes down what is in view and where each section was left, before what was read of the library is forgotten.
    void keepViews();
    /// Reads what is in view anew, since the library holds other rows. The places stay, and so does where each section was left.
    void refresh();

    void setScale(ScaleMode scale);
    void setWithContext(bool withContext);

    /// Carries out a command that leads to another view, or that concerns any chart; false for others.
    bool run(Command command);
    void updateCommands(Actions &actions, bool isInView) const;

Q_SIGNALS:
    /// Another subject, page or figure is in view, or other commands are possible.
    void changed();

private:
    bool canClosePage() const;
    /// Whether the help was opened before anything else: there is nothing to go back to, so going back closes it.
    bool isFirstHelp() const;
    bool runOnFirst(Command command);
    void bringIntoView(SubjectInView *subject);
    void chooseScale(ScaleMode scale);
    SubjectInView *subjectFor(const View &view) const;
    void lead(SubjectInView &subject, const View &view);
    void follow(SubjectInView *subject, bool isNew);

    Settings &m_settings;
    std::vector<SubjectInView *> m_subjects;
    SubjectInView *m_inView = nullptr;
    ViewHistory m_history;
    std::map<SubjectInView *, View> m_kept; ///< what all showed before the library was read anew
    std::map<SubjectInView *, View> m_left; ///< where sections were left that have not been read again since
    ScaleMode m_scale = ScaleMode::Own;
    bool m_withContext = false;
};

}  // namespace countercheck
