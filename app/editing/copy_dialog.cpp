// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/copy_dialog.h"

#include "app/editing/place_field.h"
#include "app/shell/screen_fit.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/text_size.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {

CopyDialog::CopyDialog(const Wording &wording, const LibraryToCopy &library, QWidget *parent)
    : QDialog(parent), m_title(new QLineEdit), m_place(new PlaceField(wording, library.folder, library.workingCopies)), m_copy(nullptr)
{
    setWindowTitle(library.canChangeItself ? wording.say("Document", "Change a library") : wording.say("Document", "Edit a copy"));
    const auto label = [&](const char *text, QWidget *field) {
        auto *words = new QLabel(wording.say("Document", text));
        words->setBuddy(field);
        return words;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(6);
    column->addWidget(PlainLabel::paragraph(wording.say("Document", "Change your own copy?"), FontRole::Heading));
    column->addWidget(PlainLabel::paragraph(wording.say("Document", "This library was received. It is evidence, so that not one byte of it is changed. Your changes go into a copy, with a history that says what you did.")));
    column->addSpacing(8);
    column->addWidget(label("&Name", m_title));
    column->addWidget(m_title);
    column->addSpacing(6);
    column->addWidget(label("&Where", m_place));
    column->addWidget(m_place);
    //: %1 is the size of a file: 1.2 MB.
    column->addWidget(PlainLabel::paragraph(wording.say("Document", "%1. Your stars, notes and saved searches come along.").arg(wording.locale().formattedDataSize(library.size)), FontRole::Small, ColourRole::MutedInk));
    column->addStretch(1);
    column->addSpacing(12);
    auto *buttons = new QDialogButtonBox;
    m_copy = buttons->addButton(wording.say("Document", "&Make a copy and edit"), QDialogButtonBox::AcceptRole);
    m_copy->setDefault(true);
    buttons->addButton(wording.say("Document", "&Keep reading"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    if (library.canChangeItself) {
        auto *itself = buttons->addButton(wording.say("Document", "&Change this file itself"), QDialogButtonBox::ResetRole);
        itself->setAutoDefault(false);
        itself->setFlat(true);
        itself->setToolTip(wording.say("Document", "It is replaced when you save, and not before."));
        connect(itself, &QPushButton::clicked, this, [this] {
            accept();
            Q_EMIT changeItselfRequested();
        });
    }
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        accept();
        Q_EMIT copyRequested(title(), m_place->path());
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_title, &QLineEdit::textChanged, m_place, &PlaceField::followTitle);
    connect(m_title, &QLineEdit::textChanged, this, &CopyDialog::judge);
    connect(m_place, &PlaceField::changed, this, &CopyDialog::judge);
    m_title->setText(wording.say("Document", "%1 (my copy)").arg(library.title));
    m_title->selectAll();
    m_title->setFocus();
    resize(sizeOnScreen({scaled(580), scaled(360)}, *this));
}

QString CopyDialog::title() const
{
    return m_title->text().simplified();
}

void CopyDialog::judge()
{
    m_copy->setEnabled(!title().isEmpty() && !m_place->path().isEmpty());
}

}  // namespace countercheck

#include "moc_copy_dialog.cpp"
