// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "models/domain/view.h"

#include <QObject>

namespace countercheck {

class HistoryView;

/// Fills the history beside a form: of its row, or of the whole library.
class HistoryPanel final : public QObject {
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit HistoryPanel(Session &session, QObject *parent = nullptr);

    HistoryView *view() const { return m_view; }
    /// The row whose form is in view.
    void setRow(const std::optional<EditedRow> &row);
    /// Reads it only while somebody can see it.
    void setVisible(bool isVisible);
    void read();

Q_SIGNALS:
    void failed(const countercheck::Error &error);

private:
    void putBack(qint64 number);

    Session &m_session;
    Wording m_wording;
    HistoryView *m_view;
    std::optional<EditedRow> m_row;
    NewestQuestion m_reading;
    bool m_isVisible = false;
};

}  // namespace countercheck
