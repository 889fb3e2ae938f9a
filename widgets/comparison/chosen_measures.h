// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/identifier.h"
#include "models/domain/standing.h"
#include "models/wording/wording.h"

#include <QScrollArea>

#include <vector>

class QVBoxLayout;

namespace countercheck {

/// A chosen measure is one of a comparison, in words.
struct ChosenMeasure {
    MeasureId measure;
    QString name;
    QString detail; ///< what is counted, and by whom
    Standing standing = Standing::Process;

    friend bool operator==(const ChosenMeasure &, const ChosenMeasure &) = default;
};

/// The chosen measures of a comparison stand above the list of all, in the colour of their column. Each can be taken out.
class ChosenMeasures final : public QScrollArea {
    Q_OBJECT

public:
    explicit ChosenMeasures(const Wording &wording, QWidget *parent = nullptr);

    void setMeasures(const std::vector<ChosenMeasure> &measures);

    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested(const countercheck::MeasureId &measure);

private:
    Wording m_wording;
    std::vector<ChosenMeasure> m_measures;
    QVBoxLayout *m_rows;
};

}  // namespace countercheck
