// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/data_package.h"
#include "models/exchange/table_writer.h"
#include "models/store/library_builder.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <QBuffer>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countercheck::test {

/// What became of a package: its rows by table, its faults and remarks in words.
struct PackageOutcome {
    QHash<QString, QList<QStringList>> rows;
    QStringList faults;
    QStringList remarks;
    std::vector<Fault> raw;

    /// The cells of a column.
    QStringList column(const char *table, const char *column) const
    {
        const TableSchema &schema = *findTable(QLatin1StringView(table));
        QStringList cells;
        for (const QStringList &row : rows.value(QString::fromLatin1(table)))
            cells.append(row.at(std::ranges::find(schema.columns, QLatin1StringView(column), &ColumnSchema::name) - schema.columns.begin()));
        return cells;
    }
};

inline PackageOutcome readAll(const PackageFiles &files)
{
    class Sink final : public RowSink {
    public:
        void addRow(const TableSchema &table, const QStringList &cells, qint64 line) override
        {
            rows[table.name].append(cells);
            m_builder.add(table, cells, line);
        }
        Result<std::vector<RowFault>> contradictions() override { return m_builder.contradictions(); }
        QHash<QString, QList<QStringList>> rows;

    private:
        LibraryBuilder m_builder;
    };
    Sink sink;
    std::vector<Fault> remarks;
    const Result<std::vector<Fault>> faults = readPackage(files, sink, {}, {}, &remarks);
    BOOST_REQUIRE(bool(faults));
    PackageOutcome outcome{.rows = sink.rows, .faults = {}, .remarks = {}, .raw = *faults};
    for (const Fault &fault : *faults)
        outcome.faults.append(describe(fault));
    for (const Fault &remark : remarks)
        outcome.remarks.append(describe(remark));
    return outcome;
}

/// A library of a dozen rows as a package in memory, so that cases can write it otherwise.
class SmallPackage {
public:
    SmallPackage()
    {
        QJsonArray resources;
        for (const TableSchema &table : librarySchema()) {
            QJsonArray fields;
            QByteArrayList header;
            for (const ColumnSchema &column : table.columns) {
                fields.append(QJsonObject{{QStringLiteral("name"), QString(column.name)},
                                          {QStringLiteral("type"), column.kind == ColumnKind::Number ? QStringLiteral("number") : QStringLiteral("string")}});
                header.append(column.name.latin1());
            }
            const QString path = table.name + QStringLiteral(".csv");
            resources.append(QJsonObject{{QStringLiteral("name"), QString(table.name)},
                                         {QStringLiteral("path"), path},
                                         {QStringLiteral("schema"), QJsonObject{{QStringLiteral("fields"), fields}}}});
            files[path] = header.join(',') + '\n';
        }
        descriptor.insert(QStringLiteral("resources"), resources);
        add("library", {{"title", "Small"}, {"description", "Rows."}, {"version", "1"}, {"created", "2026-11-26"}, {"language", "en"}, {"licence", "CC0-1.0"}, {"publisher", "Test"}});
        add("organisations", {{"id", "office"}, {"name", "Office"}, {"kind", "government_agency"}, {"country", "US"}});
        add("organisations", {{"id", "speaker"}, {"name", "Speaker"}, {"kind", "official"}});
        add("sources", {{"id", "yearbook"}, {"kind", "report"}, {"title", "Yearbook"}, {"publisher_id", "office"}, {"published", "2024-01-01"}, {"accessed", "2026-11-26"},
                        {"url", "https://example.org/yearbook"}, {"directness", "primary"}, {"purpose", "statistical"}});
        for (const auto &[id, unit, name] : {std::tuple("m", "count", "Children identified, café à la Straße"), std::tuple("p", "percent", "Share identified")}) {
            add("measures", {{"id", id}, {"name", name}, {"short_name", name}, {"definition", "What the office counts."}, {"statistical_unit", "person"},
                             {"unit_of_measure", unit}, {"population", "children"}, {"area", "Testland"}, {"period_kind", "calendar_year"}, {"accumulation", "per_period"},
                             {"stage", "victim"}, {"verification", "identified"}, {"verification_basis", "published_criteria"}, {"producer_id", "office"},
                             {"definition_source_id", "yearbook"}, {"does_not_say", "It does not say how many were not found."}});
        }
        for (const auto &[id, measure, year, value] : {std::tuple("m-2020", "m", "2020", "1234"), std::tuple("m-2021", "m", "2021", "20"), std::tuple("p-2020", "p", "2020", "12.5")}) {
            add("observations", {{"id", id}, {"measure_id", measure}, {"area", "Testland"}, {"period_start", year}, {"period_end", year}, {"value", value},
                                 {"qualifier", "exact"}, {"value_text", value}, {"status", "A"}, {"source_id", "yearbook"}, {"locator", "table 1"}});
        }
        add("claims", {{"id", "c"}, {"statement", "Twenty children were found."}, {"wording", "paraphrase"}, {"claimant_id", "speaker"}, {"stated_on", "2024-03-01"},
                       {"source_id", "yearbook"}, {"topic", "test"}, {"value", "20"}, {"qualifier", "exact"}, {"value_text", "20"}});
        add("evidence", {{"id", "ev"}, {"claim_id", "c"}, {"observation_id", "m-2021"}, {"role", "traces_to"}});
    }

    QHash<QString, QByteArray> files;
    QJsonObject descriptor;

    QByteArray &file(const char *name) { return files[QString::fromLatin1(name)]; }

    /// Replaces all of a text in a file, which must be there.
    void replace(const char *name, const QByteArray &before, const QByteArray &after)
    {
        BOOST_REQUIRE_MESSAGE(file(name).contains(before), before.toStdString());
        file(name).replace(before, after);
    }

    using Edit = std::function<void(QJsonObject &resource)>;
    /// Changes the resource of a table, or of all.
    void edit(const char *table, const Edit &change)
    {
        QJsonArray resources = descriptor.value(QStringLiteral("resources")).toArray();
        for (qsizetype index = 0; index < resources.size(); ++index) {
            QJsonObject resource = resources.at(index).toObject();
            if (table && resource.value(QStringLiteral("name")).toString() != QLatin1StringView(table))
                continue;
            change(resource);
            resources[index] = resource;
        }
        descriptor.insert(QStringLiteral("resources"), resources);
    }
    void set(const char *table, const char *property, const QJsonValue &value)
    {
        edit(table, [&](QJsonObject &resource) { resource.insert(QString::fromLatin1(property), value); });
    }
    void setInside(const char *table, const char *object, const char *property, const QJsonValue &value)
    {
        edit(table, [&](QJsonObject &resource) {
            QJsonObject inner = resource.value(QLatin1StringView(object)).toObject();
            inner.insert(QString::fromLatin1(property), value);
            resource.insert(QString::fromLatin1(object), inner);
        });
    }
    void setDialect(const char *table, const char *property, const QJsonValue &value) { setInside(table, "dialect", property, value); }
    void setSchema(const char *table, const char *property, const QJsonValue &value) { setInside(table, "schema", property, value); }
    void setField(const char *table, const char *column, const char *property, const QJsonValue &value)
    {
        edit(table, [&](QJsonObject &resource) {
            QJsonObject schema = resource.value(QStringLiteral("schema")).toObject();
            QJsonArray fields = schema.value(QStringLiteral("fields")).toArray();
            for (qsizetype index = 0; index < fields.size(); ++index) {
                QJsonObject field = fields.at(index).toObject();
                if (field.value(QStringLiteral("name")).toString() == QLatin1StringView(column)) {
                    field.insert(QString::fromLatin1(property), value);
                    fields[index] = field;
                }
            }
            schema.insert(QStringLiteral("fields"), fields);
            resource.insert(QStringLiteral("schema"), schema);
        });
    }

    /// Applies a change to all files.
    void rewrite(const std::function<QByteArray(QByteArray)> &change)
    {
        for (QByteArray &bytes : files)
            bytes = change(bytes);
    }

    QHash<QString, QByteArray> allFiles() const
    {
        QHash<QString, QByteArray> all = files;
        all.insert(QStringLiteral("datapackage.json"), QJsonDocument(descriptor).toJson());
        return all;
    }

    PackageOutcome read() const
    {
        return readAll([all = allFiles()](const QString &name) -> std::unique_ptr<QIODevice> {
            if (!all.contains(name))
                return std::make_unique<UnreadableFile>(QStringLiteral("there is none"));
            auto buffer = std::make_unique<QBuffer>();
            buffer->setData(all.value(name));
            buffer->open(QIODevice::ReadOnly);
            return buffer;
        });
    }

    void writeTo(const QString &folder) const
    {
        const QHash<QString, QByteArray> all = allFiles();
        for (auto entry = all.begin(); entry != all.end(); ++entry) {
            BOOST_REQUIRE(QDir().mkpath(QFileInfo(folder + u'/' + entry.key()).path()));
            putFile(folder + u'/' + entry.key(), entry.value());
        }
    }

private:
    void add(const char *table, const QHash<QByteArray, QByteArray> &cells)
    {
        QByteArrayList row;
        for (const ColumnSchema &column : findTable(QLatin1StringView(table))->columns)
            row.append(csvCell(QString::fromUtf8(cells.value(column.name.latin1()))));
        files[QString::fromLatin1(table) + QStringLiteral(".csv")] += row.join(',') + '\n';
    }
};

/// The package must be read without a fault, and as it is written by default.
inline void requireSame(const SmallPackage &package, const char *what)
{
    static const PackageOutcome plain = SmallPackage().read();
    const PackageOutcome outcome = package.read();
    BOOST_TEST(outcome.faults == QStringList(), what << ": " << outcome.faults.join(u" | "));
    for (const TableSchema &table : librarySchema())
        BOOST_TEST((outcome.rows.value(table.name) == plain.rows.value(table.name)), what << ": " << table.name);
}

/// The package must have these faults and no other.
inline void requireFaults(const SmallPackage &package, const QStringList &faults, const char *what)
{
    const PackageOutcome outcome = package.read();
    BOOST_TEST(outcome.faults == faults, what << ": " << outcome.faults.join(u" | "));
}

}  // namespace countercheck::test
