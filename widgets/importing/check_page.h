// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/wording/wording.h"
#include "widgets/chart/theme.h"
#include "widgets/importing/guess_box.h"
#include "widgets/importing/problem_model.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QPushButton;
class QTableView;

namespace countercheck {

class FigureView;
class PlainLabel;
class TallPage;

/// A library that the figures may go into.
struct TargetChoice {
    QString code;
    QString words;

    friend bool operator==(const TargetChoice &, const TargetChoice &) = default;
};

/// What the third step shows.
struct CheckContent {
    std::vector<ProblemLine> problems;
    QString counts;               ///< "1 stops the import, 3 ask for care"
    QStringList written;          ///< "9 figures", "1 new measure, …"
    std::vector<TargetChoice> targets;
    QString target;               ///< the code of one
    QString newTitle;             ///< of a new library; empty where none is begun
    QString newPlace;             ///< what is said of where it will be
    bool isRemembered = false;
    QString rememberedName;
    QString chartTitle;           ///< of the preview
    QString chartWords;           ///< what is said of it, or why there is none
    std::shared_ptr<const ComparisonFigure> chart; ///< nothing where there is none
};

/// The third step: what was found, what will be written and into which library, and how it will look.
class CheckPage final : public QWidget {
    Q_OBJECT

public:
    explicit CheckPage(const Wording &wording, QWidget *parent = nullptr);

    void setContent(const CheckContent &content);
    void setTheme(ThemeName theme);
    QTableView *problems() const { return m_problems; }
    /// Goes to the next problem that stops the import, after the one in view; to the next of any kind if none does.
    void nextProblem();
    void takeFocus();

Q_SIGNALS:
    /// What becomes of the cell of a problem, or of all of its kind.
    void answered(std::size_t problem, bool isGap, bool forAll);
    void placeRequested(std::size_t problem);
    void targetChosen(const QString &code);
    void titleEdited(const QString &title);
    void rememberingChanged(bool isRemembered, const QString &name);
    void copyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeProblems();
    QWidget *makeWritten();
    QWidget *makeChart();
    void showActions();
    void arrange();
    void fitTable();

    Wording m_wording;
    TallPage *m_whole;
    QBoxLayout *m_columns;
    ProblemModel *m_model;
    PlainLabel *m_counts = nullptr;
    QTableView *m_problems = nullptr;
    QWidget *m_none = nullptr;
    QWidget *m_card = nullptr;
    PlainLabel *m_about = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_gap = nullptr;
    QPushButton *m_leaveOut = nullptr;
    QPushButton *m_allGaps = nullptr;
    QPushButton *m_leaveAllOut = nullptr;
    QPushButton *m_copy = nullptr;
    PlainLabel *m_written = nullptr;
    QWidget *m_targets = nullptr;
    std::vector<TargetChoice> m_shownTargets;
    QWidget *m_titleField = nullptr;
    QLineEdit *m_title = nullptr;
    PlainLabel *m_place = nullptr;
    QCheckBox *m_remember = nullptr;
    QLineEdit *m_name = nullptr;
    PlainLabel *m_chartTitle = nullptr;
    PlainLabel *m_chartWords = nullptr;
    FigureView *m_chart = nullptr;
    std::shared_ptr<const ComparisonFigure> m_shownChart;
};

}  // namespace countercheck
