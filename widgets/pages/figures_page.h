// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record_mark.h"
#include "models/items/figure_rows_model.h"
#include "models/sheets/search_facets.h"

#include <QWidget>

class QPushButton;

namespace countercheck {

class FiguresTable;
class FilterChips;
class PlainLabel;

/// The page of all figures, or of those that a search finds: a table that can be sorted by each column. Two that are selected can be
/// compared. Nothing is added up.
class FiguresPage final : public QWidget {
    Q_OBJECT

public:
    FiguresPage(const Wording &wording, FigureRowsModel *model, QWidget *parent = nullptr);

    /// Says how many figures there are of how many, for what they are searched, and which filters are on.
    void setHead(const QString &title, const QString &note, const std::vector<FilterChip> &chips);
    /// Shows by which column the table is sorted.
    void setOrder(const FigureOrder &order);
    void focusTable();
    /// The figure of the row where the keyboard is; nothing where it is not read yet.
    std::optional<RecordKey> marked() const;

Q_SIGNALS:
    /// The keyboard may be in another row, or its figure is read.
    void markedChanged();
    /// The reader wants to see what is known of the marked figure, or no longer.
    void previewToggled();
    void figureActivated(const countercheck::ObservationId &observation);
    /// The reader wants to know whether two figures can be compared.
    void comparisonRequested(const countercheck::ObservationId &a, const countercheck::ObservationId &b);
    /// The reader wants the selected rows on the clipboard.
    void copyRequested(const QList<qint64> &rows);
    /// The reader wants all rows in a file.
    void exportRequested();
    void queryRequested(const QString &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::vector<int> selectedRows() const;
    void showSelection();
    void openCurrent();
    void shareWidth();
    void explainLetters();

    Wording m_wording;
    FigureRowsModel *m_model;
    PlainLabel *m_title;
    PlainLabel *m_note;
    FilterChips *m_chips;
    QPushButton *m_export;
    FiguresTable *m_table;
    QWidget *m_selection;
    PlainLabel *m_selected;
    QPushButton *m_compare;
    QPushButton *m_copy;
    PlainLabel *m_foot;
};

}  // namespace countercheck
