// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"

#include <QWidget>

class QSplitter;
class QStackedLayout;

namespace countercheck {

class Banner;
class Panel;

/// What fills the window: a list on the left, the page in view in the middle with a banner above it, the passport on the
/// right. It places the views; what they show is the business of the subject in view.
class Panes final : public QWidget {
    Q_OBJECT

public:
    enum class Pane { List, Passport };

    /// Takes over the passport.
    Panes(const Wording &wording, QWidget *passport, QWidget *parent = nullptr);

    /// The sentence above the page: faults and warnings.
    Banner *banner() const { return m_banner; }
    /// Shows a list and a page, and takes over those that it has not shown before.
    void show(QWidget *list, QWidget *page);

    void setPaneVisible(Pane pane, bool visible);
    /// False also for a pane that the reader has pulled shut.
    bool isPaneVisible(Pane pane) const;
    /// Marks the commands of the panes that are visible.
    void updateCommands(const Actions &actions) const;
    /// Both panes, at the sizes that suit the window.
    void resetLayout();
    /// Gives the keyboard to the next of these widgets, after the one that has it, and to the passport after the last.
    void focusNext(std::vector<QWidget *> parts);

    QByteArray sizes() const;
    void restoreSizes(const QByteArray &sizes);

Q_SIGNALS:
    /// Also when the reader pulled a pane shut with the mouse.
    void paneVisibilityChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *widgetOf(Pane pane) const;

    Panel *m_left;
    Panel *m_right;
    QWidget *m_passport;
    Banner *m_banner;
    QSplitter *m_columns;
    QStackedLayout *m_lists;
    QStackedLayout *m_pages;
    bool m_sized = false;
};

}  // namespace countercheck
