// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/palette/palette.h"

#include "app/shell/settings.h"
#include "models/sheets/help_page.h"
#include "widgets/controls/help_link.h"
#include "widgets/pages/palette_view.h"

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

constexpr qsizetype mostRemembered = 10;
/// How many records of each kind are looked at by name.
constexpr std::size_t mostAsked = 40;

/// Returns the kind and id of a record that was remembered; nothing for a command.
std::optional<std::pair<SearchedKind, QString>> recordOfKey(const QString &key)
{
    const QString id = key.section(u':', 1);
    for (const SearchedKind kind : searchedKinds) {
        if (!id.isEmpty() && paletteKey(kind, id) == key)
            return std::pair(kind, id);
    }
    return std::nullopt;
}

}  // namespace

Palette::Palette(Session &session, Navigation &navigation, const Actions &actions, Settings &settings, QWidget *window)
    : QObject(window), m_session(session), m_navigation(navigation), m_actions(actions), m_settings(settings), m_wording(session.wording()),
      m_view(new PaletteView(m_wording, window))
{
    connect(m_view, &PaletteView::textEdited, this, &Palette::ask);
    connect(m_view, &PaletteView::chosen, this, &Palette::choose);
    // Whatever else is done leads away from it.
    connect(&actions, &Actions::triggered, this, [this](Command command) {
        if (command != Command::OpenPalette)
            m_view->dismiss();
    });
    connect(&actions, &Actions::pageRequested, m_view, &PaletteView::dismiss);
    // Something else may be possible meanwhile; the actions hear of it first.
    connect(&navigation, &Navigation::changed, this, [this] {
        if (m_view->isVisible())
            show(false);
    }, Qt::QueuedConnection);
    connect(&session, &Session::libraryChanged, this, [this] {
        m_question.cancel();
        m_view->dismiss();
    });
}

void Palette::toggle()
{
    if (m_view->isVisible())
        m_view->dismiss();
    else
        open();
}

void Palette::open(const QString &text)
{
    m_content = {};
    m_content.hasLibrary = m_session.library().has_value();
    m_content.recent = m_settings.value(Setting::RecentChoices).toStringList().mid(0, mostRemembered);
    const HelpPage help = composeHelp({}, {}, m_wording);
    for (const HelpSection &section : help.sections) {
        for (const HelpEntry &entry : section.entries) {
            PaletteRow row;
            row.action = PaletteAction::OpenHelp;
            row.key = QStringLiteral("help:") + entry.topic;
            row.id = entry.topic;
            row.title = entry.title;
            row.detail = entry.text;
            m_content.topics.push_back(std::move(row));
        }
    }
    m_content.searches = savedRows(KeptKind::Search, PaletteAction::OpenSearch);
    m_content.comparisons = savedRows(KeptKind::Comparison, PaletteAction::OpenComparison);
    m_view->open(text);
    askForRecent();
    ask();
}

/// A store that cannot be read has no rows here: whoever opens or saves something is told.
std::vector<PaletteRow> Palette::savedRows(KeptKind kind, PaletteAction action)
{
    std::vector<PaletteRow> rows;
    const Result<std::vector<KeptText>> kept = m_content.hasLibrary ? m_session.own().kept(kind) : std::vector<KeptText>();
    for (const KeptText &text : kept ? *kept : std::vector<KeptText>())
        rows.push_back(savedRow(action, text.name));
    return rows;
}

void Palette::ask()
{
    m_query = parsePalette(m_view->text());
    m_content.counts.clear();
    m_waiting.reset();
    m_unanswered = 0;
    for (PaletteRecord &record : m_content.records)
        record.foundIn.reset();
    m_question.cancel();
    if (m_content.hasLibrary && !m_query.text.isEmpty() && m_query.scope == PaletteScope::People)
        askForPeople();
    else if (m_content.hasLibrary && !m_query.text.isEmpty() && (m_query.scope == PaletteScope::Everything || m_query.scope == PaletteScope::Numbers))
        askForNames();
    show(true);
}

/// The records that were chosen lately are there before anything is typed.
void Palette::askForRecent()
{
    for (const QString &key : std::as_const(m_content.recent)) {
        const auto record = recordOfKey(key);
        if (!record || !m_content.hasLibrary)
            continue;
        const auto [kind, id] = *record;
        m_session.pages().ask(this, {}, [kind = kind, id = id](Library &library, const std::stop_token &) -> Result<std::vector<RecordLine>> {
            const Result<qint64> row = library.recordRow(kind, id);
            return row ? library.recordLines(kind, std::vector{*row}) : Result<std::vector<RecordLine>>(row.error());
        }, [this, kind = kind](const Result<std::vector<RecordLine>> &lines) {
            // Another library need not hold it.
            if (lines) {
                take(kind, *lines);
                show(false);
            }
        });
    }
}

void Palette::askForNames()
{
    const std::stop_token question = m_question.next();
    const SearchQuery query = parseSearch(m_query.text);
    if (!query.isEmpty()) {
        ++m_unanswered;
        m_session.pages().ask(this, question, [query](Library &library, const std::stop_token &stop) { return library.find(query, mostAsked, stop); },
                              [this](const Result<SearchAnswer> &answer) {
                                  if (answer)
                                      take(*answer);
                                  else
                                      Q_EMIT failed(answer.error());
                                  answered();
                              });
    }
    // Words that hold the letters within them are in no full text.
    for (const SearchedKind kind : searchedKinds) {
        ++m_unanswered;
        m_session.pages().ask(this, question, [kind, text = m_query.text](Library &library, const std::stop_token &stop) { return library.namedLike(kind, text, mostAsked, stop); },
                              [this, kind](const Result<std::vector<RecordLine>> &lines) {
                                  if (lines)
                                      take(kind, *lines);
                                  else
                                      Q_EMIT failed(lines.error());
                                  answered();
                              });
    }
}

void Palette::askForPeople()
{
    const std::stop_token question = m_question.next();
    for (const SearchProperty property : {SearchProperty::SaidBy, SearchProperty::PublishedBy}) {
        SearchQuery query;
        query.filters.push_back({.field = property, .text = m_query.text});
        ++m_unanswered;
        m_session.pages().ask(this, question, [query](Library &library, const std::stop_token &stop) { return library.find(query, mostAsked, stop, Counting::Later); },
                              [this](const Result<SearchAnswer> &answer) {
                                  if (answer)
                                      take(*answer);
                                  else
                                      Q_EMIT failed(answer.error());
                                  answered();
                              });
    }
}

void Palette::take(const SearchAnswer &answer)
{
    for (const SearchGroup &group : answer.groups) {
        for (const SearchHit &hit : group.hits) {
            take(group.kind, {hit});
            std::ranges::find_if(m_content.records, [&](const PaletteRecord &record) { return record.kind == group.kind && record.line.row == hit.row; })->foundIn = hit.foundIn;
        }
    }
    // Who said something has often published it, too: the two counts are no sum.
    m_content.counts = m_query.scope == PaletteScope::Everything ? answer.groups : std::vector<SearchGroup>();
}

void Palette::take(SearchedKind kind, const std::vector<RecordLine> &lines)
{
    for (const RecordLine &line : lines) {
        const bool isKnown = std::ranges::any_of(m_content.records, [&](const PaletteRecord &record) { return record.kind == kind && record.line.row == line.row; });
        if (!isKnown)
            m_content.records.push_back({kind, line});
    }
}

void Palette::answered()
{
    --m_unanswered;
    show(false);
    if (m_unanswered == 0 && m_waiting)
        choose(*std::exchange(m_waiting, std::nullopt));
}

void Palette::show(bool isNewQuestion)
{
    m_commands.clear();
    m_content.commands.clear();
    for (PaletteCommand &command : paletteCommands(m_actions, m_content.hasLibrary, m_wording)) {
        m_commands.insert(command.row.key, command.action);
        m_content.commands.push_back(std::move(command.row));
    }
    m_view->setPage(composePalette(m_query, m_content, m_wording), isNewQuestion);
}

void Palette::choose(bool isBeside)
{
    if (m_unanswered > 0) {
        m_waiting = isBeside;
        return;
    }
    if (!m_view->marked())
        return;
    const PaletteRow row = *m_view->marked();
    // What cannot be done says why, and stays.
    if (!row.whyNot.isEmpty())
        return;
    if (isBeside && row.action == PaletteAction::OpenRecord) {
        compare(row);
        return;
    }
    m_view->dismiss();
    if (row.action != PaletteAction::SearchEverything && row.action != PaletteAction::SearchKind)
        remember(row.key);
    switch (row.action) {
    case PaletteAction::RunCommand: m_commands.value(row.key)->trigger(); break;
    case PaletteAction::OpenHelp: requestHelp(m_view, row.id); break;
    case PaletteAction::OpenSearch: Q_EMIT savedSearchWanted(row.id); break;
    case PaletteAction::OpenComparison: Q_EMIT savedComparisonWanted(row.id); break;
    case PaletteAction::SearchKind: Q_EMIT kindWanted(row.kind, m_query.text); break;
    case PaletteAction::SearchEverything: Q_EMIT searchWanted(m_query.text); break;
    case PaletteAction::OpenRecord: {
        View view;
        view.subject = recordOf(row.kind, row.id);
        view.scale = m_navigation.subject().view().scale;
        view.withContext = m_navigation.subject().view().withContext;
        m_navigation.go(view);
        break;
    }
    }
}

void Palette::compare(const PaletteRow &row)
{
    if (row.kind != SearchedKind::Measures && row.kind != SearchedKind::Figures)
        return;
    m_view->dismiss();
    remember(row.key);
    if (row.kind == SearchedKind::Measures) {
        Q_EMIT measureWanted(MeasureId(row.id));
        return;
    }
    m_session.pages().ask(this, m_question.next(), [figure = ObservationId(row.id)](Library &library, const std::stop_token &) { return library.measureOf(figure); },
                          [this](const Result<MeasureId> &measure) {
                              if (measure)
                                  Q_EMIT measureWanted(*measure);
                              else
                                  Q_EMIT failed(measure.error());
                          });
}

void Palette::remember(const QString &key)
{
    QStringList recent = m_settings.value(Setting::RecentChoices).toStringList();
    recent.removeAll(key);
    recent.prepend(key);
    m_settings.setValue(Setting::RecentChoices, recent.mid(0, mostRemembered));
}

}  // namespace countercheck

#include "moc_palette.cpp"
