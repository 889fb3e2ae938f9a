// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/workspace.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace countercheck {
namespace {

/// From one view to another: small enough to be kept whole, so that undoing is going back to it.
class ChangeView final : public QUndoCommand {
public:
    ChangeView(const QString &words, View before, View after, std::function<void(const View &)> apply)
        : QUndoCommand(words), m_before(std::move(before)), m_after(std::move(after)), m_apply(std::move(apply))
    {
    }

    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }

private:
    View m_before;
    View m_after;
    std::function<void(const View &)> m_apply;
};

bool holds(const Dossier &dossier, const MeasurePair &pair)
{
    return findById(dossier.measures, pair.a) && findById(dossier.measures, pair.b);
}

}  // namespace

bool ComposedComparison::hasPair() const
{
    return view.pair && holds(*dossier, *view.pair);
}

bool ComposedComparison::isPairOnOneAxis() const
{
    return view.pair && std::ranges::find(view.oneAxis, *view.pair) != view.oneAxis.end();
}

Workspace::Workspace(OpenLibrary &library, const Wording &wording) : m_library(library), m_wording(wording)
{
    m_view.subject = MeasureSelection();
}

void Workspace::begin(const QString &name, const View &view)
{
    m_undo.clear();
    m_name = name;
    View begun = view;
    begun.subject = view.measures();
    begun.page = ViewPage::Chart;
    begun.time = {};
    begun.query.clear();
    begun.facets.clear();
    begun.scale = m_view.scale;
    begun.withContext = m_view.withContext;
    setContent(begun);
}

void Workspace::setName(const QString &name)
{
    m_name = name;
    compose(true);
}

void Workspace::change(const QString &words, View view)
{
    if (view.subject == m_view.subject && view.oneAxis == m_view.oneAxis && view.words == m_view.words)
        return;
    m_undo.push(new ChangeView(words, m_view, std::move(view), [this](const View &to) {
        // Only what is compared and said is undone: what is selected in it, and how it is scaled, stay.
        View next = m_view;
        next.subject = to.subject;
        next.oneAxis = to.oneAxis;
        next.words = to.words;
        setContent(next);
    }));
}

void Workspace::add(const MeasureId &measure)
{
    MeasureSelection selection = m_view.measures();
    if (measure.isEmpty() || selection.contains(measure))
        return;
    if (!selection.measures.empty())
        m_view.pair = MeasurePair(selection.measures.back(), measure);
    selection.measures.push_back(measure);
    View view = m_view;
    view.subject = selection;
    change(m_wording.say("Workspace", "add a measure"), std::move(view));
}

void Workspace::remove(const MeasureId &measure)
{
    MeasureSelection selection = m_view.measures();
    std::erase(selection.measures, measure);
    View view = m_view;
    view.subject = selection;
    std::erase_if(view.oneAxis, [&measure](const MeasurePair &pair) { return pair.has(measure); });
    change(m_wording.say("Workspace", "take a measure out"), std::move(view));
}

void Workspace::setOneAxis(const MeasurePair &pair, bool on)
{
    View view = m_view;
    std::erase(view.oneAxis, pair);
    if (on)
        view.oneAxis.push_back(pair);
    change(on ? m_wording.say("Workspace", "show on one axis anyway") : m_wording.say("Workspace", "show on axes apart"), std::move(view));
}

void Workspace::setWords(const ViewWords &words)
{
    View view = m_view;
    view.words = words;
    change(m_wording.say("Workspace", "change the words of the chart"), std::move(view));
}

void Workspace::selectPair(const MeasurePair &pair)
{
    if (m_view.pair == pair && m_view.figures.beside.isEmpty())
        return;
    m_view.pair = pair;
    m_view.figures.beside = {};
    compose(true);
}

void Workspace::select(const std::optional<MeasurePair> &pair, const FigureSelection &figures)
{
    if (m_view.pair == pair && m_view.figures == figures)
        return;
    m_view.pair = pair;
    m_view.figures = figures;
    if (!m_isReading && m_dossier)
        correctSelection();
    compose(true);
}

void Workspace::selectFigure(const ObservationId &observation)
{
    if (observation == m_view.figures.observation)
        return;
    m_view.figures = {observation, {}};
    compose(true);
}

void Workspace::selectBeside(const ObservationId &beside)
{
    if (std::exchange(m_view.figures.beside, beside) != beside)
        compose(true);
}

void Workspace::setScale(ScaleMode scale)
{
    if (std::exchange(m_view.scale, scale) != scale)
        compose(true);
}

void Workspace::setWithContext(bool withContext)
{
    if (std::exchange(m_view.withContext, withContext) != withContext)
        compose(true);
}

void Workspace::setContent(const View &view)
{
    m_view = view;
    const MeasureSelection selection = m_view.measures();
    if (m_view.pair && (!selection.contains(m_view.pair->a) || !selection.contains(m_view.pair->b)))
        m_view.pair.reset();
    if (!m_view.pair && selection.measures.size() > 1)
        m_view.pair = MeasurePair(selection.measures[0], selection.measures[1]);
    read();
}

void Workspace::read()
{
    const MeasureSelection selection = m_view.measures();
    const std::stop_token stop = m_reading.next();
    m_isReading = !selection.measures.empty() && m_library.opened();
    if (!m_isReading) {
        m_dossier = std::make_shared<Dossier>();
        m_hasSteps = false;
        correctSelection();
        compose(false);
        return;
    }
    struct Answer {
        std::shared_ptr<const Dossier> dossier;
        bool hasSteps = false;
    };
    m_library.pages().ask(this, stop, [selection](Library &library, const std::stop_token &) -> Result<Answer> {
        Result<Dossier> dossier = library.dossier(selection);
        if (!dossier)
            return dossier.error();
        const Result<MeasureSelection> steps = library.processSteps(selection);
        if (!steps)
            return steps.error();
        return Answer{std::make_shared<Dossier>(std::move(dossier).value()), !steps->measures.empty()};
    }, [this](const Result<Answer> &answer) {
        m_isReading = false;
        if (!answer) {
            if (m_shown)
                m_view = m_shown->view;
            Q_EMIT failed(answer.error());
            Q_EMIT readFailed();
            return;
        }
        m_dossier = answer->dossier;
        m_hasSteps = answer->hasSteps;
        correctSelection();
        compose(false);
    });
}

/// Lets go of figures that are not compared any more, and says which of those asked for are not there.
void Workspace::correctSelection()
{
    for (ObservationId *figure : {&m_view.figures.observation, &m_view.figures.beside}) {
        if (figure->isEmpty() || findById(m_dossier->observations, *figure))
            continue;
        // One that was shown before has gone with its measure.
        const bool wasShown = m_shown && m_shown->dossier && findById(m_shown->dossier->observations, *figure);
        if (!wasShown)
            Q_EMIT failed({ErrorCode::NoSuchRow, figure->slug, {}});
        figure->slug.clear();
    }
    if (m_view.figures.observation.isEmpty())
        m_view.figures.beside = {};
}

void Workspace::compose(bool sameChart)
{
    m_isOtherChart = m_isOtherChart || !sameChart;
    if (!m_dossier || m_isReading)
        return;
    auto shown = std::make_shared<ComposedComparison>();
    shown->name = m_name;
    shown->view = m_view;
    shown->dossier = m_dossier;
    shown->hasSteps = m_hasSteps;
    const std::vector<MeasureId> order = m_view.measures().measures;
    for (const MeasureId &measure : order) {
        if (!findById(m_dossier->measures, measure))
            shown->missing.append(measure.slug);
    }
    m_library.pages().run(this, m_composing.next(), [shown, order, wording = m_wording](const std::stop_token &stop) {
        const Dossier &dossier = *shown->dossier;
        const View &view = shown->view;
        FigureOptions options{.scale = view.scale, .oneAxis = view.oneAxis, .order = order, .withContext = view.withContext, .words = view.words};
        // The sentence is about the two figures where there are two, else about the two measures.
        if (view.figures.beside.isEmpty())
            options.pair = view.pair;
        shown->figure = composeFigure(dossier, view.figures, wording, options, stop);
        if (stop.stop_requested())
            return shown;
        shown->matrix = composeMatrix(dossier, order, wording);
        shown->canShareAxis = view.pair && canShareAxis(shown->figure, *view.pair);
        if (!view.figures.observation.isEmpty())
            shown->passport = composePassport(dossier, view.figures, wording);
        return shown;
    }, [this](std::shared_ptr<ComposedComparison> answer) {
        m_shown = std::move(answer);
        Q_EMIT changed(!std::exchange(m_isOtherChart, false));
    });
}

}  // namespace countercheck

#include "moc_workspace.cpp"
