// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/record_sheet.h"
#include "models/wording/wording.h"

#include <QScrollArea>

class QVBoxLayout;

namespace countercheck {

/// The preview view shows in the side panel what is known of the record that is marked in a list, in short.
class PreviewView final : public QScrollArea {
    Q_OBJECT

public:
    explicit PreviewView(const Wording &wording, QWidget *parent = nullptr);

    /// Shows a sheet; without one it says what a preview is for.
    void setSheet(const std::optional<RecordSheet> &sheet);

Q_SIGNALS:
    /// The reader wants the page of the record.
    void openRequested();
    void recordRequested(const countercheck::ViewSubject &target);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addSheet(QVBoxLayout *column);
    void addSection(QVBoxLayout *column, const RecordSection &section);

    Wording m_wording;
    std::optional<RecordSheet> m_sheet;
};

}  // namespace countercheck
