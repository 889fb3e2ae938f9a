// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/passport/passport_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/labelled_lines.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/record_place.h"
#include "widgets/passport/beside_row.h"
#include "widgets/passport/pair_arithmetic_view.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace countercheck {

namespace {

/// The number of neighbours that are shown at first; the nearest come first.
constexpr std::size_t besideAtFirst = 12;

class HairLine final : public QWidget {
public:
    HairLine()
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), currentColour(ColourRole::PanelEdge));
    }
};

}  // namespace

PassportView::PassportView(const Wording &wording, QWidget *parent) : QScrollArea(parent), m_wording(wording)
{
    setAccessibleName(m_wording.say("Window", "Number passport"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    rebuild();
}

void PassportView::setPassport(const std::optional<Passport> &passport, const ObservationId &beside)
{
    if (passport && passport == m_passport) {
        if (beside != m_beside)
            unfold(beside);
        return;
    }
    m_beside = beside;
    m_passport = passport;
    m_allBeside = false;
    rebuild();
    verticalScrollBar()->setValue(0);
    showPair();
}

void PassportView::unfold(const ObservationId &beside)
{
    // Unfolding a row keeps the scroll position.
    const int place = verticalScrollBar()->value();
    const auto *row = qobject_cast<BesideRow *>(focusWidget());
    const ObservationId focused = row ? row->observation() : ObservationId();
    m_beside = beside;
    rebuild();
    for (BesideRow *candidate : widget()->findChildren<BesideRow *>()) {
        if (candidate->observation() == focused)
            candidate->setFocus(Qt::OtherFocusReason);
    }
    verticalScrollBar()->setValue(place);
    showPair();
}

void PassportView::showPair()
{
    // After layout, as much of the pair as possible is scrolled into view, and always its row.
    QMetaObject::invokeMethod(this, [this] {
        if (!m_pair || !m_pickedRow)
            return;
        ensureWidgetVisible(m_pair, 0, 8);
        ensureWidgetVisible(m_pickedRow, 0, 8);
    }, Qt::QueuedConnection);
}

void PassportView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->setAutoFillBackground(false);
}

void PassportView::rebuild()
{
    // The row that was pressed is deleted later, since its signal is still being handled.
    if (QWidget *old = takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 12, 18);
    column->setSpacing(7);
    column->addWidget(PlainLabel::sectionTitle(m_wording.say("Window", "Number passport")));
    if (!m_passport) {
        column->addWidget(PlainLabel::paragraph(
            m_wording.say("Window", "Select a figure in the chart or in the table to see what it counts."), FontRole::Body,
            ColourRole::MutedInk));
    } else {
        const Passport &passport = *m_passport;
        column->addWidget(PlainLabel::paragraph(passport.value, FontRole::Title));
        column->addWidget(PlainLabel::paragraph(passport.measureName, FontRole::LaneTitle, inkOf(passport.standing)));
        column->addSpacing(4);
        auto *lines = new LabelledLines;
        for (const PassportLine &line : passport.lines) {
            if (!line.text.isEmpty())
                lines->add(line.label, line.text, line.stated ? ColourRole::Ink : ColourRole::ClaimInk, line.topic);
        }
        column->addWidget(lines);
        if (!passport.excerpt.isEmpty())
            column->addWidget(PlainLabel::paragraph(m_wording.say("Window", "“%1”").arg(passport.excerpt)));
        // What a reader needs before printing the number comes first, then what an analyst asks.
        if (!passport.doesNotSay.isEmpty())
            addList(column, m_wording.say("Window", "What it does not say"), {passport.doesNotSay}, ColourRole::MutedInk);
        addSource(column);
        addBeside(column);
        auto *compare = new QPushButton(m_wording.say("Window", "Compare with…"));
        compare->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(compare, &QPushButton::clicked, this, &PassportView::compareRequested);
        column->addSpacing(4);
        column->addWidget(compare);
        addList(column, m_wording.say("Window", "Keep in mind"), passport.cautions, ColourRole::CareInk);
        addList(column, m_wording.say("Window", "Also given as"), passport.alsoGivenAs, ColourRole::Ink);
        addList(column, m_wording.say("Window", "Revisions"), passport.revisions, ColourRole::Ink);
        addList(column, m_wording.say("Window", "Breaks of the series"), passport.breaks, ColourRole::MutedInk);
        addList(column, m_wording.say("Window", "Missing"), passport.gaps, ColourRole::MutedInk);
        QStringList definition{passport.definition, passport.definitionSource, passport.measureNote};
        definition.removeAll(QString());
        addList(column, m_wording.say("Window", "Definition"), definition, ColourRole::MutedInk);
    }
    column->addStretch(1);
    setWidget(content);
    content->setAutoFillBackground(false);
    content->show();
}

void PassportView::addHairLine(QVBoxLayout *column) const
{
    column->addSpacing(5);
    column->addWidget(new HairLine);
    column->addSpacing(5);
}

void PassportView::addList(QVBoxLayout *column, const QString &title, const QStringList &texts, ColourRole ink) const
{
    if (texts.isEmpty())
        return;
    addHairLine(column);
    column->addWidget(PlainLabel::paragraph(title, FontRole::LaneTitle));
    for (const QString &text : texts)
        column->addWidget(PlainLabel::paragraph(text, FontRole::Body, ink));
}

void PassportView::addSource(QVBoxLayout *column)
{
    const PassportSource &source = m_passport->source;
    if (source.title.isEmpty() && source.citation.isEmpty())
        return;
    addHairLine(column);
    column->addWidget(PlainLabel::paragraph(m_wording.say("Window", "Source"), FontRole::LaneTitle));
    column->addWidget(PlainLabel::paragraph(source.title, FontRole::Body, ColourRole::VictimsInk));
    QStringList published;
    for (const QString &part : {source.publisher, source.published}) {
        if (!part.isEmpty())
            published.append(part);
    }
    const QString separator = QStringLiteral(" · ");
    for (const QString &line : {published.join(separator), source.kind, source.purpose}) {
        if (!line.isEmpty())
            column->addWidget(PlainLabel::paragraph(line, FontRole::Small, ColourRole::MutedInk));
    }

    auto *lines = new LabelledLines;
    for (const PassportLine &line : source.lines)
        lines->add(line.label, line.text, ColourRole::MutedInk);
    if (!source.lines.empty())
        column->addWidget(lines);

    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(8, buttons);
    const auto addOpen = [&](const QString &text, const QString &url) {
        if (url.isEmpty())
            return;
        auto *open = new QPushButton(text);
        open->setToolTip(toolTipOf(url));
        connect(open, &QPushButton::clicked, this, [this, url] { Q_EMIT openRequested(url); });
        flow->addWidget(open);
    };
    addOpen(m_wording.say("Window", "Open…"), source.url);
    if (source.viaUrl != source.url)
        addOpen(m_wording.say("Window", "Where it was read…"), source.viaUrl);
    addOpen(m_wording.say("Window", "Archived copy…"), source.archiveUrl);
    if (!source.citation.isEmpty()) {
        auto *cite = new QPushButton(m_wording.say("Window", "Cite"));
        cite->setToolTip(toolTipOf(source.citation));
        connect(cite, &QPushButton::clicked, this, [this, citation = source.citation] { Q_EMIT citeRequested(citation); });
        flow->addWidget(cite);
    }
    column->addSpacing(2);
    column->addWidget(buttons);
}

void PassportView::addBeside(QVBoxLayout *column)
{
    const std::vector<BesideLine> &beside = m_passport->beside;
    if (beside.empty())
        return;
    addHairLine(column);
    column->addWidget(PlainLabel::paragraph(m_wording.say("Window", "Can it be set beside…"), FontRole::LaneTitle));
    const std::size_t shown = m_allBeside ? beside.size() : std::min(beside.size(), besideAtFirst);
    for (std::size_t i = 0; i < shown; ++i) {
        auto *row = new BesideRow(m_wording, beside[i]);
        setRecordOf(row, RecordKey{SearchedKind::Figures, beside[i].observation.slug});
        connect(row, &BesideRow::clicked, this, [this, observation = beside[i].observation] { Q_EMIT besidePicked(observation); });
        column->addWidget(row);
        if (beside[i].observation == m_beside) {
            m_pickedRow = row;
            m_pair = makePair(beside[i]);
            row->setChecked(true);
            column->addWidget(m_pair);
        }
    }
    if (shown < beside.size()) {
        auto *more = new QPushButton(m_wording.say("Window", "Show all %n", "figures", static_cast<int>(beside.size())));
        more->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(more, &QPushButton::clicked, this, [this] {
            m_allBeside = true;
            rebuild();
        });
        column->addWidget(more);
    }
}

QWidget *PassportView::makePair(const BesideLine &line)
{
    auto *pair = new QWidget;
    auto *column = new QVBoxLayout(pair);
    column->setContentsMargins(22, 0, 0, 6);
    column->setSpacing(6);
    column->addWidget(new PairArithmeticView(m_wording, line.arithmetic));
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(8, buttons);
    const auto add = [&](const QString &text, auto pressed) {
        auto *button = new QPushButton(text);
        connect(button, &QPushButton::clicked, this, pressed);
        flow->addWidget(button);
    };
    add(m_wording.say("Window", "Copy sentence"), &PassportView::copyPairRequested);
    if (!line.arithmetic.text.isEmpty())
        add(m_wording.say("Window", "Copy calculation"), &PassportView::copyArithmeticRequested);
    add(m_wording.say("Window", "Why…"), &PassportView::findingsRequested);
    add(m_wording.say("Window", "Go to it"), [this, observation = line.observation] { Q_EMIT observationActivated(observation); });
    column->addWidget(buttons);
    return pair;
}

}  // namespace countercheck

#include "moc_passport_view.cpp"
