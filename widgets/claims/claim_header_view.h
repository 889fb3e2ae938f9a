// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/claim_header.h"
#include "models/wording/wording.h"
#include "widgets/claims/claim_box.h"
#include "widgets/controls/page_link.h"

#include <QWidget>

#include <optional>

class QAction;
class QHBoxLayout;
class QPushButton;
class QSpacerItem;

namespace countercheck {

class PlainLabel;

/// The claim header stands above the chart: what the evidence shows, then the claim with its ratings and what it traces to.
class ClaimHeaderView final : public QWidget {
    Q_OBJECT

public:
    explicit ClaimHeaderView(const Wording &wording, QWidget *parent = nullptr);

    void setHeader(const std::optional<ClaimHeader> &header);
    /// Sets what the claim traces to; none for a claim that is still being read.
    void setStrip(const std::optional<ClaimStrip> &strip);
    void setSelected(const ObservationId &observation);
    /// Fits all that gives way, the type as well, to the height and width of the page. This is not done when the header itself is
    /// resized: a page that scrolls asks how high its content is for a width, and again with a scroll bar, and never ends if its
    /// questions change the answer.
    void setRoom(ClaimRoom room, int width);
    /// Sets the pages that the claim offers.
    void setPages(const QList<PageLink> &pages);
    /// Sets the commands that have a button here, after those of the pages.
    void setActions(const QList<QAction *> &actions);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The reader wants to open an address of the library.
    void openRequested(const QString &url);
    void pageRequested(countercheck::ViewPage page);
    void observationActivated(const countercheck::ObservationId &observation);

private:
    void balanceHeadline();
    void fillButtons();
    void fitButtons();
    void showDetails(const QWidget *anchor);

    Wording m_wording;
    std::optional<ClaimHeader> m_header;
    int m_width = 0; ///< for which all is fitted
    PlainLabel *m_above;
    QHBoxLayout *m_buttons;
    QPushButton *m_more; ///< leads to the commands whose buttons have no room
    PlainLabel *m_headline;
    QHBoxLayout *m_headlineRow;
    QSpacerItem *m_besideHeadline;
    ClaimBox *m_box;
    QList<PageLink> m_pages;
    QList<QAction *> m_actions;
};

}  // namespace countercheck
