// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/import_questions.h"

#include "app/importing/import_preview.h"
#include "models/importing/import_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostExamples = 3;
constexpr std::size_t mostSigns = 6;

/// Notes ways of writing by their first example.
class SignWatch {
public:
    SignWatch(ReadingOutlook &outlook, const Wording &wording) : m_outlook(outlook), m_wording(wording) {}

    void look(const ReadFigure &figure)
    {
        if (figure.number.verdict == NumberVerdict::Number)
            lookAtNumber(figure);
        if (figure.period.verdict == PeriodVerdict::Period)
            lookAtPeriod(figure);
    }

private:
    void note(const QString &kind, const QString &written, const QString &understoodAs, const char *meaning)
    {
        if (m_outlook.signs.size() < mostSigns && !m_seen.contains(kind) && written != understoodAs) {
            m_seen += kind;
            m_outlook.signs.push_back({written.left(60), understoodAs, m_wording.say("Import", meaning)});
        }
    }

    void lookAtNumber(const ReadFigure &figure)
    {
        const Quantity &quantity = figure.number.quantity;
        const QString words = understood(figure.number, m_wording);
        if (quantity.isLowerBound() || quantity.isUpperBound())
            note(u"bound"_s + QString::number(int(quantity.qualifier)), figure.text, words, QT_TRANSLATE_NOOP("Import", "a bound: never drawn or added as the number itself"));
        else if (quantity.qualifier == Qualifier::Between)
            note(u"between"_s, figure.text, words, QT_TRANSLATE_NOOP("Import", "both ends are kept"));
        else if (quantity.qualifier == Qualifier::About)
            note(u"about"_s, figure.text, words, QT_TRANSLATE_NOOP("Import", "rounded: no differences from it"));
        else if (figure.number.isGroupedByBlank)
            note(u"blank"_s, figure.text, words, QT_TRANSLATE_NOOP("Import", "a space between thousands"));
        if (!figure.number.mark.isEmpty())
            note(u"mark"_s, figure.text, words, QT_TRANSLATE_NOOP("Import", "the mark is kept in the note"));
    }

    void lookAtPeriod(const ReadFigure &figure)
    {
        const QString words = understood(figure.period, m_wording);
        switch (figure.period.form) {
        case PeriodForm::NamedYear:
        case PeriodForm::PairOfYears: note(u"year"_s, figure.periodText, words, QT_TRANSLATE_NOOP("Import", "drawn over its true months")); break;
        case PeriodForm::Years:
        case PeriodForm::Months: note(u"span"_s, figure.periodText, words, QT_TRANSLATE_NOOP("Import", "its true span, not a year")); break;
        case PeriodForm::Quarter:
        case PeriodForm::Half: note(u"part"_s, figure.periodText, words, QT_TRANSLATE_NOOP("Import", "a part of a year")); break;
        default: break;
        }
    }

    ReadingOutlook &m_outlook;
    const Wording &m_wording;
    QStringList m_seen;
};

}  // namespace

std::optional<ReadingOutlook> lookAt(const Workbook &workbook, const TableReading &reading, const Wording &wording, const std::stop_token &stop)
{
    ReadingOutlook outlook;
    const Sheet &sheet = workbook.sheets.at(static_cast<std::size_t>(reading.sheet));
    for (const ExcludedRow &row : reading.excluded) {
        if (row.reason != RowExclusion::Sum || outlook.sums++ > 0)
            continue;
        for (qsizetype column = 0; column < sheet.columnCount(row.row); ++column) {
            if (!sheet.isEmpty(row.row, column))
                outlook.sumText += (outlook.sumText.isEmpty() ? QString() : u"  "_s) + sheet.text(row.row, column);
        }
    }
    SignWatch signs(outlook, wording);
    std::size_t last = 0;
    const bool isWhole = readFigures(sheet, reading, [&](const ReadFigure &figure) {
        if (last >= outlook.series.size() || outlook.series[last].series != figure.series) {
            const auto found = std::ranges::find(outlook.series, figure.series, &SeriesOutlook::series);
            last = static_cast<std::size_t>(found - outlook.series.begin());
            if (found == outlook.series.end())
                outlook.series.push_back({figure.series, {}, true});
        }
        if (figure.number.verdict == NumberVerdict::Missing) {
            ++outlook.missing;
            return;
        }
        const bool isRead = figure.number.verdict == NumberVerdict::Number && (figure.period.verdict == PeriodVerdict::Period || figure.period.verdict == PeriodVerdict::Empty);
        ++(isRead ? outlook.figures : outlook.faulty);
        outlook.hasPairs = outlook.hasPairs || figure.period.form == PeriodForm::PairOfYears;
        outlook.hasNamedYears = outlook.hasNamedYears || figure.period.form == PeriodForm::NamedYear || figure.period.form == PeriodForm::PairOfYears;
        outlook.lacksPeriods = outlook.lacksPeriods || figure.periodText.isEmpty();
        outlook.lacksSources = outlook.lacksSources || figure.source.isEmpty();
        signs.look(figure);
        SeriesOutlook &series = outlook.series[last];
        series.isAllPercent = series.isAllPercent && figure.number.isPercent;
        if (series.examples.size() < mostExamples)
            series.examples += figure.periodText.isEmpty() ? figure.text : wording.say("Import", "%1: %2", "period, number").arg(figure.periodText, figure.text);
    }, stop);
    return isWhole ? std::optional(std::move(outlook)) : std::nullopt;
}

ImportJob jobOf(const ImportState &state)
{
    ImportJob job{state.file.workbook, state.reading, state.mapping, state.cellAnswers, state.file.name};
    std::erase_if(job.mapping.measures, [&state](const MeasureAnswer &answer) { return std::ranges::find(state.outlook.series, answer.series, &SeriesOutlook::series) == state.outlook.series.end(); });
    return job;
}

namespace {

/// The id of the measure that the library has under a name; empty for none.
QString measureNamed(Library &library, const QString &name)
{
    constexpr std::size_t mostAlike = 50;
    const Result<std::vector<NamedRow>> rows = library.rowsLike(*findTable("measures"_L1), name, mostAlike);
    const auto found = rows ? std::ranges::find(*rows, name, &NamedRow::name) : std::vector<NamedRow>::const_iterator();
    return rows && found != rows->end() ? found->id : QString();
}

TargetLibrary targetOf(Library &library)
{
    struct Known {
        QString measure;
        std::vector<Observation> figures;
    };
    const auto known = std::make_shared<Known>();
    return {
        .hasId = [&library](const QString &table, const QString &id) {
            const QByteArray name = table.toLatin1();
            return bool(library.namedRow(*findTable(QLatin1StringView(name)), id));
        },
        .sourceTitled = [&library](const QString &title) {
            const Result<std::vector<NamedRow>> rows = library.rowsLike(*findTable("sources"_L1), title, 50);
            const auto found = rows ? std::ranges::find(*rows, title, &NamedRow::name) : std::vector<NamedRow>::const_iterator();
            return rows && found != rows->end() ? found->id : QString();
        },
        .hasFigure = [&library, known](const QString &measure, const QString &area, const QString &start, const QString &end) {
            if (known->measure != measure) {
                known->measure = measure;
                known->figures.clear();
                MeasureSelection selection;
                selection.measures.emplace_back(measure);
                if (Result<Dossier> dossier = library.dossier(selection))
                    known->figures = std::move(dossier).value().observations;
            }
            const auto text = [](const std::optional<EdtfDate> &date) { return date ? date->toString() : QString(); };
            return std::ranges::any_of(known->figures, [&](const Observation &figure) { return figure.area == area && text(figure.period.start) == start && text(figure.period.end) == end; });
        },
    };
}

}  // namespace

Result<ImportCheck> checkImport(const ImportJob &job, Library *library, const Wording &wording, const std::stop_token &stop, const std::function<void(double)> &progress)
{
    ImportCheck check;
    ImportJob resolved = job;
    for (MeasureAnswer &answer : resolved.mapping.measures) {
        if (!library || answer.isLeftOut || !answer.measureId.isEmpty())
            continue;
        answer.measureId = measureNamed(*library, answer.cells.value(u"name"_s));
        if (!answer.measureId.isEmpty())
            check.joined += answer.cells.value(u"name"_s);
    }
    check.mapping = resolved.mapping;
    const TargetLibrary target = library ? targetOf(*library) : TargetLibrary();
    const ImportContent content = resolved.content();
    Result<ImportSummary> summary = summarise(content, target, stop, progress);
    if (!summary)
        return summary.error();
    check.summary = std::move(summary).value();
    const ImportPreview preview = previewImport(content, library, wording, stop);
    check.chartTitle = preview.title;
    check.chart = preview.chart;
    return check;
}

ImportedMeasure importedMeasure(Library &library, const ImportMapping &mapping, const Wording &wording, const std::stop_token &stop)
{
    ImportedMeasure imported;
    for (const MeasureAnswer &answer : mapping.measures) {
        if (answer.isLeftOut)
            continue;
        imported.id = MeasureId(answer.measureId.isEmpty() ? measureNamed(library, answer.cells.value(u"name"_s)) : answer.measureId);
        break;
    }
    const ImportPreview preview = chartOf(library, imported.id, wording, stop);
    imported.name = preview.title;
    imported.chart = preview.chart;
    return imported;
}

}  // namespace countercheck
