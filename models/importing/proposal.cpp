// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/proposal.h"

#include "models/domain/linter/table_rows.h"
#include "models/exchange/fault.h"
#include "models/forms/row_identifier.h"
#include "models/wording/wording.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// What a period is beside others of its series.
enum class PeriodClass : std::uint8_t { CalendarYear, OtherYear, Half, Quarter, Month, Day, Other };

PeriodClass classOf(const Period &period)
{
    if (!period.isComplete())
        return PeriodClass::Other;
    const QDate first = period.firstDay();
    const QDate end = period.lastDay().addDays(1);
    if (first == period.lastDay())
        return PeriodClass::Day;
    if (first.day() != 1 || end.day() != 1)
        return PeriodClass::Other;
    const int months = (end.year() - first.year()) * 12 + end.month() - first.month();
    switch (months) {
    case 1: return PeriodClass::Month;
    case 3: return PeriodClass::Quarter;
    case 6: return PeriodClass::Half;
    case 12: return first.month() == 1 ? PeriodClass::CalendarYear : PeriodClass::OtherYear;
    default: return PeriodClass::Other;
    }
}

QString numberCell(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'f', QLocale::FloatingPointShortest) : QString();
}

/// The kind of gap that a mark names by itself. What * or x stands for is said by the notes of a sheet, if at all.
QString gapKindOf(const QString &mark)
{
    static const QStringList suppressed{u"suppressed"_s, u"withheld"_s, u"redacted"_s, u"confidential"_s, u"geheim"_s, u"secret"_s};
    static const QStringList notApplicable{u"not applicable"_s};
    const QString word = mark.toLower();
    return suppressed.contains(word) ? u"suppressed"_s : notApplicable.contains(word) ? u"not_applicable"_s : u"not_for_this_period"_s;
}

bool isAddress(const QString &text)
{
    return text.startsWith(u"https://"_s, Qt::CaseInsensitive) || text.startsWith(u"http://"_s, Qt::CaseInsensitive);
}

/// The cells of a row in the order of a table's columns.
class RowCells {
public:
    explicit RowCells(const char *table) : m_table(*findTable(QLatin1StringView(table))), m_cells(m_table.columns.size()) {}

    void set(QLatin1StringView column, const QString &text)
    {
        const auto found = std::ranges::find(m_table.columns, column, &ColumnSchema::name);
        if (found != m_table.columns.end())
            m_cells[found - m_table.columns.begin()] = text;
    }
    void setAll(const QMap<QString, QString> &cells)
    {
        for (auto cell = cells.begin(); cell != cells.end(); ++cell)
            set(QLatin1StringView(cell.key().toLatin1()), cell.value());
    }
    const TableSchema &table() const { return m_table; }
    const QStringList &cells() const { return m_cells; }

private:
    const TableSchema &m_table;
    QStringList m_cells;
};

/// Goes through the rows: once to say what is found, and once more to make them.
class RowMaker {
public:
    RowMaker(const ImportContent &content, const TargetLibrary &target, const std::stop_token &stop, const std::function<void(double)> &progress)
        : m_content(content), m_target(target), m_stop(stop), m_progress(progress)
    {
    }

    /// `take` is nothing where rows are only looked at.
    Result<Done> go(const TakeRow *take)
    {
        m_take = take;
        prepareMeasures();
        // Sources are named by the rows, and stand before them: they are gathered first.
        if (take) {
            m_take = nullptr;
            if (!walk())
                return cancelled();
            m_take = take;
            for (const RowCells &row : m_newRows)
                (*take)(row.table(), row.cells());
            m_seen.clear();
            m_lastNumbers.clear();
            m_figureIds.clear();
            m_gapIds.clear();
            m_classes.clear();
            m_summary = {};
        }
        if (!walk())
            return cancelled();
        finish();
        return Done{};
    }

    ImportSummary takeSummary() { return std::move(m_summary); }

private:
    /// A measure whose figures are made.
    struct Measure {
        QString id;
        QString name;
        bool isLeftOut = false;
        bool isStated = true;
        bool isInLibrary = false;
    };

    Error cancelled() const { return {.code = ErrorCode::Cancelled, .subject = m_content.fileName, .detail = {}}; }

    void report(ImportProblem problem)
    {
        qint64 &count = m_summary.counts[problem.kind];
        if (++count <= qint64(ImportSummary::mostProblems))
            m_summary.problems.push_back(std::move(problem));
    }

    void report(ImportProblemKind kind, const ReadFigure &figure, const QString &text, const QString &detail = {}, qsizetype other = -1)
    {
        report({kind, figure.row, figure.column, text, detail, other});
    }

    bool isTaken(const TableSchema &table, const QString &id) const
    {
        return m_target.hasId && m_target.hasId(table.name, id);
    }

    void prepareMeasures()
    {
        for (const MeasureAnswer &answer : m_content.mapping.measures) {
            Measure measure;
            measure.isLeftOut = answer.isLeftOut;
            if (answer.isLeftOut) {
                m_measures.insert(answer.series, measure);
                continue;
            }
            if (!answer.measureId.isEmpty()) {
                measure.id = answer.measureId;
                measure.isInLibrary = true;
                m_measures.insert(answer.series, measure);
                continue;
            }
            RowCells row("measures");
            row.setAll(answer.cells);
            if (!answer.cells.contains(u"id"_s)) {
                row.set("id"_L1, newIdentifier(row.table(), row.cells(), [&](const QString &id) { return isTaken(row.table(), id) || m_measureIds.contains(id); }));
            }
            measure.id = row.cells().front();
            measure.name = answer.cells.value(u"name"_s);
            m_measureIds.insert(measure.id);
            for (const RowFault &fault : faultsOfRow(row.table(), row.cells(), 0)) {
                measure.isStated = false;
                m_faults.push_back({ImportProblemKind::MeasureIncomplete, -1, -1, answer.series.join(u" · "_s), QString(fault.column), -1});
            }
            m_newRows.push_back(row);
            m_newMeasureNames.push_back(measure.name);
            m_measures.insert(answer.series, measure);
        }
    }

    bool walk()
    {
        m_summary.problems = {};
        for (const ImportProblem &fault : m_faults)
            report(fault);
        for (const ExcludedRow &excluded : m_content.reading.excluded) {
            if (excluded.reason == RowExclusion::Sum)
                report({ImportProblemKind::SumLeftOut, excluded.row, -1, rowText(excluded.row), {}, -1});
        }
        const double all = double(std::max<qsizetype>(1, m_content.reading.endRow - m_content.reading.firstRow));
        qsizetype lastReported = 0;
        return readFigures(m_content.sheet, m_content.reading, [&](const ReadFigure &figure) {
            constexpr qsizetype rowsBetweenReports = 5000;
            if (m_progress && figure.row - lastReported >= rowsBetweenReports) {
                lastReported = figure.row;
                m_progress(double(figure.row - m_content.reading.firstRow) / all);
            }
            look(figure);
        }, m_stop);
    }

    QString rowText(qsizetype row) const
    {
        QStringList texts;
        for (qsizetype column = 0; column < m_content.sheet.columnCount(row); ++column) {
            if (!m_content.sheet.isEmpty(row, column))
                texts += m_content.sheet.text(row, column);
        }
        return texts.join(u"  "_s);
    }

    void look(const ReadFigure &figure)
    {
        const auto answer = m_content.cellAnswers.find({figure.row, figure.column});
        const bool isAnswered = answer != m_content.cellAnswers.end();
        if (isAnswered && answer->second == CellAnswer::LeaveOut)
            return;
        const auto known = m_measures.constFind(figure.series);
        if (known != m_measures.cend() && known->isLeftOut)
            return;
        if (figure.number.verdict == NumberVerdict::Missing && figure.text.isEmpty() && !isAnswered && m_content.mapping.missing != MissingAnswer::Gaps) {
            report(ImportProblemKind::EmptyCell, figure, {});
            return;
        }
        const std::optional<Period> period = periodOf(figure);
        const bool isMissing = figure.number.verdict == NumberVerdict::Missing;
        if (isAnswered || (isMissing && m_content.mapping.missing == MissingAnswer::Gaps)) {
            if (known == m_measures.cend())
                report(ImportProblemKind::MeasureNotStated, figure, figure.series.join(u" · "_s));
            else if (period && known->isStated)
                makeGap(figure, *known, *period);
            return;
        }
        if (isMissing) {
            if (m_content.mapping.missing == MissingAnswer::Ask)
                report(ImportProblemKind::NumberMissing, figure, figure.text);
            return;
        }
        if (figure.number.verdict != NumberVerdict::Number) {
            report(figure.number.verdict == NumberVerdict::Ambiguous ? ImportProblemKind::NumberAmbiguous : ImportProblemKind::NumberUnreadable, figure, figure.text);
            return;
        }
        if (known == m_measures.cend()) {
            report(ImportProblemKind::MeasureNotStated, figure, figure.series.join(u" · "_s));
            return;
        }
        if (period && known->isStated)
            makeFigure(figure, *known, *period);
    }

    /// The period of a figure; nothing if it is not known, which is reported.
    std::optional<Period> periodOf(const ReadFigure &figure)
    {
        ReadPeriod read = figure.period;
        QString text = figure.periodText;
        if (text.isEmpty() && !m_content.mapping.period.isEmpty()) {
            text = m_content.mapping.period;
            read = readPeriod(text, m_content.reading.periods);
        }
        if (read.verdict == PeriodVerdict::Period && read.form != PeriodForm::PartOfYear)
            return read.period;
        report(text.isEmpty() || read.form == PeriodForm::PartOfYear ? ImportProblemKind::PeriodNotStated
                   : read.verdict == PeriodVerdict::Ambiguous        ? ImportProblemKind::PeriodAmbiguous
                                                                     : ImportProblemKind::PeriodUnreadable,
               figure, text);
        return std::nullopt;
    }

    QString areaOf(const ReadFigure &figure) const { return figure.area.isEmpty() ? m_content.mapping.area : figure.area; }

    /// The id of the source that a row names, which is made if the library has none of that title; empty if none is stated.
    QString sourceOf(const ReadFigure &figure)
    {
        if (figure.source.isEmpty()) {
            if (!m_content.mapping.sourceId.isEmpty())
                return m_content.mapping.sourceId;
            if (m_content.mapping.sourceCells.value(u"title"_s).isEmpty())
                return {};
            return sourceWith(m_content.mapping.sourceCells);
        }
        QMap<QString, QString> cells{{u"title"_s, figure.source}};
        if (isAddress(figure.source))
            cells.insert(u"url"_s, figure.source);
        return sourceWith(cells);
    }

    QString sourceWith(const QMap<QString, QString> &cells)
    {
        const QString title = cells.value(u"title"_s);
        if (const auto known = m_sources.constFind(title); known != m_sources.cend())
            return *known;
        QString id = m_target.sourceTitled ? m_target.sourceTitled(title) : QString();
        if (id.isEmpty()) {
            RowCells row("sources");
            row.setAll(cells);
            id = newIdentifier(row.table(), row.cells(), [&](const QString &candidate) { return isTaken(row.table(), candidate) || m_sourceIds.contains(candidate); });
            row.set("id"_L1, id);
            m_sourceIds.insert(id);
            for (const RowFault &fault : faultsOfRow(row.table(), row.cells(), 0))
                m_faults.push_back({ImportProblemKind::RowFaulty, -1, -1, title, wordsOf(fault), -1});
            m_newRows.push_back(row);
            m_newSourceTitles.push_back(title);
            m_sourcesWithoutAddress += cells.value(u"url"_s).isEmpty();
        }
        m_sources.insert(title, id);
        return id;
    }

    static QString wordsOf(const RowFault &fault)
    {
        Fault words;
        words.kind = fault.rule;
        words.column = fault.column;
        words.found = fault.found;
        words.expected = fault.expected;
        return describe(words);
    }

    quint64 keyOf(const QStringList &texts) const
    {
        const QString joined = texts.join(QChar(0x1f));
        return quint64(qHash(joined, std::size_t(1))) ^ (quint64(qHash(joined, std::size_t(0x9e3779b9))) << 32);
    }

    /// An id that neither the library nor this import has. Of a million of them only numbers are kept, so one may be taken for taken that is not.
    QString newId(const TableSchema &table, const QString &words, QSet<quint64> &taken)
    {
        const QString base = words.isEmpty() ? QString(table.name).chopped(1) : words;
        QString id = base;
        int &number = m_lastNumbers[base];
        while (isTaken(table, id) || taken.contains(keyOf({id})))
            id = u"%1-%2"_s.arg(base).arg(number = std::max(number + 1, 2));
        if (number == 0)
            m_lastNumbers.remove(base);
        taken.insert(keyOf({id}));
        return id;
    }

    static QString idWords(const QString &measure, const QString &area, const Period &period)
    {
        return identifierOf(measure + u' ' + area + u' ' + (period.end ? period.end->toString() : QString()));
    }

    void makeFigure(const ReadFigure &figure, const Measure &measure, const Period &period)
    {
        const QString area = areaOf(figure);
        const QString start = period.start ? period.start->toString() : QString();
        const QString end = period.end ? period.end->toString() : QString();
        const QString source = sourceOf(figure);
        if (source.isEmpty()) {
            report(ImportProblemKind::SourceNotStated, figure, figure.text);
            return;
        }
        const quint64 key = keyOf({measure.id, area, start, end, source});
        if (const auto first = m_seen.constFind(key); first != m_seen.cend()) {
            report(ImportProblemKind::FigureRepeated, figure, figure.text, figure.periodText, *first);
            return;
        }
        m_seen.insert(key, std::int32_t(figure.row));

        RowCells row("observations");
        row.set("id"_L1, newId(row.table(), idWords(measure.id, area, period), m_figureIds));
        row.set("measure_id"_L1, measure.id);
        row.set("area"_L1, area);
        row.set("period_start"_L1, start);
        row.set("period_end"_L1, end);
        const Quantity &quantity = figure.number.quantity;
        row.set("value"_L1, numberCell(quantity.value));
        row.set("lower"_L1, numberCell(quantity.lower));
        row.set("upper"_L1, numberCell(quantity.upper));
        row.set("qualifier"_L1, code(quantity.qualifier));
        row.set("value_text"_L1, figure.text);
        row.set("source_id"_L1, source);
        row.set("locator"_L1, placeInFile(figure));
        row.set("note"_L1, noteOf(figure));
        const std::vector<RowFault> faults = faultsOfRow(row.table(), row.cells(), 0);
        if (!faults.empty()) {
            report(ImportProblemKind::RowFaulty, figure, figure.text, wordsOf(faults.front()));
            return;
        }
        askForCare(figure, measure, area, period, start, end);
        ++m_summary.figures;
        if (m_take)
            (*m_take)(row.table(), row.cells());
    }

    void askForCare(const ReadFigure &figure, const Measure &measure, const QString &area, const Period &period, const QString &start, const QString &end)
    {
        const Quantity &quantity = figure.number.quantity;
        if (quantity.isLowerBound() || quantity.isUpperBound() || quantity.qualifier == Qualifier::Between)
            report(ImportProblemKind::Bound, figure, figure.text);
        else if (quantity.qualifier == Qualifier::About)
            report(ImportProblemKind::Rounded, figure, figure.text);
        if (!figure.number.mark.isEmpty())
            report(ImportProblemKind::Marked, figure, figure.text, figure.number.mark);
        if (period.start && period.start->isApproximate())
            report(ImportProblemKind::Approximate, figure, figure.periodText);
        if (const Cell cell = m_content.sheet.cell(figure.row, figure.column); cell.number && quantity.value) {
            const double held = *cell.number * (figure.number.isPercent ? 100 : 1);
            if (std::abs(held - *quantity.value) > 1e-9 * std::abs(held))
                report(ImportProblemKind::DigitsHidden, figure, figure.text, numberCell(held));
        }
        // A library looks through all figures of a measure for each answer, so that only so many are asked.
        constexpr int mostQuestions = 2000;
        if (m_target.hasFigure && measure.isInLibrary && m_questions++ < mostQuestions && m_target.hasFigure(measure.id, area, start, end))
            report(ImportProblemKind::AlreadyThere, figure, figure.text);
        Classes &classes = m_classes[figure.series];
        const auto kind = std::size_t(classOf(period));
        if (++classes.counts.at(kind) <= mostPlaces)
            classes.places.at(kind).push_back({ImportProblemKind::OtherPeriodKind, figure.row, figure.column, figure.periodText, {}, -1});
    }

    void makeGap(const ReadFigure &figure, const Measure &measure, const Period &period)
    {
        const QString area = areaOf(figure);
        RowCells row("gaps");
        const Wording wording;
        const QString name = measure.name.isEmpty() ? figure.series.join(u", "_s) : measure.name;
        const QString when = wording.period(period, {});
        row.set("question"_L1, area.isEmpty() ? wording.say("Import", "%1, %2").arg(name, when) : wording.say("Import", "%1: %2, %3").arg(name, area, when));
        row.set("id"_L1, newId(row.table(), identifierOf(u"gap "_s + measure.id + u' ' + area + u' ' + (period.end ? period.end->toString() : QString())), m_gapIds));
        row.set("measure_id"_L1, measure.id);
        row.set("area"_L1, area);
        row.set("period_start"_L1, period.start ? period.start->toString() : QString());
        row.set("period_end"_L1, period.end ? period.end->toString() : QString());
        row.set("kind"_L1, gapKindOf(figure.text));
        row.set("scope"_L1, u"value"_s);
        row.set("source_id"_L1, sourceOf(figure));
        row.set("searched"_L1, placeInFile(figure));
        row.set("note"_L1, figure.text.isEmpty() ? wording.say("Import", "The cell is empty.") : wording.say("Import", "The cell says “%1”.").arg(figure.text));
        const std::vector<RowFault> faults = faultsOfRow(row.table(), row.cells(), 0);
        if (!faults.empty()) {
            report(ImportProblemKind::RowFaulty, figure, figure.text, wordsOf(faults.front()));
            return;
        }
        ++m_summary.gaps;
        if (m_take)
            (*m_take)(row.table(), row.cells());
    }

    QString placeInFile(const ReadFigure &figure) const
    {
        const QString cell = columnLetters(figure.column) + QString::number(figure.row + 1);
        const QString &sheet = m_content.sheet.name;
        return sheet.isEmpty() ? u"%1, cell %2"_s.arg(m_content.fileName, cell) : u"%1, sheet %2, cell %3"_s.arg(m_content.fileName, sheet, cell);
    }

    static QString noteOf(const ReadFigure &figure)
    {
        if (figure.number.mark.isEmpty())
            return figure.note;
        const QString mark = Wording().say("Import", "Marked “%1” in the table.").arg(figure.number.mark);
        return figure.note.isEmpty() ? mark : figure.note + u' ' + mark;
    }

    void finish()
    {
        for (const ImportProblem &fault : m_faults) {
            if (std::ranges::find(m_summary.problems, fault) == m_summary.problems.end())
                report(fault);
        }
        for (const Classes &classes : m_classes) {
            const auto most = std::ranges::max_element(classes.counts);
            for (std::size_t kind = 0; kind < classes.counts.size(); ++kind) {
                if (classes.counts.at(kind) == 0 || &classes.counts.at(kind) == &*most)
                    continue;
                for (const ImportProblem &place : classes.places.at(kind))
                    report(place);
                m_summary.counts[ImportProblemKind::OtherPeriodKind] += classes.counts.at(kind) - qint64(classes.places.at(kind).size());
            }
        }
        m_summary.newMeasures = m_newMeasureNames;
        m_summary.newSources = m_newSourceTitles;
        m_summary.sourcesWithoutAddress = m_sourcesWithoutAddress;
        std::ranges::stable_sort(m_summary.problems, {}, [](const ImportProblem &problem) { return std::pair(!problem.stops(), problem.row); });
    }

    static constexpr qint64 mostPlaces = 50;
    struct Classes {
        std::array<qint64, 7> counts = {};
        std::array<std::vector<ImportProblem>, 7> places;
    };

    const ImportContent &m_content;
    const TargetLibrary &m_target;
    const std::stop_token &m_stop;
    const std::function<void(double)> &m_progress;
    const TakeRow *m_take = nullptr;
    QHash<QStringList, Measure> m_measures;
    QHash<QStringList, Classes> m_classes;
    QHash<QString, QString> m_sources; ///< the id of each source by its title
    QSet<QString> m_measureIds;
    QSet<QString> m_sourceIds;
    QSet<quint64> m_figureIds;
    QSet<quint64> m_gapIds;
    QHash<quint64, std::int32_t> m_seen; ///< the row of each figure, by what makes it one
    QHash<QString, int> m_lastNumbers;
    std::vector<RowCells> m_newRows; ///< measures and sources
    std::vector<QString> m_newMeasureNames;
    std::vector<QString> m_newSourceTitles;
    qint64 m_sourcesWithoutAddress = 0;
    int m_questions = 0;
    std::vector<ImportProblem> m_faults; ///< of measures and sources
    ImportSummary m_summary;
};

}  // namespace

qint64 ImportSummary::stopping() const
{
    qint64 all = 0;
    for (const auto &[kind, count] : counts)
        all += ImportProblem{.kind = kind}.stops() ? count : 0;
    return all;
}

Result<ImportSummary> summarise(const ImportContent &content, const TargetLibrary &target, const std::stop_token &stop, const std::function<void(double)> &progress)
{
    RowMaker maker(content, target, stop, progress);
    if (const Result<Done> done = maker.go(nullptr); !done)
        return done.error();
    return maker.takeSummary();
}

Result<Done> makeRows(const ImportContent &content, const TargetLibrary &target, const TakeRow &take, const std::stop_token &stop, const std::function<void(double)> &progress)
{
    return RowMaker(content, target, stop, progress).go(&take);
}

}  // namespace countercheck
