// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/record_sheet.h"
#include "models/wording/wording.h"

#include <QWidget>

class QVBoxLayout;

namespace countercheck {

/// The origins card shows how many pages print a number, grouped by the origin to which they go back.
class OriginsCard final : public QWidget {
    Q_OBJECT

public:
    OriginsCard(const Wording &wording, const OriginsOfNumber &number, QWidget *parent = nullptr);

Q_SIGNALS:
    void recordRequested(const countercheck::ViewSubject &target);

private:
    QWidget *rowOf(const RecordRow &row);
    void addBranch(QVBoxLayout *column, const Wording &wording, const OriginBranch &branch);
};

/// Makes the ladder of directness: its steps side by side, the one on which the source stands marked.
QWidget *makeDirectnessLadder(const Wording &wording, const std::vector<DirectnessStep> &steps);

}  // namespace countercheck
