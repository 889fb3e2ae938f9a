// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/number_format.h"

#include <algorithm>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestCode = 1'000;
constexpr int secondsOfDay = 86'400;
/// 31 December 9999, the last day that spreadsheets know.
constexpr double lastDayFrom1900 = 2'958'465;

using Pieces = std::vector<FormatPiece>;

/// Cuts the code of a format into sections of pieces. What is not understood makes all of it not understood.
class CodeReader {
public:
    explicit CodeReader(const QString &code) : m_code(code), m_sections(1) {}

    /// Returns whether it is understood.
    bool read()
    {
        while (m_place < m_code.size()) {
            if (!readPiece())
                return false;
        }
        return m_sections.size() <= 4;
    }
    std::vector<Pieces> takeSections() { return std::move(m_sections); }

private:
    void add(FormatPiece::Kind kind, const QString &text = {}, int count = 1) { m_sections.back().push_back({kind, text, count}); }

    bool readPiece()
    {
        const QChar letter = m_code[m_place];
        const QChar small = letter.toLower();
        if (startsWith(u"general")) {
            m_place += 7;
            add(FormatPiece::General);
        } else if (startsWith(u"am/pm") || startsWith(u"a/p")) {
            m_place += startsWith(u"am/pm") ? 5 : 3;
            add(FormatPiece::HalfOfDay);
        } else if (small == u'e' && m_place + 1 < m_code.size() && (m_code[m_place + 1] == u'+' || m_code[m_place + 1] == u'-')) {
            add(FormatPiece::Exponent, m_code.mid(m_place + 1, 1));
            m_place += 2;
        } else if (u"ymdhse"_s.contains(small)) {
            const int count = run(letter);
            add(FormatPiece::DatePart, small == u'e' ? u"y"_s : QString(small), count);
        } else if (u"0#?"_s.contains(letter)) {
            add(FormatPiece::Digit, letter, run(letter));
        } else {
            ++m_place;
            return readSign(letter);
        }
        return true;
    }

    bool readSign(QChar letter)
    {
        switch (letter.unicode()) {
        case u'.': add(FormatPiece::Point, u"."_s); return true;
        case u',': add(FormatPiece::Comma, u","_s); return true;
        case u'%': add(FormatPiece::Percent); return true;
        case u'@': add(FormatPiece::TextPlace); return true;
        case u';': m_sections.emplace_back(); return true;
        case u'"': return readQuoted();
        case u'[': return readBrackets();
        case u'\\':
            if (m_place < m_code.size())
                add(FormatPiece::Literal, m_code[m_place++]);
            return true;
        case u'_': // a blank as wide as the next letter
            add(FormatPiece::Literal, u" "_s);
            ++m_place;
            return true;
        case u'*': // the next letter fills the width of the cell
            ++m_place;
            return true;
        default: break;
        }
        if (letter.unicode() < 0x80 && letter.isLetter())
            return false;
        add(FormatPiece::Literal, letter);
        return true;
    }

    bool readQuoted()
    {
        const qsizetype end = m_code.indexOf(u'"', m_place);
        if (end < 0)
            return false;
        add(FormatPiece::Literal, m_code.mid(m_place, end - m_place));
        m_place = end + 1;
        return true;
    }

    /// A colour, a currency with its country, or a time that goes beyond its day. Conditions are not understood.
    bool readBrackets()
    {
        const qsizetype end = m_code.indexOf(u']', m_place);
        if (end < 0)
            return false;
        const QString inside = m_code.mid(m_place, end - m_place);
        m_place = end + 1;
        if (inside.startsWith(u'$')) {
            add(FormatPiece::Literal, inside.mid(1, inside.indexOf(u'-') - 1));
            return true;
        }
        const QString small = inside.toLower();
        if (!small.isEmpty() && (small.count(u'h') == small.size() || small.count(u'm') == small.size() || small.count(u's') == small.size())) {
            add(FormatPiece::Elapsed, small.left(1), static_cast<int>(small.size()));
            return true;
        }
        return !small.isEmpty() && std::ranges::all_of(small, [](QChar sign) { return sign.isLetterOrNumber(); });
    }

    bool startsWith(QStringView word) const { return QStringView(m_code).sliced(m_place).startsWith(word, Qt::CaseInsensitive); }
    int run(QChar letter)
    {
        const qsizetype start = m_place;
        while (m_place < m_code.size() && m_code[m_place].toLower() == letter.toLower())
            ++m_place;
        return static_cast<int>(m_place - start);
    }

    const QString &m_code;
    qsizetype m_place = 0;
    std::vector<Pieces> m_sections;
};

bool isPartOfDate(const FormatPiece &piece)
{
    return piece.kind == FormatPiece::DatePart || piece.kind == FormatPiece::Elapsed || piece.kind == FormatPiece::HalfOfDay;
}

/// What a section shows of a date. "m" are minutes after hours and before seconds.
DateParts datePartsOf(const Pieces &section)
{
    Pieces parts;
    std::ranges::copy_if(section, std::back_inserter(parts), isPartOfDate);
    DateParts found;
    for (std::size_t place = 0; place < parts.size(); ++place) {
        const FormatPiece &part = parts[place];
        const bool isMinutes = part.text == u"m" && part.count <= 2
            && ((place > 0 && parts[place - 1].text == u"h") || (place + 1 < parts.size() && parts[place + 1].text == u"s"));
        if (part.kind != FormatPiece::DatePart || isMinutes || part.text == u"h" || part.text == u"s") {
            found.hasTime = true;
        } else if (part.text == u"y") {
            found.hasYear = true;
        } else if (part.text == u"m") {
            found.hasMonth = true;
            found.isMonthNamed = part.count >= 3;
        } else {
            found.hasDay = true;
        }
    }
    return found;
}

std::optional<QDate> dayOf(double number, DateSystem system)
{
    if (system == DateSystem::From1904)
        return number >= 0 && number < lastDayFrom1900 - 1'461 ? std::optional(QDate(1904, 1, 1).addDays(static_cast<qint64>(number))) : std::nullopt;
    // 1900 counts as a leap year, so that day 60 is no day at all.
    if (number < 1 || (number >= 60 && number < 61) || number >= lastDayFrom1900 + 1)
        return std::nullopt;
    return QDate(1899, 12, number < 60 ? 31 : 30).addDays(static_cast<qint64>(number));
}

QString timeOf(qint64 seconds, bool areSecondsShown)
{
    const auto padded = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    const QString text = padded(seconds / 3'600) + u':' + padded(seconds / 60 % 60);
    return areSecondsShown ? text + u':' + padded(seconds % 60) : text;
}

PrintedNumber printedMoment(double number, const Pieces &section, DateSystem system)
{
    const PrintedNumber digits{CellKind::Number, shortestDigits(number), {}};
    const DateParts parts = datePartsOf(section);
    const bool areSecondsShown = std::ranges::any_of(section, [](const FormatPiece &piece) { return isPartOfDate(piece) && piece.text == u"s"; });
    if (!(number >= 0) || number >= lastDayFrom1900 + 1)
        return digits;
    const auto seconds = static_cast<qint64>(std::llround(number * secondsOfDay));
    if (!parts.hasYear && !parts.hasMonth && !parts.hasDay) {
        const bool isElapsed = std::ranges::any_of(section, [](const FormatPiece &piece) { return piece.kind == FormatPiece::Elapsed; });
        return {CellKind::Text, timeOf(isElapsed ? seconds : seconds % secondsOfDay, areSecondsShown), {}};
    }
    const std::optional<QDate> day = dayOf(static_cast<double>(seconds / secondsOfDay), system);
    if (!day)
        return digits;
    const bool isTimeShown = parts.hasTime && seconds % secondsOfDay != 0;
    return {CellKind::Date, isTimeShown ? printedDate(*day, {}) + u' ' + timeOf(seconds % secondsOfDay, areSecondsShown) : printedDate(*day, parts), *day};
}

}  // namespace

NumberFormat::NumberFormat(const QString &code)
{
    CodeReader reader(code);
    if (code.size() <= longestCode && reader.read())
        m_sections = reader.takeSections();
}

NumberFormat NumberFormat::builtIn(int number)
{
    switch (number) {
    case 1: return NumberFormat(u"0"_s);
    case 2: return NumberFormat(u"0.00"_s);
    case 3: return NumberFormat(u"#,##0"_s);
    case 4: return NumberFormat(u"#,##0.00"_s);
    case 9: return NumberFormat(u"0%"_s);
    case 10: return NumberFormat(u"0.00%"_s);
    case 11: return NumberFormat(u"0.00E+00"_s);
    case 17: return NumberFormat(u"mmm yyyy"_s);
    case 18:
    case 20: return NumberFormat(u"h:mm"_s);
    case 19:
    case 21:
    case 45:
    case 47: return NumberFormat(u"h:mm:ss"_s);
    case 22: return NumberFormat(u"yyyy-mm-dd h:mm"_s);
    case 37:
    case 38: return NumberFormat(u"#,##0"_s);
    case 39:
    case 40: return NumberFormat(u"#,##0.00"_s);
    case 41: return NumberFormat(u"#,##0"_s);
    case 42: return NumberFormat(u"$#,##0"_s);
    case 43: return NumberFormat(u"#,##0.00"_s);
    case 44: return NumberFormat(u"$#,##0.00"_s);
    case 46: return NumberFormat(u"[h]:mm:ss"_s);
    case 48: return NumberFormat(u"##0.0E+0"_s);
    case 14:
    case 15:
    case 16: return NumberFormat(u"yyyy-mm-dd"_s);
    default: break;
    }
    // 27 to 36 and 50 to 58 are dates in East Asia. Which parts they show differs by country: the day is shown, so that nothing is lost.
    const bool isDay = (number >= 27 && number <= 31) || number == 36 || (number >= 50 && number <= 58);
    return isDay ? NumberFormat(u"yyyy-mm-dd"_s) : NumberFormat();
}

bool NumberFormat::isDate() const
{
    return !m_sections.empty() && std::ranges::any_of(m_sections.front(), isPartOfDate);
}

QString NumberFormat::printDay(QDate day) const
{
    return printedDate(day, isDate() ? datePartsOf(m_sections.front()) : DateParts{});
}

PrintedNumber NumberFormat::print(double number, DateSystem system) const
{
    PrintedNumber printed{CellKind::Number, shortestDigits(number), {}};
    if (m_sections.empty())
        return printed;
    std::size_t section = 0;
    if (number < 0 && m_sections.size() >= 2)
        section = 1;
    else if (number == 0 && m_sections.size() >= 3)
        section = 2;
    const Pieces &pieces = m_sections[section];
    if (std::ranges::any_of(pieces, isPartOfDate))
        return printedMoment(number, pieces, system);
    const std::optional<QString> digits = printedByPieces(pieces, std::abs(number));
    // A format that shows nothing hides a number that is there.
    if (!digits || digits->trimmed().isEmpty())
        return printed;
    const bool isZero = std::ranges::none_of(*digits, [](QChar sign) { return sign >= u'1' && sign <= u'9'; });
    printed.text = number < 0 && section == 0 && !isZero ? u'-' + *digits : *digits;
    return printed;
}

}  // namespace countercheck
