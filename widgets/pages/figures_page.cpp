// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/figures_page.h"

#include "models/wording/sentence_form.h"
#include "widgets/controls/appearance.h"
#include "widgets/controls/list_row.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/whole_rows.h"
#include "widgets/figures/figure_cell_delegate.h"
#include "widgets/pages/filter_chips.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {

namespace {

constexpr int figureRowHeight = 27;
/// The columns of words, which share what number and period leave.
constexpr FigureColumn wordColumns[] = {FigureColumn::Counts, FigureColumn::HowVerified, FigureColumn::PublishedBy, FigureColumn::HowClose};
/// No column of words is made narrower than that: the table then scrolls.
constexpr int narrowestWords = 104;
constexpr int narrowestCounted = 168;
constexpr int widestWords = 420;

}  // namespace

/// A table that tells how wide a column would like to be.
class FiguresTable final : public QTableView {
public:
    using QTableView::sizeHintForColumn;
};

FiguresPage::FiguresPage(const Wording &wording, FigureRowsModel *model, QWidget *parent)
    : QWidget(parent), m_wording(wording), m_model(model), m_title(PlainLabel::paragraph({}, FontRole::Title)), m_note(PlainLabel::paragraph({}, FontRole::Body, ColourRole::MutedInk)),
      m_chips(new FilterChips(wording)), m_export(new QPushButton(wording.say("Figures", "Export…"))), m_table(new FiguresTable), m_selection(new QWidget),
      m_selected(PlainLabel::paragraph({}, FontRole::Body)), m_compare(new QPushButton(wording.say("Figures", "Can they be compared?"))), m_copy(new QPushButton),
      m_foot(PlainLabel::paragraph({}, FontRole::Small, ColourRole::MutedInk))
{
    setAccessibleName(m_wording.say("Figures", "All figures"));
    m_table->setModel(m_model);
    m_table->setAccessibleName(m_wording.say("Figures", "Figures"));
    m_table->setItemDelegate(new FigureCellDelegate(static_cast<int>(FigureColumn::Counts), FigureRowsModel::StandingRole,
                                                    {static_cast<int>(FigureColumn::HowVerified), static_cast<int>(FigureColumn::PublishedBy), static_cast<int>(FigureColumn::HowClose)}, this));
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(48);
    header->setResizeContentsPrecision(0); // a column fits the rows in view, not a thousand that would have to be read first
    followTextSize(this, [this, header] {
        m_table->verticalHeader()->setDefaultSectionSize(scaled(figureRowHeight));
        header->setFont(currentTheme().font(FontRole::Small));
        shareWidth();
    });
    header->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, &FiguresPage::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FiguresPage::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        // The keyboard starts at the first row, which is not selected by that.
        m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
        m_table->scrollToTop();
        showSelection();
        explainLetters();
        Q_EMIT markedChanged();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this] {
        shareWidth();
        showSelection();
        explainLetters();
        Q_EMIT markedChanged();
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &FiguresPage::explainLetters);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FiguresPage::markedChanged);
    m_table->setAccessibleDescription(m_wording.say("Figures", "Enter opens a figure, Space shows its passport in the side panel"));

    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_export);
    connect(m_export, &QPushButton::clicked, this, &FiguresPage::exportRequested);
    connect(m_chips, &FilterChips::queryRequested, this, &FiguresPage::queryRequested);

    auto *card = new Panel(Panel::Shape::Card);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(2, 2, 2, 6);
    inCard->addWidget(new WholeRows(m_table));

    auto *selection = new QHBoxLayout(m_selection);
    selection->setContentsMargins(0, 0, 0, 0);
    selection->setSpacing(8);
    selection->addWidget(m_selected, 1);
    selection->addWidget(m_compare);
    selection->addWidget(m_copy);
    connect(m_compare, &QPushButton::clicked, this, [this] {
        const std::vector<int> rows = selectedRows();
        const FigureCells *a = rows.size() == 2 ? m_model->cellsAt(rows[0]) : nullptr;
        const FigureCells *b = rows.size() == 2 ? m_model->cellsAt(rows[1]) : nullptr;
        if (a && b)
            Q_EMIT comparisonRequested(a->observation, b->observation);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QList<qint64> rows;
        for (const int row : selectedRows())
            rows.push_back(m_model->rows()[static_cast<std::size_t>(row)]);
        Q_EMIT copyRequested(rows);
    });

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_chips);
    column->addWidget(card, 1);
    column->addWidget(m_selection);
    column->addWidget(m_foot);
    setFocusProxy(m_table);
    showSelection();
}

void FiguresPage::setHead(const QString &title, const QString &note, const std::vector<FilterChip> &chips)
{
    m_title->setText(title);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_chips->setChips(chips);
    m_export->setEnabled(m_model->rowCount() > 0);
}

void FiguresPage::setOrder(const FigureOrder &order)
{
    const QSignalBlocker quiet(m_table->horizontalHeader());
    m_table->horizontalHeader()->setSortIndicator(order.column ? static_cast<int>(*order.column) : -1, order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void FiguresPage::focusTable()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

std::optional<RecordKey> FiguresPage::marked() const
{
    const QModelIndex current = m_table->currentIndex();
    const FigureCells *cells = current.isValid() ? m_model->cellsAt(current.row()) : nullptr;
    return cells ? std::optional(RecordKey{SearchedKind::Figures, cells->observation.slug}) : std::nullopt;
}

std::vector<int> FiguresPage::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

void FiguresPage::showSelection()
{
    const std::vector<int> rows = selectedRows();
    const auto count = static_cast<int>(rows.size());
    m_selection->setVisible(count > 0);
    if (count == 0)
        return;
    QStringList words;
    for (std::size_t place = 0; place < std::min<std::size_t>(rows.size(), 2); ++place) {
        if (const FigureCells *cells = m_model->cellsAt(rows[place]))
            words += m_wording.say("Figures", "%1 (%2, %3)").arg(cells->text(FigureColumn::Number), cells->text(FigureColumn::Counts), cells->text(FigureColumn::Period));
    }
    if (count > 2)
        words = {};
    m_selected->setText(joinedByDots({m_wording.say("Figures", "%n selected", nullptr, count), words.join(m_wording.say("Figures", " and ", "between two figures"))}));
    m_compare->setVisible(count <= 2);
    m_compare->setEnabled(count == 2);
    m_compare->setToolTip(count == 2 ? QString() : toolTipOf(m_wording.say("Figures", "Select a second figure with Ctrl and a click, or with Shift and an arrow.")));
    m_copy->setText(m_wording.say("Figures", "Copy %n rows", nullptr, count));
}

void FiguresPage::openCurrent()
{
    if (const FigureCells *cells = m_model->cellsAt(m_table->currentIndex().row()))
        Q_EMIT figureActivated(cells->observation);
}

bool FiguresPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *pressed = static_cast<QKeyEvent *>(event);
        const int key = pressed->key();
        // With Ctrl or Shift, Space selects rows as in any table.
        if (key == Qt::Key_Space && pressed->modifiers() == Qt::NoModifier) {
            Q_EMIT previewToggled();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// Says under the table what the status letters in view mean.
void FiguresPage::explainLetters()
{
    QStringList parts;
    const int first = std::max(0, m_table->rowAt(0));
    const int behind = std::min(m_model->rowCount(), first + m_table->viewport()->height() / m_table->verticalHeader()->defaultSectionSize() + 1);
    for (int row = first; row < behind; ++row) {
        const FigureCells *cells = m_model->cellsAt(row);
        for (const QString &letter : cells ? cells->key : QStringList()) {
            if (!parts.contains(letter))
                parts += letter;
        }
    }
    parts.sort();
    // No line begins with a dot.
    const QString letters = parts.join(QStringLiteral("\u00A0· "));
    const QString note = m_wording.say("Figures", "A bound stands at its number and keeps its words. Nothing is added up across rows.");
    m_foot->setText(letters.isEmpty() ? note : note + u'\n' + letters);
}

void FiguresPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    shareWidth();
    explainLetters();
}

/// Number and period are never cut, and what is counted keeps room to be told apart. Words share the rest; where that is too little, the
/// table scrolls.
void FiguresPage::shareWidth()
{
    const auto needed = [this](FigureColumn column) { return std::max(m_table->sizeHintForColumn(static_cast<int>(column)), m_table->horizontalHeader()->sectionSizeHint(static_cast<int>(column))); };
    int room = m_table->viewport()->width();
    for (const FigureColumn column : {FigureColumn::Number, FigureColumn::Period}) {
        const int width = std::max(needed(column), scaled(96));
        m_table->setColumnWidth(static_cast<int>(column), width);
        room -= width;
    }
    std::vector<double> widths;
    for (const FigureColumn column : wordColumns)
        widths.push_back(std::min(needed(column), scaled(widestWords)));
    const int bound = std::max(static_cast<int>(boundOf(widths, room)), scaled(narrowestWords));
    for (std::size_t place = 0; place < widths.size(); ++place)
        m_table->setColumnWidth(static_cast<int>(wordColumns[place]), std::min(static_cast<int>(widths[place]), wordColumns[place] == FigureColumn::Counts ? std::max(bound, scaled(narrowestCounted)) : bound));
}

}  // namespace countercheck

#include "moc_figures_page.cpp"
