// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/records/request_desk.h"

#include "app/records/request_dialog.h"
#include "app/shell/navigation.h"
#include "app/shell/settings.h"
#include "models/files/write_file.h"

#include <QClipboard>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QStandardPaths>

namespace countercheck {

using namespace Qt::StringLiterals;

RequestDesk::RequestDesk(Session &session, Settings &settings, Navigation &navigation, QWidget *window)
    : QObject(window), m_session(session), m_settings(settings), m_navigation(navigation), m_window(window), m_wording(session.wording())
{
}

GapId RequestDesk::gapInView() const
{
    const View view = m_navigation.subject().view();
    const auto *gap = std::get_if<GapId>(&view.subject);
    return gap ? *gap : GapId();
}

bool RequestDesk::run(Command command)
{
    if (command != Command::DraftRequest)
        return false;
    if (const GapId gap = gapInView(); !gap.isEmpty())
        draft(gap);
    return true;
}

void RequestDesk::updateCommands(Actions &actions, bool isInView) const
{
    actions.action(Command::DraftRequest)->setEnabled(isInView && !gapInView().isEmpty());
}

void RequestDesk::draft(const GapId &gap)
{
    m_session.pages().ask(this, m_question.next(), [gap](Library &library, const std::stop_token &) { return library.recordDossier(gap); },
                          [this, gap](const Result<RecordDossier> &record) {
                              if (record)
                                  show(*record, gap);
                              else
                                  Q_EMIT failed(record.error());
                          });
}

void RequestDesk::show(const RecordDossier &record, const GapId &gap)
{
    auto *dialog = new RequestDialog(m_wording, record, gap, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RequestDialog::copyRequested, this, [this](const QString &text) {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT said(m_wording.say("Request", "The request is on the clipboard. Nothing was sent."));
    });
    connect(dialog, &RequestDialog::saveRequested, this, [this, gap, dialog](const QString &text) { chooseFile(text, gap, dialog); });
    connect(dialog, &RequestDialog::askedNoted, this, [this, gap] { noteAsked(gap); });
    dialog->open();
}

void RequestDesk::chooseFile(const QString &text, const GapId &gap, QWidget *parent)
{
    auto *dialog = new QFileDialog(parent, m_wording.say("Request", "Save the request to"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QString last = m_settings.value(Setting::ExportFolder).toString();
    dialog->setDirectory(!last.isEmpty() && QDir(last).exists() ? last : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->setNameFilters({m_wording.say("Request", "Text (*.txt)"), m_wording.say("Window", "All files (*)")});
    dialog->selectFile(gap.slug + u".txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, text](const QString &path) { save(text, path); });
    dialog->open();
}

void RequestDesk::save(const QString &text, const QString &path)
{
    // What cannot be saved stays in the dialog.
    if (const Result<Done> written = writeFile(path, text.toUtf8()); !written) {
        Q_EMIT warned(m_wording.error(written.error()));
        return;
    }
    m_settings.setValue(Setting::ExportFolder, QFileInfo(path).absolutePath());
    Q_EMIT said(m_wording.say("Request", "Saved to %1.").arg(QDir::toNativeSeparators(path)));
}

void RequestDesk::noteAsked(const GapId &gap)
{
    const RecordKey record{SearchedKind::Gaps, gap.slug};
    const QString asked = m_wording.say("Request", "Asked on %1.").arg(m_wording.date(QDate::currentDate()));
    const QString before = m_session.own().mark(record).note;
    if (!before.contains(asked))
        m_session.own().setNote(record, before.isEmpty() ? asked : before + u'\n' + asked);
    if (m_session.own().mark(record).note.contains(asked))
        Q_EMIT said(m_wording.say("Request", "Noted: asked today. has:note in the search field lists all notes."));
}

}  // namespace countercheck

#include "moc_request_desk.cpp"
