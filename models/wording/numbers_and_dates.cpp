// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/wording.h"

#include <array>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns how many decimals a number has, up to six.
int decimalsOf(double value)
{
    int decimals = 0;
    for (double scaled = value; decimals < 6 && std::abs(scaled - std::round(scaled)) > 1e-9 * std::max(1.0, std::abs(scaled));
         scaled *= 10)
        ++decimals;
    return decimals;
}

/// From here on nobody counts the digits.
constexpr double smallestWithPower = 1e15;

QString superscript(int number)
{
    constexpr QStringView digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString text = QString::number(number);
    for (QChar &digit : text)
        digit = digits.at(digit.digitValue());
    return text;
}

/// "1.0 × 10³⁰⁸".
QString withPower(const QLocale &locale, double value)
{
    const QByteArray text = QByteArray::number(value, 'e', 6);
    const qsizetype end = text.indexOf('e');
    const double factor = text.first(end).toDouble();
    return u"%1 × 10%2"_s.arg(locale.toString(factor, 'f', std::max(1, decimalsOf(factor))), superscript(text.sliced(end + 1).toInt()));
}

}  // namespace

QString Wording::number(double value) const
{
    const bool hasPower = std::isfinite(value) && std::abs(value) >= smallestWithPower;
    const QString text = hasPower ? withPower(m_locale, value) : m_locale.toString(value, 'f', decimalsOf(value));
    // A hyphen is half as wide as a digit and is easily overlooked.
    return text.startsWith(u'-') ? u'\u2212' + text.sliced(1) : text;
}

QString Wording::numberInText(double value) const
{
    const std::array digits{say("Number", "zero"), say("Number", "one"), say("Number", "two"), say("Number", "three"), say("Number", "four"),
                            say("Number", "five"), say("Number", "six"), say("Number", "seven"), say("Number", "eight"), say("Number", "nine")};
    const double whole = std::round(value);
    if (whole == value && value >= 0 && value < double(digits.size()))
        return digits[static_cast<std::size_t>(value)];
    constexpr double million = 1e6;
    const double tenths = value / (million / 10);
    const bool isRoundMillion = value >= million && value < 1000 * million && std::round(tenths) == tenths;
    return isRoundMillion ? say("Number", "%1 million").arg(number(value / million)) : number(value);
}

QString Wording::quantity(const Quantity &quantity) const
{
    return quantityOf(quantity, &Wording::number);
}

QString Wording::quantityInText(const Quantity &quantity, UnitOfMeasure unit) const
{
    // A range is written in one way: "5 to 12", not "five to 12".
    const auto isInDigits = [this](double value) { return numberInText(value) == number(value); };
    const bool isMixed = quantity.qualifier == Qualifier::Between && isInDigits(quantity.smallestPrinted()) != isInDigits(quantity.largestPrinted());
    const NumberWords words = isMixed ? &Wording::number : &Wording::numberInText;
    if (!quantity.isStated() || unit != UnitOfMeasure::OneIn)
        return quantityOf(quantity, words);
    return oneIn(quantity, words);
}

QString Wording::quantityOf(const Quantity &quantity, NumberWords words) const
{
    if (!quantity.isStated())
        return say("Quantity", "no value");
    const QString printed = (this->*words)(quantity.value.value_or(0));
    switch (quantity.qualifier) {
    case Qualifier::Exact: return printed;
    case Qualifier::About: return say("Quantity", "about %1").arg(printed);
    case Qualifier::MoreThan: return say("Quantity", "more than %1").arg(printed);
    case Qualifier::AtLeast: return say("Quantity", "at least %1").arg(printed);
    case Qualifier::LessThan: return say("Quantity", "fewer than %1").arg(printed);
    case Qualifier::AtMost: return say("Quantity", "at most %1").arg(printed);
    case Qualifier::Between: break;
    }
    return say("Quantity", "%1 to %2", "a range").arg((this->*words)(quantity.smallestPrinted()), (this->*words)(quantity.largestPrinted()));
}

QString Wording::amount(const Quantity &quantity) const
{
    return quantity.qualifier == Qualifier::LessThan ? say("Quantity", "less than %1").arg(number(quantity.value.value_or(0)))
                                                     : this->quantity(quantity);
}

QString Wording::quantity(const Quantity &quantity, UnitOfMeasure unit) const
{
    if (!quantity.isStated())
        return this->quantity(quantity);
    const bool isPercentage = unit == UnitOfMeasure::Percent || unit == UnitOfMeasure::PercentChange;
    const QString words = isPercentage ? amount(quantity) : this->quantity(quantity);
    switch (unit) {
    case UnitOfMeasure::Count: break;
    case UnitOfMeasure::Percent: return say("Quantity", "%1 %", "a percentage").arg(words);
    case UnitOfMeasure::PercentChange: {
        const bool rises = quantity.isExact() && quantity.value.value_or(0) > 0;
        return (rises ? u"+"_s : QString()) + say("Quantity", "%1 %", "a percentage").arg(words);
    }
    case UnitOfMeasure::OneIn: return oneIn(quantity, &Wording::number);
    }
    return words;
}

QString Wording::oneIn(const Quantity &quantity, NumberWords words) const
{
    const auto ratio = [this, words](double number) { return say("Quantity", "%1 in %2", "one in six").arg((this->*words)(1), (this->*words)(number)); };
    const QString printed = ratio(quantity.value.value_or(0));
    // The more there are for each one, the fewer they are: a lower bound of the number is an upper bound of the share.
    switch (quantity.qualifier) {
    case Qualifier::Exact: return printed;
    case Qualifier::About: return say("Quantity", "about %1").arg(printed);
    case Qualifier::MoreThan: return say("Quantity", "fewer than %1").arg(printed);
    case Qualifier::AtLeast: return say("Quantity", "at most %1").arg(printed);
    case Qualifier::LessThan: return say("Quantity", "more than %1").arg(printed);
    case Qualifier::AtMost: return say("Quantity", "at least %1").arg(printed);
    case Qualifier::Between: break;
    }
    return say("Quantity", "%1 to %2", "a range").arg(ratio(quantity.largestPrinted()), ratio(quantity.smallestPrinted()));
}

QString Wording::shortQuantity(const Quantity &quantity, UnitOfMeasure unit) const
{
    if (!quantity.isStated())
        return this->quantity(quantity);
    const QString printed = number(quantity.value.value_or(0));
    QString words;
    switch (quantity.qualifier) {
    case Qualifier::Exact: words = printed; break;
    case Qualifier::About: words = u"~"_s + printed; break;
    case Qualifier::MoreThan: words = u"> "_s + printed; break;
    case Qualifier::AtLeast: words = u"≥ "_s + printed; break;
    case Qualifier::LessThan: words = u"< "_s + printed; break;
    case Qualifier::AtMost: words = u"≤ "_s + printed; break;
    case Qualifier::Between: words = u"%1–%2"_s.arg(number(quantity.smallestPrinted()), number(quantity.largestPrinted())); break;
    }
    switch (unit) {
    case UnitOfMeasure::Count: break;
    case UnitOfMeasure::Percent: return say("Quantity", "%1 %", "a percentage").arg(words);
    case UnitOfMeasure::PercentChange:
        if (quantity.isExact() && quantity.value.value_or(0) > 0)
            words.prepend(u'+');
        return say("Quantity", "%1 %", "a percentage").arg(words);
    case UnitOfMeasure::OneIn: return say("Quantity", "1 in %1").arg(words);
    }
    return words;
}

QString Wording::date(const EdtfDate &date) const
{
    const QDate day = date.firstDay();
    QString words;
    switch (date.precision()) {
    case EdtfDate::Precision::Year: words = this->date(day, u"yyyy"); break;
    case EdtfDate::Precision::Month: words = this->date(day, u"MMMM yyyy"); break;
    case EdtfDate::Precision::Day: words = this->date(day, u"d MMMM yyyy"); break;
    }
    return date.isApproximate() ? say("Date", "about %1").arg(words) : words;
}

QString Wording::shortDate(const EdtfDate &date) const
{
    const QDate day = date.firstDay();
    QString words;
    switch (date.precision()) {
    case EdtfDate::Precision::Year: words = this->date(day, u"yyyy"); break;
    case EdtfDate::Precision::Month: words = this->date(day, u"MMM yyyy"); break;
    case EdtfDate::Precision::Day: words = this->date(day, u"d MMM yyyy"); break;
    }
    return date.isApproximate() ? u"~"_s + words : words;
}

QString Wording::date(QDate day) const
{
    return date(day, u"d MMMM yyyy");
}

QString Wording::date(QDate day, QStringView format) const
{
    QString words = m_locale.toString(day, format);
    if (const QString padded = m_locale.toString(day, u"yyyy"); day.year() < 1000 && words.contains(padded)) {
        const QString zero = m_locale.zeroDigit();
        QString year = padded;
        while (year.startsWith(zero))
            year.remove(0, zero.size());
        words.replace(padded, year);
    }
    return words;
}

}  // namespace countercheck
