// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/figure.h"
#include "models/figure/passport_lines.h"
#include "models/sheets/pair_arithmetic.h"

#include <optional>
#include <vector>

namespace countercheck {

/// A beside line is the verdict on setting one other figure beside this one.
struct BesideLine {
    ObservationId observation;
    Verdict verdict = Verdict::CannotTell;
    QString words;  ///< the other figure: "4,849 detected child victims, 2022"
    QString reason; ///< the dimensions in which the two differ, or that ask for care
    PairArithmetic arithmetic;

    friend bool operator==(const BesideLine &, const BesideLine &) = default;
};

/// A passport source is the source of a figure, as shown in its passport.
struct PassportSource {
    SourceId id;
    QString title;
    QString publisher;
    QString published;
    QString kind;        ///< "press release, primary source"
    QString purpose;
    QString url;         ///< empty if there is none to open
    QString viaUrl;
    QString archiveUrl;  ///< of a copy in an archive; empty if there is none
    QString citation;    ///< one reference line
    std::vector<PassportLine> lines; ///< what else is known of it: authors, licence, …

    friend bool operator==(const PassportSource &, const PassportSource &) = default;
};

/// A passport is all that is known of one figure.
struct Passport {
    ObservationId observation;
    Standing standing = Standing::Process;
    QString value;    ///< with its qualifier
    QString measureName;
    std::vector<PassportLine> lines;
    QString definition;
    QString definitionSource; ///< the reference line of the source that states the definition; may be empty
    QString measureNote;
    QString doesNotSay;
    QString excerpt; ///< verbatim, at most 15 words
    QStringList alsoGivenAs;
    QStringList revisions;
    QStringList cautions;
    QStringList breaks; ///< breaks of its series, ordered by date
    QStringList gaps; ///< what was looked for about this measure and is not there
    PassportSource source;
    std::vector<BesideLine> beside;

    friend bool operator==(const Passport &, const Passport &) = default;
};

/// Returns all that is known of the selected figure; the figure beside it is among those that it is judged against. Nothing if
/// the dossier does not hold the selected figure.
std::optional<Passport> composePassport(const Dossier &dossier, const FigureSelection &selection, const Wording &wording);

}  // namespace countercheck
