// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// Returns C++ source in which comments are blanks; if asked for, also the insides of string and character literals. Line
/// ends stay, so that a place in the result is a place in the source.
enum class Literals { Keep, Blank };
QString withoutComments(const QString &source, Literals literals);

} // namespace countercheck
