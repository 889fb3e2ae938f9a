// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/package.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The descriptor says which tables a package has and where they are. Their columns must be those of librarySchema(), so
// that a package for another schema is refused as a whole.
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
        checkColumns(*schema, resource.value("schema"_L1).toObject().value("fields"_L1).toArray());
        const QString path = resource.value("path"_L1).toString();
        const bool isPlainName = !path.isEmpty() && !path.startsWith(u'.') && !path.contains(u'/') && !path.contains(u'\\')
            && !path.contains(QChar(u'\0'));
        if (!isPlainName)
            report(FaultKind::UnsafePath, name, path);
        m_package.tables.push_back({.schema = schema, .file = isPlainName ? path : QString(), .rows = {}});
    }

    void report(FaultKind kind, const QString &column, const QString &found, const QString &expected = {})
    {
        m_package.faults.push_back({.kind = kind,
                                    .file = u"datapackage.json"_s,
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

    void checkColumns(const TableSchema &schema, const QJsonArray &fields)
    {
        QStringList names;
        for (const QJsonValue field : fields)
            names.append(field.toObject().value("name"_L1).toString());
        const qsizetype faultsBefore = qsizetype(m_package.faults.size());
        for (const ColumnSchema &column : schema.columns) {
            if (!names.contains(column.name))
                report(FaultKind::MissingColumn, schema.name, {}, column.name);
        }
        for (const QString &name : names) {
            if (std::ranges::none_of(schema.columns, [&name](const ColumnSchema &column) { return name == column.name; }))
                report(FaultKind::UnknownColumn, schema.name, name, schema.name);
        }
        if (qsizetype(m_package.faults.size()) != faultsBefore)
            return;
        for (qsizetype position = 0; position < names.size(); ++position) {
            const QString expected = position < schema.columns.size() ? QString(schema.columns.at(position).name) : QString();
            if (names.at(position) != expected)
                return report(FaultKind::MisplacedColumn, schema.name, names.at(position), expected);
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
    for (const QJsonValue resource : resources.toArray())
        reader.readResource(resource.toObject());
    for (const TableSchema &table : librarySchema()) {
        if (!package.table(table.name))
            reader.report(FaultKind::MissingTable, {}, {}, table.name);
    }
}

}  // namespace countercheck
