// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

namespace countercheck {

/// The part of the verb `import` that reads a spreadsheet: shows how it is read, writes a mapping to fill in, or adds its figures to a library.
int runImportTable(const QCommandLineParser &parser, QIODevice &output, QIODevice &messages);

}  // namespace countercheck
