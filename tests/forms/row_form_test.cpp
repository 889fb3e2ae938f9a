// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/linter/table_rows.h"
#include "models/domain/rows_as_text.h"
#include "models/forms/form_arrangement.h"
#include "models/forms/form_words.h"
#include "models/forms/row_form.h"
#include "models/forms/row_identifier.h"
#include "models/forms/stated_number.h"
#include "models/store/library.h"
#include "tests/support/any_rows.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <algorithm>
#include <set>

using namespace countercheck;
using namespace Qt::StringLiterals;

namespace {

std::vector<FormField> fieldsOf(const RowForm &form)
{
    std::vector<FormField> fields;
    for (const auto *lines : {&form.lines, &form.more}) {
        for (const FieldLine &line : *lines)
            fields.insert(fields.end(), line.begin(), line.end());
    }
    return fields;
}

FormField fieldOf(const RowForm &form, QLatin1StringView column)
{
    const std::vector<FormField> fields = fieldsOf(form);
    const auto found = std::ranges::find(fields, column, &FormField::column);
    BOOST_REQUIRE(found != fields.end());
    return *found;
}

RowForm formOf(const RowDraft &draft, FormSurroundings surroundings = {.language = u"en"_s, .referred = {}, .findings = {}, .id = {}})
{
    return composeRowForm(draft, surroundings, Wording());
}

const TableSchema &observations = *findTable("observations"_L1);

}  // namespace

BOOST_AUTO_TEST_SUITE(forms_of_rows)

BOOST_AUTO_TEST_CASE(every_column_of_every_table_has_one_field_with_a_title)
{
    for (const TableSchema &table : librarySchema()) {
        BOOST_TEST_CONTEXT(table.name.latin1()) {
            const RowForm form = formOf(newRow(table));
            std::multiset<QString> columns;
            for (const FormField &field : fieldsOf(form)) {
                columns.insert(field.column);
                BOOST_TEST(!field.title.isEmpty());
            }
            std::multiset<QString> wanted;
            for (const ColumnSchema &column : table.columns)
                wanted.insert(column.name);
            BOOST_TEST((columns == wanted));
            BOOST_TEST(!form.title.isEmpty());
        }
    }
}

BOOST_AUTO_TEST_CASE(what_is_required_stands_where_it_is_seen_and_nothing_else_is_missing)
{
    for (const TableSchema &table : librarySchema()) {
        const RowForm form = formOf(newRow(table));
        int required = 0;
        for (const ColumnSchema &column : table.columns)
            required += column.required && column.kind != ColumnKind::Identifier ? 1 : 0;
        BOOST_TEST(form.missing == required);
        BOOST_TEST(!form.canBeKept());
        for (const FieldLine &line : form.more) {
            for (const FormField &field : line)
                BOOST_TEST(!field.isMissing, table.name << " hides " << field.column);
        }
        // What was never touched is asked for, and is no fault.
        for (const FormField &field : fieldsOf(form))
            BOOST_TEST(field.fault.isEmpty(), table.name << ", " << field.column << ": " << field.fault);
    }
}

BOOST_AUTO_TEST_CASE(codes_have_words_and_unit_and_verification_have_no_default)
{
    for (const TableSchema &table : librarySchema()) {
        for (const FormField &field : fieldsOf(formOf(newRow(table)))) {
            if (field.kind != FieldKind::Choice)
                continue;
            BOOST_TEST(field.choices.front().code.isEmpty());
            std::set<QString> words;
            for (const FormChoice &choice : field.choices) {
                BOOST_TEST(!choice.words.isEmpty(), table.name << ", " << field.column << ": " << choice.code);
                words.insert(choice.words);
            }
            BOOST_TEST(words.size() == field.choices.size(), table.name << ", " << field.column);
            BOOST_TEST(field.text.isEmpty());
        }
    }
}

BOOST_AUTO_TEST_CASE(a_role_of_evidence_says_what_it_means)
{
    const FormField role = fieldOf(formOf(newRow(*findTable("evidence"_L1))), "role"_L1);
    BOOST_TEST(role.choices.front().words == u"choose…"_s);
    for (const FormChoice &choice : role.choices) {
        const std::optional<EvidenceRole> read = fromCode<EvidenceRole>(choice.code);
        if (read)
            BOOST_TEST(choice.words.startsWith(Wording().role(*read) + u": "_s, Qt::CaseInsensitive), choice.words);
    }
}

/// The form and a data package agree on every row: of the bundled library none has a fault.
BOOST_AUTO_TEST_CASE(no_row_of_the_bundled_library_has_a_fault_and_changing_nothing_changes_nothing)
{
    Result<Library> library = Library::open(bundledLibrary());
    BOOST_REQUIRE(bool(library));
    int rows = 0;
    for (const TableSchema &table : librarySchema()) {
        const Result<Done> visited = library->visitRows(table, [&](const QStringList &cells) {
            RowDraft draft{.table = &table, .id = cells.front(), .isNew = false, .before = cells, .cells = cells};
            const RowForm form = formOf(draft);
            BOOST_TEST(form.wrong == 0, table.name << ' ' << cells.front());
            BOOST_TEST(form.missing == 0);
            BOOST_TEST(form.changed == 0);
            BOOST_TEST(!form.canBeKept());
            ++rows;
            return true;
        });
        BOOST_REQUIRE(bool(visited));
    }
    BOOST_TEST(rows > 1000);
}

/// Whatever stands in the cells: a form that may be kept breaks no rule of rows.
BOOST_AUTO_TEST_CASE(a_form_can_be_kept_exactly_where_its_row_breaks_no_rule)
{
    std::minstd_rand random(7);
    const auto pick = [&random](const auto &values) { return values[random() % std::size(values)]; };
    const QStringList texts{{}, u"2025"_s, u"2025-02-30"_s, u"62,000"_s, u"more than 5"_s, u"between"_s, u"-3"_s, u"a b"_s, u" x"_s, u"https://a.example"_s, u"children"_s, u"A"_s, u"02"_s, u"exact"_s};
    for (int round = 0; round < 3000; ++round) {
        const TableSchema &table = librarySchema().at(static_cast<qsizetype>(random() % static_cast<unsigned>(librarySchema().size())));
        RowDraft draft = newRow(table);
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            const ColumnSchema &schema = table.columns.at(column);
            draft.cells[column] = schema.kind == ColumnKind::Code && random() % 3 ? QString(pick(schema.codes)) : pick(texts);
        }
        const RowForm form = formOf(draft);
        QStringList judged = draft.cells;
        if (const qsizetype id = draft.position("id"_L1); id >= 0 && judged.at(id).isEmpty())
            judged[id] = u"new"_s;
        const bool isSound = faultsOfRow(table, judged, 0).empty();
        BOOST_TEST((form.missing == 0 && form.wrong == 0) == isSound, table.name << ": " << draft.cells.join(u'|'));
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(numbers_as_published)

BOOST_AUTO_TEST_CASE(value_and_qualifier_follow_the_number_as_published)
{
    struct Case {
        QString text;
        QString language;
        QString qualifier;
        QString value;
    };
    const Case cases[] = {
        {u"45"_s, u"en"_s, u"exact"_s, u"45"_s},
        {u"more than 45"_s, u"en"_s, u"more_than"_s, u"45"_s},
        {u"62,000"_s, u"en"_s, u"exact"_s, u"62000"_s},
        {u"62.000"_s, u"de"_s, u"exact"_s, u"62000"_s},
        {u"1.5"_s, u"en"_s, u"exact"_s, u"1.5"_s},
        {u"1,5"_s, u"de"_s, u"exact"_s, u"1.5"_s},
        {u"at least 1.5 million"_s, u"en"_s, u"at_least"_s, u"1500000"_s},
        {u"24,400+"_s, u"en"_s, u"at_least"_s, u"24400"_s},
        {u"about 13,000"_s, u"en"_s, u"about"_s, u"13000"_s},
        {u"up to 300,000"_s, u"en"_s, u"at_most"_s, u"300000"_s},
        {u"fewer than 5"_s, u"en"_s, u"less_than"_s, u"5"_s},
        {u"39 %"_s, u"en"_s, u"exact"_s, u"39"_s},
        {u"62 000"_s, u"fr"_s, u"exact"_s, u"62000"_s},
        {u"-1,204"_s, u"en"_s, u"exact"_s, u"-1204"_s},
        {u"\u22121,204"_s, u"en"_s, u"exact"_s, u"-1204"_s},
        {u" \u22123,5 %"_s, u"de"_s, u"exact"_s, u"-3.5"_s},
        {u"-0"_s, u"en"_s, u"exact"_s, u"0"_s},
        // A dash before no digit, a bound of a negative number, a range, brackets: none of them says one number.
        {u"-"_s, u"en"_s, {}, {}},
        {u"- 5"_s, u"en"_s, {}, {}},
        {u"-5+"_s, u"en"_s, {}, {}},
        {u"--5"_s, u"en"_s, {}, {}},
        {u"5-10"_s, u"en"_s, {}, {}},
        {u"(1,204)"_s, u"en"_s, {}, {}},
        {u"dozens"_s, u"en"_s, {}, {}},
        {{}, u"en"_s, {}, {}},
    };
    for (const Case &tried : cases) {
        BOOST_TEST_CONTEXT(tried.text.toStdString()) {
            RowDraft draft = newRow(observations);
            setCell(draft, "value_text"_L1, tried.text, tried.language);
            BOOST_TEST(draft.cell("qualifier"_L1) == tried.qualifier);
            BOOST_TEST(draft.cell("value"_L1) == tried.value);
        }
    }
}

BOOST_AUTO_TEST_CASE(what_an_author_set_otherwise_stays)
{
    RowDraft draft = newRow(observations);
    setCell(draft, "value_text"_L1, u"45"_s, u"en"_s);
    setCell(draft, "qualifier"_L1, u"about"_s, u"en"_s);
    setCell(draft, "value_text"_L1, u"450"_s, u"en"_s);
    BOOST_TEST(draft.cell("value"_L1) == u"45"_s);
    BOOST_TEST(draft.cell("qualifier"_L1) == u"about"_s);
}

BOOST_AUTO_TEST_CASE(a_number_that_can_mean_two_is_asked_for)
{
    const StatedNumber stated = readStatedNumber(u"1.234,567.8"_s, u"en"_s);
    BOOST_TEST(!stated.quantity.has_value());
    RowDraft draft = newRow(observations);
    setCell(draft, "value_text"_L1, u"3,14"_s, u"en"_s);
    if (draft.cell("value"_L1).isEmpty())
        BOOST_TEST(fieldOf(formOf(draft), "value_text"_L1).note.contains(u"set the value"_s));
}

BOOST_AUTO_TEST_CASE(bounds_are_asked_for_only_with_a_number_between_two)
{
    RowDraft draft = newRow(observations);
    BOOST_TEST(!fieldOf(formOf(draft), "lower"_L1).isShown);
    setCell(draft, "qualifier"_L1, u"between"_s, u"en"_s);
    BOOST_TEST(fieldOf(formOf(draft), "lower"_L1).isShown);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_AUTO_TEST_SUITE(new_rows)

BOOST_AUTO_TEST_CASE(a_copy_is_about_the_next_year_without_what_was_found_for_the_year_before)
{
    QStringList cells(observations.columns.size());
    RowDraft original{.table = &observations, .id = {}, .isNew = false, .before = cells, .cells = cells};
    for (const auto &[column, text] : {std::pair("id"_L1, u"girls-2023"_s), std::pair("measure_id"_L1, u"girls"_s), std::pair("area"_L1, u"Peru"_s), std::pair("period_start"_L1, u"2023-03-01"_s),
                                       std::pair("period_end"_L1, u"2024-02-29"_s), std::pair("value_text"_L1, u"45"_s), std::pair("value"_L1, u"45"_s), std::pair("qualifier"_L1, u"exact"_s), std::pair("source_id"_L1, u"report"_s)})
        original.cells[original.position(column)] = text;
    const RowDraft copy = duplicateOf(observations, original.cells);
    BOOST_TEST(copy.isNew);
    BOOST_TEST(copy.cell("period_start"_L1) == u"2024-03-01"_s);
    BOOST_TEST(copy.cell("period_end"_L1) == u"2025-02-28"_s);
    BOOST_TEST(copy.cell("measure_id"_L1) == u"girls"_s);
    BOOST_TEST(copy.cell("source_id"_L1) == u"report"_s);
    for (const QLatin1StringView column : {"id"_L1, "value_text"_L1, "value"_L1, "qualifier"_L1})
        BOOST_TEST(copy.cell(column).isEmpty());
}

BOOST_AUTO_TEST_CASE(an_identifier_is_made_of_what_the_row_says_whatever_its_script)
{
    BOOST_TEST(identifierOf(u"Łódź: Größe & “Ærø”"_s) == u"lodz-grosse-aero"_s);
    BOOST_TEST(identifierOf(u"子ども"_s).isEmpty());
    const TableSchema &measures = *findTable("measures"_L1);
    QStringList cells(measures.columns.size());
    const auto free = [](const QString &) { return false; };
    BOOST_TEST(newIdentifier(measures, cells, free) == u"measure"_s);
    cells[1] = u"子ども"_s;
    BOOST_TEST(newIdentifier(measures, cells, [](const QString &id) { return id == u"measure"_s; }) == u"measure-2"_s);
    cells[1] = u"Girls identified"_s;
    BOOST_TEST(newIdentifier(measures, cells, free) == u"girls-identified"_s);
    for (const TableSchema &table : librarySchema()) {
        if (table.columns.front().kind != ColumnKind::Identifier)
            continue;
        const QString id = newIdentifier(table, QStringList(table.columns.size(), QString(200, u'x') + u" y"_s), free);
        BOOST_TEST(!faultOfCell(table.columns.front(), id).has_value(), table.name << ": " << id);
    }
}

BOOST_AUTO_TEST_SUITE_END()
