// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/standing_card.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/plain_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace countercheck {

/// One of the two columns: full where the measure stands in it, dashed where it might.
class PlaceCard final : public QWidget {
public:
    enum class State { Possible, Here, Not };

    PlaceCard(const QString &title, ColourRole colour, ColourRole ink) : m_colour(colour), m_words(PlainLabel::paragraph({}, FontRole::Small, ColourRole::MutedInk))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(12, 13, 12, 11);
        column->setSpacing(2);
        column->addWidget(PlainLabel::paragraph(title, FontRole::LabelStrong, ink));
        column->addWidget(m_words);
        column->addStretch(1);
    }

    void setState(State state, const QString &words)
    {
        m_state = state;
        m_words->setText(words);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme theme = currentTheme();
        painter.setBrush(theme.colour(m_state == State::Here ? ColourRole::Page : ColourRole::Panel));
        painter.setPen(QPen(theme.colour(m_state == State::Here ? m_colour : ColourRole::Axis), m_state == State::Here ? 1.6 : 1, m_state == State::Possible ? Qt::DashLine : Qt::SolidLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
        if (m_state != State::Not)
            painter.fillRect(QRectF(1, 1, width() - 2, 3), theme.colour(m_colour));
    }

private:
    ColourRole m_colour;
    State m_state = State::Possible;
    PlainLabel *m_words;
};

StandingCard::StandingCard(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_process(new PlaceCard(wording.say("Import", "Process metrics"), ColourRole::Process, ColourRole::ProcessInk)),
      m_victims(new PlaceCard(wording.say("Import", "Verified victim counts"), ColourRole::Victims, ColourRole::VictimsInk)), m_words(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk))
{
    auto *both = new QHBoxLayout;
    both->setSpacing(10);
    both->addWidget(m_process, 1);
    both->addWidget(m_victims, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(both);
    column->addWidget(m_words);
    setAnswers({}, {}, {});
}

void StandingCard::setAnswers(std::optional<StatisticalUnit> unit, std::optional<Verification> verification, std::optional<Stage> stage)
{
    using State = PlaceCard::State;
    const QString ifNone = m_wording.say("Import", "if it does not count victims");
    const QString ifKnown = m_wording.say("Import", "only for a person or a child, identified or by a court");
    if (!unit || !verification) {
        const bool cannot = unit && !countsPersons(*unit);
        m_process->setState(State::Possible, ifNone);
        m_victims->setState(cannot ? State::Not : State::Possible, ifKnown);
        m_words->setText(!unit ? m_wording.say("Import", "The two answers beside decide in which column it stands.")
                             : cannot ? m_wording.say("Import", "One unit is no person, so it cannot be a count of victims. The answer that is still missing says whether it is only a claim.")
                                      : m_wording.say("Import", "One unit is a human being, so the answer that is still missing decides the column. If somebody who came twice was counted twice, one unit is a visit."));
        return;
    }
    switch (standingOf(stage, *verification, *unit)) {
    case Standing::Process:
        m_process->setState(State::Here, m_wording.say("Import", "here"));
        m_victims->setState(State::Not, ifKnown);
        m_words->setText(m_wording.say("Import", "It says what somebody handled, and nothing of how many are victims."));
        break;
    case Standing::Verified:
        m_process->setState(State::Not, ifNone);
        m_victims->setState(State::Here, m_wording.say("Import", "here"));
        m_words->setText(m_wording.say("Import", "It counts human beings of whom it is established that they are victims."));
        break;
    case Standing::Potential:
        m_process->setState(State::Not, ifNone);
        m_victims->setState(State::Here, m_wording.say("Import", "here, but apart and hatched"));
        m_words->setText(m_wording.say("Import", "Possible victims stand under a heading of their own: nobody has verified them."));
        break;
    case Standing::Asserted:
        m_process->setState(State::Not, ifNone);
        m_victims->setState(State::Not, ifKnown);
        m_words->setText(m_wording.say("Import", "In neither column: what is only said stands in the strip of claims above both."));
        break;
    case Standing::Context:
        m_process->setState(State::Not, ifNone);
        m_victims->setState(State::Not, ifKnown);
        m_words->setText(m_wording.say("Import", "In neither column: estimates and background have a strip of their own, which is shown when it is asked for."));
        break;
    }
}

}  // namespace countercheck

#include "moc_standing_card.cpp"
