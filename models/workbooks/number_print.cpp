// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/number_format.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Spreadsheets keep so many digits of a number and round by them: 2.675 is printed as 2.68, although its double is a little less.
constexpr int digitsKept = 15;
/// What is longer is printed with an exponent.
constexpr int mostDigits = 20;

/// A number of zero or more in decimal: 0.DIGITS × 10^exponent.
struct Decimal {
    QByteArray digits;
    int exponent = 0;

    explicit Decimal(double magnitude)
    {
        std::array<char, 64> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), magnitude, std::chars_format::scientific, digitsKept - 1).ptr;
        const QByteArray written(text.data(), end - text.data());
        const qsizetype mark = written.indexOf('e');
        digits = written.left(mark).replace(".", "");
        exponent = written.mid(mark + 1).toInt() + 1;
        trim();
    }

    bool isZero() const { return digits.isEmpty(); }

    /// Rounds to so many decimals, halves away from zero.
    void round(int decimals)
    {
        const qsizetype kept = exponent + decimals;
        if (kept >= digits.size())
            return;
        const bool isUp = kept >= 0 && digits[kept] >= '5';
        digits.truncate(std::max<qsizetype>(0, kept));
        if (isUp) {
            qsizetype place = digits.size() - 1;
            while (place >= 0 && digits[place] == '9')
                digits[place--] = '0';
            if (place >= 0) {
                ++digits[place];
            } else {
                digits.prepend('1');
                ++exponent;
            }
        }
        trim();
    }

    QByteArray whole() const
    {
        return exponent <= 0 ? QByteArray() : digits.leftJustified(exponent, '0', true);
    }
    QByteArray decimals() const
    {
        return exponent <= 0 ? (isZero() ? QByteArray() : QByteArray(-exponent, '0') + digits) : digits.mid(exponent);
    }

private:
    void trim()
    {
        while (digits.endsWith('0'))
            digits.chop(1);
        if (digits.isEmpty())
            exponent = 0;
    }
};

using Pieces = std::vector<FormatPiece>;

bool isKind(const FormatPiece &piece, FormatPiece::Kind kind)
{
    return piece.kind == kind;
}

qsizetype countOf(const Pieces &pieces, FormatPiece::Kind kind)
{
    return std::ranges::count(pieces, kind, &FormatPiece::kind);
}

/// The digits before the decimal point, laid into their places from the right. What is in excess stands before the first place.
QString laidOut(const Pieces &places, QByteArray digits, bool isGrouped)
{
    QString text;
    int written = 0;
    const auto write = [&](QChar digit) {
        if (isGrouped && written > 0 && written % 3 == 0)
            text.prepend(u',');
        text.prepend(digit);
        ++written;
    };
    for (auto place = places.rbegin(); place != places.rend(); ++place) {
        if (isKind(*place, FormatPiece::Literal)) {
            text.prepend(place->text);
            continue;
        }
        for (int count = 0; count < place->count; ++count) {
            if (!digits.isEmpty()) {
                write(QLatin1Char(digits.back()));
                digits.chop(1);
            } else if (place->text == u"0") {
                write(u'0');
            }
        }
        const bool isFirst = std::none_of(std::next(place), places.rend(), [](const FormatPiece &other) { return isKind(other, FormatPiece::Digit); });
        for (; isFirst && !digits.isEmpty(); digits.chop(1))
            write(QLatin1Char(digits.back()));
    }
    for (; !digits.isEmpty(); digits.chop(1))
        write(QLatin1Char(digits.back()));
    return text;
}

/// The digits after the decimal point: as many as there are places, without those that need not be there.
QString fractionOf(const Pieces &places, const QByteArray &digits)
{
    QString text;
    qsizetype needed = 0;
    for (const FormatPiece &place : places) {
        for (int count = 0; count < place.count; ++count) {
            text += text.size() < digits.size() ? QLatin1Char(digits[text.size()]) : QLatin1Char('0');
            if (place.text == u"0")
                needed = text.size();
        }
    }
    while (text.size() > needed && text.endsWith(u'0'))
        text.chop(1);
    return text;
}

int placesIn(const Pieces &pieces)
{
    int places = 0;
    for (const FormatPiece &piece : pieces)
        places += isKind(piece, FormatPiece::Digit) ? piece.count : 0;
    return places;
}

/// A section that prints digits, taken apart.
struct DigitSection {
    QString before;
    QString after;
    Pieces whole;
    Pieces fraction;
    int exponentPlaces = 0;
    bool hasPoint = false;
    bool hasExponent = false;
    bool isExponentSigned = false;
    bool isGrouped = false;
    int thousands = 0; ///< how often it is divided by a thousand
    int percents = 0;
    bool isUnderstood = true;

    explicit DigitSection(const Pieces &pieces)
    {
        const auto isPlace = [](const FormatPiece &piece) { return isKind(piece, FormatPiece::Digit) || isKind(piece, FormatPiece::Point); };
        const auto first = std::ranges::find_if(pieces, isPlace);
        const auto last = std::find_if(pieces.rbegin(), std::make_reverse_iterator(first), isPlace).base();
        for (auto piece = pieces.begin(); piece != pieces.end(); ++piece) {
            if (isKind(*piece, FormatPiece::Percent))
                ++percents;
            const QString text = isKind(*piece, FormatPiece::Percent) ? u"%"_s : piece->text;
            if (piece < first)
                before += text;
            else if (piece < last && isKind(*piece, FormatPiece::Comma))
                takeComma(*std::next(piece));
            else if (piece < last)
                takePlace(*piece);
            else if (isKind(*piece, FormatPiece::Comma))
                ++thousands;
            else
                after += text;
        }
        isUnderstood = isUnderstood && !(hasExponent && (isGrouped || thousands > 0 || placesIn(whole) != 1 || exponentPlaces == 0));
    }

private:
    void takePlace(const FormatPiece &piece)
    {
        switch (piece.kind) {
        case FormatPiece::Digit:
            if (hasExponent)
                exponentPlaces += piece.count;
            else
                (hasPoint ? fraction : whole).push_back(piece);
            return;
        case FormatPiece::Point:
            isUnderstood = isUnderstood && !hasPoint;
            hasPoint = true;
            return;
        case FormatPiece::Exponent:
            hasExponent = true;
            isExponentSigned = piece.text == u"+";
            return;
        case FormatPiece::Literal:
            isUnderstood = isUnderstood && !hasPoint && !hasExponent && piece.text != u"/"; // no fractions
            whole.push_back(piece);
            return;
        default: isUnderstood = false;
        }
    }
    /// A comma between digits groups them; one after the last divides by a thousand.
    void takeComma(const FormatPiece &next)
    {
        isUnderstood = isUnderstood && !hasPoint;
        if (isKind(next, FormatPiece::Point) || isKind(next, FormatPiece::Comma) || thousands > 0)
            ++thousands;
        else
            isGrouped = true;
    }
};

QString signedExponent(int exponent, const DigitSection &section)
{
    const QString sign = exponent < 0 ? u"-"_s : section.isExponentSigned ? u"+"_s : QString();
    return u'E' + sign + QString::number(std::abs(exponent)).rightJustified(section.exponentPlaces, u'0');
}

}  // namespace

QString shortestDigits(double number)
{
    const Decimal decimal(std::abs(number));
    const QString sign = number < 0 && !decimal.isZero() ? u"-"_s : QString();
    if (decimal.isZero())
        return u"0"_s;
    if (decimal.exponent > mostDigits || decimal.exponent < -8) {
        const QString rest = QString::fromLatin1(decimal.digits.mid(1));
        const int exponent = decimal.exponent - 1;
        return sign + QLatin1Char(decimal.digits[0]) + (rest.isEmpty() ? QString() : u'.' + rest) + (exponent < 0 ? u"E-"_s : u"E+"_s)
            + QString::number(std::abs(exponent)).rightJustified(2, u'0');
    }
    const QString whole = decimal.exponent <= 0 ? u"0"_s : QString::fromLatin1(decimal.whole());
    const QString fraction = QString::fromLatin1(decimal.decimals());
    return sign + whole + (fraction.isEmpty() ? QString() : u'.' + fraction);
}

std::optional<QString> printedByPieces(const std::vector<FormatPiece> &pieces, double magnitude)
{
    const auto isBeyondDigits = [](const FormatPiece &piece) {
        return piece.kind == FormatPiece::DatePart || piece.kind == FormatPiece::Elapsed || piece.kind == FormatPiece::HalfOfDay || piece.kind == FormatPiece::TextPlace;
    };
    if (std::ranges::any_of(pieces, isBeyondDigits))
        return std::nullopt;
    if (countOf(pieces, FormatPiece::General) > 0) {
        QString text;
        for (const FormatPiece &piece : pieces)
            text += isKind(piece, FormatPiece::General) ? shortestDigits(magnitude) : piece.text;
        return text;
    }
    const DigitSection section(pieces);
    if (placesIn(pieces) == 0)
        return section.before;
    Decimal decimal(magnitude);
    if (!section.isUnderstood || (decimal.exponent > mostDigits && !section.hasExponent))
        return std::nullopt;
    int exponent = 0;
    if (!decimal.isZero())
        decimal.exponent += 2 * section.percents - 3 * section.thousands;
    if (section.hasExponent && !decimal.isZero()) {
        exponent = decimal.exponent - 1;
        decimal.exponent = 1;
    }
    decimal.round(placesIn(section.fraction));
    if (section.hasExponent && decimal.exponent > 1) {
        exponent += decimal.exponent - 1;
        decimal.exponent = 1;
    }
    QString text = section.before + laidOut(section.whole, decimal.whole(), section.isGrouped);
    if (section.hasPoint)
        text += u'.' + fractionOf(section.fraction, decimal.decimals());
    if (section.hasExponent)
        text += signedExponent(exponent, section);
    return text + section.after;
}

QString printedDate(QDate day, const DateParts &parts)
{
    if (parts.hasDay || !parts.hasYear)
        return day.toString(Qt::ISODate);
    if (!parts.hasMonth)
        return QString::number(day.year());
    return parts.isMonthNamed ? QLocale(QLocale::English).monthName(day.month()) + u' ' + QString::number(day.year()) : day.toString(u"yyyy-MM"_s);
}

}  // namespace countercheck
