// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// How large a generated data package is. All other tables follow from these two.
struct GeneratedSize {
    int claims = 1'000;
    int figures = 5'000;
    quint64 seed = 1;
};

/// Writes a data package of varied, realistic rows without a fault into a folder that exists. The same size and seed give the same
/// bytes. Rows are written as they are made: memory does not grow with the size. Returns false if a file could not be written.
bool writeGeneratedPackage(const QString &folder, const GeneratedSize &size);

}  // namespace countercheck
