// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/search_completion.h"

#include "models/domain/search/edit_distance.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype shortestName = 3; ///< of a filter: two letters begin too many words

QString onePart(const QString &typed, qsizetype begin, const QString &part, const QString &rest)
{
    return typed.first(begin) + part + rest;
}

/// Returns how many letters lie between a text and the name, or the word of it, that is nearest.
int distanceTo(const QString &name, const QString &text, int most)
{
    int nearest = editDistance(text, name, most);
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts))
        nearest = std::min(nearest, editDistance(text, word, most));
    return nearest;
}

}  // namespace

bool hasWordBeginningWith(const QString &name, const QString &text)
{
    if (name.startsWith(text))
        return true;
    for (qsizetype at = name.indexOf(text, 1); at > 0; at = name.indexOf(text, at + 1)) {
        if (!name.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

std::optional<CompletedPart> partToComplete(const QString &typed, qsizetype cursor)
{
    if (cursor < 1 || cursor > typed.size() || (cursor < typed.size() && !typed.at(cursor).isSpace()))
        return std::nullopt;
    // Where the part begins: blanks within quotation marks belong to it.
    qsizetype begin = 0;
    bool isQuoted = false;
    for (qsizetype at = 0; at < cursor; ++at) {
        if (isQuotationMark(typed.at(at)))
            isQuoted = !isQuoted;
        else if (typed.at(at).isSpace() && !isQuoted)
            begin = at + 1;
    }
    if (begin < cursor && typed.at(begin) == u'-')
        ++begin;
    const QString part = typed.mid(begin, cursor - begin);
    const qsizetype colon = part.indexOf(u':');
    const bool isName = std::ranges::all_of(part.first(colon < 0 ? part.size() : colon), [](QChar character) { return character.isLetter() || character == u'-' || character == u'_'; });
    if (part.isEmpty() || !isName)
        return std::nullopt;
    CompletedPart completed{begin, cursor, {}, {}, part};
    if (colon < 0)
        return part.size() >= shortestName ? std::optional(completed) : std::nullopt;
    const QString name = part.first(colon).replace(u'_', u'-').toLower();
    const auto known = std::ranges::find(searchPropertyNames(), name, [](const SearchPropertyName &entry) { return QString(entry.name); });
    if (known == searchPropertyNames().end())
        return std::nullopt;
    completed.name = part.first(colon);
    completed.property = known->field;
    completed.text = part.sliced(colon + 1);
    if (!completed.text.isEmpty() && isQuotationMark(completed.text.front())) {
        // A value that is closed is complete.
        if (completed.text.size() > 1 && isQuotationMark(completed.text.back()))
            return std::nullopt;
        completed.text.remove(0, 1);
    }
    return completed;
}

QStringList filterNamesFor(const QString &text)
{
    const QString plain = QString(text).replace(u'_', u'-').toLower();
    QStringList names;
    std::set<SearchProperty> named;
    for (const SearchPropertyName &entry : searchPropertyNames()) {
        // The first name of each property is the one on screen.
        if (named.insert(entry.field).second && QString(entry.name).startsWith(plain))
            names += entry.name;
    }
    return names;
}

QStringList codesFor(SearchProperty property, const QString &text)
{
    QStringList codes;
    for (const QLatin1StringView code : codesOf(property))
        codes += code;
    return namesNear(codes, text, codes.size());
}

QStringList namesNear(const QStringList &names, const QString &text, qsizetype most)
{
    constexpr int furthest = 2;
    constexpr qsizetype shortest = 4; ///< a shorter word is near to too many
    const QString plain = text.simplified().toCaseFolded();
    QStringList found;
    for (const QString &name : names) {
        if (found.size() < most && hasWordBeginningWith(name.simplified().toCaseFolded(), plain))
            found += name;
    }
    if (!found.isEmpty() || plain.size() < shortest)
        return found;
    std::vector<std::tuple<int, qsizetype>> near;
    for (qsizetype place = 0; place < names.size(); ++place) {
        if (const int distance = distanceTo(names.at(place).simplified().toCaseFolded(), plain, furthest); distance <= furthest)
            near.emplace_back(distance, place);
    }
    std::ranges::sort(near);
    for (const auto &[distance, place] : near) {
        if (found.size() < most)
            found += names.at(place);
    }
    return found;
}

QString withFilterName(const QString &typed, const CompletedPart &part, const QString &name)
{
    return onePart(typed, part.begin, name + u':', typed.sliced(part.end));
}

QString withFilterValue(const QString &typed, const CompletedPart &part, const QString &value)
{
    const bool isPlain = std::ranges::none_of(value, [](QChar character) { return character.isSpace() || isQuotationMark(character); });
    // A name that is chosen is meant as a whole; a code has no blank.
    const bool isCode = part.property && !codesOf(*part.property).empty();
    QString quoted = value;
    quoted.removeIf(isQuotationMark);
    const QString written = isCode && isPlain ? value : u'"' + quoted + u'"';
    const QString rest = typed.sliced(part.end);
    return onePart(typed, part.begin, part.name + u':' + written + (rest.isEmpty() ? u" "_s : QString()), rest);
}

}  // namespace countercheck
