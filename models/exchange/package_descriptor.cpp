// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/package.h"

#include "models/domain/linter/table_rows.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

// The descriptor says which tables a package has, where they are, and in which order their columns stand. The columns must be those of librarySchema(), so
// that a package for another schema is refused as a whole; those of a later version may be missing, as they are in a package of an earlier one.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// A descriptor, a schema or a dialect of more bytes is no description, and would fill the memory.
constexpr qint64 longestDescription = 16 << 20;

class DescriptorReader {
public:
    DescriptorReader(const PackageFiles &files, Package &package) : m_files(files), m_package(package) {}

    void read(const QJsonObject &descriptor)
    {
        const QJsonArray resources = descriptor.value("resources"_L1).toArray();
        QStringList others;
        for (const auto value : resources) {
            const QJsonObject resource = value.toObject();
            if (const TableSchema *schema = tableOf(resource))
                readResource(resource, *schema, descriptor.value("missingValues"_L1));
            else
                others.append(resource.value("name"_L1).toString());
        }
        if (!isMeantAsLibrary())
            return refuseAsOther();
        bool isComplete = true;
        for (const TableSchema &table : librarySchema()) {
            if (m_package.table(table.name))
                continue;
            isComplete = false;
            report(FaultKind::MissingTable, {}, {}, table.name);
        }
        for (const QString &other : others) {
            // A table that is missing may only have another name.
            if (!isComplete)
                report(FaultKind::UnknownTable, {}, other);
            m_package.remarks.push_back({.kind = FaultKind::ExtraResource, .file = packageDescriptorName(), .found = shortened(other)});
        }
        const std::vector<Fault> unsupported = m_unsupported.faults();
        m_package.faults.insert(m_package.faults.end(), unsupported.begin(), unsupported.end());
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
    static const TableSchema *tableOf(const QJsonObject &resource)
    {
        const QString name = resource.value("name"_L1).toString();
        for (const TableSchema &table : librarySchema()) {
            if (name == table.name)
                return &table;
        }
        return nullptr;
    }

    void readResource(const QJsonObject &resource, const TableSchema &schema, const QJsonValue &missingOfPackage)
    {
        if (m_package.table(schema.name))
            return report(FaultKind::RepeatedTable, {}, schema.name);
        PackageTable table{.schema = &schema};
        const QJsonObject dialect = described(resource, "dialect"_L1);
        const QJsonObject described = this->described(resource, "schema"_L1);
        const QJsonValue missing = resource.contains("missingValues"_L1) ? resource.value("missingValues"_L1) : missingOfPackage;
        table.reading = readTableReading(resource, dialect, described, missing, m_unsupported);
        if (table.reading.fields.empty())
            assumeColumns(schema, table.reading);
        else
            checkColumns(schema, table.reading);
        readPlace(resource, table);
        if (const QJsonValue bytes = resource.value("bytes"_L1); bytes.isDouble())
            table.bytes = bytes.toInteger();
        table.hash = resource.value("hash"_L1).toString();
        checkHash(table);
        if (table.files.size() > 1 && !table.reading.commentRows.isEmpty())
            m_unsupported.add(u"commentRows"_s, schema.name, QString::number(table.reading.commentRows.first()), u"it is not clear in which of several files"_s);
        m_package.tables.push_back(std::move(table));
    }

    /// Returns the dialect or schema of a resource, which may stand in a file of the package.
    QJsonObject described(const QJsonObject &resource, QLatin1StringView property)
    {
        const QJsonValue value = resource.value(property);
        if (!value.isString())
            return value.toObject();
        const QString path = value.toString();
        if (const QString refusal = refusalOfPath(path); !refusal.isEmpty()) {
            m_unsupported.add(property, resource.value("name"_L1).toString(), path, refusal);
            return {};
        }
        QJsonObject object;
        if (const QString reason = readJsonFile(m_files, path, object); !reason.isEmpty())
            m_unsupported.add(property, resource.value("name"_L1).toString(), path, reason);
        return object;
    }

    void readPlace(const QJsonObject &resource, PackageTable &table)
    {
        const QJsonValue data = resource.value("data"_L1);
        if (data.isArray())
            table.rows = data.toArray();
        else if (data.isString() && isText(resource))
            table.text = data.toString().toUtf8();
        else if (!data.isUndefined())
            m_unsupported.add(u"data"_s, table.schema->name, data.isString() ? u"a text"_s : u"an object"_s,
                              data.isString() ? u"a text needs the format csv or tsv"_s : u"it must be a list of rows, or a text with the format csv"_s);
        if (table.text) {
            table.reading.dialect.encoding = u"UTF-8"_s;
            table.reading.compression = Compression::None;
        }
        if (!data.isUndefined())
            return;
        const QJsonValue place = resource.contains("path"_L1) ? resource.value("path"_L1) : resource.value("url"_L1);
        const QJsonArray paths = place.isArray() ? place.toArray() : QJsonArray{place};
        for (const auto value : paths) {
            const QString path = value.toString();
            if (const QString refusal = refusalOfPath(path); !refusal.isEmpty())
                report(FaultKind::UnsafePath, table.schema->name, path, refusal);
            else
                table.files.append(path);
        }
        if (paths.isEmpty())
            report(FaultKind::UnsafePath, table.schema->name, {}, refusalOfPath({}));
    }

    void checkHash(const PackageTable &table)
    {
        const qsizetype colon = table.hash.indexOf(u':');
        const QString name = table.hash.first(std::max<qsizetype>(colon, 0)).toLower().remove(u'-');
        QStringList known;
        for (const auto &[algorithm, value] : hashAlgorithms())
            known.append(algorithm);
        if (colon >= 0 && !known.contains(name))
            m_unsupported.add(u"hash"_s, table.schema->name, name, u"known are "_s + known.join(u", "_s));
    }

    static bool isText(const QJsonObject &resource)
    {
        const QString format = resource.value("format"_L1).toString().toLower();
        return format == "csv"_L1 || format == "tsv"_L1 || resource.value("mediatype"_L1).toString().startsWith("text/"_L1);
    }

    /// Without a schema the header says which columns the file has.
    static void assumeColumns(const TableSchema &schema, DeclaredReading &reading)
    {
        for (const ColumnSchema &column : schema.columns)
            reading.fields.push_back({.name = column.name, .missing = reading.missing});
        reading.match.mayHaveFewer = true;
    }

    void checkColumns(const TableSchema &schema, const DeclaredReading &reading)
    {
        QStringList fields;
        for (const FieldReading &field : reading.fields)
            fields.append(field.name);
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

    /// Whether some tables have the names and the columns of a library: packages of other fields have "observations", too.
    bool isMeantAsLibrary() const
    {
        const auto isOurs = [](const PackageTable &table) {
            const auto isListed = [&table](const ColumnSchema &column) {
                return std::ranges::any_of(table.reading.fields, [&column](const FieldReading &field) { return field.name == column.name; });
            };
            return 2 * std::ranges::count_if(table.schema->columns, isListed) > table.schema->columns.size();
        };
        return std::ranges::count_if(m_package.tables, isOurs) >= 3;
    }

    void refuseAsOther()
    {
        QStringList tables;
        for (const TableSchema &table : librarySchema())
            tables.append(table.name);
        m_package = {};
        report(FaultKind::NotALibrary, {}, {}, tables.join(u", "_s));
    }

    const PackageFiles &m_files;
    Package &m_package;
    UnsupportedProperties m_unsupported;
};

}  // namespace

QString PackageTable::nameOfFile(qsizetype index) const
{
    return index < files.size() ? files.at(index) : packageDescriptorName() + u", data of "_s + schema->name;
}

QList<std::pair<QString, QCryptographicHash::Algorithm>> hashAlgorithms()
{
    return {{u"md5"_s, QCryptographicHash::Md5},
            {u"sha1"_s, QCryptographicHash::Sha1},
            {u"sha256"_s, QCryptographicHash::Sha256},
            {u"sha384"_s, QCryptographicHash::Sha384},
            {u"sha512"_s, QCryptographicHash::Sha512}};
}

QString refusalOfPath(const QString &path)
{
    static const QRegularExpression address(u"^[A-Za-z][A-Za-z0-9+.-]*://"_s);
    static const QRegularExpression drive(u"^[A-Za-z]:"_s);
    if (path.isEmpty())
        return u"a path is missing"_s;
    if (address.match(path).hasMatch())
        return u"it is a web address, and nothing is fetched from the web. Put the file into the package"_s;
    if (path.startsWith(u'/') || drive.match(path).hasMatch())
        return u"its path is absolute"_s;
    if (path.contains(u'\\'))
        return u"folders are separated by /"_s;
    if (std::ranges::any_of(path, [](QChar character) { return character.category() == QChar::Other_Control; }))
        return u"it holds control characters"_s;
    const QStringList steps = path.split(u'/');
    if (steps.contains(u".."_s))
        return u"its path leads upwards"_s;
    if (std::ranges::any_of(steps, [](const QString &step) { return step.startsWith(u'.') && step != "."_L1; }))
        return u"it is hidden: a part of its path begins with a dot"_s;
    return steps.last().isEmpty() || steps.last() == "."_L1 ? u"it is a folder"_s : QString();
}

QString readJsonFile(const PackageFiles &files, const QString &path, QJsonObject &object)
{
    const std::unique_ptr<QIODevice> device = files(path);
    if (!device->isOpen())
        return device->errorString();
    const QByteArray bytes = device->read(longestDescription + 1);
    if (bytes.size() > longestDescription)
        return u"it is longer than 16 MiB"_s;
    if (!device->atEnd())
        return device->errorString();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (document.isNull())
        return error.errorString();
    object = document.object();
    return document.isObject() ? QString() : u"it is no object of JSON"_s;
}

void readDescriptor(const QByteArray &json, const PackageFiles &files, Package &package)
{
    DescriptorReader reader(files, package);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return reader.report(FaultKind::DescriptorInvalid, {}, {}, error.errorString());
    if (!document.object().value("resources"_L1).isArray())
        return reader.report(FaultKind::DescriptorInvalid, {}, {}, u"no list of resources"_s);
    reader.read(document.object());
}

}  // namespace countercheck
