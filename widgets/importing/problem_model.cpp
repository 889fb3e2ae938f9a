// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/problem_model.h"

namespace countercheck {

ProblemModel::ProblemModel(const Wording &wording, QObject *parent) : QAbstractTableModel(parent), m_wording(wording) {}

void ProblemModel::setProblems(std::vector<ProblemLine> problems)
{
    if (problems == m_problems)
        return;
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const ProblemLine &line = m_problems[static_cast<std::size_t>(index.row())];
    if (role == Qt::UserRole)
        return line.isStopping;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case SignColumn: return role == Qt::AccessibleTextRole ? QVariant(line.isStopping ? m_wording.say("Import", "stops the import") : m_wording.say("Import", "asks for care")) : QVariant();
    case RowColumn: return line.row;
    case NameColumn: return line.column;
    case WrittenColumn: return line.written;
    case WhyColumn: return line.why;
    default: return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case RowColumn: return m_wording.say("Import", "Row");
    case NameColumn: return m_wording.say("Import", "Column");
    case WrittenColumn: return m_wording.say("Import", "As written");
    case WhyColumn: return m_wording.say("Import", "Why");
    default: return {};
    }
}

}  // namespace countercheck

#include "moc_problem_model.cpp"
