// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/actions.h"
#include "models/domain/dossier.h"
#include "models/domain/section.h"
#include "models/domain/view.h"
#include "models/figure/figure.h"
#include "models/sheets/passport.h"
#include "widgets/chart/theme.h"

#include <QObject>
#include <QWidget>

#include <memory>
#include <vector>

namespace countercheck {

class FigureView;

/// What the window needs of whatever is in view. There is one for the claim and one for the comparison; a further kind of
/// subject implements this interface and is added to the Navigation.
///
/// A subject owns its views. It answers for the last view that it was asked for: view() gives that view even while it is still
/// being read.
class SubjectInView : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether it shows views of this kind.
    virtual bool canShow(const View &view) const = 0;
    /// Leads to a view that it can show. changed() follows when it is there.
    virtual void show(const View &view) = 0;
    /// Whether the view that was asked for last is still being read.
    virtual bool isOnItsWay() const = 0;
    /// The view that was asked for last, with what the reader has since done in it.
    virtual View view() const = 0;
    /// Gives up what is still on its way, since another subject comes into view.
    virtual void leave() = 0;
    /// Begins anew with the library that is open now, or with none.
    virtual void restart() = 0;
    /// Reads the same library again, of which rows have changed. show() follows for the one in view, and for another once the reader comes back to it.
    virtual void refresh() { restart(); }

    /// The list that stands beside its pages; nullptr for a subject that needs its room.
    virtual QWidget *list() = 0;
    /// The page in view.
    virtual QWidget *page() = 0;
    /// The section that it belongs to; none for what goes through all of them.
    virtual std::optional<Section> section() const = 0;
    /// Its chart, whether it is on the page in view or not; nullptr for a subject that has none.
    virtual FigureView *chart() = 0;
    /// The parts of the page in view, in the order in which the keyboard goes through them.
    virtual std::vector<QWidget *> parts() = 0;
    /// Gives the keyboard to where the reader goes on.
    virtual void takeFocus() = 0;

    /// What the chart was made from; nullptr without a chart.
    virtual std::shared_ptr<const Dossier> dossier() const = 0;
    /// The chart as data; nullptr without a chart.
    virtual const ComparisonFigure *figure() const = 0;
    /// The passport of the figure in view; nullptr without one.
    virtual const Passport *passport() const = 0;
    /// Whether the side panel previews what is marked in its list, in place of the passport of a figure of its chart.
    virtual bool hasPreview() const { return false; }
    /// What the side panel shows of what has no passport; nullptr where the passport is shown.
    virtual QWidget *preview() { return nullptr; }
    /// What the commands call the preview, where it is none of a record.
    virtual QString previewName() const { return {}; }
    /// What preview() returned has come up, or has gone.
    virtual void setPreviewVisible(bool) {}
    /// The figures that the chart shows as selected.
    virtual FigureSelection selection() const = 0;
    /// The name for a file of the chart, without an ending; it need not be fit for a file.
    virtual QString name() const = 0;

    virtual void selectFigure(const ObservationId &observation) = 0;
    /// Sets a figure beside the one in view; an empty id takes it away.
    virtual void selectBeside(const ObservationId &beside) = 0;
    virtual void setScale(ScaleMode scale) = 0;
    virtual void setWithContext(bool withContext) = 0;
    virtual void setTheme(ThemeName theme) = 0;

    /// Whether there is anything to show on a page.
    virtual bool canOpen(ViewPage page) const = 0;
    /// Leads to a page; to none if there is nothing to show.
    virtual void openPage(ViewPage page) = 0;
    /// Carries out a command of its own; false for others. Only the subject in view is asked.
    virtual bool run(Command command) = 0;
    /// Says which of its commands are possible. `isInView`: false where another subject is in view, or none.
    virtual void updateCommands(Actions &actions, bool isInView) = 0;

Q_SIGNALS:
    /// Something else is shown, or other commands are possible.
    void changed();
    /// The reader is about to go to another place by way of this subject: view() is still that of the place that is left.
    void leaving();
    /// The reader has gone to another place by way of this subject: another claim, another page. `isNew`: also where subject
    /// and page are of the same kind as before, as for a new comparison.
    void moved(bool isNew = false);
    /// The view that is about to be shown has a scale and a strip of context of its own, which go along to other subjects.
    void formWanted(countercheck::ScaleMode scale, bool withContext);
    /// The reader wants to close the page in view.
    void closeRequested();
    /// The reader wants the list of this subject.
    void listWanted();
    /// The reader wants to see the preview, or no longer.
    void previewToggled();
    /// The reader wants the sentence on the two figures in view, or what follows from them by arithmetic.
    void copyPairRequested();
    void copyArithmeticRequested();
    /// A short remark for the status bar.
    void said(const QString &words);
    void failed(const countercheck::Error &error);
};

/// The line of a passport on the figure that is set beside its own; nullptr without one.
const BesideLine *besideLine(const SubjectInView &subject);

}  // namespace countercheck
