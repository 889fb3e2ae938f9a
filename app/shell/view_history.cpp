// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/view_history.h"

namespace countercheck {
namespace {

/// Nobody goes back further.
constexpr std::size_t mostViews = 200;

}  // namespace

bool isSamePlace(const View &a, const View &b)
{
    if (a.kind() != b.kind() || a.page != b.page)
        return false;
    return a.kind() == SubjectKind::Measures || a.subject == b.subject;
}

void ViewHistory::push(const View &view)
{
    if (!m_views.empty())
        m_views.resize(m_current + 1);
    if (m_views.size() == mostViews)
        m_views.erase(m_views.begin());
    m_views.push_back(view);
    m_current = m_views.size() - 1;
}

void ViewHistory::update(const View &view)
{
    if (!m_views.empty() && isSamePlace(m_views[m_current], view))
        m_views[m_current] = view;
}

void ViewHistory::clear()
{
    m_views.clear();
    m_current = 0;
}

}  // namespace countercheck
