// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"

#include <QStringList>

class QStatusBar;

namespace countercheck {

class PlainLabel;

/// What the status bar says of a library that is edited.
struct DocumentState {
    QString path;
    bool isCopy = false;
    bool hasFile = false;
    bool isUnsaved = false;
    qint64 unsaved = 0; ///< changes that the file lacks
};

/// The status bar: what the library holds, and whether its file is sound.
class FileStatus final : public QObject {
    Q_OBJECT

public:
    FileStatus(const Wording &wording, QStatusBar *bar);

    void setLibrary(const std::optional<OpenedLibrary> &library);
    /// Without counts it says that they are on their way.
    void setCounts(const std::optional<LibraryCounts> &counts);
    void setState(const FileState &state);
    /// In place of the state of the file while the library is edited.
    void setEditing(const std::optional<DocumentState> &document);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    Wording m_wording;
    PlainLabel *m_counts;
    PlainLabel *m_check;
    void showParts();
    QStringList partsOfDocument() const;

    FileState m_state;
    std::optional<DocumentState> m_document;
    QStringList m_parts; ///< what is known of the file, the most important first
    bool m_isCopy = false;
};

}  // namespace countercheck
