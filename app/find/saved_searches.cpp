// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/find/saved_searches.h"

#include "models/exchange/view_json.h"

#include <QJsonDocument>

#include <algorithm>

namespace countercheck {

QStringList SavedSearches::names() const
{
    QStringList names;
    if (const Result<std::vector<KeptText>> kept = m_own.kept(KeptKind::Search)) {
        for (const KeptText &text : kept.value())
            names += text.name;
    }
    return names;
}

Result<View> SavedSearches::view(const QString &name) const
{
    const Result<std::vector<KeptText>> kept = m_own.kept(KeptKind::Search);
    if (!kept)
        return kept.error();
    const auto found = std::ranges::find(kept.value(), name, &KeptText::name);
    if (found == kept.value().end())
        return Error{ErrorCode::FileNotFound, name, {}};
    return viewFromJson(QJsonDocument::fromJson(found->content.toUtf8()).object(), name);
}

Result<Done> SavedSearches::save(const QString &name, const View &view) const
{
    return m_own.keep(KeptKind::Search, {name, QString::fromUtf8(QJsonDocument(viewJson(view)).toJson(QJsonDocument::Compact))});
}

}  // namespace countercheck
