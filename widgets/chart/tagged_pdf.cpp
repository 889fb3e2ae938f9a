// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/tagged_pdf.h"

#include <qpdf/JSON.hh> // which the next header uses in a vector without including it
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace countercheck {
namespace {

using Handle = QPDFObjectHandle;

Handle text(const QString &words)
{
    return Handle::newUnicodeString(words.toStdString());
}

/// Makes the page one marked piece of content, and the document's structure a Figure that consists of it.
void addStructure(QPDF &document, const ChartRecord &record)
{
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(document).getAllPages();
    if (pages.size() != 1)
        throw std::runtime_error("not one page");
    Handle page = pages.front().getObjectHandle();
    page.addPageContents(Handle::newStream(&document, "/Figure <</MCID 0>> BDC\n"), true);
    page.addPageContents(Handle::newStream(&document, "\nEMC\n"), false);
    page.replaceKey("/StructParents", Handle::newInteger(0));
    page.replaceKey("/Tabs", Handle::newName("/S"));

    Handle root = document.makeIndirectObject(Handle::newDictionary());
    Handle whole = document.makeIndirectObject(Handle::newDictionary());
    Handle figure = document.makeIndirectObject(Handle::newDictionary());
    figure.replaceKey("/Type", Handle::newName("/StructElem"));
    figure.replaceKey("/S", Handle::newName("/Figure"));
    figure.replaceKey("/P", whole);
    figure.replaceKey("/Pg", page);
    figure.replaceKey("/K", Handle::newInteger(0));
    figure.replaceKey("/T", text(record.title));
    figure.replaceKey("/Alt", text(record.description));
    whole.replaceKey("/Type", Handle::newName("/StructElem"));
    whole.replaceKey("/S", Handle::newName("/Document"));
    whole.replaceKey("/P", root);
    whole.replaceKey("/K", Handle::newArray({figure}));
    Handle parents = document.makeIndirectObject(Handle::newDictionary());
    parents.replaceKey("/Nums", Handle::newArray({Handle::newInteger(0), document.makeIndirectObject(Handle::newArray({figure}))}));
    root.replaceKey("/Type", Handle::newName("/StructTreeRoot"));
    root.replaceKey("/K", whole);
    root.replaceKey("/ParentTree", parents);
    root.replaceKey("/ParentTreeNextKey", Handle::newInteger(1));

    Handle catalogue = document.getRoot();
    catalogue.replaceKey("/StructTreeRoot", root);
    catalogue.replaceKey("/MarkInfo", Handle::parse("<< /Marked true >>"));
    catalogue.replaceKey("/ViewerPreferences", Handle::parse("<< /DisplayDocTitle true >>"));
    catalogue.replaceKey("/Lang", Handle::newString(record.language.toStdString()));
}

void addSubject(QPDF &document, const ChartRecord &record)
{
    Handle trailer = document.getTrailer();
    Handle information = trailer.getKey("/Info");
    if (information.isDictionary())
        information.replaceKey("/Subject", text(record.description));
}

}  // namespace

QByteArray taggedPdf(const QByteArray &pdf, const ChartRecord &record)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("chart", pdf.constData(), static_cast<std::size_t>(pdf.size()));
        addStructure(document, record);
        addSubject(document, record);
        QPDFWriter writer(document);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_disable);
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), static_cast<qsizetype>(bytes->getSize()));
    } catch (const std::exception &) {
        return {};
    }
}

}  // namespace countercheck
