// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/xlsx_parts.h"

#include "models/domain/utf8_text.h"
#include "models/workbooks/xml_part.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostRelations = 20'000;
constexpr std::size_t mostFormats = 100'000;
constexpr qsizetype mostStrings = 20'000'000;

/// The name of a part that another part names, without "." and "..".
QString resolved(const QString &target, const QString &from)
{
    QStringList folders = target.startsWith(u'/') ? QStringList() : from.split(u'/').mid(0, from.count(u'/'));
    for (const QString &step : target.split(u'/', Qt::SkipEmptyParts)) {
        if (step == u"..")
            folders.isEmpty() ? void() : folders.removeLast();
        else if (step != u".")
            folders.append(step);
    }
    return folders.join(u'/');
}

/// Signs that XML cannot hold are written as _x000D_.
QString withoutEscapes(const QString &text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    if (!text.contains(u"_x"))
        return text;
    QString plain;
    qsizetype end = 0;
    for (auto matches = escape.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QChar sign(match.captured(1).toUShort(nullptr, 16));
        plain += QStringView(text).sliced(end, match.capturedStart() - end);
        if (sign.isNull() || sign.isSurrogate())
            plain += match.captured();
        else
            plain += sign;
        end = match.capturedEnd();
    }
    return plain + text.sliced(end);
}

}  // namespace

bool isTrue(const QString &value)
{
    return value == u"1" || value == u"true" || value == u"on";
}

QString richText(XmlPart &part)
{
    QString text;
    while (part.nextElement()) {
        if (part.isAt(u"t")) {
            text += part.text();
        } else if (part.isAt(u"r")) {
            while (part.nextElement()) {
                if (part.isAt(u"t"))
                    text += part.text();
                else
                    part.skip();
            }
        } else {
            part.skip();
        }
    }
    return withoutEscapes(text);
}

XlsxFault readRelations(WorkbookArchive &archive, const QString &part, std::vector<XlsxRelation> &relations)
{
    const qsizetype name = part.lastIndexOf(u'/') + 1;
    const QString list = part.left(name) + u"_rels/"_s + part.mid(name) + u".rels"_s;
    if (!archive.has(list))
        return std::nullopt;
    XmlPart xml(archive, list);
    if (xml.readRoot() && !xml.isAt(u"Relationships"))
        xml.refuse(u"is no list of parts"_s);
    while (xml.nextElement()) {
        if (relations.size() >= mostRelations) {
            xml.refuse(u"names too many parts"_s);
        } else if (xml.isAt(u"Relationship")) {
            const QString type = xml.attribute(u"Type");
            relations.push_back({xml.attribute(u"Id"), type.mid(type.lastIndexOf(u'/') + 1), resolved(xml.attribute(u"Target"), part), xml.attribute(u"TargetMode") == u"External"});
        }
        xml.skip();
    }
    return xml.finish();
}

void SharedStrings::add(const QString &text)
{
    m_bytes += text.toUtf8();
    m_ends.push_back(m_bytes.size());
}

std::optional<QString> SharedStrings::text(QStringView index) const
{
    const std::optional<qsizetype> place = wholeNumber(index, 0, size() - 1);
    if (!place)
        return std::nullopt;
    const auto last = static_cast<std::size_t>(*place);
    const qsizetype begin = last == 0 ? 0 : m_ends[last - 1];
    return textFromUtf8(QByteArrayView(m_bytes).sliced(begin, m_ends[last] - begin));
}

XlsxFault readSharedStrings(WorkbookArchive &archive, const QString &part, SharedStrings &strings)
{
    XmlPart xml(archive, part);
    if (xml.readRoot() && !xml.isAt(u"sst"))
        xml.refuse(u"is no list of texts"_s);
    while (xml.nextElement()) {
        if (!xml.isAt(u"si")) {
            xml.skip();
            continue;
        }
        strings.add(richText(xml));
        if (strings.size() > mostStrings || strings.bytes() > workbook_limit::allTextBytes)
            xml.refuse({WorkbookFault::TooLarge, u"it has more texts than can be held"_s});
    }
    return xml.finish();
}

XlsxFault readStyles(WorkbookArchive &archive, const QString &part, std::vector<NumberFormat> &formats)
{
    XmlPart xml(archive, part);
    QHash<int, NumberFormat> own;
    std::vector<int> numbers;
    if (xml.readRoot() && !xml.isAt(u"styleSheet"))
        xml.refuse(u"is no list of styles"_s);
    while (xml.nextElement()) {
        const bool isOwn = xml.isAt(u"numFmts");
        if (!isOwn && !xml.isAt(u"cellXfs")) {
            xml.skip();
            continue;
        }
        while (xml.nextElement()) {
            if (isOwn && xml.isAt(u"numFmt"))
                own.insert(xml.attribute(u"numFmtId").toInt(), NumberFormat(xml.attribute(u"formatCode")));
            else if (!isOwn && xml.isAt(u"xf"))
                numbers.push_back(xml.attribute(u"numFmtId").toInt());
            if (numbers.size() + static_cast<std::size_t>(own.size()) > mostFormats)
                xml.refuse(u"has too many styles"_s);
            xml.skip();
        }
    }
    for (const int number : numbers) {
        const auto found = own.constFind(number);
        formats.push_back(found != own.cend() ? *found : NumberFormat::builtIn(number));
    }
    return xml.finish();
}

}  // namespace countercheck
