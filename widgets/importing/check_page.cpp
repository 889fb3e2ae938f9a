// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importing/check_page.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/tall_page.h"
#include "widgets/figures/figure_view.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QRadioButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr int chartFrom = 1000;
constexpr int mostRowsShown = 7;

/// Paints a line of the list: a triangle in the colour of what it does, and texts that are never markup.
class ProblemDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme theme = currentTheme();
        if ((option.state & QStyle::State_Selected) != 0) {
            QColor fill = theme.colour(ColourRole::Victims);
            fill.setAlphaF(0.13F);
            painter->fillRect(option.rect, fill);
        }
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.colour(ColourRole::Grid));
        const bool isStopping = index.data(Qt::UserRole).toBool();
        if (index.column() == ProblemModel::SignColumn) {
            painter->setRenderHint(QPainter::Antialiasing);
            const QPointF middle = QRectF(option.rect).center();
            const double size = scaled(6);
            QPainterPath sign;
            sign.moveTo(middle + QPointF(0, -size));
            sign.lineTo(middle + QPointF(size * 1.1, size * 0.85));
            sign.lineTo(middle + QPointF(-size * 1.1, size * 0.85));
            sign.closeSubpath();
            painter->setPen(QPen(theme.colour(isStopping ? ColourRole::ClaimInk : ColourRole::ProcessInk), 1.3));
            painter->setBrush(isStopping ? QBrush(theme.colour(ColourRole::ClaimInk)) : QBrush(Qt::NoBrush));
            painter->drawPath(sign);
            return;
        }
        painter->setFont(theme.font(index.column() == ProblemModel::WrittenColumn && isStopping ? FontRole::LabelStrong : FontRole::Label));
        painter->setPen(theme.colour(index.column() == ProblemModel::WrittenColumn && isStopping ? ColourRole::ClaimInk : ColourRole::Ink));
        const QRect inner = option.rect.adjusted(8, 2, -6, -3);
        const QString text = index.data().toString().left(600).simplified();
        if (index.column() == ProblemModel::WhyColumn) {
            painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, text);
            return;
        }
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() != ProblemModel::WhyColumn)
            return {scaled(30), scaled(36)};
        const auto *view = qobject_cast<const QTableView *>(option.widget);
        const int width = (view ? view->columnWidth(ProblemModel::WhyColumn) : 300) - 14;
        const QFontMetrics metrics(currentTheme().font(FontRole::Label));
        const QRect box = metrics.boundingRect(QRect(0, 0, std::max(60, width), 4000), Qt::TextWordWrap, index.data().toString().left(600).simplified());
        return {width, std::max(scaled(36), box.height() + scaled(12))};
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        QToolTip::showText(event->globalPos(), toolTipOf(index.data(Qt::AccessibleTextRole).toString().left(2000)), view->viewport());
        return true;
    }
};

PlainLabel *heading(const QString &text)
{
    auto *label = new PlainLabel(FontRole::LaneTitle);
    label->setText(text);
    return label;
}

}  // namespace

CheckPage::CheckPage(const Wording &wording, QWidget *parent) : QWidget(parent), m_wording(wording), m_whole(new TallPage), m_model(new ProblemModel(wording, this))
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(24, 14, 12, 16);
    column->setSpacing(10);
    column->addWidget(makeProblems());
    column->addSpacing(6);
    column->addWidget(makeWritten());
    column->addWidget(PlainLabel::paragraph(wording.say("Import", "All of it or none: a row that cannot be read is never dropped in silence. The whole import is one step in the history and can be undone."), FontRole::Label, ColourRole::MutedInk));
    column->addStretch(1);
    auto *both = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, both);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(0);
    m_columns->addWidget(left, 58);
    m_columns->addWidget(makeChart(), 42);
    m_whole->column()->addWidget(both);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_whole);
    followTextSize(this, [this] { arrange(); });
}

QWidget *CheckPage::makeProblems()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setSpacing(10);
    head->addWidget(heading(m_wording.say("Import", "What was found while reading")));
    m_counts = PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk);
    head->addWidget(m_counts, 1);
    m_copy = new QPushButton(m_wording.say("Import", "Copy list"));
    m_copy->setAutoDefault(false);
    connect(m_copy, &QPushButton::clicked, this, &CheckPage::copyRequested);
    head->addWidget(m_copy);
    column->addLayout(head);
    m_none = PlainLabel::paragraph(m_wording.say("Import", "Nothing: every number and period was read."), FontRole::Body, ColourRole::MutedInk);
    column->addWidget(m_none);
    m_card = new Panel(Panel::Shape::Card);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->setSpacing(0);
    m_problems = new QTableView;
    m_problems->setAccessibleName(m_wording.say("Import", "What was found while reading"));
    m_problems->setFrameShape(QFrame::NoFrame);
    m_problems->setModel(m_model);
    m_problems->setItemDelegate(new ProblemDelegate(m_problems));
    m_problems->setShowGrid(false);
    m_problems->setTabKeyNavigation(false);
    m_problems->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problems->setSelectionMode(QAbstractItemView::SingleSelection);
    m_problems->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_problems->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problems->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_problems->verticalHeader()->hide();
    m_problems->horizontalHeader()->setHighlightSections(false);
    m_problems->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_problems->horizontalHeader()->setSectionResizeMode(ProblemModel::WhyColumn, QHeaderView::Stretch);
    connect(m_problems->selectionModel(), &QItemSelectionModel::currentChanged, this, &CheckPage::showActions);
    connect(m_problems, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT placeRequested(static_cast<std::size_t>(index.row())); });
    inside->addWidget(m_problems);
    m_actions = new QWidget;
    auto *actions = new QVBoxLayout(m_actions);
    actions->setContentsMargins(14, 10, 14, 12);
    actions->setSpacing(8);
    m_about = PlainLabel::paragraph({}, FontRole::Label, ColourRole::MutedInk);
    actions->addWidget(m_about);
    auto *line = new FlowLayout(8);
    const auto button = [this, line](bool isGap, bool forAll) {
        auto *made = new QPushButton;
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, [this, isGap, forAll] { Q_EMIT answered(static_cast<std::size_t>(std::max(0, m_problems->currentIndex().row())), isGap, forAll); });
        line->addWidget(made);
        return made;
    };
    m_gap = button(true, false);
    m_leaveOut = button(false, false);
    m_allGaps = button(true, true);
    m_leaveAllOut = button(false, true);
    m_gap->setText(m_wording.say("Import", "Make it a gap"));
    m_leaveOut->setText(m_wording.say("Import", "Leave out"));
    actions->addLayout(line);
    inside->addWidget(m_actions);
    column->addWidget(m_card);
    return whole;
}

QWidget *CheckPage::makeWritten()
{
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(heading(m_wording.say("Import", "What will be written")));
    auto *card = new Panel(Panel::Shape::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(18, 14, 18, 14);
    inside->setSpacing(8);
    m_written = PlainLabel::paragraph({}, FontRole::Body);
    inside->addWidget(m_written);
    auto *into = new PlainLabel(FontRole::LabelStrong);
    into->setText(m_wording.say("Import", "Into"));
    inside->addWidget(into);
    m_targets = new QWidget;
    m_targets->setLayout(new FlowLayout(18));
    inside->addWidget(m_targets);
    m_titleField = new QWidget;
    auto *title = new QVBoxLayout(m_titleField);
    title->setContentsMargins(0, 0, 0, 0);
    title->setSpacing(3);
    m_title = new QLineEdit;
    m_title->setTextMargins(6, 0, 6, 0);
    m_title->setAccessibleName(m_wording.say("Import", "Title of the new library"));
    connect(m_title, &QLineEdit::textEdited, this, &CheckPage::titleEdited);
    m_place = PlainLabel::paragraph({}, FontRole::Small, ColourRole::MutedInk);
    title->addWidget(m_title);
    title->addWidget(m_place);
    inside->addWidget(m_titleField);
    auto *remember = new QHBoxLayout;
    remember->setSpacing(8);
    m_remember = new QCheckBox(m_wording.say("Import", "Remember these answers as"));
    m_name = new QLineEdit;
    m_name->setTextMargins(6, 0, 6, 0);
    m_name->setAccessibleName(m_wording.say("Import", "Name of the answers"));
    connect(m_remember, &QCheckBox::clicked, this, [this](bool isOn) { Q_EMIT rememberingChanged(isOn, m_name->text()); });
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &name) { Q_EMIT rememberingChanged(m_remember->isChecked(), name); });
    remember->addWidget(m_remember);
    remember->addWidget(m_name, 1);
    inside->addLayout(remember);
    column->addWidget(card);
    return whole;
}

QWidget *CheckPage::makeChart()
{
    auto *place = new QWidget;
    auto *around = new QVBoxLayout(place);
    around->setContentsMargins(12, 14, 24, 16);
    auto *card = new Panel(Panel::Shape::Card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(6);
    column->addWidget(PlainLabel::sectionTitle(m_wording.say("Import", "How it will look")));
    m_chartTitle = PlainLabel::paragraph({}, FontRole::Heading);
    column->addWidget(m_chartTitle);
    m_chart = new FigureView(m_wording);
    m_chart->setOnlyFilledColumns(true);
    column->addWidget(m_chart, 1);
    m_chartWords = PlainLabel::paragraph({}, FontRole::Label, ColourRole::MutedInk);
    column->addWidget(m_chartWords);
    around->addWidget(card);
    around->addStretch(1);
    followTextSize(card, [this] { m_chart->setFixedHeight(scaled(380)); });
    return place;
}

void CheckPage::setContent(const CheckContent &content)
{
    m_counts->setText(content.counts);
    const int row = m_problems->currentIndex().row();
    m_model->setProblems(content.problems);
    const int count = m_model->rowCount();
    m_none->setVisible(count == 0);
    m_card->setVisible(count > 0);
    m_copy->setVisible(count > 0);
    if (count > 0 && !m_problems->currentIndex().isValid())
        m_problems->selectRow(std::clamp(row, 0, count - 1));
    m_written->setText(content.written.join(u'\n'));
    if (m_shownTargets != content.targets) {
        m_shownTargets = content.targets;
        for (QRadioButton *old : m_targets->findChildren<QRadioButton *>())
            old->deleteLater();
        for (const TargetChoice &target : m_shownTargets) {
            auto *button = new QRadioButton(QString(target.words).replace(u'&', u"&&"_s));
            button->setObjectName(target.code);
            connect(button, &QRadioButton::clicked, this, [this, code = target.code] { Q_EMIT targetChosen(code); });
            m_targets->layout()->addWidget(button);
        }
    }
    for (QRadioButton *button : m_targets->findChildren<QRadioButton *>())
        button->setChecked(button->objectName() == content.target);
    m_titleField->setVisible(!content.newPlace.isEmpty());
    if (m_title->text() != content.newTitle)
        m_title->setText(content.newTitle);
    m_place->setText(content.newPlace);
    m_remember->setChecked(content.isRemembered);
    if (m_name->text() != content.rememberedName)
        m_name->setText(content.rememberedName);
    m_name->setEnabled(content.isRemembered);
    m_chartTitle->setText(content.chartTitle);
    m_chartTitle->setVisible(!content.chartTitle.isEmpty());
    m_chartWords->setText(content.chartWords);
    m_chartWords->setVisible(!content.chartWords.isEmpty());
    m_chart->setVisible(content.chart != nullptr);
    if (content.chart && content.chart != m_shownChart)
        m_chart->setFigure(*content.chart, false);
    m_shownChart = content.chart;
    showActions();
    fitTable();
}

void CheckPage::setTheme(ThemeName theme)
{
    m_chart->setTheme(theme);
}

void CheckPage::showActions()
{
    const int row = m_problems->currentIndex().row();
    const auto &problems = m_model->problems();
    const ProblemLine *line = row >= 0 && row < std::ssize(problems) ? &problems[static_cast<std::size_t>(row)] : nullptr;
    const bool canAnswer = line && line->canBeAnswered;
    m_actions->setVisible(canAnswer);
    if (!canAnswer)
        return;
    m_about->setText(m_wording.say("Import", "Row %1, column “%2”: %3").arg(line->row, line->column, line->written.isEmpty() ? m_wording.say("Import", "empty") : line->written));
    const bool hasMore = line->sameKind > 1;
    m_gap->setVisible(line->canBeGap);
    m_allGaps->setVisible(hasMore && line->canBeGap);
    m_leaveAllOut->setVisible(hasMore);
    m_allGaps->setText(m_wording.say("Import", "All %n of this kind: gaps", nullptr, line->sameKind));
    m_leaveAllOut->setText(m_wording.say("Import", "All %n of this kind: leave out", nullptr, line->sameKind));
}

void CheckPage::nextProblem()
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int here = m_problems->currentIndex().row();
    const bool isOnIt = m_problems->hasFocus();
    const bool anyStops = std::ranges::any_of(m_model->problems(), &ProblemLine::isStopping);
    for (int step = isOnIt ? 1 : 0; step <= count; ++step) {
        const int row = (std::max(0, here) + step) % count;
        if (anyStops && !m_model->problems()[static_cast<std::size_t>(row)].isStopping)
            continue;
        m_problems->selectRow(row);
        m_problems->scrollTo(m_model->index(row, ProblemModel::WhyColumn));
        break;
    }
    m_problems->setFocus(Qt::ShortcutFocusReason);
}

void CheckPage::takeFocus()
{
    if (m_model->rowCount() > 0)
        m_problems->setFocus(Qt::OtherFocusReason);
    else
        m_title->setFocus(Qt::OtherFocusReason);
}

void CheckPage::fitTable()
{
    m_problems->setColumnWidth(ProblemModel::SignColumn, scaled(38));
    m_problems->setColumnWidth(ProblemModel::RowColumn, scaled(54));
    m_problems->setColumnWidth(ProblemModel::NameColumn, scaled(104));
    m_problems->setColumnWidth(ProblemModel::WrittenColumn, scaled(96));
    // Of hundreds of lines only the first are measured; the others are as high as most.
    m_problems->verticalHeader()->setDefaultSectionSize(scaled(48));
    int height = m_problems->horizontalHeader()->sizeHint().height() + 4;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (row < 60)
            m_problems->resizeRowToContents(row);
        if (row < mostRowsShown)
            height += m_problems->rowHeight(row);
    }
    m_problems->setFixedHeight(height);
}

void CheckPage::arrange()
{
    m_columns->setDirection(width() >= scaled(chartFrom) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fitTable();
}

void CheckPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace countercheck

#include "moc_check_page.cpp"
