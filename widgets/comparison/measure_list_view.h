// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifier.h"
#include "models/wording/wording.h"
#include "widgets/comparison/chosen_measures.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QModelIndex;

namespace countercheck {

class MeasureListModel;
class PlainLabel;

/// The measure list is where a reader picks measures: those that are picked, and all others under a field in which what is typed narrows them.
/// Enter, a double click or a drag picks one. What is searched for in the library is typed into the search field of the window.
class MeasureListView final : public QWidget {
    Q_OBJECT

public:
    MeasureListView(const Wording &wording, MeasureListModel *model, QWidget *parent = nullptr);

    /// Shows which measures the comparison holds.
    void setChosen(const std::vector<ChosenMeasure> &measures);

    void focusSearch();
    void clearSearch();

Q_SIGNALS:
    void textChanged(const QString &text);
    void measurePicked(const countercheck::MeasureId &measure);
    void removeRequested(const countercheck::MeasureId &measure);
    /// It has come into view, or gone out of it.
    void shownChanged(bool isShown);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void pick(const QModelIndex &index);
    void pickCurrent();

    Wording m_wording;
    MeasureListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    PlainLabel *m_count;
    PlainLabel *m_hint;
    PlainLabel *m_chosenTitle;
    ChosenMeasures *m_chosen;
    bool m_isAnswered = true;    ///< the list answers what is in the search field
    bool m_isPickPending = false; ///< Enter was pressed before the list was there
};

}  // namespace countercheck
