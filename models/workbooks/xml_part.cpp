// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/xml_part.h"

#include <QByteArray>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace countercheck {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestElement = 200;

}  // namespace

XmlPart::XmlPart(WorkbookArchive &archive, const QString &name) : m_name(name)
{
    WorkbookFailure failure;
    m_part = archive.open(name, failure);
    if (!m_part)
        m_failure = failure;
    else
        xml.setDevice(m_part.get());
}

bool XmlPart::readRoot()
{
    while (m_part && !isRefused()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement: return true;
        case QXmlStreamReader::DTD: refuse(u"has a document type"_s); return false;
        default: break;
        }
    }
    return false;
}

bool XmlPart::nextElement()
{
    return !isRefused() && xml.readNextStartElement();
}

void XmlPart::skip()
{
    for (int depth = 1; depth > 0 && !isRefused();) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::StartElement && ++depth > deepestElement)
            refuse(u"has elements too deep inside each other"_s);
        else if (token == QXmlStreamReader::EndElement)
            --depth;
    }
}

QString XmlPart::attribute(QStringView name) const
{
    const QXmlStreamAttributes attributes = xml.attributes();
    const auto found = std::ranges::find(attributes, name, &QXmlStreamAttribute::qualifiedName);
    return found == attributes.end() ? QString() : found->value().toString();
}

bool XmlPart::hasAttribute(QStringView name) const
{
    const QXmlStreamAttributes attributes = xml.attributes();
    return std::ranges::find(attributes, name, &QXmlStreamAttribute::qualifiedName) != attributes.end();
}

QString XmlPart::text()
{
    return xml.readElementText(QXmlStreamReader::SkipChildElements);
}

void XmlPart::refuse(const QString &fault)
{
    const qint64 line = xml.lineNumber();
    refuse(WorkbookFailure{WorkbookFault::Damaged, u"its part %1 %2 (line %3, column %4)"_s.arg(m_name, fault).arg(line).arg(xml.columnNumber())});
}

void XmlPart::refuse(const WorkbookFailure &failure)
{
    if (!m_failure)
        m_failure = failure;
    xml.raiseError(failure.detail);
}

std::optional<WorkbookFailure> XmlPart::finish()
{
    while (m_part && !isRefused() && !xml.atEnd())
        xml.readNext();
    if (m_failure)
        return m_failure;
    if (!xml.hasError())
        m_part->finish();
    // What cannot be unpacked breaks off the document as well, and is the reason.
    if (!m_part->fault().isEmpty())
        return WorkbookFailure{WorkbookFault::Damaged, u"its part %1 %2"_s.arg(m_name, u"cannot be unpacked: %1"_s.arg(m_part->fault()))};
    if (!xml.hasError())
        return std::nullopt;
    QString said = xml.errorString();
    while (said.endsWith(u'.'))
        said.chop(1);
    return WorkbookFailure{WorkbookFault::Damaged, u"its part %1 is no sound XML: line %2, column %3, %4"_s.arg(m_name).arg(xml.lineNumber()).arg(xml.columnNumber()).arg(said)};
}

std::optional<qsizetype> wholeNumber(QStringView text, qsizetype least, qsizetype most)
{
    const QByteArray bytes = text.toUtf8();
    qsizetype number = 0;
    const auto [end, error] = std::from_chars(bytes.begin(), bytes.end(), number);
    const bool isNumber = error == std::errc() && end == bytes.end() && number >= least && number <= most;
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<double> decimalNumber(QStringView text)
{
    QByteArray bytes = text.trimmed().toUtf8();
    if (bytes.startsWith('+'))
        bytes.remove(0, 1);
    double number = 0;
    const auto [end, error] = std::from_chars(bytes.begin(), bytes.end(), number);
    const bool isNumber = error == std::errc() && end == bytes.end() && std::isfinite(number);
    return isNumber ? std::optional(number) : std::nullopt;
}

}  // namespace countercheck
