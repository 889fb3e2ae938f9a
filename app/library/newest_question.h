// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

namespace countercheck {

/// Questions of one kind, of which only the newest counts: asking anew voids the one before. All are void when it ends.
class NewestQuestion {
public:
    NewestQuestion() = default;
    ~NewestQuestion() { cancel(); }
    NewestQuestion(const NewestQuestion &) = delete;
    NewestQuestion &operator=(const NewestQuestion &) = delete;

    /// The token of the next question; a stop is requested of the one before.
    [[nodiscard]] std::stop_token next()
    {
        cancel();
        m_source = std::stop_source();
        return token();
    }

    /// The token of the newest question, for one that is void together with it.
    std::stop_token token() const { return m_source.get_token(); }

    void cancel() { m_source.request_stop(); }

private:
    std::stop_source m_source;
};

}  // namespace countercheck
