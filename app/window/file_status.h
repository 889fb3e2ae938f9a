// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"

#include <QStringList>

class QStatusBar;

namespace countercheck {

class PlainLabel;

/// The status bar: what the library holds, and whether its file is sound.
class FileStatus final : public QObject {
    Q_OBJECT

public:
    FileStatus(const Wording &wording, QStatusBar *bar);

    void setLibrary(const std::optional<OpenedLibrary> &library);
    /// Without counts it says that they are on their way.
    void setCounts(const std::optional<LibraryCounts> &counts);
    void setState(const FileState &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    Wording m_wording;
    PlainLabel *m_counts;
    PlainLabel *m_check;
    QStringList m_parts; ///< what is known of the file, the most important first
    bool m_isCopy = false;
};

}  // namespace countercheck
