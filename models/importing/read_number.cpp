// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/read_number.h"

#include "models/importing/table_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

struct BoundWords {
    Qualifier qualifier;
    const char16_t *words; ///< separated by |, the longer before the shorter
};

constexpr auto boundWords = std::to_array<BoundWords>({
    {Qualifier::AtLeast, u"at least|no fewer than|no less than|not less than|upwards of|minimum of|min.|>=|≥|⩾|mindestens|wenigstens|au moins|al menos|como mínimo|almeno|ten minste|minstens|minst|pelo menos|co najmniej|не менее"},
    {Qualifier::AtMost, u"at most|no more than|not more than|up to|maximum of|max.|<=|≤|⩽|höchstens|maximal|bis zu|au plus|jusqu'à|como máximo|hasta|al massimo|fino a|hoogstens|ten hoogste|högst|no máximo|co najwyżej|не более"},
    {Qualifier::MoreThan, u"more than|greater than|over|well over|above|>|＞|mehr als|über|plus de|más de|mas de|più di|oltre|meer dan|över|fler än|mer än|mais de|ponad|более"},
    {Qualifier::LessThan, u"fewer than|less than|under|below|<|＜|weniger als|unter|moins de|menos de|meno di|minder dan|onder|färre än|mindre än|poniżej|mniej niż|менее"},
    {Qualifier::About, u"approximately|approx.|approx|about|around|roughly|nearly|almost|some|circa|ca.|ca|c.|~|≈|∼|˜|rund|etwa|ungefähr|knapp|gut|zirka|environ|près de|quelque|unos|unas|alrededor de|aproximadamente|casi|circa|quasi|ongeveer|omkring|ungefär|cerca de|około|около|примерно|約"},
});

/// Plain digits, blanks and signs in the place of those that other scripts and typesetters use.
QString plain(const QString &text)
{
    QString result;
    for (const QChar character : text) {
        const ushort code = character.unicode();
        if (character.isDigit() && character.digitValue() >= 0 && character.category() == QChar::Number_DecimalDigit)
            result += QChar(u'0' + character.digitValue());
        else if (code == 0x2212 || code == 0xFE63 || code == 0xFF0D || code == 0x2010 || code == 0x2011)
            result += u'-';
        else if (code == 0x2019 || code == 0x2032 || code == 0x00B4 || code == 0xFF07 || code == 0x02BC)
            result += u'\'';
        else if (code == 0x066B)
            result += u'.'; // Arabic decimal separator
        else if (code == 0x066C)
            result += u'\''; // Arabic thousands separator
        else if (code == 0xFF0C)
            result += u',';
        else if (code == 0xFF0E)
            result += u'.';
        else if (code == 0xFF05 || code == 0x066A)
            result += u'%';
        else if (character.isSpace())
            result += u' ';
        else if (code == 0x200E || code == 0x200F || code == 0x061C || code == 0x2060 || code == 0xFEFF || code == 0x200B)
            continue; // they steer and are not seen
        else
            result += character;
    }
    return result.trimmed();
}

/// Whether digits of two scripts stand in one text.
bool mixesDigits(const QString &text)
{
    std::optional<ushort> zero;
    for (const QChar character : text) {
        if (character.category() != QChar::Number_DecimalDigit)
            continue;
        const auto own = static_cast<ushort>(character.unicode() - character.digitValue());
        if (zero.value_or(own) != own)
            return true;
        zero = own;
    }
    return false;
}

/// Writes ½ as 0.5 and 2½ as 2.5; other texts as they are.
QString withFractionAsDecimals(const QString &text, DecimalSign sign)
{
    if (text.isEmpty() || text.back().category() != QChar::Number_Other)
        return text;
    const QStringList parts = text.back().decomposition().split(QChar(0x2044));
    const QString whole = text.chopped(1).trimmed();
    bool isWhole = true;
    const int number = whole.isEmpty() ? 0 : whole.toInt(&isWhole);
    if (parts.size() != 2 || parts.back().toInt() == 0 || !isWhole)
        return text;
    QString decimals = QString::number(number + parts.front().toDouble() / parts.back().toDouble(), 'g', 15);
    return sign == DecimalSign::Comma ? decimals.replace(u'.', u',') : decimals;
}

/// Whether a text looks like a number and means one of two: (1,234) is negative or uncertain, ▲3 is a rise or a loss, 10⁶ has an exponent or a
/// footnote, nil is zero or nothing.
bool hasTwoMeanings(const QString &text)
{
    static const QRegularExpression two(u"^\\([^()]*\\d[^()]*\\)%?$|^[▲△▼▽]\\s?\\d|^10[⁰¹²³⁴⁵⁶⁷⁸⁹]+$|^\\d[\\d.,]*\\s?m$|^nil$"_s, QRegularExpression::CaseInsensitiveOption);
    return two.match(text).hasMatch();
}

/// The number that digits and signs are, without anything before or behind.
struct Digits {
    NumberVerdict verdict = NumberVerdict::Unreadable;
    double value = 0;
    std::optional<DecimalSign> evidence;
    bool isGroupedByBlank = false;
};

bool isGrouped(const QString &text, QChar sign)
{
    // Groups of three, or of two before the last three, as in India. A number that is grouped does not begin with a zero.
    const QString pattern = u"^[1-9]\\d{0,2}(?:%1\\d{3})+$|^[1-9]\\d?(?:%1\\d{2})*%1\\d{3}$"_s.arg(QRegularExpression::escape(QString(sign)));
    return QRegularExpression(pattern).match(text).hasMatch();
}

/// Returns the digits of a whole number, without what groups them; nothing if they are grouped in a way that nobody uses.
std::optional<QString> ungrouped(QString text, QString groupSigns)
{
    static const QRegularExpression onlyDigits(u"^\\d+$"_s);
    if (onlyDigits.match(text).hasMatch())
        return text;
    for (const QChar sign : groupSigns) {
        if (text.contains(sign) && isGrouped(text, sign))
            return text.remove(sign);
    }
    return std::nullopt;
}

Digits readDigits(const QString &written, DecimalSign sign)
{
    const QString text = written.startsWith(u'.') || written.startsWith(u',') ? u'0' + written : written;
    static const QRegularExpression allowed(u"^\\d[\\d.,' ]*$"_s);
    static const QRegularExpression exponent(u"^(\\d(?:[.,]\\d+)?)[eE]([+-]?\\d{1,2})$"_s);
    Digits digits;
    if (const QRegularExpressionMatch match = exponent.match(text); match.hasMatch()) {
        digits.value = (match.captured(1).replace(u',', u'.') + u'e' + match.captured(2)).toDouble();
        digits.verdict = NumberVerdict::Number;
        return digits;
    }
    if (!allowed.match(text).hasMatch() || text.back() == u',' || text.back() == u'.' || text.back() == u'\'')
        return digits;
    digits.isGroupedByBlank = text.contains(u' ') || text.contains(u'\'');

    const auto read = [&digits, &text](DecimalSign as) {
        const QChar decimal = as == DecimalSign::Comma ? u',' : u'.';
        const QChar group = as == DecimalSign::Comma ? u'.' : u',';
        const qsizetype place = text.lastIndexOf(decimal);
        const bool hasDecimals = text.count(decimal) == 1;
        if (text.count(decimal) > 1)
            return false;
        const QString whole = hasDecimals ? text.first(place) : text;
        const QString rest = hasDecimals ? text.sliced(place + 1) : QString();
        if (!std::ranges::all_of(rest, [](QChar character) { return character >= u'0' && character <= u'9'; }))
            return false;
        const std::optional<QString> plainWhole = ungrouped(whole, QString(group) + u"' "_s);
        if (!plainWhole)
            return false;
        digits.value = (hasDecimals ? *plainWhole + u'.' + rest : *plainWhole).toDouble();
        return true;
    };
    const bool hasSign = text.contains(u',') || text.contains(u'.');
    const double before = digits.value;
    const bool asPoint = read(DecimalSign::Point);
    const double pointValue = digits.value;
    digits.value = before;
    const bool asComma = read(DecimalSign::Comma);
    const double commaValue = digits.value;
    if (hasSign && asPoint != asComma)
        digits.evidence = asPoint ? DecimalSign::Point : DecimalSign::Comma;
    const bool differ = asPoint && asComma && pointValue != commaValue;
    if (differ && sign == DecimalSign::Unknown) {
        digits.verdict = NumberVerdict::Ambiguous;
        return digits;
    }
    const bool usePoint = differ ? sign == DecimalSign::Point : asPoint;
    if (!asPoint && !asComma)
        return digits;
    // The text shows another sign than the rest of the table: somebody has to look at it.
    if (!differ && sign != DecimalSign::Unknown && digits.evidence && *digits.evidence != sign)
        return digits;
    // Nobody knows whether 1,2345 has four decimals or a group too long.
    if (sign == DecimalSign::Unknown && text.contains(u',') && !asPoint && text.size() - text.lastIndexOf(u',') > 4) {
        digits.verdict = NumberVerdict::Ambiguous;
        return digits;
    }
    digits.value = usePoint ? pointValue : commaValue;
    digits.verdict = NumberVerdict::Number;
    return digits;
}

/// Takes a footnote mark or flag from the end of a text.
QString takeMark(QString &text)
{
    static const QRegularExpression mark(
        u"(?:\\s*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃ-ᶻ]+(?:[,⁾⁽]?[¹²³⁴⁵⁶⁷⁸⁹⁰]+)*|[*†‡§¶#]+|\\[[\\p{L}\\d ]{1,10}\\]|\\((?:\\p{L}{1,2}|\\d{1,2})\\)|(?<=\\d)\\s?(?:r|p|e|b|s|u|d|f|P|R|E)(?=$))|\\s+\\d\\)|\\s+(?:\\p{L}|rev|prov|est)\\.?)$"_s);
    const QRegularExpressionMatch match = mark.match(text);
    if (!match.hasMatch() || match.capturedStart() == 0)
        return {};
    const QString taken = match.captured().trimmed();
    text = text.first(match.capturedStart()).trimmed();
    return taken;
}

std::optional<Qualifier> takeBound(QString &text)
{
    for (const BoundWords &entry : boundWords) {
        for (const QString &word : QString::fromUtf16(entry.words).split(u'|')) {
            if (!text.startsWith(word, Qt::CaseInsensitive))
                continue;
            const QString rest = text.sliced(word.size());
            // A word ends where a letter does not go on; a sign may stand close to the number.
            const bool isWord = word.back().isLetter();
            if (isWord && !rest.isEmpty() && rest.front().isLetter())
                continue;
            text = rest.trimmed();
            return entry.qualifier;
        }
    }
    return std::nullopt;
}

double takeScale(QString &text)
{
    static const QRegularExpression scale(u"^(.*\\d)\\s*(thousand|million|millions|billion|tausend|tsd\\.?|mio\\.?|millionen|milliarden|mrd\\.?|mille|millones|milioni|miljoen|miljoner|mln|lakh|crore|k|bn)$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = scale.match(text);
    if (!match.hasMatch())
        return 1;
    const QString word = match.captured(2).toLower();
    text = match.captured(1);
    if (word.startsWith(u"bill"_s) || word.startsWith(u"mrd"_s) || word.startsWith(u"milliard"_s) || word == u"bn")
        return 1e9;
    if (word == u"lakh")
        return 1e5;
    if (word == u"crore")
        return 1e7;
    if (word == u"k" || word.startsWith(u"th"_s) || word.startsWith(u"t"_s) || word == u"mille")
        return 1e3;
    return 1e6;
}

/// A single number: a sign, digits, a word of scale.
Digits readPlain(QString text, DecimalSign sign)
{
    bool isNegative = false;
    if (text.startsWith(u'-') || (text.startsWith(u'\u2013') && text.size() > 1)) {
        isNegative = true;
        text = text.sliced(1).trimmed();
    } else if (text.startsWith(u'+')) {
        text = text.sliced(1).trimmed();
    }
    const double scale = takeScale(text);
    Digits digits = readDigits(text, sign);
    if (scale != 1 && digits.verdict == NumberVerdict::Ambiguous && digits.evidence == std::nullopt)
        return digits;
    digits.value = std::round(digits.value * scale * 1e9) / 1e9 * (isNegative ? -1 : 1);
    return digits;
}

}  // namespace

ReadNumber readNumber(const QString &written, DecimalSign sign)
{
    ReadNumber result;
    QString text = plain(written);
    if (text.isEmpty() || isMissingMark(text))
        return result;
    if (hasTwoMeanings(text) || mixesDigits(written)) {
        result.verdict = mixesDigits(written) ? NumberVerdict::Unreadable : NumberVerdict::Ambiguous;
        return result;
    }
    text = withFractionAsDecimals(text, sign);
    if (!std::ranges::any_of(text, [](QChar character) { return character >= u'0' && character <= u'9'; })) {
        QString rest = text;
        result.mark = takeMark(rest);
        if (!isMissingMark(rest)) {
            result.verdict = NumberVerdict::Unreadable;
            result.mark.clear();
        }
        return result;
    }
    result.mark = takeMark(text);
    std::optional<Qualifier> bound = takeBound(text);
    static const QRegularExpression percent(u"\\s*(?:%|per cent|percent|Prozent|pour cent|por ciento)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = percent.match(text); match.hasMatch()) {
        result.isPercent = true;
        text = text.first(match.capturedStart());
        if (result.mark.isEmpty())
            result.mark = takeMark(text);
    }
    static const QRegularExpression orMore(u"\\s*(?:\\+|or more|and more|and over|und mehr|oder mehr|et plus|ou plus|o más)$"_s, QRegularExpression::CaseInsensitiveOption);
    if (const QRegularExpressionMatch match = orMore.match(text); match.hasMatch() && match.capturedStart() > 0 && !bound) {
        bound = Qualifier::AtLeast;
        text = text.first(match.capturedStart());
    }
    const auto take = [&result](const Digits &digits) {
        result.verdict = digits.verdict;
        if (!result.evidence)
            result.evidence = digits.evidence;
        result.isGroupedByBlank = result.isGroupedByBlank || digits.isGroupedByBlank;
    };

    static const QRegularExpression range(u"^(.*\\d%?)\\s*(?:–|—|-|\\bto\\b|\\bbis\\b|\\bà\\b|\\ba\\b|\\band\\b|\\bund\\b|\\bet\\b)\\s*(\\d.*)$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression between(u"^(?:between|zwischen|entre|from|von)\\s+"_s, QRegularExpression::CaseInsensitiveOption);
    QString withoutBetween = text;
    withoutBetween.remove(between);
    if (const QRegularExpressionMatch match = range.match(withoutBetween); match.hasMatch() && !bound) {
        QString first = match.captured(1);
        if (first.endsWith(u'%'))
            first.chop(1);
        const Digits lower = readPlain(first, sign);
        const Digits upper = readPlain(match.captured(2), sign);
        take(lower);
        if (lower.verdict == NumberVerdict::Number)
            take(upper);
        if (result.verdict == NumberVerdict::Number && lower.value >= upper.value)
            result.verdict = NumberVerdict::Unreadable;
        result.quantity = Quantity::between(lower.value, upper.value);
    } else {
        const Digits digits = readPlain(text, sign);
        take(digits);
        result.quantity = Quantity::bounded(bound.value_or(Qualifier::Exact), digits.value);
    }
    if (result.verdict != NumberVerdict::Number)
        result.quantity = {};
    return result;
}

}  // namespace countercheck
