// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

#include <optional>

namespace countercheck {

/// The two ways to look at what is missing.
enum class GapPage : std::uint8_t { Coverage, Questions };

/// Leads from the table of what is missing to the questions, and back; from the page of one question to both.
class GapSwitch final : public QWidget {
    Q_OBJECT

public:
    /// `current` is the page on which it stands; nothing for the page of one question.
    GapSwitch(const Wording &wording, std::optional<GapPage> current, QWidget *parent = nullptr);

Q_SIGNALS:
    void pageChosen(countercheck::GapPage page);
};

}  // namespace countercheck
