// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/facet_list.h"

#include "models/sheets/short_name.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/list_row.h"
#include "widgets/controls/plain_label.h"

#include <QCheckBox>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {

namespace {

/// How many values of a property are listed before the reader asks for all.
constexpr std::size_t shownValues = 5;
/// Of a longer list the rest is found by typing.
constexpr std::size_t mostValues = 200;

/// A box whose words give way where they find no room, rather than making the list wider: names to the short name of a body, else to two lines, and then
/// by words in their middle. Its tool tip has them whole.
class ValueBox final : public QCheckBox {
public:
    ValueBox(const QString &words, bool isName) : m_words(words), m_isName(isName)
    {
        setMinimumWidth(40);
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setToolTip(toolTipOf(words));
        setText(QStringLiteral(" "));
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QCheckBox::resizeEvent(event);
        QStyleOptionButton option;
        initStyleOption(&option);
        const int room = style()->subElementRect(QStyle::SE_CheckBoxContents, &option, this).width() - 2;
        const QFontMetricsF metrics(font());
        const auto shortened = [&](const QString &words) { return m_isName ? elidedName(metrics, words, room) : fontMetrics().elidedText(words, Qt::ElideRight, room); };
        QString words = m_isName && fontMetrics().horizontalAdvance(m_words) > room ? shortName(m_words) : m_words;
        // Two lines before anything is cut.
        if (metrics.horizontalAdvance(words) > room) {
            qsizetype end = words.lastIndexOf(u' ');
            while (end > 0 && metrics.horizontalAdvance(words.first(end)) > room)
                end = words.lastIndexOf(u' ', end - 1);
            words = end > 0 ? words.first(end) + u'\n' + shortened(words.sliced(end + 1)) : shortened(words);
        }
        // An ampersand in a name is not a keyboard shortcut.
        setText(words.replace(u'&', QStringLiteral("&&")));
    }

private:
    QString m_words;
    bool m_isName;
};

}  // namespace

FacetList::FacetList(const Wording &wording, QWidget *parent)
    : QScrollArea(parent), m_wording(wording), m_note(new PlainLabel(FontRole::Small, ColourRole::MutedInk)), m_content(new QWidget), m_column(new QVBoxLayout)
{
    setAccessibleName(m_wording.say("Facet", "Narrow down"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(14, 6, 14, 14);
    column->setSpacing(2);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
    column->addWidget(m_note);
    column->addLayout(m_column);
    column->addStretch(1);
    m_note->setText(m_wording.say("Facet", "Counting…"));
    m_note->hide();
    setWidget(m_content);
    m_content->setAutoFillBackground(false);
}

void FacetList::setSections(const std::vector<FacetSection> &sections)
{
    setCounting(false);
    if (sections == m_sections)
        return;
    m_sections = sections;
    fill();
}

void FacetList::setCounting(bool isCounting)
{
    m_note->setVisible(isCounting);
}

void FacetList::fill()
{
    const QWidget *focused = m_content->focusWidget();
    const QString place = focused && focused->hasFocus() ? focused->objectName() : QString();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->setObjectName({});
            widget->deleteLater();
        }
        delete item;
    }
    for (const FacetSection &section : m_sections)
        addSection(section);
    setFocusProxy(m_content->findChild<QCheckBox *>()); // where the keyboard comes to when it comes to the list
    if (place.isEmpty())
        return;
    for (QWidget *widget : m_content->findChildren<QWidget *>(place)) {
        if (!widget->isHidden())
            widget->setFocus(Qt::OtherFocusReason);
    }
}

void FacetList::addSection(const FacetSection &section)
{
    PlainLabel *heading = PlainLabel::sectionTitle(section.heading);
    heading->setContentsMargins(0, 10, 0, 2);
    m_column->addWidget(heading);
    const bool isUnfolded = m_unfolded.contains(section.property);
    const auto chosen = static_cast<std::size_t>(std::ranges::count_if(section.lines, &FacetLine::isChosen));
    const std::size_t shown = std::min(section.lines.size(), isUnfolded ? std::max(mostValues, chosen) : std::max(shownValues, chosen));
    for (std::size_t place = 0; place < shown; ++place)
        addLine(section, section.lines[place]);
    const std::size_t hidden = section.lines.size() - shown;
    if (hidden == 0 && !(isUnfolded && section.lines.size() > shownValues))
        return;
    if (isUnfolded && hidden > 0) {
        auto *rest = PlainLabel::paragraph(m_wording.say("Facet", "%n more: type a part of the name to find them", nullptr, static_cast<int>(hidden)), FontRole::Small, ColourRole::MutedInk);
        m_column->addWidget(rest);
    }
    auto *more = new QPushButton(isUnfolded ? m_wording.say("Facet", "Fewer") : m_wording.say("Facet", "%n more", nullptr, static_cast<int>(hidden)));
    more->setFlat(true);
    more->setObjectName(QStringLiteral("more %1").arg(static_cast<int>(section.property)));
    more->setAccessibleName(QStringLiteral("%1: %2").arg(section.heading, more->text()));
    connect(more, &QPushButton::clicked, this, [this, property = section.property] {
        if (m_unfolded.erase(property) == 0)
            m_unfolded.insert(property);
        fill();
    });
    m_column->addWidget(more, 0, Qt::AlignLeft);
}

void FacetList::addLine(const FacetSection &section, const FacetLine &line)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 1, 2, 1);
    layout->setSpacing(6);
    auto *box = new ValueBox(line.words, codesOf(section.property).empty());
    box->setObjectName(QStringLiteral("%1 %2").arg(static_cast<int>(section.property)).arg(line.words));
    box->setChecked(line.isChosen);
    const QString count = m_wording.number(static_cast<double>(line.count));
    box->setAccessibleName(QStringLiteral("%1: %2, %3").arg(section.heading, line.words, count));
    auto *number = new PlainLabel(FontRole::Body, ColourRole::MutedInk);
    number->setText(count);
    number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(box, 1);
    layout->addWidget(number);
    connect(box, &QCheckBox::clicked, this, [this, query = line.query] { Q_EMIT queryRequested(query); });
    m_column->addWidget(row);
}

}  // namespace countercheck

#include "moc_facet_list.cpp"
