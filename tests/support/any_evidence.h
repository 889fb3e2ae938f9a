// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/evidence.h"

#include <random>

// Evidence that no library of today holds: what a rule must hold for, if it is to hold for any library.
namespace countercheck::test {

/// Any evidence is a dossier made at random, the same for the same seed: few or many figures, of any year from 1000 to 2100, of any
/// size and sign, in many scripts, with gaps, breaks, revisions, flags, ranges, bounds, undated figures and hostile text.
class AnyEvidence {
public:
    explicit AnyEvidence(unsigned seed) : m_random(seed) {}

    Dossier make()
    {
        Dossier dossier;
        dossier.library.title = text();
        dossier.library.version = QStringLiteral("1.0.0");
        dossier.library.created = QStringLiteral("2026-01-01");
        m_year = below(4) == 0 ? between(1000, 2100) : between(1990, 2025);
        for (int index = 0; index < 3; ++index) {
            Organisation organisation;
            organisation.id = OrganisationId(QStringLiteral("organisation-%1").arg(index));
            organisation.name = text();
            dossier.organisations.push_back(organisation);
            Source source;
            source.id = SourceId(QStringLiteral("source-%1").arg(index));
            source.title = text();
            source.publisher = organisation.id;
            dossier.sources.push_back(source);
        }
        const int measures = between(1, 6);
        for (int index = 0; index < measures; ++index) {
            dossier.measures.push_back(anyMeasure(index));
            addFigures(dossier, dossier.measures.back());
        }
        if (below(5) > 0)
            addClaim(dossier);
        return ordered(std::move(dossier));
    }

private:
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }
    int between(int least, int most) { return std::uniform_int_distribution(least, most)(m_random); }
    template <class Item>
    const Item &oneOf(const std::vector<Item> &items) { return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))]; }

    QString text()
    {
        static const std::vector<QString> texts{
            QStringLiteral("Children located"), QStringLiteral("Reports processed, health department"), QStringLiteral("Ελληνικά θύματα"),
            QStringLiteral("الأطفال الذين تم إنقاذهم"), QStringLiteral("ילדים שחולצו"), QStringLiteral("बचाए गए बच्चे"), QStringLiteral("เด็กที่ได้รับการช่วยเหลือ"),
            QStringLiteral("被解救的儿童人数统计"), QStringLiteral("救出された子供の数"), QStringLiteral("የታደጉ ልጆች"), QStringLiteral("Дети, найденные полицией"),
            QStringLiteral("<b>bold</b> & \"quoted\" ]]> %1 %n {value}"), QStringLiteral("\u202e62,000 \u202c"), QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"),
            QStringLiteral("a"), QStringLiteral("Persons identified as victims of trafficking for forced labour in the fisheries of several countries, all ages together, second edition"),
            QStringLiteral("e\u0301\u0327 \U0001F469\u200D\U0001F469\u200D\U0001F467")};
        return oneOf(texts);
    }

    Measure anyMeasure(int index)
    {
        Measure measure = test::measure(QStringLiteral("measure-%1").arg(index));
        measure.name = text() + QStringLiteral(" %1").arg(index);
        measure.shortName = below(3) == 0 ? QString() : text();
        measure.statisticalUnit = oneOf<StatisticalUnit>({StatisticalUnit::Report, StatisticalUnit::Call, StatisticalUnit::Person, StatisticalUnit::Child, StatisticalUnit::Arrest});
        measure.unitOfMeasure = below(5) > 0 ? UnitOfMeasure::Count : oneOf<UnitOfMeasure>({UnitOfMeasure::Percent, UnitOfMeasure::PercentChange, UnitOfMeasure::OneIn});
        measure.periodKind = oneOf<std::optional<PeriodKind>>({PeriodKind::CalendarYear, PeriodKind::CalendarYear, PeriodKind::FiscalYear, PeriodKind::AsOf, PeriodKind::Span, PeriodKind::Operation, std::nullopt});
        if (measure.periodKind == PeriodKind::FiscalYear && below(2) == 0)
            measure.yearStart = between(1, 12);
        measure.accumulation = oneOf<Accumulation>({Accumulation::PerPeriod, Accumulation::PerPeriod, Accumulation::Cumulative, Accumulation::Stock, Accumulation::Average, Accumulation::Change});
        measure.verification = oneOf<Verification>({Verification::NotApplicable, Verification::Identified, Verification::Identified, Verification::Potential, Verification::Presumed, Verification::Asserted, Verification::Estimated});
        measure.area = text();
        return measure;
    }

    double value()
    {
        switch (below(9)) {
        case 0: return 0;
        case 1: return -between(1, 100000);
        case 2: return 1e15;
        case 3: return 0.004;
        case 4: return between(1, 9) * 1e-6;
        case 5: return between(1, 12);
        default: return between(1, 2'000'000);
        }
    }

    Quantity quantity()
    {
        const double number = value();
        switch (below(8)) {
        case 0: return Quantity::bounded(Qualifier::MoreThan, number);
        case 1: return Quantity::bounded(Qualifier::AtMost, number);
        case 2: return Quantity::bounded(Qualifier::About, number);
        case 3: return Quantity::between(number, number + std::abs(number) / 3 + 1);
        default: return Quantity::exact(number);
        }
    }

    void addFigures(Dossier &dossier, const Measure &measure)
    {
        const int count = oneOf<int>({1, 1, 2, 3, 5, 8, 20, 60});
        const int start = m_year + between(-8, 3);
        const int month = measure.periodKind == PeriodKind::FiscalYear ? between(1, 12) : 1;
        for (int index = 0; index < count; ++index) {
            const QDate first(std::clamp(start + index, 1, 9990), month, 1);
            QDate last = first.addYears(1).addDays(-1);
            switch (below(10)) {
            case 0: last = first.addMonths(between(1, 40)).addDays(-1); break;
            case 1: last = first.addDays(between(0, 30)); break;
            default: break;
            }
            Observation figure = observation(measure, {}, {}, 0, QStringLiteral("%1-%2").arg(measure.id.slug).arg(index, 3, 10, QLatin1Char('0')));
            figure.quantity = quantity();
            if (below(12) > 0) {
                figure.period.end = EdtfDate::fromDay(last);
                if (measure.periodKind != PeriodKind::AsOf && below(15) > 0)
                    figure.period.start = EdtfDate::fromDay(first);
            }
            figure.status = *ObservationStatus::parse(oneOf<QStringView>({u"A", u"A", u"A", u"D", u"P", u"U", u"V"}));
            figure.source = oneOf(dossier.sources).id;
            if (below(8) == 0)
                figure.area = text();
            if (index > 0 && below(10) == 0) {
                figure.period = dossier.observations.back().period;
                if (below(2) == 0)
                    figure.revises = dossier.observations.back().id;
            }
            dossier.observations.push_back(figure);
        }
        if (below(3) == 0) {
            dossier.breaks.push_back(seriesBreak(measure, QString::number(std::clamp(start + between(0, count), 1, 9990)).rightJustified(4, u'0'), measure.id.slug + QStringLiteral("-break")));
            dossier.breaks.back().kind = oneOf<BreakKind>({BreakKind::Coverage, BreakKind::Definition, BreakKind::Wording});
            dossier.breaks.back().description = text();
        }
        if (below(3) == 0) {
            Gap gap;
            gap.id = GapId(measure.id.slug + QStringLiteral("-gap"));
            gap.measure = measure.id;
            gap.kind = oneOf<GapKind>({GapKind::NotFound, GapKind::NeverPublished, GapKind::NotApplicable, GapKind::Suppressed});
            gap.scope = GapScope::Value;
            gap.question = text();
            gap.period = {EdtfDate::fromDay(QDate(std::clamp(start + between(0, count), 1, 9990), 1, 1)), EdtfDate::fromDay(QDate(std::clamp(start + count + between(0, 3), 1, 9991), 12, 31))};
            // A search ends on any day, also long before the newest figure.
            if (below(2) == 0)
                gap.period.end = EdtfDate::fromDay(gap.period.firstDay().addDays(between(0, 366 * count)));
            dossier.gaps.push_back(gap);
        }
    }

    void addClaim(Dossier &dossier)
    {
        Claim claim;
        claim.id = ClaimId(QStringLiteral("claim"));
        claim.statement = text() + u' ' + text();
        claim.finding = below(3) == 0 ? QString() : text() + u' ' + text();
        claim.claimant = oneOf(dossier.organisations).id;
        claim.venue = text();
        claim.valueText = QStringLiteral("many");
        const QDate said(std::clamp(m_year + between(-1, 2), 1, 9990), between(1, 12), 1);
        claim.statedOn = oneOf<std::optional<EdtfDate>>({std::nullopt, EdtfDate::fromDay(said), EdtfDate::parse(said.toString(u"yyyy-MM")), EdtfDate::parse(said.toString(u"yyyy"))});
        dossier.claim = claim;
        for (const Observation &figure : dossier.observations) {
            if (below(4) != 0)
                continue;
            EvidenceLink link;
            link.id = EvidenceId(figure.id.slug + QStringLiteral("-link"));
            link.claim = claim.id;
            link.observation = figure.id;
            link.role = oneOf<EvidenceRole>({EvidenceRole::AsClaimed, EvidenceRole::TracesTo, EvidenceRole::TracesTo, EvidenceRole::Supports, EvidenceRole::Contradicts, EvidenceRole::ConfusedWith, EvidenceRole::Context});
            dossier.evidence.push_back(link);
        }
        const int reviews = below(4);
        for (int index = 0; index < reviews; ++index) {
            Assessment assessment;
            assessment.id = AssessmentId(QStringLiteral("review-%1").arg(index));
            assessment.claim = claim.id;
            assessment.assessor = oneOf(dossier.organisations).id;
            assessment.source = oneOf(dossier.sources).id;
            assessment.rating = oneOf<Rating>({Rating::Supported, Rating::Unverified, Rating::NotSupported, Rating::NotComparable, Rating::False});
            dossier.assessments.push_back(assessment);
        }
    }

    std::mt19937 m_random;
    int m_year = 2020;
};

}  // namespace countercheck::test
