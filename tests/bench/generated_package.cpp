// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generated_package.h"

#include "models/domain/library_schema.h"
#include "models/exchange/table_writer.h"
#include "models/wording/sentence_form.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>
#include <iterator>
#include <random>
#include <utility>
#include <vector>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView areas[] = {
    "United States"_L1, "United States: Alabama"_L1, "United States: Alaska"_L1, "United States: Arizona"_L1, "United States: California"_L1,
    "United States: Colorado"_L1, "United States: Florida"_L1, "United States: Georgia"_L1, "United States: Illinois"_L1, "United States: Minnesota"_L1,
    "United States: Nebraska"_L1, "United States: New York"_L1, "United States: Ohio"_L1, "United States: Texas"_L1, "United States: Washington"_L1,
    "Austria"_L1, "Belgium"_L1, "Brazil"_L1, "Canada"_L1, "Denmark"_L1, "European Union"_L1, "Finland"_L1, "France"_L1, "Germany"_L1, "Ghana"_L1,
    "India"_L1, "Ireland"_L1, "Italy"_L1, "Kenya"_L1, "Mexico"_L1, "Netherlands"_L1, "Nigeria"_L1, "Norway"_L1, "Philippines"_L1, "Poland"_L1,
    "Romania"_L1, "Spain"_L1, "Sweden"_L1, "Thailand"_L1, "United Kingdom"_L1,
};
constexpr QLatin1StringView groups[] = {
    "children"_L1, "unaccompanied children"_L1, "migrant children"_L1, "girls"_L1, "boys"_L1, "runaways"_L1, "minors in care"_L1, "workers"_L1,
    "adults"_L1, "missing persons"_L1, "young people"_L1, "foster children"_L1, "domestic workers"_L1, "fishermen"_L1, "families"_L1, "students"_L1,
};
constexpr QLatin1StringView verbs[] = {
    "rescued"_L1, "located"_L1, "found"_L1, "identified"_L1, "saved"_L1, "recovered"_L1, "referred"_L1, "interviewed"_L1, "arrested"_L1,
    "reported"_L1, "assisted"_L1, "released"_L1, "registered"_L1, "counted"_L1, "trafficked"_L1, "exploited"_L1,
};
constexpr QLatin1StringView topics[] = {
    "rescues"_L1, "trafficking"_L1, "forced labour"_L1, "missing children"_L1, "hotline"_L1, "prosecutions"_L1, "border"_L1, "online abuse"_L1,
    "child labour"_L1, "foster care"_L1, "sport events"_L1, "supply chains"_L1,
};
constexpr QLatin1StringView things[] = {
    "operation"_L1, "hotline"_L1, "task force"_L1, "shelter"_L1, "court"_L1, "budget"_L1, "survey"_L1, "raid"_L1, "database"_L1, "backlog"_L1,
    "border crossing"_L1, "report"_L1, "investigation"_L1, "programme"_L1, "campaign"_L1, "agency"_L1, "hearing"_L1, "statute"_L1, "estimate"_L1, "inspection"_L1,
};
constexpr QLatin1StringView adjectives[] = {
    "annual"_L1, "federal"_L1, "regional"_L1, "joint"_L1, "voluntary"_L1, "confirmed"_L1, "provisional"_L1, "unverified"_L1, "national"_L1, "recent"_L1,
    "preliminary"_L1, "official"_L1, "independent"_L1, "combined"_L1, "quarterly"_L1, "local"_L1,
};
constexpr QLatin1StringView syllables[] = {
    "ba"_L1, "cor"_L1, "den"_L1, "el"_L1, "far"_L1, "gil"_L1, "hol"_L1, "in"_L1, "jan"_L1, "ker"_L1, "lan"_L1, "mor"_L1, "nor"_L1, "ol"_L1,
    "per"_L1, "quin"_L1, "ros"_L1, "sten"_L1, "tor"_L1, "ul"_L1, "ver"_L1, "wil"_L1, "yar"_L1, "zel"_L1,
};
constexpr std::array wordsOfUnits = {std::pair("child"_L1, "identified"_L1), std::pair("person"_L1, "potential"_L1), std::pair("report"_L1, "not_applicable"_L1),
                                     std::pair("call"_L1, "not_applicable"_L1), std::pair("arrest"_L1, "not_applicable"_L1), std::pair("case"_L1, "not_applicable"_L1),
                                     std::pair("child"_L1, "asserted"_L1), std::pair("conviction"_L1, "not_applicable"_L1)};
constexpr QLatin1StringView stagesOfUnits[] = {"victim"_L1, "potential_victim"_L1, "report"_L1, "contact"_L1, "arrest"_L1, "case"_L1, "location"_L1, "conviction"_L1};

constexpr int firstYear = 1998;
constexpr int years = 27;

/// A source of numbers that are the same on every system: the distributions of the standard library are not.
class Chance {
public:
    explicit Chance(quint64 seed) : m_engine(seed) {}

    int below(int bound) { return static_cast<int>(m_engine() % static_cast<quint64>(bound)); }
    /// A number below a bound, of which small ones are frequent, as a few speakers make most claims.
    int mostlySmall(int bound) { return static_cast<int>(static_cast<qint64>(below(bound)) * below(bound) / bound * below(bound) / bound); }
    bool oneIn(int count) { return below(count) == 0; }
    template <class Value, std::size_t size>
    Value of(const Value (&values)[size]) { return values[static_cast<std::size_t>(below(static_cast<int>(size)))]; }
    QDate day() { return QDate(firstYear, 1, 1).addDays(below(years * 365)); }
    /// A number with as many digits as chance has it, rounder the larger it is.
    int amount()
    {
        int scale = 1;
        for (int digits = below(5); digits > 0; --digits)
            scale *= 10;
        return oneIn(3) ? (1 + below(99)) * scale : 1 + below(9 * scale + scale);
    }

private:
    std::mt19937_64 m_engine;
};

QString capitalized(const QString &text)
{
    return text.first(1).toUpper() + text.sliced(1);
}

QString surname(int number)
{
    constexpr int count = std::size(syllables);
    QString name;
    for (int rest = number + count; rest > 0; rest /= count)
        name += syllables[static_cast<std::size_t>(rest % count)];
    return capitalized(name);
}

QString grouped(int number)
{
    return QLocale(QLocale::English, QLocale::UnitedStates).toString(number);
}

QString numbered(QLatin1StringView kind, int number)
{
    return u"%1-%2"_s.arg(kind).arg(number, 7, 10, QLatin1Char('0'));
}

class PackageGenerator {
public:
    PackageGenerator(const QString &folder, const GeneratedSize &size)
        : m_folder(folder), m_size(size), m_organisations(20 + std::max(10, size.claims / 500)), m_sources(std::max(10, size.claims / 2)),
          m_measures(std::max(4, size.figures / 100))
    {
    }

    bool write()
    {
        writeTable("library"_L1, 1, [](Chance &, int) {
            return Row{{"title"_L1, u"Generated library"_s}, {"description"_L1, u"Rows made for measurements."_s}, {"version"_L1, u"1"_s},
                         {"created"_L1, u"2026-01-01"_s}, {"language"_L1, u"en"_s}, {"licence"_L1, u"CC0-1.0"_s}, {"publisher"_L1, u"Nobody"_s}};
        });
        writeTable("organisations"_L1, m_organisations, [this](Chance &chance, int number) { return organisation(chance, number); });
        writeTable("sources"_L1, m_sources, [this](Chance &chance, int number) { return source(chance, number); });
        writeTable("measures"_L1, m_measures, [this](Chance &chance, int number) { return measure(chance, number); });
        writeTable("observations"_L1, m_size.figures, [this](Chance &chance, int number) { return observation(chance, number); });
        writeTable("breaks"_L1, m_measures / 10, [this](Chance &chance, int number) {
            return Row{{"id"_L1, numbered("break"_L1, number)}, {"measure_id"_L1, measureId(number * 10)}, {"at"_L1, u"%1-01-01"_s.arg(firstYear + 5 + chance.below(15))},
                         {"kind"_L1, u"method"_s}, {"description"_L1, filled(u"The %1 counts by %2 since then."_s, {chance.of(things), chance.of(verbs)})}, {"source_id"_L1, sourceId(chance)}};
        });
        writeTable("claims"_L1, m_size.claims, [this](Chance &chance, int number) { return claim(chance, number); });
        writeTable("assessments"_L1, m_size.claims + m_size.claims / 8, [this](Chance &chance, int number) { return assessment(chance, number); });
        writeTable("evidence"_L1, m_size.claims * 2, [this](Chance &chance, int number) {
            static constexpr QLatin1StringView roles[] = {"as_claimed"_L1, "traces_to"_L1, "supports"_L1, "contradicts"_L1, "context"_L1, "confused_with"_L1};
            // A figure of the first half for one link of a claim, one of the other half for the other: no link stands twice.
            const int half = m_size.figures / 2;
            return Row{{"id"_L1, numbered("link"_L1, number)}, {"claim_id"_L1, numbered("claim"_L1, number / 2)},
                         {"observation_id"_L1, numbered("figure"_L1, chance.below(half) + (number % 2) * half)}, {"role"_L1, chance.of(roles)}};
        });
        writeTable("gaps"_L1, m_size.claims / 10, [this](Chance &chance, int number) { return gap(chance, number); });
        writeTable("cautions"_L1, m_size.claims / 10, [](Chance &chance, int number) {
            return Row{{"id"_L1, numbered("caution"_L1, number)}, {"text"_L1, filled(u"The number counts %1, not persons who were %2."_s, {chance.of(things), chance.of(verbs)})},
                         {"claim_id"_L1, numbered("claim"_L1, number * 10)}};
        });
        writeTable("comparisons"_L1, m_measures / 20, [this](Chance &chance, int number) {
            return Row{{"id"_L1, numbered("comparison"_L1, number)}, {"measure_a_id"_L1, measureId(number * 20)}, {"measure_b_id"_L1, measureId(number * 20 + 3)},
                         {"verdict"_L1, u"not_comparable"_s}, {"reason"_L1, filled(u"They count other things: %1 and %2."_s, {chance.of(things), chance.of(things)})}, {"source_id"_L1, sourceId(chance)}};
        });
        writeTable("relations"_L1, m_measures / 10, [this](Chance &chance, int number) {
            return Row{{"id"_L1, numbered("relation"_L1, number)}, {"measure_a_id"_L1, measureId(number * 10 + 1)}, {"measure_b_id"_L1, measureId(number * 10)},
                         {"kind"_L1, chance.oneIn(2) ? u"part_of"_s : u"next_stage"_s}, {"reason"_L1, u"The definitions say so."_s}, {"source_id"_L1, sourceId(chance)}};
        });
        return writeDescriptor() && m_isWritten;
    }

private:
    using Row = std::vector<std::pair<QLatin1StringView, QString>>;

    /// Writes a table with the columns of the schema. Each table has chances of its own, so that none depends on the size of another.
    template <class MakeRow>
    void writeTable(QLatin1StringView name, int rows, MakeRow makeRow)
    {
        const TableSchema &table = *findTable(name);
        QFile file(QDir(m_folder).filePath(name + ".csv"_L1));
        m_isWritten = m_isWritten && file.open(QIODevice::WriteOnly);
        if (!m_isWritten)
            return;
        QByteArray line;
        for (const ColumnSchema &column : table.columns)
            line += (line.isEmpty() ? "" : ",") + QByteArray(column.name.data(), column.name.size());
        file.write(line + '\n');
        Chance chance(m_size.seed * 1'000 + static_cast<quint64>(&table - librarySchema().data()));
        for (int number = 0; number < rows && m_isWritten; ++number) {
            const Row cells = makeRow(chance, number);
            line.clear();
            for (const ColumnSchema &column : table.columns) {
                const auto cell = std::ranges::find(cells, column.name, &std::pair<QLatin1StringView, QString>::first);
                if (&column != &table.columns.constFirst())
                    line += ',';
                if (cell == cells.end())
                    continue;
                line += column.kind == ColumnKind::Number ? cell->second.toUtf8() : csvCell(cell->second);
            }
            line += '\n';
            m_isWritten = file.write(line) == line.size();
        }
        m_isWritten = m_isWritten && file.flush();
    }

    bool writeDescriptor()
    {
        QJsonArray resources;
        for (const TableSchema &table : librarySchema()) {
            QJsonArray fields;
            for (const ColumnSchema &column : table.columns)
                fields.append(QJsonObject{{u"name"_s, QString(column.name)}});
            resources.append(QJsonObject{{u"name"_s, QString(table.name)}, {u"path"_s, QString(table.name) + u".csv"_s}, {u"schema"_s, QJsonObject{{u"fields"_s, fields}}}});
        }
        QFile file(QDir(m_folder).filePath(u"datapackage.json"_s));
        const QByteArray bytes = QJsonDocument(QJsonObject{{u"name"_s, u"generated"_s}, {u"resources"_s, resources}}).toJson();
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    }

    static QString organisationId(int number) { return numbered("organisation"_L1, number); }
    QString organisationId(Chance &chance) const { return organisationId(chance.mostlySmall(m_organisations)); }
    QString sourceId(Chance &chance) const { return numbered("source"_L1, chance.below(m_sources)); }
    QString measureId(int number) const { return numbered("measure"_L1, number % m_measures); }
    static QString person(Chance &chance) { return surname(chance.mostlySmall(20'000)); }

    static Row organisation(Chance &chance, int number)
    {
        static constexpr QLatin1StringView kinds[] = {"government_agency"_L1, "ngo"_L1, "fact_checker"_L1, "news"_L1, "official"_L1, "person"_L1};
        const QLatin1StringView kind = kinds[static_cast<std::size_t>(number) % std::size(kinds)];
        const QString name = kind == "official"_L1 || kind == "person"_L1
            ? surname(number * 7) + u' ' + surname(number * 131 + 5)
            : filled(u"%1 %2 of %3 %4"_s, {capitalized(chance.of(adjectives)), capitalized(chance.of(things)), surname(number * 13), QString::number(number)});
        return Row{{"id"_L1, organisationId(number)}, {"name"_L1, name}, {"kind"_L1, kind}, {"country"_L1, chance.oneIn(2) ? u"US"_s : QString()}};
    }

    Row source(Chance &chance, int number) const
    {
        static constexpr QLatin1StringView kinds[] = {"press_release"_L1, "report"_L1, "dataset"_L1, "fact_check"_L1, "news"_L1, "web_page"_L1};
        static constexpr QLatin1StringView levels[] = {"primary"_L1, "secondary"_L1, "tertiary"_L1};
        const QString title = filled(u"%1 %2 on %3 in %4: what the %5 counts"_s, {capitalized(chance.of(adjectives)), chance.of(things), chance.of(groups), chance.of(areas), chance.of(things)});
        return Row{{"id"_L1, numbered("source"_L1, number)}, {"kind"_L1, chance.of(kinds)}, {"title"_L1, title}, {"publisher_id"_L1, organisationId(chance)},
                     {"authors"_L1, person(chance)}, {"published"_L1, chance.day().toString(Qt::ISODate)}, {"accessed"_L1, u"2026-01-15"_s},
                     {"url"_L1, u"https://www.%1.example/page/%2"_s.arg(person(chance).toLower()).arg(number)}, {"directness"_L1, chance.of(levels)},
                     {"origin_id"_L1, number > 0 && chance.oneIn(10) ? numbered("source"_L1, chance.below(number)) : QString()}, {"purpose"_L1, u"journalism"_s}};
    }

    Row measure(Chance &chance, int number) const
    {
        const auto kind = static_cast<std::size_t>(chance.below(static_cast<int>(wordsOfUnits.size())));
        const auto &[unit, verification] = wordsOfUnits[kind];
        const QString verb = chance.of(verbs);
        const QString group = chance.of(groups);
        const QString name = filled(u"%1 %2 by the %3 %4 of %5, series %6"_s, {capitalized(group), verb, chance.of(adjectives), chance.of(things), person(chance), QString::number(number)});
        return Row{{"id"_L1, measureId(number)}, {"name"_L1, name}, {"short_name"_L1, filled(u"%1, %2"_s, {capitalized(verb), group})},
                     {"definition"_L1, filled(u"All %1 that the %2 lists as %3, once for each %4."_s, {group, chance.of(things), verb, chance.of(things)})},
                     {"phrase"_L1, filled(u"{value} %1 were %2"_s, {group, verb})}, {"statistical_unit"_L1, unit}, {"unit_of_measure"_L1, u"count"_s}, {"population"_L1, group},
                     {"area"_L1, chance.of(areas)}, {"period_kind"_L1, u"calendar_year"_s}, {"accumulation"_L1, u"per_period"_s}, {"stage"_L1, stagesOfUnits[kind]},
                     {"verification"_L1, verification}, {"producer_id"_L1, organisationId(chance)}, {"definition_source_id"_L1, sourceId(chance)},
                     {"does_not_say"_L1, filled(u"It does not say how many %1 were %2."_s, {chance.of(groups), chance.of(verbs)})}};
    }

    /// The figures of a measure are a series of years for one area after another.
    Row observation(Chance &chance, int number) const
    {
        const int perMeasure = std::max(1, m_size.figures / m_measures);
        const int place = number % perMeasure;
        const int year = firstYear + place % years;
        const QLatin1StringView area = areas[static_cast<std::size_t>(place / years + number / perMeasure) % std::size(areas)];
        const bool isRevision = place % years > 0 && chance.oneIn(40);
        const bool isRetelling = place % years > 0 && !isRevision && chance.oneIn(40);
        const QString before = number > 0 ? numbered("figure"_L1, number - 1) : QString();
        const bool isBound = chance.oneIn(8);
        const int value = chance.amount();
        return Row{{"id"_L1, numbered("figure"_L1, number)}, {"measure_id"_L1, measureId(number / perMeasure)}, {"area"_L1, area},
                     {"period_start"_L1, u"%1-01-01"_s.arg(year)}, {"period_end"_L1, u"%1-12-31"_s.arg(year)}, {"value"_L1, QString::number(value)},
                     {"qualifier"_L1, isBound ? u"more_than"_s : u"exact"_s}, {"value_text"_L1, (isBound ? u"more than "_s : QString()) + grouped(value)}, {"status"_L1, u"A"_s},
                     {"stated_by_id"_L1, chance.oneIn(20) ? organisationId(chance) : QString()}, {"source_id"_L1, sourceId(chance)}, {"locator"_L1, u"table %1"_s.arg(1 + place % 40)},
                     {"excerpt"_L1, chance.oneIn(4) ? filled(u"%1 %2 were %3 by the %4"_s, {grouped(value), chance.of(groups), chance.of(verbs), chance.of(things)}) : QString()},
                     {"published"_L1, u"%1-%2"_s.arg(year + 1).arg(1 + chance.below(12), 2, 10, QLatin1Char('0'))}, {"revises_id"_L1, isRevision ? before : QString()},
                     {"retells_id"_L1, isRetelling ? before : QString()}, {"retelling"_L1, isRetelling ? u"faithful"_s : QString()},
                     {"note"_L1, chance.oneIn(6) ? filled(u"The %1 was %2 by %3."_s, {chance.of(things), chance.of(adjectives), person(chance)}) : QString()}};
    }

    Row claim(Chance &chance, int number) const
    {
        const int value = chance.amount();
        const QString group = chance.of(groups);
        const QString verb = chance.of(verbs);
        const QString statement = filled(u"%1 %2 were %3 in %4 after the %5 %6, %7 said."_s, {grouped(value), group, verb, chance.of(areas), chance.of(adjectives), chance.of(things), person(chance)});
        return Row{{"id"_L1, numbered("claim"_L1, number)}, {"statement"_L1, statement},
                     {"finding"_L1, filled(u"The %1 lists %2 %3; who was %4 is not said."_s, {chance.of(things), grouped(chance.amount()), chance.of(groups), verb})},
                     {"wording"_L1, chance.oneIn(3) ? u"verbatim"_s : u"paraphrase"_s}, {"claimant_id"_L1, organisationId(chance)},
                     {"stated_on"_L1, chance.oneIn(50) ? QString() : chance.day().toString(Qt::ISODate)}, {"venue"_L1, filled(u"%1 of the %2"_s, {chance.of(things), person(chance)})},
                     {"source_id"_L1, sourceId(chance)}, {"topic"_L1, chance.of(topics)}, {"action"_L1, verb}, {"value"_L1, QString::number(value)}, {"qualifier"_L1, u"exact"_s},
                     {"value_text"_L1, grouped(value)}, {"statistical_unit"_L1, u"person"_s}, {"population"_L1, group},
                     {"note"_L1, chance.oneIn(3) ? filled(u"%1 spoke of the %2 and of %3 %4."_s, {person(chance), chance.of(things), chance.of(adjectives), chance.of(groups)}) : QString()}};
    }

    Row assessment(Chance &chance, int number) const
    {
        static constexpr QLatin1StringView ratings[] = {"supported"_L1, "supported_as_count"_L1, "unverified"_L1, "not_supported"_L1, "not_comparable"_L1, "false"_L1};
        return Row{{"id"_L1, numbered("review"_L1, number)}, {"claim_id"_L1, numbered("claim"_L1, number % m_size.claims)}, {"assessor_id"_L1, organisationId(chance)},
                     {"source_id"_L1, sourceId(chance)}, {"rating"_L1, chance.of(ratings)}, {"rationale"_L1, filled(u"The %1 shows %2 %3."_s, {chance.of(things), chance.of(adjectives), chance.of(groups)})},
                     {"assessed_on"_L1, chance.day().toString(Qt::ISODate)}};
    }

    Row gap(Chance &chance, int number) const
    {
        static constexpr QLatin1StringView kinds[] = {"never_published"_L1, "not_for_this_period"_L1, "not_broken_down"_L1, "not_found"_L1};
        return Row{{"id"_L1, numbered("gap"_L1, number)}, {"question"_L1, filled(u"How many %1 were %2 in %3?"_s, {chance.of(groups), chance.of(verbs), chance.of(areas)})},
                     {"claim_id"_L1, chance.oneIn(2) ? numbered("claim"_L1, number * 10) : QString()}, {"measure_id"_L1, measureId(chance.below(m_measures))},
                     {"period_start"_L1, u"1990-01-01"_s}, {"period_end"_L1, u"%1-12-31"_s.arg(1990 + chance.below(7))}, {"kind"_L1, chance.of(kinds)}, {"scope"_L1, u"value"_s},
                     {"searched"_L1, filled(u"the %1 and the %2 of %3"_s, {chance.of(things), chance.of(things), person(chance)})}, {"searched_on"_L1, u"2026-01"_s}, {"source_id"_L1, sourceId(chance)}};
    }

    QString m_folder;
    GeneratedSize m_size;
    int m_organisations;
    int m_sources;
    int m_measures;
    bool m_isWritten = true;
};

}  // namespace

bool writeGeneratedPackage(const QString &folder, const GeneratedSize &size)
{
    return PackageGenerator(folder, size).write();
}

}  // namespace countercheck
