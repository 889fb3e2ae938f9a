// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/forms/edit_desk.h"

#include "app/forms/form_subject.h"
#include "app/shell/navigation.h"
#include "models/forms/form_words.h"
#include "widgets/forms/row_chooser_dialog.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>
#include <map>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr std::size_t mostChoices = 200;
constexpr std::size_t mostDependents = 10'000;

QLatin1StringView tableOf(SearchedKind kind)
{
    switch (kind) {
    case SearchedKind::Claims: return "claims"_L1;
    case SearchedKind::Measures: return "measures"_L1;
    case SearchedKind::Figures: return "observations"_L1;
    case SearchedKind::Sources: return "sources"_L1;
    case SearchedKind::Gaps: break;
    }
    return "gaps"_L1;
}

EditedRow rowOf(const RecordKey &record)
{
    return EditedRow::of(tableOf(record.kind), record.id);
}

/// What can be added from a record, with the column by which it refers to it.
struct Addition {
    SearchedKind from;
    QLatin1StringView table;
    QLatin1StringView column;
};

constexpr Addition additions[] = {
    {SearchedKind::Claims, "assessments"_L1, "claim_id"_L1},   {SearchedKind::Claims, "evidence"_L1, "claim_id"_L1},         {SearchedKind::Claims, "gaps"_L1, "claim_id"_L1},
    {SearchedKind::Claims, "cautions"_L1, "claim_id"_L1},      {SearchedKind::Measures, "observations"_L1, "measure_id"_L1}, {SearchedKind::Measures, "breaks"_L1, "measure_id"_L1},
    {SearchedKind::Measures, "gaps"_L1, "measure_id"_L1},      {SearchedKind::Measures, "cautions"_L1, "measure_id"_L1},     {SearchedKind::Measures, "relations"_L1, "measure_a_id"_L1},
    {SearchedKind::Measures, "comparisons"_L1, "measure_a_id"_L1}, {SearchedKind::Figures, "cautions"_L1, "observation_id"_L1},  {SearchedKind::Sources, "observations"_L1, "source_id"_L1},
    {SearchedKind::Sources, "claims"_L1, "source_id"_L1},
};

}  // namespace

EditDesk::EditDesk(Session &session, Navigation &navigation, FormSubject &forms, BeginEditing beginEditing, QWidget *window)
    : QObject(window), m_session(session), m_navigation(navigation), m_forms(forms), m_beginEditing(std::move(beginEditing)), m_window(window), m_wording(session.wording())
{
    connect(&forms, &FormSubject::deleteRequested, this, &EditDesk::remove);
    connect(&forms, &FormSubject::kept, this, [this] {
        if (std::exchange(m_isSavingNext, false))
            Q_EMIT saveRequested();
    });
    connect(&forms, &FormSubject::notKept, this, [this] { m_isSavingNext = false; });
}

std::optional<EditedRow> EditDesk::inView() const
{
    const ViewSubject subject = m_navigation.subject().view().subject;
    if (const auto *row = std::get_if<EditedRow>(&subject))
        return *row;
    const std::optional<RecordKey> record = recordKeyOf(subject);
    return record && !record->id.isEmpty() ? std::optional(rowOf(*record)) : std::nullopt;
}

bool EditDesk::run(Command command)
{
    const bool isForm = &m_navigation.subject() == &m_forms;
    const std::optional<EditedRow> row = m_session.library() ? inView() : std::nullopt;
    switch (command) {
    case Command::ChangeRecord:
        if (row && !isForm)
            change(*row);
        return true;
    case Command::NewRecord: addNew(); return true;
    case Command::DuplicateRecord:
        if (row && !row->id().isEmpty())
            m_beginEditing([this, row] { m_forms.beginCopy(*findTable(row->table()), row->id()); });
        return true;
    case Command::DeleteRecord:
        if (row && !row->id().isEmpty())
            m_beginEditing([this, row] { remove(*row); });
        return true;
    case Command::LinkToClaim:
        if (const std::optional<RecordKey> record = recordKeyOf(m_navigation.subject().view().subject))
            linkToClaim(*record);
        return true;
    case Command::EditAnyRow: chooseRow(); return true;
    case Command::DescribeLibrary: change({u"library/"_s}); return true;
    case Command::KeepForm:
        if (isForm)
            m_forms.keep();
        return true;
    case Command::Save:
        // What is typed goes along.
        if (!isForm || !m_forms.isChanged())
            return false;
        m_isSavingNext = m_forms.keep();
        if (!m_isSavingNext)
            Q_EMIT warned(m_wording.say("Form", "What was kept is saved, without the form in view: something must be filled in or corrected in it first."));
        return m_isSavingNext;
    case Command::NextFault:
        if (isForm)
            m_forms.focusNextFault();
        return true;
    case Command::ClosePage:
        if (!isForm)
            return false;
        closeForm();
        return true;
    default: return false;
    }
}

void EditDesk::updateCommands(Actions &actions, bool isInView)
{
    const bool isForm = isInView && &m_navigation.subject() == &m_forms;
    const std::optional<EditedRow> row = isInView ? inView() : std::nullopt;
    const bool isRow = row && (!row->id().isEmpty() || row->table() == "library"_L1);
    actions.action(Command::ChangeRecord)->setEnabled(isRow && !isForm);
    actions.action(Command::DuplicateRecord)->setEnabled(row && !row->id().isEmpty());
    actions.action(Command::DeleteRecord)->setEnabled(row && !row->id().isEmpty());
    const std::optional<RecordKey> record = isInView ? recordKeyOf(m_navigation.subject().view().subject) : std::nullopt;
    actions.action(Command::LinkToClaim)->setEnabled(record && !record->id.isEmpty() && (record->kind == SearchedKind::Figures || record->kind == SearchedKind::Gaps));
    for (const Command command : {Command::NewRecord, Command::EditAnyRow, Command::DescribeLibrary})
        actions.action(command)->setEnabled(isInView);
    actions.action(Command::KeepForm)->setEnabled(isForm && m_forms.isChanged());
    actions.action(Command::NextFault)->setEnabled(isForm);
    if (isForm)
        actions.action(Command::ClosePage)->setEnabled(true);
}

void EditDesk::change(const EditedRow &row)
{
    m_beginEditing([this, row] {
        View view;
        view.subject = row;
        Q_EMIT viewRequested(view);
    });
}

/// Adds a row of the kind that is in view: among figures a figure of the same measure.
void EditDesk::addNew()
{
    const std::optional<EditedRow> row = inView();
    const std::optional<Section> section = m_navigation.subject().section();
    const TableSchema *table = row && !row->table().isEmpty() && row->table() != "library"_L1 ? findTable(row->table()) : nullptr;
    if (!table && section && *section != Section::Comparison)
        table = findTable(tableOf(static_cast<SearchedKind>(*section)));
    if (!table)
        table = findTable("claims"_L1);
    QList<std::pair<QLatin1StringView, QString>> cells;
    if (table->name == "observations"_L1) {
        const auto dossier = m_navigation.subject().dossier();
        const Observation *figure = dossier && row ? findById(dossier->observations, ObservationId(row->id())) : nullptr;
        if (figure)
            cells.append({"measure_id"_L1, figure->measure.slug});
    }
    m_beginEditing([this, table, cells] { m_forms.beginNew(*table, cells); });
}

void EditDesk::addTo(const QString &table, const QString &column, const RecordKey &record)
{
    const TableSchema *schema = findTable(table);
    const auto found = std::ranges::find_if(schema->columns, [&column](const ColumnSchema &each) { return column == each.name; });
    m_beginEditing([this, schema, name = found->name, id = record.id] { m_forms.beginNew(*schema, {{name, id}}); });
}

void EditDesk::linkToClaim(const RecordKey &record)
{
    m_beginEditing([this, record] {
        const TableSchema *claims = findTable("claims"_L1);
        auto *dialog = new RowChooserDialog(m_wording, m_wording.say("Form", "Link to a claim"), claims, m_wording.say("Form", "Link"), m_window);
        connect(dialog, &RowChooserDialog::searched, this, [this, dialog = QPointer(dialog), claims](const QString &text) {
            m_session.overviews().ask(this, m_question.next(), [claims, text](Library &library, const std::stop_token &stop) { return library.rowsLike(*claims, text, mostChoices, stop); },
                                      [dialog](const Result<std::vector<NamedRow>> &rows) {
                if (dialog && rows)
                    dialog->setRows(*rows);
            });
        });
        connect(dialog, &RowChooserDialog::chosen, this, [this, record](const QString &claim) {
            if (record.kind == SearchedKind::Figures)
                m_forms.beginNew(*findTable("evidence"_L1), {{"claim_id"_L1, claim}, {"observation_id"_L1, record.id}});
            else
                m_session.editing().apply(m_wording.say("Form", "Gap linked to a claim"), {{RowEdit::Kind::Change, QString(tableOf(record.kind)), record.id, {{u"claim_id"_s, claim}}}});
        });
        connect(dialog, &RowChooserDialog::newRequested, this, [this] { m_forms.beginNew(*findTable("claims"_L1)); });
        dialog->open();
        dialog->search();
    });
}

void EditDesk::chooseRow()
{
    auto *dialog = new RowChooserDialog(m_wording, m_wording.say("Form", "Edit any row"), nullptr, m_wording.say("Form", "Open its form"), m_window);
    connect(dialog, &RowChooserDialog::searched, this, [this, dialog = QPointer(dialog)](const QString &text) {
        m_session.overviews().ask(this, m_question.next(), [table = dialog->table(), text](Library &library, const std::stop_token &stop) { return library.rowsLike(*table, text, mostChoices, stop); },
                                  [dialog](const Result<std::vector<NamedRow>> &rows) {
            if (dialog && rows)
                dialog->setRows(*rows);
        });
    });
    connect(dialog, &RowChooserDialog::chosen, this, [this, dialog](const QString &id) { change(EditedRow::of(dialog->table()->name, id)); });
    connect(dialog, &RowChooserDialog::newRequested, this, [this, dialog] { m_beginEditing([this, table = dialog->table()] { m_forms.beginNew(*table); }); });
    dialog->open();
    dialog->search();
}

void EditDesk::fill(QMenu *menu, const RecordKey &record)
{
    menu->addSeparator();
    menu->addAction(m_wording.say("Form", "C&hange…"), this, [this, record] { change(rowOf(record)); });
    menu->addAction(record.kind == SearchedKind::Figures ? m_wording.say("Form", "The same for the next &year…") : m_wording.say("Form", "D&uplicate…"), this,
                    [this, record] { m_beginEditing([this, record] { m_forms.beginCopy(*findTable(tableOf(record.kind)), record.id); }); });
    auto *add = menu->addMenu(m_wording.say("Form", "&Add"));
    for (const Addition &addition : additions) {
        if (addition.from == record.kind)
            add->addAction(m_wording.say("Form", "%1…", "opens a form").arg(formTitle(*findTable(addition.table), true, m_wording)), this,
                           [this, record, addition] { addTo(addition.table, addition.column, record); });
    }
    if (add->isEmpty())
        add->menuAction()->setVisible(false);
    if (record.kind == SearchedKind::Figures || record.kind == SearchedKind::Gaps)
        menu->addAction(m_wording.say("Form", "&Link to a claim…"), this, [this, record] { linkToClaim(record); });
    menu->addAction(m_wording.say("Form", "De&lete…"), this, [this, record] { m_beginEditing([this, record] { remove(rowOf(record)); }); });
}

void EditDesk::remove(const EditedRow &row)
{
    struct Asked {
        Result<std::vector<RowReference>> dependents;
        QString name;
    };
    m_session.editing().ask(this, m_question.next(), [row](WorkingCopy &copy, const std::stop_token &stop) {
        QString name;
        const Result<CommandAnswer> looked = copy.tryOut({}, [&](Library &library) {
            if (const Result<NamedRow> named = library.namedRow(*findTable(row.table()), row.id()))
                name = named->name;
        }, stop);
        return Asked{copy.dependents(row.table(), row.id(), mostDependents), looked ? name : QString()};
    }, [this, row](const Asked &asked) {
        const Result<std::vector<RowReference>> &dependents = asked.dependents;
        if (!dependents) {
            Q_EMIT failed(dependents.error());
            return;
        }
        if (dependents->empty()) {
            removeNow(row, asked.name, {});
            return;
        }
        std::map<QString, qint64> counts;
        for (const RowReference &each : *dependents)
            ++counts[m_wording.say("Schema", findTable(each.table)->title)];
        QStringList words;
        for (const auto &[title, count] : counts)
            words += u"%1 (%2)"_s.arg(title, m_wording.number(static_cast<double>(count)));
        auto *box = new QMessageBox(QMessageBox::NoIcon, m_wording.say("Form", "Delete"), m_wording.say("Form", "%n rows depend on it and would be deleted, too: %1.", nullptr, static_cast<qint64>(dependents->size())).arg(m_wording.list(words)),
                                    QMessageBox::NoButton, m_window);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(m_wording.say("Form", "All of them come back with one undo."));
        QPushButton *all = box->addButton(m_wording.say("Form", "Delete all"), QMessageBox::DestructiveRole);
        box->setDefaultButton(box->addButton(m_wording.say("Window", "Cancel"), QMessageBox::RejectRole));
        connect(all, &QPushButton::clicked, this, [this, row, name = asked.name, all = *dependents] { removeNow(row, name, all); });
        box->open();
    });
}

void EditDesk::removeNow(const EditedRow &row, const QString &name, const std::vector<RowReference> &dependents)
{
    std::vector<RowEdit> edits{{RowEdit::Kind::Delete, row.table(), row.id(), {}}};
    for (const RowReference &each : dependents)
        edits.push_back({RowEdit::Kind::Delete, each.table, each.id, {}});
    const bool isForm = m_forms.row() == row && &m_navigation.subject() == &m_forms;
    m_session.editing().apply(changeInWords(*findTable(row.table()), RowDraftChange::Deleted, name, m_wording), std::move(edits), [this, isForm](const CommandAnswer &answer) {
        if (answer.isRefused()) {
            Q_EMIT said(m_wording.say("Form", "Not deleted: rows depend on it that were added meanwhile."));
            return;
        }
        Q_EMIT said(m_wording.say("Form", "Deleted. Ctrl+Z brings it back."));
        if (isForm) {
            m_forms.discard();
            m_navigation.closePage();
        }
    });
}

void EditDesk::closeForm()
{
    const auto close = [this] {
        m_forms.discard();
        // A form that waited for this one is in view now.
        if (!m_forms.isChanged())
            m_navigation.closePage();
    };
    if (!m_forms.isChanged()) {
        close();
        return;
    }
    if (m_asking)
        return;
    m_asking = new QMessageBox(QMessageBox::NoIcon, m_wording.say("Form", "Discard"), m_wording.say("Form", "What was typed in this form is not kept yet."), QMessageBox::NoButton, m_window);
    m_asking->setAttribute(Qt::WA_DeleteOnClose);
    m_asking->setTextFormat(Qt::PlainText);
    QPushButton *keep = m_asking->addButton(m_wording.say("Form", "Keep"), QMessageBox::AcceptRole);
    QPushButton *discard = m_asking->addButton(m_wording.say("Form", "Discard"), QMessageBox::DestructiveRole);
    m_asking->addButton(m_wording.say("Form", "Go on typing"), QMessageBox::RejectRole);
    m_asking->setDefaultButton(keep);
    connect(keep, &QPushButton::clicked, &m_forms, &FormSubject::keep);
    connect(discard, &QPushButton::clicked, this, close);
    m_asking->open();
}

void EditDesk::askAboutUnkept(std::function<void()> goOn)
{
    const std::size_t unkept = m_forms.unkept();
    if (unkept == 0) {
        goOn();
        return;
    }
    if (m_asking)
        return;
    m_asking = new QMessageBox(QMessageBox::NoIcon, m_wording.say("Form", "Not kept"), m_wording.say("Form", "%n forms hold something that is not kept yet.", nullptr, static_cast<qint64>(unkept)), QMessageBox::NoButton, m_window);
    m_asking->setAttribute(Qt::WA_DeleteOnClose);
    m_asking->setTextFormat(Qt::PlainText);
    QPushButton *show = m_asking->addButton(m_wording.say("Form", "Show it"), QMessageBox::RejectRole);
    QPushButton *discard = m_asking->addButton(m_wording.say("Form", "Discard it"), QMessageBox::DestructiveRole);
    m_asking->setDefaultButton(show);
    connect(show, &QPushButton::clicked, &m_forms, &FormSubject::showUnkept);
    connect(discard, &QPushButton::clicked, this, [goOn = std::move(goOn)] { goOn(); });
    m_asking->open();
}

}  // namespace countercheck

#include "moc_edit_desk.cpp"
