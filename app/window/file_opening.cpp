// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/file_opening.h"

#include "widgets/controls/message_page.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <utility>

namespace countercheck {

FileOpening::FileOpening(Session &session, Navigation &navigation, QWidget *window)
    : QObject(window), m_session(session), m_window(window), m_wording(session.wording()), m_page(new MessagePage(window)),
      m_pictures(new ChartOpener(session, navigation, this))
{
    connect(&session, &Session::openFailed, this, &FileOpening::showRefusal);
    connect(m_page, &MessagePage::pressed, this, [this] {
        if (m_refusedPath.isEmpty())
            choose();
        else
            open(m_refusedPath, Library::Unmerged::ReadPrivateCopy);
    });
    connect(m_page, &MessagePage::backPressed, this, [this] {
        m_refusedPath.clear();
        Q_EMIT pageWanted(false);
    });
    connect(m_pictures, &ChartOpener::said, this, &FileOpening::said);
    connect(m_pictures, &ChartOpener::warned, this, &FileOpening::warned);
    connect(m_pictures, &ChartOpener::opened, this, &FileOpening::pictureOpened);
    connect(m_pictures, &ChartOpener::refused, this, [this](const QString &name, const QString &words) {
        if (m_session.library()) {
            Q_EMIT warned(words);
            return;
        }
        m_refusedPath.clear();
        showMessage(m_wording.say("Window", "%1 was not opened").arg(name), words, m_wording.say("Window", "Open…"));
    });
}

void FileOpening::open(const QString &path, Library::Unmerged unmerged, const View &view)
{
    if (ChartOpener::isPicture(path)) {
        m_pictures->open(path);
        return;
    }
    m_wanted = view == View() ? std::nullopt : std::optional(view);
    m_session.open(path, unmerged);
}

std::optional<View> FileOpening::takeWanted()
{
    m_refusedPath.clear();
    return std::exchange(m_wanted, std::nullopt);
}

void FileOpening::choose()
{
    auto *dialog = new QFileDialog(m_window, m_wording.say("Window", "Open a library, or a chart that was exported"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({m_wording.say("Window", "Libraries and exported charts (*.countercheck *.db *.sqlite *.sqlite3 *.png *.svg)"),
                            m_wording.say("Window", "All files (*)")});
    if (m_session.library())
        dialog->setDirectory(QFileInfo(m_session.library()->path).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) { open(path); });
    dialog->open();
}

void FileOpening::showMessage(const QString &title, const QString &sentence, const QString &button, const QString &back)
{
    m_page->setMessage(title, sentence, button, back);
    Q_EMIT pageWanted(true);
}

void FileOpening::showNoLibrary()
{
    m_refusedPath.clear();
    showMessage(m_wording.say("Window", "No library is open"), m_wording.say("Window", "Open a library file, or drop one here."), m_wording.say("Window", "Open…"));
}

void FileOpening::showRefusal(const QString &path, const Error &error)
{
    m_wanted.reset();
    const bool canCopy = error.code == ErrorCode::UnmergedChanges;
    // A library that is open stays: the reader is told without losing it.
    if (m_session.library() && !canCopy) {
        m_refusedPath.clear();
        Q_EMIT pageWanted(false);
        Q_EMIT refused(m_wording.error(error));
        return;
    }
    m_refusedPath = canCopy ? path : QString();
    showMessage(m_wording.say("Window", "%1 was not opened").arg(QFileInfo(path).fileName()), m_wording.error(error),
                canCopy ? m_wording.say("Window", "Read a private copy") : m_wording.say("Window", "Open another file…"),
                m_session.library() ? m_wording.say("Window", "Back to the open library") : QString());
}

QString FileOpening::fileIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

}  // namespace countercheck

#include "moc_file_opening.cpp"
