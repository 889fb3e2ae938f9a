// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/wording/wording.h"
#include "widgets/chart/theme.h"

#include <QWidget>

#include <memory>
#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace countercheck {

class FigureView;
class PlainLabel;
class TallPage;

/// A way on from what was imported.
struct NextMove {
    QString name;  ///< by which nextRequested() names it
    QString title;
    QString detail;

    friend bool operator==(const NextMove &, const NextMove &) = default;
};

/// What is said after an import.
struct DoneContent {
    QString title;   ///< "9 figures are in your library"
    QString detail;
    QString chartTitle;
    std::shared_ptr<const ComparisonFigure> chart;
    std::vector<NextMove> moves;
};

/// What stands there after an import: how much is in the library now, its chart, and what may be done next.
class DonePage final : public QWidget {
    Q_OBJECT

public:
    explicit DonePage(const Wording &wording, QWidget *parent = nullptr);

    void setContent(const DoneContent &content);
    void setTheme(ThemeName theme);
    void takeFocus();

Q_SIGNALS:
    void nextRequested(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    Wording m_wording;
    TallPage *m_whole;
    PlainLabel *m_title;
    PlainLabel *m_detail;
    QBoxLayout *m_columns;
    PlainLabel *m_chartTitle;
    FigureView *m_chart;
    QWidget *m_card;
    QVBoxLayout *m_moves;
};

}  // namespace countercheck
