// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/form_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/plain_label.h"
#include "widgets/forms/field_editor.h"
#include "widgets/forms/part_list.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {
namespace {

/// Between fields, beside the room that each keeps for the line under it.
constexpr int lineSpacing = 8;

QPushButton *stepButton(const QString &sign, const QString &words)
{
    auto *button = new QPushButton(sign);
    button->setAccessibleName(words);
    button->setToolTip(toolTipOf(words));
    button->setFixedWidth(32);
    return button;
}

}  // namespace

FormView::FormView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_place(new PlainLabel(FontRole::Body, ColourRole::MutedInk)), m_position(new PlainLabel(FontRole::Small, ColourRole::MutedInk)),
      m_previous(stepButton(QStringLiteral("‹"), wording.say("Form", "Previous row"))), m_next(stepButton(QStringLiteral("›"), wording.say("Form", "Next row"))),
      m_title(PlainLabel::paragraph({}, FontRole::Title)), m_scroll(new QScrollArea), m_foot(new QWidget), m_state(PlainLabel::paragraph({}, FontRole::LaneTitle)),
      m_faults(PlainLabel::paragraph({}, FontRole::Body, ColourRole::ClaimInk)), m_wrong(PlainLabel::paragraph({}, FontRole::Small, ColourRole::ClaimInk)), m_discard(new QPushButton(wording.say("Form", "Discard"))),
      m_keep(new QPushButton(wording.say("Form", "Keep"))), m_delete(new QPushButton(wording.say("Form", "Delete…"))), m_duplicate(new QPushButton(wording.say("Form", "Duplicate")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 4, 14, 0);
    head->setSpacing(6);
    m_place->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_place->installEventFilter(this);
    head->addWidget(m_place, 1, Qt::AlignVCenter);
    head->addWidget(m_previous);
    head->addWidget(m_position, 0, Qt::AlignVCenter);
    head->addWidget(m_next);
    column->addLayout(head);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(14, 0, 14, 0);
    title->setSpacing(8);
    title->addWidget(m_title, 1);
    title->addWidget(m_duplicate);
    title->addWidget(m_delete);
    column->addLayout(title);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(m_scroll, 1);

    auto *foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(14, 8, 14, 4);
    foot->setSpacing(8);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_faults);
    words->addWidget(m_state);
    words->addWidget(m_wrong);
    // The foot stays as high as it is, and the fields above it where they are.
    QSizePolicy keepsRoom = m_wrong->sizePolicy();
    keepsRoom.setRetainSizeWhenHidden(true);
    m_wrong->setSizePolicy(keepsRoom);
    m_faults->hide();
    foot->addLayout(words, 1);
    foot->addWidget(m_discard, 0, Qt::AlignVCenter);
    foot->addWidget(m_keep, 0, Qt::AlignVCenter);
    m_keep->setDefault(true);
    m_keep->setToolTip(toolTipOf(m_wording.say("Form", "Ctrl+Enter")));
    m_discard->setToolTip(toolTipOf(m_wording.say("Form", "Esc")));
    column->addWidget(m_foot);

    connect(m_keep, &QPushButton::clicked, this, &FormView::keepRequested);
    connect(m_discard, &QPushButton::clicked, this, &FormView::discardRequested);
    connect(m_delete, &QPushButton::clicked, this, &FormView::deleteRequested);
    connect(m_duplicate, &QPushButton::clicked, this, &FormView::duplicateRequested);
    connect(m_previous, &QPushButton::clicked, this, &FormView::previousRequested);
    connect(m_next, &QPushButton::clicked, this, &FormView::nextRequested);
    setForm({});
}

void FormView::setForm(const std::optional<RowForm> &form, const QString &whyNot)
{
    const bool isOther = !form || !m_form || form->table != m_form->table || !m_fields;
    const bool isOtherRow = isOther || form->id != m_form->id || form->isNew != m_form->isNew;
    m_form = form;
    m_foot->setVisible(form.has_value());
    for (QPushButton *button : {m_delete, m_duplicate})
        button->setVisible(form && !form->isNew && !form->id.isEmpty());
    if (!form) {
        m_title->setText({});
        m_editors.clear();
        m_order.clear();
        m_fields = PlainLabel::paragraph(whyNot, FontRole::Body, ColourRole::MutedInk);
        m_fields->setContentsMargins(14, 14, 14, 14);
        m_scroll->setWidget(m_fields);
        return;
    }
    m_title->setText(form->title);
    setAccessibleName(form->title);
    if (isOther)
        build(*form);
    fill(*form);
    if (isOtherRow) {
        for (const auto &[column, editor] : m_editors)
            editor->forgetRoom();
    }
    showFoot(*form);
}

void FormView::build(const RowForm &form)
{
    m_editors.clear();
    m_order.clear();
    m_fields = new QWidget;
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(14, 4, 14, 14);
    column->setSpacing(lineSpacing);
    addLines(column, form.lines);
    m_moreButton = nullptr;
    if (!form.more.empty()) {
        m_moreButton = new QToolButton;
        m_moreButton->setText(m_wording.say("Form", "More fields"));
        m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        m_moreButton->setArrowType(Qt::RightArrow);
        m_moreButton->setAutoRaise(true);
        m_moreButton->setCheckable(true);
        column->addWidget(m_moreButton, 0, Qt::AlignLeft);
        m_more = new QWidget;
        auto *more = new QVBoxLayout(m_more);
        more->setContentsMargins(0, 0, 0, 0);
        more->setSpacing(lineSpacing);
        addLines(more, form.more);
        column->addWidget(m_more);
        m_more->hide();
        connect(m_moreButton, &QToolButton::toggled, this, [this](bool isOpen) {
            m_more->setVisible(isOpen);
            m_moreButton->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        });
    }
    m_parts = new PartList(m_wording);
    connect(m_parts, &PartList::rowRequested, this, &FormView::rowRequested);
    connect(m_parts, &PartList::newRowRequested, this, &FormView::newRowRequested);
    column->addWidget(m_parts);
    column->addStretch(1);
    m_scroll->setWidget(m_fields);
    m_fields->setAutoFillBackground(false);
    m_scroll->verticalScrollBar()->setValue(0);
}

void FormView::addLines(QVBoxLayout *column, const std::vector<FieldLine> &lines)
{
    for (const FieldLine &line : lines) {
        auto *row = new QHBoxLayout;
        row->setSpacing(10);
        for (const FormField &field : line) {
            auto *editor = new FieldEditor(field, m_wording);
            const QLatin1StringView name = field.column;
            connect(editor, &FieldEditor::edited, this, [this, name](const QString &text) { Q_EMIT edited(name, text); });
            connect(editor, &FieldEditor::searched, this, [this, name](const QString &text) { Q_EMIT searched(name, text); });
            connect(editor, &FieldEditor::newRowRequested, this, [this, name](const QString &text) { Q_EMIT newReferenceRequested(name, text); });
            // Words of a list are longer than a number beside them.
            row->addWidget(editor, field.kind == FieldKind::Choice ? 3 : 2);
            m_editors[name] = editor;
            m_order.push_back(name);
        }
        column->addLayout(row);
    }
}

void FormView::fill(const RowForm &form)
{
    bool hasMore = false;
    for (const auto *lines : {&form.lines, &form.more}) {
        for (const FieldLine &line : *lines) {
            for (const FormField &field : line) {
                m_editors.at(field.column)->setField(field);
                hasMore = hasMore || (lines == &form.more && (!field.fault.isEmpty() || (!field.text.isEmpty() && field.column != QLatin1StringView("id"))));
            }
        }
    }
    // What holds something is seen, and stays open once it was.
    if (hasMore && m_moreButton)
        m_moreButton->setChecked(true);
    m_faults->setText(form.faults.join(u' '));
    m_faults->setVisible(!form.faults.isEmpty());
}

void FormView::showFoot(const RowForm &form)
{
    m_state->setText(form.changed > 0 ? m_wording.say("Form", "%n fields changed, not kept yet", nullptr, form.changed) : m_wording.say("Form", "Nothing to keep"));
    QStringList words;
    if (form.wrong > 0)
        words += m_wording.say("Form", "%n must be corrected first (F8)", nullptr, form.wrong);
    if (form.missing > 0)
        words += m_wording.say("Form", "%n must still be filled in", nullptr, form.missing);
    m_wrong->setText(words.join(QStringLiteral(" · ")));
    m_wrong->setInk(form.wrong > 0 ? ColourRole::ClaimInk : ColourRole::MutedInk);
    m_wrong->setVisible(!words.isEmpty() && (form.changed > 0 || form.isNew));
    m_keep->setEnabled(form.canBeKept());
    m_discard->setEnabled(form.changed > 0 || form.isNew);
}

void FormView::setParts(const std::vector<FormPart> &parts)
{
    if (m_parts && m_form)
        m_parts->setParts(parts);
}

void FormView::setPlace(const QString &place, const QString &position, bool hasPrevious, bool hasNext)
{
    m_placeWords = place;
    showPlaceWords();
    m_position->setText(position);
    for (QWidget *part : {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_position), static_cast<QWidget *>(m_next)})
        part->setVisible(!position.isEmpty());
    m_previous->setEnabled(hasPrevious);
    m_next->setEnabled(hasNext);
}

/// A long place loses its middle, and never makes a second line, for which all fields would have to move.
void FormView::showPlaceWords()
{
    m_place->setText(m_place->fontMetrics().elidedText(m_placeWords, Qt::ElideMiddle, m_place->width()));
    m_place->setAccessibleName(m_placeWords);
    m_place->setToolTip(m_place->text() == m_placeWords ? QString() : toolTipOf(m_placeWords));
}

bool FormView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_place && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange))
        showPlaceWords();
    return QWidget::eventFilter(watched, event);
}

void FormView::offer(QLatin1StringView column, const std::vector<NamedRow> &rows)
{
    if (const auto editor = m_editors.find(column); editor != m_editors.end())
        editor->second->offer(rows);
}

void FormView::focusField(QLatin1StringView column)
{
    const auto wanted = m_editors.find(column.isEmpty() && !m_order.empty() ? m_order.front() : QString(column));
    if (wanted == m_editors.end()) {
        m_scroll->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (m_more && m_more->isAncestorOf(wanted->second))
        m_moreButton->setChecked(true);
    wanted->second->editor()->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(wanted->second);
}

void FormView::focusFirstMissing()
{
    const auto missing = std::ranges::find_if(m_order, [this](const QString &column) { return m_editors.at(column)->field().isMissing; });
    focusField(missing == m_order.end() ? QLatin1StringView() : m_editors.at(*missing)->field().column);
}

QLatin1StringView FormView::focusedColumn() const
{
    for (const auto &[column, editor] : m_editors) {
        if (window()->focusWidget() == editor->editor())
            return editor->field().column;
    }
    return {};
}

void FormView::focusNextFault()
{
    const QString focused = focusedColumn();
    std::vector<QString> order = m_order;
    if (const auto current = std::ranges::find(order, focused); current != order.end())
        std::rotate(order.begin(), std::next(current), order.end());
    const auto needsWork = [this](bool orIsMissing) {
        return [this, orIsMissing](const QString &column) {
            const FormField &field = m_editors.at(column)->field();
            return !field.fault.isEmpty() || (orIsMissing && field.isMissing);
        };
    };
    auto next = std::ranges::find_if(order, needsWork(false));
    if (next == order.end())
        next = std::ranges::find_if(order, needsWork(true));
    if (next != order.end())
        focusField(m_editors.at(*next)->field().column);
}

}  // namespace countercheck

#include "moc_form_view.cpp"
