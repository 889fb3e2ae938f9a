// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/unkept_forms.h"

#include <utility>

namespace countercheck {

UnkeptForm *UnkeptForms::find(const QString &slug)
{
    const auto found = m_forms.find(slug);
    return found == m_forms.end() ? nullptr : &found->second;
}

std::optional<UnkeptForm> UnkeptForms::take(const QString &slug)
{
    const auto found = m_forms.find(slug);
    if (found == m_forms.end())
        return std::nullopt;
    UnkeptForm form = std::move(found->second);
    m_forms.erase(found);
    return form;
}

std::vector<QString> UnkeptForms::changed() const
{
    std::vector<QString> slugs;
    for (const auto &[slug, form] : m_forms) {
        if (form.draft.isChanged())
            slugs.push_back(slug);
    }
    return slugs;
}

}  // namespace countercheck
