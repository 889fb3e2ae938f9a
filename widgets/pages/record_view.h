// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/citations/citation.h"
#include "models/sheets/record_sheet.h"
#include "models/wording/wording.h"
#include "widgets/pages/gap_switch.h"

#include <QPointer>
#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace countercheck {

/// The record view is the page of one measure, source or gap: what it is, what is known of it, and where it leads to.
class RecordView final : public QScrollArea {
    Q_OBJECT

public:
    explicit RecordView(const Wording &wording, QWidget *parent = nullptr);

    /// Shows a sheet; without one it is empty. `inset` is shown under what is known of the record, such as its chart: it is not owned, and
    /// nullptr for none.
    void setSheet(const std::optional<RecordSheet> &sheet, QWidget *inset);

    /// How sources are cited, and the keys of the command that copies a reference.
    void setCitationForm(const CitationForm &form, const QString &copyKeys);

Q_SIGNALS:
    void recordRequested(const countercheck::ViewSubject &target);
    void openRequested(const QString &url);
    void copyAddressRequested(const QString &url);
    void citationFormChanged(const countercheck::CitationForm &form);
    /// The reader wants the reference to the source in view on the clipboard, or in a file.
    void citationRequested();
    void citationFileRequested();
    /// The reader wants to ask somebody about the gap in view.
    void requestRequested();
    /// The reader wants to write a note on the gap in view, or to see all that is missing.
    void noteRequested();
    void gapPageRequested(countercheck::GapPage page);
    /// The reader wants to set the measure in view beside others.
    void comparisonRequested(const countercheck::MeasureId &measure);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void addHead(QVBoxLayout *column);
    QWidget *makeFacts();
    void addFacts(QVBoxLayout *column);
    void addRequest(QVBoxLayout *column);
    void addOrigins(QVBoxLayout *column);
    void addSection(QVBoxLayout *column, const RecordSection &section);
    void addSpan(QVBoxLayout *column);
    /// Makes what stands beside the page; nullptr if nothing does.
    QWidget *makeAside();
    QWidget *makeSourceCard();
    void placeAside();

    Wording m_wording;
    std::optional<RecordSheet> m_sheet;
    QPointer<QWidget> m_inset;
    CitationForm m_citationForm;
    QString m_citationKeys;
    QPointer<QWidget> m_aside;
    QGridLayout *m_body = nullptr; ///< the page and what stands beside or above it
};

}  // namespace countercheck
