// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/view.h"

#include <QJsonObject>

namespace countercheck {

/// The version of the JSON form that viewJson() writes.
inline constexpr int viewSchemaVersion = 1;

/// A view as JSON, for files that hold one. What has its default value is left out:
/// {"schema": 1, "subject": "claim", "ids": ["claim-a"], "figures": ["figure-a"], "scale": "log", "from": "2019-01-01"}
QJsonObject viewJson(const View &view);

/// Reads what viewJson() made, of this version or an earlier one. Properties that are unknown are passed over. `file` names
/// the file in an error: NewerSchema, or InvalidArgument with the property that is wrong in its detail.
Result<View> viewFromJson(const QJsonObject &object, const QString &file);

}  // namespace countercheck
