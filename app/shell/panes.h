// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"

#include <QWidget>

#include <array>
#include <optional>

class QSplitter;
class QVBoxLayout;
class QStackedLayout;

namespace countercheck {

class Banner;
class PaneHead;
class PaneStrip;
class Panel;
class Rail;

/// What fills the window: the rail, a list under the search field, the page in view in the middle with a banner above it, and on the right
/// the side panel with a passport or a preview. It places the views; what they show is the business of the subject in view.
class Panes final : public QWidget {
    Q_OBJECT

public:
    /// Passport and preview share the side panel, and are opened and closed each by itself.
    enum class Pane { List, Passport, Preview };

    /// Takes over the passport.
    Panes(const Wording &wording, QWidget *passport, QWidget *parent = nullptr);

    Rail *rail() const { return m_rail; }
    /// The search field and what stands beside it.
    PaneHead *head() const { return m_head; }
    /// The sentence above the page: faults and warnings.
    Banner *banner() const { return m_banner; }
    /// Puts a line above the page in view.
    void setLineAbovePages(QWidget *line);
    /// Takes over a list and a page, without showing them.
    void add(QWidget *list, QWidget *page);
    /// Shows a list and a page, and takes over those that were not added before. Without a list the page has its room.
    void show(QWidget *list, QWidget *page);

    /// Shows or hides a pane, whatever the width of the window. Without a choice, a wide window shows all, a narrow one none.
    void setPaneChoice(Pane pane, std::optional<bool> isVisible);
    std::optional<bool> paneChoice(Pane pane) const { return m_choices[static_cast<std::size_t>(pane)]; }
    /// Says what the side panel is for: the passport or a preview; without either it gives its room to the page. It takes over the content,
    /// nullptr for the passport, and shows it.
    /// `name`: what the commands call a preview that is none of a record.
    void setSide(std::optional<Pane> side, QWidget *content, const QString &name = {});
    std::optional<Pane> side() const { return m_side; }
    /// False also for a pane that the reader has pulled shut.
    bool isPaneVisible(Pane pane) const;
    /// Marks the commands of the panes that are visible, and names their keys at the edge of the window.
    void updateCommands(const Actions &actions);
    /// The panes and the sizes that suit the window, without a choice.
    void resetLayout();
    /// Gives the keyboard to the next of these widgets, after the one that has it, and to the side panel after the last.
    void focusNext(std::vector<QWidget *> parts);

    QByteArray sizes() const;
    void restoreSizes(const QByteArray &sizes);

Q_SIGNALS:
    /// Also when the reader pulled a pane shut with the mouse.
    void paneVisibilityChanged();
    /// A pane has gone with the keyboard in it.
    void focusHidden();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *widgetOf(Pane pane) const;
    bool isOffered(Pane pane) const { return pane == Pane::List ? m_hasList : pane == m_side; }
    void showPanes();
    void fold();
    void chooseSizes();
    void showPane(QWidget *pane, bool isVisible);

    Wording m_wording;
    Panel *m_left;
    Panel *m_right;
    QWidget *m_passport;
    Banner *m_banner;
    QSplitter *m_columns;
    QVBoxLayout *m_middle = nullptr;
    QStackedLayout *m_lists;
    QStackedLayout *m_pages;
    QStackedLayout *m_sides;
    Rail *m_rail;
    PaneHead *m_head;
    PaneStrip *m_strip; ///< in place of the side panel while that is hidden; the rail stands for the list
    std::array<std::optional<bool>, 3> m_choices;
    std::optional<Pane> m_side = Pane::Passport;
    QString m_sideName;
    bool m_hasList = true;
    bool m_sized = false;
};

}  // namespace countercheck
