// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QDateTime>

namespace countercheck {

/// Returns when something was done, for people: "today at 10:41", "yesterday at 10:41", "on 2 November 2026 at 10:41". `time`: ISO 8601; empty words for none.
QString whenDone(const QString &time, const QDateTime &now, const Wording &wording);

/// Returns a path in the way of the system, with ~ for the folder of the user.
QString shownPath(const QString &path);

/// Returns the path in full that a reader typed, with ~ for the folder of the user and with the ending of libraries; empty if it is no file name.
QString typedPath(const QString &text);

/// Returns where a library of that title would be put, in a folder: a path at which there is nothing yet.
QString freePath(const QString &folder, const QString &title);

}  // namespace countercheck
