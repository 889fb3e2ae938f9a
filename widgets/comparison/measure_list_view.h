// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifier.h"
#include "models/wording/wording.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QModelIndex;

namespace countercheck {

class MeasureListModel;
class PlainLabel;

/// The measure list is where a reader picks measures: a search field and the list. Enter, a double click or a drag picks
/// one.
class MeasureListView final : public QWidget {
    Q_OBJECT

public:
    MeasureListView(const Wording &wording, MeasureListModel *model, QWidget *parent = nullptr);

    void focusSearch();
    void clearSearch();

Q_SIGNALS:
    void textChanged(const QString &text);
    void measurePicked(const countercheck::MeasureId &measure);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void pick(const QModelIndex &index);
    void pickCurrent();

    Wording m_wording;
    MeasureListModel *m_model;
    QLineEdit *m_search;
    QListView *m_list;
    PlainLabel *m_count;
    bool m_isAnswered = true;    ///< the list answers what is in the search field
    bool m_isPickPending = false; ///< Enter was pressed before the list was there
};

}  // namespace countercheck
