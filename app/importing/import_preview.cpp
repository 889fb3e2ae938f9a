// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/importing/import_preview.h"

#include "models/figure/compose.h"
#include "models/store/library_builder.h"

#include <QSet>
#include <QTemporaryDir>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 mostFigures = 5000;

qsizetype columnOf(const TableSchema &table, QLatin1StringView name)
{
    return std::ranges::find(table.columns, name, &ColumnSchema::name) - table.columns.begin();
}

/// Gives a library the rows of one measure, and stands in for what they refer to.
class PreviewRows {
public:
    PreviewRows(LibraryBuilder &builder, Library *library) : m_builder(builder), m_library(library) {}

    void add(const TableSchema &table, QStringList cells)
    {
        if (table.name == "measures"_L1) {
            if (m_measure.isEmpty())
                m_measure = cells.front();
            if (cells.front() == m_measure)
                addMeasure(std::move(cells));
        } else if (table.name == "sources"_L1) {
            if (!m_sources.contains(cells.front())) {
                m_sources.insert(cells.front());
                m_builder.add(table, cells, ++m_number);
            }
        } else if (table.name == "observations"_L1 || table.name == "gaps"_L1) {
            addFigure(table, cells);
        }
    }

    const QString &measure() const { return m_measure; }

private:
    void addMeasure(QStringList cells)
    {
        const TableSchema &table = *findTable("measures"_L1);
        for (const QLatin1StringView reference : {"producer_id"_L1, "definition_source_id"_L1})
            cells[columnOf(table, reference)].clear();
        m_builder.add(table, cells, ++m_number);
        m_hasMeasure = true;
    }

    void addFigure(const TableSchema &table, const QStringList &cells)
    {
        const QString measure = cells.at(columnOf(table, "measure_id"_L1));
        if (m_measure.isEmpty())
            m_measure = measure;
        if (measure != m_measure || ++m_figures > mostFigures)
            return;
        // A measure of the library that the figures are for.
        if (!m_hasMeasure && m_library) {
            static_cast<void>(m_library->visitRows(*findTable("measures"_L1), [&](const QStringList &row) {
                if (row.front() != measure)
                    return true;
                addMeasure(row);
                return false;
            }));
        }
        const QString source = cells.at(columnOf(table, "source_id"_L1));
        if (!source.isEmpty() && !m_sources.contains(source)) {
            const TableSchema &sources = *findTable("sources"_L1);
            QStringList row(sources.columns.size());
            row.front() = source;
            row[columnOf(sources, "title"_L1)] = source;
            m_sources.insert(source);
            m_builder.add(sources, row, ++m_number);
        }
        m_builder.add(table, cells, ++m_number);
    }

    LibraryBuilder &m_builder;
    Library *m_library;
    QString m_measure;
    QSet<QString> m_sources;
    bool m_hasMeasure = false;
    qint64 m_figures = 0;
    qint64 m_number = 0;
};

}  // namespace

ImportPreview chartOf(Library &library, const MeasureId &measure, const Wording &wording, const std::stop_token &stop)
{
    ImportPreview preview;
    Result<RecordDossier> record = library.recordDossier(measure);
    if (!record || stop.stop_requested())
        return preview;
    Dossier dossier = std::move(record).value().dossier;
    std::erase_if(dossier.measures, [&measure](const Measure &other) { return other.id != measure; });
    dossier.relations.clear();
    dossier.comparisons.clear();
    if (dossier.measures.empty())
        return preview;
    preview.title = dossier.measures.front().name;
    const auto first = std::ranges::find(dossier.observations, measure, &Observation::measure);
    if (first == dossier.observations.end())
        return preview;
    ComparisonFigure figure = composeFigure(dossier, {first->id, {}}, wording, {}, stop);
    if (!figure.rows.empty())
        preview.chart = std::make_shared<const ComparisonFigure>(std::move(figure));
    return preview;
}

ImportPreview previewImport(const ImportContent &content, Library *library, const Wording &wording, const std::stop_token &stop)
{
    LibraryBuilder builder(stop);
    const TableSchema &about = *findTable("library"_L1);
    builder.add(about, {u"Preview"_s, u"Preview"_s, u"1"_s, u"2026-01-01"_s, u"en"_s, u"none"_s, {}}, 1);
    PreviewRows rows(builder, library);
    // New rows need no other names here than those that they have among themselves.
    const Result<Done> made = makeRows(content, {}, [&rows](const TableSchema &table, const QStringList &cells) { rows.add(table, cells); }, stop);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"preview.countercheck"_s);
    if (!made || rows.measure().isEmpty() || !folder.isValid() || !builder.writeTo(path))
        return {};
    Result<Library> compiled = Library::open(path);
    return compiled ? chartOf(compiled.value(), MeasureId(rows.measure()), wording, stop) : ImportPreview();
}

}  // namespace countercheck
