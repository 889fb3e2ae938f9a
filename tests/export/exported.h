// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exporting/figure_export.h"
#include "tests/support/library.h"
#include "tests/support/print.h"

#include <QRegularExpression>

namespace countercheck {

/// A request for a chart of the bundled library.
inline ExportRequest request(const QString &claim, ExportKind kind, const QString &size = QStringLiteral("social"),
                             ThemeName theme = ThemeName::Light)
{
    ExportRequest request;
    request.view.subject = ClaimId(claim);
    request.kind = kind;
    request.size = parsePictureSize(size, request.dotsPerInch);
    request.theme = theme;
    return request;
}

/// The bytes of a chart from a library whose digest is "0123".
inline Result<QByteArray> exportedBytes(const PreparedChart &chart, const ExportRequest &request)
{
    Result<ExportedChart> exported = exportChart(chart, request, FontTextMeasure(Theme(request.theme), request.typeScale()), QStringLiteral("0123"), Wording());
    return exported ? Result(std::move(exported->bytes)) : exported.error();
}

/// The number of pages of a PDF whose objects are not packed.
inline qsizetype pagesOf(const QByteArray &pdf)
{
    static const QRegularExpression page(QStringLiteral("/Type /Page(?![a-zA-Z])"));
    qsizetype pages = 0;
    for (auto found = page.globalMatch(QString::fromLatin1(pdf)); found.hasNext(); found.next())
        ++pages;
    return pages;
}

/// A part of a workbook, found by its name in the directory of the archive; empty if it has none.
QByteArray partOf(const QByteArray &archive, const QByteArray &name);

/// The texts and numbers of all sheets of a workbook.
QStringList cellsOfSheets(const QByteArray &workbook);

/// The texts that an SVG shows, in the order of the file.
QStringList shownTexts(const QByteArray &svg);

}  // namespace countercheck
