// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/claim_list_model.h"

#include "models/wording/sentence_form.h"

namespace countercheck {

std::optional<Rating> leadingRating(const RatingCounts &counts)
{
    qint64 most = 0;
    std::vector<Rating> givenMost;
    for (const Code<Rating> &entry : codeList<Rating>()) {
        if (counts[entry.value] > most) {
            most = counts[entry.value];
            givenMost.clear();
        }
        if (most > 0 && counts[entry.value] == most)
            givenMost.push_back(entry.value);
    }
    if (givenMost.size() != 1)
        return std::nullopt;
    return givenMost.front();
}

ClaimListModel::ClaimListModel(const Wording &wording, QObject *parent) : QAbstractListModel(parent), m_wording(wording) {}

void ClaimListModel::setRows(std::vector<qint64> rows)
{
    beginResetModel();
    m_rows.setRows(std::move(rows));
    endResetModel();
}

void ClaimListModel::setSummaries(int firstIndex, const std::vector<ClaimSummary> &summaries)
{
    if (m_rows.accept(firstIndex, summaries))
        Q_EMIT dataChanged(index(firstIndex), index(firstIndex + static_cast<int>(summaries.size()) - 1));
}

void ClaimListModel::setUnreadable(int firstIndex)
{
    if (const auto refused = m_rows.refuse(firstIndex))
        Q_EMIT dataChanged(index(refused->first), index(refused->first + refused->count - 1));
}

int ClaimListModel::indexOf(qint64 row) const
{
    return m_rows.indexOf(row);
}

const ClaimSummary *ClaimListModel::summaryAt(int index) const
{
    return m_rows.at(index);
}

int ClaimListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows.size();
}

QVariant ClaimListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isKnownRole = role == Qt::DisplayRole || role == Qt::AccessibleTextRole
        || (role >= StatementRole && role <= FetchedRole);
    if (!isKnownRole)
        return {};

    const ClaimSummary *summary = summaryAt(index.row());
    if (!summary) {
        if (const auto request = m_rows.request(index.row()))
            Q_EMIT pageNeeded(request->first, request->count);
        if (role == FetchedRole)
            return false;
        if (role == RatingRole)
            return -1;
        if (role == SaidRole || role == VerdictRole)
            return QString();
        return m_rows.isUnreadable(index.row()) ? m_wording.say("Items", "This claim cannot be read")
                                                : m_wording.say("Items", "Reading…");
    }

    const auto statement = [&] {
        return summary->wording == ClaimWording::Verbatim ? QString(u'“' + summary->statement + u'”') : summary->statement;
    };
    const auto said = [&] {
        QStringList parts;
        if (!summary->claimant.isEmpty())
            parts.append(summary->claimant);
        if (summary->statedOn)
            parts.append(m_wording.shortDate(*summary->statedOn));
        return parts.join(QStringLiteral(" · "));
    };
    switch (role) {
    case FetchedRole: return true;
    case SaidRole: return said();
    case VerdictRole: return verdictOf(*summary);
    case RatingRole: {
        const std::optional<Rating> leading = leadingRating(summary->assessments);
        return leading ? static_cast<int>(*leading) : -1;
    }
    case Qt::AccessibleTextRole: return asSentences({statement(), said(), verdictOf(*summary)});
    default: return statement();
    }
}

QString ClaimListModel::verdictOf(const ClaimSummary &summary) const
{
    const RatingCounts &counts = summary.assessments;
    int all = 0;
    for (const Code<Rating> &entry : codeList<Rating>())
        all += static_cast<int>(counts[entry.value]);
    if (all == 0)
        return m_wording.say("Items", "No review");
    const std::optional<Rating> leading = leadingRating(counts);
    if (!leading)
        return m_wording.say("Items", "Reviewers differ (%n reviews)", nullptr, all);
    const auto agreeing = static_cast<int>(counts[*leading]);
    const QString reviews = agreeing == all
        ? m_wording.say("Items", "%n reviews", nullptr, all)
        : m_wording.say("Items", "%1 of %n reviews", nullptr, all).arg(m_wording.number(agreeing));
    //: %1 is a verdict, %2 how many reviewers gave it.
    return capitalised(m_wording.say("Items", "%1 (%2)").arg(m_wording.rating(*leading), reviews));
}

}  // namespace countercheck

#include "moc_claim_list_model.cpp"
