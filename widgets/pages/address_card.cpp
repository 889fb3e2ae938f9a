// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/address_card.h"

#include "widgets/controls/flow_layout.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/styled_text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {

AddressCard::AddressCard(const Wording &wording, const RecordSheet &sheet, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    if (sheet.addresses.empty())
        column->addWidget(PlainLabel::paragraph(wording.say("Cite", "The library notes no address."), FontRole::Body, ColourRole::ClaimInk));
    for (const RecordAddress &address : sheet.addresses) {
        if (!address.label.isEmpty())
            column->addWidget(PlainLabel::paragraph(address.label, FontRole::Small, ColourRole::MutedInk));
        auto *text = new StyledText;
        text->setAccessibleName(address.label.isEmpty() ? wording.say("Cite", "Address") : address.label);
        if (address.web)
            text->setStyledText(address.web->text, {{address.web->hostStart, address.web->hostLength, StyledRange::Style::Bold}});
        else
            text->setStyledText(address.text.simplified(), {});
        column->addWidget(text);
        auto *buttons = new QWidget;
        auto *flow = new FlowLayout(8, buttons);
        if (address.web) {
            auto *open = new QPushButton(wording.say("Cite", "Open in browser…"));
            connect(open, &QPushButton::clicked, this, [this, url = address.text] { Q_EMIT openRequested(url); });
            flow->addWidget(open);
        }
        auto *copy = new QPushButton(wording.say("Cite", "Copy address"));
        connect(copy, &QPushButton::clicked, this, [this, url = address.web ? address.web->text : address.text] { Q_EMIT copyRequested(url); });
        flow->addWidget(copy);
        column->addWidget(buttons);
    }
    if (!sheet.noArchive.isEmpty())
        column->addWidget(PlainLabel::paragraph(sheet.noArchive, FontRole::Small, ColourRole::MutedInk));
}

}  // namespace countercheck

#include "moc_address_card.cpp"
