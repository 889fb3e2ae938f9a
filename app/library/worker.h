// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/task_runner.h"
#include "models/store/library.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <memory>
#include <optional>
#include <stop_token>
#include <utility>

namespace countercheck {

/// A thread with a connection to the library of its own. It answers questions one after another, in the order in which they
/// were asked. A question carries values in and its answer carries values out: nothing is shared, so nothing is locked.
///
/// A question takes a stop token. Once a stop is requested, a question that waits is not begun, one that is being answered
/// can end early, and an answer that is ready is not delivered.
class Worker final : public QObject {
    Q_OBJECT

public:
    /// `name`: of the thread, for whoever looks at it in a debugger.
    explicit Worker(const QString &name, QObject *parent = nullptr);
    /// Asks the question that is being answered to stop, waits for it, and drops all that were asked after it.
    ~Worker() override;

    /// Puts another connection in place of the one that there is, or none. Questions that were asked before are still answered
    /// by the earlier one.
    void place(std::optional<Library> library);

    /// Calls `question(Library &, std::stop_token)` in the thread of this worker, then `deliver(answer)` in the thread of
    /// `receiver`, which is that of this object. A receiver that is gone by then hears nothing. Without a library nothing is
    /// asked.
    template <class Question, class Deliver>
    void ask(QObject *receiver, std::stop_token stop, Question question, Deliver deliver)
    {
        post(receiver, std::move(stop), [question = std::move(question)](std::optional<Library> &library, const std::stop_token &both) mutable {
            using Answer = decltype(question(*library, both));
            return library ? std::make_shared<Answer>(question(*library, both)) : std::shared_ptr<Answer>();
        }, std::move(deliver));
    }

    /// Calls `work(std::stop_token)` in the thread of this worker and delivers what it gives, with or without a library.
    template <class Work, class Deliver>
    void run(QObject *receiver, std::stop_token stop, Work work, Deliver deliver)
    {
        post(receiver, std::move(stop), [work = std::move(work)](std::optional<Library> &, const std::stop_token &both) mutable {
            using Answer = decltype(work(both));
            return std::make_shared<Answer>(work(both));
        }, std::move(deliver));
    }

    /// Calls `deliver` in the thread of this object; for a question that reports how far it is. May be called by the thread of
    /// this worker while it answers.
    template <class Deliver>
    void tell(Deliver deliver)
    {
        m_home.post(std::move(deliver));
    }

    /// Whether nothing is asked that is not yet answered or dropped.
    bool isIdle() const { return m_unanswered == 0; }

Q_SIGNALS:
    void becameIdle();

private:
    template <class Answering, class Deliver>
    void post(QObject *receiver, std::stop_token stop, Answering answering, Deliver deliver)
    {
        ++m_unanswered;
        m_runner.post([this, receiver = QPointer<QObject>(receiver), stop = std::move(stop),
                                               answering = std::move(answering), deliver = std::move(deliver)]() mutable {
            if (m_ended.stop_requested())
                return;
            decltype(answering(m_library, stop)) answer;
            if (!stop.stop_requested()) {
                std::stop_source both;
                const auto pass = [&both] { both.request_stop(); };
                const std::stop_callback onStop(stop, pass);
                const std::stop_callback onEnd(m_ended.get_token(), pass);
                answer = answering(m_library, both.get_token());
            }
            tell([this, receiver, stop, answer = std::move(answer), deliver = std::move(deliver)] {
                if (answer && receiver && !stop.stop_requested())
                    deliver(std::move(*answer));
                if (--m_unanswered == 0)
                    Q_EMIT becameIdle();
            });
        });
    }

    std::stop_source m_ended;
    std::optional<Library> m_library; ///< used by the thread only
    TaskRunner m_home;                ///< lives in the thread of this object
    TaskRunner m_runner;              ///< lives in the thread of this worker
    QThread m_thread;
    int m_unanswered = 0;             ///< used by the thread of this object only
};

}  // namespace countercheck
