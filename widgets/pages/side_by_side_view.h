// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/sheets/side_by_side.h"
#include "models/wording/wording.h"

#include <QWidget>

class QPushButton;
class QScrollArea;

namespace countercheck {

class PageHeader;

/// The side by side view shows a page of findings, one row for each dimension: what each figure says, whether they agree,
/// why.
class SideBySideView final : public QWidget {
    Q_OBJECT

public:
    explicit SideBySideView(const Wording &wording, QWidget *parent = nullptr);

    void setPage(const SideBySide &page);

Q_SIGNALS:
    void backRequested();
    void copyPairRequested();
    void copyArithmeticRequested();

private:
    QWidget *makeGrid(const SideBySide &page) const;

    Wording m_wording;
    PageHeader *m_header;
    QPushButton *m_copySentence;
    QPushButton *m_copyArithmetic;
    QScrollArea *m_scroll;
};

}  // namespace countercheck
