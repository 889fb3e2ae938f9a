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

/// The claim above its chart: what was said, by whom, what was left undefined, what the reviewers found.
class ClaimHeaderView final : public QWidget {
    Q_OBJECT

public:
    explicit ClaimHeaderView(const Wording &wording, QWidget *parent = nullptr);

    void setHeader(const std::optional<ClaimHeader> &header);
    /// Smaller type, for a low window.
    void setCompact(bool compact);
    /// Whether the evidence is of a process with several steps.
    void setHasSteps(bool hasSteps);

Q_SIGNALS:
    /// The reader wants to see an address of the library.
    void openRequested(const QString &url);
    void dissectRequested();
    void stepsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuildChips();
    /// What leads to other pages, after the verdicts.
    void addPageChips(std::vector<Chip *> &chips) const;
    /// The verdicts, each with so many names of reviewers; without names, with their number.
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
