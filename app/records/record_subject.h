// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/library/session.h"
#include "app/records/record_search.h"
#include "app/shell/subject_in_view.h"
#include "models/sheets/record_sheet.h"

namespace countercheck {

class ListOrder;
class RecordListModel;
class RecordListView;
class RecordPage;
class RecordView;
class Settings;

/// What is read of one record, and what is shown of it.
struct ShownRecord {
    qint64 row = 0; ///< in the table of its kind
    RecordDossier record;
    std::optional<RecordSheet> sheet;
    std::optional<ComparisonFigure> figure; ///< of a measure, and of the measure of a figure
    std::optional<Passport> passport;       ///< of the figure in view
    FigureSelection selection;
};

/// One section of a library: the list of its rows, and the page of the one in view. The page of a figure is that of its measure, with the
/// figure in view.
class RecordSubject final : public SubjectInView {
    Q_OBJECT

public:
    /// `session` and `settings` must outlive it. `kind` is any but claims.
    RecordSubject(Session &session, Settings &settings, SearchedKind kind, QObject *parent = nullptr);

    bool canShow(const View &view) const override;
    void show(const View &view) override;
    bool isOnItsWay() const override { return m_isReading; }
    View view() const override;
    void leave() override;
    void restart() override;

    /// The view of what is known of a record.
    RecordView *record() const;

    QWidget *list() override;
    QWidget *page() override;
    std::optional<Section> section() const override { return sectionOf(m_kind); }
    FigureView *chart() override;
    std::vector<QWidget *> parts() override;
    void takeFocus() override;

    std::shared_ptr<const Dossier> dossier() const override;
    /// The chart of a measure is no picture of its own to export: that is a comparison of one.
    const ComparisonFigure *figure() const override { return nullptr; }
    const Passport *passport() const override;
    FigureSelection selection() const override;
    QString name() const override { return {}; }

    void selectFigure(const ObservationId &observation) override;
    void selectBeside(const ObservationId &beside) override;
    void setScale(ScaleMode scale) override;
    void setWithContext(bool withContext) override { m_withContext = withContext; }
    void setTheme(ThemeName theme) override;

    bool canOpen(ViewPage page) const override { return page == ViewPage::Chart; }
    void openPage(ViewPage) override {}
    bool run(Command) override { return false; }
    void updateCommands(Actions &, bool) override {}

Q_SIGNALS:
    /// The reader wants to see another record, or an address of the library.
    void viewRequested(const countercheck::View &view);
    void openRequested(const QString &url);

private:
    void read(const ViewSubject &subject, const FigureSelection &selection);
    void showRecord();
    View viewOf(const ViewSubject &subject) const;

    Session &m_session;
    SearchedKind m_kind;
    Wording m_wording;
    RecordSearch m_search;
    RecordListModel *m_model;
    RecordListView *m_list;
    RecordPage *m_page;
    ListOrder *m_order;
    ViewSubject m_wanted; ///< the record that was asked for last
    FigureSelection m_wantedFigures;
    std::shared_ptr<const ShownRecord> m_shown;
    NewestQuestion m_reading;
    bool m_isReading = false;
    bool m_isInView = false;
    ScaleMode m_scale = ScaleMode::Own;
    bool m_withContext = false;
};

}  // namespace countercheck
