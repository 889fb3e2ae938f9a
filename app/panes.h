// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/items/claim_list_model.h"
#include "models/items/figure_table_model.h"
#include "models/wording/wording.h"

#include <QWidget>

class QSplitter;

namespace countercheck {

class Banner;
class ClaimHeaderView;
class ClaimListView;
class FigureTable;
class FigureView;
class MessagePage;
class Panel;
class PassportView;

/// What fills the window: find on the left, see in the middle, the passport on the right. It places the views and moves
/// the keyboard among them; what they show is the business of the window.
class Panes final : public QWidget {
    Q_OBJECT

public:
    enum class Pane { Claims, Table, Passport };

    explicit Panes(const Wording &wording, QWidget *parent = nullptr);

    ClaimListView *claims() const { return m_claims; }
    ClaimHeaderView *header() const { return m_header; }
    FigureView *chart() const { return m_chart; }
    FigureTable *table() const { return m_table; }
    PassportView *passport() const { return m_passport; }
    Banner *banner() const { return m_banner; }
    ClaimListModel *claimModel() const { return m_claimModel; }
    FigureTableModel *figureModel() const { return m_figureModel; }

    /// Without a claim the middle says so instead of showing an empty chart.
    void setEmptyWords(const QString &title, const QString &sentence);
    void showChart();

    void setPaneVisible(Pane pane, bool visible);
    bool isPaneVisible(Pane pane) const;
    /// All panes, at the sizes that suit the window.
    void resetLayout();
    void focusNextPane();

    QByteArray paneSizes() const;
    QByteArray chartAndTable() const;
    void restore(const QByteArray &paneSizes, const QByteArray &chartAndTable);

Q_SIGNALS:
    /// Also when the reader pulled a pane shut with the mouse.
    void paneVisibilityChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *widgetOf(Pane pane) const;
    QWidget *makeMiddle();

    Wording m_wording;
    ClaimListModel *m_claimModel;
    FigureTableModel *m_figureModel;
    QSplitter *m_columns;
    QSplitter *m_rows;
    Panel *m_left;
    Panel *m_right;
    Panel *m_tablePanel;
    ClaimListView *m_claims;
    ClaimHeaderView *m_header;
    FigureView *m_chart;
    FigureTable *m_table;
    PassportView *m_passport;
    Banner *m_banner;
    MessagePage *m_empty;
    bool m_sized = false;
};

}  // namespace countercheck
