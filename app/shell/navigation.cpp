// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/navigation.h"

#include "app/shell/settings.h"
#include "widgets/figures/figure_view.h"

#include <algorithm>
#include <utility>

namespace countercheck {

Navigation::Navigation(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

void Navigation::add(SubjectInView *subject)
{
    m_subjects.push_back(subject);
    if (!m_inView)
        m_inView = subject;
    connect(subject, &SubjectInView::leaving, this, [this] { m_history.update(m_inView->view()); });
    connect(subject, &SubjectInView::moved, this, [this, subject](bool isNew) { follow(subject, isNew); });
    connect(subject, &SubjectInView::closeRequested, this, &Navigation::closePage);
    connect(subject, &SubjectInView::formWanted, this, [this](ScaleMode scale, bool withContext) {
        setScale(scale);
        setWithContext(withContext);
    });
    connect(subject, &SubjectInView::changed, this, [this, subject] {
        // The first view of a library comes by itself.
        if (subject == m_inView && m_history.isEmpty() && subject->view().kind() != SubjectKind::Nothing)
            m_history.push(subject->view());
        Q_EMIT changed();
    });
}

void Navigation::restoreScale()
{
    setScale(fromCode<ScaleMode>(m_settings.value(Setting::Scale).toString()).value_or(ScaleMode::Own));
}

SubjectInView *Navigation::subjectFor(const View &view) const
{
    const auto found = std::ranges::find_if(m_subjects, [&view](const SubjectInView *subject) { return subject->canShow(view); });
    return found == m_subjects.end() ? nullptr : *found;
}

bool Navigation::go(const View &view)
{
    SubjectInView *subject = subjectFor(view);
    if (!subject)
        return false;
    m_history.update(m_inView->view());
    m_history.push(view);
    lead(*subject, view);
    return true;
}

bool Navigation::goToSection(Section section)
{
    const auto found = std::ranges::find_if(m_subjects, [section](const SubjectInView *subject) { return subject->section() == section; });
    if (found == m_subjects.end())
        return false;
    SubjectInView &subject = **found;
    const auto left = m_left.find(&subject);
    View view = left == m_left.end() ? subject.view() : left->second;
    view.scale = m_scale;
    view.withContext = m_withContext;
    // A subject that shows nothing yet can be led to all the same.
    if (&subject == m_inView) {
        subject.takeFocus();
    } else if (!go(view)) {
        m_history.update(m_inView->view());
        bringIntoView(&subject);
        Q_EMIT changed();
        subject.takeFocus();
    }
    return true;
}

std::vector<Section> Navigation::sections() const
{
    std::vector<Section> offered;
    for (const SubjectInView *subject : m_subjects) {
        // Two subjects may share a section: the list of its rows, and the page of one.
        if (subject->section() && std::ranges::find(offered, *subject->section()) == offered.end())
            offered.push_back(*subject->section());
    }
    return offered;
}

bool Navigation::isFirstHelp() const
{
    return m_inView->view().kind() == SubjectKind::Help && !m_history.canGoBack();
}

void Navigation::goBack()
{
    if (isFirstHelp()) {
        closePage();
        return;
    }
    if (m_history.canGoBack()) {
        m_history.update(m_inView->view());
        const View view = m_history.goBack();
        lead(*subjectFor(view), view);
    }
}

void Navigation::goForward()
{
    if (m_history.canGoForward()) {
        m_history.update(m_inView->view());
        const View view = m_history.goForward();
        lead(*subjectFor(view), view);
    }
}

void Navigation::lead(SubjectInView &subject, const View &view)
{
    bringIntoView(&subject);
    setScale(view.scale);
    setWithContext(view.withContext);
    subject.show(view);
    Q_EMIT changed();
    subject.takeFocus();
}

void Navigation::bringIntoView(SubjectInView *subject)
{
    m_left.erase(subject);
    SubjectInView *before = std::exchange(m_inView, subject);
    if (before != subject)
        before->leave();
}

void Navigation::follow(SubjectInView *subject, bool isNew)
{
    const bool isOther = subject != m_inView;
    bringIntoView(subject);
    const View view = subject->view();
    if (isNew || isOther || m_history.isEmpty() || !isSamePlace(m_history.current(), view))
        m_history.push(view);
    Q_EMIT changed();
    if (isOther)
        subject->takeFocus();
}

bool Navigation::canClosePage() const
{
    return m_inView != m_subjects.front() || m_inView->view().page != ViewPage::Chart;
}

void Navigation::closePage()
{
    if (!canClosePage())
        return;
    View view = m_inView->view();
    if ((view.kind() == SubjectKind::Search || view.kind() == SubjectKind::Help) && m_history.canGoBack()) {
        goBack();
        return;
    }
    // The help that was opened before anything else is no place to go back to.
    if (isFirstHelp())
        m_history.clear();
    if (view.page == ViewPage::Chart)
        view = m_subjects.front()->view();
    view.page = ViewPage::Chart;
    view.scale = m_scale;
    view.withContext = m_withContext;
    // A subject that shows nothing yet can be led to all the same.
    if (!go(view)) {
        bringIntoView(m_subjects.front());
        Q_EMIT changed();
        m_inView->takeFocus();
    }
}

void Navigation::restart()
{
    m_history.clear();
    m_left.clear();
    m_inView = m_subjects.front();
    for (SubjectInView *subject : m_subjects)
        subject->restart();
    Q_EMIT changed();
}

void Navigation::keepViews()
{
    for (SubjectInView *subject : m_subjects)
        m_kept.insert_or_assign(subject, subject->view());
}

void Navigation::refresh()
{
    const std::map<SubjectInView *, View> kept = std::exchange(m_kept, {});
    const View inView = kept.contains(m_inView) ? kept.at(m_inView) : m_inView->view();
    for (SubjectInView *subject : m_subjects) {
        m_left.try_emplace(subject, kept.contains(subject) ? kept.at(subject) : subject->view());
        subject->refresh();
    }
    m_left.erase(m_inView);
    // What shows nothing yet shows something by itself.
    if (m_inView->canShow(inView))
        m_inView->show(inView);
    Q_EMIT changed();
}

void Navigation::setScale(ScaleMode scale)
{
    m_scale = scale;
    for (SubjectInView *subject : m_subjects)
        subject->setScale(scale);
}

bool Navigation::run(Command command)
{
    switch (command) {
    case Command::Back: goBack(); return true;
    case Command::Forward: goForward(); return true;
    case Command::ClosePage: closePage(); return true;
    case Command::ScaleOwn: chooseScale(ScaleMode::Own); return true;
    case Command::ScaleSame: chooseScale(ScaleMode::Same); return true;
    case Command::ScaleLog: chooseScale(ScaleMode::Log); return true;
    case Command::ShowContext: setWithContext(!m_withContext); return true;
    case Command::ZoomIn:
    case Command::ZoomOut:
    case Command::ResetZoom:
        if (FigureView *chart = m_inView->chart())
            command == Command::ZoomIn ? chart->zoomIn() : command == Command::ZoomOut ? chart->zoomOut() : chart->resetZoom();
        return true;
    case Command::NextClaim:
    case Command::PreviousClaim: return runOnFirst(command);
    default: return false;
    }
}

/// Claims are walked through from wherever the reader is.
bool Navigation::runOnFirst(Command command)
{
    SubjectInView *first = m_subjects.front();
    if (m_inView != first) {
        m_history.update(m_inView->view());
        bringIntoView(first);
        Q_EMIT changed();
    }
    return first->run(command);
}

void Navigation::updateCommands(Actions &actions, bool isInView) const
{
    actions.action(Command::Back)->setEnabled(isInView && (m_history.canGoBack() || isFirstHelp()));
    actions.action(Command::Forward)->setEnabled(isInView && m_history.canGoForward());
    actions.action(Command::ClosePage)->setEnabled(isInView && canClosePage());
    for (const PageEntry &entry : pageTable())
        actions.action(entry.page)->setEnabled(isInView && m_inView->view().page != entry.page && m_inView->canOpen(entry.page));
    for (const auto &[command, scale] : {std::pair(Command::ScaleOwn, ScaleMode::Own), std::pair(Command::ScaleSame, ScaleMode::Same),
                                         std::pair(Command::ScaleLog, ScaleMode::Log)}) {
        actions.action(command)->setChecked(m_scale == scale);
    }
    actions.action(Command::ShowContext)->setChecked(m_withContext);
}

/// What the reader chooses is remembered; the scale of a view that is gone back to is not.
void Navigation::chooseScale(ScaleMode scale)
{
    m_settings.setValue(Setting::Scale, QString(code(scale)));
    setScale(scale);
}

void Navigation::setWithContext(bool withContext)
{
    m_withContext = withContext;
    for (SubjectInView *subject : m_subjects)
        subject->setWithContext(withContext);
}

}  // namespace countercheck

#include "moc_navigation.cpp"
