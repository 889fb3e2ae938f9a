// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "models/domain/comparison_content.h"
#include "models/figure/process_steps.h"
#include "models/figure/comparison_matrix.h"

#include <QUndoStack>

#include <functional>

namespace countercheck {

/// A comparison with all that is shown of it.
struct ComposedComparison {
    ComparisonContent content;
    std::shared_ptr<const Dossier> dossier;
    ComparisonFigure figure;
    ComparisonMatrix matrix;
    std::optional<MeasurePair> pair; ///< that the sentence judges
    ObservationId observation;
    ObservationId beside; ///< the other figure of the pair in view: then the sentence judges the two figures
    std::optional<Passport> passport;
    QStringList missing;       ///< measures that the library does not hold
    bool canShareAxis = false; ///< the pair could be drawn on one axis, allowed or not
    bool hasSteps = false;     ///< a step of a process is among the measures
};

/// The comparison that is being put together. Every change of what is compared can be undone.
class Workspace final : public QObject {
    Q_OBJECT

public:
    explicit Workspace(Session &session);
    ~Workspace() override;

    /// Another comparison in place of this one, which cannot be undone.
    void begin(const ComparisonContent &content = {});
    void setName(const QString &name);

    void add(const MeasureId &measure);
    void remove(const MeasureId &measure);
    void setOneAxis(const MeasurePair &pair, bool on);

    void selectPair(const MeasurePair &pair);
    /// Another figure comes without one beside it.
    void selectObservation(const ObservationId &observation);
    /// The figure that is set beside the selected one; empty for none.
    void selectBeside(const ObservationId &beside);
    void setScale(ScaleMode scale);

    /// Which measures the list shows. Waits for a pause in typing; what was looked for before is not answered any more.
    void setMeasureText(const QString &text);
    /// Without waiting.
    void findMeasures();
    void fetchSummaries(int firstIndex, int count);
    /// The processes that some measures are steps of, delivered in the thread of the window; nothing where there is none.
    void readSteps(const MeasureSelection &selection, const std::function<void(const std::optional<ProcessSteps> &)> &deliver);

    QUndoStack *undoStack() { return &m_undo; }
    const ComparisonContent &content() const { return m_content; }
    /// nullptr before the first answer.
    const std::shared_ptr<const ComposedComparison> &shown() const { return m_shown; }
    const std::vector<qint64> &measureRows() const { return m_rows; }

Q_SIGNALS:
    /// Something else is shown: `sameChart` where only what is selected in it changed.
    void changed(bool sameChart);
    void measureRowsChanged();
    void measureSummariesArrived(int firstIndex, const std::vector<countercheck::MeasureSummary> &summaries);
    void failed(const countercheck::Error &error);

private:
    void change(const QString &words, ComparisonContent content);
    void setContent(const ComparisonContent &content);
    void read();
    void compose(bool sameChart);
    void report(const Error &error);
    void correctPair();

    Session &m_session;
    Wording m_wording;
    QUndoStack m_undo;
    ComparisonContent m_content;
    std::optional<MeasurePair> m_pair;
    ObservationId m_observation;
    ObservationId m_beside;
    ScaleMode m_scale = ScaleMode::Own;
    std::shared_ptr<const Dossier> m_dossier;
    bool m_hasSteps = false;
    std::shared_ptr<const ComposedComparison> m_shown;
    std::vector<qint64> m_rows;
    QString m_text;
    QTimer m_typing;
    std::stop_source m_searching;
    std::stop_source m_reading;
    std::stop_source m_composing;
    std::stop_source m_ended; ///< what is delivered afterwards finds nobody
    bool m_isReading = false; ///< what is read will be composed when it is here
};

}  // namespace countercheck
