// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/pair_arithmetic.h"
#include "models/wording/wording.h"

#include <QWidget>

namespace countercheck {

/// The pair arithmetic view shows what may be computed from two figures, one sentence for each calculation, or why
/// nothing may.
class PairArithmeticView final : public QWidget {
    Q_OBJECT

public:
    PairArithmeticView(const Wording &wording, const PairArithmetic &arithmetic, QWidget *parent = nullptr);
};

}  // namespace countercheck
