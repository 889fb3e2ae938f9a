// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/open_library.h"

#include <QTimer>

#include <vector>

namespace countercheck {

/// The measures that are looked for, to be set side by side.
class MeasureSearch final : public QObject {
    Q_OBJECT

public:
    /// `library` must outlive it.
    explicit MeasureSearch(OpenLibrary &library);

    /// Waits for a pause in typing, then searches. Texts that were fetched for the search before arrive no more.
    void setText(const QString &text);
    /// Searches without waiting.
    void search();
    /// Forgets what was looked for.
    void clear();
    /// Fetches the texts of some of the measures in rows(), and says them by summariesArrived() or summariesFailed().
    void fetchSummaries(int firstIndex, int count);

    /// The row numbers of the measures that are found, in their order.
    const std::vector<qint64> &rows() const { return m_rows; }

Q_SIGNALS:
    void rowsChanged();
    void summariesArrived(int firstIndex, const std::vector<countercheck::MeasureSummary> &summaries);
    void summariesFailed(int firstIndex);
    void failed(const countercheck::Error &error);

private:
    OpenLibrary &m_library;
    QString m_text;
    std::vector<qint64> m_rows;
    NewestQuestion m_searching;
    QTimer m_typing;
};

}  // namespace countercheck
