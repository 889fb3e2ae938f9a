// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/pair_arithmetic.h"
#include "models/wording/wording.h"

#include <QWidget>

namespace countercheck {

/// What may be computed from two figures, one sentence a calculation; else the sentence that says why nothing may.
class PairArithmeticView final : public QWidget {
    Q_OBJECT

public:
    PairArithmeticView(const Wording &wording, const PairArithmetic &arithmetic, QWidget *parent = nullptr);
};

}  // namespace countercheck
