// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/view.h"
#include "models/figure/figure.h"
#include "models/wording/wording.h"

#include <QDialog>

#include <array>

class QLineEdit;

namespace countercheck {

/// The dialog in which a reader gives a comparison words of its own: headline, line under it, note, and who made it. An empty field
/// leaves the program's own words, which stand in it in grey.
class ComparisonWordsDialog final : public QDialog {
    Q_OBJECT

public:
    /// `words` are those of now; `figure` has the program's own where there are none.
    ComparisonWordsDialog(const Wording &wording, const ViewWords &words, const ComparisonFigure &figure, QWidget *parent);

    ViewWords words() const;
    /// The field of one of the words.
    QLineEdit *field(std::size_t entry) const { return m_fields[entry]; }

private:
    std::array<QLineEdit *, std::size(viewWordsEntries)> m_fields{};
};

}  // namespace countercheck
