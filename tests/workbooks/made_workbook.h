// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/importing/sheet.h"
#include "models/workbooks/workbook_failure.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <optional>
#include <utility>
#include <vector>

namespace countercheck::test {

using Parts = std::vector<std::pair<QByteArray, QByteArray>>;

/// An archive with these parts, by their names.
QByteArray archiveOf(const Parts &parts);

/// A workbook with one sheet named Data. `rows` stand within sheetData, `before` and `after` around it; `formats` are the codes of the styles from 1 on.
QByteArray xlsxOf(const QByteArray &rows, const std::vector<QByteArray> &formats = {}, const QByteArray &before = {}, const QByteArray &after = {});

/// A workbook with this in its spreadsheet, and these automatic styles.
QByteArray odsOf(const QByteArray &tables, const QByteArray &styles = {});

/// What reading in this process gives.
struct Reading {
    std::optional<Workbook> workbook;
    std::optional<WorkbookFailure> failure;

    /// The first sheet.
    const Sheet &sheet() const { return workbook->sheets.front(); }
};

Reading readBytes(const QByteArray &bytes);

/// The stream of cells that reading gives.
QByteArray streamOf(const QByteArray &bytes);

}  // namespace countercheck::test
