// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/named_row.h"
#include "models/sheets/passport.h"
#include "models/sheets/record_sheet.h"

#include <optional>
#include <vector>

namespace countercheck {

/// A line of what will be known of a row: its text before, if it was another, and then.
struct OutlookLine {
    QString label;
    QString before; ///< empty if it was the same, or there was none
    QString text;

    bool isChanged() const { return !before.isEmpty(); }
    friend bool operator==(const OutlookLine &, const OutlookLine &) = default;
};

/// What a change does to what stands around it.
struct Consequence {
    enum class Kind : std::uint8_t {
        Fine,    ///< it may stand beside others
        Care,    ///< with care, or not at all
        Loss,    ///< something follows no longer
        Neutral, ///< who uses it
    };

    Kind kind = Kind::Neutral;
    QString lead; ///< "May stand beside"
    QString text; ///< the rest of the sentence

    friend bool operator==(const Consequence &, const Consequence &) = default;
};

/// What a row will be and do once its form is kept.
struct RowOutlook {
    QString kicker;   ///< "Number passport, as it will be"
    QString title;    ///< "more than 45"
    QString subtitle; ///< the name of the measure; may be empty
    std::vector<OutlookLine> lines;
    QString figureTitle; ///< "It joins the lane “Minors recovered”"
    std::optional<ComparisonFigure> figure;
    ObservationId selected; ///< in that chart
    std::vector<Consequence> consequences;

};

/// Returns the outlook of a figure. `before`: its passport as it is kept; nothing for a new figure. `uses`: the rows that refer to it.
RowOutlook outlookOfFigure(const std::optional<Passport> &before, const Passport &after, const std::vector<ReferringRows> &uses, const Wording &wording);

/// Returns the outlook of a claim, measure, source or gap. A measure has the passports of its first figure as well, whose neighbours it decides.
RowOutlook outlookOfRecord(const std::optional<RecordSheet> &before, const RecordSheet &after, const std::optional<Passport> &passportBefore, const std::optional<Passport> &passportAfter,
                           const std::vector<ReferringRows> &uses, const Wording &wording);

}  // namespace countercheck
