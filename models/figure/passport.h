// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/evidence.h"
#include "models/domain/standing.h"
#include "models/figure/pair_arithmetic.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace countercheck {

/// A labelled line: "Counts" – "reports, not people". Empty text is never shown: what is not stated is said in words.
struct PassportLine {
    QString label;
    QString text;
    bool stated = true; ///< false: the text says that nothing is stated

    friend bool operator==(const PassportLine &, const PassportLine &) = default;
};

/// A verdict on one other figure.
struct BesideLine {
    ObservationId observation;
    Verdict verdict = Verdict::CannotTell;
    QString words;  ///< the other figure: "4,849 detected child victims, 2022"
    QString reason; ///< the dimensions that stand between, or that are to be minded
    PairArithmetic arithmetic;

    friend bool operator==(const BesideLine &, const BesideLine &) = default;
};

struct PassportSource {
    SourceId id;
    QString title;
    QString publisher;
    QString published;
    QString kind;        ///< "press release, primary source"
    QString purpose;
    QString url;         ///< empty: cannot be opened
    QString viaUrl;
    QString citation;    ///< one plain reference line

    friend bool operator==(const PassportSource &, const PassportSource &) = default;
};

/// Everything that is known of one figure.
struct Passport {
    ObservationId observation;
    Standing standing = Standing::Process;
    QString value;    ///< with its qualifier
    QString measureName;
    std::vector<PassportLine> lines;
    QString definition;
    QString doesNotSay;
    QString excerpt; ///< verbatim, at most 15 words
    QStringList alsoGivenAs;
    QStringList revisions;
    QStringList cautions;
    QStringList breaks; ///< of its series, in the order of time
    QStringList gaps; ///< what was asked about this measure and is not there
    PassportSource source;
    std::vector<BesideLine> beside;

    friend bool operator==(const Passport &, const Passport &) = default;
};

/// A reviewer's verdict.
struct AssessmentChip {
    QString assessor;
    Rating rating = Rating::Unverified;
    QString words; ///< the rating in our words
    QString ratingText; ///< the reviewer's own, may be empty
    QString rationale;
    QString source;
    QString url;
};

/// A slot of the claim.
struct ClaimSlot {
    QString label;
    QString text;
    bool defined = true; ///< false: "not defined by the claimant"
};

struct ClaimHeader {
    QString statement; ///< in quotation marks only when verbatim
    QString saidLine;  ///< "Said by T. Homan on 7 December 2025, in … (verbatim)"
    QString undefinedLine; ///< "Not defined by the claimant: …"; empty when all slots are filled
    std::vector<ClaimSlot> slots;
    std::vector<AssessmentChip> assessments;
    QStringList cautions;
    QString note;
};

}  // namespace countercheck
