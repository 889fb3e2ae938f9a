// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/worker.h"

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#endif

namespace countercheck {

Worker::Worker(const QString &name, QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(name);
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

Worker::~Worker()
{
    m_ended.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void Worker::place(std::optional<Library> library)
{
    // Shared, since what Qt queues must be copyable and a connection is not.
    auto placed = std::make_shared<std::optional<Library>>(std::move(library));
    publish();
    QMetaObject::invokeMethod(&m_context, [this, placed] {
        receive();
        m_library = std::move(*placed);
    }, Qt::QueuedConnection);
}

void Worker::publish()
{
#if defined(__SANITIZE_THREAD__)
    __tsan_release(this);
#endif
}

void Worker::receive()
{
#if defined(__SANITIZE_THREAD__)
    __tsan_acquire(this);
#endif
}

}  // namespace countercheck
