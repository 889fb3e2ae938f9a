// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/place_field.h"

#include "app/editing/document_words.h"
#include "models/editing/working_copy.h"
#include "widgets/controls/plain_label.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {

PlaceField::PlaceField(const Wording &wording, const QString &folder, const QString &copies, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_folder(folder), m_copies(copies), m_field(new QLineEdit), m_fault(PlainLabel::paragraph({}, FontRole::Small, ColourRole::ClaimInk))
{
    m_field->setAccessibleName(m_wording.say("Document", "Where"));
    auto *chooser = new QPushButton(m_wording.say("Document", "C&hoose…"));
    chooser->setAutoDefault(false);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_field, 1);
    line->addWidget(chooser);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_fault);
    setFocusProxy(m_field);
    connect(chooser, &QPushButton::clicked, this, &PlaceField::choose);
    connect(m_field, &QLineEdit::textChanged, this, &PlaceField::judge);
    judge();
}

void PlaceField::followTitle(const QString &title)
{
    if (m_field->text() != m_offered)
        return;
    m_offered = shownPath(freePath(m_folder, title));
    m_field->setText(m_offered);
}

QString PlaceField::path() const
{
    return m_path;
}

void PlaceField::judge()
{
    const QString path = typedPath(m_field->text());
    QString fault;
    if (path.isEmpty())
        fault = m_field->text().trimmed().isEmpty() ? QString() : m_wording.say("Document", "This is no name of a file.");
    else if (QFileInfo::exists(path))
        fault = m_wording.say("Document", "There is already something with this name. Choose another: nothing is replaced here.");
    else if (WorkingCopy::exists(m_copies, path))
        fault = m_wording.say("Document", "A library of this name was begun or changed on this computer. Choose another, or open that one: File ▸ Working copies.");
    else if (!QFileInfo(QFileInfo(path).absolutePath()).isDir())
        fault = m_wording.say("Document", "There is no such folder.");
    else if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        fault = m_wording.say("Document", "Nothing may be written into this folder.");
    m_path = fault.isEmpty() ? path : QString();
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    m_field->setAccessibleDescription(fault);
    Q_EMIT changed();
}

void PlaceField::choose()
{
    auto *dialog = new QFileDialog(window(), m_wording.say("Document", "Where the library is to be"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->setDefaultSuffix(QStringLiteral("countercheck"));
    dialog->setNameFilters({m_wording.say("Document", "Libraries (*.countercheck)")});
    if (const QString path = typedPath(m_field->text()); !path.isEmpty()) {
        dialog->setDirectory(QFileInfo(path).absolutePath());
        dialog->selectFile(QFileInfo(path).fileName());
    }
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { m_field->setText(shownPath(path)); });
    dialog->open();
}

}  // namespace countercheck

#include "moc_place_field.cpp"
