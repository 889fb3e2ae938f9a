// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/search_query.h"

#include "models/domain/code_lists.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array states{"primary"_L1, "verified"_L1, "potential"_L1, "process"_L1, "revised"_L1, starredState, notedState};

constexpr auto fieldNames = std::to_array<SearchPropertyName>({
    {"verdict"_L1, SearchProperty::Verdict},          {"rating"_L1, SearchProperty::Verdict},
    {"said-by"_L1, SearchProperty::SaidBy},           {"claimant"_L1, SearchProperty::SaidBy},
    {"stated-by"_L1, SearchProperty::SaidBy},         {"reviewer"_L1, SearchProperty::Reviewer},
    {"assessor"_L1, SearchProperty::Reviewer},        {"published-by"_L1, SearchProperty::PublishedBy},
    {"publisher"_L1, SearchProperty::PublishedBy},    {"how-close"_L1, SearchProperty::HowClose},
    {"directness"_L1, SearchProperty::HowClose},      {"source-kind"_L1, SearchProperty::SourceKind},
    {"counts"_L1, SearchProperty::Counts},            {"statistical-unit"_L1, SearchProperty::Counts},
    {"unit"_L1, SearchProperty::Counts},              {"how-verified"_L1, SearchProperty::HowVerified},
    {"verification"_L1, SearchProperty::HowVerified}, {"stage"_L1, SearchProperty::Stage},
    {"reading"_L1, SearchProperty::Reading},          {"qualifier"_L1, SearchProperty::Reading},
    {"status"_L1, SearchProperty::Status},            {"why-missing"_L1, SearchProperty::WhyMissing},
    {"gap-kind"_L1, SearchProperty::WhyMissing},      {"area"_L1, SearchProperty::Area},
    {"year"_L1, SearchProperty::Year},                {"value"_L1, SearchProperty::Value},
    {"is"_L1, SearchProperty::Is},                    {"has"_L1, SearchProperty::Is},
});

/// What is typed to ask for rows without a date.
constexpr QLatin1StringView noYear("none");

/// One part of what was typed, between blanks.
struct Part {
    QString text;
    QString filter; ///< what stands before a colon, if it is the name of a filter
    bool isQuoted = false;
    bool isExcluded = false;
};

std::optional<SearchProperty> fieldOf(const QString &name)
{
    const QString plain = QString(name).replace(u'_', u'-').toLower();
    const auto found = std::ranges::find(fieldNames, plain, &SearchPropertyName::name);
    return found == fieldNames.end() ? std::nullopt : std::optional(found->field);
}

/// Reads what was typed part by part.
class Parts {
public:
    Parts(QString typed, std::vector<SearchRemark> &remarks) : m_typed(std::move(typed)), m_remarks(remarks) {}

    std::vector<Part> take()
    {
        std::vector<Part> parts;
        while (skipBlanks()) {
            Part part;
            if (m_typed.at(m_place) == u'-' && m_place + 1 < m_typed.size() && !m_typed.at(m_place + 1).isSpace()) {
                part.isExcluded = true;
                ++m_place;
            }
            readFilterName(part);
            readText(part);
            if (!part.text.isEmpty() || !part.filter.isEmpty())
                parts.push_back(std::move(part));
        }
        return parts;
    }

private:
    bool skipBlanks()
    {
        while (m_place < m_typed.size() && m_typed.at(m_place).isSpace())
            ++m_place;
        return m_place < m_typed.size();
    }

    void readFilterName(Part &part)
    {
        qsizetype end = m_place;
        while (end < m_typed.size() && (m_typed.at(end).isLetter() || m_typed.at(end) == u'-' || m_typed.at(end) == u'_'))
            ++end;
        if (end == m_place || end + 1 >= m_typed.size() || m_typed.at(end) != u':' || m_typed.at(end + 1).isSpace())
            return;
        const QString name = m_typed.mid(m_place, end - m_place);
        if (!fieldOf(name))
            return;
        part.filter = name;
        m_place = end + 1;
    }

    void readText(Part &part)
    {
        if (isQuotationMark(m_typed.at(m_place))) {
            qsizetype end = m_place + 1;
            while (end < m_typed.size() && !isQuotationMark(m_typed.at(end)))
                ++end;
            if (end < m_typed.size()) {
                part.text = m_typed.mid(m_place + 1, end - m_place - 1).simplified();
                part.isQuoted = true;
                m_place = end + 1;
                return;
            }
            m_remarks.push_back({SearchRemarkKind::UnclosedQuotation, m_typed.mid(m_place)});
            ++m_place; // its words follow one by one
            if (m_place >= m_typed.size())
                return;
        }
        const qsizetype start = m_place;
        while (m_place < m_typed.size() && !m_typed.at(m_place).isSpace())
            ++m_place;
        part.text = m_typed.mid(start, m_place - start);
    }

    QString m_typed;
    std::vector<SearchRemark> &m_remarks;
    qsizetype m_place = 0;
};

bool isPlain(const Part &part)
{
    return !part.isQuoted && part.filter.isEmpty();
}

/// Joins what belongs together although it was typed with blanks: "62 000", "7 Dec 2025", "> 59,000".
class Joined {
public:
    explicit Joined(const std::vector<Part> &parts) : m_parts(parts) {}

    /// Returns a date that begins at a part, and how many parts it takes.
    std::optional<std::pair<EdtfDate, std::size_t>> dateAt(std::size_t first) const
    {
        const QString one = plainAt(first, first);
        const QString two = plainAt(first + 1, first);
        const QString three = plainAt(first + 2, first);
        static const QRegularExpression byPoints(u"^([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})$"_s); // 7.12.2025: with points, the day comes first everywhere
        if (const auto match = byPoints.match(one); match.hasMatch()) {
            const std::optional<EdtfDate> date = EdtfDate::parse(u"%1-%2-%3"_s.arg(match.captured(3), match.captured(2).rightJustified(2, u'0'), match.captured(1).rightJustified(2, u'0')));
            return date ? std::optional(std::pair(*date, std::size_t(1))) : std::nullopt;
        }
        if (const auto iso = EdtfDate::parse(one); iso && iso->precision() != EdtfDate::Precision::Year)
            return std::pair(*iso, std::size_t(1));
        const auto dated = [](int year, int month, int day, std::size_t taken) -> std::optional<std::pair<EdtfDate, std::size_t>> {
            if (year < 1 || month < 1)
                return std::nullopt;
            const QString text = u"%1-%2"_s.arg(year, 4, 10, QChar(u'0')).arg(month, 2, 10, QChar(u'0')) + (day > 0 ? u"-%1"_s.arg(day, 2, 10, QChar(u'0')) : QString());
            const std::optional<EdtfDate> date = EdtfDate::parse(text);
            return date ? std::optional(std::pair(*date, taken)) : std::nullopt;
        };
        if (const auto date = dated(yearOf(three), monthOf(two), dayOf(one), 3); date && dayOf(one) > 0) // 7 Dec 2025
            return date;
        if (const auto date = dated(yearOf(three), monthOf(one), dayOf(two), 3); date && dayOf(two) > 0) // Dec 7, 2025
            return date;
        return dated(yearOf(two), monthOf(one), 0, 2); // Dec 2025
    }

    /// Returns how many parts from the first are one number with blanks between its thousands: "62 000".
    std::size_t digitsAt(std::size_t first) const
    {
        static const QRegularExpression begins(u"^[~<>≥≤+]*[1-9][0-9]{0,2}$"_s);
        static const QRegularExpression goesOn(u"^[0-9]{3}$"_s);
        if (!begins.match(plainAt(first, first)).hasMatch())
            return 1;
        std::size_t count = 1;
        while (goesOn.match(plainAt(first + count, first)).hasMatch())
            ++count;
        return count;
    }

    QString textOf(std::size_t first, std::size_t count) const
    {
        QStringList texts;
        for (std::size_t place = first; place < first + count; ++place)
            texts += m_parts[place].text;
        return texts.join(u' ');
    }

private:
    /// The text of a part that may go on what began at `first`: only that may carry a minus.
    QString plainAt(std::size_t place, std::size_t first) const
    {
        return place < m_parts.size() && isPlain(m_parts[place]) && (place == first || !m_parts[place].isExcluded) ? m_parts[place].text : QString();
    }

    static int yearOf(const QString &text) { return text.size() == 4 ? text.toInt() : 0; }

    static int dayOf(QString text)
    {
        if (text.endsWith(u','))
            text.chop(1);
        return text.size() <= 2 ? text.toInt() : 0;
    }

    static int monthOf(const QString &text)
    {
        // Dates stand in English on screen; at least three letters of a month.
        static constexpr std::array months{"january"_L1, "february"_L1, "march"_L1, "april"_L1, "may"_L1, "june"_L1, "july"_L1, "august"_L1, "september"_L1, "october"_L1, "november"_L1, "december"_L1};
        const QString plain = QString(text).remove(u'.').remove(u',').toLower();
        if (plain.size() < 3)
            return 0;
        const auto found = std::ranges::find_if(months, [&plain](QLatin1StringView month) { return QString(month).startsWith(plain) || (plain == "sept"_L1 && month == "september"_L1); });
        return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
    }

    const std::vector<Part> &m_parts;
};

/// Returns the code that a text names: as it stands in the data model, with hyphens or blanks, or in the plural.
std::optional<QString> codeNamed(const QString &text, SearchProperty property)
{
    if (property == SearchProperty::Counts && text.compare("children"_L1, Qt::CaseInsensitive) == 0)
        return u"child"_s;
    const QString plain = QString(text).replace(u'-', u'_').replace(u' ', u'_').toLower();
    for (const QLatin1StringView code : codesOf(property)) {
        if (plain == QString(code).toLower() || plain == QString(code) + u's')
            return QString(code);
    }
    return std::nullopt;
}

/// Any letter may be a status.
std::vector<QLatin1StringView> statusLetters()
{
    static constexpr QLatin1StringView alphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    std::vector<QLatin1StringView> letters;
    for (qsizetype place = 0; place < alphabet.size(); ++place)
        letters.push_back(alphabet.sliced(place, 1));
    return letters;
}

/// Returns the date that a text is as a whole.
std::optional<EdtfDate> dateIn(const QString &text)
{
    std::vector<Part> parts;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
        parts.push_back({word, {}, false, false});
    const auto date = parts.empty() ? std::nullopt : Joined(parts).dateAt(0);
    return date && date->second == parts.size() ? std::optional(date->first) : std::nullopt;
}

template <class Enum>
std::vector<QLatin1StringView> codesIn()
{
    std::vector<QLatin1StringView> codes;
    for (const Code<Enum> &entry : codeList<Enum>())
        codes.push_back(entry.text);
    return codes;
}

/// Sets a filter on numbers: "2021", "2019..2022", "50000..", "..70k". False if the text is none of these.
bool setRange(SearchFilter &filter, const QString &text)
{
    const qsizetype dots = text.indexOf(".."_L1);
    const auto number = [](const QString &part) -> std::optional<double> {
        bool isPlainNumber = false;
        const double value = part.toDouble(&isPlainNumber);
        return isPlainNumber && std::isfinite(value) ? std::optional(value) : numberAsTyped(part);
    };
    if (dots < 0) {
        const std::optional<double> only = number(text);
        if (!only)
            return false;
        filter.least = filter.greatest = *only;
        return true;
    }
    const QString before = text.left(dots);
    const QString after = text.mid(dots + 2);
    const std::optional<double> least = number(before);
    const std::optional<double> greatest = number(after);
    if ((!least && !before.isEmpty()) || (!greatest && !after.isEmpty()) || (before.isEmpty() && after.isEmpty()))
        return false;
    filter.least = least.value_or(filter.least);
    filter.greatest = greatest.value_or(filter.greatest);
    if (filter.least > filter.greatest)
        std::swap(filter.least, filter.greatest);
    return true;
}

/// Reads a filter; a remark if its text is none that it can ask for.
std::optional<SearchFilter> filterOf(const Part &part, std::vector<SearchRemark> &remarks)
{
    SearchFilter filter;
    filter.field = *fieldOf(part.filter);
    filter.text = part.text;
    filter.isExcluded = part.isExcluded;
    const auto refuse = [&](SearchRemarkKind kind) -> std::optional<SearchFilter> {
        remarks.push_back({kind, part.filter + u':' + part.text});
        return std::nullopt;
    };
    if (filter.field == SearchProperty::Year && part.text.compare(noYear, Qt::CaseInsensitive) == 0) {
        filter.text.clear();
        return filter;
    }
    if (filter.field == SearchProperty::Year || filter.field == SearchProperty::Value)
        return setRange(filter, part.text) ? std::optional(filter) : refuse(SearchRemarkKind::NotARange);
    if (codesOf(filter.field).empty()) {
        filter.isWhole = part.isQuoted;
        return filter;
    }
    const std::optional<QString> known = codeNamed(part.text, filter.field);
    if (!known)
        return refuse(SearchRemarkKind::UnknownValue);
    filter.text = *known;
    return filter;
}

bool isSearchable(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), [](char32_t character) { return QChar::isLetterOrNumber(character) || QChar::category(character) == QChar::Symbol_Other; });
}

}  // namespace

bool isQuotationMark(QChar character)
{
    return character == u'"' || character == u'\u201C' || character == u'\u201D' || character == u'\u201E';
}

std::span<const QLatin1StringView> searchableStates()
{
    return states;
}

std::vector<QLatin1StringView> codesOf(SearchProperty property)
{
    switch (property) {
    case SearchProperty::Verdict: return codesIn<Rating>();
    case SearchProperty::HowClose: return codesIn<Directness>();
    case SearchProperty::SourceKind: return codesIn<SourceKind>();
    case SearchProperty::Counts: return codesIn<StatisticalUnit>();
    case SearchProperty::HowVerified: return codesIn<Verification>();
    case SearchProperty::Stage: return codesIn<Stage>();
    case SearchProperty::Reading: return codesIn<Qualifier>();
    case SearchProperty::Status: return statusLetters();
    case SearchProperty::WhyMissing: return codesIn<GapKind>();
    case SearchProperty::Is: return {states.begin(), states.end()};
    case SearchProperty::SaidBy:
    case SearchProperty::Reviewer:
    case SearchProperty::PublishedBy:
    case SearchProperty::Area:
    case SearchProperty::Year:
    case SearchProperty::Value: break;
    }
    return {};
}

QString comparableName(const QString &name)
{
    QString plain;
    for (const QChar character : name) {
        if (!isQuotationMark(character))
            plain += character;
    }
    return plain.simplified().toCaseFolded();
}

std::span<const SearchPropertyName> searchPropertyNames()
{
    return fieldNames;
}

std::optional<double> numberAsTyped(const QString &text)
{
    // Thousands may be marked by comma, point, apostrophe or any blank, always in the same way.
    static const QRegularExpression number(
        u"^[~<>≥≤+]*(?:([1-9][0-9]{0,2})([,.'’\\s\\x{A0}\\x{2009}\\x{202F}])[0-9]{3}(?:\\2[0-9]{3}){0,3}|([0-9]{1,15}))(?:\\.([0-9]{1,6}))?([kKmM]?)$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = number.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    QString digits;
    // In "62.000" the point marks thousands: a fraction has its point after them.
    const QString fraction = match.captured(4);
    const QString factor = match.captured(5).toLower();
    const QString whole = text.trimmed().chopped(factor.size() + (fraction.isEmpty() ? 0 : fraction.size() + 1));
    for (const QChar character : whole) {
        if (character.isDigit())
            digits += character;
    }
    double value = (fraction.isEmpty() ? digits : digits + u'.' + fraction).toDouble();
    if (!factor.isEmpty())
        value *= factor == "k"_L1 ? 1e3 : 1e6;
    return value;
}

SearchQuery parseSearch(const QString &typed)
{
    SearchQuery query;
    QString plain = typed;
    plain.replace(QChar(u'\0'), u' ');
    const std::vector<Part> parts = Parts(std::move(plain), query.remarks).take();
    const Joined joined(parts);
    const auto isFull = [&] { return query.terms.size() + query.filters.size() >= mostSearchTerms; };
    for (std::size_t place = 0; place < parts.size();) {
        const Part &part = parts[place];
        std::size_t taken = 1;
        if (isFull()) {
            query.remarks.push_back({SearchRemarkKind::TooMany, joined.textOf(place, parts.size() - place)});
            break;
        }
        if (!part.filter.isEmpty()) {
            if (const std::optional<SearchFilter> filter = filterOf(part, query.remarks)) {
                query.filters.push_back(*filter);
                ++place;
                continue;
            }
        }
        SearchTerm term;
        term.text = part.text;
        term.isExcluded = part.isExcluded;
        if (part.isQuoted) {
            // A date or a number is one in quotation marks as well.
            term.kind = SearchTermKind::Phrase;
            if (const std::optional<EdtfDate> date = dateIn(part.text)) {
                term.kind = SearchTermKind::Date;
                term.date = date;
            } else if (const std::optional<double> number = numberAsTyped(part.text)) {
                term.kind = SearchTermKind::Number;
                term.number = *number;
            }
        } else if (const auto date = part.filter.isEmpty() ? joined.dateAt(place) : std::nullopt) {
            term.kind = SearchTermKind::Date;
            term.date = date->first;
            taken = date->second;
            term.text = joined.textOf(place, taken);
        } else {
            taken = part.filter.isEmpty() ? joined.digitsAt(place) : 1;
            term.text = joined.textOf(place, taken);
            if (const std::optional<double> number = numberAsTyped(term.text)) {
                term.kind = SearchTermKind::Number;
                term.number = *number;
            }
        }
        if (isSearchable(term.text) && std::ranges::find(query.terms, term) == query.terms.end())
            query.terms.push_back(std::move(term));
        place += taken;
    }
    return query;
}

QString searchText(const SearchTerm &term)
{
    const QString text = term.kind == SearchTermKind::Phrase ? u"\"%1\""_s.arg(term.text) : term.text;
    return term.isExcluded ? u'-' + text : text;
}

QString searchText(const SearchFilter &filter)
{
    const auto name = std::ranges::find(fieldNames, filter.field, &SearchPropertyName::field);
    const bool isWithoutYear = filter.field == SearchProperty::Year && filter.text.isEmpty();
    const bool isQuoted = filter.isWhole || std::ranges::any_of(filter.text, [](QChar character) { return character.isSpace(); });
    QString text = isWithoutYear ? QString(noYear) : filter.text;
    text.removeIf(isQuotationMark);
    return (filter.isExcluded ? u"-"_s : QString()) + name->name + u':' + (isQuoted ? u"\"%1\""_s.arg(text.simplified()) : text);
}

QString searchText(const SearchQuery &query)
{
    QStringList parts;
    for (const SearchTerm &term : query.terms)
        parts += searchText(term);
    for (const SearchFilter &filter : query.filters)
        parts += searchText(filter);
    return parts.join(u' ');
}

}  // namespace countercheck
