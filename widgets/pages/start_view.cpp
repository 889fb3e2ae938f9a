// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/start_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/pages/start_row.h"

#include <QHBoxLayout>
#include <QKeySequence>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countercheck {

/// Where a file may be dropped. It turns blue while one is held over the window.
class DropZone final : public QWidget {
public:
    explicit DropZone(const Wording &wording) : m_wording(wording), m_title(PlainLabel::paragraph({}, FontRole::LaneTitle))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(20, 22, 20, 22);
        column->setSpacing(4);
        column->addWidget(m_title);
        for (const char *text : {"A library, a table to import, or a chart that this program exported.", "Nothing in a dropped file is run, and none of its bytes is changed."})
            column->addWidget(PlainLabel::paragraph(m_wording.say("Start", text), FontRole::Small, ColourRole::MutedInk));
        for (PlainLabel *label : findChildren<PlainLabel *>()) {
            label->setAlignment(Qt::AlignHCenter);
            label->setSelectable(false);
        }
        setDropping(false);
    }

    void setDropping(bool isDropping)
    {
        m_isDropping = isDropping;
        m_title->setText(isDropping ? m_wording.say("Start", "Open") : m_wording.say("Start", "Drop a file here"));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor ground = currentColour(ColourRole::Victims);
        ground.setAlphaF(0.13F);
        painter.setBrush(m_isDropping ? QBrush(ground) : QBrush(Qt::NoBrush));
        painter.setPen(QPen(currentColour(m_isDropping ? ColourRole::Victims : ColourRole::Axis), m_isDropping ? 2 : 1, m_isDropping ? Qt::SolidLine : Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }

private:
    Wording m_wording;
    PlainLabel *m_title;
    bool m_isDropping = false;
};

namespace {

constexpr int widestPage = 1080;

/// Puts a row on a card of its own.
Panel *cardOf(QWidget *row)
{
    auto *card = new Panel(Panel::Shape::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(row);
    return card;
}

}  // namespace

StartView::StartView(const Wording &wording, QWidget *parent) : QWidget(parent), m_wording(wording), m_rows(new QVBoxLayout), m_zone(new DropZone(wording))
{
    setAccessibleName(wording.say("Start", "Start"));
    const auto heading = [&wording](const char *text) { return PlainLabel::paragraph(wording.say("Start", text), FontRole::Heading); };
    auto *card = new Panel(Panel::Shape::Card);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    card->setLayout(m_rows);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(heading("Libraries"));
    left->addWidget(PlainLabel::paragraph(wording.say("Start", "Reading a library never changes its file."), FontRole::Small, ColourRole::MutedInk));
    left->addWidget(card);
    left->addSpacing(8);
    left->addWidget(m_zone);
    left->addStretch(1);

    auto *choose = new StartRow(wording.say("Window", "Open…"), wording.say("Start", "A library or an exported picture"), QKeySequence(Qt::CTRL | Qt::Key_O).toString(QKeySequence::NativeText));
    auto *begin = new StartRow(wording.say("Window", "New library…"), wording.say("Start", "Empty, yours to fill: sources, figures, claims"), QKeySequence(Qt::CTRL | Qt::Key_N).toString(QKeySequence::NativeText));
    connect(begin, &QAbstractButton::clicked, this, &StartView::newRequested);
    auto *import = new StartRow(wording.say("Window", "Import…"), wording.say("Start", "A spreadsheet becomes figures, in three steps"), QKeySequence(Qt::CTRL | Qt::Key_T).toString(QKeySequence::NativeText));
    connect(import, &QAbstractButton::clicked, this, &StartView::importRequested);
    auto *help = new StartRow(wording.say("Start", "Check a number"), wording.say("Start", "The first steps, in the help"), QKeySequence(Qt::Key_F1).toString(QKeySequence::NativeText));
    m_choose = choose;
    connect(choose, &QAbstractButton::clicked, this, &StartView::chooseRequested);
    connect(help, &QAbstractButton::clicked, this, &StartView::helpRequested);
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(heading("Begin"));
    right->addWidget(cardOf(choose));
    right->addWidget(cardOf(begin));
    right->addWidget(cardOf(import));
    right->addSpacing(12);
    right->addWidget(heading("First time here?"));
    right->addWidget(cardOf(help));
    right->addStretch(1);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(32);
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto *content = new QWidget;
    followTextSize(content, [content] { content->setMaximumWidth(scaled(widestPage)); });
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(28, 36, 28, 24);
    column->setSpacing(2);
    column->addWidget(PlainLabel::paragraph(wording.say("Window", "Countercheck"), FontRole::Title));
    column->addWidget(PlainLabel::paragraph(wording.say("Start", "Who was counted, how firmly, and what may be set beside it"), FontRole::Body, ColourRole::MutedInk));
    column->addSpacing(24);
    column->addLayout(columns, 1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *middle = new QWidget;
    // Before it has any words: the area would set all of them now to learn the size of its content.
    scroll->setWidget(middle);
    middle->setAutoFillBackground(false);
    auto *centred = new QHBoxLayout(middle);
    centred->setContentsMargins(0, 0, 0, 0);
    centred->addStretch(1);
    centred->addWidget(content, 100);
    centred->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    rebuild();
}

bool StartView::setLibraries(const std::vector<StartLibrary> &libraries)
{
    if (m_libraries == libraries)
        return false;
    m_libraries = libraries;
    rebuild();
    return true;
}

void StartView::setRefusal(const QString &path, const QString &sentence)
{
    m_refusedPath = path;
    m_refusal = sentence;
    setAccessibleDescription(sentence);
    rebuild();
}

void StartView::setDropping(bool isDropping)
{
    m_zone->setDropping(isDropping);
}

void StartView::takeFocus()
{
    (m_first ? m_first : m_choose)->setFocus(Qt::OtherFocusReason);
}

QWidget *StartView::makeMissing(const StartLibrary &library)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(14, 7, 14, 7);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(PlainLabel::paragraph(library.title, FontRole::LaneTitle, ColourRole::MutedInk));
    //: %1 is a path.
    words->addWidget(PlainLabel::paragraph(m_wording.say("Start", "The file is no longer at %1").arg(library.path), FontRole::Small, ColourRole::CareInk));
    line->addLayout(words, 1);
    const auto add = [&](const char *text, auto signal) {
        auto *button = new QPushButton(m_wording.say("Start", text));
        button->setAccessibleDescription(library.title);
        connect(button, &QPushButton::clicked, this, [this, signal, path = library.path] { Q_EMIT (this->*signal)(path); });
        line->addWidget(button);
    };
    add("Find it…", &StartView::findRequested);
    add("Forget", &StartView::forgetRequested);
    return row;
}

void StartView::rebuild()
{
    // The row that was pressed is deleted later, since its signal is still being handled.
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_first = nullptr;
    bool isSaid = m_refusal.isEmpty();
    const auto refuse = [&] {
        auto *label = PlainLabel::paragraph(m_refusal, FontRole::Body, ColourRole::ClaimInk);
        label->setContentsMargins(14, 6, 14, 8);
        m_rows->addWidget(label);
        isSaid = true;
    };
    for (const StartLibrary &library : m_libraries) {
        QWidget *row = nullptr;
        if (library.isMissing) {
            row = makeMissing(library);
        } else {
            auto *button = new StartRow(library.title, library.detail, library.when);
            button->setChip(library.chip);
            connect(button, &QAbstractButton::clicked, this, [this, path = library.path] { Q_EMIT openRequested(path); });
            row = button;
            m_first = m_first ? m_first : row;
        }
        m_rows->addWidget(row);
        if (!isSaid && library.path == m_refusedPath)
            refuse();
    }
    if (m_libraries.empty()) {
        auto *none = PlainLabel::paragraph(m_wording.say("Start", "No library was opened yet."), FontRole::Body, ColourRole::MutedInk);
        none->setContentsMargins(14, 10, 14, 10);
        m_rows->addWidget(none);
    }
    if (!isSaid)
        refuse();
}

}  // namespace countercheck

#include "moc_start_view.cpp"
