// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_desk.h"

#include "app/comparison/saved_comparisons_dialog.h"
#include "widgets/steps_view.h"
#include "widgets/banner.h"
#include "widgets/figure_view.h"
#include "widgets/claim_header_view.h"
#include "widgets/claim_list_view.h"
#include "widgets/comparison_page.h"
#include "widgets/matrix_view.h"
#include "widgets/measure_list_view.h"
#include "widgets/passport_view.h"
#include "widgets/side_by_side_view.h"

#include <QInputDialog>
#include <QMenu>

#include <algorithm>
#include <array>

namespace countercheck {

namespace {

constexpr std::array scaleNames{"own", "same", "log"}; // in the order of ScaleMode
constexpr std::array scaleCommands{Command::ScaleOwn, Command::ScaleSame, Command::ScaleLog};

}  // namespace

ComparisonDesk::ComparisonDesk(Session &session, Settings &settings, Panes &panes, Actions &actions, QWidget *window)
    : QObject(window), m_session(session), m_settings(settings), m_panes(panes), m_actions(actions), m_window(window),
      m_wording(session.wording()), m_workspace(session), m_savedMenu(new QMenu(m_wording.say("Window", "&Open comparison"), window))
{
    connect(m_savedMenu, &QMenu::aboutToShow, this, &ComparisonDesk::listSaved);
    connectSession();
    connectPages();
    const QString remembered = m_settings.value(Setting::Scale).toString();
    for (std::size_t place = 0; place < scaleNames.size(); ++place) {
        if (remembered == QLatin1StringView(scaleNames[place]))
            setScale(static_cast<ScaleMode>(place));
    }
}

void ComparisonDesk::connectSession()
{
    connect(&m_session, &Session::libraryChanged, this, [this] {
        showClaimPage();
        m_panes.measures()->clearSearch();
        m_stepsOfClaim.reset();
        m_panes.header()->setHasSteps(false);
        m_panes.measureModel()->setRows({});
    });
    connect(&m_session, &Session::claimChanged, this, &ComparisonDesk::readStepsOfClaim);
    connect(&m_session, &Session::claimChanged, this, [this] {
        // A page about the claim that was in view says nothing about another.
        const bool isFindings = m_panes.page() == Panes::Page::Findings && !isComparing();
        if (m_panes.page() == Panes::Page::Dissection || m_panes.page() == Panes::Page::Steps || isFindings)
            showClaimPage();
    });
    connect(&m_workspace, &Workspace::changed, this, &ComparisonDesk::showComparison);
    connect(&m_workspace, &Workspace::failed, this, &ComparisonDesk::complain);
    connect(&m_workspace, &Workspace::measureRowsChanged, this, [this] { m_panes.measureModel()->setRows(m_workspace.measureRows()); });
    connect(&m_workspace, &Workspace::measureSummariesArrived, m_panes.measureModel(), &MeasureListModel::setSummaries);
    connect(m_panes.measureModel(), &MeasureListModel::pageNeeded, &m_workspace, &Workspace::fetchSummaries);
}

void ComparisonDesk::connectPages()
{
    connect(m_panes.measures(), &MeasureListView::textChanged, &m_workspace, &Workspace::setMeasureText);
    connect(m_panes.measures(), &MeasureListView::measurePicked, &m_workspace, &Workspace::add);
    const ComparisonPage *page = m_panes.comparison();
    connect(page, &ComparisonPage::backRequested, this, &ComparisonDesk::back);
    connect(page, &ComparisonPage::findingsRequested, this, [this] { run(Command::Findings); });
    connect(page, &ComparisonPage::oneAxisToggled, this, &ComparisonDesk::setOneAxis);
    connect(page, &ComparisonPage::stepsRequested, this, &ComparisonDesk::openSteps);
    connect(page, &ComparisonPage::saveRequested, this, &ComparisonDesk::askForName);
    connect(page, &ComparisonPage::measureDropped, &m_workspace, &Workspace::add);
    connect(page->chart(), &FigureView::observationActivated, &m_workspace, &Workspace::selectObservation);
    connect(page->matrix(), &MatrixView::pairSelected, &m_workspace, &Workspace::selectPair);
    connect(page->matrix(), &MatrixView::pairOpened, this, &ComparisonDesk::openFindings);
    connect(page->matrix(), &MatrixView::removeRequested, &m_workspace, &Workspace::remove);
    connect(m_panes.findings(), &SideBySideView::backRequested, this, &ComparisonDesk::back);
    connect(m_panes.dissection(), &SideBySideView::backRequested, this, &ComparisonDesk::back);
    connect(m_panes.steps(), &StepsView::backRequested, this, &ComparisonDesk::back);
    connect(m_panes.header(), &ClaimHeaderView::dissectRequested, this, &ComparisonDesk::openDissection);
    connect(m_panes.header(), &ClaimHeaderView::stepsRequested, this, &ComparisonDesk::openSteps);
    connect(m_panes.passport(), &PassportView::compareRequested, this, &ComparisonDesk::compareFigure);
    connect(m_panes.passport(), &PassportView::observationActivated, this, &ComparisonDesk::selectObservation);
    connect(m_panes.passport(), &PassportView::besidePicked, this, &ComparisonDesk::pickBeside);
    connect(m_panes.passport(), &PassportView::findingsRequested, this, &ComparisonDesk::openFigureFindings);
    connect(m_panes.claims(), &ClaimListView::claimActivated, this, &ComparisonDesk::showClaimPage);
}

bool ComparisonDesk::isComparing() const
{
    const auto isOf = [](Panes::Page page) { return page == Panes::Page::Comparison; };
    return isOf(m_panes.page()) || (m_panes.page() == Panes::Page::Findings && !m_before.empty() && isOf(m_before.back()));
}

const Passport *ComparisonDesk::passport() const
{
    if (isComparing())
        return shown() && shown()->passport ? &*shown()->passport : nullptr;
    return m_session.figure() && m_session.figure()->passport ? &*m_session.figure()->passport : nullptr;
}

const Dossier *ComparisonDesk::dossier() const
{
    if (isComparing())
        return shown() ? shown()->dossier.get() : nullptr;
    return m_session.claim() ? &m_session.claim()->dossier : nullptr;
}

const ObservationId &ComparisonDesk::besideId() const
{
    static const ObservationId none;
    if (isComparing())
        return shown() ? shown()->beside : none;
    return m_session.figure() ? m_session.figure()->beside : none;
}

const BesideLine *ComparisonDesk::beside() const
{
    const Passport *inView = passport();
    if (!inView || besideId().isEmpty())
        return nullptr;
    const auto line = std::ranges::find(inView->beside, besideId(), &BesideLine::observation);
    return line == inView->beside.end() ? nullptr : &*line;
}

void ComparisonDesk::showPassport()
{
    const Passport *inView = passport();
    m_panes.passport()->setPassport(inView ? std::optional(*inView) : std::nullopt, besideId());
}

bool ComparisonDesk::run(Command command)
{
    switch (command) {
    case Command::Undo: m_workspace.undoStack()->undo(); return true;
    case Command::Redo: m_workspace.undoStack()->redo(); return true;
    case Command::ScaleOwn: setScale(ScaleMode::Own); return true;
    case Command::ScaleSame: setScale(ScaleMode::Same); return true;
    case Command::ScaleLog: setScale(ScaleMode::Log); return true;
    case Command::NewComparison: startComparison({}); return true;
    case Command::CompareFigure: compareFigure(); return true;
    case Command::Findings:
        if (beside())
            openFigureFindings();
        else
            openPair();
        return true;
    case Command::OneAxis: setOneAxis(m_actions.action(Command::OneAxis)->isChecked()); return true;
    case Command::SaveComparison: askForName(); return true;
    case Command::ManageComparisons: showSaved(); return true;
    case Command::Dissect: openDissection(); return true;
    case Command::Steps: openSteps(); return true;
    case Command::Back: back(); return true;
    case Command::Find:
    case Command::NextClaim:
    case Command::PreviousClaim:
        showClaimPage();
        return false;
    default: return false;
    }
}

void ComparisonDesk::updateCommands(bool hasLibrary)
{
    m_hasLibrary = hasLibrary;
    const Panes::Page page = m_panes.page();
    const bool isComparing = hasLibrary && page == Panes::Page::Comparison && shown();
    const bool isAtClaim = hasLibrary && page == Panes::Page::Claim;
    const auto enable = [this](Command command, bool on) { m_actions.action(command)->setEnabled(on); };
    enable(Command::Undo, isComparing && m_workspace.undoStack()->canUndo());
    enable(Command::Redo, isComparing && m_workspace.undoStack()->canRedo());
    const auto isHeld = [this](const MeasureId &measure) { return findById(shown()->dossier->measures, measure) != nullptr; };
    const bool hasPair = isComparing && shown()->pair && isHeld(shown()->pair->a) && isHeld(shown()->pair->b);
    const BesideLine *inPair = hasLibrary ? beside() : nullptr;
    enable(Command::Findings, hasPair || (inPair && page != Panes::Page::Findings));
    enable(Command::CopyPairSentence, inPair);
    enable(Command::CopyArithmetic, inPair && !inPair->arithmetic.text.isEmpty());
    const bool isOnOneAxis = isComparing && shown()->pair
        && std::ranges::find(shown()->content.oneAxis, *shown()->pair) != shown()->content.oneAxis.end();
    const bool canShareAxis = isComparing && shown()->canShareAxis;
    enable(Command::OneAxis, canShareAxis || isOnOneAxis);
    m_actions.action(Command::OneAxis)->setChecked(isOnOneAxis);
    enable(Command::SaveComparison, isComparing && !shown()->content.selection.measures.empty());
    enable(Command::Dissect, isAtClaim && m_session.claim());
    enable(Command::Steps, (isAtClaim && m_stepsOfClaim) || (isComparing && shown()->hasSteps));
    enable(Command::Back, hasLibrary && page != Panes::Page::Claim);
    m_panes.comparison()->setCommands(hasPair, canShareAxis, isOnOneAxis, isComparing && shown()->hasSteps);
    m_savedMenu->setEnabled(hasLibrary);
}

void ComparisonDesk::openPage(Panes::Page page)
{
    if (page == m_panes.page())
        return;
    m_before.push_back(m_panes.page());
    m_panes.showPage(page);
    showPassport();
    Q_EMIT viewChanged();
}

void ComparisonDesk::showClaimPage()
{
    m_before.clear();
    if (m_panes.page() == Panes::Page::Claim)
        return;
    m_panes.showPage(Panes::Page::Claim);
    showPassport();
    Q_EMIT viewChanged();
}

void ComparisonDesk::back()
{
    if (m_before.empty())
        return;
    const Panes::Page page = m_before.back();
    m_before.pop_back();
    m_panes.showPage(page);
    showPassport();
    if (page == Panes::Page::Comparison)
        m_panes.comparison()->setFocus(Qt::OtherFocusReason);
    else if (page == Panes::Page::Claim)
        m_panes.claims()->setFocus(Qt::OtherFocusReason);
    Q_EMIT viewChanged();
}

void ComparisonDesk::startComparison(const ComparisonContent &content)
{
    if (!m_session.library())
        return;
    m_workspace.begin(content);
    if (m_panes.measureModel()->rowCount() == 0)
        m_workspace.findMeasures();
    openPage(Panes::Page::Comparison);
    m_panes.measures()->focusSearch();
}

void ComparisonDesk::compareFigure()
{
    const Passport *inView = passport();
    if (!inView)
        return;
    const Dossier *dossier = m_session.claim() ? &m_session.claim()->dossier : nullptr;
    const Observation *observation = dossier ? findById(dossier->observations, inView->observation) : nullptr;
    if (!observation && shown())
        observation = findById(shown()->dossier->observations, inView->observation);
    if (!observation)
        return;
    // A comparison that is being put together grows; the reader has not thrown it away.
    const MeasureId measure = observation->measure;
    if (m_workspace.content().selection.measures.empty()) {
        startComparison({{}, {{measure}}, {}});
        return;
    }
    m_workspace.add(measure);
    openPage(Panes::Page::Comparison);
    m_panes.measures()->focusSearch();
}

void ComparisonDesk::showComparison(bool sameChart)
{
    const ComposedComparison &comparison = *shown();
    m_panes.measureModel()->setPicked(comparison.content.selection);
    if (!sameChart)
        m_panes.matrixModel()->setMatrix(comparison.matrix);
    m_panes.comparison()->setComparison(comparison.content.name, comparison.figure, comparison.matrix.measures.size(), comparison.missing, sameChart);
    if (comparison.pair)
        m_panes.comparison()->matrix()->setSelected(*comparison.pair);
    m_panes.comparison()->chart()->setSelected(comparison.observation);
    if (isComparing())
        showPassport();
    Q_EMIT viewChanged();
}

void ComparisonDesk::openPair()
{
    if (shown() && shown()->pair)
        openFindings(shown()->pair->a, shown()->pair->b);
}

void ComparisonDesk::openFindings(const MeasureId &a, const MeasureId &b)
{
    if (!shown())
        return;
    m_workspace.selectBeside({});
    showFindings(composeFindings(*shown()->dossier, a, b, m_wording));
}

void ComparisonDesk::openFigureFindings()
{
    if (beside())
        showFindings(composeFindings(*dossier(), passport()->observation, beside()->observation, m_wording));
}

void ComparisonDesk::showFindings(const std::optional<SideBySide> &findings)
{
    if (!findings)
        return;
    m_panes.findings()->setPage(*findings);
    openPage(Panes::Page::Findings);
    m_panes.findings()->setFocus(Qt::OtherFocusReason);
}

void ComparisonDesk::openDissection()
{
    if (!m_session.claim())
        return;
    const std::optional<SideBySide> dissection = composeDissection(m_session.claim()->dossier, m_wording);
    if (!dissection)
        return;
    m_panes.dissection()->setPage(*dissection);
    openPage(Panes::Page::Dissection);
    m_panes.dissection()->setFocus(Qt::OtherFocusReason);
}

void ComparisonDesk::readStepsOfClaim()
{
    m_stepsOfClaim.reset();
    m_panes.header()->setHasSteps(false);
    if (!m_session.claim())
        return;
    MeasureSelection measures;
    for (const Measure &measure : m_session.claim()->dossier.measures)
        measures.measures.push_back(measure.id);
    m_workspace.readSteps(measures, [this, claim = m_session.claim()](const std::optional<ProcessSteps> &processSteps) {
        if (claim != m_session.claim())
            return;
        m_stepsOfClaim = processSteps;
        m_panes.header()->setHasSteps(processSteps.has_value());
        Q_EMIT viewChanged();
    });
}

void ComparisonDesk::openSteps()
{
    const auto show = [this](const std::optional<ProcessSteps> &processSteps) {
        if (!processSteps)
            return;
        m_panes.steps()->setSteps(*processSteps);
        openPage(Panes::Page::Steps);
        m_panes.steps()->setFocus(Qt::OtherFocusReason);
    };
    if (m_panes.page() == Panes::Page::Comparison)
        m_workspace.readSteps(m_workspace.content().selection, show);
    else
        show(m_stepsOfClaim);
}

void ComparisonDesk::setOneAxis(bool on)
{
    if (shown() && shown()->pair)
        m_workspace.setOneAxis(*shown()->pair, on);
}

void ComparisonDesk::selectObservation(const ObservationId &observation)
{
    if (isComparing())
        m_workspace.selectObservation(observation);
    else
        m_session.selectObservation(observation);
    leaveFindings();
}

void ComparisonDesk::pickBeside(const ObservationId &beside)
{
    const ObservationId picked = beside == besideId() ? ObservationId() : beside;
    if (isComparing())
        m_workspace.selectBeside(picked);
    else
        m_session.selectBeside(picked);
    leaveFindings();
}

void ComparisonDesk::leaveFindings()
{
    if (m_panes.page() == Panes::Page::Findings)
        back();
}

void ComparisonDesk::setScale(ScaleMode scale)
{
    const auto place = static_cast<std::size_t>(scale);
    m_settings.setValue(Setting::Scale, QString::fromLatin1(scaleNames[place]));
    m_actions.action(scaleCommands[place])->setChecked(true);
    m_session.setScale(scale);
    m_workspace.setScale(scale);
}

void ComparisonDesk::askForName()
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_wording.say("Window", "Save the comparison"));
    dialog->setLabelText(m_wording.say("Window", "Its name:"));
    dialog->setOkButtonText(m_wording.say("Window", "Save"));
    dialog->setCancelButtonText(m_wording.say("Window", "Cancel"));
    dialog->setTextValue(m_workspace.content().name);
    connect(dialog, &QInputDialog::textValueSelected, this, &ComparisonDesk::save);
    dialog->open();
}

void ComparisonDesk::save(const QString &name)
{
    const QString simplified = comparisonName(name);
    if (simplified.isEmpty() || !m_session.library())
        return;
    ComparisonContent content = m_workspace.content();
    content.name = simplified;
    if (const Result<Done> saved = m_saved.save(m_session.library()->description, content); !saved) {
        complain(saved.error());
        return;
    }
    m_workspace.setName(simplified);
    Q_EMIT said(m_wording.say("Window", "The comparison “%1” is saved.").arg(simplified));
}

void ComparisonDesk::showSaved()
{
    if (!m_session.library())
        return;
    auto *dialog = new SavedComparisonsDialog(m_wording, m_saved, m_session.library()->description, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavedComparisonsDialog::openRequested, this, &ComparisonDesk::openSaved);
    connect(dialog, &SavedComparisonsDialog::renamed, this, [this](const QString &from, const QString &to) {
        if (m_workspace.content().name == from)
            m_workspace.setName(to);
        Q_EMIT said(m_wording.say("Window", "“%1” is now called “%2”.").arg(from, to));
    });
    connect(dialog, &SavedComparisonsDialog::removed, this, [this](const QString &name) {
        // What is on the page stays there, no longer under a name.
        if (m_workspace.content().name == name)
            m_workspace.setName({});
        Q_EMIT said(m_wording.say("Window", "The comparison “%1” is deleted.").arg(name));
    });
    dialog->open();
}

void ComparisonDesk::listSaved()
{
    m_savedMenu->clear();
    const QStringList names = m_session.library() ? m_saved.names(m_session.library()->description) : QStringList();
    for (const QString &name : names) {
        QString text = name;
        m_savedMenu->addAction(text.replace(u'&', QStringLiteral("&&")), this, [this, name] { openSaved(name); });
    }
    if (names.isEmpty())
        m_savedMenu->addAction(m_wording.say("Window", "None saved for this library"))->setEnabled(false);
}

void ComparisonDesk::openSaved(const QString &name)
{
    const Result<ComparisonContent> content = m_saved.read(m_session.library()->description, name);
    if (!content) {
        complain(content.error());
        return;
    }
    startComparison(*content);
}

void ComparisonDesk::complain(const Error &error)
{
    m_panes.banner()->setSentence(m_wording.error(error));
}

}  // namespace countercheck
