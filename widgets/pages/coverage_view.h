// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/coverage_model.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QTableView;

namespace countercheck {

class ChoiceButton;
class PlainLabel;

/// The page of what is missing: measures by years, with the reason in each cell that has no figure. Arrow keys go from cell to cell, Enter
/// opens the figure or the gap, N leads to the next gap.
class CoverageView final : public QWidget {
    Q_OBJECT

public:
    explicit CoverageView(const Wording &wording, QWidget *parent = nullptr);

    void setSheet(const CoverageSheet &sheet);
    /// Shows which measures are chosen. No signal follows.
    void setChoice(CoverageChoice choice);

Q_SIGNALS:
    void figureActivated(const countercheck::ObservationId &figure);
    void gapActivated(const countercheck::GapId &gap);
    /// The reader wants to ask somebody about a gap.
    void requestRequested(const countercheck::GapId &gap);
    /// The reader wants to see other measures, or what is shown in a file.
    void choiceMade(countercheck::CoverageChoice choice);
    void exportRequested();
    void questionsRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showKey();
    void fitYears();
    void open(const QModelIndex &index);
    void showCurrent();

    Wording m_wording;
    CoverageModel *m_model;
    PlainLabel *m_title;
    PlainLabel *m_note;
    ChoiceButton *m_choice;
    QPushButton *m_export;
    QTableView *m_table;
    PlainLabel *m_current; ///< the cell in words
    QPushButton *m_keyButton;
    QWidget *m_key; ///< what each sign means, and the keys
    std::optional<bool> m_isKeyWanted; ///< nothing while the reader leaves it to the height of the page
    bool m_isAtEnd = true; ///< the latest years are in view, until the reader scrolls
};

}  // namespace countercheck
