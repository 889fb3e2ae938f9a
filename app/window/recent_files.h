// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/settings.h"
#include "models/wording/wording.h"

#include <QMenu>

namespace countercheck {

/// The libraries that were opened last, the newest first. Filled when it is looked at.
class RecentFiles final : public QMenu {
    Q_OBJECT

public:
    RecentFiles(const Wording &wording, Settings &settings, QWidget *parent);

    void add(const QString &path);
    QStringList paths() const;

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void fill();

    Wording m_wording;
    Settings &m_settings;
};

}  // namespace countercheck
