// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/labelled_lines.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/help_link.h"
#include "widgets/controls/plain_label.h"

#include <algorithm>

namespace countercheck {

namespace {

/// The width at which a label breaks into a second line, to leave room for the texts.
constexpr int widestLabel = 104;

}  // namespace

LabelledLines::LabelledLines(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(5);
    m_grid->setColumnStretch(1, 1);
    followTextSize(this, [this] { shareWidth(); });
}

void LabelledLines::shareWidth()
{
    const QFontMetrics metrics(currentTheme().font(FontRole::Body));
    int widest = 0;
    for (const QString &label : m_labels)
        widest = std::max(widest, std::min(scaled(widestLabel), metrics.horizontalAdvance(label) + 2));
    m_grid->setColumnMinimumWidth(0, widest);
}

void LabelledLines::add(const QString &label, const QString &text, ColourRole ink, const QString &helpTopic)
{
    const int row = m_grid->rowCount();
    QWidget *name = nullptr;
    if (helpTopic.isEmpty()) {
        auto *plain = PlainLabel::paragraph(label, FontRole::Body, ColourRole::MutedInk);
        plain->setSelectable(false);
        name = plain;
    } else {
        name = new Term(label, helpTopic);
    }
    auto *value = PlainLabel::paragraph(text, FontRole::Body, ink);
    // For screen readers: what it is, and the value.
    value->setAccessibleName(QStringLiteral("%1: %2").arg(label, text));
    setHelpTopic(value, helpTopic);
    // A wrapped label would shrink until its words are cut in two.
    m_labels += label;
    shareWidth();
    m_grid->addWidget(name, row, 0, helpTopic.isEmpty() ? Qt::Alignment() : Qt::AlignTop);
    m_grid->addWidget(value, row, 1);
}

}  // namespace countercheck

#include "moc_labelled_lines.cpp"
