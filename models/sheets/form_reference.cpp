// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/form_reference.h"

#include "models/domain/library_schema.h"
#include "models/sheets/schema_words.h"

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
        for (const ColumnKind kind : columnKinds)
            m_text += u"- "_s + kindInWords(kind, m_wording) + u": "_s + formInWords(kind, m_wording) + u'\n';
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

    QString kindOf(const ColumnSchema &column) const
    {
        return column.kind == ColumnKind::Reference ? u"→ `"_s + column.references + u'`' : kindInWords(column.kind, m_wording);
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
