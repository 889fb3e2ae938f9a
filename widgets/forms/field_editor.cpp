// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/field_editor.h"

#include "models/forms/form_words.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"
#include "widgets/forms/changed_dot.h"
#include "widgets/forms/reference_field.h"
#include "widgets/forms/sentences_field.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {
namespace {

/// Less than this, few messages fit into one line.
constexpr int narrowWidth = 260;

/// A text that is longer than its field is read from its start.
void showFromStart(QLineEdit *field, const QString &text)
{
    field->setText(text);
    if (field->window()->focusWidget() != field)
        field->setCursorPosition(0);
}

}  // namespace

FieldEditor::FieldEditor(const FormField &field, const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_field(field), m_title(new PlainLabel(FontRole::LabelStrong)), m_dot(new ChangedDot(ColourRole::Process)),
      m_line(PlainLabel::paragraph({}, FontRole::Small, ColourRole::MutedInk))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    m_title->setFontRole(FontRole::LaneTitle);
    head->addWidget(m_title);
    head->addWidget(m_dot, 0, Qt::AlignVCenter);
    head->addStretch(1);
    column->addLayout(head);
    QWidget *editor = makeEditor();
    editor->setObjectName(m_field.column);
    m_title->setBuddy(editor);
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setTextMargins(6, 0, 6, 0);
    column->addWidget(editor);
    column->addWidget(m_line);
    column->addStretch(1);
    setFocusProxy(editor);
    setField(field);
    followTextSize(this, [this] { forgetRoom(); });
}

QWidget *FieldEditor::makeEditor()
{
    switch (m_field.kind) {
    case FieldKind::Line:
        m_text = new QLineEdit;
        m_text->setPlaceholderText(m_field.example);
        connect(m_text, &QLineEdit::textEdited, this, [this](const QString &text) { Q_EMIT edited(text.trimmed()); });
        return m_text;
    case FieldKind::Sentences:
        m_sentences = new SentencesField;
        connect(m_sentences, &SentencesField::textEdited, this, &FieldEditor::edited);
        return m_sentences;
    case FieldKind::Choice:
        m_choice = new QComboBox;
        m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_choice->setMinimumContentsLength(8);
        m_choice->setFocusPolicy(Qt::StrongFocus);
        m_choice->setMaxVisibleItems(16);
        m_choice->installEventFilter(this);
        m_choice->view()->installEventFilter(this);
        for (const FormChoice &choice : m_field.choices)
            m_choice->addItem(choice.words, choice.code);
        connect(m_choice, &QComboBox::activated, this, [this](int index) { Q_EMIT edited(m_choice->itemData(index).toString()); });
        return m_choice;
    case FieldKind::Reference: break;
    }
    const TableSchema *referred = findTable(m_field.references);
    m_reference = new ReferenceField(m_wording, m_wording.say("Form", "%1…", "opens a form").arg(referred ? formTitle(*referred, true, m_wording) : QString()));
    connect(m_reference, &ReferenceField::searched, this, &FieldEditor::searched);
    connect(m_reference, &ReferenceField::newRequested, this, &FieldEditor::newRowRequested);
    connect(m_reference, &ReferenceField::chosen, this, [this](const QString &id) { Q_EMIT edited(id); });
    return m_reference;
}

QWidget *FieldEditor::editor() const
{
    if (m_text)
        return m_text;
    if (m_sentences)
        return m_sentences;
    return m_choice ? static_cast<QWidget *>(m_choice) : m_reference;
}

void FieldEditor::setField(const FormField &field)
{
    m_field = field;
    //: %1 is the title of a field that must be filled in.
    m_title->setText(field.isRequired ? m_wording.say("Form", "%1 *", "required field").arg(field.title) : field.title);
    m_title->setToolTip(field.meaning.isEmpty() ? QString() : toolTipOf(field.meaning));
    m_dot->setVisible(field.isChanged);
    showText();
    showLine();
    // Before it has its place, it would be a window of its own.
    if (parentWidget() || !field.isShown)
        setVisible(field.isShown);
}

void FieldEditor::showText()
{
    // A text that says the same, but for blanks around it, is being typed.
    if (m_text && m_text->text().trimmed() != m_field.text)
        showFromStart(m_text, m_field.text);
    if (m_sentences && m_sentences->text() != m_field.text)
        m_sentences->setText(m_field.text);
    if (m_choice) {
        const int index = m_choice->findData(m_field.text);
        if (index < 0 && !m_field.text.isEmpty())
            m_choice->addItem(m_field.text, m_field.text); // what a damaged library may hold
        m_choice->setCurrentIndex(m_choice->findData(m_field.text));
    }
    if (m_reference)
        m_reference->setRow(m_field.text, m_field.shown);
}

/// What is wrong comes before what was read, and that before what is meant. Whoever empties a field knows what it is for.
void FieldEditor::showLine()
{
    const bool isFault = !m_field.fault.isEmpty();
    const QString words = isFault ? m_field.fault : !m_field.note.isEmpty() ? m_field.note : m_field.text.isEmpty() && !m_field.isChanged ? m_field.meaning : QString();
    m_line->setInk(isFault ? ColourRole::ClaimInk : ColourRole::MutedInk);
    m_line->setText(words);
    keepRoom();
    QWidget *field = editor();
    field->setAccessibleName(m_field.title);
    QStringList description{m_field.fault, m_field.note, m_field.meaning};
    description.removeAll(QString());
    if (m_field.isRequired)
        description.prepend(m_wording.say("Form", "required"));
    if (m_field.isChanged)
        description.append(m_wording.say("Form", "changed, not kept yet"));
    field->setAccessibleDescription(description.join(QStringLiteral(". ")));
    QPalette palette;
    if (isFault)
        palette.setColor(QPalette::Dark, currentColour(ColourRole::Claim));
    field->setPalette(palette);
}

/// There is always room for one line, in a narrow field for two, and for as many as were needed.
void FieldEditor::keepRoom()
{
    const int lines = width() < scaled(narrowWidth) ? 2 : 1;
    const int needed = m_line->text().isEmpty() || m_line->width() <= 0 ? 0 : m_line->heightForWidth(m_line->width());
    m_room = std::max({m_room, needed, lines * m_line->fontMetrics().lineSpacing()});
    m_line->setMinimumHeight(m_room);
}

void FieldEditor::forgetRoom()
{
    m_room = 0;
    m_roomWidth = width();
    keepRoom();
}

void FieldEditor::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // A scroll bar that comes or goes is no reason to begin anew.
    if (std::abs(m_roomWidth - width()) > 2 * style()->pixelMetric(QStyle::PM_ScrollBarExtent))
        forgetRoom();
    else
        keepRoom();
}

void FieldEditor::offer(const std::vector<NamedRow> &rows)
{
    if (m_reference)
        m_reference->offer(rows);
}

void FieldEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Another theme has another colour for what is wrong.
    if (event->type() == QEvent::PaletteChange && !m_field.fault.isEmpty())
        showLine();
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    // The wheel scrolls the form, and changes no list that the mouse happens to be over.
    if (watched == m_choice && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    // In the open list, Escape closes the list and not the form.
    if (m_choice && watched == m_choice->view() && event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace countercheck

#include "moc_field_editor.cpp"
