// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/comparison/comparison_saving.h"

#include "app/comparison/saved_comparisons_dialog.h"
#include "app/comparison/workspace.h"

#include <QInputDialog>

namespace countercheck {

ComparisonSaving::ComparisonSaving(Session &session, Workspace &workspace, QWidget *window)
    : QObject(window), m_session(session), m_workspace(workspace), m_window(window), m_wording(session.wording()), m_saved(session.own()),
      m_menu(new QMenu(m_wording.say("Window", "&Open comparison"), window))
{
    connect(m_menu, &QMenu::aboutToShow, this, &ComparisonSaving::fillMenu);
}

void ComparisonSaving::askForName(const View &view)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(m_wording.say("Window", "Save the comparison"));
    dialog->setLabelText(m_wording.say("Window", "Its name:"));
    dialog->setOkButtonText(m_wording.say("Window", "Save"));
    dialog->setCancelButtonText(m_wording.say("Window", "Cancel"));
    dialog->setTextValue(m_workspace.name());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, view](const QString &name) { save(name, view); });
    dialog->open();
}

void ComparisonSaving::save(const QString &name, const View &view)
{
    const QString simplified = comparisonName(name);
    if (simplified.isEmpty() || !m_session.library())
        return;
    if (const Result<Done> saved = m_saved.save(m_session.library()->description, {simplified, view}); !saved) {
        Q_EMIT failed(saved.error());
        return;
    }
    m_workspace.setName(simplified);
    Q_EMIT said(m_wording.say("Window", "The comparison “%1” is saved.").arg(simplified));
}

void ComparisonSaving::showDialog()
{
    if (!m_session.library())
        return;
    auto *dialog = new SavedComparisonsDialog(m_wording, m_saved, m_session.library()->description, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SavedComparisonsDialog::openRequested, this, &ComparisonSaving::open);
    connect(dialog, &SavedComparisonsDialog::renamed, this, [this](const QString &from, const QString &to) {
        if (m_workspace.name() == from)
            m_workspace.setName(to);
        Q_EMIT said(m_wording.say("Window", "“%1” is now called “%2”.").arg(from, to));
    });
    connect(dialog, &SavedComparisonsDialog::removed, this, [this](const QString &name) {
        // What is on the page stays there, without its name.
        if (m_workspace.name() == name)
            m_workspace.setName({});
        Q_EMIT said(m_wording.say("Window", "The comparison “%1” is deleted.").arg(name));
    });
    dialog->open();
}

void ComparisonSaving::fillMenu()
{
    m_menu->clear();
    const QStringList names = m_session.library() ? m_saved.names(m_session.library()->description) : QStringList();
    for (const QString &name : names) {
        // An ampersand in a name is no mnemonic.
        QString text = name;
        m_menu->addAction(text.replace(u'&', QStringLiteral("&&")), this, [this, name] { open(name); });
    }
    if (names.isEmpty())
        m_menu->addAction(m_wording.say("Window", "None saved for this library"))->setEnabled(false);
}

void ComparisonSaving::open(const QString &name)
{
    if (!m_session.library())
        return;
    const Result<SavedComparison> comparison = m_saved.read(name);
    if (comparison)
        Q_EMIT opened(*comparison);
    else
        Q_EMIT failed(comparison.error());
}

}  // namespace countercheck

#include "moc_comparison_saving.cpp"
