// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/request_dialog.h"

#include "app/shell/screen_fit.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/text_size.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <utility>

namespace countercheck {
namespace {

constexpr QSize requestSize(900, 600);

struct PointEntry {
    bool RequestPoints::*point;
    const char *name;
};

constexpr PointEntry pointEntries[] = {
    {&RequestPoints::unit, "the &unit counted"},       {&RequestPoints::verification, "how it was &verified"}, {&RequestPoints::breakdown, "a breakdown by &age"},
    {&RequestPoints::revisions, "later &revisions"}, {&RequestPoints::file, "the &table behind it"},
};

}  // namespace

RequestDialog::RequestDialog(const Wording &wording, RecordDossier record, const GapId &gap, QWidget *parent)
    : QDialog(parent), m_wording(wording), m_record(std::move(record)), m_gap(gap), m_kinds(new QButtonGroup(this)), m_text(new QPlainTextEdit),
      m_again(new QPushButton(wording.say("Request", "Build it &anew")))
{
    setWindowTitle(m_wording.say("Request", "Draft request"));
    auto *choices = new QVBoxLayout;
    choices->setSpacing(6);
    choices->addWidget(PlainLabel::sectionTitle(m_wording.say("Request", "Kind of request")));
    for (const RequestKindEntry &entry : requestKinds()) {
        auto *button = new QRadioButton(m_wording.say("Request", entry.name));
        button->setChecked(entry.kind == RequestKind::FreedomOfInformation);
        m_kinds->addButton(button, static_cast<int>(entry.kind));
        choices->addWidget(button);
    }
    choices->addSpacing(10);
    choices->addWidget(PlainLabel::sectionTitle(m_wording.say("Request", "Ask also for")));
    for (const PointEntry &entry : pointEntries) {
        auto *box = new QCheckBox(m_wording.say("Request", entry.name));
        box->setChecked(RequestPoints().*entry.point);
        connect(box, &QCheckBox::toggled, this, &RequestDialog::build);
        m_points.emplace_back(entry.point, box);
        choices->addWidget(box);
    }
    connect(m_kinds, &QButtonGroup::idToggled, this, [this](int, bool isChecked) {
        if (isChecked)
            build();
    });
    choices->addSpacing(10);
    choices->addWidget(PlainLabel::paragraph(m_wording.say("Request", "The text is built from what the library notes on the gap. Change any word of it."), FontRole::Small, ColourRole::MutedInk));
    m_again->setAutoDefault(false);
    choices->addWidget(m_again);
    choices->addStretch(1);

    m_text->setAccessibleName(m_wording.say("Request", "Text of the request"));
    m_text->setTabChangesFocus(true);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_again->setEnabled(text() != m_shown); });
    connect(m_again, &QPushButton::clicked, this, &RequestDialog::showBuilt);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(18);
    columns->addLayout(choices, 2);
    columns->addWidget(m_text, 5);

    auto *buttons = new QDialogButtonBox;
    QPushButton *copy = buttons->addButton(m_wording.say("Request", "&Copy text"), QDialogButtonBox::ActionRole);
    QPushButton *save = buttons->addButton(m_wording.say("Request", "&Save as text…"), QDialogButtonBox::ActionRole);
    QPushButton *note = buttons->addButton(m_wording.say("Request", "&Note as asked today"), QDialogButtonBox::ActionRole);
    buttons->addButton(m_wording.say("Window", "Close"), QDialogButtonBox::RejectRole);
    copy->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [this] { Q_EMIT copyRequested(text()); });
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(text()); });
    connect(note, &QPushButton::clicked, this, &RequestDialog::askedNoted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *foot = new QHBoxLayout;
    foot->addWidget(PlainLabel::paragraph(m_wording.say("Request", "Nothing is sent. Copy the text into your own mail."), FontRole::Small, ColourRole::MutedInk), 1);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addLayout(columns, 1);
    column->addLayout(foot);
    build();
    resize(sizeOnScreen(requestSize, *this));
    m_text->setFocus();
}

QString RequestDialog::text() const
{
    return m_text->toPlainText();
}

/// Builds the text from what is chosen. Words that the reader has changed stay, until they ask for the text anew.
void RequestDialog::build()
{
    RequestPoints points;
    for (const auto &[point, box] : m_points)
        points.*point = box->isChecked();
    const bool isOwn = text() != m_shown;
    m_built = composeGapRequest(m_record, m_gap, static_cast<RequestKind>(m_kinds->checkedId()), points, m_wording).value_or(QString());
    if (!isOwn)
        showBuilt();
}

void RequestDialog::showBuilt()
{
    m_text->setPlainText(m_built);
    m_shown = text();
    m_again->setEnabled(false);
}

}  // namespace countercheck

#include "moc_request_dialog.cpp"
