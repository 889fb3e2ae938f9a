// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace countercheck {

/// A cited name is the name of a person in its parts, or a literal name, which is printed as it stands.
struct CitedName {
    QString family;
    QString particle; ///< before the family name: "van der"
    QString given;
    QString suffix;  ///< "Jr."
    QString literal; ///< of an organisation, or of a person in a script that does not turn names around; else empty

    /// Returns the family name with its particle.
    QString wholeFamily() const { return particle.isEmpty() ? family : particle + u' ' + family; }

    friend bool operator==(const CitedName &, const CitedName &) = default;
};

/// Returns the name of one person, who may be written "Jane Roe", "Roe, Jane" or "Jane Roe, Jr.". Words in brackets after a name say who
/// that is and are left out. What reads like an organisation is literal.
CitedName parsePersonName(const QString &text);

/// Returns the names of a list: "Jane Roe; John Doe", "Jane Roe and John Doe", "Jane Roe, John Doe and Mary Major".
std::vector<CitedName> parseAuthors(const QString &text);

/// Returns the initials of a given name: "Jean-Pierre Marie" is "J.-P. M.".
QString initials(const QString &given);

}  // namespace countercheck
