// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/data_package.h"

#include <QString>

struct zip;

namespace countercheck {

/// A ZIP file that is being made, from files that must stay until close(), which writes it. Its entries have no time and no permissions of this
/// computer: the same files give the same bytes.
class ZipWriter {
public:
    /// A file at that path, where there is none yet.
    explicit ZipWriter(const QString &path);
    ~ZipWriter();
    ZipWriter(const ZipWriter &) = delete;
    ZipWriter &operator=(const ZipWriter &) = delete;

    /// Adds a file under its own name, without its folder. Returns whether that went well.
    bool add(const QString &path);
    /// Writes all. Returns whether that went well.
    bool close();
    /// What libzip says went wrong.
    QString words() const;

private:
    zip *m_zip = nullptr;
    QString m_words;
};

/// Whether a file begins as a ZIP file does.
bool isZipFile(const QString &path);

/// Returns access to the files of a package in a ZIP file: those beside its `datapackage.json`, of which there is one, or one that stands above all others.
/// They are unpacked while they are read. Nothing of the archive is written to the disk, and the names in it lead nowhere else.
/// Links, encrypted files, files that are there twice and those that unpack beyond UnpackingLimits are not read.
PackageFiles filesOfZip(const QString &path);

/// Returns the only file of a ZIP file that is open itself and stays so, for a table that is compressed by itself.
std::unique_ptr<QIODevice> onlyFileOfZip(QIODevice &zip);

}  // namespace countercheck
