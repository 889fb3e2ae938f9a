// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_subject.h"

#include "app/comparison/comparison_words_dialog.h"
#include "app/library/steps_question.h"
#include "models/layout/shown_time.h"
#include "widgets/comparison/comparison_page.h"
#include "widgets/comparison/matrix_view.h"
#include "widgets/comparison/measure_list_view.h"
#include "widgets/comparison/pair_list.h"
#include "widgets/figures/figure_view.h"

#include <QApplication>
#include <QLineEdit>

#include <algorithm>

namespace countercheck {

ComparisonSubject::ComparisonSubject(Session &session, QWidget *window)
    : SubjectInView(window), m_session(session), m_wording(session.wording()), m_workspace(session.openLibrary(), m_wording),
      m_measureSearch(session.openLibrary()), m_saving(new ComparisonSaving(session, m_workspace, window)),
      m_measures(new MeasureListModel(m_wording, this)), m_matrix(new ComparisonMatrixModel(m_wording, this)),
      m_list(new MeasureListView(m_wording, m_measures)), m_pair(new PairList(m_wording, 14)),
      m_comparisonPage(new ComparisonPage(m_wording, m_matrix, pageLinks(m_wording, [](const PageEntry &) { return true; })))
{
    connect(&m_workspace, &Workspace::changed, this, &ComparisonSubject::showComparison);
    connect(&m_workspace, &Workspace::failed, this, &ComparisonSubject::failed);
    connect(&m_workspace, &Workspace::readFailed, this, [this] { m_asked.reset(); });
    connect(&m_measureSearch, &MeasureSearch::rowsChanged, this, [this] { m_measures->setRows(m_measureSearch.rows()); });
    connect(&m_measureSearch, &MeasureSearch::summariesArrived, m_measures, &MeasureListModel::setSummaries);
    connect(&m_measureSearch, &MeasureSearch::summariesFailed, m_measures, &MeasureListModel::setUnreadable);
    connect(&m_measureSearch, &MeasureSearch::failed, this, &ComparisonSubject::failed);
    connect(m_measures, &MeasureListModel::pageNeeded, &m_measureSearch, &MeasureSearch::fetchSummaries);
    connect(m_list, &MeasureListView::textChanged, &m_measureSearch, &MeasureSearch::setText);
    connect(m_list, &MeasureListView::measurePicked, &m_workspace, &Workspace::add);
    connect(m_list, &MeasureListView::removeRequested, &m_workspace, &Workspace::remove);
    connect(m_saving, &ComparisonSaving::said, this, &ComparisonSubject::said);
    connect(m_saving, &ComparisonSaving::failed, this, &ComparisonSubject::failed);
    connect(m_saving, &ComparisonSaving::opened, this, [this](const SavedComparison &saved) {
        Q_EMIT formWanted(saved.view.scale, saved.view.withContext);
        start(saved.name, saved.view);
    });
    connectPage();
}

void ComparisonSubject::connectPage()
{
    const ComparisonPage *page = m_comparisonPage;
    connect(page, &ComparisonPage::backRequested, this, &ComparisonSubject::closeRequested);
    connect(page, &ComparisonPage::pageRequested, this, &ComparisonSubject::openPage);
    connect(page, &ComparisonPage::oneAxisToggled, this, &ComparisonSubject::setOneAxis);
    connect(page, &ComparisonPage::wordsRequested, this, &ComparisonSubject::askForWords);
    connect(page, &ComparisonPage::listRequested, this, &ComparisonSubject::listWanted);
    connect(m_list, &MeasureListView::shownChanged, page, &ComparisonPage::setListVisible);
    connect(page, &ComparisonPage::saveRequested, this, [this] { m_saving->askForName(view()); });
    connect(page, &ComparisonPage::measureDropped, &m_workspace, &Workspace::add);
    connect(page->chart(), &FigureView::observationActivated, &m_workspace, &Workspace::selectFigure);
    connect(page->matrix(), &MatrixView::pairSelected, &m_workspace, &Workspace::selectPair);
    connect(page->matrix(), &MatrixView::pairOpened, this, &ComparisonSubject::openPairFindings);
    connect(page->matrix(), &MatrixView::removeRequested, &m_workspace, &Workspace::remove);
}

void ComparisonSubject::start(const QString &name, const View &view)
{
    if (!m_session.library())
        return;
    Q_EMIT leaving();
    m_readingSteps.cancel();
    m_asked = view;
    m_asked->page = ViewPage::Chart;
    m_page = ViewPage::Chart;
    m_workspace.begin(name, view);
    if (m_measures->rowCount() == 0)
        m_measureSearch.search();
    Q_EMIT moved(true);
    takeFocus();
}

void ComparisonSubject::addMeasure(const MeasureId &measure)
{
    // A comparison that is being put together grows: the reader has not thrown it away.
    if (m_workspace.view().measures().measures.empty()) {
        View view;
        view.subject = MeasureSelection{{measure}};
        start({}, view);
        return;
    }
    Q_EMIT leaving();
    m_workspace.add(measure);
    turnTo(ViewPage::Chart);
}

void ComparisonSubject::show(const View &view)
{
    if (!m_session.library())
        return;
    m_readingSteps.cancel();
    m_asked = view;
    m_page = ViewPage::Chart;
    // Where these measures are compared already, their history of undoing and their name stay.
    if (m_workspace.view().subject == view.subject && m_workspace.view().oneAxis == view.oneAxis)
        m_workspace.select(view.pair, view.figures);
    else
        m_workspace.begin({}, view);
    if (m_measures->rowCount() == 0)
        m_measureSearch.search();
    finishShowing();
}

View ComparisonSubject::view() const
{
    View view = m_workspace.view();
    if (m_asked) {
        view.page = m_asked->page;
        view.time = m_asked->time;
    } else {
        view.page = m_page;
        if (shown())
            view.time = shownTime(m_comparisonPage->chart()->timeWindow(), shown()->figure);
    }
    return view;
}

void ComparisonSubject::leave()
{
    m_asked.reset();
    m_readingSteps.cancel();
}

void ComparisonSubject::restart()
{
    m_asked.reset();
    m_readingSteps.cancel();
    m_page = ViewPage::Chart;
    m_list->clearSearch();
    m_measureSearch.clear();
    View nothing;
    nothing.subject = MeasureSelection();
    m_workspace.begin({}, nothing);
}

/// Its steps and its name stay: they are about what is compared, and not about the rows that have changed.
void ComparisonSubject::refresh()
{
    leave();
    m_page = ViewPage::Chart;
    m_list->clearSearch();
    m_measureSearch.clear();
    m_workspace.readAgain();
}

void ComparisonSubject::showComparison(bool sameChart)
{
    const ComposedComparison &comparison = *shown();
    m_measures->setPicked(comparison.view.measures());
    m_list->setChosen(chosenMeasures());
    if (!sameChart)
        m_matrix->setMatrix(comparison.matrix);
    m_comparisonPage->setComparison(comparison.name, comparison.figure, comparison.matrix.measures.size(), comparison.missing, sameChart);
    const std::optional<SideBySide> findings = composeFindingsInView();
    m_comparisonPage->setFindings(findings);
    m_pair->setFindings(findings);
    if (comparison.view.pair)
        m_comparisonPage->matrix()->setSelected(*comparison.view.pair);
    m_comparisonPage->chart()->setSelected(comparison.view.figures.observation);
    finishShowing();
    Q_EMIT changed();
    // The chart could not take the keyboard before it was there. Whoever has begun to type goes on typing.
    if (m_isFocusAwaited && m_comparisonPage->chart()->isVisibleTo(m_comparisonPage)) {
        m_isFocusAwaited = false;
        if (m_comparisonPage->isVisible() && !qobject_cast<QLineEdit *>(QApplication::focusWidget()))
            takeFocus();
    }
}

/// Says what the comparison holds; a measure that this library lacks is named by its id.
std::vector<ChosenMeasure> ComparisonSubject::chosenMeasures() const
{
    std::vector<ChosenMeasure> chosen;
    const Dossier &dossier = *shown()->dossier;
    for (const MeasureId &id : shown()->view.measures().measures) {
        const Measure *measure = findById(dossier.measures, id);
        if (!measure) {
            chosen.push_back({id, id.slug, m_wording.say("Window", "not in this library"), Standing::Context});
            continue;
        }
        const Organisation *producer = findById(dossier.organisations, measure->producer);
        QStringList detail{m_wording.unit(measure->statisticalUnit)};
        if (producer)
            detail += producer->name;
        chosen.push_back({id, measure->label(), detail.join(QStringLiteral(" · ")), standingOf(*measure)});
    }
    return chosen;
}

void ComparisonSubject::finishShowing()
{
    if (!m_asked || !m_workspace.isUpToDate())
        return;
    const View asked = *m_asked;
    m_asked.reset();
    m_comparisonPage->chart()->setTimeWindow(timeWindow(asked.time, shown()->figure));
    if (canOpen(asked.page) && fillPage(asked.page))
        m_page = asked.page;
    else if (!canOpen(asked.page) || asked.page != ViewPage::Steps)
        Q_EMIT failed({ErrorCode::NothingToShow, QString(code(asked.page)), m_wording.say("Window", "this comparison")});
    Q_EMIT changed();
}

/// Leads to a page that holds what it shows already.
void ComparisonSubject::turnTo(ViewPage page)
{
    m_readingSteps.cancel();
    m_asked.reset();
    if (page != m_page)
        Q_EMIT leaving();
    m_page = page;
    Q_EMIT moved();
    takeFocus();
}

std::optional<SideBySide> ComparisonSubject::composeFindingsInView() const
{
    const View &view = shown()->view;
    if (!view.figures.beside.isEmpty())
        return composeFindings(*shown()->dossier, view.figures.observation, view.figures.beside, m_wording);
    return view.pair ? composeFindings(*shown()->dossier, view.pair->a, view.pair->b, m_wording) : std::nullopt;
}

bool ComparisonSubject::canOpen(ViewPage page) const
{
    switch (page) {
    case ViewPage::Chart: return true;
    case ViewPage::Findings: return shown() && (shown()->hasPair() || besideLine(*this));
    case ViewPage::Steps: return shown() && shown()->hasSteps;
    default: return false; // no page of a comparison
    }
}

/// Makes what a page shows; false if there is nothing, or if it is still to be read, which leads to the page later.
bool ComparisonSubject::fillPage(ViewPage page)
{
    switch (page) {
    case ViewPage::Chart: return true;
    case ViewPage::Findings: return m_pages.fill(page, composeFindingsInView());
    case ViewPage::Steps: readSteps(); return false;
    default: return false;
    }
}

void ComparisonSubject::openPage(ViewPage page)
{
    if (page != m_page && canOpen(page) && fillPage(page))
        turnTo(page);
}

void ComparisonSubject::openPairFindings(const MeasureId &a, const MeasureId &b)
{
    if (!shown() || !m_pages.fill(ViewPage::Findings, composeFindings(*shown()->dossier, a, b, m_wording)))
        return;
    m_workspace.selectBeside({});
    turnTo(ViewPage::Findings);
}

void ComparisonSubject::readSteps()
{
    askForSteps(m_session.pages(), this, m_readingSteps.next(), m_workspace.view().measures(), m_wording,
                [this](const Result<std::optional<ProcessSteps>> &steps) {
        if (!steps)
            Q_EMIT failed(steps.error());
        else if (m_pages.fill(ViewPage::Steps, *steps))
            turnTo(ViewPage::Steps);
        else
            Q_EMIT failed({ErrorCode::NothingToShow, QString(code(ViewPage::Steps)), m_wording.say("Window", "this comparison")});
    });
}

void ComparisonSubject::leaveFindings()
{
    // What is picked anew stands on the page before.
    if (m_page == ViewPage::Findings)
        turnTo(ViewPage::Chart);
}

void ComparisonSubject::setOneAxis(bool on)
{
    if (shown() && shown()->view.pair)
        m_workspace.setOneAxis(*shown()->view.pair, on);
}

QWidget *ComparisonSubject::list()
{
    return m_list;
}

QWidget *ComparisonSubject::page()
{
    return m_pages.view(m_page, m_comparisonPage);
}

FigureView *ComparisonSubject::chart()
{
    return m_comparisonPage->chart();
}

std::vector<QWidget *> ComparisonSubject::parts()
{
    if (m_page != ViewPage::Chart)
        return {m_list, page()};
    return {m_list, m_comparisonPage->chart(), m_comparisonPage->matrix()};
}

QWidget *ComparisonSubject::preview()
{
    // A passport is of one figure. Without one the panel has room for the pair.
    return !passport() && !m_pair->isEmpty() ? m_pair : nullptr;
}

void ComparisonSubject::setPreviewVisible(bool isVisible)
{
    m_comparisonPage->setPairElsewhere(isVisible);
}

void ComparisonSubject::takeFocus()
{
    if (m_page != ViewPage::Chart)
        page()->setFocus(Qt::OtherFocusReason);
    else if (m_list->isVisibleTo(m_list->window()))
        m_list->focusSearch();
    else { // a list in a closed pane has no use for the keyboard
        FigureView *chart = m_comparisonPage->chart();
        chart->setFocus(Qt::OtherFocusReason);
        m_isFocusAwaited = !chart->isVisibleTo(m_comparisonPage);
    }
}

std::shared_ptr<const Dossier> ComparisonSubject::dossier() const
{
    return shown() ? shown()->dossier : nullptr;
}

const ComparisonFigure *ComparisonSubject::figure() const
{
    return shown() && !shown()->dossier->measures.empty() ? &shown()->figure : nullptr;
}

const Passport *ComparisonSubject::passport() const
{
    return shown() && shown()->passport ? &*shown()->passport : nullptr;
}

FigureSelection ComparisonSubject::selection() const
{
    return shown() ? shown()->view.figures : FigureSelection();
}

QString ComparisonSubject::name() const
{
    if (!shown() || !shown()->name.isEmpty() || shown()->dossier->measures.empty())
        return shown() ? shown()->name : QString();
    const std::vector<MeasureId> measures = shown()->view.measures().measures;
    const auto held = std::ranges::find_if(measures, [this](const MeasureId &measure) { return findById(shown()->dossier->measures, measure); });
    return QStringLiteral("comparison-") + held->slug;
}

void ComparisonSubject::selectFigure(const ObservationId &observation)
{
    leaveFindings();
    m_workspace.selectFigure(observation);
}

void ComparisonSubject::selectBeside(const ObservationId &beside)
{
    leaveFindings();
    m_workspace.selectBeside(beside);
}

void ComparisonSubject::setTheme(ThemeName theme)
{
    m_comparisonPage->chart()->setTheme(theme);
}

bool ComparisonSubject::run(Command command)
{
    switch (command) {
    case Command::Undo: m_workspace.undoStack()->undo(); return true;
    case Command::Redo: m_workspace.undoStack()->redo(); return true;
    case Command::OneAxis: setOneAxis(!shown()->isPairOnOneAxis()); return true;
    case Command::ChartWords: askForWords(); return true;
    case Command::SaveComparison: m_saving->askForName(view()); return true;
    default: return false;
    }
}

void ComparisonSubject::askForWords()
{
    auto *dialog = new ComparisonWordsDialog(m_wording, shown()->view.words, shown()->figure, m_comparisonPage->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_workspace.setWords(dialog->words()); });
    dialog->open();
}

void ComparisonSubject::updateCommands(Actions &actions, bool isInView)
{
    const bool isOpen = isInView && shown() && m_page == ViewPage::Chart;
    const auto enable = [&actions](Command command, bool on) { actions.action(command)->setEnabled(on); };
    const QUndoStack &undo = *m_workspace.undoStack();
    enable(Command::Undo, isOpen && undo.canUndo());
    enable(Command::Redo, isOpen && undo.canRedo());
    actions.setDetail(Command::Undo, isOpen ? undo.undoText() : QString());
    actions.setDetail(Command::Redo, isOpen ? undo.redoText() : QString());
    const bool isOnOneAxis = isOpen && shown()->isPairOnOneAxis();
    const bool canShareAxis = isOpen && shown()->canShareAxis;
    enable(Command::OneAxis, canShareAxis || isOnOneAxis);
    actions.action(Command::OneAxis)->setChecked(isOnOneAxis);
    enable(Command::ChartWords, isOpen && !shown()->view.measures().measures.empty());
    enable(Command::SaveComparison, isOpen && !shown()->view.measures().measures.empty());
    m_comparisonPage->setCommands(canShareAxis, isOnOneAxis);
    m_comparisonPage->setPages(pageLinks(m_wording, [this](const PageEntry &entry) { return canOpen(entry.page); }));
}

}  // namespace countercheck

#include "moc_comparison_subject.cpp"
