// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/library.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace countercheck {

/// A thread with a connection of its own. Questions are answered one after another, in the order in which they were
/// asked; each answer is delivered in the thread of its receiver. Nothing is shared, hence nothing is locked: a question
/// carries values in and its answer carries values out.
class Worker {
public:
    explicit Worker(const QString &name)
    {
        m_thread.setObjectName(name);
        m_context.moveToThread(&m_thread);
        m_thread.start();
    }

    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Waits for the question that is being answered; what was asked after it is dropped.
    ~Worker()
    {
        m_thread.quit();
        m_thread.wait();
    }

    /// `question` is called in the thread of this worker, with its connection; `deliver` in the thread of `receiver` with
    /// what it gave, unless the receiver is gone by then.
    template <class Question, class Deliver>
    void ask(QObject *receiver, Question question, Deliver deliver)
    {
        QMetaObject::invokeMethod(&m_context, [this, receiver, question = std::move(question), deliver = std::move(deliver)] {
            using Answer = decltype(question(m_library));
            // Shared, since what Qt posts must be copyable and an answer need not be.
            auto answer = std::make_shared<Answer>(question(m_library));
            QMetaObject::invokeMethod(receiver, [answer, deliver] { deliver(std::move(*answer)); }, Qt::QueuedConnection);
        }, Qt::QueuedConnection);
    }

private:
    /// Used in the thread only.
    std::optional<Library> m_library;
    QObject m_context;
    QThread m_thread;
};

}  // namespace countercheck
