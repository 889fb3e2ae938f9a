// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"

#include <QIODevice>

namespace countercheck {

/// How far long work is, on one line of a terminal. Nothing is said to a file or pipe.
class PercentLine {
public:
    explicit PercentLine(QIODevice &messages) : m_messages(messages), m_isShown(isTerminal(messages)) {}
    ~PercentLine() { clear(); }
    PercentLine(const PercentLine &) = delete;
    PercentLine &operator=(const PercentLine &) = delete;

    void show(double fraction)
    {
        const int percent = static_cast<int>(fraction * 100);
        if (!m_isShown || percent == m_percent)
            return;
        m_percent = percent;
        m_messages.write("\r" + QByteArray::number(percent) + " %");
    }

    /// Makes room for a message.
    void clear()
    {
        if (m_isShown && m_percent >= 0)
            m_messages.write("\r\x1b[K");
        m_percent = -1;
    }

private:
    QIODevice &m_messages;
    bool m_isShown;
    int m_percent = -1;
};

}  // namespace countercheck
