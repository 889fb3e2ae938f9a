// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/ods_parts.h"

namespace countercheck {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostStyles = 100'000;
/// Styles may be made from each other so often.
constexpr int longestDescent = 20;

}  // namespace

QString odsAttribute(const XmlPart &xml, QStringView space, QStringView name)
{
    const QXmlStreamAttributes attributes = xml.xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        const QStringView uri = attribute.namespaceUri();
        if (attribute.name() == name && uri.startsWith(odsSpaces) && uri.sliced(odsSpaces.size()).startsWith(space) && uri.sliced(odsSpaces.size() + space.size()).startsWith(u':'))
            return attribute.value().toString();
    }
    return {};
}

void OdsStyles::read(XmlPart &xml)
{
    while (xml.nextElement()) {
        if (xml.isAt(u"date-style"))
            readDateStyle(xml);
        else if (xml.isAt(u"style"))
            readStyle(xml);
        else
            xml.skip();
        if (m_dates.size() + m_cells.size() + m_hiding.size() > mostStyles)
            xml.refuse(u"has too many styles"_s);
    }
}

void OdsStyles::readDateStyle(XmlPart &xml)
{
    const QString name = odsAttribute(xml, u"style", u"name");
    DateParts parts;
    while (xml.nextElement()) {
        if (xml.isAt(u"year"))
            parts.hasYear = true;
        else if (xml.isAt(u"month"))
            parts.hasMonth = true;
        else if (xml.isAt(u"day"))
            parts.hasDay = true;
        else if (xml.isAt(u"hours") || xml.isAt(u"minutes"))
            parts.hasTime = true;
        if (xml.isAt(u"month"))
            parts.isMonthNamed = odsAttribute(xml, u"datastyle", u"textual") == u"true";
        xml.skip();
    }
    m_dates.insert(name, parts);
}

void OdsStyles::readStyle(XmlPart &xml)
{
    const QString name = odsAttribute(xml, u"style", u"name");
    const QString family = odsAttribute(xml, u"style", u"family");
    if (family == u"table-cell")
        m_cells.insert(name, {odsAttribute(xml, u"style", u"data-style-name"), odsAttribute(xml, u"style", u"parent-style-name")});
    while (xml.nextElement()) {
        if (family == u"table" && xml.isAt(u"table-properties") && odsAttribute(xml, u"table", u"display") == u"false")
            m_hiding.insert(name);
        xml.skip();
    }
}

DateParts OdsStyles::dateParts(const QString &cellStyle) const
{
    QString name = cellStyle;
    for (int generation = 0; generation < longestDescent && m_cells.contains(name); ++generation) {
        const CellStyle style = m_cells.value(name);
        if (!style.data.isEmpty())
            return m_dates.value(style.data);
        name = style.parent;
    }
    return {};
}

}  // namespace countercheck
