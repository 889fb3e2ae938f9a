// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// C++ source in which comments, and where asked for the insides of string and character literals too, are blanks.
/// Line ends stay, so that a place in the result is a place in the source.
enum class Literals { Keep, Blank };
QString withoutComments(const QString &source, Literals literals);

} // namespace countercheck
