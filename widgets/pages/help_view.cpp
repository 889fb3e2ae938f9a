// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/help_view.h"

#include "widgets/controls/long_list.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/search_field.h"
#include "widgets/controls/text_size.h"
#include "widgets/pages/help_delegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace countercheck {
namespace {

constexpr int fieldWidth = 320;

void prepare(QListView *list, HelpModel *model, const QString &name)
{
    list->setModel(model);
    list->setFrameShape(QFrame::NoFrame);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setResizeMode(QListView::Adjust);
    list->setAccessibleName(name);
    list->viewport()->setAutoFillBackground(false);
}

}  // namespace

HelpView::HelpView(const Wording &wording, QWidget *parent)
    : QWidget(parent), m_model(new HelpModel(this)), m_title(PlainLabel::paragraph({}, FontRole::Title)), m_field(new SearchField(wording.say("Help", "Search the help"))),
      m_entries(new QListView), m_contents(new LongList), m_contentsPane(new QWidget)
{
    setAccessibleName(wording.say("Help", "Help"));
    prepare(m_entries, m_model, wording.say("Help", "Entries of the help"));
    prepare(m_contents, m_model, wording.say("Help", "Contents of the help"));
    m_entries->setItemDelegate(new HelpDelegate(m_entries));
    m_contents->setItemDelegate(new HelpContentsDelegate(m_contents));
    // What is marked in the contents is marked on the page.
    m_contents->setSelectionModel(m_entries->selectionModel());
    connect(m_entries->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) { m_contents->scrollTo(index); });
    auto *back = new QPushButton(wording.say("Window", "Back"));
    connect(back, &QPushButton::clicked, this, &HelpView::backRequested);
    followTextSize(this, [this] { m_field->setMaximumWidth(scaled(fieldWidth)); });
    auto *top = new QHBoxLayout;
    top->setSpacing(10);
    top->addWidget(back);
    top->addWidget(m_field, 1);
    top->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_title);
    column->addWidget(m_entries, 1);
    auto *besideHead = new QVBoxLayout(m_contentsPane);
    besideHead->setContentsMargins(0, 10, 0, 0);
    besideHead->addWidget(m_contents);
    m_contentsPane->setFocusProxy(m_contents);
    setFocusProxy(m_entries);
    m_field->installEventFilter(this);
    m_entries->installEventFilter(this);
    m_entries->viewport()->installEventFilter(this);
    connect(m_entries->verticalScrollBar(), &QAbstractSlider::sliderPressed, this, [this] { m_atTop = QModelIndex(); });
    connect(m_field, &QLineEdit::textChanged, this, &HelpView::textEdited);
    connect(m_contents, &QListView::clicked, this, [this](const QModelIndex &index) { m_entries->scrollTo(index, QAbstractItemView::PositionAtTop); });
    connect(m_entries, &QListView::clicked, this, &HelpView::activate);
    connect(m_contents, &QListView::activated, this, &HelpView::activate);
}

void HelpView::setPage(const HelpPage &page)
{
    m_title->setText(page.title);
    m_model->setPage(page);
}

bool HelpView::showTopic(const QString &topic)
{
    const int row = m_model->rowOf(topic);
    if (row < 0)
        return false;
    // The heights of rows are known once the list has been laid out.
    m_entries->doItemsLayout();
    m_entries->setCurrentIndex(m_model->index(row));
    m_entries->scrollTo(m_model->index(row), QAbstractItemView::PositionAtTop);
    m_atTop = m_model->index(row);
    return true;
}

QString HelpView::topic() const
{
    const int row = m_entries->currentIndex().row();
    if (const HelpEntry *entry = m_model->entryAt(row))
        return entry->topic;
    const HelpSection *heading = m_model->headingAt(row);
    return heading ? helpTopicOf(heading->chapter) : QString();
}

void HelpView::activate(const QModelIndex &index)
{
    if (m_model->isElsewhere(index.row()))
        Q_EMIT searchWanted(m_field->text());
}

bool HelpView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_entries->viewport()) {
        // At another width rows have other heights: what was asked for stays at the top, until the reader moves on.
        if (event->type() == QEvent::Wheel || event->type() == QEvent::MouseButtonPress)
            m_atTop = QModelIndex();
        else if (event->type() == QEvent::Resize)
            m_entries->doItemsLayout(); // at once, and not a moment later
        if (event->type() == QEvent::Resize && m_atTop.isValid())
            QMetaObject::invokeMethod(this, [this] { m_entries->scrollTo(m_atTop, QAbstractItemView::PositionAtTop); }, Qt::QueuedConnection);
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    if (watched == m_entries)
        m_atTop = QModelIndex();
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_field && (key == Qt::Key_Down || isEnter)) {
        m_entries->setFocus(Qt::ShortcutFocusReason);
        if (!m_entries->currentIndex().isValid())
            m_entries->setCurrentIndex(m_model->index(0));
        if (isEnter)
            activate(m_entries->currentIndex());
        return true;
    }
    if (watched == m_entries && isEnter) {
        activate(m_entries->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace countercheck

#include "moc_help_view.cpp"
