// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/export_kinds.h"

#include <QStringList>

namespace countercheck::test {

/// The words of all kinds of export.
inline QStringList exportCodes()
{
    QStringList codes;
    for (const ExportKindEntry &entry : exportKinds())
        codes += entry.code;
    return codes;
}

}  // namespace countercheck::test
