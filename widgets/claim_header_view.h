// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/claim_header.h"
#include "models/wording/wording.h"
#include "widgets/page_link.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace countercheck {

class Chip;
class FlowLayout;
class PlainLabel;

/// The claim header stands above the chart: what was said, by whom, what was left undefined, what reviewers found.
class ClaimHeaderView final : public QWidget {
    Q_OBJECT

public:
    explicit ClaimHeaderView(const Wording &wording, QWidget *parent = nullptr);

    void setHeader(const std::optional<ClaimHeader> &header);
    /// True uses smaller type, for a low window.
    void setCompact(bool compact);
    /// Sets the pages that the claim offers; none where the window is low, which leaves the row to the verdicts.
    void setPages(const QList<PageLink> &pages);

Q_SIGNALS:
    /// The reader wants to open an address of the library.
    void openRequested(const QString &url);
    void pageRequested(countercheck::ViewPage page);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void applyFonts();
    void rebuildChips();
    /// Adds the chips that lead to other pages, after those of the verdicts.
    void addPageChips(std::vector<Chip *> &chips);
    /// Makes the chips of the verdicts. Each names up to that many reviewers, and says how many more there are. In full, it says
    /// on how many pages and at which hand.
    std::vector<Chip *> makeChips(qsizetype names, bool isInFull);
    /// Returns in how many rows the chips stand, and whether each finds room for its words.
    int rowsOf(const std::vector<Chip *> &chips) const;
    bool haveRoom(const std::vector<Chip *> &chips) const;
    void showDetails();

    Wording m_wording;
    std::optional<ClaimHeader> m_header;
    PlainLabel *m_finding;
    PlainLabel *m_statement;
    PlainLabel *m_said;
    PlainLabel *m_undefined;
    QWidget *m_chips;
    FlowLayout *m_chipLayout;
    bool m_compact = false;
    QList<PageLink> m_pages;
};

}  // namespace countercheck
