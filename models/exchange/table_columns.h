// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/dossier.h"
#include "models/exchange/table_writer.h"

#include <QHash>

namespace countercheck {

/// The names that a table shows beside ids.
struct Names {
    QHash<OrganisationId, QString> organisations;
    QHash<SourceId, Source> sources;
    QHash<ClaimId, QStringList> ratings;
};

/// Collects the names of the sources and organisations of a dossier. Ratings are left out.
Names namesOf(const Dossier &dossier);

/// A column of an exported table: its name, and what it shows of a row.
template <class Row>
struct TableColumnOf {
    TableColumn column;
    QString (*cell)(const Row &row, const Names &names);
};

template <class Row>
const QList<TableColumnOf<Row>> &tableColumns();

template <> const QList<TableColumnOf<Claim>> &tableColumns();
template <> const QList<TableColumnOf<Measure>> &tableColumns();
template <> const QList<TableColumnOf<Source>> &tableColumns();
template <> const QList<TableColumnOf<Gap>> &tableColumns();
template <> const QList<TableColumnOf<ObservationRecord>> &tableColumns();

}  // namespace countercheck
