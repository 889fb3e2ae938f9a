// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/cited_source.h"

#include "models/citations/headline_case.h"
#include "models/domain/web_address.h"

#include <QRegularExpression>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns a text in one line. What would steer a terminal or the direction of writing is shown as U+FFFD.
QString oneLine(const QString &text)
{
    QString line = text.simplified();
    for (QChar &character : line) {
        const char16_t unit = character.unicode();
        const bool steers = (unit >= u'\u202A' && unit <= u'\u202E') || (unit >= u'\u2066' && unit <= u'\u2069') || unit == u'\u2028' || unit == u'\u2029';
        if (steers || character.category() == QChar::Other_Control)
            character = QChar::ReplacementCharacter;
    }
    return line;
}

/// Returns an address without blanks, which end one.
QString address(const QString &text)
{
    return oneLine(text).replace(u' ', "%20"_L1);
}

/// Returns the name of an organisation without the letters that stand for it: a reference gives the name in full.
QString fullName(const Organisation &organisation)
{
    static const QRegularExpression letters(u"\\s*\\(\\p{Lu}[\\p{Lu}\\d&.-]{1,7}\\)"_s);
    return withTypographicQuotes(oneLine(organisation.name).remove(letters), Surroundings::Plain);
}

CitedKind citedKind(std::optional<SourceKind> kind)
{
    if (kind == SourceKind::Report)
        return CitedKind::Report;
    return kind == SourceKind::Dataset ? CitedKind::Dataset : CitedKind::WebPage;
}

QString genreOf(std::optional<SourceKind> kind)
{
    if (!kind)
        return {};
    switch (*kind) {
    case SourceKind::PressRelease: return u"Press release"_s;
    case SourceKind::Hearing: return u"Hearing"_s;
    case SourceKind::Statement: return u"Statement"_s;
    case SourceKind::Letter: return u"Letter"_s;
    case SourceKind::Report:
    case SourceKind::Dataset:
    case SourceKind::FactCheck:
    case SourceKind::News:
    case SourceKind::WebPage: break;
    }
    return {};
}

bool isPress(const Organisation &publisher, std::optional<SourceKind> kind)
{
    return publisher.kind == OrganisationKind::News || publisher.kind == OrganisationKind::FactChecker || kind == SourceKind::News || kind == SourceKind::FactCheck;
}

bool isOnePerson(const Organisation &publisher)
{
    return publisher.kind == OrganisationKind::Person || publisher.kind == OrganisationKind::Official;
}

CitedName literalName(const QString &name)
{
    CitedName literal;
    literal.literal = name;
    return literal;
}

}  // namespace

CitedSource citedSource(const Source &source, const Organisation *publisher, bool withAccessed)
{
    CitedSource cited;
    cited.id = oneLine(source.id.slug);
    cited.kind = citedKind(source.kind);
    cited.sourceKind = source.kind;
    cited.title = oneLine(source.title);
    if (cited.title.isEmpty())
        cited.title = u"[untitled]"_s;
    cited.isDescribed = cited.title.size() > 2 && cited.title.startsWith(u'[') && cited.title.endsWith(u']');
    cited.isEnglish = !cited.isDescribed && readsLikeEnglish(cited.title);
    cited.genre = genreOf(source.kind);
    cited.published = source.published;

    std::vector<QString> addresses;
    for (const QString &text : {source.url, source.archiveUrl, source.viaUrl}) {
        if (const QString known = address(text); !known.isEmpty() && std::ranges::find(addresses, known) == addresses.end())
            addresses.push_back(known);
    }
    if (!addresses.empty())
        cited.url = addresses.front();
    if (withAccessed && !cited.url.isEmpty())
        cited.accessed = source.accessed;
    const QString archive = address(source.archiveUrl);
    const QString via = address(source.viaUrl);
    if (archive != cited.url)
        cited.archiveUrl = archive;
    if (via != cited.url && via != archive)
        cited.readAt = via;

    const bool isNobody = !publisher || publisher->kind == OrganisationKind::Several;
    const QString name = isNobody ? hostOf(source.url) : fullName(*publisher);
    const QString authors = oneLine(source.authors);
    if (!authors.isEmpty() && authors != name)
        cited.authors = parseAuthors(withTypographicQuotes(authors, Surroundings::Plain));
    if (!cited.authors.empty() || isNobody || isPress(*publisher, source.kind)) {
        cited.publisher = name;
    } else if (isOnePerson(*publisher)) {
        cited.authors.push_back(parsePersonName(name));
    } else if (!name.isEmpty()) {
        cited.authors.push_back(literalName(name));
        cited.isOwnWords = true;
    }
    return cited;
}

}  // namespace countercheck
