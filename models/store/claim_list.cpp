// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/library_content.h"
#include "models/store/row_reader.h"
#include "models/store/search_sql.h"
#include "models/store/text_search.h"

#include <algorithm>

// The list of claims: which are listed, in which order, with what; and the counts by rating beside it.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr const char *withoutReview = "NOT EXISTS (SELECT 1 FROM assessments WHERE assessments.claim_id = claims.id)";

/// The codes are constants of the program, not text from outside.
std::string ratingCondition(const ClaimQuery &query)
{
    if (!query.isNarrowed())
        return {};
    std::string list;
    for (const Rating rating : query.ratings)
        list += (list.empty() ? "'" : ", '") + std::string(code(rating).latin1()) + "'";
    const std::string rated = "EXISTS (SELECT 1 FROM assessments WHERE assessments.claim_id = claims.id AND assessments.rating IN (" + list + "))";
    return " AND (" + rated + (query.withoutReview ? std::string(" OR ") + withoutReview : std::string()) + ")";
}

}  // namespace

Result<QList<qint64>> Library::claimRows(const ClaimQuery &query, std::stop_token stop, std::size_t most, RecordOrder order)
{
    return answer(path(), [&]() -> Result<QList<qint64>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        const std::vector<std::string> words = searchExpressions(query.text);
        if (!words.empty())
            m_content->connection->prepareSearch();
        SQLite::Statement statement = m_content->prepare(
            "SELECT claims.row FROM claims" + std::string(order == RecordOrder::Who ? " LEFT JOIN organisations ON organisations.id = claims.claimant_id" : "") + " WHERE TRUE"
            + textCondition("claims"_L1, words.size()) + ratingCondition(query) + " ORDER BY " + (order == RecordOrder::Who ? "organisations.name COLLATE NOCASE, " : "")
            + newestFirst(SearchedKind::Claims));
        bindWords(statement, words);
        QList<qint64> rows;
        while (static_cast<std::size_t>(rows.size()) < most && statement.executeStep())
            rows.push_back(RowReader(statement).integer());
        return rows;
    });
}

Result<qint64> Library::claimRow(const ClaimId &claim)
{
    return answer(path(), [&]() -> Result<qint64> {
        SQLite::Statement statement = m_content->prepare("SELECT claims.row FROM claims WHERE claims.id = ?1");
        statement.bind(1, claim.slug.toStdString());
        if (!statement.executeStep())
            return Error{.code = ErrorCode::NoSuchRow, .subject = claim.slug, .detail = u"claims"_s};
        return RowReader(statement).integer();
    });
}

Result<std::vector<ClaimSummary>> Library::claimSummaries(std::span<const qint64> rows)
{
    return answer(path(), [&]() -> Result<std::vector<ClaimSummary>> {
        const std::string wanted = jsonOf(rows);
        SQLite::Statement statement = m_content->prepare(
            "SELECT claims.row, claims.id, claims.statement, claims.wording, organisations.name, claims.stated_on,"
            " claims.value_text"
            " FROM json_each(?1) AS wanted CROSS JOIN claims ON claims.row = wanted.value"
            " LEFT JOIN organisations ON organisations.id = claims.claimant_id ORDER BY wanted.key");
        statement.bind(1, wanted);
        std::vector<ClaimSummary> summaries;
        while (statement.executeStep()) {
            RowReader cell(statement);
            summaries.push_back(namingRow(statement, "claims"_L1, 1, [&cell] {
                ClaimSummary summary{.row = cell.integer(),
                                     .id = cell.id<ClaimId>(),
                                     .statement = cell.text(),
                                     .wording = cell.optionalCode<ClaimWording>(),
                                     .claimant = cell.text(),
                                     .statedOn = cell.date(),
                                     .valueText = cell.text(),
                                     .ratedBy = {},
                                     .reviewers = 0};
                if (summary.claimant.isEmpty())
                    throw DamagedCell{.column = u"claimant_id"_s, .row = {}};
                return summary;
            }));
        }
        if (!std::ranges::equal(summaries, rows, {}, &ClaimSummary::row))
            return Error{.code = ErrorCode::NoSuchRow, .subject = path(), .detail = u"claims"_s};

        // A reviewer with many pages is one reviewer.
        const std::string reviews = " FROM json_each(?1) AS wanted CROSS JOIN claims ON claims.row = wanted.value"
                                    " CROSS JOIN assessments ON assessments.claim_id = claims.id GROUP BY wanted.key";
        SQLite::Statement ratings = m_content->prepare(
            "SELECT wanted.key, assessments.rating, COUNT(DISTINCT assessments.assessor_id)" + reviews + ", assessments.rating");
        ratings.bind(1, wanted);
        while (ratings.executeStep()) {
            RowReader cell(ratings);
            const auto position = static_cast<std::size_t>(cell.integer());
            const Rating rating = cell.code<Rating>();
            summaries.at(position).ratedBy[rating] = cell.integer();
        }
        SQLite::Statement reviewers = m_content->prepare("SELECT wanted.key, COUNT(DISTINCT assessments.assessor_id)" + reviews);
        reviewers.bind(1, wanted);
        while (reviewers.executeStep()) {
            RowReader cell(reviewers);
            const auto position = static_cast<std::size_t>(cell.integer());
            summaries.at(position).reviewers = cell.integer();
        }
        return summaries;
    });
}

Result<RatingCounts> Library::ratingCounts(const QString &text, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<RatingCounts> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        const std::vector<std::string> words = searchExpressions(text);
        if (!words.empty())
            m_content->connection->prepareSearch();
        const std::string condition = words.empty()
            ? std::string()
            : " WHERE assessments.claim_id IN (SELECT claims.id FROM claims WHERE TRUE" + textCondition("claims"_L1, words.size()) + ")";
        SQLite::Statement statement = m_content->prepare(
            "SELECT assessments.rating, COUNT(DISTINCT assessments.claim_id) FROM assessments" + condition
            + " GROUP BY assessments.rating");
        bindWords(statement, words);
        RatingCounts counts;
        while (statement.executeStep()) {
            RowReader cell(statement);
            const Rating rating = cell.code<Rating>();
            counts[rating] = cell.integer();
        }
        return counts;
    });
}

Result<qint64> Library::claimsWithoutReview(const QString &text, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<qint64> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        const std::vector<std::string> words = searchExpressions(text);
        if (!words.empty())
            m_content->connection->prepareSearch();
        SQLite::Statement statement = m_content->prepare("SELECT COUNT(*) FROM claims WHERE " + std::string(withoutReview) + textCondition("claims"_L1, words.size()));
        bindWords(statement, words);
        statement.executeStep();
        return RowReader(statement).integer();
    });
}

}  // namespace countercheck
