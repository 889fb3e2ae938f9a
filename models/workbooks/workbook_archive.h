// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/workbooks/workbook_failure.h"

#include <QHash>
#include <QIODevice>

#include <cstdio>
#include <functional>
#include <memory>
#include <optional>

struct zip;
struct zip_file;

namespace countercheck {

/// A part of an archive, unpacked while it is read. What is longer or shorter than the archive says, or has another check sum, is a fault.
class ArchivePart final : public QIODevice {
public:
    ArchivePart(zip_file *file, qint64 size, std::function<void(qint64 read)> progress);
    ~ArchivePart() override;
    ArchivePart(const ArchivePart &) = delete;
    ArchivePart &operator=(const ArchivePart &) = delete;

    bool isSequential() const override { return true; }
    /// Reads on to the end, where the check sum is compared.
    void finish();
    /// What is wrong with it; empty if nothing is known to be.
    const QString &fault() const { return m_fault; }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    zip_file *m_file;
    qint64 m_size;
    qint64 m_read = 0;
    QString m_fault;
    std::function<void(qint64)> m_progress;
};

/// The archive that a workbook is, on a file that is open already. Nothing of it is written to the disk.
class WorkbookArchive {
public:
    /// Takes the file.
    explicit WorkbookArchive(std::FILE *file);
    ~WorkbookArchive();
    WorkbookArchive(const WorkbookArchive &) = delete;
    WorkbookArchive &operator=(const WorkbookArchive &) = delete;

    /// Why nothing of it can be read.
    const std::optional<WorkbookFailure> &failure() const { return m_failure; }
    /// Whether there is a part of that name. Case does not matter, as the formats want it.
    bool has(const QString &name) const;
    /// The size of a part when it is unpacked, or 0.
    qint64 sizeOf(const QString &name) const;
    /// Opens a part. Nothing if it is not there, twice there, locked, or packed more tightly than a table can be: `failure` says which.
    std::unique_ptr<ArchivePart> open(const QString &name, WorkbookFailure &failure);

    /// Called with the bytes that were unpacked.
    std::function<void(qint64)> progress;

private:

    zip *m_zip = nullptr;
    QHash<QString, QList<quint64>> m_entries; ///< by names in lower case
    std::optional<WorkbookFailure> m_failure;
};

}  // namespace countercheck
