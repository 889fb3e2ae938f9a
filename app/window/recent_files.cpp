// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/recent_files.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

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

std::vector<RecentFile> RecentFiles::files() const
{
    const QVariantMap details = m_settings.value(Setting::RecentDetails).toMap();
    std::vector<RecentFile> files;
    for (const QString &path : paths()) {
        const QStringList noted = details.value(path).toStringList();
        files.push_back({path, noted.value(0).isEmpty() ? QFileInfo(path).fileName() : noted.value(0), QDateTime::fromString(noted.value(1), Qt::ISODate), noted.value(2)});
    }
    return files;
}

void RecentFiles::forget(const QString &path)
{
    QStringList all = paths();
    all.removeAll(path);
    m_settings.setValue(Setting::RecentFiles, all);
    QVariantMap details = m_settings.value(Setting::RecentDetails).toMap();
    details.remove(path);
    m_settings.setValue(Setting::RecentDetails, details);
}

void RecentFiles::add(const QString &path, const QString &title)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QStringList all = paths();
    all.removeAll(absolute);
    all.prepend(absolute);
    all = all.mid(0, remembered);
    m_settings.setValue(Setting::RecentFiles, all);
    const QVariantMap before = m_settings.value(Setting::RecentDetails).toMap();
    QVariantMap details{{absolute, QStringList{title, QDateTime::currentDateTime().toString(Qt::ISODate)}}};
    for (const QString &other : std::as_const(all)) {
        if (other != absolute && before.contains(other))
            details.insert(other, before.value(other));
    }
    m_settings.setValue(Setting::RecentDetails, details);
}

void RecentFiles::noteContent(const QString &path, const QString &content)
{
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    QVariantMap details = m_settings.value(Setting::RecentDetails).toMap();
    const QStringList noted = details.value(absolute).toStringList();
    if (noted.size() < 2)
        return;
    details[absolute] = QStringList{noted.at(0), noted.at(1), content};
    m_settings.setValue(Setting::RecentDetails, details);
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
            [this] {
                m_settings.clear(Setting::RecentFiles);
                m_settings.clear(Setting::RecentDetails);
            });
}

}  // namespace countercheck

#include "moc_recent_files.cpp"
