// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/compose.h"

#include <QLatin1StringView>
#include <QStringList>

#include <utility>
#include <vector>

namespace countercheck {

/// The XML namespace of a record in SVG and XMP.
inline constexpr QLatin1StringView chartRecordNamespace("https://countercheck.org/ns/chart/1.0/");

/// What travels in the file of an exported chart beside the picture: enough to judge it, and to make it again.
struct ChartRecord {
    QString title;
    QString description;      ///< the spoken summary
    QStringList sources;      ///< one reference line for every source of a figure of the chart
    QString libraryTitle;
    QString libraryVersion;
    QString librarySha256;    ///< lower-case hexadecimal digits
    QString program;          ///< name and version
    QStringList arguments;    ///< of `countercheck`, with LIBRARY and OUTPUT for the two files
    QStringList otherFonts;   ///< families that stood in for text that the bundled font does not cover

    friend bool operator==(const ChartRecord &, const ChartRecord &) = default;
};

/// Title, description, sources and library of a chart; what only the exporter knows is left empty.
ChartRecord composeRecord(const ComparisonFigure &figure, const Dossier &dossier, const Wording &wording);

/// The record as named texts, in the order in which a file holds them. A name follows PNG's predefined keywords (Title,
/// Description, Source, Software) where there is one. Empty texts are left out.
std::vector<std::pair<QString, QString>> recordEntries(const ChartRecord &record);

/// The record that recordEntries() made these of; names that are unknown are passed over.
ChartRecord recordFromEntries(const std::vector<std::pair<QString, QString>> &entries);

/// Arguments as one line that a POSIX shell splits into the same arguments.
QString shellLine(const QStringList &arguments);
/// The arguments of a line that shellLine() made.
QStringList shellArguments(const QString &line);

}  // namespace countercheck
