// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/xml_text.h"
#include "models/layout/shapes.h"
#include "widgets/chart/figure_files.h"
#include "widgets/chart/figure_painter.h"
#include "widgets/chart/stroke_patterns.h"

#include <QCryptographicHash>
#include <QXmlStreamWriter>

#include <cmath>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView svgNamespace("http://www.w3.org/2000/svg");

/// Where Inter is missing, a font that is no wider takes its place, since not every program keeps to the length that a text says. Systems know
/// only the names of fonts that they have: a font that is like Arial is named by itself.
constexpr QLatin1StringView fontFamilies("Inter, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Nimbus Sans', FreeSans, 'Noto Sans', Roboto, 'Open Sans', "
                                         "'DejaVu Sans Condensed', sans-serif");

/// Writes a length to a hundredth of a pixel, without trailing zeros.
QString number(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == "-0"_L1 ? u"0"_s : text;
}

/// Writes the display list of a figure, shape by shape, in the order of paintFigure().
class SvgWriter {
public:
    SvgWriter(QByteArray &bytes, const FontTextMeasure &measure, QString prefix)
        : m_xml(&bytes), m_theme(measure.theme()), m_measure(measure), m_prefix(std::move(prefix))
    {
    }

    /// Whether all of it could be written.
    bool write(const LaidOutFigure &figure, const ChartRecord &record)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(1);
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(svgNamespace);
        m_xml.writeStartElement(svgNamespace, u"svg"_s);
        m_xml.writeAttribute(u"version"_s, u"1.1"_s);
        attribute("width", figure.size.width());
        attribute("height", figure.size.height());
        m_xml.writeAttribute(u"viewBox"_s, u"0 0 %1 %2"_s.arg(number(figure.size.width()), number(figure.size.height())));
        m_xml.writeAttribute(u"role"_s, u"img"_s);
        m_xml.writeAttribute(u"aria-labelledby"_s, named("title") + u' ' + named("desc"));
        m_xml.writeAttribute(u"class"_s, m_prefix);
        m_xml.writeAttribute(u"font-family"_s, QString(fontFamilies));
        m_xml.writeAttribute(u"stroke-linejoin"_s, u"round"_s);
        writeRecord(record);
        writeStyles();
        writeClip(figure.viewport);
        shape(rectangleShape(QRectF(QPointF(), figure.size), figure.background));
        for (const Shape &drawn : figure.fixed)
            shape(drawn);
        m_xml.writeStartElement(svgNamespace, u"g"_s);
        m_xml.writeAttribute(u"clip-path"_s, u"url(#%1)"_s.arg(named("lanes")));
        writeLanes(figure);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return !m_xml.hasError();
    }

private:
    void attribute(const char *name, double value) { m_xml.writeAttribute(QLatin1String(name), number(value)); }

    void writeRecord(const ChartRecord &record)
    {
        element("title", record.title);
        element("desc", record.description);
        m_xml.writeStartElement(svgNamespace, u"metadata"_s);
        m_xml.writeNamespace(chartRecordNamespace, u"countercheck"_s);
        m_xml.writeStartElement(chartRecordNamespace, u"chart"_s);
        for (const auto &[name, text] : recordEntries(record))
            m_xml.writeTextElement(chartRecordNamespace, name, xmlText(text));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void element(const char *name, const QString &text)
    {
        m_xml.writeStartElement(svgNamespace, QLatin1String(name));
        m_xml.writeAttribute(u"id"_s, named(name));
        m_xml.writeCharacters(xmlText(text));
        m_xml.writeEndElement();
    }

    /// Writes one class for each font, so that a text needs only its place and colour.
    void writeStyles()
    {
        QString css = u".%1 text{white-space:pre}"_s.arg(m_prefix);
        for (const FontRole role : fontRoles) {
            const QFont font = m_theme.font(role, m_measure.scale());
            css += u".%1 .f%2{font-size:%3px;font-weight:%4}"_s.arg(m_prefix).arg(int(role)).arg(font.pixelSize()).arg(int(font.weight()));
        }
        m_xml.writeTextElement(svgNamespace, u"style"_s, css);
    }

    void writeClip(const QRectF &viewport)
    {
        m_xml.writeStartElement(svgNamespace, u"clipPath"_s);
        m_xml.writeAttribute(u"id"_s, named("lanes"));
        m_xml.writeEmptyElement(svgNamespace, u"rect"_s);
        box(viewport);
        m_xml.writeEndElement();
    }

    void writeLanes(const LaidOutFigure &figure)
    {
        int position = 0;
        for (const LaidOutLane &lane : figure.lanes) {
            m_xml.writeStartElement(svgNamespace, u"g"_s);
            m_xml.writeAttribute(u"id"_s, named("lane") + u'-' + QString::number(++position));
            m_xml.writeTextElement(svgNamespace, u"title"_s, xmlText(lane.title));
            for (const std::vector<Shape> &shapes : {lane.under, lane.grid(), lane.over}) {
                for (const Shape &drawn : shapes)
                    shape(drawn);
            }
            m_xml.writeEndElement();
        }
    }

    void box(const QRectF &rectangle)
    {
        attribute("x", rectangle.x());
        attribute("y", rectangle.y());
        attribute("width", rectangle.width());
        attribute("height", rectangle.height());
    }

    void colour(const char *name, ColourRole role)
    {
        m_xml.writeAttribute(QLatin1String(name), role == ColourRole::None ? u"none"_s : m_theme.colour(role).name());
    }

    void stroke(const Shape &drawn)
    {
        if (drawn.stroke == ColourRole::None)
            return;
        colour("stroke", drawn.stroke);
        attribute("stroke-width", drawn.strokeWidth);
        if (drawn.dash == DashKind::Solid) {
            m_xml.writeAttribute(u"stroke-linecap"_s, u"round"_s);
            return;
        }
        QStringList lengths;
        for (const double length : dashPattern(drawn.dash))
            lengths += number(length * drawn.strokeWidth);
        m_xml.writeAttribute(u"stroke-dasharray"_s, lengths.join(u' '));
    }

    void shape(const Shape &drawn)
    {
        switch (drawn.kind) {
        case ShapeKind::Rectangle:
        case ShapeKind::RoundedRectangle: rectangle(drawn); break;
        case ShapeKind::Circle:
            m_xml.writeEmptyElement(svgNamespace, u"ellipse"_s);
            attribute("cx", drawn.box.center().x());
            attribute("cy", drawn.box.center().y());
            attribute("rx", drawn.box.width() / 2);
            attribute("ry", drawn.box.height() / 2);
            colour("fill", drawn.fill);
            stroke(drawn);
            break;
        case ShapeKind::Line:
        case ShapeKind::Polyline: polyline(drawn); break;
        case ShapeKind::Text: text(drawn); break;
        }
    }

    void rectangle(const Shape &drawn)
    {
        if (drawn.pattern != PatternKind::Plain) {
            QString path;
            for (const QLineF &line : hatchLines(drawn.box, drawn.pattern))
                path += u"M%1 %2L%3 %4"_s.arg(number(line.x1()), number(line.y1()), number(line.x2()), number(line.y2()));
            m_xml.writeEmptyElement(svgNamespace, u"path"_s);
            m_xml.writeAttribute(u"d"_s, path);
            colour("stroke", drawn.fill);
        }
        const bool isOutlineOnly = drawn.pattern != PatternKind::Plain || drawn.fill == ColourRole::None;
        if (isOutlineOnly && drawn.stroke == ColourRole::None)
            return;
        m_xml.writeEmptyElement(svgNamespace, u"rect"_s);
        box(drawn.box);
        if (drawn.kind == ShapeKind::RoundedRectangle)
            attribute("rx", drawn.radius);
        colour("fill", isOutlineOnly ? ColourRole::None : drawn.fill);
        stroke(drawn);
    }

    void polyline(const Shape &drawn)
    {
        QStringList points;
        for (const QPointF &point : drawn.points)
            points += number(point.x()) + u',' + number(point.y());
        m_xml.writeEmptyElement(svgNamespace, u"polyline"_s);
        m_xml.writeAttribute(u"points"_s, points.join(u' '));
        colour("fill", drawn.fill);
        stroke(drawn);
    }

    void text(const Shape &drawn)
    {
        const QString words = xmlText(drawn.text);
        if (words.isEmpty())
            return;
        QPointF start = m_measure.baseline(drawn);
        m_xml.writeStartElement(svgNamespace, u"text"_s);
        m_xml.writeAttribute(u"class"_s, u"f%1"_s.arg(int(drawn.font)));
        // Anchored as it is aligned, so that it keeps its place where another font is wider. From right to left, a line starts at the right.
        const bool isRightToLeft = drawn.text.isRightToLeft();
        if (isRightToLeft) {
            m_xml.writeAttribute(u"direction"_s, u"rtl"_s);
            m_xml.writeAttribute(u"unicode-bidi"_s, u"embed"_s);
        }
        if (drawn.alignment & Qt::AlignHCenter) {
            m_xml.writeAttribute(u"text-anchor"_s, u"middle"_s);
            start.setX(drawn.box.center().x());
        } else if (drawn.alignment & Qt::AlignRight) {
            if (!isRightToLeft)
                m_xml.writeAttribute(u"text-anchor"_s, u"end"_s);
            start.setX(drawn.box.right());
        } else if (isRightToLeft) {
            m_xml.writeAttribute(u"text-anchor"_s, u"end"_s);
        }
        attribute("x", start.x());
        attribute("y", start.y());
        attribute("textLength", m_measure.width(drawn.font, drawn.text));
        m_xml.writeAttribute(u"lengthAdjust"_s, u"spacingAndGlyphs"_s);
        colour("fill", drawn.ink);
        m_xml.writeCharacters(words);
        m_xml.writeEndElement();
    }

    /// A name that no other picture on a page has: that of one file.
    QString named(const char *name) const { return m_prefix + u'-' + QLatin1String(name); }

    QXmlStreamWriter m_xml;
    const Theme &m_theme;
    const FontTextMeasure &m_measure;
    QString m_prefix; ///< before every id and class
};

/// Returns a word that pictures of different charts, sizes or themes do not share.
QString prefixFor(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QStringList parts{record.title, record.librarySha256, record.arguments.join(u' '), QString::number(figure.size.width()), QString::number(figure.size.height()),
                            QString(code(measure.theme().name()))};
    hash.addData(parts.join(u'\n').toUtf8());
    return u"c"_s + QString::fromLatin1(hash.result().toHex().left(8));
}

}  // namespace

QByteArray figureSvg(const LaidOutFigure &figure, const FontTextMeasure &measure, const ChartRecord &record)
{
    if (!hasDrawableSize(figure))
        return {};
    QByteArray bytes;
    return SvgWriter(bytes, measure, prefixFor(figure, measure, record)).write(figure, record) ? bytes : QByteArray();
}

}  // namespace countercheck
