// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

#include <cstdint>

namespace countercheck {

/// The two ways to look at what is missing.
enum class GapPage : std::uint8_t { Coverage, Questions };

/// Leads from the table of what is missing to the questions, and back; from the page of one question to both.
class GapSwitch final : public QWidget {
    Q_OBJECT

public:
    /// Whether it stands on a page itself, or on that of one question, from which the page is a step back.
    enum class Place : std::uint8_t { ThePage, OneOfIt };

    /// `current` is the page that is marked.
    GapSwitch(const Wording &wording, GapPage current, Place place = Place::ThePage, QWidget *parent = nullptr);

Q_SIGNALS:
    void pageChosen(countercheck::GapPage page);
};

}  // namespace countercheck
