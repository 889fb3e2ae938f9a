// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/forms/row_chooser_dialog.h"

#include "models/forms/form_words.h"
#include "widgets/controls/text_size.h"
#include "widgets/forms/offer_delegate.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace countercheck {
namespace {

constexpr int choiceRole = Qt::UserRole;

}  // namespace

RowChooserDialog::RowChooserDialog(const Wording &wording, const QString &title, const TableSchema *table, const QString &choose, QWidget *parent)
    : QDialog(parent), m_wording(wording), m_only(table), m_tables(new QComboBox), m_text(new QLineEdit), m_rows(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    for (const TableSchema &each : librarySchema())
        m_tables->addItem(m_wording.say("Schema", each.title));
    m_tables->setCurrentIndex(m_only ? static_cast<int>(m_only - &librarySchema().front()) : m_tables->findText(m_wording.say("Schema", findTable(QLatin1StringView("organisations"))->title)));
    m_tables->setAccessibleName(m_wording.say("Form", "Table"));
    m_text->setPlaceholderText(m_wording.say("Form", "Type a part of its name"));
    m_text->setAccessibleName(m_wording.say("Form", "Row to look for"));
    m_text->setClearButtonEnabled(true);
    m_text->installEventFilter(this);
    m_rows->setAccessibleName(m_wording.say("Form", "Rows that are found"));
    m_rows->setItemDelegate(new OfferDelegate(m_rows));
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setMouseTracking(true);
    m_rows->setUniformItemSizes(true);
    auto *buttons = new QDialogButtonBox;
    m_choose = buttons->addButton(choose, QDialogButtonBox::AcceptRole);
    m_choose->setDefault(true);
    m_new = buttons->addButton(m_wording.say("Form", "New…"), QDialogButtonBox::ActionRole);
    buttons->addButton(m_wording.say("Window", "Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_tables);
    m_tables->setVisible(!m_only);
    column->addWidget(m_text);
    column->addWidget(m_rows, 1);
    column->addWidget(buttons);
    const QSize wanted(scaled(560), scaled(460));
    resize(parent ? wanted.boundedTo(parent->window()->size() * 0.9) : wanted);
    connect(m_text, &QLineEdit::textEdited, this, &RowChooserDialog::search);
    connect(m_tables, &QComboBox::currentIndexChanged, this, &RowChooserDialog::search);
    connect(m_rows, &QListWidget::itemActivated, this, &RowChooserDialog::choose);
    connect(buttons, &QDialogButtonBox::accepted, this, &RowChooserDialog::choose);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_new, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT newRequested();
    });
    setRows({});
    m_text->setFocus();
}

const TableSchema *RowChooserDialog::table() const
{
    return m_only ? m_only : &librarySchema().at(std::max(0, m_tables->currentIndex()));
}

void RowChooserDialog::search()
{
    // There is one description of a library, and no second.
    m_new->setEnabled(table()->columns.front().kind == ColumnKind::Identifier);
    Q_EMIT searched(m_text->text().trimmed());
}

void RowChooserDialog::setRows(const std::vector<NamedRow> &rows)
{
    m_rows->clear();
    for (const NamedRow &row : rows) {
        auto *item = new QListWidgetItem(row.detail.isEmpty() ? row.name : QStringLiteral("%1  —  %2").arg(row.name, row.detail), m_rows);
        item->setData(choiceRole, row.id);
        item->setData(offerNameRole, row.name);
        item->setData(offerDetailRole, row.detail);
    }
    if (!rows.empty())
        m_rows->setCurrentRow(0);
    m_choose->setEnabled(!rows.empty());
}

void RowChooserDialog::choose()
{
    const QListWidgetItem *item = m_rows->currentItem();
    if (!item)
        return;
    const QString id = item->data(choiceRole).toString();
    accept();
    Q_EMIT chosen(id);
}

bool RowChooserDialog::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows move the mark while the keyboard stays in the field.
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        const int step = key->key() == Qt::Key_Down ? 1 : key->key() == Qt::Key_Up ? -1 : 0;
        if (step != 0 && m_rows->count() > 0) {
            m_rows->setCurrentRow(std::clamp(m_rows->currentRow() + step, 0, m_rows->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace countercheck

#include "moc_row_chooser_dialog.cpp"
