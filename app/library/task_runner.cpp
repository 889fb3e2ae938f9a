// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/task_runner.h"

#include <QCoreApplication>
#include <QEvent>

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#endif

namespace countercheck {
namespace {

const auto taskType = static_cast<QEvent::Type>(QEvent::registerEventType());

struct TaskEvent final : QEvent {
    explicit TaskEvent(std::function<void()> toRun) : QEvent(taskType), task(std::move(toRun)) {}
    std::function<void()> task;
};

/// Both name to ThreadSanitizer what Qt does, whose locks it cannot see: all that was written before an event was posted can be
/// read by whoever receives it, and all that a thread has written by whoever has waited for its end.
void publish([[maybe_unused]] void *what)
{
#if defined(__SANITIZE_THREAD__)
    __tsan_release(what);
#endif
}

void receive([[maybe_unused]] void *what)
{
#if defined(__SANITIZE_THREAD__)
    __tsan_acquire(what);
#endif
}

}  // namespace

TaskRunner::~TaskRunner()
{
    receive(this);
}

void TaskRunner::post(std::function<void()> task)
{
    auto *event = new TaskEvent(std::move(task));
    publish(event);
    QCoreApplication::postEvent(this, event);
}

bool TaskRunner::event(QEvent *event)
{
    receive(event);
    if (event->type() != taskType)
        return QObject::event(event);
    static_cast<TaskEvent *>(event)->task();
    publish(this);
    return true;
}

}  // namespace countercheck

#include "moc_task_runner.cpp"
