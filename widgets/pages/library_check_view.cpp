// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/library_check_view.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace countercheck {

namespace {

/// A table with more rows takes seconds to lay out, and nobody reads it.
constexpr std::size_t mostShown = 500;
constexpr int rowPadding = 10;

/// Gives each row some air.
class AiryRows final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return QStyledItemDelegate::sizeHint(option, index) + QSize(rowPadding, rowPadding);
    }
};

}  // namespace

LibraryCheckView::LibraryCheckView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_model(new LintFindingModel(wording, this)), m_summary(PlainLabel::paragraph({})),
      m_table(new QTableView)
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AiryRows(m_table));
    m_table->setAccessibleName(wording.say("Window", "Findings"));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(LintFindingModel::GravityColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(LintFindingModel::WhatColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(LintFindingModel::WhereColumn, QHeaderView::Interactive);
    header->resizeSection(LintFindingModel::WhereColumn, 260);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
}

void LibraryCheckView::showRunning(double progress)
{
    m_summary->setText(progress > 0 ? m_wording.say("Window", "The library is being checked: %1 % done.").arg(m_wording.number(static_cast<int>(progress * 100)))
                                    : m_wording.say("Window", "The library is being checked…"));
    m_table->hide();
}

void LibraryCheckView::showFindings(std::vector<LintFinding> findings)
{
    const auto count = [&findings](Gravity gravity) { return static_cast<int>(std::ranges::count(findings, gravity, &LintFinding::gravity)); };
    m_summary->setText(findings.empty() ? m_wording.say("Window", "Nothing was found that would mislead a reader.")
                                        : m_wording.list({m_wording.say("Window", "%n grave", "findings", count(Gravity::Grave)),
                                                          m_wording.say("Window", "%n warnings", nullptr, count(Gravity::Warning)),
                                                          m_wording.say("Window", "%n notes", nullptr, count(Gravity::Note))}));
    if (findings.size() > mostShown) {
        m_summary->setText(m_wording.say("Window", "%1. The first %2 are listed here, the gravest first; “countercheck check” lists all.")
                               .arg(m_summary->text(), m_wording.number(static_cast<double>(mostShown))));
        std::ranges::stable_sort(findings, std::greater(), &LintFinding::gravity);
        findings.resize(mostShown);
    }
    m_table->setVisible(!findings.empty());
    m_model->setFindings(std::move(findings));
    m_table->setCurrentIndex(m_model->index(0, 0));
}

void LibraryCheckView::showError(const QString &sentence)
{
    m_summary->setText(sentence);
    m_table->hide();
}

}  // namespace countercheck

#include "moc_library_check_view.cpp"
