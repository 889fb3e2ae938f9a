// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/ods_parts.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int deepestSpan = 100;
constexpr qsizetype mostBlanks = 1'000;

/// Whether an element of a paragraph is not part of its text.
bool isBeside(const XmlPart &xml)
{
    return xml.isAt(u"note") || xml.isAt(u"annotation") || xml.isAt(u"ruby-text") || xml.isAt(u"frame");
}

/// What an element stands for.
QString signsOf(const XmlPart &xml)
{
    if (xml.isAt(u"s"))
        return QString(wholeNumber(odsAttribute(xml, u"text", u"c"), 1, mostBlanks).value_or(1), u' ');
    if (xml.isAt(u"tab"))
        return u"\t"_s;
    return xml.isAt(u"line-break") ? u"\n"_s : QString();
}

}  // namespace

QString odsParagraph(XmlPart &xml)
{
    QString text;
    for (int depth = 1; depth > 0 && !xml.isRefused();) {
        switch (xml.xml.readNext()) {
        case QXmlStreamReader::Characters: text += xml.xml.text().toString().replace(u'\n', u' ').replace(u'\t', u' '); break;
        case QXmlStreamReader::EndElement: --depth; break;
        case QXmlStreamReader::StartElement:
            if (isBeside(xml)) {
                xml.skip();
                break;
            }
            text += signsOf(xml);
            if (++depth > deepestSpan)
                xml.refuse(u"has elements too deep inside each other"_s);
            break;
        default: break;
        }
    }
    return text;
}

}  // namespace countercheck
