// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/author_names.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

bool isSuffix(const QString &word)
{
    static const QSet<QString> suffixes{u"jr"_s, u"jr."_s, u"sr"_s, u"sr."_s, u"ii"_s, u"iii"_s, u"iv"_s};
    return suffixes.contains(word.toLower());
}

/// Returns whether a name is of a script whose people write family and given name apart, and the given name first.
bool isTurnedAround(const QString &name)
{
    return std::ranges::any_of(name, [](QChar character) {
        return character.script() == QChar::Script_Latin || character.script() == QChar::Script_Cyrillic || character.script() == QChar::Script_Greek;
    });
}

bool isParticle(const QString &word)
{
    static const QSet<QString> particles{u"von"_s, u"van"_s, u"de"_s,  u"der"_s, u"den"_s, u"del"_s, u"della"_s, u"di"_s, u"da"_s,  u"dos"_s,
                                         u"das"_s, u"du"_s,  u"la"_s,  u"le"_s,  u"el"_s,  u"al"_s,  u"bin"_s,   u"ibn"_s, u"ben"_s, u"zu"_s,
                                         u"zur"_s, u"af"_s,  u"av"_s,  u"ter"_s, u"ten"_s};
    return particles.contains(word);
}

/// Returns whether words read like the name of an organisation, which nobody turns around.
bool readsLikeOrganisation(const QStringList &words)
{
    static const QSet<QString> kinds{
        u"agency"_s, u"association"_s, u"bureau"_s,  u"center"_s,  u"centre"_s,  u"coalition"_s, u"commission"_s, u"committee"_s, u"council"_s, u"department"_s, u"desk"_s,
        u"editors"_s, u"foundation"_s, u"fund"_s,    u"group"_s,   u"institute"_s, u"ministry"_s, u"network"_s,   u"news"_s,      u"office"_s,  u"organisation"_s, u"organization"_s,
        u"press"_s,  u"project"_s,     u"reporters"_s, u"school"_s, u"service"_s, u"society"_s,  u"staff"_s,      u"team"_s,      u"times"_s,   u"union"_s,    u"university"_s};
    if (words.size() < 2)
        return true;
    if (words.constFirst().compare(u"the"_s, Qt::CaseInsensitive) == 0)
        return true;
    return std::ranges::any_of(words, [](const QString &word) {
        const bool hasDigit = std::ranges::any_of(word, [](QChar character) { return character.isDigit(); });
        const bool isSmallWord = word.at(0).isLower() && !isParticle(word) && !word.startsWith(u"d'"_s) && !word.startsWith(u"d’"_s);
        return hasDigit || isSmallWord || word == u"&"_s || word.contains(u'@') || kinds.contains(word.toLower());
    });
}

QStringList wordsOf(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

CitedName literal(const QString &text)
{
    CitedName name;
    name.literal = text;
    return name;
}

/// Completes a name with the words of the family name, of which the first may be particles.
CitedName withFamily(CitedName name, const QStringList &words)
{
    const auto last = words.end() - 1;
    const auto family = std::find_if_not(words.begin(), last, isParticle);
    name.particle = QStringList(words.begin(), family).join(u' ');
    name.family = QStringList(family, words.end()).join(u' ');
    return name;
}

/// Splits at commas. "Jane Roe, Jr." and "Roe, Jane" stay one name.
QStringList splitAtCommas(const QString &text)
{
    QStringList parts;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString trimmed = part.trimmed();
        if (!parts.isEmpty() && isSuffix(trimmed))
            parts.back() += u", "_s + trimmed;
        else if (!trimmed.isEmpty())
            parts += trimmed;
    }
    // Two names that both have two words are two people; else the first is a family name.
    const bool isOneTurned = parts.size() == 2 && (wordsOf(parts.at(0)).size() < 2 || wordsOf(parts.at(1)).size() < 2);
    return isOneTurned ? QStringList{parts.join(u", "_s)} : parts;
}

}  // namespace

CitedName parsePersonName(const QString &text)
{
    static const QRegularExpression inBrackets(u"\\s*\\([^()]*\\)\\s*$"_s);
    QString name = text.simplified();
    name.remove(inBrackets);
    if (name.isEmpty())
        return literal(text.simplified());
    if (!isTurnedAround(name))
        return literal(name);

    CitedName cited;
    QStringList parts = name.split(u", "_s, Qt::SkipEmptyParts);
    if (parts.size() > 1 && isSuffix(parts.constLast()))
        cited.suffix = parts.takeLast();
    if (parts.size() == 2) {
        cited.given = parts.at(1);
        return withFamily(cited, wordsOf(parts.at(0)));
    }
    QStringList words = wordsOf(parts.join(u", "_s));
    if (cited.suffix.isEmpty() && words.size() > 2 && isSuffix(words.constLast()))
        cited.suffix = words.takeLast();
    if (readsLikeOrganisation(words))
        return literal(name);
    qsizetype family = words.size() - 1;
    while (family > 1 && isParticle(words.at(family - 1)))
        --family;
    cited.given = words.first(family).join(u' ');
    return withFamily(cited, words.sliced(family));
}

std::vector<CitedName> parseAuthors(const QString &text)
{
    static const QRegularExpression lastJoint(u"\\s*,?\\s+(?:and|&)\\s+"_s);
    QStringList people;
    const QString list = text.simplified();
    if (list.contains(u';')) {
        people = list.split(u';', Qt::SkipEmptyParts);
    } else {
        // The words of one organisation are joined by "and", too: "Office of Trafficking and Slavery".
        const QStringList joined = list.split(lastJoint, Qt::SkipEmptyParts);
        const bool arePeople = joined.size() > 1 && std::ranges::all_of(joined, [](const QString &part) {
            return std::ranges::all_of(splitAtCommas(part), [](const QString &name) { return parsePersonName(name).literal.isEmpty(); });
        });
        for (const QString &part : arePeople ? joined : QStringList{list})
            people += splitAtCommas(part);
    }
    std::vector<CitedName> names;
    for (const QString &person : people) {
        if (!person.trimmed().isEmpty())
            names.push_back(parsePersonName(person));
    }
    return names;
}

QString initials(const QString &given)
{
    QStringList letters;
    for (QString word : wordsOf(QString(given).replace(u'.', u' '))) {
        QStringList joined;
        for (const QString &part : word.split(u'-', Qt::SkipEmptyParts)) {
            const qsizetype length = part.size() > 1 && part.at(0).isHighSurrogate() ? 2 : 1;
            joined += part.first(length).toUpper() + u'.';
        }
        letters += joined.join(u'-');
    }
    return letters.join(u' ');
}

}  // namespace countercheck
