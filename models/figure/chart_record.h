// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/figure/compose.h"

#include <QLatin1StringView>
#include <QStringList>

#include <utility>
#include <vector>

namespace countercheck {

/// The XML namespace of a record in SVG and XMP (the metadata of a PDF).
inline constexpr QLatin1StringView chartRecordNamespace("https://countercheck.org/ns/chart/1.0/");

/// A chart record is stored in the file of an exported chart, beside the picture: enough to judge the picture, and to
/// make it again.
struct ChartRecord {
    QString title;
    QString description;      ///< the spoken summary
    QStringList sources;      ///< one reference line for each source of the chart's figures
    QStringList reviews;      ///< one line for each review of the claim: reviewer, rating, date, page
    QString libraryTitle;
    QString libraryVersion;
    QString librarySha256;    ///< lower-case hexadecimal digits
    QString program;          ///< name and version
    QStringList arguments;    ///< the arguments of `countercheck`, with LIBRARY and OUTPUT in place of the two files
    QStringList otherFonts;   ///< font families used for text that the bundled font does not cover
    QString language;         ///< of its words, as an HTML language tag; not stored as an entry of its own
    QString missingLetters;   ///< the sentence on letters that no installed font has; empty if there are none

    friend bool operator==(const ChartRecord &, const ChartRecord &) = default;
};

/// Returns the title, description, sources, reviews and library of a chart. What only the exporter knows is left empty.
ChartRecord composeRecord(const ComparisonFigure &figure, const Dossier &dossier, const Wording &wording);

/// Returns the record as named texts, in the order in which a file holds them. Names are PNG's predefined keywords
/// (Title, Description, Source, Software) if there is one. Empty texts are left out.
std::vector<std::pair<QString, QString>> recordEntries(const ChartRecord &record);

/// Returns the record that recordEntries() made these of. Unknown names are ignored.
ChartRecord recordFromEntries(const std::vector<std::pair<QString, QString>> &entries);

/// Returns arguments as one line that a POSIX shell splits into the same arguments.
QString shellLine(const QStringList &arguments);
/// Returns the arguments of a line that shellLine() made.
QStringList shellArguments(const QString &line);

}  // namespace countercheck
