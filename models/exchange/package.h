// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"
#include "models/exchange/data_package.h"
#include "models/exchange/fault.h"
#include "models/exchange/text_dialect.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

// What a data package says of itself, while it is read.
namespace countercheck {

/// How the cells of a column are written. Source: Table Schema, versions 1 and 2 (datapackage.org).
struct FieldReading {
    QString name;
    QStringList missing;                          ///< what stands for a missing value
    QString decimalChar = QStringLiteral(".");
    QString groupChar;                            ///< between groups of digits; empty if none is
    bool bareNumber = true;                       ///< whether nothing stands around a number
    QString dateFormat;                           ///< as strptime has it; empty for ISO 8601
};

/// Whether a file may have more or fewer columns than its schema lists. They are told apart by name in any case.
struct FieldsMatch {
    bool mayHaveMore = false;
    bool mayHaveFewer = false;
};

/// How the file of a table is packed.
enum class Compression : std::uint8_t { None, Gzip, Zip };

/// How a table of a package is to be read.
struct DeclaredReading {
    TextDialect dialect;
    Compression compression = Compression::None;
    bool hasHeader = true;
    QList<qint64> headerRows;                     ///< by their number in the file; empty for the first row that is no comment
    QString headerJoin = QStringLiteral(" ");     ///< between the parts of a name that several rows make up
    bool isHeaderCaseSensitive = true;
    QList<qint64> commentRows;                    ///< rows that are left out, by their number in the file
    std::optional<QString> nullSequence;          ///< a cell that is missing, in any column
    QStringList missing;                          ///< what stands for a missing value in a column that says nothing of it
    std::vector<FieldReading> fields;             ///< the columns, in the order of the schema
    FieldsMatch match;
};

/// A table of a package, and where its rows are.
struct PackageTable {
    const TableSchema *schema = nullptr;
    QStringList files;                            ///< one after the other; none if the rows stand in the descriptor
    std::optional<QJsonArray> rows;               ///< that stand in the descriptor
    std::optional<QByteArray> text;               ///< a file that stands in the descriptor
    std::optional<qint64> bytes;                  ///< the size that the descriptor states for the files
    QString hash;                                 ///< the check sum that it states, "sha256:…"; without a colon MD5
    DeclaredReading reading;

    /// What faults call a file; what stands in the descriptor is called by it and the table.
    QString nameOfFile(qsizetype index) const;
};

/// A package with its tables and the faults found so far.
struct Package {
    std::vector<PackageTable> tables; ///< the tables that could be read, in the order of librarySchema()
    std::vector<Fault> faults;
    std::vector<Fault> remarks;       ///< what was left out

    const PackageTable *table(QLatin1StringView name) const;
};

/// The name of the file that describes a package.
inline QString packageDescriptorName() { return QStringLiteral("datapackage.json"); }

/// Reads a descriptor: which tables the package has, in which files, and how they are written. `files` gives dialects and schemas that stand in files of
/// their own.
void readDescriptor(const QByteArray &json, const PackageFiles &files, Package &package);

/// Why a path of a descriptor is not read, in a few words; empty for a file within the package.
QString refusalOfPath(const QString &path);

/// Opens a file of the package and reads it as one JSON object. Returns why that failed, in words, or nothing.
QString readJsonFile(const PackageFiles &files, const QString &path, QJsonObject &object);

/// The algorithms of check sums that are compared, by name.
QList<std::pair<QString, QCryptographicHash::Algorithm>> hashAlgorithms();

/// Collects what of a descriptor cannot be honoured, each property once for each value, however many tables have it.
class UnsupportedProperties {
public:
    /// `property` of a table has a value that cannot be honoured, for a reason.
    void add(const QString &property, const QString &table, const QString &value, const QString &reason);
    std::vector<Fault> faults() const;

private:
    struct Entry {
        QString property;
        QString value;
        QString reason;
        QStringList tables;
    };
    std::vector<Entry> m_entries;
};

/// Reads how the table of a resource is written. `dialect` and `schema` are its own, wherever they stand; `missing` is the list of missing values that
/// holds where the schema has none.
DeclaredReading readTableReading(const QJsonObject &resource, const QJsonObject &dialect, const QJsonObject &schema, const QJsonValue &missing,
                              UnsupportedProperties &unsupported);

}  // namespace countercheck
