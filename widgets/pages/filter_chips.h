// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/search_facets.h"

#include <QWidget>

namespace countercheck {

class FlowLayout;

/// The filters of a search, and the kind that is shown alone, each as a chip that takes it out. Hidden without one.
class FilterChips final : public QWidget {
    Q_OBJECT

public:
    explicit FilterChips(const Wording &wording, QWidget *parent = nullptr);

    void setChips(const std::vector<FilterChip> &chips);

Q_SIGNALS:
    void queryRequested(const QString &query);
    /// The reader no longer wants one kind alone.
    void allKindsRequested();

private:
    Wording m_wording;
    FlowLayout *m_flow;
    std::vector<FilterChip> m_chips;
};

}  // namespace countercheck
