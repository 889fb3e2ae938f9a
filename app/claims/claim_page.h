// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/figure_table_model.h"
#include "models/wording/wording.h"

#include <QWidget>

#include <optional>

class QPushButton;
class QSplitter;

namespace countercheck {

class ClaimHeaderView;
class FigureTable;
class FigureView;
class MessagePage;
class Panel;
class TallPage;

/// The page of a claim: what is claimed, the chart, and the figures as a table below it.
class ClaimPage final : public QWidget {
    Q_OBJECT

public:
    explicit ClaimPage(const Wording &wording, QWidget *parent = nullptr);

    ClaimHeaderView *header() const { return m_header; }
    FigureView *chart() const { return m_chart; }
    FigureTable *table() const { return m_table; }
    FigureTableModel *figures() const { return m_figures; }

    /// Shows words in place of a claim.
    void showWords(const QString &title, const QString &sentence);
    void showClaim();

    /// Shows or hides the table, whatever the height of the page; without a choice, a low page has it in one line.
    void setTableChoice(std::optional<bool> isVisible);
    std::optional<bool> tableChoice() const { return m_tableChoice; }
    /// False also for a table that the reader has pulled shut.
    bool isTableVisible() const;
    void resetLayout();
    QByteArray sizes() const;
    void restoreSizes(const QByteArray &sizes);

Q_SIGNALS:
    void tableVisibilityChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int roomInHeight() const;
    void fit();
    void showTable();
    void showTableLine();
    int tableHeight() const;
    void chooseSizes();

    Wording m_wording;
    FigureTableModel *m_figures;
    ClaimHeaderView *m_header;
    FigureView *m_chart;
    FigureTable *m_table;
    Panel *m_tablePanel;
    QPushButton *m_tableLine; ///< in place of the table
    std::optional<bool> m_tableChoice;
    QSplitter *m_rows;
    TallPage *m_scroll; ///< of all but words in place of a claim
    MessagePage *m_words;
    bool m_sized = false;
};

}  // namespace countercheck
