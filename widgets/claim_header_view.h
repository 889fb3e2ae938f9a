// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/passport.h"
#include "models/wording/wording.h"

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
    /// True offers the page of steps: the evidence belongs to a process with several steps.
    void setHasSteps(bool hasSteps);

Q_SIGNALS:
    /// The reader wants to open an address of the library.
    void openRequested(const QString &url);
    void dissectRequested();
    void stepsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuildChips();
    /// Adds the chips that lead to other pages, after those of the verdicts.
    void addPageChips(std::vector<Chip *> &chips) const;
    /// Makes the chips of the verdicts. Each has up to that many names of reviewers; with none, it has their number.
    std::vector<Chip *> makeChips(qsizetype names) const;
    void showDetails();

    Wording m_wording;
    std::optional<ClaimHeader> m_header;
    PlainLabel *m_statement;
    PlainLabel *m_said;
    PlainLabel *m_undefined;
    QWidget *m_chips;
    FlowLayout *m_chipLayout;
    bool m_compact = false;
    bool m_hasSteps = false;
};

}  // namespace countercheck
