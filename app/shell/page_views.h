// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/subject_in_view.h"
#include "models/sheets/process_steps.h"
#include "models/sheets/side_by_side.h"
#include "widgets/pages/side_by_side_view.h"
#include "widgets/pages/steps_view.h"

#include <QHash>

namespace countercheck {

/// The views of the pages that lead on from a chart, each made when it is first filled: they cost time at the start, and many
/// readers never open them.
class PageViews {
public:
    /// `subject` must outlive it. What a reader asks for on a page becomes a signal of the subject.
    PageViews(SubjectInView &subject, const Wording &wording) : m_subject(subject), m_wording(wording) {}

    /// Returns the view of a page, or `chart` for one that has none yet.
    QWidget *view(ViewPage page, QWidget *chart) const { return m_views.value(page, chart); }

    /// Fills a page that is a table of two sides; false if there is nothing to show.
    bool fill(ViewPage page, const std::optional<SideBySide> &content)
    {
        if (!content)
            return false;
        auto *view = viewOf<SideBySideView>(page);
        QObject::connect(view, &SideBySideView::copyPairRequested, &m_subject, &SubjectInView::copyPairRequested, Qt::UniqueConnection);
        QObject::connect(view, &SideBySideView::copyArithmeticRequested, &m_subject, &SubjectInView::copyArithmeticRequested, Qt::UniqueConnection);
        view->setPage(*content);
        return true;
    }
    bool fill(ViewPage page, const std::optional<ProcessSteps> &steps)
    {
        if (steps)
            viewOf<StepsView>(page)->setSteps(*steps);
        return steps.has_value();
    }

    /// Returns the view of a page for filling. A PageView is made from the wording and has a signal backRequested().
    template <class PageView>
    PageView *viewOf(ViewPage page)
    {
        QWidget *&view = m_views[page];
        if (!view) {
            auto *made = new PageView(m_wording);
            QObject::connect(made, &PageView::backRequested, &m_subject, &SubjectInView::closeRequested);
            view = made;
        }
        return static_cast<PageView *>(view);
    }

private:
    SubjectInView &m_subject;
    Wording m_wording;
    QHash<ViewPage, QWidget *> m_views; ///< owned by the panes, once they have been shown
};

}  // namespace countercheck
