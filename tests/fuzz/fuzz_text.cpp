// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/guess_reading.h"
#include "models/importing/mapping.h"
#include "models/importing/text_file.h"
#include "tests/fuzz/fuzz_target.h"

#include <QBuffer>

#include <cstdlib>

namespace countercheck::fuzz {
namespace {

/// What must hold whatever the bytes are.
void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// The digits of a text, in any script.
QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar character : text) {
        if (character.digitValue() >= 0)
            digits += QChar(u'0' + character.digitValue());
    }
    return digits;
}

}  // namespace

bool readTextFileOf(const QByteArray &bytes)
{
    QByteArray content = bytes;
    const TextGuess guess = guessTextDialect(content.first(std::min<qsizetype>(content.size(), bytesOfTextGuess)));
    QBuffer device(&content);
    device.open(QIODevice::ReadOnly);
    const Result<Workbook> workbook = readTextFile(device, QStringLiteral("file"), guess.dialect);
    if (!workbook)
        return false;
    const TableReading reading = guessReading(*workbook);
    const Sheet &sheet = workbook->sheets.front();
    require(reading.firstHead <= reading.firstRow && reading.firstRow <= reading.endRow && reading.endRow <= sheet.rowCount());
    readFigures(sheet, reading, [&](const ReadFigure &figure) {
        require(figure.row >= reading.firstRow && figure.row < reading.endRow);
        require(figure.text == sheet.text(figure.row, figure.column));
        require(figure.number.verdict == NumberVerdict::Number ? figure.number.quantity.isStated() : !figure.number.quantity.isStated());
    });
    return reading.hasTable();
}

bool readCellsOf(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    bool isRead = false;
    for (const DecimalSign sign : {DecimalSign::Unknown, DecimalSign::Point, DecimalSign::Comma}) {
        const ReadNumber number = readNumber(text, sign);
        require((number.verdict == NumberVerdict::Number) == number.quantity.isStated());
        isRead = isRead || number.verdict == NumberVerdict::Number;
        if (number.verdict == NumberVerdict::Missing)
            require(digitsOf(text).isEmpty() || number.mark.size() > 0);
    }
    PeriodFormat format;
    for (int variant = 0; variant < 16; ++variant) {
        format.yearStart = variant & 1 ? std::optional(10) : std::nullopt;
        format.dayOrder = variant & 2 ? DayOrder::DayFirst : DayOrder::Unknown;
        format.pairs = variant & 4 ? PairOfYears::AllYears : PairOfYears::OneYear;
        format.isPairInDoubt = variant & 8;
        const ReadPeriod period = readPeriod(text, format);
        if (period.verdict == PeriodVerdict::Period && period.period.isComplete())
            require(period.period.firstDay() <= period.period.lastDay());
        isRead = isRead || period.verdict == PeriodVerdict::Period;
    }
    return isRead;
}

bool readMappingOf(const QByteArray &bytes)
{
    const Result<ImportMapping> mapping = mappingFromJson(bytes, QStringLiteral("mapping"));
    if (!mapping)
        return false;
    const Result<ImportMapping> again = mappingFromJson(mappingAsJson(*mapping), QStringLiteral("mapping"));
    require(again && *again == *mapping);
    return true;
}

}  // namespace countercheck::fuzz
