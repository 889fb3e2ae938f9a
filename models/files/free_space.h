// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace countercheck {

/// What the disk of a folder has left for this user.
struct FreeSpace {
    quint64 device = 0; ///< folders of one device share it
    qint64 bytes = 0;

    friend bool operator==(const FreeSpace &, const FreeSpace &) = default;
};

/// Returns what is free where a folder lies. Nothing where there is no folder, or where the system does not tell.
std::optional<FreeSpace> freeSpace(const QString &folder);

}  // namespace countercheck
