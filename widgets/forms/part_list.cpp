// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/part_list.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"
#include "widgets/pages/record_row_button.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {

PartList::PartList(const Wording &wording, QWidget *parent) : QWidget(parent), m_wording(wording), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    setAccessibleName(m_wording.say("Form", "What hangs on it"));
}

void PartList::setParts(const std::vector<FormPart> &parts)
{
    if (m_content && parts == m_parts)
        return;
    m_parts = parts;
    delete m_content;
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const FormPart &part : parts) {
        auto *head = new QHBoxLayout;
        head->setSpacing(8);
        auto *title = new PlainLabel(FontRole::LaneTitle);
        //: %1 is a title such as “Reviews”, %2 how many there are.
        title->setText(part.count > 0 ? m_wording.say("Form", "%1 (%2)", "part").arg(part.title, m_wording.number(static_cast<double>(part.count))) : part.title);
        head->addWidget(title, 1);
        if (part.canAdd) {
            auto *add = new QPushButton(m_wording.say("Form", "Add…"));
            add->setAccessibleName(m_wording.say("Form", "Add to: %1").arg(part.title));
            connect(add, &QPushButton::clicked, this, [this, table = QString(part.table), of = QString(part.column)] { Q_EMIT newRowRequested(table, of); });
            head->addWidget(add);
        }
        column->addSpacing(8);
        column->addLayout(head);
        std::vector<RecordRow> rows;
        for (const NamedRow &row : part.rows)
            rows.push_back({row.name, row.detail, EditedRow{part.table + u'/' + row.id}});
        if (!rows.empty())
            column->addWidget(makeRecordRows(rows, this, [this](const ViewSubject &target) { Q_EMIT rowRequested(std::get<EditedRow>(target)); }));
        if (const qint64 more = part.count - static_cast<qint64>(part.rows.size()); more > 0 && !part.rows.empty())
            column->addWidget(PlainLabel::paragraph(m_wording.say("Form", "and %n more", "rows", more), FontRole::Small, ColourRole::MutedInk));
    }
    m_column->addWidget(m_content);
    setVisible(!parts.empty());
}

}  // namespace countercheck

#include "moc_part_list.cpp"
