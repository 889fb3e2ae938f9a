// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/chart_record.h"

#include "models/figure/compose_parts.h"

#include <algorithm>
#include <set>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

bool isPlainArgument(const QString &argument)
{
    return !argument.isEmpty() && std::ranges::all_of(argument, [](QChar character) {
        return (character.unicode() < 128 && character.isLetterOrNumber()) || QStringView(u"-_.,:/=+%").contains(character);
    });
}

}  // namespace

ChartRecord composeRecord(const ComparisonFigure &figure, const Dossier &dossier, const Wording &wording)
{
    const DossierWords words(dossier, wording);
    ChartRecord record;
    record.title = figure.title;
    record.description = figure.spokenSummary;
    record.reviews = reviewLines(words);
    record.libraryTitle = dossier.library.title;
    record.libraryVersion = dossier.library.version;
    std::set<SourceId> named;
    const auto name = [&](const SourceId &id) {
        const Source *source = words.source(id);
        if (source && named.insert(id).second)
            record.sources += words.citation(*source);
    };
    if (dossier.claim)
        name(dossier.claim->source);
    for (const FigureRow &row : figure.rows) {
        if (const Observation *observation = words.observation(row.observation))
            name(observation->source);
    }
    return record;
}

std::vector<std::pair<QString, QString>> recordEntries(const ChartRecord &record)
{
    const QString command = record.arguments.isEmpty() ? QString() : shellLine(QStringList{u"countercheck"_s} + record.arguments);
    std::vector<std::pair<QString, QString>> entries{
        {u"Title"_s, record.title},
        {u"Description"_s, record.description},
        {u"Source"_s, record.sources.join(u'\n')},
        {u"Reviews"_s, record.reviews.join(u'\n')},
        {u"Software"_s, record.program},
        {u"Library"_s, record.libraryTitle},
        {u"Library-Version"_s, record.libraryVersion},
        {u"Library-SHA-256"_s, record.librarySha256},
        {u"Command"_s, command},
        {u"Other-Fonts"_s, record.otherFonts.join(u", "_s)},
        {u"Missing-Letters"_s, record.missingLetters},
    };
    std::erase_if(entries, [](const auto &entry) { return entry.second.isEmpty(); });
    return entries;
}

ChartRecord recordFromEntries(const std::vector<std::pair<QString, QString>> &entries)
{
    const auto text = [&entries](QLatin1StringView name) {
        const auto found = std::ranges::find_if(entries, [name](const auto &entry) { return entry.first == name; });
        return found == entries.end() ? QString() : found->second;
    };
    ChartRecord record;
    record.title = text("Title"_L1);
    record.description = text("Description"_L1);
    record.sources = text("Source"_L1).split(u'\n', Qt::SkipEmptyParts);
    record.reviews = text("Reviews"_L1).split(u'\n', Qt::SkipEmptyParts);
    record.program = text("Software"_L1);
    record.libraryTitle = text("Library"_L1);
    record.libraryVersion = text("Library-Version"_L1);
    record.librarySha256 = text("Library-SHA-256"_L1);
    record.arguments = shellArguments(text("Command"_L1)).mid(1);
    record.missingLetters = text("Missing-Letters"_L1);
    record.otherFonts = text("Other-Fonts"_L1).split(u", "_s, Qt::SkipEmptyParts);
    return record;
}

QString shellLine(const QStringList &arguments)
{
    QStringList words;
    for (const QString &argument : arguments) {
        QString inner = argument;
        words += isPlainArgument(argument) ? argument : u'\'' + inner.replace(u'\'', u"'\\''"_s) + u'\'';
    }
    return words.join(u' ');
}

QStringList shellArguments(const QString &line)
{
    QStringList arguments;
    QString word;
    bool isQuoted = false;
    bool hasWord = false;
    for (qsizetype position = 0; position < line.size(); ++position) {
        const QChar character = line.at(position);
        if (character == u'\'') {
            isQuoted = !isQuoted;
            hasWord = true;
        } else if (!isQuoted && character == u'\\' && position + 1 < line.size()) {
            word += line.at(++position);
            hasWord = true;
        } else if (!isQuoted && character == u' ') {
            if (hasWord)
                arguments += word;
            word.clear();
            hasWord = false;
        } else {
            word += character;
            hasWord = true;
        }
    }
    if (hasWord)
        arguments += word;
    return arguments;
}

}  // namespace countercheck
