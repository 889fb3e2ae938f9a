// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/reference_styles.h"

#include "models/citations/headline_case.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

// Names -----------------------------------------------------------------------------------------------------------------

QString familyFirst(const CitedName &name)
{
    if (!name.literal.isEmpty())
        return name.literal;
    QStringList parts{name.wholeFamily(), name.given, name.suffix};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString givenFirst(const CitedName &name)
{
    if (!name.literal.isEmpty())
        return name.literal;
    QStringList parts{name.given, name.wholeFamily(), name.suffix};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString apaName(const CitedName &name)
{
    CitedName shortened = name;
    shortened.given = initials(name.given);
    return familyFirst(shortened);
}

QString apaNames(const std::vector<CitedName> &names)
{
    constexpr std::size_t mostNames = 20;
    constexpr std::size_t firstOfMany = 19;
    QStringList list;
    for (const CitedName &name : names)
        list += apaName(name);
    if (names.size() == 1)
        return list.constFirst();
    const QString last = list.takeLast();
    if (names.size() > mostNames)
        return list.first(firstOfMany).join(u", "_s) + u", … "_s + last;
    return list.join(u", "_s) + u", & "_s + last;
}

/// How names are listed in the styles of books, in which only the first is turned around.
struct NameList {
    std::size_t most; ///< of more than these, the first `shown` are named
    std::size_t shown;
    bool movesParticle; ///< "Beethoven, Ludwig van"
};

constexpr NameList chicagoNames{10, 7, true};
constexpr NameList mlaNames{2, 1, false};

QString bookNames(const std::vector<CitedName> &names, const NameList &form)
{
    const std::size_t count = names.size() > form.most ? form.shown : names.size();
    CitedName first = names.front();
    if (form.movesParticle && !first.particle.isEmpty()) {
        first.given = first.given.isEmpty() ? first.particle : first.given + u' ' + first.particle;
        first.particle.clear();
    }
    QStringList list;
    for (std::size_t index = 0; index < count; ++index)
        list += index == 0 ? familyFirst(first) : givenFirst(names[index]);
    if (names.size() > form.most)
        return list.join(u", "_s) + u", et al."_s;
    if (count == 1)
        return list.constFirst();
    const QString last = list.takeLast();
    return list.join(u", "_s) + u", and "_s + last;
}

// Dates -----------------------------------------------------------------------------------------------------------------

QString monthName(int month)
{
    static constexpr std::array names{"January"_L1, "February"_L1, "March"_L1,     "April"_L1,   "May"_L1,      "June"_L1,
                                      "July"_L1,    "August"_L1,   "September"_L1, "October"_L1, "November"_L1, "December"_L1};
    return names[static_cast<std::size_t>(month - 1)];
}

QString shortMonthName(int month)
{
    static constexpr std::array names{"Jan."_L1, "Feb."_L1, "Mar."_L1, "Apr."_L1, "May"_L1, "June"_L1, "July"_L1, "Aug."_L1, "Sept."_L1, "Oct."_L1, "Nov."_L1, "Dec."_L1};
    return names[static_cast<std::size_t>(month - 1)];
}

bool hasMonth(const EdtfDate &date)
{
    return date.precision() != EdtfDate::Precision::Year;
}

bool hasDay(const EdtfDate &date)
{
    return date.precision() == EdtfDate::Precision::Day;
}

/// Returns "December 8, 2025", "December 2025" or "2025".
QString monthFirst(const EdtfDate &date)
{
    const QString year = QString::number(date.year());
    if (!hasMonth(date))
        return year;
    const QString month = monthName(date.month());
    return hasDay(date) ? u"%1 %2, %3"_s.arg(month).arg(date.firstDay().day()).arg(year) : month + u' ' + year;
}

/// Returns "8 Dec. 2025", "Dec. 2025" or "2025".
QString dayFirst(const EdtfDate &date)
{
    QString text = QString::number(date.year());
    if (hasMonth(date))
        text.prepend(shortMonthName(date.month()) + u' ');
    if (hasDay(date))
        text.prepend(QString::number(date.firstDay().day()) + u' ');
    return text;
}

QString apaDate(const CitedSource &source)
{
    if (!source.published)
        return u"(n.d.)"_s;
    const EdtfDate &date = *source.published;
    QString text = QString::number(date.year());
    // Of reports and data sets APA gives the year alone.
    if (source.kind == CitedKind::WebPage && hasMonth(date)) {
        text += u", "_s + monthName(date.month());
        if (hasDay(date))
            text += u' ' + QString::number(date.firstDay().day());
    }
    return date.isApproximate() ? u"(ca. %1)"_s.arg(text) : u"(%1)"_s.arg(text);
}

// Titles ----------------------------------------------------------------------------------------------------------------

/// Italics would harm letters of East Asia.
bool canSlant(const QString &text)
{
    return std::ranges::none_of(text, [](QChar character) {
        const QChar::Script script = character.script();
        return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana || script == QChar::Script_Hangul || character.isSurrogate();
    });
}

void addSlanted(ReferenceText &reference, const QString &text)
{
    if (canSlant(text))
        reference.addItalic(text);
    else
        reference.add(text);
}

QString headline(const CitedSource &source)
{
    return source.isEnglish ? inHeadlineCase(source.title) : source.title;
}

void addSlantedTitle(ReferenceText &reference, const CitedSource &source, const QString &title)
{
    const QString text = withTypographicQuotes(title, Surroundings::Plain);
    if (source.isDescribed)
        reference.add(text);
    else
        addSlanted(reference, text);
}

void addQuotedTitle(ReferenceText &reference, const CitedSource &source)
{
    if (source.isDescribed)
        reference.add(withTypographicQuotes(source.title, Surroundings::Plain));
    else
        reference.add(u'“' + withTypographicQuotes(headline(source), Surroundings::QuotationMarks) + u'”');
}

QString addressesOf(const CitedSource &source)
{
    return source.archiveUrl.isEmpty() ? source.url : u"%1, archived at %2"_s.arg(source.url, source.archiveUrl);
}

}  // namespace

ReferenceText apaReference(const CitedSource &source)
{
    ReferenceText reference;
    const QString genre = source.kind == CitedKind::Dataset ? u"Data set"_s : source.genre;
    const bool titleFirst = source.authors.empty();
    const auto addGenre = [&] {
        if (!genre.isEmpty())
            reference.add(u" [%1]"_s.arg(genre));
    };
    if (titleFirst)
        addSlantedTitle(reference, source, source.title);
    else
        reference.add(apaNames(source.authors));
    reference.addStop();
    reference.add(u' ' + apaDate(source) + u'.');
    if (!titleFirst) {
        reference.add(u" "_s);
        addSlantedTitle(reference, source, source.title);
    }
    if (!titleFirst || !genre.isEmpty()) {
        addGenre();
        reference.addStop();
    }
    if (!source.publisher.isEmpty()) {
        reference.add(u' ' + source.publisher);
        reference.addStop();
    }
    if (source.accessed)
        reference.add(u" Retrieved %1, from"_s.arg(monthFirst(*source.accessed)));
    if (!source.url.isEmpty())
        reference.add(u' ' + addressesOf(source));
    return reference;
}

ReferenceText chicagoReference(const CitedSource &source)
{
    ReferenceText reference;
    // A page without author begins with the name of its site.
    const bool siteFirst = source.authors.empty() && source.kind == CitedKind::WebPage && !source.publisher.isEmpty();
    if (!source.authors.empty() || siteFirst) {
        reference.add(siteFirst ? source.publisher : bookNames(source.authors, chicagoNames));
        reference.addStop();
        reference.add(u" "_s);
    }
    addQuotedTitle(reference, source);
    bool isOpen = true; // the title is followed by the date alone
    if (!source.genre.isEmpty()) {
        reference.addStop();
        reference.add(u' ' + source.genre);
        isOpen = false;
    }
    if (!siteFirst && !source.publisher.isEmpty()) {
        reference.addStop();
        reference.add(u' ' + source.publisher);
        isOpen = false;
    }
    QString date;
    if (source.published)
        date = source.published->isApproximate() ? u"[%1?]"_s.arg(monthFirst(*source.published)) : monthFirst(*source.published);
    else if (!source.accessed)
        date = u"n.d."_s;
    if (!date.isEmpty()) {
        if (isOpen)
            reference.addComma();
        else
            reference.add(u","_s);
        reference.add(u' ' + date);
    }
    reference.addStop();
    if (source.accessed)
        reference.add(u" Accessed %1."_s.arg(monthFirst(*source.accessed)));
    if (!source.url.isEmpty()) {
        reference.add(u' ' + addressesOf(source));
        reference.addStop();
    }
    return reference;
}

ReferenceText mlaReference(const CitedSource &asCited)
{
    CitedSource source = asCited;
    // An organisation that publishes its own words is named as the publisher alone.
    if (source.isOwnWords) {
        source.publisher = source.authors.front().literal;
        source.authors.clear();
    }
    ReferenceText reference;
    if (!source.authors.empty()) {
        reference.add(bookNames(source.authors, mlaNames));
        reference.addStop();
        reference.add(u" "_s);
    }
    const bool isPartOfSite = source.kind == CitedKind::WebPage && !source.publisher.isEmpty();
    if (isPartOfSite)
        addQuotedTitle(reference, source);
    else
        addSlantedTitle(reference, source, headline(source));
    reference.addStop();

    QStringList parts;
    if (!isPartOfSite && !source.publisher.isEmpty())
        parts += source.publisher;
    if (source.published)
        parts += source.published->isApproximate() ? u"circa "_s + dayFirst(*source.published) : dayFirst(*source.published);
    if (!source.url.isEmpty())
        parts += addressesOf(source);
    if (isPartOfSite) {
        reference.add(u" "_s);
        addSlanted(reference, source.publisher);
        if (!parts.isEmpty())
            reference.add(u","_s);
    }
    if (!parts.isEmpty())
        reference.add(u' ' + parts.join(u", "_s));
    reference.addStop();
    if (source.accessed)
        reference.add(u" Accessed %1."_s.arg(dayFirst(*source.accessed)));
    return reference;
}

}  // namespace countercheck
