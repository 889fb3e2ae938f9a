// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workbooks/workbook_archive.h"

#include <QXmlStreamReader>

namespace countercheck {

/// A part of a workbook that is an XML document. Whatever is wrong with it is found at the latest by finish().
class XmlPart {
public:
    XmlPart(WorkbookArchive &archive, const QString &name);

    /// Goes to the root element. False if there is none, or a document type, which no workbook has and which could name entities.
    bool readRoot();
    /// Goes to the next element in the current one. False at its end, or at a fault.
    bool nextElement();
    /// Leaves out the current element with all that is in it.
    void skip();
    /// Whether it stands at the beginning of an element of that name.
    bool isAt(QStringView name) const { return xml.name() == name; }
    /// An attribute without a namespace; empty where there is none.
    QString attribute(QStringView name) const;
    bool hasAttribute(QStringView name) const;
    /// The text of the current element, without elements in it; goes to its end.
    QString text();

    /// Ends the reading with a fault of the workbook. `fault` continues "it", as in "has no sheet".
    void refuse(const QString &fault);
    void refuse(const WorkbookFailure &failure);
    bool isRefused() const { return m_failure.has_value() || xml.hasError(); }

    /// Reads on to the end of the part, and says what is wrong with it.
    std::optional<WorkbookFailure> finish();

    QXmlStreamReader xml;

private:
    QString m_name;
    std::unique_ptr<ArchivePart> m_part;
    std::optional<WorkbookFailure> m_failure;
};

/// Reads a whole number within limits. Nothing if it is none: no sign, no blank, no overflow.
std::optional<qsizetype> wholeNumber(QStringView text, qsizetype least, qsizetype most);

/// Reads a number as XML writes it. Nothing for anything else, for infinity and what overflows.
std::optional<double> decimalNumber(QStringView text);

}  // namespace countercheck
