// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/search_memory.h"

#include "app/shell/navigation.h"
#include "models/sheets/search_facets.h"
#include "widgets/controls/pane_head.h"

#include <QInputDialog>

namespace countercheck {

SearchMemory::SearchMemory(Session &session, Navigation &navigation, PaneHead *head, QWidget *window)
    : QObject(window), m_session(session), m_navigation(navigation), m_head(head), m_window(window), m_wording(session.wording()), m_saved(session.own())
{
    head->setOffers([this](const QString &typed, qsizetype cursor) { return typed.isEmpty() ? offers() : completions(typed, cursor); });
    connect(head, &PaneHead::offerChosen, this, &SearchMemory::choose);
    connect(head, &PaneHead::offerRemoveRequested, this, &SearchMemory::remove);
    connect(head, &PaneHead::offerRenameRequested, this, &SearchMemory::rename);
    connect(&session, &Session::libraryChanged, this, [this] {
        m_removed.reset();
        m_namedProperty.reset();
    });
}

std::vector<SearchOffer> SearchMemory::offers()
{
    using enum SearchOffer::Kind;
    std::vector<SearchOffer> offers;
    if (!m_session.library())
        return offers;
    const QStringList saved = m_saved.names();
    if (!saved.isEmpty() || m_removed)
        offers.push_back({Heading, m_wording.say("Window", "Saved searches")});
    for (const QString &name : saved)
        offers.push_back({Saved, name});
    if (m_removed)
        offers.push_back({Removed, m_removed->first});
    const QStringList recent = m_session.own().recentSearches();
    if (!recent.isEmpty())
        offers.push_back({Heading, m_wording.say("Window", "Last searches")});
    for (const QString &query : recent)
        offers.push_back({Recent, query});
    if (!recent.isEmpty())
        offers.push_back({Forget, {}});
    return offers;
}

std::vector<SearchOffer> SearchMemory::completions(const QString &typed, qsizetype cursor)
{
    constexpr qsizetype mostNames = 12;
    const std::optional<CompletedPart> part = partToComplete(typed, cursor);
    if (!part || !m_session.library())
        return {};
    const bool areNamesKnown = part->property == m_namedProperty && part->text == m_namedText;
    if (part->property && !areNamesKnown) {
        m_session.pages().ask(this, m_asking.next(), [part, mostNames](Library &library, const std::stop_token &stop) { return library.namesFor(*part->property, part->text, mostNames, stop); },
                              [this, part](const Result<QStringList> &names) {
                                  // Without the names the codes are offered all the same; the search itself says what is wrong with the file.
                                  m_namedProperty = part->property;
                                  m_namedText = part->text;
                                  m_names = names ? *names : QStringList();
                                  m_head->showOffers();
                              });
    }
    std::vector<SearchOffer> offers;
    for (const CompletionLine &line : composeCompletions(typed, *part, areNamesKnown ? m_names : QStringList(), m_wording))
        offers.push_back({SearchOffer::Kind::Completion, line.words, line.query});
    return offers;
}

void SearchMemory::choose(const SearchOffer &offer)
{
    switch (offer.kind) {
    case SearchOffer::Kind::Heading: break;
    case SearchOffer::Kind::Recent: m_head->search(offer.text); break;
    case SearchOffer::Kind::Completion:
        m_head->search(offer.query);
        m_head->showOffers(); // a name of a filter is followed by its values
        break;
    case SearchOffer::Kind::Saved: open(offer.text); break;
    case SearchOffer::Kind::Removed:
        if (report(m_saved.save(m_removed->first, m_removed->second)))
            m_removed.reset();
        m_head->showOffers();
        break;
    case SearchOffer::Kind::Forget: m_session.own().forgetSearches(); break;
    }
}

void SearchMemory::open(const QString &name)
{
    if (const Result<View> view = m_saved.view(name))
        m_navigation.go(view.value());
    else
        Q_EMIT failed(view.error());
}

bool SearchMemory::run(Command command)
{
    if (command != Command::SaveSearch)
        return false;
    save();
    return true;
}

void SearchMemory::updateCommands(Actions &actions, bool isInView) const
{
    actions.action(Command::SaveSearch)->setEnabled(isInView && m_navigation.subject().view().kind() == SubjectKind::Search && !m_navigation.subject().view().query.isEmpty());
}

void SearchMemory::askForName(const QString &title, const QString &name, const std::function<void(const QString &)> &use)
{
    auto *dialog = new QInputDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(m_wording.say("Window", "Its name:"));
    dialog->setOkButtonText(m_wording.say("Window", "Save"));
    dialog->setCancelButtonText(m_wording.say("Window", "Cancel"));
    dialog->setTextValue(name);
    connect(dialog, &QInputDialog::textValueSelected, this, [use](const QString &typed) {
        if (const QString plain = typed.simplified().left(200); !plain.isEmpty())
            use(plain);
    });
    dialog->open();
}

void SearchMemory::save()
{
    const View view = m_navigation.subject().view();
    if (view.kind() != SubjectKind::Search || view.query.isEmpty())
        return;
    askForName(m_wording.say("Window", "Save the search"), view.query.left(60), [this, view](const QString &name) {
        if (report(m_saved.save(name, view)))
            Q_EMIT said(m_wording.say("Window", "The search “%1” is saved. The empty search field offers it.").arg(name));
    });
}

void SearchMemory::remove(const QString &name)
{
    const Result<View> view = m_saved.view(name);
    if (!report(m_saved.remove(name)))
        return;
    m_removed = view ? std::optional(std::pair(name, view.value())) : std::nullopt;
    m_head->showOffers();
}

void SearchMemory::rename(const QString &name)
{
    askForName(m_wording.say("Window", "Rename the search"), name, [this, name](const QString &to) {
        if (to != name)
            report(m_saved.rename(name, to));
    });
}

bool SearchMemory::report(const Result<Done> &done)
{
    if (!done)
        Q_EMIT failed(done.error());
    return static_cast<bool>(done);
}

}  // namespace countercheck

#include "moc_search_memory.cpp"
