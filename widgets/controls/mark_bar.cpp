// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/mark_bar.h"

#include "widgets/controls/plain_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace countercheck {

MarkBar::MarkBar(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_star(new QPushButton), m_edit(new QPushButton), m_note(PlainLabel::paragraph({}))
{
    setAccessibleName(m_wording.say("Record", "Your star and note"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 12, 0);
    line->setSpacing(10);
    line->addWidget(m_star, 0, Qt::AlignTop);
    line->addWidget(m_note, 1, Qt::AlignVCenter);
    line->addWidget(m_edit, 0, Qt::AlignTop);
    connect(m_star, &QPushButton::clicked, this, &MarkBar::starRequested);
    connect(m_edit, &QPushButton::clicked, this, &MarkBar::noteRequested);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMark({});
}

void MarkBar::setMark(const RecordMark &mark)
{
    m_star->setText(mark.isStarred ? m_wording.say("Record", "★ Starred") : m_wording.say("Record", "☆ Star"));
    m_star->setAccessibleName(mark.isStarred ? m_wording.say("Record", "Starred: press to take the star away") : m_wording.say("Record", "Star"));
    m_edit->setText(mark.note.isEmpty() ? m_wording.say("Record", "Add a note…") : m_wording.say("Record", "Edit the note…"));
    m_note->setText(mark.note.isEmpty() ? QString() : m_wording.say("Record", "Your note: %1").arg(mark.note));
    setVisible(!mark.isEmpty());
}

}  // namespace countercheck

#include "moc_mark_bar.cpp"
