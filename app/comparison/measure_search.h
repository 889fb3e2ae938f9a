// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/list_search.h"

namespace countercheck {

/// The measures that are looked for, to be set side by side.
class MeasureSearch final : public ListSearch {
    Q_OBJECT

public:
    /// `library` must outlive it.
    explicit MeasureSearch(OpenLibrary &library) : ListSearch(library) {}

    /// Waits for a pause in typing, then searches.
    void setText(const QString &text);
    /// Searches without waiting.
    void search() override;
    /// Forgets what was looked for.
    void clear();

Q_SIGNALS:
    void summariesArrived(int firstIndex, const std::vector<countercheck::MeasureSummary> &summaries);

private:
    void readSummaries(int firstIndex, const QList<qint64> &rows) override;

    QString m_text;
};

}  // namespace countercheck
