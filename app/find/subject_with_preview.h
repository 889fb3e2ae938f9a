// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/find/record_preview.h"
#include "app/library/session.h"
#include "app/shell/subject_without_chart.h"

#include <QPointer>

namespace countercheck {

class PreviewView;

/// A subject with a list or a table of records. The one that is marked is previewed in the side panel while that is open: a figure by its
/// passport, with which all can be done that a passport is for, and any other record by its page in short.
class SubjectWithPreview : public SubjectWithoutChart {
    Q_OBJECT

public:
    /// `session` must outlive it.
    SubjectWithPreview(Session &session, QObject *parent);

    bool hasPreview() const final { return true; }
    QWidget *preview() final;
    void setPreviewVisible(bool isVisible) final;

    std::shared_ptr<const Dossier> dossier() const final;
    const Passport *passport() const final;
    FigureSelection selection() const final;
    void selectFigure(const ObservationId &figure) final;
    void selectBeside(const ObservationId &beside) final;
    /// Why two figures may be compared or not is told on the page of the figure.
    void openPage(ViewPage page) final;

Q_SIGNALS:
    /// The reader opens a record, or compares two figures.
    void viewRequested(const countercheck::View &view);

protected:
    /// The record that is marked in the list or table; nothing where none is.
    virtual std::optional<RecordKey> marked() const = 0;
    /// Previews what is marked now.
    void followMark();
    /// Gives up what is previewed, since another subject comes into view or another library is open.
    void forgetPreview();

private:
    void read(const ObservationId &beside);
    void showSheet();

    Session &m_session;
    QPointer<PreviewView> m_view; ///< made when it is first shown; owned by the side panel
    std::optional<RecordKey> m_wanted; ///< what was asked for last
    std::shared_ptr<const RecordPreview> m_shown;
    NewestQuestion m_question;
    bool m_isVisible = false;
};

}  // namespace countercheck
