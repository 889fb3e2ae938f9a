// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/comparability.h"
#include "models/domain/linter.h"
#include "models/domain/quantity_arithmetic.h"
#include "models/domain/result.h"

#include <QLocale>
#include <QString>

#include <memory>

class QTranslator;

namespace countercheck {

/// Every word for people. A value that is passed in: never the global locale or translator, so that the language of an
/// export and that of the window can differ, and a test can ask for any.
///
/// Cheap to copy. Data (names, statements, titles) is never translated; it passes through as it stands in the library.
class Wording {
public:
    /// English words, with plurals from the bundled catalogue, numbers and dates of `locale`.
    explicit Wording(const QLocale &locale = QLocale(QLocale::English, QLocale::UnitedKingdom));

    /// Words of a catalogue of one's own.
    Wording(const QLocale &locale, std::shared_ptr<const QTranslator> catalogue);

    const QLocale &locale() const { return m_locale; }

    /// The text in this wording's language. `%n` becomes `count`, in the plural form that the language asks for.
    /// lupdate reads this function as translate().
    QString say(const char *context, const char *text, const char *comment = nullptr, int count = -1) const;

    // Numbers and dates -------------------------------------------------------------------------------------------

    /// A number with the separators of the locale and no more decimals than it has: 65,605, 12.5.
    QString number(double value) const;
    /// With its qualifier, which is never lost: "more than 4,000", "75,000 to 80,000", "about 13,000".
    QString quantity(const Quantity &quantity) const;
    /// The same of what is not counted one by one: "less than 12.5".
    QString amount(const Quantity &quantity) const;
    /// With qualifier and unit of measure: "27 %", "+31 %", "1 in 6".
    QString quantity(const Quantity &quantity, UnitOfMeasure unit) const;
    /// Short, for a mark: "> 4,000", "~13,000", "≥ 24,400", "75,000–80,000".
    QString shortQuantity(const Quantity &quantity, UnitOfMeasure unit) const;
    QString date(const EdtfDate &date) const;      ///< 24 July 2025, July 2025, 2025, about 2025
    QString shortDate(const EdtfDate &date) const; ///< 24 Jul 2025
    QString date(QDate day) const;
    /// The period of a figure under a definition: "2022", "fiscal year 2024", "up to 24 July 2025", "date not stated".
    QString period(const Period &period, PeriodKind kind) const;

    // Codes -------------------------------------------------------------------------------------------------------

    QString unit(StatisticalUnit unit) const;                   ///< plural: "reports", "children"
    QString unitOfMeasure(UnitOfMeasure unit) const;            ///< "a count", "per cent"
    QString stage(Stage stage) const;
    QString verification(Verification verification) const;      ///< "identified victims", "verifies nobody"
    QString verificationBasis(VerificationBasis basis) const;
    QString accumulation(Accumulation accumulation) const;      ///< "a running total", "a stock on a day"
    QString qualifier(Qualifier qualifier) const;
    QString status(char letter) const;                          ///< SDMX: "definition differs"
    QString rating(Rating rating) const;
    QString role(EvidenceRole role) const;
    QString gapKind(GapKind kind) const;
    QString breakKind(BreakKind kind) const;
    QString sourceKind(SourceKind kind) const;
    QString directness(Directness directness) const;
    QString purpose(Purpose purpose) const;
    QString verdict(Verdict verdict) const;                     ///< "comparable with care"
    QString dimension(Dimension dimension) const;
    QString agreement(Agreement agreement) const;               ///< "same", "compatible", "differs", "not stated"
    QString gravity(Gravity gravity) const;

    // Sentences ---------------------------------------------------------------------------------------------------

    /// What one unit is and how it accumulates, for the right end of a lane's title: "reports to date", "children a year".
    QString unitNote(const Measure &measure) const;
    /// One finding in a sentence.
    QString finding(Finding finding, const Figure &a, const Figure &b, const Dossier &dossier) const;
    QString finding(Finding finding, const Figure &a, const Figure &b, const std::vector<Organisation> &organisations) const;
    /// What a figure says in the dimension of a finding: "children", "fiscal year 2021". What a claimant left undefined is
    /// said to be so. Empty where a dimension is about the pair only.
    QString findingValue(Finding finding, const Figure &figure, const std::vector<Organisation> &organisations) const;
    /// One finding of the check of a library in a sentence.
    QString lint(const LintFinding &finding) const;
    /// Why a calculation has no result.
    QString nothingFollows(NothingFollows reason) const;
    /// Why something could not be done: one clear sentence that names the thing.
    QString error(const Error &error) const;
    /// Items as running text: "a, b and c".
    QString list(const QStringList &items) const;

private:
    QLocale m_locale;
    std::shared_ptr<const QTranslator> m_catalogue;
};

}  // namespace countercheck
