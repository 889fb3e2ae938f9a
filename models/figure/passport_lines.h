// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <vector>

namespace countercheck {

/// A passport line is a label with a text: "Counts" – "reports, not people". The text is never empty: what is not stated
/// is said in words.
struct PassportLine {
    QString label;
    QString text;
    bool stated = true; ///< false if the text says that nothing is stated
    QString topic = {}; ///< of the help, that explains the label; may be empty

    friend bool operator==(const PassportLine &, const PassportLine &) = default;
};

/// Collects lines of a label and a text, and says in words what is not stated.
class PassportLines {
public:
    explicit PassportLines(const Wording &wording) : m_wording(wording) {}

    /// `topic` of the help explains the label.
    void add(const QString &label, const QString &text, const char *topic = "")
    {
        const bool stated = !text.isEmpty();
        m_lines.push_back({label, stated ? text : m_wording.say("Passport", "not stated"), stated, QString::fromLatin1(topic)});
    }
    void addIfStated(const QString &label, const QString &text, const char *topic = "")
    {
        if (!text.isEmpty())
            m_lines.push_back({label, text, true, QString::fromLatin1(topic)});
    }
    std::vector<PassportLine> take() { return std::move(m_lines); }

private:
    const Wording &m_wording;
    std::vector<PassportLine> m_lines;
};

}  // namespace countercheck
