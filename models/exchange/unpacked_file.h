// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/package.h"

#include <QIODevice>

#include <memory>

namespace countercheck {

/// What unpacks to more than `longestUnpacked` bytes, or to more than `largestRatio` times its own size once it is longer than `smallUnpacked`, is no table
/// but a trap for whoever unpacks it.
struct UnpackingLimits {
    static constexpr qint64 longestUnpacked = qint64(4) << 30;
    static constexpr qint64 smallUnpacked = 16 << 20;
    static constexpr qint64 largestRatio = 200;
};

/// Why a file of such sizes is not unpacked, in a few words; empty if it may be.
QString refusalOfUnpacking(qint64 packed, qint64 unpacked);

/// Returns the unpacked content of a file that is open: of a Gzip file while it is read, of a ZIP file the only file in it. If that fails, the device is not
/// open or ends early, and its errorString() says why.
std::unique_ptr<QIODevice> unpacked(std::unique_ptr<QIODevice> file, Compression compression);

}  // namespace countercheck
