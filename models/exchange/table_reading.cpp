// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/cell_reading.h"
#include "models/exchange/package.h"
#include "models/exchange/text_encoding.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

// Every property that changes what a cell, a row or a file says is honoured or reported. Source: Table Dialect and Table Schema, version 2
// (datapackage.org), with CSV Dialect 1.2 and Table Schema 1 before them, and the "csv" under which frictionless-py writes a dialect.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A value of JSON as it is written.
QString written(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    const QString list = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return list.sliced(1, list.size() - 2);
}

class TableReadingMaker {
public:
    TableReadingMaker(const QJsonObject &resource, UnsupportedProperties &unsupported)
        : m_table(resource.value("name"_L1).toString()), m_unsupported(unsupported)
    {
    }

    DeclaredReading reading;

    void readResource(const QJsonObject &resource)
    {
        QString format = resource.value("format"_L1).toString().toLower();
        if (format.startsWith(u'.'))
            format.remove(0, 1);
        const QString path = resource.value("path"_L1).toString(resource.value("path"_L1).toArray().first().toString());
        const bool isInline = resource.contains("data"_L1);
        if (format == "tsv"_L1 || resource.value("mediatype"_L1).toString() == "text/tab-separated-values"_L1)
            reading.dialect.delimiter = u"\t"_s;
        else if (!format.isEmpty() && format != "csv"_L1 && format != "txt"_L1 && !(isInline && format == "json"_L1))
            refuse(u"format"_s, resource.value("format"_L1), u"the tables of a library are csv or tsv"_s);
        readCompression(resource.value("compression"_L1), path);
        if (const QJsonValue encoding = resource.value("encoding"_L1); !isAbsent(encoding)) {
            reading.dialect.encoding = knownEncoding(encoding.toString());
            if (reading.dialect.encoding.isEmpty())
                refuse(u"encoding"_s, encoding, u"known are "_s + knownEncodings().join(u", "_s));
        }
    }

    void readDialect(const QJsonObject &described)
    {
        QJsonObject dialect = described;
        const QJsonObject nested = described.value("csv"_L1).toObject();
        for (auto property = nested.begin(); property != nested.end(); ++property)
            dialect.insert(property.key(), property.value());
        TextDialect &text = reading.dialect;
        readText(dialect, u"delimiter"_s, text.delimiter);
        readText(dialect, u"quoteChar"_s, text.quoteChar);
        readText(dialect, u"escapeChar"_s, text.escapeChar);
        readText(dialect, u"commentChar"_s, text.commentChar);
        readText(dialect, u"lineTerminator"_s, text.lineTerminator);
        readText(dialect, u"headerJoin"_s, reading.headerJoin);
        readFlag(dialect, u"doubleQuote"_s, text.doubleQuote);
        readFlag(dialect, u"skipInitialSpace"_s, text.skipInitialSpace);
        readFlag(dialect, u"header"_s, reading.hasHeader);
        readFlag(dialect, u"caseSensitiveHeader"_s, reading.isHeaderCaseSensitive);
        readRows(dialect, u"headerRows"_s, reading.headerRows);
        readRows(dialect, u"commentRows"_s, reading.commentRows);
        if (QString sequence; readText(dialect, u"nullSequence"_s, sequence))
            reading.nullSequence = sequence;
        // These are one kind of file: what ends its lines is what the last program that saved it takes.
        if (QStringList{u"\n"_s, u"\r\n"_s, u"\r"_s}.contains(text.lineTerminator))
            text.lineTerminator.clear();
        checkSigns();
    }

    void readSchema(const QJsonObject &schema, const QJsonValue &missingOfPackage)
    {
        const QJsonValue match = schema.value("fieldsMatch"_L1);
        // Version 2 of the standard first had a list of one word.
        const QString word = match.isArray() ? match.toArray().first().toString() : match.toString(u"exact"_s);
        reading.match = {.mayHaveMore = word == "subset"_L1 || word == "partial"_L1, .mayHaveFewer = word == "superset"_L1 || word == "partial"_L1};
        if (!QStringList{u"exact"_s, u"equal"_s, u"subset"_s, u"superset"_s, u"partial"_s}.contains(word))
            refuse(u"fieldsMatch"_s, match, u"exact, equal, subset, superset or partial"_s);
        reading.missing = missingIn(schema.contains("missingValues"_L1) ? schema.value("missingValues"_L1) : missingOfPackage, {QString()});
        for (const auto described : schema.value("fields"_L1).toArray()) {
            const QJsonObject field = described.isString() ? QJsonObject{{"name"_L1, described}} : described.toObject();
            readField(field, reading.missing);
        }
    }

private:
    static bool isAbsent(const QJsonValue &value) { return value.isUndefined() || value.isNull(); }

    void refuse(const QString &property, const QJsonValue &value, const QString &reason) { m_unsupported.add(property, m_table, written(value), reason); }

    void readCompression(const QJsonValue &compression, const QString &path)
    {
        const QString name = compression.toString().toLower();
        if (name == "gz"_L1 || name == "gzip"_L1 || (isAbsent(compression) && path.endsWith(".gz"_L1, Qt::CaseInsensitive)))
            reading.compression = Compression::Gzip;
        else if (name == "zip"_L1 || (isAbsent(compression) && path.endsWith(".zip"_L1, Qt::CaseInsensitive)))
            reading.compression = Compression::Zip;
        else if (!isAbsent(compression) && name != "no"_L1 && name != "none"_L1 && !name.isEmpty())
            refuse(u"compression"_s, compression, u"gz or zip"_s);
    }

    bool readText(const QJsonObject &dialect, const QString &property, QString &text)
    {
        const QJsonValue value = dialect.value(property);
        if (value.isUndefined())
            return false;
        if (!value.isString() && !value.isNull()) {
            refuse(property, value, u"it must be text"_s);
            return false;
        }
        if (value.isNull() && property == "delimiter"_L1)
            return false;
        text = value.toString();
        return !value.isNull();
    }

    void readFlag(const QJsonObject &dialect, const QString &property, bool &flag)
    {
        const QJsonValue value = dialect.value(property);
        if (!isAbsent(value) && !value.isBool())
            refuse(property, value, u"it must be true or false"_s);
        flag = value.toBool(flag);
    }

    void readRows(const QJsonObject &dialect, const QString &property, QList<qint64> &rows)
    {
        const QJsonValue value = dialect.value(property);
        if (isAbsent(value))
            return;
        for (const auto row : value.toArray())
            rows.append(row.toInteger(0));
        const bool areRows = value.isArray() && std::ranges::all_of(rows, [](qint64 row) { return row > 0; });
        if (!areRows || (rows.isEmpty() && property == "headerRows"_L1))
            refuse(property, value, u"it must be a list of row numbers from 1"_s);
        std::ranges::sort(rows);
    }

    /// A sign that could be taken for another leaves more than one reading.
    void checkSigns()
    {
        const TextDialect &text = reading.dialect;
        if (text.delimiter.isEmpty())
            refuse(u"delimiter"_s, QString(), u"cells cannot be told apart without one"_s);
        for (const auto &[property, sign] : {std::pair(u"quoteChar"_s, text.quoteChar), std::pair(u"escapeChar"_s, text.escapeChar)}) {
            if (sign.toUcs4().size() > 1)
                refuse(property, sign, u"it must be one character"_s);
            if (!sign.isEmpty() && (text.delimiter.contains(sign) || text.lineTerminator.contains(sign) || sign == "\n"_L1 || sign == "\r"_L1))
                refuse(property, sign, u"it already stands between cells or rows"_s);
        }
        if (text.delimiter == "\n"_L1 || text.delimiter == "\r"_L1 || (!text.lineTerminator.isEmpty() && text.delimiter.contains(text.lineTerminator)))
            refuse(u"delimiter"_s, text.delimiter, u"it already stands between rows"_s);
    }

    QStringList missingIn(const QJsonValue &list, const QStringList &otherwise)
    {
        if (isAbsent(list))
            return otherwise;
        QStringList values;
        bool isList = list.isArray();
        for (const auto entry : list.toArray()) {
            const QJsonValue value = entry.isObject() ? entry.toObject().value("value"_L1) : QJsonValue(entry);
            isList = isList && value.isString();
            values.append(value.toString());
        }
        if (!isList)
            refuse(u"missingValues"_s, list, u"it must be a list of texts, or of objects with a text as value"_s);
        return values;
    }

    void readField(const QJsonObject &field, const QStringList &missing)
    {
        FieldReading read{.name = field.value("name"_L1).toString(), .missing = missingIn(field.value("missingValues"_L1), missing)};
        const QString type = field.value("type"_L1).toString();
        const auto place = [&read](const char *property) { return QString::fromLatin1(property) + u" of "_s + read.name; };
        read.decimalChar = field.value("decimalChar"_L1).toString(u"."_s);
        read.groupChar = field.value("groupChar"_L1).toString();
        read.bareNumber = field.value("bareNumber"_L1).toBool(true);
        const auto isSign = [](const QString &sign) {
            return std::ranges::none_of(sign, [](QChar character) { return character.isDigit() || character == u'-' || character == u'+' || character.toLower() == u'e'; });
        };
        if (read.decimalChar.isEmpty() || !isSign(read.decimalChar))
            refuse(place("decimalChar"), read.decimalChar, u"it cannot be told from the digits"_s);
        if (read.groupChar == read.decimalChar || !isSign(read.groupChar))
            refuse(place("groupChar"), read.groupChar, u"it cannot be told from the digits and the decimal sign"_s);
        QString format = field.value("format"_L1).toString();
        if (format.startsWith("fmt:"_L1))
            format = format.sliced(4);
        if (type == "date"_L1 && !format.isEmpty() && format != "default"_L1 && format != "any"_L1) {
            read.dateFormat = format;
            if (!canReadDate(format))
                refuse(place("format"), format, u"a date is read by %Y, %m, %d, %b and %B, each once, and the signs between them"_s);
        }
        if (type == "string"_L1 && format == "binary"_L1)
            refuse(place("format"), format, u"a library holds text"_s);
        for (const char *property : {"trueValues", "falseValues"}) {
            if (field.contains(QLatin1StringView(property)))
                refuse(place(property), field.value(QLatin1StringView(property)), u"a library has no column of true and false"_s);
        }
        reading.fields.push_back(std::move(read));
    }

    QString m_table;
    UnsupportedProperties &m_unsupported;
};

}  // namespace

DeclaredReading readTableReading(const QJsonObject &resource, const QJsonObject &dialect, const QJsonObject &schema, const QJsonValue &missing,
                              UnsupportedProperties &unsupported)
{
    TableReadingMaker maker(resource, unsupported);
    maker.readResource(resource);
    maker.readDialect(dialect);
    maker.readSchema(schema, missing);
    return std::move(maker.reading);
}

void UnsupportedProperties::add(const QString &property, const QString &table, const QString &value, const QString &reason)
{
    const auto same = std::ranges::find_if(m_entries, [&](const Entry &entry) { return entry.property == property && entry.value == value; });
    if (same == m_entries.end())
        m_entries.push_back({property, value, reason, {table}});
    else if (!same->tables.contains(table))
        same->tables.append(table);
}

std::vector<Fault> UnsupportedProperties::faults() const
{
    std::vector<Fault> faults;
    for (const auto &[property, value, reason, tables] : m_entries) {
        QString place = tables.first() + u", "_s + property;
        if (tables.size() > 1)
            place += tables.size() == 2 ? u" (and in 1 other table)"_s : u" (and in %1 other tables)"_s.arg(tables.size() - 1);
        faults.push_back({.kind = FaultKind::UnsupportedFormat, .file = packageDescriptorName(), .column = place, .found = value, .expected = reason});
    }
    return faults;
}

}  // namespace countercheck
