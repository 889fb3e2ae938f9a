// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/export_request.h"
#include "app/library/newest_question.h"
#include "models/figure/chart_record.h"
#include "models/wording/wording.h"

#include <QObject>

namespace countercheck {

class Library;
class Navigation;
class Session;

/// Leads from an exported picture back to the view that it shows, by the record that it carries, and says whether the library
/// that is open is the one that it was made from. The picture itself is never decoded, and nothing in it is followed.
class ChartOpener final : public QObject {
    Q_OBJECT

public:
    /// All but the parent must outlive it.
    ChartOpener(Session &session, Navigation &navigation, QObject *parent = nullptr);

    /// Whether a file is taken for an exported picture: by its ending, before it is opened.
    static bool isPicture(const QString &path);
    /// Without a library, the picture waits for one.
    void open(const QString &path);

Q_SIGNALS:
    void said(const QString &words);
    /// What waits to be read.
    void warned(const QString &words);
    /// Nothing could be shown. `name` is that of the file.
    void refused(const QString &name, const QString &words);
    /// A view of the library that is open is about to be shown.
    void opened();

private:
    /// A picture that was read, and what the open library holds of it.
    struct ReadChart {
        QString name;         ///< of the file
        QString refusal;      ///< why it is not opened; the rest then says nothing
        ChartRecord record;
        ExportRequest request;
        QStringList missing;  ///< what the library does not hold
        bool isHeld = false;  ///< enough is there to show something
    };
    static ReadChart readChart(const QString &path, const Wording &wording);
    static Result<Done> lookUp(ReadChart &chart, Library &library);

    void show(const ReadChart &chart);
    /// Says, once it is known, whether the library is the very one.
    void tellMatch();
    /// What sets the library of the picture apart from the open one. Empty if that is not known yet, or nothing does.
    QString difference() const;

    Session &m_session;
    Navigation &m_navigation;
    Wording m_wording;
    QString m_waiting;                 ///< a picture that waits for a library
    std::optional<ReadChart> m_untold; ///< of which it is not said yet whether the library is the one
    NewestQuestion m_reading;
};

}  // namespace countercheck
