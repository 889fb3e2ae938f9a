// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/lint_finding_model.h"
#include "widgets/controls/plain_label.h"

#include <QWidget>

class QTableView;

namespace countercheck {

/// The library check view lists the findings of a check of the whole library, under a sentence that counts them.
class LibraryCheckView final : public QWidget {
    Q_OBJECT

public:
    explicit LibraryCheckView(const Wording &wording, QWidget *parent = nullptr);

    /// Shows that the check is under way, and how far it is, from 0 to 1.
    void showRunning(double progress);
    void showFindings(std::vector<LintFinding> findings);
    void showError(const QString &sentence);

private:
    Wording m_wording;
    LintFindingModel *m_model;
    PlainLabel *m_summary;
    QTableView *m_table;
};

}  // namespace countercheck
