// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/view.h"

#include <vector>

namespace countercheck {

/// Whether two views are of one place: the same page of the same subject. A comparison that is being put together stays one
/// place.
bool isSamePlace(const View &a, const View &b);

/// The places that a reader has been to, as they were left, and which of them is in view.
class ViewHistory {
public:
    /// The reader goes to another place. Those that lay ahead are forgotten.
    void push(const View &view);
    /// What is in view has changed while the place is the same.
    void update(const View &view);
    void clear();

    bool canGoBack() const { return m_current > 0; }
    bool canGoForward() const { return m_current + 1 < m_views.size(); }
    /// Moves to the place before or after, which must be there, and gives its view.
    const View &goBack() { return m_views[--m_current]; }
    const View &goForward() { return m_views[++m_current]; }
    bool isEmpty() const { return m_views.empty(); }
    /// The view of the place in view; there must be one.
    const View &current() const { return m_views[m_current]; }

private:
    std::vector<View> m_views;
    std::size_t m_current = 0;
};

}  // namespace countercheck
