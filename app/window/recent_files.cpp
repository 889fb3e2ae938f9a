// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recent_files.h"

#include <QDir>
#include <QFileInfo>

namespace countercheck {

namespace {

constexpr qsizetype remembered = 10;

}  // namespace

RecentFiles::RecentFiles(const Wording &wording, Settings &settings, QWidget *parent)
    : QMenu(wording.say("Window", "Open &recent"), parent), m_wording(wording), m_settings(settings)
{
    connect(this, &QMenu::aboutToShow, this, &RecentFiles::fill);
}

QStringList RecentFiles::paths() const
{
    return m_settings.value(Setting::RecentFiles).toStringList().mid(0, remembered);
}

void RecentFiles::add(const QString &path)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QStringList all = paths();
    all.removeAll(absolute);
    all.prepend(absolute);
    m_settings.setValue(Setting::RecentFiles, all.mid(0, remembered));
}

void RecentFiles::fill()
{
    clear();
    const QStringList all = paths();
    for (const QString &path : all) {
        const QString shown = QFileInfo(path).fileName() + QStringLiteral(" – ") + QDir::toNativeSeparators(QFileInfo(path).path());
        // An ampersand in a name is no mnemonic.
        QAction *entry = addAction(QString(shown).replace(u'&', QStringLiteral("&&")));
        connect(entry, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    if (all.isEmpty()) {
        addAction(m_wording.say("Window", "None yet"))->setEnabled(false);
        return;
    }
    addSeparator();
    connect(addAction(m_wording.say("Window", "Forget all")), &QAction::triggered, this,
            [this] { m_settings.clear(Setting::RecentFiles); });
}

}  // namespace countercheck

#include "moc_recent_files.cpp"
