// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/records/record_search.h"
#include "app/shell/subject_without_chart.h"

namespace countercheck {

class CoverageView;
class ListOrder;
class RecordListModel;
class RecordListView;
class Settings;

/// The section of gaps as a whole: the questions without an answer on the left, measures by years in the middle.
class CoverageSubject final : public SubjectWithoutChart {
    Q_OBJECT

public:
    /// `session` and `settings` must outlive it.
    CoverageSubject(Session &session, Settings &settings, QObject *parent = nullptr);

    /// Returns the view of the table.
    static View table();

    bool canShow(const View &view) const override;
    void show(const View &view) override;
    bool isOnItsWay() const override { return m_isReading; }
    View view() const override;
    void leave() override {}
    void restart() override;

    QWidget *list() override;
    QWidget *page() override;
    std::optional<Section> section() const override { return Section::Gaps; }
    std::vector<QWidget *> parts() override;
    void takeFocus() override;

Q_SIGNALS:
    /// The reader opens a gap or a figure.
    void viewRequested(const countercheck::View &view);
    /// The reader wants to ask somebody about a gap.
    void requestRequested(const countercheck::GapId &gap);

private:
    void read();
    void showChosen();
    void choose(CoverageChoice choice);
    void chooseFile();
    void exportTo(const QString &path);

    Session &m_session;
    Wording m_wording;
    RecordSearch m_search;
    RecordListModel *m_model;
    RecordListView *m_list;
    CoverageView *m_page;
    ListOrder *m_order;
    Settings &m_settings;
    std::shared_ptr<const Coverage> m_coverage;
    qint64 m_gaps = 0;
    CoverageChoice m_choice = CoverageChoice::All;
    NewestQuestion m_question;
    bool m_isReading = false;
    bool m_isRead = false;
};

}  // namespace countercheck
