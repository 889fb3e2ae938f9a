// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability/comparability.h"
#include "models/domain/quantity_arithmetic.h"
#include "models/domain/result.h"

#include <QLocale>
#include <QString>

#include <memory>

class QTranslator;

namespace countercheck {

enum class Gravity : std::uint8_t;
struct LintFinding;
struct ReviewCounts;

/// What sentences about figures take from a Dossier or a WholeLibrary, which must outlive them.
struct EvidenceNames {
    template <class Evidence>
    EvidenceNames(const Evidence &evidence)
        : organisations(evidence.organisations), sources(evidence.sources), observations(evidence.observations)
    {
    }

    const std::vector<Organisation> &organisations; ///< ordered by id
    const std::vector<Source> &sources;             ///< ordered by id
    const std::vector<Observation> &observations;   ///< they tell when fiscal years begin, where the measure does not
};

/// The wording makes every word for people. It is a value that is passed in, never the global locale or translator, so
/// that an export and the window can have different languages, and a test any. It is cheap to copy.
///
/// Data (names, statements, titles) is never translated: it stays as it is in the library.
class Wording {
public:
    /// English words, with the plurals of the bundled catalogue; numbers and dates as in `locale`.
    explicit Wording(const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedKingdom));

    /// Words of another catalogue, such as the pseudo-translation of the tests.
    Wording(const QLocale &locale, std::shared_ptr<const QTranslator> catalogue);

    const QLocale &locale() const { return m_locale; }

    /// Returns a text in this language. `%n` becomes `count`, in the plural form that the language asks for. lupdate, the
    /// tool that collects texts for translators, reads this function as translate().
    QString say(const char *context, const char *text, const char *comment = nullptr, qint64 count = -1) const;

    // Numbers and dates -------------------------------------------------------------------------------------------

    /// Returns a number with the separators of the locale, and no more decimals than it has: 65,605, 12.5.
    QString number(double value) const;
    /// Returns a number with its qualifier: "more than 4,000", "75,000 to 80,000", "about 13,000".
    QString quantity(const Quantity &quantity) const;
    /// Returns an amount, which need not be whole, with its qualifier: "less than 12.5".
    QString amount(const Quantity &quantity) const;
    /// Returns a number with qualifier and unit of measure: "27 %", "+31 %", "1 in 6".
    QString quantity(const Quantity &quantity, UnitOfMeasure unit) const;
    /// Returns a count or a share "1 in …" for running text, by the usual rule of newspapers: one to nine in words, round millions as
    /// "20.5 million"; "one in six".
    QString quantityInText(const Quantity &quantity, UnitOfMeasure unit) const;
    /// Returns a short form for the chart: "> 4,000", "~13,000", "≥ 24,400", "75,000–80,000".
    QString shortQuantity(const Quantity &quantity, UnitOfMeasure unit) const;
    QString date(const EdtfDate &date) const;      ///< 24 July 2025, July 2025, 2025, about 2025
    QString shortDate(const EdtfDate &date) const; ///< 24 Jul 2025
    QString date(QDate day) const;
    /// Returns a day in the words of the locale, as QLocale does with that format, but its year without leading zeros: "Mar 987".
    QString date(QDate day, QStringView format) const;
    /// Returns when something was said: "on 24 July 2025", "in July 2025", "around 24 July 2025".
    QString when(const EdtfDate &date) const;
    /// Returns the days for which figures are missing: "2023", "2015–2017", "Oct 2014 to Sept 2015". Of the newest time of a series the words leave
    /// out an end within a month, which is the day of a search: "from 2023".
    QString missingTime(QDate first, QDate last, bool isNewest) const;
    /// Returns the period of a figure for a table: "2022", "fiscal year 2024", "4 Aug 2022 – 13 Aug 2022", "date not stated". Fiscal
    /// years are named only if the month in which they begin is given; else the dates are.
    QString period(const Period &period, std::optional<PeriodKind> kind, std::optional<int> yearStart = {}) const;
    /// Returns the period of a figure for running text: "2022", "fiscal years 2019 to 2023", "4 to 13 August 2022".
    QString periodInText(const Period &period, std::optional<PeriodKind> kind, std::optional<int> yearStart = {}) const;
    /// Returns the period of a change for running text: "from 2019 to 2022".
    QString changeInText(const Period &period, std::optional<PeriodKind> kind, std::optional<int> yearStart = {}) const;
    /// Returns the name of the year that begins on a day: "2025" if it is that calendar year, or ends in it and begins no earlier than
    /// in the July before; else, since countries name such a year by its first or its last, both: "2024/25".
    QString yearName(QDate firstDay) const;

    // Codes -------------------------------------------------------------------------------------------------------

    QString unit(StatisticalUnit unit) const;                   ///< plural: "reports", "children"
    QString unitOfMeasure(UnitOfMeasure unit) const;            ///< "a count", "per cent"
    QString stage(std::optional<Stage> stage) const;
    QString verification(Verification verification) const;      ///< "identified victims", "not a count of victims"
    QString verificationBasis(VerificationBasis basis) const;
    QString accumulation(Accumulation accumulation) const;      ///< "a running total", "the number on one day"
    QString qualifier(Qualifier qualifier) const;
    QString status(char letter) const;                          ///< SDMX: "another definition"
    QString rating(Rating rating) const;                        ///< "not supported"
    QString role(EvidenceRole role) const;
    QString gapKind(GapKind kind) const;
    /// In fewer words, for a narrow band; empty where there are no fewer.
    QString shortGapKind(GapKind kind) const;
    /// Why there is no figure where the library holds neither one nor a search for it.
    QString notSearched() const;
    QString retelling(Retelling retelling) const;               ///< "with the same value"
    QString gapScope(GapScope scope) const;                     ///< "a number is missing"
    QString organisationKind(OrganisationKind kind) const;      ///< "government agency"
    QString periodKind(PeriodKind kind) const;                  ///< "by calendar year"
    /// Returns how two measures are related, as a clause: "“a” is a part of “b”".
    QString relation(RelationKind kind, const QString &a, const QString &b) const;
    QString month(int month) const;                             ///< 1 is January
    QString breakKind(BreakKind kind) const;
    QString sourceKind(std::optional<SourceKind> kind) const;
    QString directness(std::optional<Directness> directness) const;
    QString purpose(std::optional<Purpose> purpose) const;
    QString verdict(Verdict verdict) const;                     ///< "comparable with care"
    QString dimension(Dimension dimension) const;
    QString agreement(Agreement agreement) const;               ///< "same", "compatible", "differs", "not stated"
    QString gravity(Gravity gravity) const;

    // Sentences ---------------------------------------------------------------------------------------------------

    /// Returns what one unit of a measure is and how it adds up, for the right end of a lane's title: "reports to date",
    /// "children a year".
    QString unitNote(const Measure &measure) const;
    /// Returns one finding of a comparison as a sentence.
    QString finding(const Finding &finding, const Figure &a, const Figure &b, const EvidenceNames &names) const;
    /// Returns what a figure says in the dimension of a finding: "children", "fiscal year 2021", or that the claimant
    /// left it open. Empty if the dimension is about both figures only, such as a break between them.
    QString findingValue(const Finding &finding, const Figure &figure, const EvidenceNames &names) const;
    /// Returns how many reviewed a claim: "3 reviewers, 9 pages, 1 at second hand".
    QString reviewCounts(const ReviewCounts &counts) const;
    /// Returns when a reviewer rated a claim: "9 December 2025", "date not stated".
    QString reviewDate(const std::optional<EdtfDate> &date) const;
    /// Returns one finding of the check of a library as a sentence.
    QString lint(const LintFinding &finding) const;
    /// Returns why a calculation has no result.
    QString nothingFollows(NothingFollows reason) const;
    /// Returns why something could not be done: one clear sentence that names the thing.
    QString error(const Error &error) const;
    /// Returns items as running text: "a, b and c".
    QString list(const QStringList &items) const;

private:
    using NumberWords = QString (Wording::*)(double) const;
    QString numberInText(double value) const;
    QString quantityOf(const Quantity &quantity, NumberWords words) const;
    QString oneIn(const Quantity &quantity, NumberWords words) const;
    QString fullYearsInWords(const Period &period, std::optional<PeriodKind> kind, std::optional<int> yearStart, bool inText) const;
    QString rangeInText(const EdtfDate &first, const EdtfDate &last) const;

    QLocale m_locale;
    std::shared_ptr<const QTranslator> m_catalogue;
};

}  // namespace countercheck
