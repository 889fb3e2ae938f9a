// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/xml_text.h"
#include "widgets/chart/figure_files.h"
#include "widgets/chart/figure_painter.h"
#include "widgets/chart/tagged_pdf.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QXmlStreamWriter>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr double pointsPerInch = 72;

/// The resolution, so fine that no rounding shows in print.
constexpr int resolution = 1200;

/// Returns the record as XMP (ISO 16684-1): in terms of Dublin Core if there is one, else in a namespace of this program.
QByteArray xmp(const ChartRecord &record)
{
    QByteArray bytes = "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
    QXmlStreamWriter xml(&bytes);
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const QString dublinCore = u"http://purl.org/dc/elements/1.1/"_s;
    const QString own = QString(chartRecordNamespace);
    xml.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    xml.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    xml.writeNamespace(rdf, u"rdf"_s);
    xml.writeStartElement(rdf, u"RDF"_s);
    xml.writeNamespace(dublinCore, u"dc"_s);
    xml.writeNamespace(own, u"countercheck"_s);
    xml.writeStartElement(rdf, u"Description"_s);
    xml.writeAttribute(rdf, u"about"_s, QString());
    const auto writeAlternative = [&](const QString &name, const QString &text) {
        xml.writeStartElement(dublinCore, name);
        xml.writeStartElement(rdf, u"Alt"_s);
        xml.writeStartElement(rdf, u"li"_s);
        xml.writeAttribute(u"xml:lang"_s, u"x-default"_s);
        xml.writeCharacters(text);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    };
    for (const auto &[name, text] : recordEntries(record)) {
        const QString words = xmlText(text);
        if (name == "Title"_L1)
            writeAlternative(u"title"_s, words);
        else if (name == "Description"_L1)
            writeAlternative(u"description"_s, words);
        else if (name == "Source"_L1)
            xml.writeTextElement(dublinCore, u"source"_s, words);
        else
            xml.writeTextElement(own, name, words);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    return bytes + "\n<?xpacket end=\"r\"?>";
}

/// Fixes the seed of hashes: QPdfWriter writes its resources in the order of a hash, which would differ in each process.
class SteadyHashes {
public:
    SteadyHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyHashes() { QHashSeed::resetRandomGlobalSeed(); }
    SteadyHashes(const SteadyHashes &) = delete;
    SteadyHashes &operator=(const SteadyHashes &) = delete;
};

/// Overwrites the date that QPdfWriter writes. Blanks of the same length keep every offset in the file right.
void removeDates(QByteArray &pdf)
{
    for (qsizetype start = pdf.indexOf("/CreationDate ("); start >= 0; start = pdf.indexOf("/CreationDate (", start + 1)) {
        const qsizetype end = pdf.indexOf(')', start);
        if (end < 0)
            return;
        pdf.replace(start, end + 1 - start, QByteArray(end + 1 - start, ' '));
    }
}

/// QPdfWriter goes on after a compression that failed, and leaves the stream empty: the number in the object that holds its
/// length is then 0.
bool hasEmptyStream(const QByteArray &pdf)
{
    return pdf.contains(" 0 obj\n0\nendobj");
}

}  // namespace

QByteArray figurePdf(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record)
{
    if (!hasDrawableSize(figure))
        return {};
    const SteadyHashes steadyHashes;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(record.title);
        writer.setCreator(record.program);
        writer.setDocumentXmpMetadata(xmp(record));
        writer.setResolution(resolution);
        writer.setPageSize(QPageSize(figure.size * pointsPerInch / unitsPerInch, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        QPainter painter(&writer);
        if (!painter.isActive())
            return {};
        painter.scale(resolution / unitsPerInch, resolution / unitsPerInch);
        painter.fillRect(QRectF(QPointF(), figure.size), measure.theme().colour(figure.background));
        paintFigure(painter, figure, measure);
    }
    QByteArray pdf = buffer.data();
    if (hasEmptyStream(pdf))
        return {};
    removeDates(pdf);
    return taggedPdf(pdf, record);
}

}  // namespace countercheck
