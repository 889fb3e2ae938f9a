// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/package.h"

#include "models/domain/linter/table_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The descriptor says which tables a package has, where they are, and in which order their columns stand. The columns must be
// those of librarySchema(), so that a package for another schema is refused as a whole; those of a later version may be
// missing, as they are in a package of an earlier one.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

class DescriptorReader {
public:
    explicit DescriptorReader(Package &package) : m_package(package) {}

    void readResource(const QJsonObject &resource)
    {
        const QString name = resource.value("name"_L1).toString();
        const TableSchema *schema = nullptr;
        for (const TableSchema &table : librarySchema()) {
            if (name == table.name)
                schema = &table;
        }
        if (!schema)
            return report(FaultKind::UnknownTable, {}, name);
        if (m_package.table(schema->name))
            return report(FaultKind::RepeatedTable, {}, name);

        checkFormat(resource);
        QStringList fields;
        const QJsonArray described = resource.value("schema"_L1).toObject().value("fields"_L1).toArray();
        for (const auto field : described)
            fields.append(field.toObject().value("name"_L1).toString());
        checkColumns(*schema, fields);
        const QString path = resource.value("path"_L1).toString();
        const bool isPlainName = !path.isEmpty() && !path.startsWith(u'.') && !path.contains(u'/') && !path.contains(u'\\')
            && !path.contains(QChar(u'\0'));
        if (!isPlainName)
            report(FaultKind::UnsafePath, name, path);
        m_package.tables.push_back({.schema = schema, .file = isPlainName ? path : QString(), .fields = fields});
    }

    void report(FaultKind kind, const QString &column, const QString &found, const QString &expected = {})
    {
        m_package.faults.push_back({.kind = kind,
                                    .file = packageDescriptorName(),
                                    .column = column,
                                    .found = shortened(found),
                                    .expected = expected});
    }

private:
    /// Checks that cells can be read in one way only: UTF-8, commas, double quotes.
    void checkFormat(const QJsonObject &resource)
    {
        const QString encoding = resource.value("encoding"_L1).toString(u"utf-8"_s);
        if (encoding.compare("utf-8"_L1, Qt::CaseInsensitive) != 0)
            report(FaultKind::UnsupportedFormat, u"encoding"_s, encoding, u"utf-8"_s);
        const QJsonObject dialect = resource.value("dialect"_L1).toObject();
        for (const auto &[key, only] : {std::pair("delimiter"_L1, ","_L1), std::pair("quoteChar"_L1, "\""_L1)}) {
            const QString value = dialect.value(key).toString(only);
            if (value != only)
                report(FaultKind::UnsupportedFormat, key, value, only);
        }
    }

    void checkColumns(const TableSchema &schema, const QStringList &fields)
    {
        for (const ColumnSchema &column : schema.columns) {
            if (column.since == 1 && !fields.contains(column.name))
                report(FaultKind::MissingColumn, schema.name, {}, column.name);
        }
        for (qsizetype position = 0; position < fields.size(); ++position) {
            const QString &name = fields.at(position);
            if (std::ranges::none_of(schema.columns, [&name](const ColumnSchema &column) { return name == column.name; }))
                report(FaultKind::UnknownColumn, schema.name, name, schema.name);
            else if (fields.indexOf(name) != position)
                report(FaultKind::RepeatedColumn, schema.name, name);
        }
    }

    Package &m_package;
};

}  // namespace

void readDescriptor(const QByteArray &json, Package &package)
{
    DescriptorReader reader(package);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return reader.report(FaultKind::DescriptorInvalid, {}, {}, error.errorString());
    const QJsonValue resources = document.object().value("resources"_L1);
    if (!resources.isArray())
        return reader.report(FaultKind::DescriptorInvalid, {}, {}, u"no list of resources"_s);
    const QJsonArray list = resources.toArray();
    for (const auto resource : list)
        reader.readResource(resource.toObject());
    for (const TableSchema &table : librarySchema()) {
        if (!package.table(table.name))
            reader.report(FaultKind::MissingTable, {}, {}, table.name);
    }
}

}  // namespace countercheck
