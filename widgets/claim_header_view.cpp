// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/claim_header_view.h"

#include "models/wording/sentence_form.h"
#include "widgets/appearance.h"
#include "widgets/chip.h"
#include "widgets/claim_details.h"
#include "widgets/flow_layout.h"
#include "widgets/plain_label.h"

#include <QResizeEvent>
#include <QVBoxLayout>

#include <vector>

namespace countercheck {

namespace {

/// The number of reviewers that a chip names at most; the details name all.
constexpr qsizetype namesInChip = 3;
constexpr int chipGap = 8;

struct RatingGroup {
    Rating rating = Rating::Unverified;
    QString words;
    QStringList reviewers;
    int reviews = 0;
};

/// Returns the reviews by rating, in the order of the ratings.
std::vector<RatingGroup> groupByRating(const std::vector<AssessmentChip> &assessments)
{
    std::vector<RatingGroup> groups;
    for (const Code<Rating> &entry : codeList<Rating>()) {
        RatingGroup group;
        group.rating = entry.value;
        for (const AssessmentChip &assessment : assessments) {
            if (assessment.rating != entry.value)
                continue;
            group.words = assessment.words;
            ++group.reviews;
            if (!group.reviewers.contains(assessment.assessor))
                group.reviewers.append(assessment.assessor);
        }
        if (group.reviews == 0)
            continue;
        group.words = capitalised(group.words);
        groups.push_back(group);
    }
    return groups;
}

}  // namespace

ClaimHeaderView::ClaimHeaderView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_statement(PlainLabel::paragraph({}, FontRole::Title)),
      m_said(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)),
      m_undefined(PlainLabel::paragraph({}, FontRole::Body, ColourRole::ClaimInk)), m_chips(new QWidget),
      m_chipLayout(new FlowLayout(chipGap, m_chips))
{
    setAccessibleName(m_wording.say("Window", "Claim"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
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
    m_statement->setText(header ? header->statement : QString());
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
    m_statement->setFontRole(compact ? FontRole::Heading : FontRole::Title);
    m_said->setFontRole(compact ? FontRole::Small : FontRole::Body);
    m_undefined->setFontRole(compact ? FontRole::Small : FontRole::Body);
    rebuildChips();
}

std::vector<Chip *> ClaimHeaderView::makeChips(qsizetype names)
{
    std::vector<Chip *> chips;
    for (const RatingGroup &group : groupByRating(m_header->assessments)) {
        QString rest = QStringLiteral(" ") + m_wording.number(group.reviews);
        if (names > 0) {
            QStringList named = group.reviewers.mid(0, names);
            if (const auto more = static_cast<int>(group.reviewers.size() - named.size()); more > 0)
                named.append(m_wording.say("Window", "%n more", "reviewers", more));
            rest = QStringLiteral(": ") + m_wording.list(named);
        }
        chips.push_back(new Chip(group.words, rest, roleOf(group.rating)));
    }
    const auto reviews = static_cast<int>(m_header->assessments.size());
    chips.push_back(new Chip(reviews > 0 ? m_wording.say("Window", "%n reviews…", nullptr, reviews)
                                         : m_wording.say("Window", "Details…"),
                             {}, ColourRole::None));
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
        auto *chip = new Chip(link.words, {}, ColourRole::None);
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

    // Chips show as many names as fit into one row; without room for any, only numbers.
    std::vector<Chip *> chips;
    for (qsizetype names = m_compact ? 0 : namesInChip; names >= 0; --names) {
        qDeleteAll(chips);
        chips = makeChips(names);
        int needed = -chipGap;
        for (const Chip *chip : chips)
            needed += chip->sizeHint().width() + chipGap;
        if (needed <= width())
            break;
    }
    for (Chip *chip : chips) {
        m_chipLayout->addWidget(chip);
        chip->show();
    }
    // The layout keeps the height for a width until it is told of a change.
    m_chips->updateGeometry();
    updateGeometry();
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
