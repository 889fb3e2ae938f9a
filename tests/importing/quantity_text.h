// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/quantity.h"

#include <QString>
#include <QStringList>

namespace countercheck {

/// The name that tables of cases give a qualifier.
inline QString qualifierName(Qualifier qualifier)
{
    static const QStringList names = QStringLiteral("exact approximate more_than at_least less_than at_most between").split(u' ');
    return names.at(int(qualifier));
}

inline QString numberText(const std::optional<double> &number)
{
    return number ? QString::number(*number, 'g', 15) : QString();
}

}  // namespace countercheck
