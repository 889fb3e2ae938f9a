// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/claim_list_model.h"

#include "models/sheets/record_words.h"
#include "models/sheets/short_name.h"
#include "models/wording/sentence_form.h"

namespace countercheck {

ClaimListModel::ClaimListModel(const Wording &wording, QObject *parent) : QAbstractListModel(parent), m_wording(wording) {}

void ClaimListModel::setRows(QList<qint64> rows)
{
    if (m_rows.isExtendedBy(rows)) {
        beginInsertRows({}, m_rows.size(), static_cast<int>(rows.size()) - 1);
        m_rows.extend(std::move(rows));
        endInsertRows();
        return;
    }
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

void ClaimListModel::setMarks(MarkOf markOf)
{
    m_markOf = std::move(markOf);
}

void ClaimListModel::marksChanged()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QVariant ClaimListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const bool isKnownRole = role == Qt::DisplayRole || role == Qt::AccessibleTextRole
        || (role >= StatementRole && role <= FetchedRole) || role == recordRole;
    if (!isKnownRole)
        return {};

    const ClaimSummary *summary = summaryAt(index.row());
    if (!summary) {
        if (const auto request = m_rows.request(index.row()))
            Q_EMIT pageNeeded(request->first, request->count);
        if (role == recordRole)
            return {};
        if (role == FetchedRole)
            return false;
        if (role == RatingsRole)
            return QVariant::fromValue(QList<int>());
        if (role == SaidRole || role == VerdictRole)
            return QString();
        return m_rows.isUnreadable(index.row()) ? m_wording.say("Items", "This claim cannot be read")
                                                : m_wording.say("Items", "Reading…");
    }

    if (role == recordRole)
        return QVariant::fromValue(RecordKey{SearchedKind::Claims, summary->id.slug});
    const auto statement = [&] {
        return asSaid(summary->statement, summary->wording == ClaimWording::Verbatim);
    };
    const auto said = [&] {
        QStringList parts;
        if (!summary->claimant.isEmpty())
            parts.append(shortName(summary->claimant));
        if (summary->statedOn)
            parts.append(m_wording.shortDate(*summary->statedOn));
        const QString line = parts.join(QStringLiteral(" · "));
        return m_markOf ? markedLine(m_markOf({SearchedKind::Claims, summary->id.slug}), line, m_wording) : line;
    };
    switch (role) {
    case FetchedRole: return true;
    case SaidRole: return said();
    case VerdictRole: return reviewersVerdict(summary->ratedBy, summary->reviewers, m_wording);
    case RatingsRole: {
        QList<int> ratings;
        for (const Code<Rating> &entry : codeList<Rating>()) {
            if (summary->ratedBy[entry.value] > 0)
                ratings.append(static_cast<int>(entry.value));
        }
        return QVariant::fromValue(ratings);
    }
    case Qt::AccessibleTextRole: return asSentences({statement(), said(), reviewersVerdict(summary->ratedBy, summary->reviewers, m_wording)});
    default: return statement();
    }
}

}  // namespace countercheck

#include "moc_claim_list_model.cpp"
