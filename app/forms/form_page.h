// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QWidget>

class QBoxLayout;
class QSplitter;

namespace countercheck {

class FormView;
class OutlookView;

/// A form with its outlook beside it, or under it where there is no room.
class FormPage final : public QWidget {
    Q_OBJECT

public:
    explicit FormPage(const Wording &wording, QWidget *parent = nullptr);

    FormView *form() const { return m_form; }
    OutlookView *outlook() const { return m_outlook; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    FormView *m_form;
    OutlookView *m_outlook;
    QSplitter *m_splitter;
    bool m_isShared = false;
};

}  // namespace countercheck
