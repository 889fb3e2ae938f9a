// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/row_reader.h"

#include "models/domain/utf8_text.h"

#include <sqlite3.h>

#include <cmath>

namespace countercheck {

using namespace Qt::StringLiterals;

qint64 RowReader::integer()
{
    const SQLite::Column column = next();
    if (!column.isInteger())
        fail();
    return column.getInt64();
}

QString RowReader::text()
{
    const SQLite::Column column = next();
    if (column.isNull())
        return {};
    if (!column.isText())
        fail();
    // Column::getText() would stop at a NUL.
    const auto *bytes = static_cast<const char *>(column.getBlob());
    const QByteArrayView text(bytes, column.getBytes());
    if (!text.isValidUtf8())
        fail();
    return textFromUtf8(text);
}

std::optional<double> RowReader::number()
{
    const SQLite::Column column = next();
    if (column.isNull())
        return std::nullopt;
    const double value = column.getDouble();
    if (!(column.isFloat() || column.isInteger()) || !std::isfinite(value))
        fail();
    return value;
}

std::optional<EdtfDate> RowReader::date()
{
    const QString word = text();
    if (word.isEmpty())
        return std::nullopt;
    const std::optional<EdtfDate> value = EdtfDate::parse(word);
    if (!value)
        fail();
    return value;
}

EdtfDate RowReader::requiredDate()
{
    const std::optional<EdtfDate> value = date();
    if (!value)
        fail();
    return *value;
}

QString RowReader::dateText()
{
    const QString word = text();
    if (!word.isEmpty() && !EdtfDate::parse(word))
        fail();
    return word;
}

ObservationStatus RowReader::status()
{
    const QString letters = text();
    if (letters.isEmpty())
        return {};
    const std::optional<ObservationStatus> value = ObservationStatus::parse(letters);
    if (!value)
        fail();
    return *value;
}

Quantity RowReader::quantity()
{
    Quantity quantity;
    quantity.value = number();
    quantity.lower = number();
    quantity.upper = number();
    const std::optional<Qualifier> qualifier = optionalCode<Qualifier>();
    const bool isRange = qualifier == Qualifier::Between;
    const bool hasValue = qualifier && !isRange;
    if (quantity.value.has_value() != hasValue || quantity.lower.has_value() != isRange || quantity.upper.has_value() != isRange
        || (isRange && *quantity.lower > *quantity.upper))
        fail();
    quantity.qualifier = qualifier.value_or(Qualifier::Exact);
    return quantity;
}

QString RowReader::phrase()
{
    const QString text = this->text();
    if (!text.isEmpty() && text.count("{value}"_L1) != 1)
        fail();
    return text;
}

std::optional<int> RowReader::month()
{
    const QString word = text();
    if (word.isEmpty())
        return std::nullopt;
    const std::optional<int> value = monthOf(word);
    if (!value)
        fail();
    return value;
}

void RowReader::requireReferences(const TableSchema &table)
{
    const QString missing = text();
    for (const ColumnSchema &column : table.columns) {
        if (missing.section(u' ', 0, 0) == column.name)
            throw DamagedCell{.column = u"%1 refers to %2 %3, which is missing"_s.arg(column.name, column.references, missing.section(u' ', 1)),
                              .row = {}};
    }
}

void RowReader::fail() const
{
    throw DamagedCell{.column = QString::fromUtf8(m_statement.getColumnName(m_position - 1)), .row = {}};
}

Error toError(const SQLite::Exception &exception, const QString &subject)
{
    ErrorCode code = ErrorCode::Damaged;
    switch (exception.getErrorCode() & 0xff) {
    case SQLITE_INTERRUPT: code = ErrorCode::Cancelled; break;
    case SQLITE_PERM:
    case SQLITE_AUTH: code = ErrorCode::PermissionDenied; break;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_NOMEM: code = ErrorCode::ReadFailed; break;
    default: break; // the statements and the structure are known, so only the file can be at fault
    }
    return {.code = code, .subject = subject, .detail = QString::fromUtf8(exception.what())};
}

// A braced list is evaluated from left to right, so each structure is read in the order of its columns, which is the
// order of its members.

template <>
LibraryDescription read(RowReader &cell)
{
    return {cell.text(), cell.text(), cell.text(), cell.dateText(), cell.text(), cell.text(), cell.text()};
}

template <>
Organisation read(RowReader &cell)
{
    return {cell.id<OrganisationId>(), cell.text(), cell.code<OrganisationKind>(), cell.text(), cell.text()};
}

template <>
Source read(RowReader &cell)
{
    return {.id = cell.id<SourceId>(),
            .kind = cell.optionalCode<SourceKind>(),
            .title = cell.text(),
            .publisher = cell.id<OrganisationId>(),
            .authors = cell.text(),
            .published = cell.date(),
            .accessed = cell.date(),
            .url = cell.text(),
            .archiveUrl = cell.text(),
            .directness = cell.optionalCode<Directness>(),
            .origin = cell.id<SourceId>(),
            .viaUrl = cell.text(),
            .purpose = cell.optionalCode<Purpose>(),
            .licence = cell.text(),
            .note = cell.text()};
}

template <>
Measure read(RowReader &cell)
{
    return {.id = cell.id<MeasureId>(),
            .name = cell.text(),
            .shortName = cell.text(),
            .definition = cell.text(),
            .phrase = cell.phrase(),
            .statisticalUnit = cell.code<StatisticalUnit>(),
            .unitOfMeasure = cell.code<UnitOfMeasure>(),
            .population = cell.text(),
            .area = cell.text(),
            .periodKind = cell.optionalCode<PeriodKind>(),
            .yearStart = cell.month(),
            .accumulation = cell.code<Accumulation>(),
            .stage = cell.optionalCode<Stage>(),
            .verification = cell.code<Verification>(),
            .verificationBasis = cell.optionalCode<VerificationBasis>(),
            .producer = cell.id<OrganisationId>(),
            .definitionSource = cell.id<SourceId>(),
            .doesNotSay = cell.text(),
            .note = cell.text()};
}

template <>
Observation read(RowReader &cell)
{
    Observation observation{.id = cell.id<ObservationId>(),
                            .measure = cell.id<MeasureId>(),
                            .area = cell.text(),
                            .period = {cell.date(), cell.date()}};
    observation.quantity = cell.quantity();
    observation.valueText = cell.text();
    observation.status = cell.status();
    observation.statedBy = cell.id<OrganisationId>();
    observation.source = cell.id<SourceId>();
    observation.locator = cell.text();
    observation.excerpt = cell.text();
    observation.published = cell.date();
    observation.revises = cell.id<ObservationId>();
    observation.retells = cell.id<ObservationId>();
    observation.retelling = cell.optionalCode<Retelling>();
    observation.derivation = cell.text();
    observation.note = cell.text();
    return observation;
}

template <>
SeriesBreak read(RowReader &cell)
{
    return {cell.id<SeriesBreakId>(), cell.id<MeasureId>(), cell.requiredDate(), cell.code<BreakKind>(), cell.text(),
            cell.id<SourceId>()};
}

template <>
Claim read(RowReader &cell)
{
    return {.id = cell.id<ClaimId>(),
            .statement = cell.text(),
            .finding = cell.text(),
            .wording = cell.optionalCode<ClaimWording>(),
            .claimant = cell.id<OrganisationId>(),
            .statedOn = cell.date(),
            .venue = cell.text(),
            .source = cell.id<SourceId>(),
            .topic = cell.text(),
            .action = cell.text(),
            .value = cell.number(),
            .qualifier = cell.optionalCode<Qualifier>(),
            .valueText = cell.text(),
            .statisticalUnit = cell.optionalCode<StatisticalUnit>(),
            .population = cell.text(),
            .area = cell.text(),
            .period = cell.text(),
            .note = cell.text()};
}

template <>
Assessment read(RowReader &cell)
{
    return {cell.id<AssessmentId>(), cell.id<ClaimId>(), cell.id<OrganisationId>(), cell.id<SourceId>(),
            cell.code<Rating>(), cell.text(), cell.text(), cell.date()};
}

template <>
EvidenceLink read(RowReader &cell)
{
    return {cell.id<EvidenceId>(), cell.id<ClaimId>(), cell.id<ObservationId>(), cell.code<EvidenceRole>(), cell.text()};
}

template <>
Gap read(RowReader &cell)
{
    return {.id = cell.id<GapId>(),
            .question = cell.text(),
            .claim = cell.id<ClaimId>(),
            .measure = cell.id<MeasureId>(),
            .area = cell.text(),
            .period = {cell.date(), cell.date()},
            .kind = cell.code<GapKind>(),
            .scope = cell.optionalCode<GapScope>(),
            .searched = cell.text(),
            .searchedOn = cell.date(),
            .source = cell.id<SourceId>(),
            .note = cell.text()};
}

template <>
Caution read(RowReader &cell)
{
    return {cell.id<CautionId>(), cell.text(), cell.id<ClaimId>(), cell.id<MeasureId>(), cell.id<ObservationId>(),
            cell.id<SourceId>()};
}

template <>
PublishedComparison read(RowReader &cell)
{
    return {cell.id<PublishedComparisonId>(), cell.id<MeasureId>(), cell.id<MeasureId>(), cell.code<Verdict>(),
            cell.text(), cell.id<SourceId>()};
}

template <>
Relation read(RowReader &cell)
{
    return {cell.id<RelationId>(), cell.id<MeasureId>(), cell.id<MeasureId>(), cell.code<RelationKind>(), cell.text(),
            cell.text(), cell.id<SourceId>()};
}

}  // namespace countercheck
