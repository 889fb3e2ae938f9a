// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/open_library.h"

#include <QTimer>

#include <vector>

namespace countercheck {

/// A search whose answer is a list: the row numbers at once, and the texts of some rows when they are shown. What is searched
/// for, and what a text is, is a matter of the class that is derived from it.
class ListSearch : public QObject {
    Q_OBJECT

public:
    /// Fetches the texts of some of rows(). They arrive by a signal of the derived class, or summariesFailed() is said.
    void fetchSummaries(int firstIndex, int count);

    /// The row numbers of what is found, in their order.
    const QList<qint64> &rows() const { return m_listed.rows; }
    /// The groups that they fall into; none for most searches.
    const std::vector<RowGroup> &groups() const { return m_listed.groups; }
    /// How many more are found than rows() has.
    qint64 further() const { return m_listed.further; }
    /// Whether rows() answers the query: a damaged library may be impossible to search.
    bool isAnswered() const { return m_isAnswered; }
    /// Whether a search waits for a pause in typing.
    bool isWaiting() const { return m_typing.isActive(); }

Q_SIGNALS:
    void rowsChanged();
    void summariesFailed(int firstIndex);
    void failed(const countercheck::Error &error);

protected:
    /// `library` must outlive it.
    explicit ListSearch(OpenLibrary &library);

    OpenLibrary &library() { return m_library; }
    /// Searches for what is wanted now, by find().
    virtual void search() = 0;
    /// Reads the texts of these rows, by read().
    virtual void readSummaries(int firstIndex, const QList<qint64> &rows) = 0;

    /// Calls search() after a pause in typing. Texts that were fetched for the search before arrive no more.
    void searchSoon();
    /// Forgets the answer and what is under way.
    void forget();

    /// Asks for the rows by `question(Library &, std::stop_token)`.
    template <class Question>
    void find(Question question)
    {
        m_typing.stop();
        m_library.pages().ask(this, m_searching.next(), std::move(question), [this](Result<QList<qint64>> answer) { take(std::move(answer)); });
    }

    /// Asks for rows in groups.
    template <class Question>
    void findGrouped(Question question)
    {
        m_typing.stop();
        m_library.pages().ask(this, m_searching.next(), std::move(question), [this](Result<GroupedRows> answer) { take(std::move(answer)); });
    }

    /// Asks for the first rows by `question(Library &, std::stop_token, std::size_t most)`, and then for all, where there are more: by the
    /// worker for overviews, since the first are being read. `restBegan` is called where it is asked.
    template <class Question, class RestBegan>
    void findFirst(Question question, RestBegan restBegan)
    {
        m_typing.stop();
        const std::stop_token newest = m_searching.next();
        m_library.pages().ask(this, newest, [question](Library &library, const std::stop_token &stop) { return question(library, stop, firstRows); },
                              [this, newest, question, restBegan](Result<QList<qint64>> answer) {
            const bool hasMore = answer && answer->size() == firstRows;
            take(std::move(answer));
            if (!hasMore || newest.stop_requested())
                return;
            m_library.overviews().ask(this, newest, [question](Library &library, const std::stop_token &stop) { return question(library, stop, allRows); },
                                     [this](Result<QList<qint64>> all) { take(std::move(all)); });
            restBegan();
        });
    }

    /// Asks for texts by `question(Library &)` and gives them to `arrived`. Void together with the search that found the rows.
    template <class Question, class Arrived>
    void read(int firstIndex, Question question, Arrived arrived)
    {
        m_library.pages().ask(this, m_searching.token(), [question = std::move(question)](Library &library, const std::stop_token &) {
            return question(library);
        }, [this, firstIndex, arrived = std::move(arrived)](const auto &answer) {
            if (answer) {
                arrived(*answer);
            } else {
                Q_EMIT summariesFailed(firstIndex);
                Q_EMIT failed(answer.error());
            }
        });
    }

private:
    /// Whole pages of a list: more than the tallest screen shows.
    static constexpr std::size_t firstRows = 512;

    void take(Result<QList<qint64>> answer);
    void take(Result<GroupedRows> answer);

    OpenLibrary &m_library;
    GroupedRows m_listed;
    bool m_isAnswered = true;
    NewestQuestion m_searching;
    QTimer m_typing;
};

}  // namespace countercheck
