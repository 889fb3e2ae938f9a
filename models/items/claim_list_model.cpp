// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/claim_list_model.h"

#include <algorithm>
#include <cstdlib>

namespace countercheck {

namespace {

/// Enough for any screen and a turn of the wheel; more would let a long scroll grow without end.
constexpr int pagesKept = 64;

}  // namespace

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
    m_rows = std::move(rows);
    m_pages.clear();
    m_unreadable.clear();
    m_requested.clear();
    endResetModel();
}

void ClaimListModel::setSummaries(int firstIndex, const std::vector<ClaimSummary> &summaries)
{
    // An answer that a newer list has overtaken names other rows.
    const auto count = static_cast<int>(summaries.size());
    if (count == 0 || firstIndex < 0 || firstIndex % pageLength != 0 || count > pageLength
        || firstIndex + count > static_cast<int>(m_rows.size())) {
        return;
    }
    for (int offset = 0; offset < count; ++offset) {
        if (summaries[static_cast<std::size_t>(offset)].row != m_rows[static_cast<std::size_t>(firstIndex + offset)])
            return;
    }
    const int page = firstIndex / pageLength;
    m_pages.insert(page, summaries);
    forgetFarPages(page);
    Q_EMIT dataChanged(index(firstIndex), index(firstIndex + count - 1));
}

void ClaimListModel::setUnreadable(int firstIndex)
{
    if (firstIndex < 0 || firstIndex % pageLength != 0 || firstIndex >= rowCount())
        return;
    m_unreadable.insert(firstIndex / pageLength);
    Q_EMIT dataChanged(index(firstIndex), index(std::min(firstIndex + pageLength, rowCount()) - 1));
}

void ClaimListModel::forgetFarPages(int page)
{
    while (m_pages.size() > pagesKept) {
        int farthest = page;
        for (auto it = m_pages.keyBegin(); it != m_pages.keyEnd(); ++it) {
            if (std::abs(*it - page) > std::abs(farthest - page))
                farthest = *it;
        }
        m_pages.remove(farthest);
        m_requested.remove(farthest);
    }
}

int ClaimListModel::indexOf(qint64 row) const
{
    const auto found = std::ranges::find(m_rows, row);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

const ClaimSummary *ClaimListModel::summaryAt(int index) const
{
    const auto page = m_pages.constFind(index / pageLength);
    if (page == m_pages.constEnd())
        return nullptr;
    const auto offset = static_cast<std::size_t>(index % pageLength);
    return offset < page->size() ? &(*page)[offset] : nullptr;
}

int ClaimListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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
        const int page = index.row() / pageLength;
        if (!m_requested.contains(page)) {
            m_requested.insert(page);
            const int first = page * pageLength;
            Q_EMIT pageNeeded(first, std::min(pageLength, rowCount() - first));
        }
        if (role == FetchedRole)
            return false;
        if (role == RatingRole)
            return -1;
        if (role == SaidRole || role == VerdictRole)
            return QString();
        return m_unreadable.contains(page) ? m_wording.say("Items", "This claim cannot be read")
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
    case Qt::AccessibleTextRole: return QStringList{statement(), said(), verdictOf(*summary)}.join(QStringLiteral(". "));
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
    QString words = m_wording.say("Items", "%1 (%2)").arg(m_wording.rating(*leading), reviews);
    words[0] = words[0].toUpper();
    return words;
}

}  // namespace countercheck
