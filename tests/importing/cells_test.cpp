// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/read_number.h"
#include "models/importing/read_period.h"

#include "tests/importing/quantity_text.h"

#include <QFile>
#include <QHash>

#include <boost/test/unit_test.hpp>

// Numbers and periods as they are published: two tables of cases, written from publications and not from the code.
namespace countercheck {
BOOST_AUTO_TEST_SUITE(cells)
namespace {

using namespace Qt::StringLiterals;

/// The rows of a table of cases, by the names of its columns.
std::vector<QHash<QString, QString>> casesOf(const QString &name)
{
    QFile file(QStringLiteral(COUNTERCHECK_SOURCE_DIR "/tests/importing/") + name);
    BOOST_REQUIRE(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    const QStringList heads = lines.front().split(u'\t');
    std::vector<QHash<QString, QString>> cases;
    for (const QString &line : lines.mid(1)) {
        const QStringList cells = line.split(u'\t');
        QHash<QString, QString> row;
        for (qsizetype column = 0; column < heads.size(); ++column)
            row.insert(heads.at(column), cells.value(column));
        cases.push_back(std::move(row));
    }
    return cases;
}

/// The decimal sign of a language; nothing is known of an empty one.
DecimalSign signOf(const QString &language)
{
    if (language.isEmpty())
        return DecimalSign::Unknown;
    return language == u"en" || language == u"en-IN" || language == u"de-CH" ? DecimalSign::Point : DecimalSign::Comma;
}

QString statedText(const QString &text)
{
    return text.isEmpty() ? QString() : QString::number(text.toDouble(), 'g', 15);
}

}  // namespace

BOOST_AUTO_TEST_CASE(numbers_are_read)
{
    const QStringList verdicts{u"number"_s, u"missing"_s, u"ambiguous"_s, u"unreadable"_s};
    for (const auto &row : casesOf(u"numbers.tsv"_s)) {
        const ReadNumber read = readNumber(row.value(u"text"_s), signOf(row.value(u"language"_s)));
        const QString verdict = verdicts.at(int(read.verdict));
        QString found = verdict;
        QString expected = row.value(u"verdict"_s);
        if (verdict == u"number") {
            found += u' ' + QStringList{qualifierName(read.quantity.qualifier), numberText(read.quantity.value), numberText(read.quantity.lower), numberText(read.quantity.upper), read.mark}.join(u'|');
            expected += u' ' + QStringList{row.value(u"qualifier"_s), statedText(row.value(u"value"_s)), statedText(row.value(u"lower"_s)), statedText(row.value(u"upper"_s)), row.value(u"mark"_s)}.join(u'|');
        }
        BOOST_CHECK_MESSAGE(found == expected, (u"“%1” [%2]: expected %3, read %4"_s.arg(row.value(u"text"_s), row.value(u"language"_s), expected, found)).toStdString());
    }
}

BOOST_AUTO_TEST_CASE(periods_are_read)
{
    const QStringList verdicts{u"period"_s, u"unreadable"_s, u"ambiguous"_s, u"unreadable"_s};
    for (const auto &row : casesOf(u"dates.tsv"_s)) {
        PeriodFormat format;
        if (const QString start = row.value(u"year_start"_s); !start.isEmpty())
            format.yearStart = start.toInt();
        const QString order = row.value(u"day_order"_s);
        format.dayOrder = order == u"dmy" ? DayOrder::DayFirst : order == u"mdy" ? DayOrder::MonthFirst : DayOrder::Unknown;
        format.isPairInDoubt = true;
        const ReadPeriod read = readPeriod(row.value(u"text"_s), format);
        QString found = verdicts.at(int(read.verdict));
        QString expected = row.value(u"verdict"_s);
        if (read.verdict == PeriodVerdict::Period) {
            found += u' ' + read.period.firstDay().toString(Qt::ISODate) + u' ' + read.period.lastDay().toString(Qt::ISODate);
            expected += u' ' + row.value(u"start"_s) + u' ' + row.value(u"end"_s);
            if (!read.period.isComplete())
                found += u" part"_s;
        }
        BOOST_CHECK_MESSAGE(found == expected, (u"“%1” [%2 %3]: expected %4, read %5"_s.arg(row.value(u"text"_s), row.value(u"year_start"_s), order, expected, found)).toStdString());
    }
}

BOOST_AUTO_TEST_SUITE_END()
}  // namespace countercheck
