// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/search_completion.h"
#include "models/store/library_content.h"
#include "models/store/library_sql.h"
#include "models/store/row_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>

// What a library holds by the persons and bodies that a text names.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype shortestText = 3; ///< two letters begin too many words
constexpr qsizetype longestText = 200;
/// So many of those that are called alike are counted, whose rows decide which come first.
constexpr std::size_t mostCounted = 60;

/// How a text names an organisation, the nearest first.
enum class NamedBy : std::uint8_t { WholeName, WholeWords, BeginningOfName, BeginningOfWord };

struct Candidate {
    NamedBy namedBy = NamedBy::BeginningOfWord;
    QStringList ids; ///< of all rows of that name
    OrganisationCard card;
};

/// Returns how a name is named by a text that begins one of its words; "UNODC" is a whole word of "… Drugs and Crime (UNODC)".
NamedBy nearness(const QString &name, const QString &text)
{
    if (name == text)
        return NamedBy::WholeName;
    for (qsizetype at = name.indexOf(text); at >= 0; at = name.indexOf(text, at + 1)) {
        const qsizetype end = at + text.size();
        const bool isWhole = (at == 0 || !name.at(at - 1).isLetterOrNumber()) && (end == name.size() || !name.at(end).isLetterOrNumber());
        if (isWhole)
            return NamedBy::WholeWords;
    }
    return name.startsWith(text) ? NamedBy::BeginningOfName : NamedBy::BeginningOfWord;
}

std::vector<Candidate> candidatesFor(const SQLite::Database &database, const QString &text)
{
    std::map<QString, Candidate> byName;
    SQLite::Statement statement(database, "SELECT " + columnsOf("organisations"_L1) + " FROM organisations ORDER BY id");
    while (statement.executeStep()) {
        RowReader reader(statement);
        Organisation organisation = read<Organisation>(reader);
        const QString name = organisation.name.simplified().toCaseFolded();
        if (!hasWordBeginningWith(name, text))
            continue;
        Candidate &candidate = byName[comparableName(organisation.name)];
        candidate.ids += organisation.id.slug;
        if (candidate.ids.size() > 1)
            continue;
        candidate.namedBy = nearness(name, text);
        candidate.card.organisation = std::move(organisation);
    }
    std::vector<Candidate> candidates;
    for (auto &[name, candidate] : byName)
        candidates.push_back(std::move(candidate));
    std::ranges::stable_sort(candidates, {}, &Candidate::namedBy);
    candidates.resize(std::min(candidates.size(), mostCounted));
    return candidates;
}

/// Counts rows of one kind for all candidates at once. The query gives ids of organisations, each with a number of rows; ?1 are the ids.
void count(const SQLite::Database &database, std::vector<Candidate> &candidates, qint64 OrganisationCard::*number, const std::string &query)
{
    QStringList ids;
    for (const Candidate &candidate : candidates)
        ids += candidate.ids;
    SQLite::Statement statement(database, query);
    statement.bind(1, QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact).toStdString());
    while (statement.executeStep()) {
        RowReader cell(statement);
        const QString id = cell.text();
        const qint64 rows = cell.integer();
        const auto candidate = std::ranges::find_if(candidates, [&id](const Candidate &other) { return other.ids.contains(id); });
        if (candidate != candidates.end())
            candidate->card.*number += rows;
    }
}

}  // namespace

Result<std::vector<OrganisationCard>> Library::organisationCards(const QString &text, std::size_t most, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<std::vector<OrganisationCard>> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        const QString plain = text.left(longestText).simplified().toCaseFolded();
        std::vector<OrganisationCard> cards;
        if (plain.size() < shortestText)
            return cards;
        const SQLite::Database &database = m_content->connection->database;
        std::vector<Candidate> candidates = candidatesFor(database, plain);
        if (candidates.empty())
            return cards;
        const std::string wanted = " IN (SELECT value FROM json_each(?1)) GROUP BY 1";
        count(database, candidates, &OrganisationCard::claimsSaid, "SELECT claimant_id, COUNT(*) FROM claims WHERE claimant_id" + wanted);
        count(database, candidates, &OrganisationCard::claimsReviewed, "SELECT assessor_id, COUNT(DISTINCT claim_id) FROM assessments WHERE assessor_id" + wanted);
        count(database, candidates, &OrganisationCard::measures, "SELECT producer_id, COUNT(*) FROM measures WHERE producer_id" + wanted);
        count(database, candidates, &OrganisationCard::sources, "SELECT publisher_id, COUNT(*) FROM sources WHERE publisher_id" + wanted);
        count(database, candidates, &OrganisationCard::figures, "SELECT sources.publisher_id, COUNT(*) FROM sources JOIN observations ON observations.source_id = sources.id WHERE sources.publisher_id" + wanted);
        std::ranges::stable_sort(candidates, [](const Candidate &a, const Candidate &b) { return std::pair(a.namedBy, -a.card.count()) < std::pair(b.namedBy, -b.card.count()); });
        for (Candidate &candidate : candidates) {
            if (cards.size() < most && candidate.card.count() > 0)
                cards.push_back(std::move(candidate.card));
        }
        return cards;
    });
}

}  // namespace countercheck
