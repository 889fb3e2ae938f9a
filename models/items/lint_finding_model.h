// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/linter/linter.h"
#include "models/wording/wording.h"

#include <QAbstractTableModel>

#include <vector>

namespace countercheck {

/// The lint finding model holds the findings of a library check, the gravest first: how grave, what, and where.
class LintFindingModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { GravityColumn, WhatColumn, WhereColumn, ColumnCount };

    explicit LintFindingModel(const Wording &wording, QObject *parent = nullptr);

    void setFindings(std::vector<LintFinding> findings);
    const LintFinding *findingAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    Wording m_wording;
    std::vector<LintFinding> m_findings;
};

}  // namespace countercheck
