// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/subject_in_view.h"
#include "models/sheets/help_page.h"

namespace countercheck {

class HelpView;

/// The help: first steps, the marks of the chart, the words on screen, and the keys.
class HelpSubject final : public SubjectInView {
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
    FigureView *chart() override { return nullptr; }
    std::vector<QWidget *> parts() override;
    void takeFocus() override;

    std::shared_ptr<const Dossier> dossier() const override { return nullptr; }
    const ComparisonFigure *figure() const override { return nullptr; }
    const Passport *passport() const override { return nullptr; }
    FigureSelection selection() const override { return {}; }
    QString name() const override { return {}; }

    void selectFigure(const ObservationId &) override {}
    void selectBeside(const ObservationId &) override {}
    void setScale(ScaleMode scale) override { m_scale = scale; }
    void setWithContext(bool withContext) override { m_withContext = withContext; }
    void setTheme(ThemeName) override {}

    bool canOpen(ViewPage page) const override { return page == ViewPage::Chart; }
    void openPage(ViewPage) override {}
    bool run(Command) override { return false; }
    void updateCommands(Actions &, bool) override {}

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
    ScaleMode m_scale = ScaleMode::Own;
    bool m_withContext = false;
};

}  // namespace countercheck
