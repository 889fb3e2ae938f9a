// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/table_writer.h"
#include "models/store/library.h"

#include <QHash>

namespace countercheck {

/// The names that stand beside an id in a list.
struct Names {
    QHash<OrganisationId, QString> organisations;
    QHash<SourceId, Source> sources;
    QHash<ClaimId, QStringList> ratings;
};

/// A column of a list: how it is called and what of a row stands in it.
template <class Row>
struct ListColumn {
    TableColumn column;
    QString (*cell)(const Row &row, const Names &names);
};

template <class Row>
const QList<ListColumn<Row>> &listColumns();

template <> const QList<ListColumn<Claim>> &listColumns();
template <> const QList<ListColumn<Measure>> &listColumns();
template <> const QList<ListColumn<Source>> &listColumns();
template <> const QList<ListColumn<Gap>> &listColumns();
template <> const QList<ListColumn<ObservationRecord>> &listColumns();

}  // namespace countercheck
