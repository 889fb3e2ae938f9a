// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/view.h"
#include "models/forms/row_draft.h"

#include <map>
#include <optional>
#include <vector>

namespace countercheck {

/// A form that was begun: what was typed, and where a new row is wanted.
struct UnkeptForm {
    RowDraft draft;
    QString language;             ///< of the library
    QString wantedBy;             ///< the form (EditedRow::slug) that wants the new row; empty for none
    QString wantedFor;            ///< the column of that form
};

/// The forms in which something was typed and not kept yet, by EditedRow::slug. They stay until they are kept or discarded, wherever the author goes meanwhile.
class UnkeptForms {
public:
    UnkeptForm *find(const QString &slug);
    void put(const QString &slug, UnkeptForm form) { m_forms.insert_or_assign(slug, std::move(form)); }
    std::optional<UnkeptForm> take(const QString &slug);
    void clear() { m_forms.clear(); }
    /// The forms with something that would be lost.
    std::vector<QString> changed() const;

private:
    std::map<QString, UnkeptForm> m_forms;
};

}  // namespace countercheck
