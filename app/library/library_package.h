// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QString>

#include <cstdint>
#include <stop_token>

namespace countercheck {

/// Where the tables of a library are written to.
enum class PackageForm : std::uint8_t { Folder, Zip };

/// Returns the form that a path asks for: a ZIP file by its name, unless a folder is called so.
PackageForm packageFormOf(const QString &path);

/// Writes all tables of a library as a data package. Returns how many rows it has. Errors: those of writePackageFolder() and writePackageZip(); Damaged or
/// ReadFailed if a row cannot be read.
Result<qint64> writeLibraryPackage(Library &library, const QString &path, PackageForm form, bool mayReplace, const std::stop_token &stop = {}, const Progress &progress = {});

}  // namespace countercheck
