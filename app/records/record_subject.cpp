// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/record_subject.h"

#include "app/records/coverage_subject.h"
#include "app/records/list_order.h"
#include "app/records/questions_subject.h"
#include "app/records/record_page.h"
#include "models/figure/compose.h"
#include "models/items/record_list_model.h"
#include "widgets/controls/record_place.h"
#include "widgets/figures/figure_view.h"
#include "widgets/pages/record_list_view.h"
#include "widgets/pages/record_view.h"

namespace countercheck {
namespace {

QString idOf(const ViewSubject &subject)
{
    return std::visit([](const auto &id) {
        if constexpr (requires { id.slug; })
            return id.slug;
        else
            return QString();
    }, subject);
}

/// Reads a record and makes what is shown of it.
Result<std::shared_ptr<const ShownRecord>> readRecord(Library &library, SearchedKind kind, const ViewSubject &subject, FigureSelection selection, ScaleMode scale, const Wording &wording,
                                                      const std::stop_token &stop)
{
    const Result<qint64> row = library.recordRow(kind, idOf(subject));
    if (!row)
        return row.error();
    auto shown = std::make_shared<ShownRecord>();
    shown->row = *row;
    MeasureId measure;
    if (const auto *figure = std::get_if<ObservationId>(&subject)) {
        const Result<MeasureId> found = library.measureOf(*figure);
        if (!found)
            return found.error();
        measure = *found;
        selection = {*figure, selection.beside};
    } else if (const auto *asked = std::get_if<MeasureId>(&subject)) {
        measure = *asked;
    }
    const auto *source = std::get_if<SourceId>(&subject);
    const auto *gap = std::get_if<GapId>(&subject);
    Result<RecordDossier> record = source ? library.recordDossier(*source) : gap ? library.recordDossier(*gap) : library.recordDossier(measure);
    if (!record)
        return record.error();
    shown->record = std::move(record).value();
    shown->sheet = source ? composeSourceSheet(shown->record, *source, wording) : gap ? composeGapSheet(shown->record, *gap, wording) : composeMeasureSheet(shown->record, measure, wording);
    if (!measure.isEmpty()) {
        // The measures that relations name have no figures here, and no lane.
        Dossier alone = shown->record.dossier;
        std::erase_if(alone.measures, [&measure](const Measure &other) { return other.id != measure; });
        alone.relations.clear();
        alone.comparisons.clear();
        shown->figure = composeFigure(alone, selection, wording, {.scale = scale}, stop);
        if (shown->sheet && shown->sheet->span)
            tellComparableYears(*shown->figure, shown->sheet->span->brackets);
        shown->selection = selection;
        shown->passport = composePassport(alone, selection, wording);
    }
    return std::shared_ptr<const ShownRecord>(std::move(shown));
}

}  // namespace

RecordSubject::RecordSubject(Session &session, Settings &settings, SearchedKind kind, QObject *parent)
    : SubjectInView(parent), m_session(session), m_kind(kind), m_wording(session.wording()), m_search(session.openLibrary(), kind), m_model(new RecordListModel(kind, m_wording, this)),
      m_list(new RecordListView(m_wording, m_model)), m_page(new RecordPage(m_wording))
{
    m_model->setMarks([this](const RecordKey &record) { return m_session.own().mark(record); });
    connect(&m_session.own(), &OwnRecords::changed, m_model, &RecordListModel::marksChanged);
    connect(m_model, &RecordListModel::pageNeeded, &m_search, &RecordSearch::fetchSummaries);
    connect(&m_search, &RecordSearch::linesArrived, this, [this](int firstIndex, const std::vector<RecordLine> &lines) {
        m_model->setLines(firstIndex, lines);
        // The first record of a section comes by itself.
        if (m_isInView && m_wanted.index() == 0 && firstIndex == 0 && !lines.empty())
            read(recordOf(m_kind, lines.front().id), {});
    });
    connect(&m_search, &RecordSearch::summariesFailed, m_model, &RecordListModel::setUnreadable);
    connect(&m_search, &RecordSearch::failed, this, &RecordSubject::failed);
    connect(&m_search, &RecordSearch::rowsChanged, this, [this] {
        m_model->setRows(m_search.rows(), m_search.groups(), m_search.order());
        if (m_isInView && m_wanted.index() == 0 && !m_search.rows().empty())
            m_search.fetchSummaries(0, static_cast<int>(std::min<std::size_t>(m_search.rows().size(), PagedRows<RecordLine>::pageLength)));
    });
    connect(m_list, &RecordListView::recordActivated, this, [this](const QString &id) {
        Q_EMIT leaving();
        read(recordOf(m_kind, id), {});
        Q_EMIT moved();
    });
    m_order = new ListOrder(settings, m_search, m_list->order(), this);
    connect(m_page->record(), &RecordView::recordRequested, this, [this](const ViewSubject &target) {
        // A figure of the measure in view is picked, not gone to.
        const auto *figure = std::get_if<ObservationId>(&target);
        if (figure && m_shown && m_shown->figure && findById(m_shown->record.dossier.observations, *figure))
            selectFigure(*figure);
        else
            Q_EMIT viewRequested(viewOf(target));
    });
    connect(m_page->record(), &RecordView::gapPageRequested, this, [this](GapPage page) { Q_EMIT viewRequested(page == GapPage::Coverage ? CoverageSubject::table() : QuestionsSubject::listOf()); });
    connect(m_page->record(), &RecordView::openRequested, this, &RecordSubject::openRequested);
    connect(m_page, &RecordPage::observationActivated, this, &RecordSubject::selectFigure);
}

bool RecordSubject::canShow(const View &view) const
{
    return view.subject.index() == recordOf(m_kind, {}).index();
}

void RecordSubject::show(const View &view)
{
    m_isInView = true;
    m_order->restore();
    m_search.begin();
    if (view.page != ViewPage::Chart)
        Q_EMIT failed({ErrorCode::NothingToShow, QString(code(view.page)), idOf(view.subject)});
    if (!idOf(view.subject).isEmpty()) {
        read(view.subject, view.figures);
        return;
    }
    // The section itself begins with its first record.
    m_wanted = {};
    if (m_search.rows().empty())
        showRecord();
    else
        m_search.fetchSummaries(0, static_cast<int>(std::min<std::size_t>(m_search.rows().size(), PagedRows<RecordLine>::pageLength)));
}

View RecordSubject::viewOf(const ViewSubject &subject) const
{
    View view;
    view.subject = subject;
    view.scale = m_scale;
    view.withContext = m_withContext;
    return view;
}

View RecordSubject::view() const
{
    View view = viewOf(m_wanted);
    // A section that shows nothing yet can be led to all the same.
    if (m_wanted.index() == 0)
        view.subject = recordOf(m_kind, {});
    view.figures = m_wantedFigures;
    return view;
}

void RecordSubject::leave()
{
    m_reading.cancel();
    m_isReading = false;
    m_isInView = false;
}

void RecordSubject::restart()
{
    leave();
    m_search.clear();
    m_wanted = {};
    m_wantedFigures = {};
    m_shown.reset();
    showRecord();
}

void RecordSubject::read(const ViewSubject &subject, const FigureSelection &selection)
{
    m_wanted = subject;
    m_wantedFigures = selection;
    m_isReading = true;
    m_session.pages().ask(this, m_reading.next(), [kind = m_kind, subject, selection, scale = m_scale, wording = m_wording](Library &library, const std::stop_token &stop) {
        return readRecord(library, kind, subject, selection, scale, wording, stop);
    }, [this](Result<std::shared_ptr<const ShownRecord>> answer) {
        m_isReading = false;
        m_shown = answer ? std::move(answer).value() : nullptr;
        showRecord();
        if (!answer) {
            Q_EMIT failed(answer.error());
            // An undo may have taken it away: the section then begins with its first record.
            if (answer.error().code == ErrorCode::NoSuchRow && m_session.editing().isEditing() && m_isInView)
                show(viewOf(recordOf(m_kind, {})));
        }
    });
}

void RecordSubject::showRecord()
{
    m_list->setCurrentRow(m_shown ? m_shown->row : -1);
    setRecordOf(m_page, m_shown ? recordKeyOf(m_wanted) : std::nullopt);
    m_page->show(m_shown ? m_shown->sheet : std::nullopt, m_shown ? m_shown->figure : std::nullopt);
    if (FigureView *figure = chart())
        figure->setSelected(selection().observation);
    Q_EMIT changed();
}

RecordView *RecordSubject::record() const
{
    return m_page->record();
}

QWidget *RecordSubject::list()
{
    return m_list;
}

QWidget *RecordSubject::page()
{
    return m_page;
}

FigureView *RecordSubject::chart()
{
    return m_shown && m_shown->figure ? m_page->chart() : nullptr;
}

std::vector<QWidget *> RecordSubject::parts()
{
    if (FigureView *figure = chart())
        return {m_list, m_page->record(), figure};
    return {m_list, m_page->record()};
}

void RecordSubject::takeFocus()
{
    QWidget *target = m_list->isVisibleTo(m_list->window()) ? static_cast<QWidget *>(m_list) : m_page->record();
    target->setFocus(Qt::OtherFocusReason);
}

std::shared_ptr<const Dossier> RecordSubject::dossier() const
{
    return m_shown ? std::shared_ptr<const Dossier>(m_shown, &m_shown->record.dossier) : nullptr;
}

const Passport *RecordSubject::passport() const
{
    return m_shown && m_shown->passport ? &*m_shown->passport : nullptr;
}

FigureSelection RecordSubject::selection() const
{
    return m_shown ? m_shown->selection : FigureSelection();
}

void RecordSubject::selectFigure(const ObservationId &observation)
{
    if (!m_shown || !m_shown->figure || observation.isEmpty() || observation == selection().observation)
        return;
    if (m_kind != SearchedKind::Figures) {
        read(m_wanted, {observation, {}});
        return;
    }
    // Among the figures, another figure is another place.
    Q_EMIT leaving();
    read(observation, {observation, {}});
    Q_EMIT moved();
}

void RecordSubject::selectBeside(const ObservationId &beside)
{
    if (m_shown && m_shown->figure && beside != m_wantedFigures.beside)
        read(m_wanted, {selection().observation, beside});
}

void RecordSubject::setScale(ScaleMode scale)
{
    if (std::exchange(m_scale, scale) != scale && m_shown && m_shown->figure)
        read(m_wanted, m_wantedFigures);
}

void RecordSubject::setTheme(ThemeName theme)
{
    m_page->setTheme(theme);
}

}  // namespace countercheck

#include "moc_record_subject.cpp"
