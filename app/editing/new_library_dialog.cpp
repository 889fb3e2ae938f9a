// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editing/new_library_dialog.h"

#include "app/editing/place_field.h"
#include "app/shell/screen_fit.h"
#include "models/domain/library_schema.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/text_size.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <QHash>

namespace countercheck {

using namespace Qt::StringLiterals;

NewLibraryDialog::NewLibraryDialog(const Wording &wording, const QString &folder, const QString &copies, QWidget *parent)
    : QDialog(parent), m_title(new QLineEdit), m_content(new QLineEdit), m_publisher(new QLineEdit), m_language(new QLineEdit(wording.locale().name().section(u'_', 0, 0))),
      m_licence(new QLineEdit(u"all rights reserved"_s)), m_place(new PlaceField(wording, folder, copies))
{
    setWindowTitle(wording.say("Document", "New library"));
    auto *licences = new QCompleter({u"all rights reserved"_s, u"CC-BY-4.0"_s, u"CC-BY-SA-4.0"_s, u"CC0-1.0"_s}, m_licence);
    licences->setCaseSensitivity(Qt::CaseInsensitive);
    m_licence->setCompleter(licences);
    m_content->setPlaceholderText(wording.say("Document", "One or two sentences: which numbers, of whom, for which years"));
    m_publisher->setPlaceholderText(wording.say("Document", "Can be left out"));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(8);
    form->addRow(wording.say("Document", "&Title *"), m_title);
    form->addRow(wording.say("Document", "What it h&olds *"), m_content);
    form->addRow(wording.say("Document", "Pu&blisher"), m_publisher);
    form->addRow(wording.say("Document", "&Language of its texts *"), m_language);
    form->addRow(wording.say("Document", "&Rights *"), m_licence);
    form->addRow(wording.say("Document", "&Where"), m_place);
    auto *buttons = new QDialogButtonBox;
    m_begin = buttons->addButton(wording.say("Document", "&Begin"), QDialogButtonBox::AcceptRole);
    m_begin->setDefault(true);
    buttons->addButton(wording.say("Window", "Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    column->addWidget(PlainLabel::paragraph(wording.say("Document", "A library of your own"), FontRole::Heading));
    column->addWidget(PlainLabel::paragraph(wording.say("Document", "It is empty, and yours to fill: sources, measures, figures, claims. All of this can be changed later. What you enter is kept at once; its file is written when you save.")));
    column->addLayout(form);
    column->addStretch(1);
    column->addWidget(buttons);
    for (const QLineEdit *field : {m_title, m_content, m_language, m_licence})
        connect(field, &QLineEdit::textChanged, this, &NewLibraryDialog::judge);
    connect(m_title, &QLineEdit::textChanged, m_place, &PlaceField::followTitle);
    connect(m_place, &PlaceField::changed, this, &NewLibraryDialog::judge);
    judge();
    resize(sizeOnScreen({scaled(620), scaled(420)}, *this));
    m_title->setFocus();
}

QString NewLibraryDialog::path() const
{
    return m_place->path();
}

QStringList NewLibraryDialog::description(QDate today) const
{
    const QHash<QLatin1StringView, QString> cells{{"title"_L1, m_title->text().simplified()},
                                                  {"description"_L1, m_content->text().simplified()},
                                                  {"version"_L1, u"1"_s},
                                                  {"created"_L1, today.toString(Qt::ISODate)},
                                                  {"language"_L1, m_language->text().simplified()},
                                                  {"licence"_L1, m_licence->text().simplified()},
                                                  {"publisher"_L1, m_publisher->text().simplified()}};
    QStringList row;
    for (const ColumnSchema &column : findTable("library"_L1)->columns)
        row += cells.value(column.name);
    return row;
}

void NewLibraryDialog::judge()
{
    const auto isFilled = [](const QString &text) { return !text.simplified().isEmpty(); };
    m_begin->setEnabled(isFilled(m_title->text()) && isFilled(m_content->text()) && isFilled(m_language->text()) && isFilled(m_licence->text()) && !path().isEmpty());
}

}  // namespace countercheck

#include "moc_new_library_dialog.cpp"
