// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workbooks/number_format.h"
#include "models/workbooks/xml_part.h"

#include <QHash>
#include <QSet>

// What an ODS workbook holds beside its cells, as OpenDocument 1.2 and 1.3 say it.
namespace countercheck {

/// An attribute of the current element, by the word in the address of its namespace ("table") and its name.
QString odsAttribute(const XmlPart &xml, QStringView space, QStringView name);

/// Which styles print dates and how, and which hide their sheet.
class OdsStyles {
public:
    /// Reads the styles in the current element, and goes to its end.
    void read(XmlPart &xml);

    /// What a style of cells prints of a date. The day where that is not known.
    DateParts dateParts(const QString &cellStyle) const;
    bool hidesSheet(const QString &sheetStyle) const { return m_hiding.contains(sheetStyle); }

private:
    struct CellStyle {
        QString data;
        QString parent;
    };

    void readDateStyle(XmlPart &xml);
    void readStyle(XmlPart &xml);

    QHash<QString, DateParts> m_dates;
    QHash<QString, CellStyle> m_cells;
    QSet<QString> m_hiding;
};

/// Reads the text of a paragraph, which is the current element, without notes and reading aids; goes to its end.
QString odsParagraph(XmlPart &xml);

/// An address of a namespace begins so.
inline constexpr QStringView odsSpaces = u"urn:oasis:names:tc:opendocument:xmlns:";

}  // namespace countercheck
