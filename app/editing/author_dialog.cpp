// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/author_dialog.h"

#include "app/shell/screen_fit.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/text_size.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {
namespace {

constexpr int longestAuthor = 200;

}  // namespace

AuthorDialog::AuthorDialog(const Wording &wording, const QString &author, QWidget *parent) : QDialog(parent), m_name(new QLineEdit(author))
{
    setWindowTitle(wording.say("Document", "Author name"));
    m_name->setMaxLength(longestAuthor);
    m_name->setPlaceholderText(wording.say("Document", "Without a name the history says “you”"));
    auto *title = new QLabel(wording.say("Document", "&Name"));
    title->setBuddy(m_name);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(wording.say("Document", "&Set"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(wording.say("Window", "Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(6);
    column->addWidget(PlainLabel::paragraph(wording.say("Document", "Who makes the changes?"), FontRole::Heading));
    column->addWidget(PlainLabel::paragraph(wording.say("Document", "The name stands in the history beside each change from now on. The history stays on this computer: no library file ever holds the name.")));
    column->addSpacing(8);
    column->addWidget(title);
    column->addWidget(m_name);
    column->addStretch(1);
    column->addSpacing(12);
    column->addWidget(buttons);
    resize(sizeOnScreen({scaled(480), scaled(240)}, *this));
    m_name->setFocus();
}

QString AuthorDialog::author() const
{
    return m_name->text().simplified();
}

}  // namespace countercheck

#include "moc_author_dialog.cpp"
