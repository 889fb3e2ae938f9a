// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/passport_presenter.h"

#include "widgets/passport/passport_view.h"

#include <QClipboard>
#include <QGuiApplication>

namespace countercheck {

PassportPresenter::PassportPresenter(const Wording &wording, Navigation &navigation, QObject *parent)
    : QObject(parent), m_wording(wording), m_navigation(navigation), m_view(new PassportView(wording))
{
    connect(&navigation, &Navigation::changed, this, &PassportPresenter::showPassport);
    connect(m_view, &PassportView::observationActivated, this, [this](const ObservationId &figure) { m_navigation.subject().selectFigure(figure); });
    connect(m_view, &PassportView::besidePicked, this, [this](const ObservationId &figure) {
        SubjectInView &subject = m_navigation.subject();
        // Picking the one that is beside it takes it away.
        subject.selectBeside(subject.selection().beside == figure ? ObservationId() : figure);
    });
    connect(m_view, &PassportView::findingsRequested, this, [this] { m_navigation.subject().openPage(ViewPage::Findings); });
    connect(m_view, &PassportView::citeRequested, this, [this](const QString &citation) {
        copy(citation, m_wording.say("Window", "The reference is on the clipboard."));
    });
    connect(m_view, &PassportView::copyPairRequested, this, &PassportPresenter::copyPairSentence);
    connect(m_view, &PassportView::copyArithmeticRequested, this, &PassportPresenter::copyArithmetic);
    connect(m_view, &PassportView::openRequested, this, &PassportPresenter::openRequested);
    connect(m_view, &PassportView::compareRequested, this, &PassportPresenter::compareRequested);
    for (const SubjectInView *subject : navigation.subjects()) {
        connect(subject, &SubjectInView::copyPairRequested, this, &PassportPresenter::copyPairSentence);
        connect(subject, &SubjectInView::copyArithmeticRequested, this, &PassportPresenter::copyArithmetic);
    }
}

void PassportPresenter::showPassport()
{
    const Passport *passport = m_navigation.subject().passport();
    std::optional<Passport> shown = passport ? std::optional(*passport) : std::nullopt;
    const FigureSelection selection = m_navigation.subject().selection();
    // Building the view anew would take the reader back to its top.
    if (shown == m_shown && selection == m_shownSelection)
        return;
    m_shown = std::move(shown);
    m_shownSelection = selection;
    m_view->setPassport(m_shown, m_shownSelection.beside);
}

bool PassportPresenter::run(Command command)
{
    switch (command) {
    case Command::CopyValue: copyValue(); return true;
    case Command::CopySentence: copySentence(); return true;
    case Command::CopyPairSentence: copyPairSentence(); return true;
    case Command::CopyArithmetic: copyArithmetic(); return true;
    case Command::CopyCitation:
        if (m_shown)
            copy(m_shown->source.citation, m_wording.say("Window", "The reference is on the clipboard."));
        return true;
    default: return false;
    }
}

void PassportPresenter::updateCommands(Actions &actions, bool isInView) const
{
    const BesideLine *beside = isInView ? besideLine(m_navigation.subject()) : nullptr;
    actions.action(Command::CopyPairSentence)->setEnabled(beside);
    actions.action(Command::CopyArithmetic)->setEnabled(beside && !beside->arithmetic.text.isEmpty());
}

void PassportPresenter::copy(const QString &text, const QString &said, const QString &warning)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT copied(said, warning);
}

void PassportPresenter::copy(const std::optional<SafeSentence> &safe, const QString &said)
{
    if (safe)
        copy(safe->sentence, said, safe->warnings.join(u' '));
}

void PassportPresenter::copyValue()
{
    if (m_shown)
        copy(m_shown->value + u' ' + m_shown->measureName, m_wording.say("Window", "The value with its measure is on the clipboard."));
}

void PassportPresenter::copySentence()
{
    if (const auto dossier = m_navigation.subject().dossier(); dossier && m_shown)
        copy(composeSafeSentence(*dossier, m_shown->observation, m_wording), m_wording.say("Window", "The sentence is on the clipboard."));
}

void PassportPresenter::copyPairSentence()
{
    const SubjectInView &subject = m_navigation.subject();
    if (const BesideLine *beside = besideLine(subject))
        copy(composeSafeSentence(*subject.dossier(), subject.passport()->observation, beside->observation, m_wording),
             m_wording.say("Window", "The sentence on the two figures is on the clipboard."));
}

void PassportPresenter::copyArithmetic()
{
    if (const BesideLine *beside = besideLine(m_navigation.subject()); beside && !beside->arithmetic.text.isEmpty())
        copy(beside->arithmetic.text, m_wording.say("Window", "The calculation is on the clipboard."));
}

}  // namespace countercheck

#include "moc_passport_presenter.cpp"
