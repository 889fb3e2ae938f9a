// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/palette_view.h"

#include "widgets/controls/panel.h"
#include "widgets/controls/plain_label.h"
#include "widgets/controls/search_field.h"
#include "widgets/controls/text_size.h"
#include "widgets/pages/palette_delegate.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace countercheck {
namespace {

constexpr QSize largest(740, 660);
constexpr int edge = 24;         ///< what is seen of the window beside it
constexpr int rowsOfAPage = 8;

}  // namespace

PaletteView::PaletteView(const Wording &wording, QWidget *window)
    : QWidget(window), m_wording(wording), m_model(new PaletteModel(this)), m_card(new Panel(Panel::Shape::Card, this)),
      m_field(new SearchField(wording.say("Palette", "Commands and everything in the library"))), m_list(new QListView)
{
    setAccessibleName(wording.say("Palette", "Commands and records"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    // Whoever types goes on typing: the keys of the list are taken from the field.
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(wording.say("Palette", "What can be chosen"));
    m_list->viewport()->setAutoFillBackground(false);
    auto *signs = PlainLabel::paragraph(wording.say("Palette", "> commands only    # a number    @ a person or publisher    ? help"), FontRole::Small, ColourRole::MutedInk);
    auto *keys = PlainLabel::paragraph(wording.say("Palette", "↑ ↓ choose    Enter do or open    Ctrl+Enter compare the measure    Esc close"), FontRole::Small, ColourRole::MutedInk);
    for (PlainLabel *label : {signs, keys})
        label->setSelectable(false);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(14, 14, 14, 10);
    column->setSpacing(8);
    column->addWidget(m_field);
    column->addWidget(signs);
    column->addWidget(m_list, 1);
    column->addWidget(keys);
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &PaletteView::textEdited);
    connect(m_list, &QListView::clicked, this, [this] { Q_EMIT chosen(QApplication::keyboardModifiers().testFlag(Qt::ControlModifier)); });
    hide();
}

void PaletteView::open(const QString &text)
{
    m_before = QApplication::focusWidget();
    const QSignalBlocker quiet(m_field);
    m_field->setText(text);
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void PaletteView::dismiss()
{
    if (isHidden())
        return;
    // First the keyboard: a widget that is hidden would give it to any other.
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    else
        window()->setFocus(Qt::PopupFocusReason);
    hide();
}

QString PaletteView::text() const
{
    return m_field->text();
}

void PaletteView::setPage(const PalettePage &page, bool isNewQuestion)
{
    const PaletteRow *before = marked();
    const QString kept = !isNewQuestion && m_isMarkMoved && before ? before->key : QString();
    m_isMarkMoved = !kept.isEmpty();
    m_model->setPage(page);
    const int row = kept.isEmpty() ? -1 : m_model->rowOf(kept);
    mark(row >= 0 ? row : m_model->rowOf(page.best));
}

const PaletteRow *PaletteView::marked() const
{
    return m_model->rowAt(m_list->currentIndex().row());
}

void PaletteView::mark(int row)
{
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    // The heading of the first row is seen with it.
    if (m_model->headingAt(row - 1))
        m_list->scrollTo(m_model->index(row - 1));
    m_list->scrollTo(m_model->index(row));
    // The field keeps the keyboard, so it says what is marked.
    m_field->setAccessibleDescription(m_model->index(row).data(Qt::AccessibleTextRole).toString().left(600));
}

bool PaletteView::takeKey(int key, Qt::KeyboardModifiers modifiers)
{
    const int row = m_list->currentIndex().row();
    const auto move = [this](int to, int direction) {
        if (to >= 0) {
            m_isMarkMoved = true;
            mark(to);
        } else if (direction < 0) {
            m_list->scrollToTop();
        }
    };
    const auto jump = [this, row](int by) { return std::clamp(row + by, 0, std::max(0, m_model->rowCount() - 1)); };
    switch (key) {
    case Qt::Key_Down: move(m_model->choosableFrom(row + 1, 1), 1); return true;
    case Qt::Key_Up: move(m_model->choosableFrom(row - 1, -1), -1); return true;
    case Qt::Key_PageDown: move(m_model->choosableFrom(jump(rowsOfAPage), -1), 1); return true;
    case Qt::Key_PageUp: move(m_model->choosableFrom(jump(-rowsOfAPage), 1), -1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT chosen(modifiers.testFlag(Qt::ControlModifier)); return true;
    case Qt::Key_Escape: dismiss(); return true;
    // The window beneath is out of reach.
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true;
    default: return false;
    }
}

bool PaletteView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto *press = static_cast<QKeyEvent *>(event);
        switch (press->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            if (event->type() == QEvent::KeyPress)
                return takeKey(press->key(), press->modifiers());
            // No command of the window has these keys while the palette is open.
            event->accept();
            return true;
        default: break;
        }
    }
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QWidget::eventFilter(watched, event);
}

void PaletteView::place()
{
    setGeometry(parentWidget()->rect());
    const QSize size = (largest * textScale()).boundedTo(QSize(width() - 2 * edge, height() - 2 * edge));
    m_card->setGeometry(QRect(QPoint((width() - size.width()) / 2, std::min((height() - size.height()) / 2, height() / 10)), size));
}

void PaletteView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), QColor(15, 23, 32, 90));
}

void PaletteView::mousePressEvent(QMouseEvent *)
{
    dismiss();
}

}  // namespace countercheck

#include "moc_palette_view.cpp"
