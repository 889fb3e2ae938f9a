// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/measure_selection.h"
#include "models/figure/figure.h"
#include "models/wording/wording.h"
#include "widgets/controls/page_link.h"

#include <QHash>
#include <QWidget>

class QPushButton;
class QSplitter;

namespace countercheck {

class ComparisonMatrixModel;
class FigureView;
class MatrixView;
class MessagePage;
class PageHeader;
class PairList;
class PairPoints;
class PlainLabel;
struct SideBySide;

/// The comparison page shows measures side by side: their lanes on one time axis and, below, the verdict on every pair.
class ComparisonPage final : public QWidget {
    Q_OBJECT

public:
    /// `pages` are all that a comparison can lead to, for the buttons.
    ComparisonPage(const Wording &wording, ComparisonMatrixModel *model, const QList<PageLink> &pages, QWidget *parent = nullptr);

    FigureView *chart() const { return m_chart; }
    MatrixView *matrix() const { return m_matrix; }

    /// Shows a comparison. `name` is empty unless it was saved; `missing` are measures that the library does not hold.
    void setComparison(const QString &name, const ComparisonFigure &figure, std::size_t measures, const QStringList &missing, bool sameChart);
    void setCommands(bool canShareAxis, bool isOnOneAxis);
    /// Shows on which points the pair in view agrees or differs: with their reasons beside the chart in a wide page, else beside the matrix.
    void setFindings(const std::optional<SideBySide> &findings);
    /// Says whether the points of the pair stand beside the page.
    void setPairElsewhere(bool isElsewhere);
    /// Says whether the list of measures is in view. A button leads to it while it is not.
    void setListVisible(bool isVisible);
    /// Sets which of its pages the comparison offers now.
    void setPages(const QList<PageLink> &pages);

Q_SIGNALS:
    void backRequested();
    void pageRequested(countercheck::ViewPage page);
    void oneAxisToggled(bool on);
    void saveRequested();
    /// The reader wants the list of measures, to add one or to take one out.
    void listRequested();
    void wordsRequested();
    void measureDropped(const countercheck::MeasureId &measure);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void shareHeight();
    void sharePanel();
    void shareWidth();
    void fitTitle();

    Wording m_wording;
    PageHeader *m_header;
    PlainLabel *m_missing;
    QSplitter *m_rows;
    FigureView *m_chart;
    MatrixView *m_matrix;
    PairPoints *m_points;
    QWidget *m_side; ///< the card of the list of points, beside the chart where there is room
    PairList *m_list;
    MessagePage *m_empty;
    QHash<ViewPage, QPushButton *> m_pages;
    bool m_isPairElsewhere = false;
    QString m_title;
    QString m_subtitle;
    QPushButton *m_measures = nullptr;
    QPushButton *m_oneAxis = nullptr;
    QPushButton *m_words = nullptr;
    QPushButton *m_save = nullptr;
};

}  // namespace countercheck
