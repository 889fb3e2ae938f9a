// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/figures_subject.h"

#include "models/exchange/figure_list.h"
#include "models/files/file_kind.h"
#include "models/files/write_file.h"
#include "models/items/figure_rows_model.h"
#include "widgets/pages/facet_list.h"
#include "widgets/pages/figures_page.h"

#include <QBuffer>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <functional>
#include <span>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView tableFacet("table");
constexpr QLatin1StringView figuresTable("figures");
constexpr QLatin1StringView orderFacet("order");

/// The columns as codes of a view; with a minus the order goes down.
constexpr std::array<QLatin1StringView, figureColumnCount> columnCodes{"number"_L1, "counts"_L1, "period"_L1, "how-verified"_L1, "published-by"_L1, "how-close"_L1};

FigureOrder orderOf(const View &view)
{
    for (const Facet &facet : view.facets) {
        if (facet.name != orderFacet)
            continue;
        const bool isDescending = facet.value.startsWith(u'-');
        const auto column = std::ranges::find(columnCodes, isDescending ? facet.value.sliced(1) : facet.value);
        if (column != columnCodes.end())
            return {static_cast<FigureColumn>(column - columnCodes.begin()), isDescending};
    }
    return {};
}

/// More rows than a spreadsheet takes are not copied.
constexpr qsizetype mostCopiedRows = 1'000'000;
constexpr qsizetype rowsAtATime = 1'000;

/// Calls `take` with some of the figures at a time, in the order of their rows, and with the names that their cells need.
Result<Done> readFigures(Library &library, const QList<qint64> &rows, const std::stop_token &stop, const std::function<void(std::span<const ObservationRecord>, const Names &)> &take)
{
    const Result<std::vector<Organisation>> organisations = library.organisations();
    if (!organisations)
        return organisations.error();
    Names names;
    for (const Organisation &organisation : *organisations)
        names.organisations.insert(organisation.id, organisation.name);
    for (qsizetype first = 0; first < rows.size(); first += rowsAtATime) {
        // A part of the rows must not pass for all of them.
        if (stop.stop_requested())
            return Error{.code = ErrorCode::Cancelled, .subject = {}, .detail = {}};
        const Result<std::vector<ObservationRecord>> records = library.figureRecords(rows.mid(first, rowsAtATime));
        if (!records)
            return records.error();
        names.sources.clear();
        for (const ObservationRecord &record : *records)
            names.sources.insert(record.source.id, record.source);
        take(*records, names);
    }
    return Done();
}

/// The figures of the table on the clipboard: the same rows for people and for programs.
struct CopiedFigures {
    QString tabbed;
    QByteArray csv;
};

Result<CopiedFigures> copyOf(Library &library, const QList<qint64> &rows, const Wording &wording, const std::stop_token &stop)
{
    CopiedFigures copied{figureHeadingsTabbed(wording), {}};
    QBuffer buffer(&copied.csv);
    buffer.open(QIODevice::WriteOnly);
    FigureListCsv csv(buffer);
    const Result<Done> read = readFigures(library, rows, stop, [&](std::span<const ObservationRecord> records, const Names &names) {
        copied.tabbed += figureLinesTabbed(records, wording);
        csv.write(records, names);
    });
    csv.finish();
    return read ? Result<CopiedFigures>(std::move(copied)) : read.error();
}

/// Writes all figures that a query finds to a file, all or none. Returns how many there are.
Result<qint64> writeFigures(Library &library, const QString &path, const SearchQuery &query, const FigureOrder &order, const std::stop_token &stop)
{
    if (const Result<Done> isFree = refuseOtherKind(path, file_kind::csv); !isFree)
        return isFree.error();
    const Result<GroupedRows> listed = library.figureRows(query, order, stop);
    if (!listed)
        return listed.error();
    const Result<Done> written = writeFile(path, [&](const QString &temporaryPath) -> Result<Done> {
        QFile file(temporaryPath);
        if (!file.open(QIODevice::WriteOnly))
            return Error{.code = ErrorCode::WriteFailed, .subject = path, .detail = file.errorString()};
        FigureListCsv csv(file);
        if (const Result<Done> read = readFigures(library, listed->rows, stop, [&csv](std::span<const ObservationRecord> records, const Names &names) { csv.write(records, names); }); !read)
            return read;
        // A stop that comes with the last rows must leave no file either.
        if (stop.stop_requested())
            return Error{.code = ErrorCode::Cancelled, .subject = {}, .detail = {}};
        if (!csv.finish() || !file.flush())
            return Error{.code = ErrorCode::WriteFailed, .subject = path, .detail = file.errorString()};
        return Done();
    });
    return written ? Result<qint64>(static_cast<qint64>(listed->rows.size())) : written.error();
}

}  // namespace

FiguresSubject::FiguresSubject(Session &session, QObject *parent)
    : SubjectWithPreview(session, parent), m_session(session), m_wording(session.wording()), m_search(session.openLibrary()), m_model(new FigureRowsModel(m_wording, this)), m_facets(new FacetList(m_wording)),
      m_page(new FiguresPage(m_wording, m_model))
{
    connect(&m_search, &ListSearch::rowsChanged, this, [this] {
        m_isSearching = false;
        m_model->setRows(m_search.rows());
        showHead();
        Q_EMIT changed();
    });
    connect(&m_search, &FigureSearch::recordsArrived, m_model, &FigureRowsModel::setRecords);
    connect(&m_search, &ListSearch::summariesFailed, m_model, &FigureRowsModel::setUnreadable);
    connect(&m_search, &ListSearch::failed, this, &FiguresSubject::failed);
    connect(m_model, &FigureRowsModel::pageNeeded, &m_search, &ListSearch::fetchSummaries);
    connect(m_model, &FigureRowsModel::orderWanted, this, [this](const FigureOrder &order) {
        if (order == m_order || !m_isShown)
            return;
        m_order = order;
        search();
    });
    connect(&m_session, &Session::counted, this, [this] {
        if (m_isShown)
            showHead();
    });
    // What is starred or noted may be what the table is narrowed to.
    connect(&m_session.own(), &OwnRecords::changed, this, [this] {
        if (!m_isShown || !m_session.library())
            return;
        if (std::ranges::any_of(m_query.filters, [](const SearchFilter &filter) { return filter.field == SearchProperty::Is; }))
            search();
        countFacets();
    });
    connect(m_facets, &FacetList::queryRequested, this, &FiguresSubject::narrow);
    connect(m_page, &FiguresPage::queryRequested, this, &FiguresSubject::narrow);
    connect(m_page, &FiguresPage::figureActivated, this, [this](const ObservationId &figure) { Q_EMIT viewRequested(viewOf(figure)); });
    connect(m_page, &FiguresPage::markedChanged, this, &FiguresSubject::followMark);
    connect(m_page, &FiguresPage::previewToggled, this, &FiguresSubject::previewToggled);
    connect(m_page, &FiguresPage::comparisonRequested, this, &FiguresSubject::compare);
    connect(m_page, &FiguresPage::copyRequested, this, &FiguresSubject::copy);
    connect(m_page, &FiguresPage::exportRequested, this, &FiguresSubject::chooseFile);
}

View FiguresSubject::tableOf(const QString &typed)
{
    View view;
    view.subject = SearchResult();
    view.query = typed;
    view.facets = {{tableFacet, figuresTable}};
    return view;
}

bool FiguresSubject::canShow(const View &view) const
{
    return view.kind() == SubjectKind::Search && std::ranges::find(view.facets, Facet{tableFacet, figuresTable}) != view.facets.end();
}

void FiguresSubject::show(const View &view)
{
    const FigureOrder order = orderOf(view);
    if (m_isShown && view.query == m_typed && order == m_order)
        return;
    m_typed = view.query;
    m_order = order;
    search();
    countFacets();
}

View FiguresSubject::view() const
{
    View view = viewOf(SearchResult());
    const View table = tableOf(m_typed);
    view.query = table.query;
    view.facets = table.facets;
    if (m_order.column)
        view.facets.push_back({orderFacet, (m_order.isDescending ? u"-"_s : QString()) + columnCodes[static_cast<std::size_t>(*m_order.column)]});
    return view;
}

void FiguresSubject::narrow(const QString &typed)
{
    m_typed = typed;
    search();
    countFacets();
    Q_EMIT moved();
}

void FiguresSubject::search()
{
    m_isShown = true;
    m_isSearching = true;
    m_query = parseSearch(m_typed);
    m_session.own().resolve(m_query);
    m_search.begin(m_query, m_order);
    m_page->setOrder(m_order);
}

void FiguresSubject::countFacets()
{
    m_facets->setCounting(true);
    m_session.overviews().ask(this, m_facetQuestion.next(), [query = m_query, marks = m_session.own().markFilters()](Library &library, const std::stop_token &stop) {
        return library.facets(query, std::array{SearchedKind::Figures}, marks, stop);
    }, [this](const Result<std::vector<SearchFacet>> &answer) {
        if (!answer)
            Q_EMIT failed(answer.error());
        m_facets->setSections(answer ? composeFacets(*answer, m_query, m_wording) : std::vector<FacetSection>());
    });
}

void FiguresSubject::showHead()
{
    if (!m_session.library())
        return;
    SearchQuery terms = m_query;
    terms.filters.clear();
    const auto shown = static_cast<qint64>(m_search.rows().size());
    const qint64 count = shown + m_search.further();
    const qint64 all = m_session.library()->counts ? m_session.library()->counts->observations : count;
    const FiguresHead head = composeFiguresHead({searchText(terms), shown, count, all}, m_wording);
    m_page->setHead(head.title, head.note, composeChips(m_query, m_wording, SearchedKind::Figures));
}

/// Two figures of one measure are set beside each other on its page; of two measures, their measures are compared.
void FiguresSubject::compare(const ObservationId &a, const ObservationId &b)
{
    m_session.pages().ask(this, m_pairQuestion.next(), [a, b](Library &library, const std::stop_token &) -> Result<MeasurePair> {
        const Result<MeasureId> first = library.measureOf(a);
        if (!first)
            return first.error();
        const Result<MeasureId> second = library.measureOf(b);
        return second ? Result<MeasurePair>(MeasurePair{*first, *second}) : second.error();
    }, [this, a, b](const Result<MeasurePair> &measures) {
        if (!measures) {
            Q_EMIT failed(measures.error());
            return;
        }
        const bool isOne = measures->a == measures->b;
        View view = viewOf(isOne ? ViewSubject(a) : ViewSubject(MeasureSelection({measures->a, measures->b})));
        if (!isOne)
            view.pair = *measures;
        view.figures = {a, b};
        Q_EMIT viewRequested(view);
    });
}

void FiguresSubject::copy(QList<qint64> rows)
{
    rows.resize(std::min(rows.size(), mostCopiedRows));
    m_session.overviews().ask(this, m_listQuestion.next(), [rows, wording = m_wording](Library &library, const std::stop_token &stop) { return copyOf(library, rows, wording, stop); },
                          [this, count = static_cast<qint64>(rows.size())](const Result<CopiedFigures> &copied) {
                              if (!copied) {
                                  Q_EMIT failed(copied.error());
                                  return;
                              }
                              auto *data = new QMimeData;
                              data->setText(copied->tabbed);
                              data->setData(u"text/csv"_s, copied->csv);
                              QGuiApplication::clipboard()->setMimeData(data);
                              Q_EMIT said(m_wording.say("Figures", "%n figures are on the clipboard as a table.", nullptr, count));
                          });
}

void FiguresSubject::chooseFile()
{
    auto *dialog = new QFileDialog(m_page->window(), m_wording.say("Figures", "Export the figures to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({m_wording.say("Figures", "Tables (*.csv)")});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"figures.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &FiguresSubject::exportTo);
    dialog->open();
}

void FiguresSubject::exportTo(const QString &path)
{
    m_session.overviews().ask(this, m_listQuestion.next(), [path, query = m_query, order = m_order](Library &library, const std::stop_token &stop) { return writeFigures(library, path, query, order, stop); },
                              [this, path](const Result<qint64> &count) {
        if (!count)
            Q_EMIT failed(count.error());
        else
            Q_EMIT said(m_wording.say("Figures", "%n figures were written to %1.", nullptr, *count).arg(path));
    });
}

void FiguresSubject::leave()
{
    forgetPreview();
}

void FiguresSubject::restart()
{
    m_facetQuestion.cancel();
    m_listQuestion.cancel();
    m_pairQuestion.cancel();
    forgetPreview();
    m_search.clear();
    m_facets->setSections({});
    m_typed.clear();
    m_query = {};
    m_order = {};
    m_isSearching = false;
    m_isShown = false;
}

QWidget *FiguresSubject::list()
{
    return m_facets;
}

QWidget *FiguresSubject::page()
{
    return m_page;
}

std::optional<RecordKey> FiguresSubject::marked() const
{
    return m_page->marked();
}

std::vector<QWidget *> FiguresSubject::parts()
{
    return {m_facets, m_page};
}

void FiguresSubject::takeFocus()
{
    m_page->focusTable();
}

}  // namespace countercheck

#include "moc_figures_subject.cpp"
