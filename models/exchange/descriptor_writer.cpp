// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/package_writer.h"

#include "models/domain/edtf_date.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

// Source of the properties: Data Package and Table Schema, version 2 (datapackage.org).
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString words(const char *text)
{
    return QString::fromUtf8(text);
}

/// The pattern of the cells of a column, if a pattern says what they may be.
QString patternOf(const ColumnSchema &column)
{
    switch (column.kind) {
    case ColumnKind::Identifier:
    case ColumnKind::Reference: return u"^[a-z0-9]+(-[a-z0-9]+)*$"_s;
    case ColumnKind::Date: return u"^\\d{4}(-\\d{2}(-\\d{2})?)?~?$"_s;
    case ColumnKind::Status: return u"^[A-Z]( [A-Z])*$"_s;
    case ColumnKind::Country: return u"^[A-Z]{2}$"_s;
    case ColumnKind::Month: return u"^(0[1-9]|1[0-2])$"_s;
    case ColumnKind::Phrase: return u"^[^{}]*\\{value\\}[^{}]*$"_s;
    case ColumnKind::Text:
    case ColumnKind::Number:
    case ColumnKind::Address:
    case ColumnKind::Code: break;
    }
    return {};
}

QJsonObject constraintsOf(const ColumnSchema &column)
{
    QJsonObject constraints;
    if (column.required)
        constraints.insert("required"_L1, true);
    if (column.unique)
        constraints.insert("unique"_L1, true);
    if (const QString pattern = patternOf(column); !pattern.isEmpty())
        constraints.insert("pattern"_L1, pattern);
    if (!column.codes.isEmpty()) {
        QJsonArray codes;
        for (const QLatin1StringView code : column.codes)
            codes.append(code);
        constraints.insert("enum"_L1, codes);
    }
    return constraints;
}

QString descriptionOf(const ColumnSchema &column)
{
    const QString said = words(column.description);
    if (column.kind != ColumnKind::Date)
        return said;
    const QString form = u"A year, a month or a day: 2025, 2025-07 or 2025-07-24. A ~ after it means about."_s;
    return said.isEmpty() ? form : said + u' ' + form;
}

QJsonObject fieldOf(const ColumnSchema &column)
{
    QJsonObject field{{"name"_L1, QString(column.name)}, {"title"_L1, words(column.title)}, {"type"_L1, column.kind == ColumnKind::Number ? u"number"_s : u"string"_s}};
    if (column.kind == ColumnKind::Address)
        field.insert("format"_L1, u"uri"_s);
    if (const QString description = descriptionOf(column); !description.isEmpty())
        field.insert("description"_L1, description);
    if (const QJsonObject constraints = constraintsOf(column); !constraints.isEmpty())
        field.insert("constraints"_L1, constraints);
    return field;
}

QJsonObject schemaOf(const TableSchema &table)
{
    QJsonArray fields;
    QJsonArray foreignKeys;
    bool hasIdentifier = false;
    for (const ColumnSchema &column : table.columns) {
        fields.append(fieldOf(column));
        hasIdentifier = hasIdentifier || column.kind == ColumnKind::Identifier;
        if (column.kind != ColumnKind::Reference)
            continue;
        // A table that refers to itself leaves its name out.
        QJsonObject reference{{"fields"_L1, QJsonArray{u"id"_s}}};
        if (column.references != table.name)
            reference.insert("resource"_L1, QString(column.references));
        foreignKeys.append(QJsonObject{{"fields"_L1, QJsonArray{QString(column.name)}}, {"reference"_L1, reference}});
    }
    QJsonObject schema{{"$schema"_L1, u"https://datapackage.org/profiles/2.0/tableschema.json"_s}, {"fields"_L1, fields}, {"missingValues"_L1, QJsonArray{QString()}}};
    if (hasIdentifier)
        schema.insert("primaryKey"_L1, QJsonArray{u"id"_s});
    if (!foreignKeys.isEmpty())
        schema.insert("foreignKeys"_L1, foreignKeys);
    return schema;
}

QJsonObject resourceOf(const TableSchema &table)
{
    return {{"name"_L1, QString(table.name)},
            {"type"_L1, u"table"_s},
            {"path"_L1, packageFileOf(table)},
            {"title"_L1, words(table.title)},
            {"description"_L1, words(table.description)},
            {"format"_L1, u"csv"_s},
            {"mediatype"_L1, u"text/csv"_s},
            {"encoding"_L1, u"utf-8"_s},
            {"dialect"_L1, QJsonObject{{"delimiter"_L1, u","_s}, {"lineTerminator"_L1, u"\n"_s}, {"quoteChar"_L1, u"\""_s}, {"doubleQuote"_L1, true}, {"header"_L1, true}}},
            {"schema"_L1, schemaOf(table)}};
}

}  // namespace

QByteArray packageDescriptor(const LibraryDescription &library)
{
    QJsonArray resources;
    for (const TableSchema &table : librarySchema())
        resources.append(resourceOf(table));
    QJsonObject descriptor{{"$schema"_L1, u"https://datapackage.org/profiles/2.0/datapackage.json"_s},
                           {"title"_L1, library.title},
                           {"description"_L1, library.description},
                           {"version"_L1, library.version},
                           {"resources"_L1, resources}};
    // The standard asks for a moment. Of a day its beginning is given; a year or a month says less than that.
    const std::optional<EdtfDate> created = EdtfDate::parse(library.created);
    if (created && created->precision() == EdtfDate::Precision::Day && !created->isApproximate())
        descriptor.insert("created"_L1, created->toString() + u"T00:00:00Z"_s);
    static const QRegularExpression licenceName(u"^[A-Za-z0-9.+-]+$"_s);
    if (licenceName.match(library.licence).hasMatch())
        descriptor.insert("licenses"_L1, QJsonArray{QJsonObject{{"name"_L1, library.licence}}});
    if (!library.publisher.isEmpty())
        descriptor.insert("contributors"_L1, QJsonArray{QJsonObject{{"title"_L1, library.publisher}, {"roles"_L1, QJsonArray{u"publisher"_s}}}});
    return QJsonDocument(descriptor).toJson(QJsonDocument::Indented);
}

}  // namespace countercheck
