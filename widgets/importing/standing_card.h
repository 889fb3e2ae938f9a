// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"
#include "models/domain/standing.h"
#include "models/wording/wording.h"

#include <QWidget>

#include <optional>

namespace countercheck {

class PlainLabel;

/// Where a new measure would stand in the chart, as far as it is known.
class StandingCard final : public QWidget {
    Q_OBJECT

public:
    explicit StandingCard(const Wording &wording, QWidget *parent = nullptr);

    void setAnswers(std::optional<StatisticalUnit> unit, std::optional<Verification> verification, std::optional<Stage> stage);

private:
    Wording m_wording;
    class PlaceCard *m_process;
    class PlaceCard *m_victims;
    PlainLabel *m_words;
};

}  // namespace countercheck
