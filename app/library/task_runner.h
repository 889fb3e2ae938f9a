// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace countercheck {

/// Runs tasks in the thread that it lives in, one after another, in the order in which they were posted.
class TaskRunner final : public QObject {
    Q_OBJECT

public:
    /// May be called by another thread than the one that it lived in, once that has ended.
    ~TaskRunner() override;

    /// Posts a task. May be called in any thread. A task that has not begun when this object ends is dropped.
    void post(std::function<void()> task);

protected:
    bool event(QEvent *event) override;
};

}  // namespace countercheck
