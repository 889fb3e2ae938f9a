// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/search_facets.h"

#include <QScrollArea>

#include <set>

class QVBoxLayout;

namespace countercheck {

class PlainLabel;

/// The facet list says what can be narrowed to, with a box to tick for each value and how many rows have it.
class FacetList final : public QScrollArea {
    Q_OBJECT

public:
    explicit FacetList(const Wording &wording, QWidget *parent = nullptr);

    /// Replaces what is listed. The keyboard stays on the value on which it was.
    void setSections(const std::vector<FacetSection> &sections);
    /// Counts are on their way: those shown are of the query before.
    void setCounting(bool isCounting);
    bool hasSections() const { return !m_sections.empty(); }

Q_SIGNALS:
    /// The reader ticks or unticks a value.
    void queryRequested(const QString &query);

private:
    void fill();
    void addSection(const FacetSection &section);
    void addLine(const FacetSection &section, const FacetLine &line);

    Wording m_wording;
    std::vector<FacetSection> m_sections;
    std::set<SearchProperty> m_unfolded; ///< properties of which all values are listed
    PlainLabel *m_note;
    QWidget *m_content;
    QVBoxLayout *m_column;
};

}  // namespace countercheck
