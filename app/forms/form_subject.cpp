// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/form_subject.h"

#include "app/forms/form_page.h"
#include "app/forms/history_panel.h"
#include "models/forms/form_words.h"
#include "widgets/forms/form_view.h"
#include "widgets/forms/history_view.h"
#include "widgets/forms/outlook_view.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int pauseMilliseconds = 180;
constexpr std::size_t mostOffers = 40;

/// Takes over what is kept by now into a draft, where nothing else was typed.
void follow(RowDraft &draft, const QStringList &kept)
{
    for (qsizetype position = 0; position < draft.cells.size(); ++position) {
        if (draft.cells.at(position) == draft.before.at(position))
            draft.cells[position] = kept.at(position);
    }
    draft.before = kept;
}

}  // namespace

FormSubject::FormSubject(Session &session, QObject *parent)
    : SubjectWithoutChart(parent), m_session(session), m_wording(session.wording()), m_page(new FormPage(m_wording)), m_history(new HistoryPanel(session, this))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &FormSubject::tryNow);
    FormView *view = m_page->form();
    connect(view, &FormView::edited, this, &FormSubject::edit);
    connect(view, &FormView::searched, this, &FormSubject::search);
    connect(view, &FormView::newReferenceRequested, this, &FormSubject::beginReference);
    connect(view, &FormView::keepRequested, this, &FormSubject::keep);
    connect(view, &FormView::discardRequested, this, &FormSubject::closeRequested);
    connect(view, &FormView::previousRequested, this, [this] { step(-1); });
    connect(view, &FormView::nextRequested, this, [this] { step(1); });
    connect(view, &FormView::duplicateRequested, this, [this] { beginCopy(*table(), m_row->id()); });
    connect(view, &FormView::deleteRequested, this, [this] { Q_EMIT deleteRequested(*m_row); });
    connect(view, &FormView::rowRequested, this, [this](const EditedRow &row) { go(row.slug); });
    connect(view, &FormView::newRowRequested, this, [this](const QString &name, const QString &column) {
        const TableSchema *other = findTable(name);
        const auto schema = std::ranges::find_if(other->columns, [&column](const ColumnSchema &each) { return column == each.name; });
        beginNew(*other, {{schema->name, m_row->id()}});
    });
    connect(m_history, &HistoryPanel::failed, this, &FormSubject::failed);
    connect(&m_session.editing(), &LibraryEditing::failed, this, [this] {
        if (m_isKeeping)
            endKeeping();
    });
}

const TableSchema *FormSubject::table() const
{
    return m_row ? findTable(m_row->table()) : nullptr;
}

UnkeptForm *FormSubject::form()
{
    return m_row ? m_forms.find(m_row->slug) : nullptr;
}

bool FormSubject::isChanged()
{
    const UnkeptForm *shown = form();
    return shown && shown->draft.isChanged();
}

void FormSubject::go(const QString &slug)
{
    View target = viewOf(EditedRow{slug});
    Q_EMIT viewRequested(target);
}

void FormSubject::show(const View &view)
{
    const auto *asked = std::get_if<EditedRow>(&view.subject);
    const std::optional<EditedRow> row = asked ? std::optional(*asked) : std::nullopt;
    if (m_row != row) {
        m_kept.reset();
        m_tried = {};
    }
    m_wantsFocus = m_wantsFocus || m_row != row;
    m_row = row;
    m_history->setRow(m_row);
    read();
}

View FormSubject::view() const
{
    return viewOf(m_row ? ViewSubject(*m_row) : ViewSubject());
}

void FormSubject::leave()
{
    m_reading.cancel();
    m_trying.cancel();
    m_pause.stop();
    m_isReading = false;
}

void FormSubject::restart()
{
    leave();
    if (m_session.editing().isEditing())
        return;
    m_forms.clear();
    m_isKeeping = false;
    m_keepsAgain = false;
    m_row.reset();
    m_kept.reset();
    m_tried = {};
    m_around = {};
    showForm();
}

void FormSubject::read()
{
    const TableSchema *of = table();
    if (!of || !m_session.editing().isEditing()) {
        showForm();
        Q_EMIT changed();
        return;
    }
    m_isReading = true;
    const bool isNew = m_row->id().isEmpty() && of->name != "library"_L1;
    if (isNew) {
        if (!form())
            m_forms.put(m_row->slug, {.draft = newRow(*of), .language = {}, .wantedBy = {}, .wantedFor = {}});
        m_session.editing().ask(this, m_reading.next(), [draft = form()->draft](WorkingCopy &copy, const std::stop_token &stop) { return readSurroundings(copy, draft, stop); },
                                [this](const Result<RowSurroundings> &around) {
            m_isReading = false;
            if (!around) {
                Q_EMIT failed(around.error());
                return;
            }
            m_around = *around;
            showForm();
            tryNow();
            Q_EMIT changed();
            focusFirst();
        });
        return;
    }
    m_session.editing().ask(this, m_reading.next(), [of, id = m_row->id(), wording = m_wording](WorkingCopy &copy, const std::stop_token &stop) { return readRow(copy, *of, id, wording, stop); },
                            [this](const Result<ReadRow> &row) {
        m_isReading = false;
        if (row) {
            takeRow(*row);
        } else {
            m_forms.take(m_row->slug);
            m_kept.reset();
            showForm();
            if (row.error().code != ErrorCode::NoSuchRow)
                Q_EMIT failed(row.error());
        }
        Q_EMIT changed();
        focusFirst();
    });
}

/// Gives the keyboard to what is filled in first: once, when a form comes into view.
void FormSubject::focusFirst()
{
    const UnkeptForm *shown = form();
    if (!shown || !std::exchange(m_wantsFocus, false))
        return;
    if (shown->draft.isNew)
        m_page->form()->focusFirstMissing();
    else
        m_page->form()->focusField();
}

void FormSubject::takeRow(ReadRow row)
{
    const TableSchema &of = *table();
    if (UnkeptForm *begun = form())
        follow(begun->draft, row.cells);
    else
        m_forms.put(m_row->slug, {.draft = {.table = &of, .id = m_row->id(), .isNew = false, .before = row.cells, .cells = row.cells}, .language = {}, .wantedBy = {}, .wantedFor = {}});
    m_around = row.surroundings;
    m_kept = std::move(row);
    showForm();
    tryNow();
}

void FormSubject::edit(QLatin1StringView column, const QString &text)
{
    UnkeptForm *shown = form();
    if (!shown)
        return;
    setCell(shown->draft, column, text, m_around.language);
    m_around.referred.erase(column);
    // What was found out about other cells is void.
    m_tried.findings.clear();
    showForm();
    m_pause.start();
}

void FormSubject::search(QLatin1StringView column, const QString &text)
{
    const auto schema = std::ranges::find(table()->columns, column, &ColumnSchema::name);
    const TableSchema *of = findTable(schema->references);
    m_session.overviews().ask(this, m_searching.next(), [of, text](Library &library, const std::stop_token &stop) { return library.rowsLike(*of, text, mostOffers, stop); },
                              [this, column](const Result<std::vector<NamedRow>> &rows) {
        if (rows)
            m_page->form()->offer(column, *rows);
        else
            Q_EMIT failed(rows.error());
    });
}

void FormSubject::tryNow()
{
    m_pause.stop();
    const UnkeptForm *shown = form();
    if (!shown || !m_session.editing().isEditing())
        return;
    m_session.editing().ask(this, m_trying.next(), [draft = shown->draft, kept = m_kept, wording = m_wording](WorkingCopy &copy, const std::stop_token &stop) -> Result<std::pair<TriedRow, RowSurroundings>> {
        Result<TriedRow> tried = tryRow(copy, draft, kept, wording, stop);
        if (!tried)
            return tried.error();
        Result<RowSurroundings> around = readSurroundings(copy, draft, stop);
        return around ? Result<std::pair<TriedRow, RowSurroundings>>(std::pair(std::move(tried).value(), std::move(around).value())) : around.error();
    }, [this](const Result<std::pair<TriedRow, RowSurroundings>> &tried) {
        if (tried) {
            m_around = tried->second;
            takeTried(tried->first);
        } else if (tried.error().code != ErrorCode::Cancelled) {
            Q_EMIT failed(tried.error());
        }
    });
}

void FormSubject::takeTried(const TriedRow &tried)
{
    m_tried.id = tried.id;
    m_tried.findings = tried.findings;
    // The last sound outlook stays while something is wrong.
    if (tried.outlook)
        m_tried.outlook = tried.outlook;
    m_page->outlook()->setState(!tried.outlook ? m_wording.say("Form", "As it was before the fault") : isChanged() ? m_wording.say("Form", "Before it is kept") : m_wording.say("Form", "As it is kept"), isChanged() || form()->draft.isNew);
    m_page->outlook()->setOutlook(m_tried.outlook);
    showForm();
}

void FormSubject::showForm()
{
    const UnkeptForm *shown = form();
    if (!shown) {
        const bool isGone = m_row && m_session.editing().isEditing();
        m_page->form()->setForm({}, isGone ? m_wording.say("Form", "This row is not there any more. Undo may bring it back.") : m_wording.say("Form", "The library is not being edited."));
        m_page->form()->setPlace({}, {}, false, false);
        m_page->outlook()->setOutlook({});
        return;
    }
    // What every row breaks that was never filled in is said by its fields.
    const RowForm composed = composeRowForm(shown->draft, {.language = m_around.language, .referred = m_around.referred, .findings = {}, .id = m_tried.id}, m_wording);
    const bool isSound = composed.missing == 0 && composed.wrong == 0;
    m_page->form()->setForm(!isSound ? composed : composeRowForm(shown->draft, {.language = m_around.language, .referred = m_around.referred, .findings = m_tried.findings, .id = m_tried.id}, m_wording));
    m_page->form()->setParts(shown->draft.isNew ? std::vector<FormPart>() : formParts(*shown->draft.table, m_around.referring, m_wording));
    showPlace();
    if (m_forms.changed().size() != m_unkeptTold) {
        m_unkeptTold = m_forms.changed().size();
        Q_EMIT unkeptChanged();
    }
}

/// What a row is called: by what it says, else by a row that it refers to.
QString FormSubject::nameOf(const RowDraft &draft) const
{
    QString name = nameOfRow(*draft.table, draft.cells);
    for (const QLatin1StringView column : namingOf(*draft.table).references) {
        const auto referred = m_around.referred.find(column);
        if (name.isEmpty() && referred != m_around.referred.end())
            name = referred->second;
    }
    return name;
}

void FormSubject::showPlace()
{
    const UnkeptForm &shown = *form();
    QStringList place{m_wording.say("Schema", shown.draft.table->title)};
    if (!m_around.group.isEmpty())
        place += m_around.group;
    if (!shown.wantedBy.isEmpty())
        place += m_wording.say("Form", "for a form that waits");
    else if (m_kept)
        place += nameOf(shown.draft);
    const auto here = std::ranges::find(m_around.neighbours, m_row->id());
    const bool isListed = here != m_around.neighbours.end();
    const auto index = static_cast<int>(here - m_around.neighbours.begin());
    const auto count = static_cast<int>(m_around.neighbours.size());
    m_page->form()->setPlace(place.join(u" › "_s), isListed ? m_wording.say("Form", "%1 of %2").arg(index + 1).arg(count) : QString(), isListed && index > 0, isListed && index + 1 < count);
}

void FormSubject::step(int direction)
{
    const auto here = std::ranges::find(m_around.neighbours, m_row->id());
    const auto index = here - m_around.neighbours.begin() + direction;
    if (here != m_around.neighbours.end() && index >= 0 && index < static_cast<qsizetype>(m_around.neighbours.size()))
        go(EditedRow::of(table()->name, m_around.neighbours[static_cast<std::size_t>(index)]).slug);
}

void FormSubject::focusNextFault()
{
    m_page->form()->focusNextFault();
}

QWidget *FormSubject::page()
{
    return m_page;
}

std::optional<Section> FormSubject::section() const
{
    const TableSchema *of = table();
    if (!of)
        return std::nullopt;
    constexpr std::pair<QLatin1StringView, Section> tables[] = {{"claims"_L1, Section::Claims}, {"measures"_L1, Section::Measures}, {"observations"_L1, Section::Figures}, {"sources"_L1, Section::Sources}, {"gaps"_L1, Section::Gaps}};
    const auto found = std::ranges::find(tables, of->name, &std::pair<QLatin1StringView, Section>::first);
    return found == std::end(tables) ? std::nullopt : std::optional(found->second);
}

std::vector<QWidget *> FormSubject::parts()
{
    return {m_page->form(), m_page->outlook()};
}

void FormSubject::takeFocus()
{
    m_page->form()->focusField(m_page->form()->focusedColumn());
}

QWidget *FormSubject::preview()
{
    return m_history->view();
}

void FormSubject::setPreviewVisible(bool isVisible)
{
    m_history->setVisible(isVisible);
}

void FormSubject::setTheme(ThemeName theme)
{
    m_page->outlook()->setTheme(theme);
}

}  // namespace countercheck

#include "moc_form_subject.cpp"
