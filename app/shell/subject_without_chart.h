// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/subject_in_view.h"

namespace countercheck {

/// A subject whose pages hold lists and tables, and no chart: no figure of it is selected, exported or has a passport. It passes on the
/// scale of the charts that follow.
class SubjectWithoutChart : public SubjectInView {
    Q_OBJECT

public:
    using SubjectInView::SubjectInView;

    FigureView *chart() override { return nullptr; }
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

protected:
    /// A view of something, with the scale and the strip of context that the reader has chosen.
    View viewOf(const ViewSubject &subject) const
    {
        View view;
        view.subject = subject;
        view.scale = m_scale;
        view.withContext = m_withContext;
        return view;
    }

private:
    ScaleMode m_scale = ScaleMode::Own;
    bool m_withContext = false;
};

}  // namespace countercheck
