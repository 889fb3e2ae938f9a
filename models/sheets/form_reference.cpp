// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/form_reference.h"

#include "models/domain/library_schema.h"
#include "models/sheets/code_words.h"

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

class Reference {
public:
    explicit Reference(const Wording &wording) : m_wording(wording) {}

    QString write()
    {
        line(u"# "_s + m_wording.say("Form", "The form of a library"));
        paragraph(m_wording.say("Form", "A library is one SQLite file, whose name ends with .countercheck. The same tables and columns stand in a data package: a folder or ZIP file "
                                        "with one CSV file a table and a file datapackage.json, which describes them (Data Package, version 2). Nothing is lost on the way from one form to "
                                        "the other."));
        paragraph(m_wording.say("Form", "An empty cell means “not stated”. Text is plain text. Every table but `library` has a column `id`, and other tables refer to its rows by it. In "
                                        "the SQLite file each table has a column `row` as well, its number of the row, and columns for the search, which are made from the others."));
        heading(m_wording.say("Form", "From tables to a library and back"));
        code(u"sh"_s, u"countercheck new my-library              # an empty data package to fill in\n"
                      "countercheck import my-library -o my-library.countercheck\n"
                      "countercheck check my-library.countercheck\n"
                      "countercheck export-library my-library.countercheck -o my-library"_s);
        heading(m_wording.say("Form", "Reading the file elsewhere"));
        paragraph(m_wording.say("Form", "Any program that reads SQLite reads a library. Open it for reading only."));
        code(u"python"_s, snippet(Snippet::Python));
        code(u"r"_s, snippet(Snippet::R));
        code(u"sql"_s, snippet(Snippet::DuckDb));
        heading(m_wording.say("Form", "How cells are written"));
        for (const auto &[kind, words] : kinds())
            m_text += u"- "_s + words + u'\n';
        m_text += u'\n';
        for (const TableSchema &table : librarySchema())
            describe(table);
        return m_text.trimmed() + u'\n';
    }

    enum class Snippet : std::uint8_t { Python, R, DuckDb };

    static QString snippet(Snippet language)
    {
        const QString question = u"SELECT m.name, o.area, o.period_end, o.value FROM observations AS o JOIN measures AS m ON m.id = o.measure_id"_s;
        switch (language) {
        case Snippet::Python:
            return u"import sqlite3\n"
                   "library = sqlite3.connect(\"file:my-library.countercheck?mode=ro\", uri=True)\n"
                   "for row in library.execute(\"%1\"):\n"
                   "    print(row)"_s.arg(question);
        case Snippet::R:
            return u"library(DBI)\n"
                   "file <- dbConnect(RSQLite::SQLite(), \"my-library.countercheck\", flags = RSQLite::SQLITE_RO)\n"
                   "figures <- dbGetQuery(file, \"%1\")\n"
                   "dbDisconnect(file)"_s.arg(question);
        case Snippet::DuckDb:
            return u"INSTALL sqlite; LOAD sqlite;\n"
                   "ATTACH 'my-library.countercheck' AS library (TYPE sqlite, READ_ONLY);\n"
                   "USE library;\n"
                   "%1;"_s.arg(question);
        }
        return {};
    }

private:
    void line(const QString &text) { m_text += text + u"\n\n"_s; }
    void paragraph(const QString &text) { line(text); }
    void heading(const QString &text) { line(u"## "_s + text); }
    void code(const QString &language, const QString &lines) { line(u"```"_s + language + u'\n' + lines + u"\n```"_s); }
    QString said(const char *text) const { return m_wording.say("Schema", text); }

    std::vector<std::pair<ColumnKind, QString>> kinds() const
    {
        return {
            {ColumnKind::Identifier, m_wording.say("Form", "identifier: lower-case letters and digits, in groups joined by hyphens")},
            {ColumnKind::Reference, m_wording.say("Form", "reference: the identifier of a row of another table")},
            {ColumnKind::Number, m_wording.say("Form", "number: digits with a point, without separators and without an exponent: 62000, 0.5, -3")},
            {ColumnKind::Date, m_wording.say("Form", "date: a year, a month or a day: 2025, 2025-07 or 2025-07-24. A ~ after it means about: 2025~ (EDTF)")},
            {ColumnKind::Address, m_wording.say("Form", "address: begins with http:// or https://")},
            {ColumnKind::Code, m_wording.say("Form", "code: one of the words of its list")},
            {ColumnKind::Status, m_wording.say("Form", "status: letters of the SDMX list of observation status with blanks between them: A, E P")},
            {ColumnKind::Country, m_wording.say("Form", "country: two capital letters, as in ISO 3166-1")},
            {ColumnKind::Month, m_wording.say("Form", "month: 01 to 12")},
            {ColumnKind::Phrase, m_wording.say("Form", "phrase: text with {value} once, where the number stands")},
            {ColumnKind::Text, m_wording.say("Form", "text: plain text. In the CSV files an apostrophe stands before a text that a spreadsheet would take for a formula; it is taken away again when the file is read")},
        };
    }

    QString kindOf(const ColumnSchema &column) const
    {
        for (const auto &[kind, words] : kinds()) {
            if (kind == column.kind)
                return column.kind == ColumnKind::Reference ? u"→ `"_s + column.references + u'`' : words.section(u':', 0, 0);
        }
        return {};
    }

    void describe(const TableSchema &table)
    {
        heading(said(table.title) + u" (`"_s + table.name + u"`)"_s);
        paragraph(said(table.description));
        m_text += u"| "_s + QStringList{m_wording.say("Form", "Column"), m_wording.say("Form", "Title"), m_wording.say("Form", "Holds"), m_wording.say("Form", "Meaning")}.join(u" | "_s)
            + u" |\n|---|---|---|---|\n"_s;
        for (const ColumnSchema &column : table.columns) {
            QStringList holds{kindOf(column)};
            if (column.required)
                holds += m_wording.say("Form", "required");
            if (column.unique)
                holds += m_wording.say("Form", "no two alike");
            if (column.since > 1)
                holds += m_wording.say("Form", "since version %1").arg(column.since);
            m_text += u"| `"_s + column.name + u"` | "_s + said(column.title) + u" | "_s + holds.join(u", "_s) + u" | "_s + (*column.description ? said(column.description) : QString()) + u" |\n"_s;
        }
        m_text += u'\n';
        QString lists;
        for (const ColumnSchema &column : table.columns) {
            if (column.codes.isEmpty())
                continue;
            QStringList codes;
            for (const QLatin1StringView each : column.codes)
                codes += u"`%1` (%2)"_s.arg(each, codeInWords(table, column, QString(each), m_wording));
            lists += u"- `"_s + column.name + u"`: "_s + codes.join(u", "_s) + u'\n';
        }
        if (!lists.isEmpty())
            m_text += lists + u'\n';
    }

    const Wording &m_wording;
    QString m_text;
};

}  // namespace

QString formReference(const Wording &wording)
{
    return Reference(wording).write();
}

}  // namespace countercheck
