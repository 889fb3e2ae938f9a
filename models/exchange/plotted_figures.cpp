// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/plotted_figures.h"

#include "models/exchange/table_columns.h"

#include <QBuffer>
#include <QHash>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The place of a figure in a chart.
struct Place {
    QLatin1StringView shown;
    QLatin1StringView column;
    QString lane;
    ObservationId shownAs;
};

class Places {
public:
    explicit Places(const ComparisonFigure &figure)
    {
        if (figure.strip && !figure.strip->observation.isEmpty())
            m_places.insert(figure.strip->observation, {"claim"_L1, "claim"_L1, {}, figure.strip->observation});
        for (const LaneColumn *column : {&figure.process, &figure.victims}) {
            for (const Lane &lane : column->lanes) {
                const QLatin1StringView name = lane.potential ? "potential"_L1 : column == &figure.process ? "process"_L1 : "victims"_L1;
                for (const Mark &mark : lane.marks)
                    add(mark, mark.revisedBy.isEmpty() ? "mark"_L1 : "revised"_L1, name, lane.title);
                for (const UndatedFigure &item : lane.undated)
                    add(item, "undated"_L1, name, lane.title);
            }
        }
        if (figure.context) {
            for (const ContextRow &row : figure.context->rows)
                add(row, "text"_L1, "context"_L1, {});
        }
    }

    Place of(const ObservationId &observation) const { return m_places.value(observation, {"table"_L1, {}, {}, {}}); }

private:
    template <class Drawn>
    void add(const Drawn &drawn, QLatin1StringView shown, QLatin1StringView column, const QString &lane)
    {
        m_places.insert(drawn.observation, {shown, column, lane, drawn.observation});
        for (const ObservationId &retelling : drawn.retellings)
            m_places.insert(retelling, {"retelling"_L1, column, lane, drawn.observation});
    }

    QHash<ObservationId, Place> m_places;
};

}  // namespace

PlottedFigures plottedFigures(const ComparisonFigure &figure, const Dossier &dossier)
{
    const Names names = namesOf(dossier);
    const Places places(figure);
    PlottedFigures plotted;
    plotted.columns = {{u"shown"_s}, {u"chart_column"_s}, {u"lane"_s}, {u"shown_as"_s}};
    for (const TableColumnOf<ObservationRecord> &column : tableColumns<ObservationRecord>())
        plotted.columns.append(column.column);
    for (const FigureRow &row : figure.rows) {
        const Observation *observation = findById(dossier.observations, row.observation);
        const Measure *measure = observation ? findById(dossier.measures, observation->measure) : nullptr;
        if (!measure)
            continue;
        const Source *source = findById(dossier.sources, observation->source);
        const ObservationRecord record{*observation, *measure, source ? *source : Source{.id = observation->source}};
        const Place place = places.of(row.observation);
        QStringList cells{QString(place.shown), QString(place.column), place.lane, place.shownAs.slug};
        for (const TableColumnOf<ObservationRecord> &column : tableColumns<ObservationRecord>())
            cells.append(column.cell(record, names));
        plotted.rows.push_back(cells);
    }
    plotted.reviews = reviewTable(dossier);
    plotted.reviewsCell = reviewsInOneCell(dossier);
    return plotted;
}

QByteArray plottedCsv(const PlottedFigures &figures)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const bool isOfClaim = !figures.reviews.columns.isEmpty();
    QList<TableColumn> columns = figures.columns;
    if (isOfClaim)
        columns.append(TableColumn{u"claim_ratings"_s});
    const auto writer = makeTableWriter(TableFormat::Csv, buffer, columns);
    for (const QStringList &row : figures.rows)
        writer->writeRow(isOfClaim ? row + QStringList{figures.reviewsCell} : row);
    writer->finish();
    return buffer.data();
}

}  // namespace countercheck
