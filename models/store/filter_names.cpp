// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/search_completion.h"
#include "models/store/library_content.h"
#include "models/store/row_reader.h"

// The names that a filter may ask for.
namespace countercheck {
namespace {

/// Returns a query for the names that a property has in a library, without those that no row has; empty for a property without names.
std::string queryOfNames(SearchProperty property)
{
    const auto organisations = [](const std::string &ids) { return "SELECT name FROM organisations WHERE id IN (" + ids + ") ORDER BY name, id"; };
    switch (property) {
    case SearchProperty::SaidBy: return organisations("SELECT claimant_id FROM claims UNION SELECT stated_by_id FROM observations");
    case SearchProperty::Reviewer: return organisations("SELECT assessor_id FROM assessments");
    case SearchProperty::PublishedBy: return organisations("SELECT publisher_id FROM sources UNION SELECT producer_id FROM measures");
    case SearchProperty::Area: return "SELECT area FROM measures WHERE area IS NOT NULL UNION SELECT area FROM claims WHERE area IS NOT NULL ORDER BY 1";
    default: return {};
    }
}

}  // namespace

Result<QStringList> Library::namesFor(SearchProperty property, const QString &text, qsizetype most, std::stop_token stop)
{
    return answer(path(), [&]() -> Result<QStringList> {
        const Connection::Interruptible interruptible(*m_content->connection, std::move(stop));
        const std::string query = queryOfNames(property);
        if (query.empty())
            return QStringList();
        SQLite::Statement statement = m_content->prepare(query);
        QStringList names;
        while (statement.executeStep()) {
            if (const QString name = RowReader(statement).text(); !name.isEmpty() && (names.isEmpty() || names.constLast() != name))
                names += name;
        }
        return namesNear(names, text, most);
    });
}

}  // namespace countercheck
