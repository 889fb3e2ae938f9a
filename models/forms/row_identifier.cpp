// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/forms/row_identifier.h"

#include "models/domain/rows_as_text.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest = 60;

/// The columns that name a row best, in this order. Of a date only the year is taken.
constexpr std::array naming{"name"_L1, "title"_L1, "statement"_L1, "claim_id"_L1, "measure_id"_L1, "measure_a_id"_L1, "measure_b_id"_L1, "observation_id"_L1, "assessor_id"_L1, "area"_L1, "period_end"_L1, "at"_L1, "question"_L1, "text"_L1};

}  // namespace

QString identifierOf(const QString &words)
{
    static const QHash<QChar, QString> letters{{u'ß', u"ss"_s}, {u'æ', u"ae"_s}, {u'ø', u"o"_s}, {u'ł', u"l"_s}, {u'đ', u"d"_s}, {u'œ', u"oe"_s}, {u'þ', u"th"_s}, {u'ð', u"d"_s}, {u'ı', u"i"_s}};
    QString id;
    bool isGap = false;
    for (const QChar character : words.toLower().normalized(QString::NormalizationForm_KD)) {
        const QString letter = letters.value(character, QString(character));
        const bool isPlain = std::ranges::all_of(letter, [](QChar each) { return (each >= u'a' && each <= u'z') || (each >= u'0' && each <= u'9'); });
        if (isPlain) {
            if (isGap && !id.isEmpty())
                id += u'-';
            id += letter;
            isGap = false;
        } else if (!character.isMark() && character != u'\'' && character != u'’') {
            isGap = true;
        }
    }
    if (id.size() > longest) {
        const qsizetype end = id.lastIndexOf(u'-', longest);
        id.truncate(end > 0 ? end : longest);
    }
    return id;
}

QString newIdentifier(const TableSchema &table, const QStringList &cells, const std::function<bool(const QString &id)> &isTaken)
{
    QStringList parts;
    for (const QLatin1StringView name : naming) {
        const auto column = std::ranges::find(table.columns, name, &ColumnSchema::name);
        if (column == table.columns.end())
            continue;
        QString cell = cells.value(column - table.columns.begin());
        if (column->kind == ColumnKind::Date)
            cell = cell.left(4);
        if (const QString part = identifierOf(cell); !part.isEmpty())
            parts += part;
    }
    QString base = identifierOf(parts.join(u' '));
    if (base.isEmpty()) {
        base = table.name;
        base.chop(base.endsWith(u's') ? 1 : 0);
    }
    QString id = base;
    for (int number = 2; isTaken(id); ++number)
        id = u"%1-%2"_s.arg(base).arg(number);
    return id;
}

}  // namespace countercheck
