// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/section.h"
#include "models/wording/wording.h"

#include <QWidget>

#include <array>
#include <optional>

namespace countercheck {

class RailButton;

/// The rail leads to the sections of a library and says how much each holds.
class Rail final : public QWidget {
    Q_OBJECT

public:
    explicit Rail(const Wording &wording, QWidget *parent = nullptr);

    /// Marks the section in view; none for what belongs to no section.
    void setCurrent(std::optional<Section> section);
    /// Shows only these sections, in their order.
    void setOffered(const std::vector<Section> &offered);
    /// Says how many rows each kind has; without counts no number stands there.
    void setCounts(const std::optional<std::array<qint64, searchedKinds.size()>> &counts);
    /// A narrow rail shows signs and counts only.
    void setNarrow(bool isNarrow);
    /// Shows the button that leads to the search, for a window whose list is hidden.
    void setSearchOffered(bool isOffered);

Q_SIGNALS:
    void sectionRequested(countercheck::Section section);
    void searchRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Wording m_wording;
    RailButton *m_search;
    std::array<RailButton *, sections.size()> m_buttons{};
    bool m_isNarrow = false;
};

}  // namespace countercheck
