// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/program_styles.h"

#include <QStringList>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString jsonText(const QString &text)
{
    QString escaped = u"\""_s;
    for (const QChar character : text) {
        const char16_t unit = character.unicode();
        if (unit == u'"' || unit == u'\\')
            escaped += u'\\';
        // A half of a surrogate pair would be no UTF-8, and a control character no JSON.
        if (unit < 0x20)
            escaped += u"\\u%1"_s.arg(static_cast<uint>(unit), 4, 16, QLatin1Char('0'));
        else
            escaped += character;
    }
    return escaped + u'"';
}

QString cslType(CitedKind kind)
{
    switch (kind) {
    case CitedKind::Report: return u"report"_s;
    case CitedKind::Dataset: return u"dataset"_s;
    case CitedKind::WebPage: break;
    }
    return u"webpage"_s;
}

QString cslDate(const EdtfDate &date)
{
    QStringList parts{QString::number(date.year())};
    if (date.precision() != EdtfDate::Precision::Year)
        parts += QString::number(date.month());
    if (date.precision() == EdtfDate::Precision::Day)
        parts += QString::number(date.firstDay().day());
    const QString circa = date.isApproximate() ? u", \"circa\": true"_s : QString();
    return u"{\"date-parts\": [[%1]]%2}"_s.arg(parts.join(u", "_s), circa);
}

QString cslName(const CitedName &name)
{
    QStringList parts;
    const auto add = [&parts](QStringView key, const QString &text) {
        if (!text.isEmpty())
            parts += jsonText(key.toString()) + u": "_s + jsonText(text);
    };
    add(u"family", name.family);
    add(u"non-dropping-particle", name.particle);
    add(u"given", name.given);
    add(u"suffix", name.suffix);
    add(u"literal", name.literal);
    return u'{' + parts.join(u", "_s) + u'}';
}

}  // namespace

QString cslJsonOf(const std::vector<CitedSource> &sources)
{
    const std::vector<QString> keys = citationKeys(sources);
    QStringList items;
    for (std::size_t index = 0; index < sources.size(); ++index) {
        const CitedSource &source = sources[index];
        QStringList fields;
        const auto add = [&fields](QStringView key, const QString &json) { fields += u"    %1: %2"_s.arg(jsonText(key.toString()), json); };
        const auto addText = [&add](QStringView key, const QString &text) {
            if (!text.isEmpty())
                add(key, jsonText(text));
        };
        addText(u"id", keys[index]);
        addText(u"type", cslType(source.kind));
        addText(u"title", source.title);
        QStringList authors;
        for (const CitedName &name : source.authors)
            authors += cslName(name);
        if (!authors.isEmpty())
            add(u"author", u'[' + authors.join(u", "_s) + u']');
        addText(source.kind == CitedKind::WebPage ? u"container-title" : u"publisher", source.publisher);
        addText(u"genre", source.genre);
        if (source.published)
            add(u"issued", cslDate(*source.published));
        if (source.accessed)
            add(u"accessed", cslDate(*source.accessed));
        addText(u"URL", source.url);
        addText(u"language", source.isEnglish ? u"en"_s : u"und"_s);
        addText(u"note", remarksOn(source).join(u". "_s));
        items += u"  {\n"_s + fields.join(u",\n"_s) + u"\n  }"_s;
    }
    return items.isEmpty() ? u"[]\n"_s : u"[\n"_s + items.join(u",\n"_s) + u"\n]\n"_s;
}

}  // namespace countercheck
