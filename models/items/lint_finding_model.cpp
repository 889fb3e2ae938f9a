// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/lint_finding_model.h"

#include <algorithm>

namespace countercheck {

LintFindingModel::LintFindingModel(const Wording &wording, QObject *parent) : QAbstractTableModel(parent), m_wording(wording) {}

void LintFindingModel::setFindings(std::vector<LintFinding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    std::ranges::stable_sort(m_findings, std::ranges::greater(), &LintFinding::gravity);
    endResetModel();
}

const LintFinding *LintFindingModel::findingAt(int row) const
{
    return row >= 0 && row < static_cast<int>(m_findings.size()) ? &m_findings[static_cast<std::size_t>(row)] : nullptr;
}

int LintFindingModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int LintFindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LintFindingModel::data(const QModelIndex &index, int role) const
{
    const LintFinding *finding = index.isValid() ? findingAt(index.row()) : nullptr;
    if (!finding || role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case GravityColumn: return m_wording.gravity(finding->gravity());
    case WhatColumn: return m_wording.lint(*finding);
    case WhereColumn: {
        QStringList ids{finding->where.id};
        if (!finding->column.isEmpty())
            ids.front() += QStringLiteral(" (") + finding->column + u')';
        for (const RowReference &other : finding->others)
            ids += other.id;
        return QString(finding->where.table) + QStringLiteral(": ") + ids.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

QVariant LintFindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case GravityColumn: return m_wording.say("Items", "Gravity");
    case WhatColumn: return m_wording.say("Items", "Finding");
    case WhereColumn: return m_wording.say("Items", "Where");
    default: return {};
    }
}

}  // namespace countercheck

#include "moc_lint_finding_model.cpp"
