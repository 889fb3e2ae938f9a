// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_content.h"
#include "models/store/library_sql.h"
#include "models/store/row_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

// Reading dossiers: all that bears on a claim, or on measures that were picked.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

/// Returns slugs as one parameter for json_each().
template <class Id>
std::string jsonOfIds(const std::set<Id> &ids)
{
    QJsonArray array;
    for (const Id &id : ids)
        array.append(id.slug);
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

/// Reads rows of one table after another.
class DossierReader {
public:
    explicit DossierReader(const SQLite::Database &database) : m_database(database) {}

    /// Returns all rows of a table that meet a condition, ordered by id. The parameters of the condition are ?1, ?2, ….
    template <class Row>
    std::vector<Row> rows(QLatin1StringView table, const std::string &condition, const std::vector<std::string> &parameters)
    {
        const std::string name = table.latin1();
        SQLite::Statement statement(m_database, "SELECT " + checkedColumnsOf(table) + " FROM " + name + " WHERE " + condition
                                                    + " ORDER BY " + name + ".id");
        for (std::size_t index = 0; index < parameters.size(); ++index)
            statement.bind(static_cast<int>(index) + 1, parameters[index]);
        return readAll<Row>(statement, table);
    }

private:
    const SQLite::Database &m_database;
};

template <class Row, class Id>
void collect(std::set<Id> &ids, const std::vector<Row> &rows, Id Row::*reference)
{
    for (const Row &row : rows) {
        if (!(row.*reference).isEmpty())
            ids.insert(row.*reference);
    }
}

template <class Row>
auto idsOf(const std::vector<Row> &rows)
{
    std::set<decltype(Row::id)> ids;
    collect(ids, rows, &Row::id);
    return ids;
}

/// Throws if a row that is referred to is missing.
template <class Id, class Row>
void requireAll(const std::set<Id> &wanted, const std::vector<Row> &rows, QLatin1StringView table)
{
    const std::set<Id> found = idsOf(rows);
    for (const Id &id : wanted) {
        if (!found.contains(id))
            throw DamagedCell{.column = u"missing"_s, .row = table + u' ' + id.slug};
    }
}

/// Reads what the library says about the measures of a dossier, then every row that its rows refer to.
/// `alsoSources` are read besides, and those who made `claims`.
void readAmongMeasures(DossierReader &reader, Dossier &dossier, const std::string &measures, const std::set<SourceId> &alsoSources = {}, const std::vector<Claim> &claims = {})
{
    const std::string bothMeasures = "measure_a_id IN (SELECT value FROM json_each(?1))"
                                     " AND measure_b_id IN (SELECT value FROM json_each(?1))";
    dossier.comparisons = reader.rows<PublishedComparison>("comparisons"_L1, bothMeasures, {measures});
    // Two parts of one whole are judged by their rows about it, whether or not the whole is shown.
    const std::string bothParts = "kind = '" + std::string(code(RelationKind::PartOf).latin1()) + "' AND measure_a_id IN (SELECT value FROM json_each(?1))"
                                  " AND EXISTS (SELECT 1 FROM relations AS other WHERE other.kind = relations.kind AND other.measure_b_id = relations.measure_b_id"
                                  " AND other.measure_a_id <> relations.measure_a_id AND other.measure_a_id IN (SELECT value FROM json_each(?1)))";
    dossier.relations = reader.rows<Relation>("relations"_L1, "(" + bothMeasures + ") OR (" + bothParts + ")", {measures});
    std::set<MeasureId> wholes;
    for (const Relation &relation : dossier.relations) {
        if (!findById(dossier.measures, relation.measureB))
            wholes.insert(relation.measureB);
    }
    dossier.wholes = reader.rows<Measure>("measures"_L1, "id IN (SELECT value FROM json_each(?1))", {jsonOfIds(wholes)});
    requireAll(wholes, dossier.wholes, "measures"_L1);

    std::set<SourceId> sources = alsoSources;
    std::set<OrganisationId> organisations;
    if (dossier.claim) {
        if (!dossier.claim->source.isEmpty())
            sources.insert(dossier.claim->source);
        organisations.insert(dossier.claim->claimant);
    }
    collect(sources, dossier.assessments, &Assessment::source);
    collect(sources, dossier.observations, &Observation::source);
    collect(sources, dossier.measures, &Measure::definitionSource);
    collect(sources, dossier.wholes, &Measure::definitionSource);
    collect(sources, dossier.breaks, &SeriesBreak::source);
    collect(sources, dossier.gaps, &Gap::source);
    collect(sources, dossier.cautions, &Caution::source);
    collect(sources, dossier.comparisons, &PublishedComparison::source);
    collect(sources, dossier.relations, &Relation::source);
    const std::string withOrigins = "id IN (WITH RECURSIVE chain (id) AS (SELECT value FROM json_each(?1)"
                                    " UNION SELECT sources.origin_id FROM chain JOIN sources ON sources.id = chain.id"
                                    " WHERE sources.origin_id IS NOT NULL) SELECT id FROM chain)";
    dossier.sources = reader.rows<Source>("sources"_L1, withOrigins, {jsonOfIds(sources)});
    requireAll(sources, dossier.sources, "sources"_L1);

    collect(organisations, claims, &Claim::claimant);
    collect(organisations, dossier.assessments, &Assessment::assessor);
    collect(organisations, dossier.measures, &Measure::producer);
    collect(organisations, dossier.wholes, &Measure::producer);
    collect(organisations, dossier.observations, &Observation::statedBy);
    collect(organisations, dossier.sources, &Source::publisher);
    dossier.organisations = reader.rows<Organisation>(
        "organisations"_L1, "id IN (SELECT value FROM json_each(?1))", {jsonOfIds(organisations)});
    requireAll(organisations, dossier.organisations, "organisations"_L1);
}

/// Returns the condition for figures of other pages than ?1 that may be the same numbers: those that retellings lead to, in either direction,
/// and those of the same measure and value. Of a page that prints very many numbers, the first are taken.
std::string figuresOfSameNumbers()
{
    const std::string asserted = std::string("'") + code(Verification::Asserted).latin1() + "'";
    const auto retellingsOf = [](const std::string &name, const std::string &start) {
        return name + " (id) AS (" + start + " UNION SELECT teller.retells_id FROM " + name + " JOIN observations AS teller ON teller.id = " + name
            + ".id WHERE teller.retells_id IS NOT NULL UNION SELECT teller.id FROM " + name + " JOIN observations AS teller ON teller.retells_id = " + name + ".id)";
    };
    return "source_id <> ?1 AND id IN (WITH RECURSIVE own (id) AS (SELECT id FROM observations WHERE source_id = ?1 ORDER BY id LIMIT 200), "
        + retellingsOf("told", "SELECT id FROM own")
        + ", alike (id) AS (SELECT other.id FROM told JOIN observations AS one ON one.id = told.id JOIN observations AS other ON other.measure_id = one.measure_id"
          " AND other.area IS one.area AND other.value = one.value AND other.qualifier IS one.qualifier AND other.period_start IS one.period_start"
          " AND other.period_end IS one.period_end UNION SELECT other.id FROM told JOIN observations AS one ON one.id = told.id"
          " JOIN measures ON measures.id = one.measure_id AND measures.verification = "
        + asserted + " JOIN observations AS other ON other.measure_id = one.measure_id AND other.value = one.value), " + retellingsOf("same", "SELECT id FROM told UNION SELECT id FROM alike") + " SELECT id FROM same)";
}

}  // namespace

Result<Dossier> Library::dossier(const MeasureSelection &selection)
{
    const Result<LibraryDescription> library = description();
    if (!library)
        return library.error();
    return answer(path(), [&]() -> Result<Dossier> {
        DossierReader reader(m_content->connection->database);
        Dossier dossier;
        dossier.library = *library;
        const std::string measures = jsonOfIds(std::set<MeasureId>(selection.measures.begin(), selection.measures.end()));
        const std::string ofMeasures = "measure_id IN (SELECT value FROM json_each(?1))";
        dossier.measures = reader.rows<Measure>("measures"_L1, "id IN (SELECT value FROM json_each(?1))", {measures});
        dossier.observations = reader.rows<Observation>("observations"_L1, ofMeasures, {measures});
        dossier.breaks = reader.rows<SeriesBreak>("breaks"_L1, ofMeasures, {measures});
        dossier.gaps = reader.rows<Gap>("gaps"_L1, ofMeasures, {measures});
        dossier.cautions = reader.rows<Caution>(
            "cautions"_L1, ofMeasures + " OR observation_id IN (SELECT value FROM json_each(?2))",
            {measures, jsonOfIds(idsOf(dossier.observations))});
        readAmongMeasures(reader, dossier, measures);
        return dossier;
    });
}

Result<MeasureId> Library::measureOf(const ObservationId &figure)
{
    return answer(path(), [&]() -> Result<MeasureId> {
        SQLite::Statement statement = m_content->prepare("SELECT measure_id FROM observations WHERE id = ?1");
        statement.bind(1, figure.slug.toStdString());
        if (!statement.executeStep())
            return Error{.code = ErrorCode::NoSuchRow, .subject = figure.slug, .detail = u"observations"_s};
        return RowReader(statement).id<MeasureId>();
    });
}

Result<RecordDossier> Library::recordDossier(const MeasureId &measure)
{
    const Result<LibraryDescription> library = description();
    if (!library)
        return library.error();
    return answer(path(), [&]() -> Result<RecordDossier> {
        DossierReader reader(m_content->connection->database);
        const std::string id = measure.slug.toStdString();
        RecordDossier record;
        Dossier &dossier = record.dossier;
        dossier.library = *library;
        dossier.measures = reader.rows<Measure>("measures"_L1,
                                                "id = ?1 OR id IN (SELECT measure_b_id FROM relations WHERE measure_a_id = ?1)"
                                                " OR id IN (SELECT measure_a_id FROM relations WHERE measure_b_id = ?1)",
                                                {id});
        if (!findById(dossier.measures, measure))
            return Error{.code = ErrorCode::NoSuchRow, .subject = measure.slug, .detail = u"measures"_s};
        dossier.observations = reader.rows<Observation>("observations"_L1, "measure_id = ?1", {id});
        dossier.breaks = reader.rows<SeriesBreak>("breaks"_L1, "measure_id = ?1", {id});
        dossier.gaps = reader.rows<Gap>("gaps"_L1, "measure_id = ?1", {id});
        dossier.cautions = reader.rows<Caution>("cautions"_L1, "measure_id = ?1 OR observation_id IN (SELECT value FROM json_each(?2))", {id, jsonOfIds(idsOf(dossier.observations))});
        record.claims = reader.rows<Claim>("claims"_L1,
                                           "id IN (SELECT evidence.claim_id FROM evidence JOIN observations ON observations.id = evidence.observation_id"
                                           " WHERE observations.measure_id = ?1)",
                                           {id});
        readAmongMeasures(reader, dossier, jsonOfIds(idsOf(dossier.measures)), {}, record.claims);
        return record;
    });
}

Result<RecordDossier> Library::recordDossier(const SourceId &source)
{
    const Result<LibraryDescription> library = description();
    if (!library)
        return library.error();
    return answer(path(), [&]() -> Result<RecordDossier> {
        DossierReader reader(m_content->connection->database);
        const std::string id = source.slug.toStdString();
        const std::vector<Source> around = reader.rows<Source>(
            "sources"_L1, "id = ?1 OR origin_id = ?1 OR origin_id = (SELECT origin_id FROM sources WHERE id = ?1)", {id});
        if (!findById(around, source))
            return Error{.code = ErrorCode::NoSuchRow, .subject = source.slug, .detail = u"sources"_s};
        RecordDossier record;
        Dossier &dossier = record.dossier;
        dossier.library = *library;
        dossier.observations = reader.rows<Observation>("observations"_L1, "source_id = ?1", {id});
        std::set<MeasureId> measures;
        collect(measures, dossier.observations, &Observation::measure);
        dossier.measures = reader.rows<Measure>("measures"_L1, "id IN (SELECT value FROM json_each(?1))", {jsonOfIds(measures)});
        requireAll(measures, dossier.measures, "measures"_L1);
        record.sameNumbers = reader.rows<Observation>("observations"_L1, figuresOfSameNumbers(), {id});
        std::set<SourceId> pages = idsOf(around);
        collect(pages, record.sameNumbers, &Observation::source);
        dossier.assessments = reader.rows<Assessment>("assessments"_L1, "source_id = ?1", {id});
        record.claims = reader.rows<Claim>("claims"_L1, "source_id = ?1 OR id IN (SELECT claim_id FROM assessments WHERE source_id = ?1)", {id});
        readAmongMeasures(reader, dossier, jsonOfIds(measures), pages, record.claims);
        return record;
    });
}

Result<RecordDossier> Library::recordDossier(const GapId &gap)
{
    const Result<LibraryDescription> library = description();
    if (!library)
        return library.error();
    return answer(path(), [&]() -> Result<RecordDossier> {
        DossierReader reader(m_content->connection->database);
        RecordDossier record;
        Dossier &dossier = record.dossier;
        dossier.library = *library;
        dossier.gaps = reader.rows<Gap>("gaps"_L1, "id = ?1", {gap.slug.toStdString()});
        if (dossier.gaps.empty())
            return Error{.code = ErrorCode::NoSuchRow, .subject = gap.slug, .detail = u"gaps"_s};
        std::set<MeasureId> measures;
        collect(measures, dossier.gaps, &Gap::measure);
        dossier.measures = reader.rows<Measure>("measures"_L1, "id IN (SELECT value FROM json_each(?1))", {jsonOfIds(measures)});
        requireAll(measures, dossier.measures, "measures"_L1);
        record.claims = reader.rows<Claim>("claims"_L1, "id = ?1", {dossier.gaps.front().claim.slug.toStdString()});
        readAmongMeasures(reader, dossier, jsonOfIds(measures), {}, record.claims);
        return record;
    });
}

Result<MeasureSelection> Library::processSteps(const MeasureSelection &selection)
{
    return answer(path(), [&]() -> Result<MeasureSelection> {
        const std::string step = std::string("'") + code(RelationKind::NextStage).latin1() + "'";
        SQLite::Statement statement = m_content->prepare(
            "WITH RECURSIVE steps (id) AS (SELECT value FROM json_each(?1)"
            " UNION SELECT relations.measure_b_id FROM steps JOIN relations ON relations.measure_a_id = steps.id"
            " WHERE relations.kind = " + step
            + " UNION SELECT relations.measure_a_id FROM steps JOIN relations ON relations.measure_b_id = steps.id"
              " WHERE relations.kind = " + step
            + ") SELECT steps.id FROM steps WHERE EXISTS (SELECT 1 FROM relations WHERE relations.kind = " + step
            + " AND (relations.measure_a_id = steps.id OR relations.measure_b_id = steps.id)) ORDER BY steps.id");
        statement.bind(1, jsonOfIds(std::set<MeasureId>(selection.measures.begin(), selection.measures.end())));
        MeasureSelection steps;
        while (statement.executeStep()) {
            RowReader cell(statement);
            steps.measures.push_back(cell.id<MeasureId>());
        }
        return steps;
    });
}

Result<Dossier> Library::dossier(const ClaimId &claim)
{
    const Result<LibraryDescription> library = description();
    if (!library)
        return library.error();
    return answer(path(), [&]() -> Result<Dossier> {
        DossierReader reader(m_content->connection->database);
        const std::string id = claim.slug.toStdString();
        Dossier dossier;
        dossier.library = *library;

        std::vector<Claim> claims = reader.rows<Claim>("claims"_L1, "id = ?1", {id});
        if (claims.empty())
            return Error{.code = ErrorCode::NoSuchRow, .subject = claim.slug, .detail = u"claims"_s};
        dossier.claim = std::move(claims.front());
        dossier.assessments = reader.rows<Assessment>("assessments"_L1, "claim_id = ?1", {id});
        dossier.evidence = reader.rows<EvidenceLink>("evidence"_L1, "claim_id = ?1", {id});

        // Whole series are read: every figure of the measures and areas of the evidence.
        dossier.observations = reader.rows<Observation>(
            "observations"_L1,
            "observations.row IN (SELECT series.row FROM evidence JOIN observations AS cited ON cited.id = evidence.observation_id"
            " JOIN observations AS series ON series.measure_id = cited.measure_id AND series.area IS cited.area"
            " WHERE evidence.claim_id = ?1)",
            {id});
        std::set<ObservationId> cited;
        collect(cited, dossier.evidence, &EvidenceLink::observation);
        requireAll(cited, dossier.observations, "observations"_L1);
        std::set<MeasureId> measureIds;
        collect(measureIds, dossier.observations, &Observation::measure);
        const std::string measures = jsonOfIds(measureIds);
        dossier.measures = reader.rows<Measure>("measures"_L1, "id IN (SELECT value FROM json_each(?1))", {measures});
        requireAll(measureIds, dossier.measures, "measures"_L1);
        dossier.breaks = reader.rows<SeriesBreak>("breaks"_L1, "measure_id IN (SELECT value FROM json_each(?1))", {measures});
        dossier.gaps = reader.rows<Gap>(
            "gaps"_L1,
            "claim_id = ?1 OR (measure_id IN (SELECT value FROM json_each(?2)) AND (area IS NULL"
            " OR (measure_id, area) IN (SELECT cited.measure_id, cited.area FROM evidence"
            " JOIN observations AS cited ON cited.id = evidence.observation_id WHERE evidence.claim_id = ?1)))",
            {id, measures});
        dossier.cautions = reader.rows<Caution>(
            "cautions"_L1,
            "claim_id = ?1 OR measure_id IN (SELECT value FROM json_each(?2))"
            " OR observation_id IN (SELECT value FROM json_each(?3))",
            {id, measures, jsonOfIds(idsOf(dossier.observations))});
        readAmongMeasures(reader, dossier, measures);
        return dossier;
    });
}

}  // namespace countercheck
