// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/measure_step.h"

#include "models/domain/code_lists.h"

#include <QUrl>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

bool isAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == u"https"_s || url.scheme() == u"http"_s) && !url.host().isEmpty();
}

bool isPeriodKnown(const ImportState &state)
{
    const ReadPeriod period = readPeriod(state.mapping.period, state.reading.periods);
    return period.verdict == PeriodVerdict::Period && period.form != PeriodForm::PartOfYear;
}

QString headOf(const ImportState &state, ColumnRole role)
{
    const std::optional<qsizetype> column = state.reading.columnOf(role);
    if (!column)
        return {};
    const QStringList &heads = state.reading.columns[static_cast<std::size_t>(*column)].heads;
    return heads.isEmpty() ? columnLetters(*column) : heads.back();
}

}  // namespace

MeasureAnswer &answerOf(ImportState &state, std::size_t series)
{
    const QStringList &wanted = state.outlook.series.at(series).series;
    return *std::ranges::find(state.mapping.measures, wanted, &MeasureAnswer::series);
}

void beginAnswers(ImportState &state)
{
    for (const SeriesOutlook &series : state.outlook.series) {
        if (state.mapping.measureOf(series.series))
            continue;
        QString name = series.words();
        if (!name.isEmpty())
            name[0] = name.at(0).toUpper();
        QString shortName = series.series.isEmpty() ? QString() : series.series.back();
        if (!shortName.isEmpty())
            shortName[0] = shortName.at(0).toUpper();
        state.mapping.measures.push_back({series.series, {}, {{u"name"_s, name}, {u"short_name"_s, shortName}, {u"unit_of_measure"_s, QString(code(series.isAllPercent ? UnitOfMeasure::Percent : UnitOfMeasure::Count))},
                                                              {u"accumulation"_s, QString(code(Accumulation::PerPeriod))}}, false});
    }
    if (state.mapping.sourceId.isEmpty() && state.mapping.sourceCells.value(u"title"_s).isEmpty())
        state.mapping.sourceCells.insert(u"title"_s, state.file.name);
}

MeasureContent measureContentOf(const ImportState &state, std::size_t series, bool hasLibrary, const QMap<QString, QString> &names, const Wording &wording)
{
    const SeriesOutlook &outlook = state.outlook.series.at(series);
    const MeasureAnswer *answer = state.mapping.measureOf(outlook.series);
    MeasureContent content;
    content.series = outlook.series.isEmpty() ? wording.say("Import", "The numbers of the table") : outlook.words();
    content.examples = outlook.examples.join(u" · "_s);
    content.number = static_cast<int>(series) + 1;
    content.count = static_cast<int>(state.outlook.series.size());
    content.hasLibrary = hasLibrary;
    content.canRepeat = series > 0;
    if (answer) {
        const bool isExisting = answer->cells.isEmpty() || !answer->measureId.isEmpty();
        content.use = answer->isLeftOut ? SeriesUse::LeftOut : isExisting && hasLibrary ? SeriesUse::Existing : SeriesUse::New;
        content.measureName = names.value(answer->measureId, answer->measureId);
        content.cells = answer->cells;
    }
    if (const QString head = headOf(state, ColumnRole::Area); !head.isEmpty())
        content.areaWords = wording.say("Import", "Where: from the column “%1”.").arg(head);
    content.area = state.mapping.area;
    content.asksPeriod = state.outlook.lacksPeriods;
    content.period = state.mapping.period;
    if (!state.mapping.period.isEmpty() && !isPeriodKnown(state))
        content.periodFault = wording.say("Import", "This is not understood as a period.");
    if (const QString head = headOf(state, ColumnRole::Source); !head.isEmpty())
        content.sourceWords = wording.say("Import", "Source: from the column “%1”; below for rows that name none.").arg(head);
    content.sourceTitle = state.mapping.sourceCells.value(u"title"_s);
    content.sourceAddress = state.mapping.sourceCells.value(u"url"_s);
    if (!content.sourceAddress.isEmpty() && !isAddress(content.sourceAddress))
        content.addressFault = wording.say("Import", "An address begins with https:// or http://.");
    return content;
}

void setUse(ImportState &state, std::size_t series, SeriesUse use)
{
    MeasureAnswer &answer = answerOf(state, series);
    answer.isLeftOut = use == SeriesUse::LeftOut;
    if (use == SeriesUse::Existing) {
        answer.cells.clear();
        return;
    }
    answer.measureId.clear();
    if (use == SeriesUse::New && answer.cells.isEmpty()) {
        std::erase_if(state.mapping.measures, [wanted = answer.series](const MeasureAnswer &other) { return other.series == wanted; });
        beginAnswers(state);
    }
}

void setCell(ImportState &state, std::size_t series, const QString &column, const QString &text)
{
    MeasureAnswer &answer = answerOf(state, series);
    if (text.trimmed().isEmpty())
        answer.cells.remove(column);
    else
        answer.cells.insert(column, text.trimmed());
}

void setCommon(ImportState &state, const QString &name, const QString &text)
{
    const QString said = text.trimmed();
    if (name == u"area"_s)
        state.mapping.area = said;
    else if (name == u"period"_s)
        state.mapping.period = said;
    else
        state.mapping.sourceCells.insert(name == u"source_title"_s ? u"title"_s : u"url"_s, said);
    if (state.mapping.sourceCells.value(u"url"_s).isEmpty())
        state.mapping.sourceCells.remove(u"url"_s);
}

void repeatAnswer(ImportState &state, std::size_t series)
{
    if (series == 0)
        return;
    const QMap<QString, QString> before = answerOf(state, series - 1).cells;
    QMap<QString, QString> &cells = answerOf(state, series).cells;
    for (auto cell = before.begin(); cell != before.end(); ++cell) {
        if (cell.key() != u"name"_s && cell.key() != u"short_name"_s)
            cells.insert(cell.key(), cell.value());
    }
}

QStringList missingOfMeasure(const ImportState &state, std::size_t series, const Wording &wording)
{
    QStringList missing;
    const MeasureAnswer *answer = state.mapping.measureOf(state.outlook.series.at(series).series);
    if (!answer)
        return {wording.say("Import", "what it counts")};
    if (!answer->isLeftOut && answer->measureId.isEmpty()) {
        if (answer->cells.isEmpty()) {
            missing += wording.say("Import", "which measure of the library it is");
        } else {
            if (answer->cells.value(u"name"_s).isEmpty())
                missing += wording.say("Import", "its name");
            if (answer->cells.value(u"statistical_unit"_s).isEmpty())
                missing += wording.say("Import", "what one unit is");
            if (answer->cells.value(u"verification"_s).isEmpty())
                missing += wording.say("Import", "how it is known that somebody is a victim");
        }
    }
    if (state.outlook.lacksPeriods && !isPeriodKnown(state))
        missing += wording.say("Import", "which period the numbers are about");
    if (state.outlook.lacksSources && state.mapping.sourceId.isEmpty() && state.mapping.sourceCells.value(u"title"_s).isEmpty())
        missing += wording.say("Import", "the source of the numbers");
    if (const QString address = state.mapping.sourceCells.value(u"url"_s); !address.isEmpty() && !isAddress(address))
        missing += wording.say("Import", "an address that can be one, or none");
    return missing;
}

}  // namespace countercheck
