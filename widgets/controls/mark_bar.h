// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/record_mark.h"
#include "models/wording/wording.h"

#include <QWidget>

class QPushButton;

namespace countercheck {

class PlainLabel;

/// The mark bar stands above the page of a record that the reader has starred or noted; a record without either has none.
class MarkBar final : public QWidget {
    Q_OBJECT

public:
    explicit MarkBar(const Wording &wording, QWidget *parent = nullptr);

    void setMark(const RecordMark &mark);

Q_SIGNALS:
    void starRequested();
    void noteRequested();

private:
    Wording m_wording;
    QPushButton *m_star;
    QPushButton *m_edit;
    PlainLabel *m_note;
};

}  // namespace countercheck
