// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/import_page.h"

#include "widgets/controls/banner.h"
#include "widgets/importing/check_page.h"
#include "widgets/importing/done_page.h"
#include "widgets/importing/measure_page.h"
#include "widgets/importing/read_page.h"
#include "widgets/importing/step_foot.h"
#include "widgets/importing/step_head.h"

#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace countercheck {

ImportPage::ImportPage(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_head(new StepHead(wording)), m_banner(new Banner(wording)), m_steps(new QStackedWidget), m_read(new ReadPage(wording)), m_measure(new MeasurePage(wording)),
      m_check(new CheckPage(wording)), m_done(new DonePage(wording)), m_foot(new StepFoot(wording))
{
    setAccessibleName(wording.say("Import", "Import a spreadsheet"));
    for (QWidget *page : {static_cast<QWidget *>(m_read), static_cast<QWidget *>(m_measure), static_cast<QWidget *>(m_check), static_cast<QWidget *>(m_done)})
        m_steps->addWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    auto *margin = new QVBoxLayout;
    margin->setContentsMargins(24, 6, 24, 0);
    margin->addWidget(m_banner);
    column->addLayout(margin);
    column->addWidget(m_steps, 1);
    column->addWidget(m_foot);
    connect(m_head, &StepHead::cancelRequested, this, &ImportPage::cancelRequested);
    connect(m_foot, &StepFoot::backRequested, this, &ImportPage::backRequested);
    connect(m_foot, &StepFoot::nextRequested, this, &ImportPage::nextRequested);
    const auto key = [this](const QKeySequence &keys, auto then) {
        auto *shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, then);
    };
    const auto goOn = [this] {
        if (m_foot->next()->isEnabled())
            Q_EMIT nextRequested();
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), goOn);
    key(QKeySequence(Qt::CTRL | Qt::Key_Enter), goOn);
    key(QKeySequence(Qt::ALT | Qt::Key_Left), [this] {
        if (m_foot->back()->isEnabled())
            Q_EMIT backRequested();
    });
    key(QKeySequence(Qt::Key_F8), [this] {
        if (m_step == Step::Check)
            m_check->nextProblem();
        else
            takeFocus();
    });
    key(QKeySequence(Qt::Key_Escape), [this] { Q_EMIT cancelRequested(); });
}

void ImportPage::setStep(Step step)
{
    m_step = step;
    m_steps->setCurrentIndex(static_cast<int>(step));
    m_head->setStep(static_cast<int>(step));
}

void ImportPage::takeFocus()
{
    switch (m_step) {
    case Step::Read: m_read->takeFocus(); break;
    case Step::Measure: m_measure->takeFocus(); break;
    case Step::Check:
        if (m_foot->next()->isEnabled())
            m_foot->next()->setFocus(Qt::OtherFocusReason);
        else
            m_check->takeFocus();
        break;
    case Step::Done: m_done->takeFocus(); break;
    }
}

int ImportPage::heightForWidth(int width) const
{
    return layout()->minimumHeightForWidth(width);
}

void ImportPage::setTheme(ThemeName theme)
{
    m_check->setTheme(theme);
    m_done->setTheme(theme);
}

}  // namespace countercheck

#include "moc_import_page.cpp"
