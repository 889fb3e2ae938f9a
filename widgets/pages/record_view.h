// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/record_sheet.h"
#include "models/wording/wording.h"

#include <QPointer>
#include <QScrollArea>

class QVBoxLayout;

namespace countercheck {

/// The record view is the page of one measure, source or gap: what it is, what is known of it, and where it leads to.
class RecordView final : public QScrollArea {
    Q_OBJECT

public:
    explicit RecordView(const Wording &wording, QWidget *parent = nullptr);

    /// Shows a sheet; without one it is empty. `inset` is shown under what is known of the record, such as its chart: it is not owned, and
    /// nullptr for none.
    void setSheet(const std::optional<RecordSheet> &sheet, QWidget *inset);

Q_SIGNALS:
    void recordRequested(const countercheck::ViewSubject &target);
    void openRequested(const QString &url);
    void citationRequested(const QString &citation);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void addSection(QVBoxLayout *column, const RecordSection &section);

    Wording m_wording;
    std::optional<RecordSheet> m_sheet;
    QPointer<QWidget> m_inset;
};

}  // namespace countercheck
