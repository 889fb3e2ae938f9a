// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workbooks/cell_stream.h"
#include "models/workbooks/number_format.h"
#include "models/workbooks/workbook_archive.h"

#include <QByteArray>

#include <optional>
#include <vector>

// The parts of an XLSX workbook beside its sheets. What is read is what the standard (ECMA-376) says, in both of its forms.
namespace countercheck {

using XlsxFault = std::optional<WorkbookFailure>;

/// A part that another one names.
struct XlsxRelation {
    QString id;
    QString type;   ///< the last word of its address: "worksheet"
    QString target; ///< the name of the part
    bool isExternal = false;
};

/// Reads which parts a part names; none if it names none. An empty name stands for the archive itself.
XlsxFault readRelations(WorkbookArchive &archive, const QString &part, std::vector<XlsxRelation> &relations);

/// The texts that cells share.
class SharedStrings {
public:
    void add(const QString &text);
    /// The text of an index as it is written in a cell; nothing if there is none.
    std::optional<QString> text(QStringView index) const;
    qsizetype size() const { return std::ssize(m_ends); }
    qsizetype bytes() const { return m_bytes.size(); }

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_ends;
};

XlsxFault readSharedStrings(WorkbookArchive &archive, const QString &part, SharedStrings &strings);

/// Reads the formats of numbers, by the style of a cell.
XlsxFault readStyles(WorkbookArchive &archive, const QString &part, std::vector<NumberFormat> &formats);

/// What the cells of all sheets are read with.
struct XlsxContext {
    SharedStrings strings;
    std::vector<NumberFormat> formats;
    DateSystem dates = DateSystem::From1900;
};

/// Reads a sheet, whose beginning is in the stream already.
XlsxFault readXlsxSheet(WorkbookArchive &archive, const QString &part, const XlsxContext &context, CellStreamWriter &stream);

class XmlPart;

/// Reads the text of the current element from its runs, without the reading aids of East Asia; goes to its end.
QString richText(XmlPart &part);

/// Whether an attribute that is true or false is true.
bool isTrue(const QString &value);

}  // namespace countercheck
