// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/figure_json.h"

#include "models/domain/rows_as_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QJsonArray texts(const QStringList &list)
{
    return QJsonArray::fromStringList(list);
}

QJsonValue day(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue numberOrNull(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue text(const QString &words)
{
    return words.isEmpty() ? QJsonValue() : QJsonValue(words);
}

/// Makes a list, each item by a function.
template <class Items, class ToJson>
QJsonArray array(const Items &items, ToJson toJson)
{
    QJsonArray list;
    for (const auto &item : items)
        list.append(toJson(item));
    return list;
}

QJsonArray ids(const std::vector<ObservationId> &observations)
{
    return array(observations, [](const ObservationId &id) { return id.slug; });
}

QJsonArray box(const QRectF &rectangle)
{
    return {rectangle.x(), rectangle.y(), rectangle.width(), rectangle.height()};
}

QJsonArray point(QPointF position)
{
    return {position.x(), position.y()};
}

QLatin1StringView name(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Column: return "column"_L1;
    case MarkKind::Span: return "span"_L1;
    case MarkKind::Point: return "point"_L1;
    case MarkKind::Dot: return "dot"_L1;
    case MarkKind::Change: return "change"_L1;
    case MarkKind::RevisedTick: return "revised"_L1;
    case MarkKind::Words: break;
    }
    return "words"_L1;
}

QLatin1StringView name(FillStyle fill)
{
    switch (fill) {
    case FillStyle::Solid: return "solid"_L1;
    case FillStyle::Pale: return "pale"_L1;
    case FillStyle::Hatched: return "hatched"_L1;
    case FillStyle::Ghost: break;
    }
    return "ghost"_L1;
}

QLatin1StringView name(AxisKind axis)
{
    switch (axis) {
    case AxisKind::Count: return "count"_L1;
    case AxisKind::Percent: return "percent"_L1;
    case AxisKind::Change: return "change"_L1;
    case AxisKind::Words: break;
    }
    return "words"_L1;
}

QJsonObject markJson(const Mark &mark)
{
    return {{u"observation"_s, mark.observation.slug},
            {u"retellings"_s, ids(mark.retellings)},
            {u"kind"_s, QString(name(mark.kind))},
            {u"fill"_s, QString(name(mark.fill))},
            {u"first"_s, day(mark.first)},
            {u"last"_s, day(mark.last)},
            {u"qualifier"_s, QString(code(mark.quantity.qualifier))},
            {u"value"_s, numberOrNull(mark.quantity.value)},
            {u"lower"_s, numberOrNull(mark.quantity.lower)},
            {u"upper"_s, numberOrNull(mark.quantity.upper)},
            {u"label"_s, mark.label},
            {u"spoken"_s, mark.spoken},
            {u"status"_s, text(mark.statusLetters)},
            {u"is_evidence"_s, mark.linked},
            {u"revised_by"_s, text(mark.revisedBy.slug)},
            {u"series"_s, int(mark.series)}};
}

QJsonObject laneJson(const Lane &lane)
{
    return {{u"measure"_s, lane.measure.slug},
            {u"also_on_this_axis"_s, array(lane.also, [](const MeasureId &id) { return id.slug; })},
            {u"area"_s, text(lane.area)},
            {u"title"_s, lane.title},
            {u"unit"_s, lane.unitNote},
            {u"basis"_s, text(lane.basisNote)},
            {u"axis"_s, QString(name(lane.axis))},
            {u"is_plot"_s, lane.isPlot},
            {u"lines"_s, array(lane.lines, [](const FigureLine &line) {
                 const QStringList words{line.before, line.unit, line.after};
                 return QJsonObject{{u"observation"_s, line.observation.slug}, {u"number"_s, line.number}, {u"words"_s, words.join(u' ').simplified()},
                                    {u"date"_s, line.date}, {u"badge"_s, line.badge > 0 ? QJsonValue(line.badge) : QJsonValue()}};
             })},
            {u"is_logarithmic"_s, lane.logarithmic},
            {u"is_potential"_s, lane.potential},
            {u"marks"_s, array(lane.marks, markJson)},
            {u"gaps"_s, array(lane.gaps, [](const GapBand &gap) {
                 return QJsonObject{{u"first"_s, day(gap.first)}, {u"last"_s, day(gap.last)}, {u"reason"_s, gap.reason},
                                    {u"gap"_s, text(gap.gap.slug)}, {u"is_not_applicable"_s, gap.notApplicable}};
             })},
            {u"breaks"_s, array(lane.breaks, [](const BreakLine &line) {
                 return QJsonObject{{u"at"_s, day(line.at)}, {u"words"_s, line.words}, {u"description"_s, line.description}};
             })},
            {u"undated"_s, array(lane.undated, [](const UndatedFigure &item) {
                 return QJsonObject{{u"observation"_s, item.observation.slug}, {u"retellings"_s, ids(item.retellings)},
                                    {u"label"_s, item.label}, {u"spoken"_s, item.spoken}};
             })},
            {u"care"_s, texts(lane.care)},
            {u"notes"_s, texts(lane.notes)}};
}

QJsonObject columnJson(const LaneColumn &column)
{
    return {{u"heading"_s, column.heading},
            {u"subheading"_s, column.subheading},
            {u"lanes"_s, array(column.lanes, laneJson)},
            {u"empty"_s, column.lanes.empty() ? text(column.emptyWords) : QJsonValue()}};
}

QJsonValue stripJson(const std::optional<ClaimStrip> &strip)
{
    if (!strip)
        return {};
    const auto tracing = [](const Tracing &item) {
        return QJsonObject{{u"observation"_s, item.observation.slug}, {u"words"_s, item.words}};
    };
    return QJsonObject{{u"words"_s, strip->words},
                       {u"said_on"_s, day(strip->saidOn)},
                       {u"said_until"_s, day(strip->saidUntil)},
                       {u"observation"_s, text(strip->observation.slug)},
                       {u"other_tellings"_s, texts(strip->otherTellings)},
                       {u"traces_to"_s, array(strip->traces, tracing)},
                       {u"confused_with"_s, array(strip->confusedWith, tracing)}};
}

QJsonValue contextJson(const std::optional<ContextStrip> &context)
{
    if (!context)
        return {};
    return QJsonObject{{u"heading"_s, context->heading}, {u"rows"_s, array(context->rows, [](const ContextRow &row) {
        return QJsonObject{{u"observation"_s, row.observation.slug}, {u"retellings"_s, ids(row.retellings)},
                           {u"value"_s, row.value}, {u"words"_s, row.words}, {u"spoken"_s, row.spoken}};
    })}};
}

QJsonValue sentenceJson(const std::optional<VerdictSentence> &sentence)
{
    if (!sentence)
        return {};
    return QJsonObject{{u"verdict"_s, QString(code(sentence->verdict))},
                       {u"headline"_s, sentence->headline},
                       {u"detail"_s, text(sentence->detail)},
                       {u"findings"_s, texts(sentence->findings)},
                       {u"a"_s, text(sentence->a.slug)},
                       {u"b"_s, text(sentence->b.slug)}};
}

QJsonObject figureObject(const ComparisonFigure &figure)
{
    return {{u"title"_s, figure.title},
            {u"claim_in_its_words"_s, text(figure.claim)},
            {u"subtitle"_s, text(figure.subtitle)},
            {u"leaves_open"_s, text(figure.leavesOpen)},
            {u"ratings"_s, array(figure.ratings, [](const RatingPill &pill) {
                 return QJsonObject{{u"rating"_s, QString(code(pill.rating))}, {u"words"_s, pill.words}, {u"reviewers"_s, pill.reviewers}};
             })},
            {u"reviews"_s, text(figure.reviews)},
            {u"claim"_s, stripJson(figure.strip)},
            {u"process_metrics"_s, columnJson(figure.process)},
            {u"verified_victim_counts"_s, columnJson(figure.victims)},
            {u"estimates_and_context"_s, contextJson(figure.context)},
            {u"sentence"_s, sentenceJson(figure.sentence)},
            {u"scale"_s, QString(code(figure.scale))},
            {u"overrides"_s, array(figure.overrides, [](const AxisOverride &axisOverride) {
                 return QJsonObject{{u"a"_s, axisOverride.pair.a.slug}, {u"b"_s, axisOverride.pair.b.slug},
                                    {u"verdict"_s, QString(code(axisOverride.verdict))}, {u"words"_s, axisOverride.words}};
             })},
            {u"notes"_s, texts(figure.notes + figure.undrawn)},
            {u"source_line"_s, figure.sourceLine},
            {u"library_line"_s, figure.libraryLine},
            {u"credit"_s, text(figure.credit)},
            {u"spoken_summary"_s, figure.spokenSummary}};
}

QJsonArray laidOutMarks(const std::vector<LaidOutMark> &marks)
{
    return array(marks, [](const LaidOutMark &mark) {
        return QJsonObject{{u"observation"_s, mark.observation.slug}, {u"box"_s, box(mark.box)}, {u"head"_s, point(mark.head)},
                           {u"figures"_s, qint64(mark.members)},
                           {u"least"_s, text(mark.least.slug)}};
    });
}

QJsonObject layoutObject(const LaidOutFigure &laidOut)
{
    const auto dayOf = [](double julian) { return day(QDate::fromJulianDay(static_cast<qint64>(julian))); };
    return {{u"size"_s, QJsonArray{laidOut.size.width(), laidOut.size.height()}},
            {u"window"_s, QJsonObject{{u"first"_s, dayOf(laidOut.window.first)}, {u"end"_s, dayOf(laidOut.window.last)}}},
            {u"ticks"_s, array(laidOut.ticks, [&dayOf](const TimeTick &tick) {
                 return QJsonObject{{u"day"_s, dayOf(tick.day)}, {u"label"_s, text(tick.label)}};
             })},
            {u"viewport"_s, box(laidOut.viewport)},
            {u"claim"_s, laidOutMarks(laidOut.stripMarks)},
            {u"estimates_and_context"_s, laidOutMarks(laidOut.contextMarks)},
            {u"lanes_left_out"_s, texts(laidOut.leftOut)},
            {u"omissions"_s, text(laidOut.omissions)},
            {u"lanes"_s, array(laidOut.lanes, [](const LaidOutLane &lane) {
                 return QJsonObject{{u"measure"_s, lane.measure.slug},
                                    {u"column"_s, lane.column == 0 ? u"process"_s : u"victims"_s},
                                    {u"frame"_s, box(lane.frame)},
                                    {u"plot"_s, box(lane.plot)},
                                    {u"axis_maximum"_s, lane.axis.maximum},
                                    {u"axis_ticks"_s, array(lane.axis.ticks, [](double tick) { return tick; })},
                                    {u"marks"_s, laidOutMarks(lane.marks)},
                                    {u"labels"_s, array(lane.labels, [](const LaidOutLabel &label) {
                                         return QJsonObject{{u"observation"_s, label.observation.slug}, {u"text"_s, label.text},
                                                            {u"box"_s, box(label.box)}};
                                     })},
                                    {u"dropped_labels"_s, qint64(lane.droppedLabels)}};
             })}};
}

/// Makes an object of each row of a table, with the names of its columns.
template <class Table>
QJsonArray rowsArray(const Table &table)
{
    return array(table.rows, [&table](const QStringList &row) {
        QJsonObject object;
        for (qsizetype position = 0; position < table.columns.size(); ++position) {
            const QString &cell = row.at(position);
            const TableColumn &column = table.columns.at(position);
            object.insert(column.name, cell.isEmpty() ? QJsonValue() : column.isNumber ? QJsonValue(cell.toDouble()) : QJsonValue(cell));
        }
        return object;
    });
}

/// Makes an object of the tables of a library: the rows of each, with the names of its columns.
QJsonObject tablesObject(const std::vector<TableRows> &tables)
{
    QJsonObject object;
    for (const TableRows &table : tables) {
        object.insert(table.schema->name, array(table.rows, [&table](const QStringList &row) {
            QJsonObject cells;
            for (qsizetype position = 0; position < table.schema->columns.size(); ++position) {
                const ColumnSchema &column = table.schema->columns.at(position);
                const QString &cell = row.at(position);
                cells.insert(column.name, column.kind == ColumnKind::Number && !cell.isEmpty() ? QJsonValue(cell.toDouble()) : text(cell));
            }
            return cells;
        }));
    }
    return object;
}

}  // namespace

QByteArray figureJson(const ComparisonFigure &figure, const LaidOutFigure &laidOut, const PlottedFigures &figures, const Dossier &dossier,
                      const ChartRecord &record)
{
    QJsonObject recordObject;
    for (const auto &[key, words] : recordEntries(record))
        recordObject.insert(QString(key).toLower().replace(u'-', u'_'), key == "Source"_L1    ? QJsonValue(texts(record.sources))
                              : key == "Reviews"_L1 ? QJsonValue(texts(record.reviews))
                                                    : QJsonValue(words));
    return QJsonDocument(QJsonObject{{u"format"_s, u"countercheck-figure"_s},
                                     {u"version"_s, figureJsonVersion},
                                     {u"record"_s, recordObject},
                                     {u"figure"_s, figureObject(figure)},
                                     {u"layout"_s, layoutObject(laidOut)},
                                     {u"figures"_s, rowsArray(figures)},
                                     {u"reviews"_s, rowsArray(figures.reviews)},
                                     {u"rows"_s, tablesObject(rowsOf(dossier))}})
        .toJson();
}

}  // namespace countercheck
