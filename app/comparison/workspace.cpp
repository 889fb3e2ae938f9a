// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/workspace.h"

#include <algorithm>

namespace countercheck {

namespace {

/// A pause in typing that is too short to be felt and long enough to skip what is only passed through.
constexpr int typingPauseMilliseconds = 90;

/// From one content to another: small enough to be kept whole, so that undoing is going back to it.
class ChangeContent final : public QUndoCommand {
public:
    ChangeContent(const QString &words, ComparisonContent before, ComparisonContent after, std::function<void(const ComparisonContent &)> apply)
        : QUndoCommand(words), m_before(std::move(before)), m_after(std::move(after)), m_apply(std::move(apply))
    {
    }

    void undo() override { m_apply(m_before); }
    void redo() override { m_apply(m_after); }

private:
    ComparisonContent m_before;
    ComparisonContent m_after;
    std::function<void(const ComparisonContent &)> m_apply;
};

std::stop_token renew(std::stop_source &source)
{
    source.request_stop();
    source = std::stop_source();
    return source.get_token();
}

Error closedError()
{
    return {ErrorCode::Cancelled, {}, {}};
}

}  // namespace

Workspace::Workspace(Session &session) : m_session(session), m_wording(session.wording())
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMilliseconds);
    connect(&m_typing, &QTimer::timeout, this, &Workspace::findMeasures);
    // What was compared is of the library that was open.
    connect(&session, &Session::libraryChanged, this, [this] {
        m_rows.clear();
        begin();
    });
}

Workspace::~Workspace()
{
    for (std::stop_source *source : {&m_searching, &m_reading, &m_composing, &m_ended})
        source->request_stop();
}

void Workspace::begin(const ComparisonContent &content)
{
    m_undo.clear();
    m_pair.reset();
    m_observation = m_beside = {};
    setContent(content);
}

void Workspace::setName(const QString &name)
{
    m_content.name = name;
    compose(true);
}

void Workspace::change(const QString &words, ComparisonContent content)
{
    if (content != m_content)
        m_undo.push(new ChangeContent(words, m_content, std::move(content), [this](const ComparisonContent &to) {
            ComparisonContent next = to;
            next.name = m_content.name;
            setContent(next);
        }));
}

void Workspace::add(const MeasureId &measure)
{
    if (measure.isEmpty() || m_content.selection.contains(measure))
        return;
    ComparisonContent content = m_content;
    if (!content.selection.measures.empty())
        m_pair = MeasurePair(content.selection.measures.back(), measure);
    content.selection.measures.push_back(measure);
    change(m_wording.say("Workspace", "add a measure"), std::move(content));
}

void Workspace::remove(const MeasureId &measure)
{
    ComparisonContent content = m_content;
    std::erase(content.selection.measures, measure);
    std::erase_if(content.oneAxis, [&measure](const MeasurePair &pair) { return pair.has(measure); });
    change(m_wording.say("Workspace", "take a measure out"), std::move(content));
}

void Workspace::setOneAxis(const MeasurePair &pair, bool on)
{
    ComparisonContent content = m_content;
    std::erase(content.oneAxis, pair);
    if (on)
        content.oneAxis.push_back(pair);
    change(on ? m_wording.say("Workspace", "show on one axis anyway") : m_wording.say("Workspace", "show on axes apart"), std::move(content));
}

void Workspace::selectPair(const MeasurePair &pair)
{
    if (m_pair == pair && m_beside.isEmpty())
        return;
    m_pair = pair;
    m_beside = {};
    compose(true);
}

void Workspace::selectObservation(const ObservationId &observation)
{
    if (observation == m_observation)
        return;
    m_observation = observation;
    m_beside = {};
    compose(true);
}

void Workspace::selectBeside(const ObservationId &beside)
{
    if (beside == m_beside)
        return;
    m_beside = beside;
    compose(true);
}

void Workspace::setScale(ScaleMode scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    compose(true);
}

void Workspace::correctPair()
{
    const std::vector<MeasureId> &measures = m_content.selection.measures;
    if (m_pair && (!m_content.selection.contains(m_pair->a) || !m_content.selection.contains(m_pair->b)))
        m_pair.reset();
    if (!m_pair && measures.size() > 1)
        m_pair = MeasurePair(measures[0], measures[1]);
}

void Workspace::setContent(const ComparisonContent &content)
{
    m_content = content;
    correctPair();
    read();
}

void Workspace::read()
{
    const std::stop_token stop = renew(m_reading);
    if (!m_session.library() || m_content.selection.measures.empty()) {
        m_isReading = false;
        m_dossier = std::make_shared<Dossier>();
        m_hasSteps = false;
        compose(false);
        return;
    }
    m_isReading = true;
    struct Answer {
        std::shared_ptr<const Dossier> dossier;
        bool hasSteps = false;
    };
    m_session.askPages([selection = m_content.selection, stop](std::optional<Library> &library) -> Result<Answer> {
        if (!library || stop.stop_requested())
            return closedError();
        Result<Dossier> dossier = library->dossier(selection);
        if (!dossier)
            return dossier.error();
        const Result<MeasureSelection> steps = library->processSteps(selection);
        if (!steps)
            return steps.error();
        return Answer{std::make_shared<Dossier>(std::move(dossier).value()), !steps->measures.empty()};
    }, [this, stop](const Result<Answer> &answer) {
        if (stop.stop_requested())
            return;
        m_isReading = false;
        if (!answer) {
            report(answer.error());
            return;
        }
        m_dossier = answer->dossier;
        m_hasSteps = answer->hasSteps;
        if (!findById(m_dossier->observations, m_observation))
            m_observation = {};
        if (m_observation.isEmpty() || !findById(m_dossier->observations, m_beside))
            m_beside = {};
        compose(false);
    });
}

void Workspace::compose(bool sameChart)
{
    if (!m_dossier || m_isReading)
        return;
    auto shown = std::make_shared<ComposedComparison>();
    shown->content = m_content;
    shown->dossier = m_dossier;
    shown->pair = m_pair;
    shown->observation = m_observation;
    shown->beside = m_beside;
    shown->hasSteps = m_hasSteps;
    for (const MeasureId &measure : m_content.selection.measures) {
        if (!findById(m_dossier->measures, measure))
            shown->missing.append(measure.slug);
    }
    // The same steps as for a claim, outside the thread of the window.
    const std::stop_token stop = renew(m_composing);
    m_session.askPages([shown, scale = m_scale, wording = m_wording](std::optional<Library> &) {
        const Dossier &dossier = *shown->dossier;
        FigureOptions options;
        options.scale = scale;
        options.oneAxis = shown->content.oneAxis;
        options.order = shown->content.selection.measures;
        if (shown->beside.isEmpty())
            options.pair = shown->pair;
        shown->figure = composeFigure(dossier, {shown->observation, shown->beside}, wording, options);
        shown->matrix = composeMatrix(dossier, options.order, wording);
        shown->canShareAxis = shown->pair && canShareAxis(shown->figure, *shown->pair);
        if (!shown->observation.isEmpty())
            shown->passport = composePassport(dossier, shown->observation, wording);
        return shown;
    }, [this, stop, sameChart](const std::shared_ptr<ComposedComparison> &answer) {
        if (stop.stop_requested())
            return;
        m_shown = answer;
        Q_EMIT changed(sameChart);
    });
}

void Workspace::setMeasureText(const QString &text)
{
    m_text = text;
    m_searching.request_stop();
    m_typing.start();
}

void Workspace::findMeasures()
{
    if (!m_session.library())
        return;
    const std::stop_token stop = renew(m_searching);
    m_session.askPages([query = MeasureQuery{m_text}, stop](std::optional<Library> &library) -> Result<std::vector<qint64>> {
        if (!library || stop.stop_requested())
            return closedError();
        return library->measureRows(query, stop);
    }, [this, stop](Result<std::vector<qint64>> answer) {
        if (stop.stop_requested())
            return;
        if (!answer)
            report(answer.error());
        m_rows = answer ? std::move(answer).value() : std::vector<qint64>();
        Q_EMIT measureRowsChanged();
    });
}

void Workspace::fetchSummaries(int firstIndex, int count)
{
    const auto all = static_cast<int>(m_rows.size());
    if (firstIndex < 0 || firstIndex >= all)
        return;
    const auto first = m_rows.begin() + firstIndex;
    std::vector<qint64> rows(first, first + std::min(count, all - firstIndex));
    const std::stop_token stop = m_searching.get_token();
    m_session.askPages([rows = std::move(rows), stop](std::optional<Library> &library) -> Result<std::vector<MeasureSummary>> {
        if (!library || stop.stop_requested())
            return closedError();
        return library->measureSummaries(rows);
    }, [this, firstIndex, stop](const Result<std::vector<MeasureSummary>> &answer) {
        if (stop.stop_requested())
            return;
        if (answer)
            Q_EMIT measureSummariesArrived(firstIndex, *answer);
        else
            report(answer.error());
    });
}

void Workspace::readSteps(const MeasureSelection &selection, const std::function<void(const std::optional<ProcessSteps> &)> &deliver)
{
    m_session.askPages([selection, wording = m_wording](std::optional<Library> &library) -> Result<std::optional<ProcessSteps>> {
        if (!library)
            return closedError();
        const Result<MeasureSelection> steps = library->processSteps(selection);
        if (!steps)
            return steps.error();
        const Result<Dossier> dossier = library->dossier(*steps);
        if (!dossier)
            return dossier.error();
        return composeProcessSteps(*dossier, wording);
    }, [this, deliver, stop = m_ended.get_token()](const Result<std::optional<ProcessSteps>> &answer) {
        if (stop.stop_requested())
            return;
        if (answer)
            deliver(*answer);
        else
            report(answer.error());
    });
}

void Workspace::report(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT failed(error);
}

}  // namespace countercheck
