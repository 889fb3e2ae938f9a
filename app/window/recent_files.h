// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/settings.h"
#include "models/wording/wording.h"

#include <QDateTime>
#include <QMenu>

#include <vector>

namespace countercheck {

/// A library that was opened before.
struct RecentFile {
    QString path;
    QString title;    ///< of the library; its file name if that was not noted
    QDateTime opened; ///< last; invalid if that was not noted
    QString content;  ///< what it held then, in words; empty if that was not noted
};

/// The libraries that were opened last, the newest first. The menu is filled when it is looked at.
class RecentFiles final : public QMenu {
    Q_OBJECT

public:
    RecentFiles(const Wording &wording, Settings &settings, QWidget *parent);

    void add(const QString &path, const QString &title);
    /// Notes what a library holds that was added.
    void noteContent(const QString &path, const QString &content);
    void forget(const QString &path);
    QStringList paths() const;
    std::vector<RecentFile> files() const;

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void fill();

    Wording m_wording;
    Settings &m_settings;
};

}  // namespace countercheck
