// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/worker.h"

namespace countercheck {

Worker::Worker(const QString &name, QObject *parent) : QObject(parent)
{
    m_thread.setObjectName(name);
    m_runner.moveToThread(&m_thread);
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
    m_runner.post([this, placed] { m_library = std::move(*placed); });
}

}  // namespace countercheck

#include "moc_worker.cpp"
