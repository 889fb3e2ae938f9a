// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/guess_list.h"

#include "widgets/controls/plain_label.h"

#include <QVBoxLayout>
#include <QWheelEvent>

#include <algorithm>

namespace countercheck {

void QuietComboBox::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

GuessList::GuessList(const Wording &wording, QWidget *parent) : QWidget(parent), m_wording(wording), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
}

void GuessList::setBoxes(const std::vector<GuessBox> &boxes)
{
    const bool isSame = std::ranges::equal(boxes, m_boxes, {}, &GuessBox::name, &GuessBox::name);
    QString focused;
    for (const auto &[name, parts] : m_parts) {
        if (parts.box->hasFocus())
            focused = name;
    }
    m_boxes = boxes;
    if (!isSame)
        build();
    for (const GuessBox &content : m_boxes)
        fill(content, m_parts[content.name]);
    if (QComboBox *again = isSame ? nullptr : box(focused))
        again->setFocus(Qt::OtherFocusReason);
}

QComboBox *GuessList::box(const QString &name) const
{
    const auto found = m_parts.find(name);
    return found == m_parts.end() ? nullptr : found->second.box;
}

void GuessList::takeFocus()
{
    if (m_boxes.empty())
        return;
    const auto open = std::ranges::find_if(m_boxes, &GuessBox::isOpen);
    box((open == m_boxes.end() ? m_boxes.front() : *open).name)->setFocus(Qt::OtherFocusReason);
}

void GuessList::build()
{
    m_parts.clear();
    if (m_content) {
        m_content->hide();
        m_content->deleteLater(); // its signal may still be handled
    }
    m_content = new QWidget;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    for (const GuessBox &content : m_boxes) {
        Parts parts{PlainLabel::paragraph({}, FontRole::LabelStrong), new QuietComboBox, PlainLabel::paragraph({}, FontRole::Small, ColourRole::MutedInk)};
        parts.title->setSelectable(false);
        parts.evidence->setSelectable(false);
        parts.box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        parts.box->setObjectName(content.name);
        connect(parts.box, &QComboBox::activated, this, [this, box = parts.box](int index) { Q_EMIT changed(box->objectName(), box->itemData(index).toString()); });
        column->addWidget(parts.title);
        column->addWidget(parts.box);
        column->addWidget(parts.evidence);
        column->addSpacing(8);
        m_parts[content.name] = parts;
    }
    m_column->addWidget(m_content);
}

void GuessList::fill(const GuessBox &content, Parts &parts)
{
    parts.title->setText(content.title);
    parts.title->setInk(content.isOpen() ? ColourRole::ClaimInk : ColourRole::Ink);
    const QString evidence = content.isOpen() ? QStringList{m_wording.say("Import", "Choose one: the table does not tell."), content.evidence}.join(u' ').trimmed() : content.evidence;
    parts.evidence->setText(evidence);
    parts.evidence->setInk(content.isOpen() ? ColourRole::ClaimInk : ColourRole::MutedInk);
    parts.evidence->setVisible(!evidence.isEmpty());
    parts.box->setAccessibleName(content.title);
    parts.box->setAccessibleDescription(evidence);
    std::vector<GuessChoice> shown;
    for (int index = 0; index < parts.box->count(); ++index)
        shown.push_back({parts.box->itemData(index).toString(), parts.box->itemText(index)});
    if (shown != content.choices) {
        parts.box->clear();
        for (const GuessChoice &choice : content.choices)
            parts.box->addItem(choice.words, choice.code);
    }
    parts.box->setPlaceholderText(m_wording.say("Import", "choose…"));
    parts.box->setCurrentIndex(content.chosen.isEmpty() && content.isQuestion ? -1 : parts.box->findData(content.chosen));
}

}  // namespace countercheck

#include "moc_guess_list.cpp"
