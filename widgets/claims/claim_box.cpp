// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claims/claim_box.h"

#include "models/wording/sentence_form.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/chip.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/record_place.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int boxPadding = 12;
constexpr int boxMargin = 8; ///< above and below the content
constexpr int lowBoxMargin = 5;
constexpr int betweenChips = 8;

void takeAll(FlowLayout *flow)
{
    while (QLayoutItem *item = flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

PlainLabel *rowWord(const QString &words)
{
    auto *label = new PlainLabel(FontRole::Small, ColourRole::MutedInk);
    label->setText(words);
    label->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    followTextSize(label, [label, words] { label->setFixedHeight(Chip(words, {}, std::nullopt).sizeHint().height()); });
    return label;
}

/// Returns how wide all items of a flow are in one line.
int widthInOneLine(const FlowLayout &flow)
{
    int width = (flow.count() - 1) * betweenChips;
    for (int place = 0; place < flow.count(); ++place)
        width += flow.itemAt(place)->sizeHint().width();
    return width;
}

/// Returns the number that the claim traces to whose reason says most about it: one with the same digits, else the first; nullptr without a reason.
const Tracing *nearestTracing(const ClaimStrip &strip)
{
    const auto digitsOf = [](const QString &text) {
        QString digits;
        for (const QChar letter : text) {
            if (letter.isDigit())
                digits += letter;
        }
        return digits;
    };
    const Tracing *nearest = nullptr;
    for (const Tracing &tracing : strip.traces) {
        if (tracing.reason.isEmpty())
            continue;
        if (digitsOf(tracing.number) == digitsOf(strip.number))
            return &tracing;
        nearest = nearest ? nearest : &tracing;
    }
    return nearest;
}

QWidget *flowing(FlowLayout *flow)
{
    auto *box = new QWidget;
    box->setLayout(flow);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    box->setSizePolicy(policy);
    return box;
}

}  // namespace

ClaimBox::ClaimBox(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_said(new QBoxLayout(QBoxLayout::TopToBottom)), m_statement(PlainLabel::paragraph({}, FontRole::Claim, ColourRole::ClaimInk)),
      m_speaker(PlainLabel::paragraph({}, FontRole::Small, ColourRole::MutedInk)), m_ratingFlow(new FlowLayout(betweenChips)), m_traceFlow(new FlowLayout(betweenChips)),
      m_reasonHint(new PlainLabel(FontRole::Small, ColourRole::MutedInk)), m_reason(new PlainLabel(FontRole::Small))
{
    m_ratingFlow->setRowGap(4);
    m_traceFlow->setRowGap(2);
    m_ratings = flowing(m_ratingFlow);
    m_traces = flowing(m_traceFlow);
    // The sentence keeps its one line, so that nothing below moves when the mouse goes from one number to another.
    m_reason->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_said->setSpacing(2);
    m_said->addWidget(m_statement);
    m_said->addWidget(m_speaker);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(boxPadding, boxMargin, boxPadding, boxMargin);
    column->setSpacing(5);
    column->addLayout(m_said);
    column->addWidget(m_ratings);
    column->addWidget(m_traces);
    auto *reasons = new QHBoxLayout;
    reasons->setSpacing(betweenChips);
    reasons->addWidget(m_reason, 1);
    reasons->addWidget(m_reasonHint);
    column->addLayout(reasons);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ClaimBox::setHeader(const ClaimHeader &header, bool hasStatement)
{
    m_header = header;
    m_hasStatement = hasStatement;
    m_strip.reset();
    m_statement->setText(header.statement);
    m_statement->setVisible(hasStatement);
    fit();
    fillRatings();
    fillTraces();
}

void ClaimBox::setStrip(const std::optional<ClaimStrip> &strip)
{
    m_strip = strip;
    fillTraces();
}

void ClaimBox::setSelected(const ObservationId &observation)
{
    m_selected = observation;
    for (const Number &number : m_numbers)
        number.chip->setChosen(number.observation == observation);
    showReason();
}

void ClaimBox::setRoom(ClaimRoom room, int width)
{
    const bool isSame = m_room == room && m_width == width;
    m_room = room;
    m_width = width;
    if (isSame)
        return;
    const int margin = room == ClaimRoom::Low ? lowBoxMargin : boxMargin;
    layout()->setContentsMargins(boxPadding, margin, boxPadding, margin);
    fit();
}

int ClaimBox::lineWidth() const
{
    return m_width - 2 * boxPadding;
}

void ClaimBox::fillRatings()
{
    takeAll(m_ratingFlow);
    m_reviews = nullptr;
    const auto add = [this](Chip *chip) {
        connect(chip, &Chip::clicked, this, [this, chip] { Q_EMIT detailsRequested(chip); });
        m_ratingFlow->addWidget(chip);
        chip->show();
    };
    for (const RatingPill &pill : m_header.ratings) {
        auto *chip = new Chip(pill.words, m_wording.say("Review", " %1", "reviewers after their rating").arg(pill.reviewers), signOf(pill.rating));
        chip->setToolTip(toolTipOf(m_wording.say("Review", "%1: %2", "rating: its reviewers").arg(pill.words, pill.names.join(u", "_s))));
        add(chip);
    }
    if (m_header.ratings.empty()) {
        add(new Chip({}, m_header.reviewCounts, std::nullopt));
        return;
    }
    m_reviews = new Chip({}, m_header.reviews, std::nullopt);
    m_reviews->setFlat(true);
    add(m_reviews);
    fitRatings();
}

/// Reviewers are named where there is room, in a low window behind the ratings only, and else counted: the details name them.
void ClaimBox::fitRatings()
{
    if (!m_reviews)
        return;
    m_reviews->setRest(m_header.reviews);
    const int needed = m_room == ClaimRoom::Low ? widthInOneLine(*m_ratingFlow) : m_reviews->sizeHint().width();
    if (needed > lineWidth())
        m_reviews->setRest(m_header.reviewCounts);
    m_ratings->updateGeometry();
}

/// In a low window the numbers stay in one line: the names of their measures, which their rows have too, give way to what is counted,
/// and this gives way where even it has no room.
void ClaimBox::fitTraces()
{
    const auto say = [this](QString Number::*words) {
        for (const Number &number : m_numbers)
            number.chip->setRest(words ? number.*words : QString());
        return widthInOneLine(*m_traceFlow) <= lineWidth();
    };
    bool fits = say(&Number::name);
    if (!fits && m_room != ClaimRoom::Full) {
        if (!say(&Number::unit))
            say(nullptr);
    } else if (!fits) {
        // A name that says what is counted is no longer than that, as far as it keeps the numbers in one line; their rows have the whole name.
        for (const Number &number : m_numbers) {
            if (fits || number.unit.isEmpty() || number.name.contains(QStringLiteral(" · ")))
                continue;
            number.chip->setRest(number.unit);
            fits = widthInOneLine(*m_traceFlow) <= lineWidth();
        }
        if (!fits)
            say(&Number::name);
    }
    m_traces->updateGeometry();
}

void ClaimBox::addNumber(Chip *chip, const ObservationId &observation, const QString &name, const QString &unit, const QString &reason)
{
    chip->setChosen(observation == m_selected);
    setRecordOf(chip, RecordKey{SearchedKind::Figures, observation.slug});
    if (!reason.isEmpty())
        chip->setToolTip(toolTipOf(reason));
    chip->setAccessibleDescription(reason);
    chip->installEventFilter(this);
    connect(chip, &Chip::clicked, this, [this, observation] { Q_EMIT observationActivated(observation); });
    m_traceFlow->addWidget(chip);
    chip->show();
    m_numbers.push_back({chip, observation, name, unit, reason});
}

void ClaimBox::fillTraces()
{
    takeAll(m_traceFlow);
    m_numbers.clear();
    m_pointed = nullptr;
    const auto addWord = [this](const QString &words) {
        PlainLabel *label = rowWord(words);
        m_traceFlow->addWidget(label);
        label->show();
    };
    if (m_strip) {
        if (!m_strip->observation.isEmpty()) {
            auto *claimed = new Chip(m_strip->number, {}, std::nullopt);
            claimed->setClaimed(true);
            QStringList words{m_strip->subheading};
            if (!m_strip->otherTellings.isEmpty())
                words += m_wording.say("Strip", "also said: %1").arg(m_wording.list(m_strip->otherTellings));
            addNumber(claimed, m_strip->observation, {}, {}, capitalised(words.join(u"; "_s)));
        }
        if (!m_strip->traces.empty())
            addWord(m_strip->tracesHeading);
        for (const Tracing &tracing : m_strip->traces) {
            const auto behind = [this](const QString &words) { return words.isEmpty() ? QString() : m_wording.say("Strip", " %1", "measure after its number").arg(words); };
            const QString name = behind(tracing.name);
            auto *chip = new Chip(tracing.number, name, std::nullopt);
            chip->setFlat(true);
            chip->setBadge(tracing.badge);
            addNumber(chip, tracing.observation, name, behind(tracing.unit), tracing.reason);
        }
    }
    orderFocus();
    m_traces->setVisible(!m_numbers.empty());
    fitTraces();
    showReason();
}

/// Lets the keyboard come to ratings and numbers in the order in which they stand, and to all of them before the chart.
void ClaimBox::orderFocus()
{
    QWidget *before = m_speaker;
    for (QLayout *flow : {static_cast<QLayout *>(m_ratingFlow), static_cast<QLayout *>(m_traceFlow)}) {
        for (int place = 0; place < flow->count(); ++place) {
            QWidget *widget = flow->itemAt(place)->widget();
            if (widget->focusPolicy() == Qt::NoFocus)
                continue;
            setTabOrder(before, widget);
            before = widget;
        }
    }
}

/// Puts the speaker beside the claim where both have room in one line, and takes out what gives way in a low window.
void ClaimBox::fit()
{
    const bool isCompact = m_room != ClaimRoom::Full;
    const QString whole = isCompact ? m_header.shortSaidLine : QStringList{m_header.saidLine, m_header.undefinedLine}.join(u' ').trimmed();
    m_speaker->setText(whole);
    m_speaker->setVisible(!whole.isEmpty());
    const int claim = m_statement->fontMetrics().horizontalAdvance(m_header.statement);
    const int speaker = m_speaker->fontMetrics().horizontalAdvance(whole);
    const bool isBeside = isCompact && m_hasStatement && claim + speaker + 16 <= lineWidth();
    m_said->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_said->setSpacing(isBeside ? 12 : 2);
    m_said->setStretch(0, 0);
    m_said->setStretch(1, isBeside ? 1 : 0);
    QSizePolicy policy = m_statement->sizePolicy();
    policy.setHorizontalPolicy(isBeside ? QSizePolicy::Fixed : QSizePolicy::Ignored);
    m_statement->setSizePolicy(policy);
    m_statement->setMinimumWidth(isBeside ? claim + 4 : 0);
    fitRatings();
    fitTraces();
    showReason();
}

void ClaimBox::showReason()
{
    const auto hasReason = [](const Number &number) { return !number.reason.isEmpty() && number.chip->isEnabled(); };
    auto shown = std::ranges::find_if(m_numbers, [this](const Number &number) { return number.chip == m_pointed && !number.reason.isEmpty(); });
    if (shown == m_numbers.end())
        shown = std::ranges::find_if(m_numbers, [this](const Number &number) { return number.observation == m_selected && !number.reason.isEmpty(); });
    if (shown == m_numbers.end())
        shown = std::ranges::find_if(m_numbers, hasReason);
    const bool isClaim = m_strip && shown != m_numbers.end() && shown->observation == m_strip->observation && m_pointed != shown->chip;
    const bool isShown = shown != m_numbers.end() && m_room != ClaimRoom::Low;
    m_reason->setVisible(isShown);
    m_reasonHint->hide();
    if (!isShown)
        return;
    // What links the numbers with the claim is one hover away; the first words of the nearest stand there.
    const Tracing *nearest = isClaim ? nearestTracing(*m_strip) : nullptr;
    const QString words = nearest ? m_wording.say("Strip", "%1 · %2: %3", "of the claim; badge and reason of a number that it traces to").arg(shown->reason).arg(nearest->badge).arg(nearest->reason)
                                  : shown->reason;
    m_reason->setText(m_reason->fontMetrics().elidedText(words, Qt::ElideRight, std::max(100, lineWidth())));
    m_reason->setToolTip(toolTipOf(words));
    const auto numbered = m_strip ? std::ranges::count_if(m_strip->traces, [](const Tracing &tracing) { return !tracing.reason.isEmpty(); }) : 0;
    m_reasonHint->setText(m_wording.say("Strip", "point at 1–%1 for reasons", "numbers in circles").arg(m_strip ? m_strip->traces.size() : 0));
    m_reasonHint->setVisible(numbered > 1 && m_reason->fontMetrics().horizontalAdvance(words) + 2 * betweenChips + m_reasonHint->sizeHint().width() <= lineWidth());
    m_reason->setAccessibleName(words);
}

bool ClaimBox::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::FocusIn: m_pointed = watched; break;
    case QEvent::Leave:
    case QEvent::FocusOut:
        if (m_pointed == watched)
            m_pointed = nullptr;
        break;
    default: return QWidget::eventFilter(watched, event);
    }
    QMetaObject::invokeMethod(this, &ClaimBox::showReason, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ClaimBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(currentColour(ColourRole::Panel));
    painter.setPen(QPen(currentColour(ColourRole::Claim), 1.2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

}  // namespace countercheck

#include "moc_claim_box.cpp"
