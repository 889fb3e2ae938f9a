// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <vector>

namespace countercheck {

/// Paged rows are a long list of which all row numbers are known from the start, and texts are fetched one page at a
/// time, when they are shown. A list of a million rows costs little more than their numbers.
template <class Summary>
class PagedRows {
public:
    /// How many rows are asked for at a time.
    static constexpr int pageLength = 64;

    struct Request {
        int first = 0;
        int count = 0;
    };

    /// Returns whether a list is this one with more rows at its end.
    bool isExtendedBy(const QList<qint64> &rows) const
    {
        return !m_rows.empty() && m_rows.size() % pageLength == 0 && rows.size() > m_rows.size() && std::equal(m_rows.begin(), m_rows.end(), rows.begin());
    }

    /// Takes more rows. Texts that were fetched stay.
    void extend(QList<qint64> rows) { m_rows = std::move(rows); }

    /// Replaces the list. Texts that were fetched are forgotten.
    void setRows(QList<qint64> rows)
    {
        m_rows = std::move(rows);
        m_pages.clear();
        m_requested.clear();
        m_unreadable.clear();
    }

    /// Takes the texts of a page. Returns false for an answer to an older list.
    bool accept(int firstIndex, const std::vector<Summary> &summaries)
    {
        const auto count = static_cast<int>(summaries.size());
        if (count == 0 || firstIndex < 0 || firstIndex % pageLength != 0 || count > pageLength || firstIndex + count > size())
            return false;
        for (int offset = 0; offset < count; ++offset) {
            if (summaries[static_cast<std::size_t>(offset)].row != m_rows[static_cast<std::size_t>(firstIndex) + static_cast<std::size_t>(offset)])
                return false;
        }
        const int page = firstIndex / pageLength;
        m_pages.insert(page, summaries);
        m_unreadable.remove(page);
        forgetFarPages(page);
        return true;
    }

    /// Marks a page that was asked for as unreadable, and returns its rows; nothing if no page begins there.
    std::optional<Request> refuse(int firstIndex)
    {
        if (firstIndex < 0 || firstIndex % pageLength != 0 || firstIndex >= size())
            return std::nullopt;
        const int page = firstIndex / pageLength;
        m_unreadable.insert(page);
        return rowsOf(page);
    }

    /// Returns whether the page of a row was asked for and cannot be read.
    bool isUnreadable(int index) const { return m_unreadable.contains(index / pageLength); }

    int size() const { return static_cast<int>(m_rows.size()); }
    const QList<qint64> &rows() const { return m_rows; }

    /// Returns the position of a row number in the list, or -1.
    int indexOf(qint64 row) const
    {
        const auto found = std::ranges::find(m_rows, row);
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }

    /// Returns the text of a row, or nullptr if it is not here yet.
    const Summary *at(int index) const
    {
        const auto page = m_pages.constFind(index / pageLength);
        if (page == m_pages.constEnd())
            return nullptr;
        const auto offset = static_cast<std::size_t>(index % pageLength);
        return offset < page->size() ? &(*page)[offset] : nullptr;
    }

    /// Returns the page to ask for so that a row can be shown; nothing if it was asked for already.
    std::optional<Request> request(int index)
    {
        const int page = index / pageLength;
        if (m_requested.contains(page))
            return std::nullopt;
        m_requested.insert(page);
        return rowsOf(page);
    }

private:
    /// How many pages are kept: enough for any screen and a turn of the wheel. Without a limit a long scroll would fill
    /// the memory.
    static constexpr int pagesKept = 64;

    Request rowsOf(int page) const { return {page * pageLength, std::min(pageLength, size() - page * pageLength)}; }

    void forgetFarPages(int page)
    {
        while (m_pages.size() > pagesKept) {
            int farthest = page;
            for (auto it = m_pages.keyBegin(); it != m_pages.keyEnd(); ++it) {
                if (std::abs(*it - page) > std::abs(farthest - page))
                    farthest = *it;
            }
            m_pages.remove(farthest);
            m_requested.remove(farthest);
        }
    }

    QList<qint64> m_rows;
    QHash<int, std::vector<Summary>> m_pages;
    QSet<int> m_requested;
    QSet<int> m_unreadable;
};

}  // namespace countercheck
