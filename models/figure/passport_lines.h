// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/passport.h"
#include "models/wording/wording.h"

namespace countercheck {

/// Collects lines of a label and a text, and says in words what is not stated.
class PassportLines {
public:
    explicit PassportLines(const Wording &wording) : m_wording(wording) {}

    void add(const QString &label, const QString &text)
    {
        const bool stated = !text.isEmpty();
        m_lines.push_back({label, stated ? text : m_wording.say("Passport", "not stated"), stated});
    }
    void addIfStated(const QString &label, const QString &text)
    {
        if (!text.isEmpty())
            m_lines.push_back({label, text, true});
    }
    std::vector<PassportLine> take() { return std::move(m_lines); }

private:
    const Wording &m_wording;
    std::vector<PassportLine> m_lines;
};

}  // namespace countercheck
