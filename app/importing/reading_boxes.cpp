// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/reading_boxes.h"

#include "models/importing/import_words.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostHeadRows = 12;

bool isAsked(const ImportState &state, ReadingQuestion question)
{
    return std::ranges::find(state.guess.questions, question) != state.guess.questions.end();
}

QString codeOfHeads(qsizetype first, qsizetype end)
{
    return u"%1-%2"_s.arg(first).arg(end);
}

class BoxComposer {
public:
    BoxComposer(const ImportState &state, const ReadingChoices &choices, const Wording &wording) : m_state(state), m_choices(choices), m_wording(wording) {}

    std::vector<GuessBox> compose()
    {
        addTarget();
        addMappings();
        addSheet();
        addText();
        addHeads();
        addNumbers();
        addYears();
        addDays();
        addMonths();
        addMissing();
        return std::move(m_boxes);
    }

private:
    QString say(const char *text) const { return m_wording.say("Import", text); }

    void addTarget()
    {
        if (m_choices.targets.size() > 1)
            m_boxes.push_back({u"target"_s, say("Into which library"), {}, m_choices.targets, m_state.target == ImportTarget::Open ? u"open"_s : u"new"_s});
    }

    void addMappings()
    {
        if (m_choices.mappings.isEmpty())
            return;
        GuessBox box{u"mapping"_s, say("Use saved answers"), {}, {{u"-"_s, say("none")}}, m_state.usedMapping.isEmpty() ? u"-"_s : u"+"_s + m_state.usedMapping};
        for (const QString &name : m_choices.mappings)
            box.choices.push_back({u"+"_s + name, name});
        if (!m_choices.fitting.isEmpty() && m_state.usedMapping.isEmpty())
            //: %1 is the name of saved answers.
            box.evidence = say("“%1” was for the same columns").arg(m_choices.fitting.front());
        m_boxes.push_back(box);
    }

    void addSheet()
    {
        const auto &sheets = m_state.file.workbook->sheets;
        if (sheets.size() < 2)
            return;
        GuessBox box{u"sheet"_s, say("Sheet"), say("the one with the largest table"), {}, QString::number(m_state.reading.sheet)};
        for (std::size_t place = 0; place < sheets.size(); ++place)
            box.choices.push_back({QString::number(place), sheets[place].isHidden ? say("%1 (hidden)").arg(sheets[place].name) : sheets[place].name});
        m_boxes.push_back(box);
    }

    void addText()
    {
        if (!m_state.file.text)
            return;
        const TextDialect &dialect = *m_state.file.dialect;
        GuessBox delimiter{u"delimiter"_s, say("Between columns"), evidenceOfDelimiter(*m_state.file.text, m_wording),
                           {{u","_s, say("comma")}, {u";"_s, say("semicolon")}, {u"\t"_s, say("tab")}, {u"|"_s, say("vertical bar")}, {u" "_s, say("blank")}}, dialect.delimiter};
        if (std::ranges::find(delimiter.choices, dialect.delimiter, &GuessChoice::code) == delimiter.choices.end())
            delimiter.choices.push_back({dialect.delimiter, dialect.delimiter});
        m_boxes.push_back(delimiter);
        GuessBox encoding{u"encoding"_s, say("Letters"), evidenceOfEncoding(*m_state.file.text, m_wording), {}, dialect.encoding};
        for (const auto &[code, words] : {std::pair(u"utf-8"_s, u"UTF-8"_s), std::pair(u"utf-16le"_s, u"UTF-16 (LE)"_s), std::pair(u"utf-16be"_s, u"UTF-16 (BE)"_s), std::pair(u"windows-1252"_s, say("Windows, Western Europe")),
                                          std::pair(u"windows-1250"_s, say("Windows, Central Europe")), std::pair(u"windows-1251"_s, say("Windows, Cyrillic")), std::pair(u"iso-8859-15"_s, u"ISO 8859-15"_s)})
            encoding.choices.push_back({code, words});
        const auto found = std::ranges::find_if(encoding.choices, [&dialect](const GuessChoice &choice) { return choice.code.compare(dialect.encoding, Qt::CaseInsensitive) == 0; });
        if (found == encoding.choices.end())
            encoding.choices.push_back({dialect.encoding, dialect.encoding});
        else
            encoding.chosen = found->code;
        if (m_state.file.path.isEmpty() && m_state.file.pasted.size() > 0)
            return;
        m_boxes.push_back(encoding);
    }

    void addHeads()
    {
        const TableReading &reading = m_state.reading;
        if (!reading.hasTable())
            return;
        GuessBox box{u"heads"_s, say("Names of columns"), {}, {}, codeOfHeads(reading.firstHead, reading.firstRow)};
        const auto words = [this](qsizetype first, qsizetype end) {
            return end - first == 0 ? say("none; figures from row %1").arg(end + 1) : end - first == 1 ? say("in row %1").arg(end) : say("in rows %1 to %2").arg(first + 1).arg(end);
        };
        box.choices.push_back({box.chosen, words(reading.firstHead, reading.firstRow)});
        for (qsizetype row = 0; row < std::min(mostHeadRows, reading.endRow - 1); ++row) {
            if (codeOfHeads(row, row + 1) != box.chosen && !m_state.sheet()->isEmptyRow(row))
                box.choices.push_back({codeOfHeads(row, row + 1), words(row, row + 1)});
        }
        if (reading.firstHead != reading.firstRow)
            box.choices.push_back({codeOfHeads(reading.firstHead, reading.firstHead), words(reading.firstHead, reading.firstHead)});
        QStringList names;
        for (const ColumnReading &column : reading.columns) {
            if (!column.heads.isEmpty() && names.size() < 3)
                names += column.heads.back();
        }
        if (!names.isEmpty())
            box.evidence = u"“%1…”"_s.arg(names.join(u", "_s).left(60));
        m_boxes.push_back(box);
    }

    void addNumbers()
    {
        const bool isQuestion = isAsked(m_state, ReadingQuestion::DecimalSign);
        GuessBox box{u"numbers"_s, isQuestion ? nameOf(ReadingQuestion::DecimalSign, m_wording) : say("Numbers"), {},
                     {{u"point"_s, say("1,234.5: decimals with a point")}, {u"comma"_s, say("1.234,5: decimals with a comma")}}, {}, isQuestion};
        const DecimalSign sign = isQuestion ? m_state.mapping.decimalSign.value_or(DecimalSign::Unknown) : m_state.reading.decimalSign;
        box.chosen = sign == DecimalSign::Unknown ? QString() : sign == DecimalSign::Point ? u"point"_s : u"comma"_s;
        if (!isQuestion && sign == DecimalSign::Unknown)
            box.chosen = u"point"_s;
        if (!isQuestion)
            box.evidence = m_state.outlook.faulty > 0 ? m_wording.say("Import", "%n cells are not read", nullptr, m_state.outlook.faulty) : m_wording.say("Import", "%n numbers, all read", nullptr, m_state.outlook.figures);
        m_boxes.push_back(box);
    }

    void addYears()
    {
        const bool isQuestion = isAsked(m_state, ReadingQuestion::YearStart);
        if (!isQuestion && !m_state.reading.periods.yearStart && !m_state.outlook.hasNamedYears && !m_state.outlook.hasPairs)
            return;
        GuessBox box{u"year_start"_s, isQuestion ? say("A fiscal or school year") : say("Years"), {}, {}, {}, true};
        for (int month = 1; month <= 12; ++month)
            //: %1 and %2 are months: “from October to September”.
            box.choices.push_back({QString::number(month), say("from %1 to %2").arg(m_wording.month(month), m_wording.month(month == 1 ? 12 : month - 1))});
        if (m_state.reading.periods.yearStart)
            box.chosen = QString::number(*m_state.reading.periods.yearStart);
        if (!isQuestion && box.chosen.isEmpty())
            box.isQuestion = false;
        m_boxes.push_back(box);
        if (m_state.outlook.hasPairs)
            m_boxes.push_back({u"pairs"_s, say("Two years as 2018/19"), {}, {{u"one"_s, say("one year that begins in the first")}, {u"all"_s, say("the time from the first to the last")}},
                               m_state.reading.periods.pairs == PairOfYears::OneYear ? u"one"_s : u"all"_s});
    }

    void addDays()
    {
        const bool isQuestion = isAsked(m_state, ReadingQuestion::DayOrder);
        if (!isQuestion && m_state.reading.periods.dayOrder == DayOrder::Unknown)
            return;
        GuessBox box{u"day_order"_s, say("A day like 3/4/2020"), {}, {{u"day"_s, say("day / month: 3 April")}, {u"month"_s, say("month / day: 4 March")}}, {}, isQuestion};
        if (m_state.reading.periods.dayOrder != DayOrder::Unknown)
            box.chosen = m_state.reading.periods.dayOrder == DayOrder::DayFirst ? u"day"_s : u"month"_s;
        m_boxes.push_back(box);
    }

    void addMonths()
    {
        const bool isPair = isAsked(m_state, ReadingQuestion::MonthOrYears);
        if (!isPair && !isAsked(m_state, ReadingQuestion::ShortYear))
            return;
        GuessBox box{u"months"_s, isPair ? say("2011-12") : say("Jan-20"), {}, {}, {}, true};
        box.choices.push_back({u"months"_s, isPair ? say("a month: December 2011") : say("a month: January 2020")});
        box.choices.push_back({u"years"_s, isPair ? say("a year from 2011 to 2012") : say("a day: 20 January")});
        if (m_state.mapping.areMonths)
            box.chosen = *m_state.mapping.areMonths ? u"months"_s : u"years"_s;
        m_boxes.push_back(box);
    }

    void addMissing()
    {
        if (m_state.outlook.missing == 0)
            return;
        m_boxes.push_back({u"missing"_s, say("Cells without a number"), m_wording.say("Import", "%n cells", nullptr, m_state.outlook.missing),
                           {{u"ask"_s, say("ask about marks as n/a")}, {u"gaps"_s, say("each is a gap")}, {u"out"_s, say("left out")}},
                           m_state.mapping.missing == MissingAnswer::Ask ? u"ask"_s : m_state.mapping.missing == MissingAnswer::Gaps ? u"gaps"_s : u"out"_s});
    }

    const ImportState &m_state;
    const ReadingChoices &m_choices;
    const Wording &m_wording;
    std::vector<GuessBox> m_boxes;
};

void addNotices(const ImportState &state, ReadContent &content, const Wording &wording)
{
    const ReadingOutlook &outlook = state.outlook;
    if (outlook.sums > 0)
        content.notices.push_back({u"keep_sums"_s, wording.say("Import", "%n rows look like sums", nullptr, outlook.sums),
                                   //: %1 is what stands in the row.
                                   wording.say("Import", "“%1” is left out, so that nothing counts twice.").arg(outlook.sumText.left(120)), wording.say("Import", "Keep them anyway")});
    else if (state.mapping.keepsSums)
        content.notices.push_back({u"drop_sums"_s, wording.say("Import", "Sums are kept"), wording.say("Import", "Rows that look like sums of others become figures, too."), wording.say("Import", "Leave them out")});
    const auto sums = std::ranges::count_if(state.reading.columns, [](const ColumnReading &column) { return column.isSum && column.role == ColumnRole::LeftOut; });
    if (sums > 0)
        content.notices.push_back({u"sum_columns"_s, wording.say("Import", "%n columns look like sums", nullptr, sums), wording.say("Import", "They are left out. The box above a column changes that."), {}});
    QStringList around;
    if (!state.reading.title.isEmpty())
        around += state.reading.title;
    around += state.reading.notes;
    if (!around.isEmpty())
        content.notices.push_back({u"notes"_s, wording.say("Import", "Around the table"), around.mid(0, 6).join(u'\n').left(600), {}, false});
}

}  // namespace

ReadContent readContentOf(const ImportState &state, const ReadingChoices &choices, const Wording &wording)
{
    ReadContent content{.boxes = BoxComposer(state, choices, wording).compose(), .workbook = state.file.workbook, .reading = state.reading};
    for (const SignOutlook &sign : state.outlook.signs)
        content.signs.push_back({sign.written, sign.understood, sign.meaning});
    addNotices(state, content, wording);
    if (!state.reading.hasTable())
        content.refusal = wording.say("Import", "No table with numbers was found here. Another sign between columns, or another sheet, may show one.");
    return content;
}

BoxEffect takeBox(ImportState &state, const QString &name, const QString &code)
{
    if (name == u"target"_s) {
        state.target = code == u"open"_s ? ImportTarget::Open : ImportTarget::New;
        return BoxEffect::Nothing;
    }
    if (name == u"mapping"_s) {
        state.usedMapping = code.startsWith(u'+') ? code.sliced(1) : QString();
        return BoxEffect::TakeMapping;
    }
    if (name == u"sheet"_s) {
        state.heads.reset();
        state.mapping.sheet = state.file.workbook->sheets.at(static_cast<std::size_t>(code.toInt())).name;
        state.guess = guessedAs(*state.file.workbook, code.toInt(), {});
        state.cellAnswers.clear();
    } else if (name == u"delimiter"_s || name == u"encoding"_s) {
        state.mapping.dialect = state.file.dialect;
        (name == u"delimiter"_s ? state.mapping.dialect->delimiter : state.mapping.dialect->encoding) = code;
        state.heads.reset();
        state.cellAnswers.clear();
        return BoxEffect::ReadAgain;
    } else if (name == u"heads"_s) {
        state.heads = std::pair(qsizetype(code.section(u'-', 0, 0).toLongLong()), qsizetype(code.section(u'-', 1).toLongLong()));
        state.guess = guessedAs(*state.file.workbook, state.guess.sheet, state.heads);
        state.cellAnswers.clear();
    } else if (name == u"numbers"_s) {
        state.mapping.decimalSign = code == u"point"_s ? DecimalSign::Point : DecimalSign::Comma;
    } else if (name == u"year_start"_s) {
        state.mapping.yearStart = code.toInt();
    } else if (name == u"pairs"_s) {
        state.mapping.pairs = code == u"one"_s ? PairOfYears::OneYear : PairOfYears::AllYears;
    } else if (name == u"day_order"_s) {
        state.mapping.dayOrder = code == u"day"_s ? DayOrder::DayFirst : DayOrder::MonthFirst;
    } else if (name == u"months"_s) {
        state.mapping.areMonths = code == u"months"_s;
    } else if (name == u"missing"_s) {
        state.mapping.missing = code == u"ask"_s ? MissingAnswer::Ask : code == u"gaps"_s ? MissingAnswer::Gaps : MissingAnswer::LeftOut;
    }
    readAgain(state);
    return BoxEffect::Look;
}

void takeRole(ImportState &state, int column, ColumnRole role)
{
    if (column < 0 || column >= std::ssize(state.guess.columns))
        return;
    const QStringList heads = state.guess.columns[static_cast<std::size_t>(column)].heads;
    std::erase_if(state.mapping.columns, [&heads](const ColumnAnswer &answer) { return answer.heads == heads; });
    if (state.guess.columns[static_cast<std::size_t>(column)].role != role)
        state.mapping.columns.push_back({heads, role});
    readAgain(state);
}

void readAgain(ImportState &state)
{
    state.reading = applied(state.guess, state.mapping);
}

QString missingOfReading(const ImportState &state, const Wording &wording)
{
    if (!state.reading.hasTable())
        return wording.say("Import", "there is no table");
    if (!state.reading.questions.empty()) {
        QStringList questions;
        for (const ReadingQuestion question : state.reading.questions)
            questions += nameOf(question, wording);
        return questions.join(u' ');
    }
    if (!state.reading.columnOf(ColumnRole::Value))
        return wording.say("Import", "which column holds the numbers");
    return {};
}

}  // namespace countercheck
