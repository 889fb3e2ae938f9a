// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/citation_card.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/flow_layout.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

namespace countercheck {

CitationCard::CitationCard(const Wording &wording, StyledText::Height height, const QString &copyKeys, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_styles(new QTabBar), m_text(new StyledText(height)), m_accessed(new QCheckBox(wording.say("Cite", "with the day on which it was &read")))
{
    m_styles->setDrawBase(false);
    followTextSize(this, [this] { m_styles->setFont(currentTheme().font(FontRole::Small)); });
    m_styles->setExpanding(false);
    m_styles->setUsesScrollButtons(true);
    m_styles->setAccessibleName(wording.say("Cite", "Style"));
    for (const CitationStyleEntry &entry : citationStyles())
        m_styles->addTab(entry.name);
    m_text->setAccessibleName(wording.say("Cite", "Reference"));
    //: %1 is the key that does the same.
    auto *copy = new QPushButton(copyKeys.isEmpty() ? wording.say("Cite", "Copy") : wording.say("Cite", "Copy  %1").arg(copyKeys));
    auto *save = new QPushButton(wording.say("Cite", "Save…"));
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(8, buttons);
    flow->addWidget(copy);
    flow->addWidget(save);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_styles);
    column->addWidget(m_text, height == StyledText::Height::Scrolls ? 1 : 0);
    column->addWidget(m_accessed);
    column->addWidget(buttons);
    const auto change = [this] {
        showCitations();
        Q_EMIT formChanged(form());
    };
    connect(m_styles, &QTabBar::currentChanged, this, change);
    connect(m_accessed, &QCheckBox::toggled, this, change);
    connect(copy, &QPushButton::clicked, this, &CitationCard::copyRequested);
    connect(save, &QPushButton::clicked, this, &CitationCard::saveRequested);
}

void CitationCard::setSources(std::vector<CitedSource> sources)
{
    m_sources = std::move(sources);
    showCitations();
}

void CitationCard::setForm(const CitationForm &form)
{
    const QSignalBlocker stylesAreSet(m_styles);
    const QSignalBlocker accessedIsSet(m_accessed);
    m_styles->setCurrentIndex(static_cast<int>(form.style));
    m_accessed->setChecked(form.withAccessed);
    showCitations();
}

CitationForm CitationCard::form() const
{
    return {static_cast<CitationStyle>(m_styles->currentIndex()), m_accessed->isChecked()};
}

void CitationCard::showCitations()
{
    const bool isForReaders = entryOf(form().style).isForReaders;
    QString text;
    std::vector<StyledRange> ranges;
    for (const ReferenceText &reference : citations(inForm(m_sources, form()), form().style)) {
        if (!text.isEmpty())
            text += QStringLiteral("\n\n");
        for (const ItalicRange &italic : reference.italics)
            ranges.push_back({text.size() + italic.start, italic.length, StyledRange::Style::Italic});
        text += reference.text;
    }
    // A carriage return would be shown as a line of its own.
    if (!isForReaders)
        text = text.remove(u'\r').trimmed();
    m_text->setStyledText(text, ranges, isForReaders ? StyledText::Face::Prose : StyledText::Face::Code);
}

}  // namespace countercheck

#include "moc_citation_card.cpp"
