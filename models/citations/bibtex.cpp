// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/program_styles.h"

#include "models/citations/headline_case.h"

#include <QStringList>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns whether each brace has its partner after it.
bool hasBracesInPairs(const QString &text)
{
    int depth = 0;
    for (const QChar character : text) {
        depth += character == u'{' ? 1 : character == u'}' ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

/// Returns a text that LaTeX prints as it is, with typographic quotation marks. BibTeX counts braces even where they are escaped, so that one
/// without its partner is named in letters.
QString latexText(const QString &text)
{
    const bool arePairs = hasBracesInPairs(text);
    QString escaped;
    for (const QChar character : withTypographicQuotes(text, Surroundings::Plain)) {
        switch (character.unicode()) {
        case u'\\': escaped += "\\textbackslash{}"_L1; break;
        case u'{': escaped += arePairs ? "\\{"_L1 : "\\textbraceleft{}"_L1; break;
        case u'}': escaped += arePairs ? "\\}"_L1 : "\\textbraceright{}"_L1; break;
        case u'~': escaped += "\\textasciitilde{}"_L1; break;
        case u'^': escaped += "\\textasciicircum{}"_L1; break;
        case u'<': escaped += "\\textless{}"_L1; break;
        case u'>': escaped += "\\textgreater{}"_L1; break;
        case u'`': escaped += "\\textasciigrave{}"_L1; break;
        case u'&':
        case u'%':
        case u'$':
        case u'#':
        case u'_':
            escaped += u'\\';
            escaped += character;
            break;
        case u'-':
            // Two of them in a row would be printed as a dash.
            escaped += escaped.endsWith(character) ? "{}-"_L1 : "-"_L1;
            break;
        default: escaped += character;
        }
    }
    return escaped;
}

/// Returns an address for a field that LaTeX takes as it stands.
QString latexAddress(const QString &url)
{
    QString address = url;
    return address.replace(u'\\', "%5C"_L1).replace(u'{', "%7B"_L1).replace(u'}', "%7D"_L1);
}

QString bibTexType(CitedKind kind)
{
    switch (kind) {
    case CitedKind::Report: return u"report"_s;
    case CitedKind::Dataset: return u"dataset"_s;
    case CitedKind::WebPage: break;
    }
    return u"online"_s;
}

QString bibTexName(const CitedName &name)
{
    // Braces keep a literal name, or a family name of several words, in one piece.
    if (!name.literal.isEmpty())
        return u'{' + latexText(name.literal) + u'}';
    const QString family = name.family.contains(u' ') || name.family.contains(u',') ? u'{' + latexText(name.family) + u'}' : latexText(name.family);
    QStringList parts{name.particle.isEmpty() ? family : latexText(name.particle) + u' ' + family};
    if (!name.suffix.isEmpty())
        parts += latexText(name.suffix);
    parts += latexText(name.given);
    return parts.join(u", "_s);
}

}  // namespace

QString bibTexOf(const std::vector<CitedSource> &sources)
{
    const std::vector<QString> keys = citationKeys(sources);
    QStringList entries;
    for (std::size_t index = 0; index < sources.size(); ++index) {
        const CitedSource &source = sources[index];
        QString entry = u"@%1{%2,\n"_s.arg(bibTexType(source.kind), keys[index]);
        const auto add = [&entry](QLatin1StringView key, const QString &value) {
            if (!value.isEmpty())
                entry += u"  %1 = {%2},\n"_s.arg(key, -12).arg(value);
        };
        QStringList authors;
        for (const CitedName &name : source.authors)
            authors += bibTexName(name);
        add("author"_L1, authors.join(u" and "_s));
        // Inner braces keep the capitals.
        add("title"_L1, u'{' + latexText(source.title) + u'}');
        add(source.kind == CitedKind::WebPage ? "organization"_L1 : source.kind == CitedKind::Report ? "institution"_L1 : "publisher"_L1, latexText(source.publisher));
        if (source.kind == CitedKind::Report)
            add("type"_L1, u"Report"_s);
        else
            add("type"_L1, latexText(source.genre));
        if (source.published) {
            add("date"_L1, source.published->toString());
            add("year"_L1, QString::number(source.published->year()));
        }
        add("url"_L1, latexAddress(source.url));
        if (source.accessed)
            add("urldate"_L1, source.accessed->toString());
        add("note"_L1, latexText(remarksOn(source).join(u". "_s)));
        entries += entry + u"}\n"_s;
    }
    return entries.join(u'\n');
}

}  // namespace countercheck
