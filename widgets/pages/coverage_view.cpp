// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/coverage_view.h"

#include "widgets/controls/appearance.h"
#include "widgets/controls/choice_button.h"
#include "widgets/controls/flow_layout.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/tall_page.h"
#include "widgets/controls/whole_rows.h"
#include "widgets/pages/coverage_sign.h"
#include "widgets/pages/gap_switch.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {

namespace {

constexpr int cellWidth = 34;
constexpr int rowHeight = 26;
/// So many rows are in view at least; where the page is too low for them, all of it scrolls.
constexpr int fewestRows = 6;
constexpr int widestLabel = 230;
/// The height from which the key stands open under the table.
constexpr int keyFrom = 700;

class CoverageDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto &model = *static_cast<const CoverageModel *>(index.model());
        const CoveredYear *year = model.yearAt(index);
        if (!year)
            return;
        const Theme theme = currentTheme();
        QRectF box(0, 0, coverageSignSize(), coverageSignSize());
        box.moveCenter(QRectF(option.rect).center());
        drawCoverageSign(painter, box, year->cell, year->letter, model.lineAt(index.row()).standing, theme);
        if (year->isBreak) {
            drawSeriesBreak(painter, option.rect.topLeft(), option.rect.bottomLeft(), theme);
        }
        if ((option.state & QStyle::State_Selected) != 0) {
            painter->setPen(QPen(theme.colour(ColourRole::Ink), 2));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 5, 5);
        }
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index) override
    {
        if (event->type() != QEvent::ToolTip)
            return false;
        QToolTip::showText(event->globalPos(), toolTipOf(index.data(Qt::AccessibleTextRole).toString()), view->viewport());
        return true;
    }
};

/// The names of the measures, and the headings between them in the colour of their side.
class NameHeader final : public QHeaderView {
public:
    using QHeaderView::QHeaderView;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const auto &line = static_cast<const CoverageModel *>(model())->lineAt(section);
        const Theme theme = currentTheme();
        const bool isHeading = line.measure.isEmpty();
        const bool isVictims = line.standing == Standing::Verified || line.standing == Standing::Potential;
        const ColourRole heading = isVictims ? ColourRole::VictimsInk : line.standing == Standing::Process ? ColourRole::ProcessInk : ColourRole::MutedInk;
        const QFont font = theme.font(isHeading ? FontRole::LaneTitle : FontRole::Body);
        painter->save();
        painter->fillRect(rect, theme.colour(ColourRole::Panel));
        painter->setFont(font);
        painter->setPen(theme.colour(isHeading ? heading : ColourRole::Ink));
        painter->drawText(rect.adjusted(12, 0, -6, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, QFontMetrics(font).elidedText(line.label.left(300), Qt::ElideRight, rect.width() - 18));
        painter->restore();
    }

    QSize sectionSizeFromContents(int section) const override
    {
        const auto &line = static_cast<const CoverageModel *>(model())->lineAt(section);
        const int words = QFontMetrics(currentTheme().font(line.measure.isEmpty() ? FontRole::LaneTitle : FontRole::Body)).horizontalAdvance(line.label.left(300)) + 20;
        return {std::min(words, scaled(widestLabel)), scaled(rowHeight)};
    }
};

/// The years, written without the margins of a header, so that four digits have room over a cell.
class YearHeader final : public QHeaderView {
public:
    using QHeaderView::QHeaderView;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const Theme theme = currentTheme();
        painter->save();
        painter->fillRect(rect, theme.colour(ColourRole::Panel));
        painter->setFont(theme.font(FontRole::Small));
        painter->setPen(theme.colour(ColourRole::MutedInk));
        painter->drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, model()->headerData(section, Qt::Horizontal).toString());
        // The line under the names goes on under the years.
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour(ColourRole::PanelEdge));
        painter->restore();
    }
};

/// What one sign means.
class KeyEntrySign final : public QWidget {
public:
    struct BreakSign {};
    static constexpr BreakSign Break{};

    KeyEntrySign(std::optional<CoverageCell> cell, QString letter, QString words) : m_cell(std::move(cell)), m_letter(std::move(letter)), m_words(std::move(words)) { setAccessibleName(m_words); }
    KeyEntrySign(BreakSign, QString words) : m_words(std::move(words)), m_isBreak(true) { setAccessibleName(m_words); }

    QSize sizeHint() const override
    {
        return {static_cast<int>(coverageSignSize()) + 8 + QFontMetrics(currentTheme().font(FontRole::Small)).horizontalAdvance(m_words) + 14, static_cast<int>(coverageSignSize()) + 4};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Theme theme = currentTheme();
        const QRectF box(0, 2, coverageSignSize(), coverageSignSize());
        if (m_isBreak)
            drawSeriesBreak(&painter, {box.center().x(), box.top()}, {box.center().x(), box.bottom()}, theme);
        else
            drawCoverageSign(&painter, box, m_cell, m_letter, Standing::Verified, theme);
        painter.setFont(theme.font(FontRole::Small));
        painter.setPen(theme.colour(ColourRole::MutedInk));
        painter.drawText(QRectF(coverageSignSize() + 8, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, m_words);
    }

private:
    std::optional<CoverageCell> m_cell;
    QString m_letter;
    QString m_words;
    bool m_isBreak = false;
};

QWidget *keyOf(const Wording &wording)
{
    auto *flow = new FlowLayout(8);
    flow->setRowGap(2);
    const auto add = [flow](CoverageKind kind, const QString &words) { flow->addWidget(new KeyEntrySign(CoverageCell{.kind = kind}, {}, words)); };
    add(CoverageKind::Figure, wording.say("Coverage", "a figure"));
    add(CoverageKind::Bound, wording.say("Coverage", "a bound (more than…)"));
    add(CoverageKind::About, wording.say("Coverage", "about, rounded"));
    add(CoverageKind::Revised, wording.say("Coverage", "revised later"));
    for (const Code<GapKind> &entry : codeList<GapKind>()) {
        CoverageCell cell;
        cell.kind = CoverageKind::Missing;
        cell.gapKind = entry.value;
        flow->addWidget(new KeyEntrySign(cell, letterOf(entry.value), wording.gapKind(entry.value)));
    }
    flow->addWidget(new KeyEntrySign(KeyEntrySign::Break, wording.say("Coverage", "the series changes here")));
    flow->addWidget(new KeyEntrySign(std::nullopt, QStringLiteral("?"), wording.notSearched()));
    auto *box = new QWidget;
    box->setLayout(flow);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    box->setSizePolicy(policy);
    box->setAccessibleName(wording.say("Coverage", "Key"));
    return box;
}

}  // namespace

CoverageView::CoverageView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_model(new CoverageModel(this)), m_title(PlainLabel::paragraph({}, FontRole::Title)), m_note(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)),
      m_choice(new ChoiceButton(m_wording.say("Coverage", "Measures shown: %1"))), m_export(new QPushButton(m_wording.say("Coverage", "Export…"))), m_table(new QTableView), m_current(PlainLabel::paragraph({}, FontRole::Body)),
      m_keyButton(new QPushButton(m_wording.say("Coverage", "Key"))), m_key(new QWidget)
{
    setAccessibleName(m_wording.say("Coverage", "What is missing"));
    m_table->setVerticalHeader(new NameHeader(Qt::Vertical, m_table));
    m_table->setHorizontalHeader(new YearHeader(Qt::Horizontal, m_table));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CoverageDelegate(this));
    m_table->setAccessibleName(m_wording.say("Coverage", "Measures by years"));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    // The first year in view is whole.
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerItem);
    connect(m_table->horizontalScrollBar(), &QAbstractSlider::rangeChanged, this, [this](int, int last) {
        if (m_isAtEnd)
            m_table->horizontalScrollBar()->setValue(last);
    });
    connect(m_table->horizontalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_isAtEnd = false; });
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    followTextSize(this, [this] {
        m_table->horizontalHeader()->setFont(currentTheme().font(FontRole::Small));
        m_table->verticalHeader()->setDefaultSectionSize(scaled(rowHeight));
        m_table->horizontalHeader()->setMinimumSectionSize(scaled(cellWidth));
        m_table->horizontalHeader()->setDefaultSectionSize(scaled(cellWidth));
    });
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &CoverageView::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &CoverageView::showCurrent);
    auto *card = new Panel(Panel::Shape::Card);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(2, 4, 2, 6);
    m_table->horizontalHeader()->installEventFilter(this);
    auto *rows = new WholeRows(m_table);
    followTextSize(rows, [rows] { rows->setMinimumHeight(scaled(rowHeight) * (fewestRows + 1)); });
    inCard->addWidget(rows);
    auto *page = new TallPage;
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(page);
    QVBoxLayout *const column = page->column();
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    m_choice->add(static_cast<int>(CoverageChoice::All), m_wording.say("Coverage", "All measures"));
    m_choice->add(static_cast<int>(CoverageChoice::WithGaps), m_wording.say("Coverage", "Measures with a gap"));
    m_choice->add(static_cast<int>(CoverageChoice::OfClaims), m_wording.say("Coverage", "Measures that bear on a claim"));
    m_export->setAccessibleDescription(m_wording.say("Coverage", "Writes what is shown into a table (CSV)"));
    connect(m_choice, &ChoiceButton::chosen, this, [this](int choice) { Q_EMIT choiceMade(static_cast<CoverageChoice>(choice)); });
    connect(m_export, &QPushButton::clicked, this, &CoverageView::exportRequested);
    auto *choices = new FlowLayout(8);
    auto *pages = new GapSwitch(m_wording, GapPage::Coverage);
    connect(pages, &GapSwitch::pageChosen, this, &CoverageView::questionsRequested);
    choices->addWidget(pages);
    choices->addWidget(m_choice);
    choices->addWidget(m_export);
    column->addWidget(m_title);
    column->addWidget(m_note);
    column->addLayout(choices);
    column->addWidget(card, 1);
    auto *under = new QHBoxLayout;
    under->setSpacing(8);
    under->addWidget(m_current, 1);
    under->addWidget(m_keyButton, 0, Qt::AlignTop);
    column->addLayout(under);
    auto *inKey = new QVBoxLayout(m_key);
    inKey->setContentsMargins(0, 0, 0, 0);
    inKey->setSpacing(8);
    inKey->addWidget(keyOf(m_wording));
    inKey->addWidget(PlainLabel::paragraph(m_wording.say("Coverage", "A fiscal year stands under the year in which it ends. Arrows go from cell to cell, Enter opens, N leads to the next gap, R drafts a request."), FontRole::Small,
                                           ColourRole::MutedInk));
    column->addWidget(m_key);
    m_keyButton->setCheckable(true);
    m_keyButton->setAccessibleDescription(m_wording.say("Coverage", "Says what each sign in the table means"));
    connect(m_keyButton, &QPushButton::clicked, this, [this](bool isWanted) {
        m_isKeyWanted = isWanted;
        showKey();
    });
    followTextSize(this, [this] {
        showKey();
        fitYears();
    });
    setFocusProxy(m_table);
    showCurrent();
}

void CoverageView::setChoice(CoverageChoice choice)
{
    m_choice->setChoice(static_cast<int>(choice));
}

void CoverageView::setSheet(const CoverageSheet &sheet)
{
    m_title->setText(sheet.title);
    m_note->setText(sheet.note);
    m_model->setSheet(sheet);
    m_export->setEnabled(!sheet.lines.empty());
    fitYears();
    // The latest years are seen first.
    m_isAtEnd = true;
    m_table->horizontalScrollBar()->setValue(m_table->horizontalScrollBar()->maximum());
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->nextGap({}));
    showCurrent();
}

/// Gives the names what would hold a part of a year. At its end the table stands where the last year ended before the years had their new width.
void CoverageView::fitYears()
{
    QHeaderView *names = m_table->verticalHeader();
    QHeaderView *years = m_table->horizontalHeader();
    const int cell = years->defaultSectionSize();
    const int wanted = names->sizeHint().width();
    const int room = names->width() + m_table->viewport()->width() - wanted;
    const int least = wanted + (room > cell && cell * m_model->columnCount() > room ? room % cell : 0);
    if (least != names->minimumWidth()) {
        names->setMinimumWidth(least);
        QMetaObject::invokeMethod(m_table, "updateGeometries");
    }
    const QScrollBar *bar = m_table->horizontalScrollBar();
    if (bar->maximum() > 0 && bar->value() == bar->maximum()) {
        years->setOffsetToLastSection();
        m_table->viewport()->update();
    }
    // The cell that is told in words under the table is in view.
    if (m_isAtEnd && m_table->currentIndex().isValid())
        m_table->scrollTo(m_table->currentIndex());
}

void CoverageView::showKey()
{
    const bool isOpen = m_isKeyWanted.value_or(height() >= scaled(keyFrom));
    m_key->setVisible(isOpen);
    m_keyButton->setChecked(isOpen);
}

void CoverageView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showKey();
}

void CoverageView::showCurrent()
{
    const CoveredYear *year = m_model->yearAt(m_table->currentIndex());
    m_current->setText(year ? year->words : m_wording.say("Coverage", "Choose a cell to see what is known of it."));
}

void CoverageView::open(const QModelIndex &index)
{
    const CoveredYear *year = m_model->yearAt(index);
    if (!year || !year->cell)
        return;
    if (year->cell->kind == CoverageKind::Missing)
        Q_EMIT gapActivated(year->cell->gap);
    else
        Q_EMIT figureActivated(year->cell->figure);
}

bool CoverageView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->horizontalHeader() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &CoverageView::fitYears, Qt::QueuedConnection);
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    m_isAtEnd = false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        open(m_table->currentIndex());
        return true;
    }
    if (key->key() == Qt::Key_R && key->modifiers() == Qt::NoModifier) {
        const CoveredYear *year = m_model->yearAt(m_table->currentIndex());
        if (year && year->cell && year->cell->kind == CoverageKind::Missing)
            Q_EMIT requestRequested(year->cell->gap);
        return true;
    }
    if (key->key() == Qt::Key_N && key->modifiers() == Qt::NoModifier) {
        QModelIndex next = m_model->nextGap(m_table->currentIndex());
        if (!next.isValid())
            next = m_model->nextGap({});
        if (next.isValid())
            m_table->setCurrentIndex(next);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace countercheck

#include "moc_coverage_view.cpp"
