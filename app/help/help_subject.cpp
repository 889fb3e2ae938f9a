// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/help_subject.h"

#include "widgets/controls/help_link.h"
#include "widgets/pages/help_view.h"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QWhatsThisClickedEvent>

namespace countercheck {
namespace {

/// The commands that have keys, in the order of the menus.
std::vector<HelpKey> keysOf(const Actions &actions, const Wording &wording)
{
    std::vector<HelpKey> keys;
    const auto add = [&](const QAction *action, CommandMenu menu) {
        QStringList shortcuts;
        for (const QKeySequence &shortcut : action->shortcuts())
            shortcuts += shortcut.toString(QKeySequence::NativeText);
        if (!shortcuts.isEmpty())
            keys.push_back({plainText(action), wording.say("Window", menuText(menu)).remove(u'&'), shortcuts.join(QStringLiteral("   "))});
    };
    for (const CommandEntry &entry : commandTable()) {
        if (entry.command == Command::ClosePage) {
            for (const PageEntry &page : pageTable())
                add(actions.action(page.page), entry.menu);
        }
        add(actions.action(entry.command), entry.menu);
    }
    return keys;
}

}  // namespace

HelpSubject::HelpSubject(const Wording &wording, const Actions &actions, QWidget *window)
    : SubjectWithoutChart(window), m_wording(wording), m_keys(keysOf(actions, wording)), m_help(new HelpView(wording))
{
    fill({});
    window->installEventFilter(this);
    connect(m_help, &HelpView::textEdited, this, &HelpSubject::fill);
    connect(m_help, &HelpView::searchWanted, this, &HelpSubject::searchWanted);
    connect(m_help, &HelpView::backRequested, this, &HelpSubject::closeRequested);
}

void HelpSubject::explainFocus()
{
    const QString topic = helpTopicOf(QApplication::focusWidget());
    request(topic.isEmpty() ? helpTopicOf(HelpChapter::FirstSteps) : topic);
}

void HelpSubject::showFirstSteps()
{
    request(helpTopicOf(HelpChapter::FirstSteps));
}

void HelpSubject::request(const QString &topic)
{
    Q_EMIT viewRequested(viewOf(HelpTopic{topic}));
}

bool HelpSubject::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::WhatsThisClicked)
        return SubjectWithoutChart::eventFilter(watched, event);
    request(static_cast<QWhatsThisClickedEvent *>(event)->href());
    return true;
}

void HelpSubject::fill(const QString &typed)
{
    m_help->setPage(composeHelp(m_keys, typed, m_wording));
}

void HelpSubject::show(const View &view)
{
    // A topic is shown among all others.
    m_help->field()->clear();
    const auto *topic = std::get_if<HelpTopic>(&view.subject);
    const bool isKnown = m_help->showTopic(topic ? topic->slug : QString());
    if (!isKnown)
        m_help->showTopic(helpTopicOf(HelpChapter::FirstSteps));
    Q_EMIT changed();
    if (!isKnown && topic)
        Q_EMIT failed({ErrorCode::NoSuchRow, topic->slug, QStringLiteral("help")});
}

View HelpSubject::view() const
{
    return viewOf(HelpTopic{m_help->topic().isEmpty() ? helpTopicOf(HelpChapter::FirstSteps) : m_help->topic()});
}

QWidget *HelpSubject::list()
{
    return m_help->contentsPane();
}

QWidget *HelpSubject::page()
{
    return m_help;
}

std::vector<QWidget *> HelpSubject::parts()
{
    return {m_help->contents(), m_help->field(), m_help->entries()};
}

void HelpSubject::takeFocus()
{
    m_help->entries()->setFocus(Qt::OtherFocusReason);
}

}  // namespace countercheck

#include "moc_help_subject.cpp"
