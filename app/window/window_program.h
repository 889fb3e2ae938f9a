// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countercheck {

/// The bundled library, if it is installed where the program looks for it; else empty.
QString bundledLibrary();

/// Its title.
QString bundledLibraryTitle();

enum class RunUntil {
    Closed,       ///< as a person uses it
    FirstPicture, ///< until the window has been painted once: for measuring
    FirstFigure,  ///< until its chart has been painted with a figure
};

/// `countercheck [FILE]`: shows the window until it is closed. Gives the exit code.
int runWindow(int &argumentCount, char **argumentValues, RunUntil until = RunUntil::Closed);

}  // namespace countercheck
