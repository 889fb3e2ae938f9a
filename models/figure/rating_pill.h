// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"

#include <QStringList>

namespace countercheck {

/// A rating pill is a rating of the claim with the number of its reviewers, or the name of the only one.
struct RatingPill {
    Rating rating = Rating::Unverified;
    QString words;     ///< "Not supported"
    QString reviewers; ///< "3 reviewers"; "Factually"
    QString reviewersAtLength; ///< "3 reviewers, 1 at second hand"; the same if none is
    QStringList names; ///< of all its reviewers
};

}  // namespace countercheck
