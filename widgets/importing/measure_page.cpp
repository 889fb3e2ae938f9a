// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/measure_page.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/tall_page.h"
#include "widgets/forms/sentences_field.h"
#include "widgets/importing/guess_list.h"
#include "widgets/importing/measure_choices.h"
#include "widgets/importing/standing_card.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// The widths from which the aside stands beside the questions, and the two questions beside one another.
constexpr int asideFrom = 980;
constexpr int pairFrom = 640;
constexpr std::size_t shownChoices = 4;

QWidget *cardOf(const QString &title, QWidget *content)
{
    auto *card = new Panel(Panel::Shape::Card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(16, 13, 16, 14);
    column->setSpacing(8);
    column->addWidget(PlainLabel::sectionTitle(title));
    column->addWidget(content);
    return card;
}

}  // namespace

MeasurePage::MeasurePage(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_whole(new TallPage), m_which(new PlainLabel(FontRole::Small, ColourRole::MutedInk)), m_series(PlainLabel::paragraph({}, FontRole::Heading)),
      m_examples(PlainLabel::paragraph({}, FontRole::Label, ColourRole::MutedInk)), m_uses(new QButtonGroup(this)), m_repeat(new QPushButton(wording.say("Import", "As the one before")))
{
    auto *questions = new QWidget;
    auto *left = new QVBoxLayout(questions);
    left->setContentsMargins(24, 14, 12, 16);
    left->setSpacing(10);
    left->addWidget(m_which);
    left->addWidget(m_series);
    left->addWidget(m_examples);
    auto *uses = new QHBoxLayout;
    uses->setSpacing(8);
    const std::array names{wording.say("Import", "A measure of this library"), wording.say("Import", "A new measure"), wording.say("Import", "Leave these out")};
    for (int use = 0; use < 3; ++use) {
        auto *button = new QPushButton(names.at(static_cast<std::size_t>(use)));
        button->setCheckable(true);
        button->setAutoDefault(false);
        m_uses->addButton(button, use);
        uses->addWidget(button);
        if (use == 0)
            m_existing = button;
    }
    uses->addStretch(1);
    m_repeat->setAutoDefault(false);
    uses->addWidget(m_repeat);
    left->addLayout(uses);
    connect(m_uses, &QButtonGroup::idClicked, this, [this](int use) { Q_EMIT useChosen(static_cast<SeriesUse>(use)); });
    connect(m_repeat, &QPushButton::clicked, this, &MeasurePage::repeatRequested);

    m_find = new QWidget;
    m_search = new QLineEdit;
    m_search->setTextMargins(6, 0, 6, 0);
    m_search->setPlaceholderText(wording.say("Import", "Search by name"));
    m_search->setAccessibleName(wording.say("Import", "Search for a measure"));
    m_offers = new QListWidget;
    m_offers->setAccessibleName(wording.say("Import", "Measures of this library"));
    m_offers->setTextElideMode(Qt::ElideRight);
    m_chosen = PlainLabel::paragraph({}, FontRole::LaneTitle, ColourRole::VictimsInk);
    auto *find = new QVBoxLayout(m_find);
    find->setContentsMargins(0, 0, 0, 0);
    find->setSpacing(6);
    find->addWidget(m_chosen);
    find->addWidget(m_search);
    find->addWidget(m_offers);
    followTextSize(m_offers, [this] { m_offers->setFixedHeight(scaled(190)); });
    left->addWidget(m_find);
    connect(m_search, &QLineEdit::textEdited, this, &MeasurePage::searched);
    const auto choose = [this](const QListWidgetItem *item) {
        if (item)
            Q_EMIT measureChosen(item->data(Qt::UserRole).toString(), item->data(Qt::UserRole + 1).toString());
    };
    connect(m_offers, &QListWidget::itemClicked, this, choose);
    connect(m_offers, &QListWidget::itemActivated, this, choose);

    m_new = makeMeasure();
    left->addWidget(m_new);
    left->addWidget(makeCommon());
    left->addStretch(1);
    m_aside = makeAside();
    auto *both = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, both);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_columns->addWidget(questions, 64);
    m_columns->addWidget(m_aside, 36);
    m_whole->column()->addWidget(both);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_whole);
    followTextSize(this, [this] { arrange(); });
}

/// A field with its title above it, and what goes with it below.
QWidget *MeasurePage::field(const QString &title, const QString &note, QWidget *editor, PlainLabel *below)
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(5);
    auto *name = new PlainLabel(FontRole::LabelStrong);
    name->setText(title);
    head->addWidget(name);
    if (!note.isEmpty())
        head->addWidget(PlainLabel::paragraph(note, FontRole::Label, ColourRole::MutedInk), 1);
    else
        head->addStretch(1);
    column->addLayout(head);
    column->addWidget(editor);
    if (below)
        column->addWidget(below);
    editor->setAccessibleName(title);
    editor->setAccessibleDescription(note);
    return whole;
}

QWidget *MeasurePage::makeMeasure()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    const auto line = [this](const QString &name) {
        auto *editor = new QLineEdit;
        editor->setObjectName(name);
        editor->setTextMargins(6, 0, 6, 0);
        connect(editor, &QLineEdit::textEdited, this, [this, name](const QString &text) { Q_EMIT cellEdited(name, text); });
        m_lines[name] = editor;
        return editor;
    };
    const auto box = [this](const QString &name, const std::vector<GuessChoice> &choices) {
        auto *editor = new QuietComboBox;
        editor->setObjectName(name);
        editor->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        for (const GuessChoice &choice : choices)
            editor->addItem(choice.words, choice.code);
        connect(editor, &QComboBox::activated, this, [this, name, editor](int index) { Q_EMIT cellEdited(name, editor->itemData(index).toString()); });
        m_boxes[name] = editor;
        return editor;
    };
    auto *names = new QHBoxLayout;
    names->setSpacing(14);
    names->addWidget(field(m_wording.say("Import", "Name, in plain words"), {}, line(u"name"_s)), 8);
    names->addWidget(field(m_wording.say("Import", "Short name"), m_wording.say("Import", "for charts"), line(u"short_name"_s)), 3);
    column->addLayout(names);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight);
    m_cards->setSpacing(14);
    m_unit = new ChoiceCard(m_wording.say("Import", "What is one unit?"), unitChoices(m_wording), shownChoices, m_wording);
    m_verification = new ChoiceCard(m_wording.say("Import", "How is it known that somebody is a victim?"), verificationChoices(m_wording), shownChoices, m_wording);
    m_cards->addWidget(m_unit, 1);
    m_cards->addWidget(m_verification, 1);
    column->addLayout(m_cards);
    connect(m_unit, &ChoiceCard::chose, this, [this](const QString &code) { Q_EMIT cellEdited(u"statistical_unit"_s, code); });
    connect(m_verification, &ChoiceCard::chose, this, [this](const QString &code) { Q_EMIT cellEdited(u"verification"_s, code); });
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->addWidget(field(m_wording.say("Import", "Of whom"), {}, line(u"population"_s)), 0, 0);
    grid->addWidget(field(m_wording.say("Import", "Kind of number"), {}, box(u"unit_of_measure"_s, kindOfNumberChoices(m_wording))), 0, 1);
    grid->addWidget(field(m_wording.say("Import", "Adds up how"), {}, box(u"accumulation"_s, accumulationChoices(m_wording))), 1, 0);
    grid->addWidget(field(m_wording.say("Import", "Step of the process"), {}, box(u"stage"_s, stageChoices(m_wording))), 1, 1);
    column->addLayout(grid);
    m_doesNotSay = new SentencesField;
    m_doesNotSay->setObjectName(u"does_not_say"_s);
    connect(m_doesNotSay, &SentencesField::textEdited, this, [this](const QString &text) { Q_EMIT cellEdited(u"does_not_say"_s, text); });
    column->addWidget(field(m_wording.say("Import", "What it does not say"), m_wording.say("Import", "one or two sentences for whoever reads it next"), m_doesNotSay));
    return whole;
}

QWidget *MeasurePage::makeCommon()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_fromColumns = PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk);
    m_periodFault = PlainLabel::paragraph({}, FontRole::Small, ColourRole::ClaimInk);
    m_addressFault = PlainLabel::paragraph({}, FontRole::Small, ColourRole::ClaimInk);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(14);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString &name, const QString &title, const QString &note, PlainLabel *below, int row, int at) {
        auto *editor = new QLineEdit;
        editor->setObjectName(name);
        editor->setTextMargins(6, 0, 6, 0);
        connect(editor, &QLineEdit::textEdited, this, [this, name](const QString &text) { Q_EMIT commonEdited(name, text); });
        m_common[name] = editor;
        m_commonFields[name] = field(title, note, editor, below);
        grid->addWidget(m_commonFields[name], row, at);
    };
    add(u"area"_s, m_wording.say("Import", "Where"), m_wording.say("Import", "can be left out"), nullptr, 0, 0);
    add(u"period"_s, m_wording.say("Import", "Which period"), m_wording.say("Import", "as 2024 or FY2024"), m_periodFault, 0, 1);
    add(u"source_title"_s, m_wording.say("Import", "Source of the numbers"), {}, nullptr, 1, 0);
    add(u"source_address"_s, m_wording.say("Import", "Its address"), m_wording.say("Import", "can be left out"), m_addressFault, 1, 1);
    column->addWidget(m_fromColumns);
    column->addLayout(grid);
    return cardOf(m_wording.say("Import", "The same for all rows"), content);
}

QWidget *MeasurePage::makeAside()
{
    auto *aside = new QWidget;
    auto *column = new QVBoxLayout(aside);
    column->setContentsMargins(12, 14, 24, 16);
    column->setSpacing(12);
    m_standing = new StandingCard(m_wording);
    m_help = new QWidget;
    auto *inside = new QVBoxLayout(m_help);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(12);
    inside->addWidget(cardOf(m_wording.say("Import", "Where this would stand"), m_standing));
    auto *help = new QWidget;
    auto *lines = new QVBoxLayout(help);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    lines->addWidget(PlainLabel::paragraph(m_wording.say("Import", "Is it known that each one is a victim? Ask the source: who decided, and by which rule?"), FontRole::LabelStrong));
    auto *examples = new QGridLayout;
    examples->setHorizontalSpacing(12);
    examples->setVerticalSpacing(6);
    examples->setColumnStretch(0, 1);
    examples->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[said, means] : {std::pair(m_wording.say("Import", "“stayed in our shelter”"), m_wording.say("Import", "does not count victims")), std::pair(m_wording.say("Import", "“we helped 40 survivors”"), m_wording.say("Import", "presumed")),
                                      std::pair(m_wording.say("Import", "“police identified 10”"), m_wording.say("Import", "identified")), std::pair(m_wording.say("Import", "“we rescued thousands”"), m_wording.say("Import", "asserted"))}) {
        examples->addWidget(PlainLabel::paragraph(said, FontRole::Label, ColourRole::MutedInk), row, 0);
        examples->addWidget(PlainLabel::paragraph(means, FontRole::Label), row++, 1);
    }
    lines->addLayout(examples);
    lines->addWidget(PlainLabel::paragraph(m_wording.say("Import", "Unsure? Choose “It does not count victims” and say why below. Claiming less can be corrected later; claiming too much is copied."), FontRole::Label, ColourRole::MutedInk));
    inside->addWidget(cardOf(m_wording.say("Import", "Help with this choice"), help));
    column->addWidget(m_help);
    column->addStretch(1);
    return aside;
}

void MeasurePage::show(QLineEdit *editor, const QString &text)
{
    // Blanks that are still being typed at its ends are no other text.
    if (editor->text() != text && editor->text().trimmed() != text)
        editor->setText(text);
}

void MeasurePage::setContent(const MeasureContent &content)
{
    m_which->setText(m_wording.say("Import", "Numbers %1 of %2").arg(content.number).arg(content.count));
    m_which->setVisible(content.count > 1);
    m_series->setText(content.series);
    m_examples->setText(content.examples);
    m_existing->setVisible(content.hasLibrary);
    m_repeat->setVisible(content.canRepeat && content.use == SeriesUse::New);
    m_uses->button(static_cast<int>(content.use))->setChecked(true);
    m_find->setVisible(content.use == SeriesUse::Existing);
    m_new->setVisible(content.use == SeriesUse::New);
    m_help->setVisible(content.use == SeriesUse::New);
    //: %1 is the name of a measure.
    m_chosen->setText(content.measureName.isEmpty() ? QString() : m_wording.say("Import", "✓ %1").arg(content.measureName));
    m_chosen->setVisible(!content.measureName.isEmpty());
    for (auto editor = m_lines.cbegin(); editor != m_lines.cend(); ++editor)
        show(editor.value(), content.cells.value(editor.key()));
    for (auto editor = m_boxes.cbegin(); editor != m_boxes.cend(); ++editor)
        editor.value()->setCurrentIndex(editor.value()->findData(content.cells.value(editor.key())));
    if (m_doesNotSay->text() != content.cells.value(u"does_not_say"_s))
        m_doesNotSay->setText(content.cells.value(u"does_not_say"_s));
    m_unit->setChosen(content.cells.value(u"statistical_unit"_s));
    m_verification->setChosen(content.cells.value(u"verification"_s));
    const QString from = QStringList{content.areaWords, content.sourceWords}.join(u' ').trimmed();
    m_fromColumns->setText(from);
    m_fromColumns->setVisible(!from.isEmpty());
    show(m_common[u"area"_s], content.area);
    show(m_common[u"period"_s], content.period);
    show(m_common[u"source_title"_s], content.sourceTitle);
    show(m_common[u"source_address"_s], content.sourceAddress);
    m_commonFields[u"area"_s]->setVisible(content.areaWords.isEmpty());
    m_commonFields[u"period"_s]->setVisible(content.asksPeriod);
    m_periodFault->setText(content.periodFault);
    m_periodFault->setVisible(!content.periodFault.isEmpty());
    m_addressFault->setText(content.addressFault);
    m_addressFault->setVisible(!content.addressFault.isEmpty());
    m_standing->setAnswers(fromCode<StatisticalUnit>(content.cells.value(u"statistical_unit"_s)), fromCode<Verification>(content.cells.value(u"verification"_s)), fromCode<Stage>(content.cells.value(u"stage"_s)));
    arrange();
}

void MeasurePage::offer(const std::vector<NamedRow> &measures)
{
    m_offers->clear();
    for (const NamedRow &measure : measures) {
        auto *item = new QListWidgetItem(measure.detail.isEmpty() ? measure.name : measure.name + u" · "_s + measure.detail, m_offers);
        item->setData(Qt::UserRole, measure.id);
        item->setData(Qt::UserRole + 1, measure.name);
    }
}

void MeasurePage::arrange()
{
    const bool isBeside = width() >= scaled(asideFrom);
    m_columns->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_aside->layout()->setContentsMargins(isBeside ? 12 : 24, 14, 24, 16);
    const int room = isBeside ? width() * 64 / 100 : width();
    m_cards->setDirection(room >= scaled(pairFrom) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void MeasurePage::takeFocus()
{
    if (m_find->isVisibleTo(this))
        m_search->setFocus(Qt::OtherFocusReason);
    else if (!m_new->isVisibleTo(this))
        m_uses->checkedButton()->setFocus(Qt::OtherFocusReason);
    else if (!m_unit->chosen().isEmpty() && m_verification->chosen().isEmpty())
        m_verification->takeFocus();
    else
        m_unit->takeFocus();
}

void MeasurePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace countercheck

#include "moc_measure_page.cpp"
