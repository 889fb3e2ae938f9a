// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// The bundled library, if it is installed where the program looks for it; else empty.
QString bundledLibrary();

/// `countercheck [FILE]`: shows the window until it is closed. Gives the exit code.
int runWindow(int &argumentCount, char **argumentValues);

}  // namespace countercheck
