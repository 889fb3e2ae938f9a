// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_words_dialog.h"

#include "widgets/controls/plain_label.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace countercheck {

ComparisonWordsDialog::ComparisonWordsDialog(const Wording &wording, const ViewWords &words, const ComparisonFigure &figure, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(wording.say("Window", "Words of the chart"));
    const std::array labels{wording.say("Window", "&Headline"), wording.say("Window", "&Line under it"), wording.say("Window", "&Note"), wording.say("Window", "&Made by")};
    const std::array ownWords{words.title.isEmpty() ? figure.title : QString(), words.subtitle.isEmpty() ? figure.subtitle : QString(), QString(), QString()};
    static_assert(std::tuple_size_v<decltype(labels)> == std::size(viewWordsEntries));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (std::size_t entry = 0; entry < m_fields.size(); ++entry) {
        auto *field = new QLineEdit(words.*viewWordsEntries[entry].member);
        field->setMaxLength(mostViewWords);
        field->setPlaceholderText(ownWords[entry]);
        field->setMinimumWidth(420);
        form->addRow(labels[entry], field);
        m_fields[entry] = field;
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(PlainLabel::paragraph(wording.say("Window", "These words stand on the chart and in what is exported of it. The verdict between two figures stays."),
                                            FontRole::Body, ColourRole::MutedInk));
    column->addLayout(form);
    column->addWidget(buttons);
}

ViewWords ComparisonWordsDialog::words() const
{
    ViewWords words;
    for (std::size_t entry = 0; entry < m_fields.size(); ++entry)
        words.*viewWordsEntries[entry].member = m_fields[entry]->text().simplified();
    return words;
}

}  // namespace countercheck

#include "moc_comparison_words_dialog.cpp"
