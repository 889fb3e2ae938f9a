// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace countercheck {

/// One of the things that a box can say.
struct GuessChoice {
    QString code;
    QString words;

    friend bool operator==(const GuessChoice &, const GuessChoice &) = default;
};

/// A guess of how a file is read, beside its evidence; or a question, of which nothing is chosen until somebody answers it.
struct GuessBox {
    QString name;     ///< by which changes name it
    QString title;
    QString evidence;
    std::vector<GuessChoice> choices;
    QString chosen;   ///< the code of a choice; of a question empty until it is answered
    bool isQuestion = false;

    bool isOpen() const { return isQuestion && chosen.isEmpty(); }
    friend bool operator==(const GuessBox &, const GuessBox &) = default;
};

}  // namespace countercheck
