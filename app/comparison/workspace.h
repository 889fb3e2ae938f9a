// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/open_library.h"
#include "models/figure/compose.h"
#include "models/sheets/comparison_matrix.h"
#include "models/sheets/passport.h"
#include "models/wording/wording.h"

#include <QUndoStack>

#include <memory>

namespace countercheck {

/// A comparison with all that is shown of it.
struct ComposedComparison {
    QString name; ///< empty: never saved
    View view;    ///< what was composed; its page and its time are not
    std::shared_ptr<const Dossier> dossier;
    ComparisonFigure figure;
    ComparisonMatrix matrix;
    std::optional<Passport> passport;
    QStringList missing;       ///< the ids of measures that the library does not hold
    bool canShareAxis = false; ///< the pair could be drawn on one axis, allowed or not
    bool hasSteps = false;     ///< a step of a process is among the measures

    /// Whether the library holds both measures of the pair.
    bool hasPair() const;
    /// Whether the reader has put the pair on one axis.
    bool isPairOnOneAxis() const;
};

/// The comparison that is being put together. What is compared, what stands on one axis and the reader's
/// own words can be undone.
class Workspace final : public QObject {
    Q_OBJECT

public:
    /// `library` must outlive it.
    Workspace(OpenLibrary &library, const Wording &wording);

    /// Another comparison in place of this one, which cannot be undone. A view of anything but measures begins without any; scale
    /// and context of this comparison stay.
    void begin(const QString &name, const View &view);
    void setName(const QString &name);
    /// Reads the same comparison from the library as it is now. What can be undone stays.
    void readAgain() { read(); }

    void add(const MeasureId &measure);
    void remove(const MeasureId &measure);
    void setOneAxis(const MeasurePair &pair, bool on);
    /// Sets the reader's own words.
    void setWords(const ViewWords &words);

    void selectPair(const MeasurePair &pair);
    /// Selects a pair of measures and figures at once.
    void select(const std::optional<MeasurePair> &pair, const FigureSelection &figures);
    /// Selects a figure; the one beside it is taken away.
    void selectFigure(const ObservationId &observation);
    /// Sets a figure beside the one in view; an empty id takes it away.
    void selectBeside(const ObservationId &beside);
    void setScale(ScaleMode scale);
    void setWithContext(bool withContext);

    QUndoStack *undoStack() { return &m_undo; }
    const QString &name() const { return m_name; }
    /// What is asked for, shown or not.
    const View &view() const { return m_view; }
    /// What is shown; nullptr before the first answer.
    const std::shared_ptr<const ComposedComparison> &shown() const { return m_shown; }
    /// Whether what is shown is all that is asked for.
    bool isUpToDate() const { return m_shown && !m_isReading && m_shown->view == m_view; }

Q_SIGNALS:
    /// Something else is shown: `sameChart` where only what is selected in it changed.
    void changed(bool sameChart);
    void failed(const countercheck::Error &error);
    /// What is asked for could not be read: view() is again what is shown.
    void readFailed();

private:
    void change(const QString &words, View view);
    void setContent(const View &view);
    void correctSelection();
    void read();
    void compose(bool sameChart);

    OpenLibrary &m_library;
    Wording m_wording;
    QUndoStack m_undo;
    QString m_name;
    View m_view;
    std::shared_ptr<const Dossier> m_dossier;
    std::shared_ptr<const ComposedComparison> m_shown;
    bool m_hasSteps = false;
    bool m_isReading = false;    ///< what is read is composed once it is here
    bool m_isOtherChart = false; ///< until the chart of what is compared now is shown
    NewestQuestion m_reading;
    NewestQuestion m_composing;
};

}  // namespace countercheck
