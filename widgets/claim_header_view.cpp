// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claim_header_view.h"

#include "models/domain/reviews.h"
#include "models/wording/sentence_form.h"
#include "widgets/appearance.h"
#include "widgets/chip.h"
#include "widgets/claim_details.h"
#include "widgets/flow_layout.h"
#include "widgets/plain_label.h"

#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <set>
#include <vector>

namespace countercheck {

namespace {

/// The number of reviewers that a chip names at most; the details name all.
constexpr qsizetype namesInChip = 8;
/// The number of rows that chips take at most, unless each names a single reviewer.
constexpr int chipRows = 3;
constexpr int chipGap = 8;
constexpr int chipRowGap = 6;
constexpr int compactRowGap = 3;

/// Returns the name of a reviewer; in full, with the number of pages that gave a rating, and whether all were read at second hand.
QString nameOf(const ReviewerLines &reviewer, Rating rating, bool isInFull, const Wording &wording)
{
    std::set<SourceId> pages;
    bool isAtSecondHand = true;
    for (const ReviewLine &review : reviewer.reviews) {
        if (review.rating != rating)
            continue;
        pages.insert(review.page);
        isAtSecondHand = isAtSecondHand && !review.secondHand.isEmpty();
    }
    QStringList details;
    if (pages.size() > 1)
        details += wording.say("Review", "%n pages", nullptr, static_cast<int>(pages.size()));
    if (isAtSecondHand)
        details += wording.say("Review", "at second hand");
    return !isInFull || details.isEmpty()
        ? reviewer.name
        : wording.say("Review", "%1 (%2)", "reviewer, pages").arg(reviewer.name, details.join(QStringLiteral(", ")));
}

/// Returns the reviewers by rating.
std::vector<RatingGroup> groupsOf(const std::vector<ReviewerLines> &reviewers)
{
    std::vector<std::set<Rating>> ratings(reviewers.size());
    for (std::size_t position = 0; position < reviewers.size(); ++position) {
        for (const ReviewLine &review : reviewers[position].reviews)
            ratings[position].insert(review.rating);
    }
    return groupByRating(ratings);
}

}  // namespace

ClaimHeaderView::ClaimHeaderView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_finding(PlainLabel::paragraph({}, FontRole::Title)), m_statement(PlainLabel::paragraph({}, FontRole::Title)),
      m_said(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)),
      m_undefined(PlainLabel::paragraph({}, FontRole::Body, ColourRole::ClaimInk)), m_chips(new QWidget),
      m_chipLayout(new FlowLayout(chipGap, m_chips))
{
    setAccessibleName(m_wording.say("Window", "Claim"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_finding);
    layout->addWidget(m_statement);
    layout->addWidget(m_said);
    layout->addWidget(m_undefined);
    layout->addSpacing(4);
    layout->addWidget(m_chips);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ClaimHeaderView::setHeader(const std::optional<ClaimHeader> &header)
{
    m_header = header;
    m_finding->setText(header ? header->finding : QString());
    m_finding->setVisible(header && !header->finding.isEmpty());
    m_statement->setText(header ? header->statement : QString());
    applyFonts();
    m_said->setText(header ? header->saidLine : QString());
    m_undefined->setText(header ? header->undefinedLine : QString());
    m_said->setVisible(header && !header->saidLine.isEmpty());
    m_undefined->setVisible(header && !header->undefinedLine.isEmpty());
    rebuildChips();
}

void ClaimHeaderView::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    applyFonts();
    rebuildChips();
}

/// The finding is the headline; without one, the claim is.
void ClaimHeaderView::applyFonts()
{
    const FontRole headline = m_compact ? FontRole::Heading : FontRole::Title;
    const FontRole small = m_compact ? FontRole::Small : FontRole::Body;
    const bool hasFinding = m_header && !m_header->finding.isEmpty();
    m_finding->setFontRole(headline);
    m_statement->setFontRole(hasFinding ? FontRole::LaneTitle : headline);
    m_statement->setInk(hasFinding ? ColourRole::ClaimInk : ColourRole::Ink);
    m_said->setFontRole(small);
    m_undefined->setFontRole(small);
}

std::vector<Chip *> ClaimHeaderView::makeChips(qsizetype names, bool isInFull)
{
    std::vector<Chip *> chips;
    for (const RatingGroup &group : groupsOf(m_header->reviewers)) {
        QStringList named;
        for (const std::size_t reviewer : group.reviewers)
            named += nameOf(m_header->reviewers[reviewer], group.rating, isInFull, m_wording);
        const auto more = static_cast<int>(named.size() - std::min(named.size(), names));
        named = named.mid(0, names);
        if (more > 0)
            named.append(m_wording.say("Window", "%n more", "reviewers", more));
        chips.push_back(new Chip(capitalised(m_wording.rating(group.rating)),
                                 m_wording.say("Window", ": %1", "the reviewers who gave a verdict").arg(m_wording.list(named)), signOf(group.rating)));
    }
    chips.push_back(new Chip(m_header->reviewers.empty() ? m_wording.say("Window", "Details…")
                                                         : m_header->reviewCounts,
                             {}, std::nullopt));
    for (const Chip *chip : chips)
        connect(chip, &Chip::clicked, this, &ClaimHeaderView::showDetails);
    // A small window has these in the menu only, to leave the row to the verdicts.
    if (!m_compact)
        addPageChips(chips);
    return chips;
}

void ClaimHeaderView::addPageChips(std::vector<Chip *> &chips)
{
    for (const PageLink &link : m_pages) {
        auto *chip = new Chip(link.words, {}, std::nullopt);
        connect(chip, &Chip::clicked, this, [this, page = link.page] { Q_EMIT pageRequested(page); });
        chips.push_back(chip);
    }
}

void ClaimHeaderView::setPages(const QList<PageLink> &pages)
{
    if (pages == m_pages)
        return;
    m_pages = pages;
    rebuildChips();
}

void ClaimHeaderView::rebuildChips()
{
    while (QLayoutItem *item = m_chipLayout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_chips->setVisible(m_header.has_value());
    if (!m_header)
        return;

    // Names are left out only where the chips would push the chart away, and that is said.
    std::vector<Chip *> chips;
    for (qsizetype names = namesInChip; names >= 1; --names) {
        qDeleteAll(chips);
        chips = makeChips(names, false);
        if (rowsOf(chips) > chipRows || !haveRoom(chips))
            continue;
        // In a low window, the pages stand beside the names where they cost no row.
        std::vector<Chip *> inFull = makeChips(names, true);
        if (haveRoom(inFull) && rowsOf(inFull) <= (m_compact ? rowsOf(chips) : chipRows))
            std::swap(chips, inFull);
        qDeleteAll(inFull);
        break;
    }
    m_chipLayout->setRowGap(m_compact ? compactRowGap : chipRowGap);
    for (Chip *chip : chips) {
        m_chipLayout->addWidget(chip);
        chip->show();
    }
    // The layout keeps the height for a width until it is told of a change.
    m_chips->updateGeometry();
    updateGeometry();
}

int ClaimHeaderView::rowsOf(const std::vector<Chip *> &chips) const
{
    int rows = 1;
    int taken = 0;
    for (const Chip *chip : chips) {
        const int needed = std::min(chip->sizeHint().width(), width());
        if (taken > 0 && taken + needed > width()) {
            ++rows;
            taken = 0;
        }
        taken += needed + chipGap;
    }
    return rows;
}

bool ClaimHeaderView::haveRoom(const std::vector<Chip *> &chips) const
{
    return std::ranges::all_of(chips, [this](const Chip *chip) { return chip->sizeHint().width() <= width(); });
}

void ClaimHeaderView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        rebuildChips();
}

void ClaimHeaderView::showDetails()
{
    const auto *chip = qobject_cast<QWidget *>(sender());
    if (!m_header || !chip)
        return;
    auto *details = new ClaimDetails(m_wording, *m_header, this);
    connect(details, &ClaimDetails::openRequested, this, &ClaimHeaderView::openRequested);
    details->popUpBelow(chip);
}

}  // namespace countercheck

#include "moc_claim_header_view.cpp"
