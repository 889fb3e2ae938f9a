// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QAbstractTableModel>

#include <vector>

namespace countercheck {

/// A problem as a line of the list.
struct ProblemLine {
    QString row;       ///< "10"; empty for the table as a whole
    QString column;    ///< its name
    QString written;
    QString why;
    bool isStopping = false;
    bool canBeAnswered = false; ///< whether its cell can be left out or be a gap
    bool canBeGap = false;
    qint64 sameKind = 1;        ///< how many there are of its kind

    friend bool operator==(const ProblemLine &, const ProblemLine &) = default;
};

/// The problems of an import as a table.
class ProblemModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { SignColumn, RowColumn, NameColumn, WrittenColumn, WhyColumn, columns };

    explicit ProblemModel(const Wording &wording, QObject *parent = nullptr);

    void setProblems(std::vector<ProblemLine> problems);
    const std::vector<ProblemLine> &problems() const { return m_problems; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Wording m_wording;
    std::vector<ProblemLine> m_problems;
};

}  // namespace countercheck
