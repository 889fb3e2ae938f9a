// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/subject_without_chart.h"
#include "models/sheets/help_page.h"

namespace countercheck {

class HelpView;

/// The help: first steps, the marks of the chart, the words on screen, and the keys.
class HelpSubject final : public SubjectWithoutChart {
    Q_OBJECT

public:
    /// `actions` must outlive it; the window owns it. What a term of the window asks for comes here.
    HelpSubject(const Wording &wording, const Actions &actions, QWidget *window);

    HelpView *helpView() const { return m_help; }
    /// Asks for the topic of what has the keyboard; for the first steps if it has none.
    void explainFocus();
    void showFirstSteps();

    bool canShow(const View &view) const override { return view.kind() == SubjectKind::Help; }
    void show(const View &view) override;
    bool isOnItsWay() const override { return false; }
    View view() const override;
    void leave() override {}
    void restart() override {}

    QWidget *list() override;
    QWidget *page() override;
    std::optional<Section> section() const override { return std::nullopt; }
    std::vector<QWidget *> parts() override;
    void takeFocus() override;

Q_SIGNALS:
    /// The reader wants to see a topic of the help, or to search the library for a text.
    void viewRequested(const countercheck::View &view);
    void searchWanted(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void request(const QString &topic);
    void fill(const QString &typed);

    Wording m_wording;
    std::vector<HelpKey> m_keys;
    HelpView *m_help;
};

}  // namespace countercheck
