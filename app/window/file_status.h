// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"

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

private:
    Wording m_wording;
    PlainLabel *m_counts;
    PlainLabel *m_check;
    bool m_isCopy = false;
};

}  // namespace countercheck
