// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exchange/table_columns.h"
#include "models/exchange/table_writer.h"
#include "models/wording/wording.h"

#include <memory>
#include <span>

// Lists of figures, written some figures at a time, however many there are. No text in them can run as a formula.
namespace countercheck {

/// Writes figures as CSV, with the columns of `list observations`.
class FigureListCsv {
public:
    /// Begins the table. `device` must outlive it.
    explicit FigureListCsv(QIODevice &device);

    void write(std::span<const ObservationRecord> records, const Names &names);
    /// Ends the table. Returns false if not everything could be written.
    bool finish() { return m_writer->finish(); }

private:
    std::unique_ptr<TableWriter> m_writer;
};

/// Returns the headings of the table of all figures with tabs between them, as the first line of figureLinesTabbed().
QString figureHeadingsTabbed(const Wording &wording);
/// Returns figures as lines of text with tabs between cells, for a spreadsheet: the columns of the table of all figures.
QString figureLinesTabbed(std::span<const ObservationRecord> records, const Wording &wording);

}  // namespace countercheck
