// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace countercheck {

/// A place in a source file that breaks a rule.
struct Breach {
    QString path;
    qsizetype line = 0;
    QString reason;

    friend bool operator==(const Breach &, const Breach &) = default;
};

/// Returns what breaks the rules of its room in one source file. `path` is relative to the repository.
std::vector<Breach> breaches(const QString &path, const QString &source);

} // namespace countercheck
