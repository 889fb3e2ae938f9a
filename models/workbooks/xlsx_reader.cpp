// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/workbook_formats.h"
#include "models/workbooks/xlsx_parts.h"
#include "models/workbooks/xml_part.h"

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr auto rootRelations = "_rels/.rels"_L1;

/// A sheet as the list of sheets names it.
struct NamedSheet {
    QString name;
    QString relation;
    bool isHidden = false;
};

const XlsxRelation *ofType(const std::vector<XlsxRelation> &relations, QStringView type)
{
    const auto found = std::ranges::find(relations, type, &XlsxRelation::type);
    return found == relations.end() || found->isExternal ? nullptr : &*found;
}

QString relationOf(const XmlPart &xml)
{
    const QXmlStreamAttributes attributes = xml.xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

XlsxFault readSheetList(WorkbookArchive &archive, const QString &part, std::vector<NamedSheet> &sheets, DateSystem &dates)
{
    XmlPart xml(archive, part);
    if (xml.readRoot() && !xml.isAt(u"workbook")) {
        xml.refuse({WorkbookFault::NotAWorkbook, {}});
        return xml.finish();
    }
    while (xml.nextElement()) {
        if (xml.isAt(u"workbookPr")) {
            dates = isTrue(xml.attribute(u"date1904")) ? DateSystem::From1904 : DateSystem::From1900;
            xml.skip();
        } else if (xml.isAt(u"sheets")) {
            while (xml.nextElement()) {
                if (sheets.size() >= workbook_limit::sheets)
                    xml.refuse({WorkbookFault::TooLarge, u"it has more than 1,024 sheets"_s});
                const QString state = xml.attribute(u"state");
                sheets.push_back({xml.attribute(u"name"), relationOf(xml), !state.isEmpty() && state != u"visible"});
                xml.skip();
            }
        } else {
            xml.skip();
        }
    }
    return xml.finish();
}

WorkbookFailure damaged(const QString &detail)
{
    return {WorkbookFault::Damaged, detail};
}

/// A sheet with the part that holds it.
struct SheetPart {
    NamedSheet sheet;
    QString part;
};

/// Finds the parts of the sheets. Charts and dialogs that stand among them hold no cells.
XlsxFault findSheetParts(const std::vector<NamedSheet> &sheets, const std::vector<XlsxRelation> &relations, std::vector<SheetPart> &parts)
{
    for (const NamedSheet &sheet : sheets) {
        const auto found = std::ranges::find(relations, sheet.relation, &XlsxRelation::id);
        if (found == relations.end() || (found->type == u"worksheet" && found->isExternal))
            return damaged(u"its sheet “%1” is not in it"_s.arg(sheet.name));
        if (found->type == u"worksheet")
            parts.push_back({sheet, found->target});
    }
    return parts.empty() ? XlsxFault(damaged(u"it has no sheet"_s)) : std::nullopt;
}

}  // namespace

bool isXlsx(const WorkbookArchive &archive)
{
    return archive.has(rootRelations) || archive.has(u"xl/workbook.xml"_s);
}

void followProgress(WorkbookArchive &archive, CellStreamWriter &stream, qint64 bytes)
{
    archive.progress = [&stream, bytes, read = qint64(0)](qint64 further) mutable {
        read += further;
        stream.say(static_cast<double>(read) / static_cast<double>(std::max<qint64>(bytes, 1)));
    };
}

XlsxFault readXlsx(WorkbookArchive &archive, CellStreamWriter &stream)
{
    std::vector<XlsxRelation> ofArchive;
    if (const XlsxFault fault = readRelations(archive, {}, ofArchive))
        return fault;
    const XlsxRelation *const main = ofType(ofArchive, u"officeDocument");
    if (!main)
        return WorkbookFailure{WorkbookFault::NotAWorkbook, {}};
    if (main->target.endsWith(u".bin", Qt::CaseInsensitive))
        return WorkbookFailure{WorkbookFault::OldFormat, {}};

    XlsxContext context;
    std::vector<NamedSheet> sheets;
    std::vector<XlsxRelation> relations;
    std::vector<SheetPart> parts;
    if (const XlsxFault fault = readSheetList(archive, main->target, sheets, context.dates))
        return fault;
    if (const XlsxFault fault = readRelations(archive, main->target, relations))
        return fault;
    if (const XlsxFault fault = findSheetParts(sheets, relations, parts))
        return fault;

    const XlsxRelation *const strings = ofType(relations, u"sharedStrings");
    qint64 bytes = strings ? archive.sizeOf(strings->target) : 0;
    for (const SheetPart &sheet : parts)
        bytes += archive.sizeOf(sheet.part);
    followProgress(archive, stream, bytes);
    if (strings) {
        if (const XlsxFault fault = readSharedStrings(archive, strings->target, context.strings))
            return fault;
    }
    if (const XlsxRelation *const styles = ofType(relations, u"styles")) {
        if (const XlsxFault fault = readStyles(archive, styles->target, context.formats))
            return fault;
    }
    for (const SheetPart &sheet : parts) {
        if (!stream.beginSheet(sheet.sheet.name, sheet.sheet.isHidden))
            return stream.failure();
        if (const XlsxFault fault = readXlsxSheet(archive, sheet.part, context, stream))
            return fault;
    }
    return std::nullopt;
}

}  // namespace countercheck
