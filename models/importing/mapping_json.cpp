// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/mapping.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

// A mapping as JSON. All of its words stand in one place each, so that what is written is what is read. A key that is not known is refused: it may be a
// word that somebody misspelt.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

template <class Value>
struct Name {
    Value value;
    QLatin1StringView name;
};

constexpr std::array roles{Name{ColumnRole::LeftOut, "left_out"_L1}, Name{ColumnRole::Value, "value"_L1}, Name{ColumnRole::Period, "period"_L1}, Name{ColumnRole::PeriodStart, "period_start"_L1},
                           Name{ColumnRole::PeriodEnd, "period_end"_L1}, Name{ColumnRole::PartOfYear, "part_of_year"_L1}, Name{ColumnRole::Area, "area"_L1}, Name{ColumnRole::Series, "series"_L1},
                           Name{ColumnRole::Source, "source"_L1}, Name{ColumnRole::Note, "note"_L1}};
constexpr std::array signs{Name{DecimalSign::Point, "."_L1}, Name{DecimalSign::Comma, ","_L1}};
constexpr std::array orders{Name{DayOrder::DayFirst, "day_first"_L1}, Name{DayOrder::MonthFirst, "month_first"_L1}};
constexpr std::array pairs{Name{PairOfYears::OneYear, "one_year"_L1}, Name{PairOfYears::AllYears, "all_years"_L1}};
constexpr std::array missings{Name{MissingAnswer::Ask, "ask"_L1}, Name{MissingAnswer::Gaps, "gaps"_L1}, Name{MissingAnswer::LeftOut, "left_out"_L1}};

template <class Names, class Value>
QString nameIn(const Names &names, Value value)
{
    return std::ranges::find(names, value, &Name<Value>::value)->name;
}

QJsonObject objectOf(const QMap<QString, QString> &cells)
{
    QJsonObject object;
    for (auto cell = cells.begin(); cell != cells.end(); ++cell)
        object.insert(cell.key(), cell.value());
    return object;
}

/// Reads an object key by key, and knows which keys it was asked for.
class ObjectReader {
public:
    ObjectReader(QJsonObject object, QString place, QString &fault) : m_object(std::move(object)), m_place(std::move(place)), m_fault(fault) {}

    QString text(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isString())
            report(key, u"a text"_s);
        return value.toString();
    }

    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isBool())
            report(key, u"true or false"_s);
        return value.toBool();
    }

    std::optional<int> number(QLatin1StringView key, int least, int most)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return std::nullopt;
        const double number = value.toDouble(least - 1);
        if (number != int(number) || number < least || number > most) {
            report(key, u"a number from %1 to %2"_s.arg(least).arg(most));
            return std::nullopt;
        }
        return int(number);
    }

    template <class Names>
    auto named(QLatin1StringView key, const Names &names) -> std::optional<decltype(names.front().value)>
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return std::nullopt;
        const QString text = value.toString();
        for (const auto &name : names) {
            if (text == name.name)
                return name.value;
        }
        QStringList all;
        for (const auto &name : names)
            all += name.name;
        report(key, u"one of "_s + all.join(u", "));
        return std::nullopt;
    }

    QStringList texts(QLatin1StringView key)
    {
        QStringList list;
        const QJsonArray array = this->array(key);
        for (const auto entry : array) {
            if (!entry.isString())
                report(key, u"a list of texts"_s);
            list += entry.toString();
        }
        return list;
    }

    QMap<QString, QString> cells(QLatin1StringView key)
    {
        QMap<QString, QString> cells;
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isObject())
            report(key, u"an object of texts"_s);
        const QJsonObject object = value.toObject();
        for (auto cell = object.begin(); cell != object.end(); ++cell) {
            if (!cell.value().isString())
                report(key, u"an object of texts"_s);
            cells.insert(cell.key(), cell.value().toString());
        }
        return cells;
    }

    QJsonArray array(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (!value.isUndefined() && !value.isArray())
            report(key, u"a list"_s);
        return value.toArray();
    }

    std::optional<QJsonObject> object(QLatin1StringView key)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return std::nullopt;
        if (!value.isObject())
            report(key, u"an object"_s);
        return value.toObject();
    }

    void requireNothingElse()
    {
        if (!m_object.isEmpty())
            report(m_object.begin().key(), u"nothing: it is not known here"_s);
    }

private:
    QJsonValue take(QLatin1StringView key) { return m_object.take(key); }

    void report(const QString &key, const QString &expected)
    {
        if (m_fault.isEmpty())
            m_fault = u"%1%2: %3 may stand there"_s.arg(m_place, key, expected);
    }

    QJsonObject m_object;
    QString m_place;
    QString &m_fault;
};

QJsonObject dialectAsJson(const TextDialect &dialect)
{
    return {{u"encoding"_s, dialect.encoding}, {u"delimiter"_s, dialect.delimiter}, {u"quoteChar"_s, dialect.quoteChar}, {u"doubleQuote"_s, dialect.doubleQuote}, {u"escapeChar"_s, dialect.escapeChar},
            {u"commentChar"_s, dialect.commentChar}, {u"skipInitialSpace"_s, dialect.skipInitialSpace}};
}

TextDialect dialectOf(const QJsonObject &object, QString &fault)
{
    ObjectReader reader(object, u"dialect."_s, fault);
    TextDialect dialect;
    dialect.keepsInnerQuotes = true;
    const auto set = [&reader, &object](QString &cell, QLatin1StringView key) {
        if (object.contains(key))
            cell = reader.text(key);
    };
    set(dialect.encoding, "encoding"_L1);
    set(dialect.delimiter, "delimiter"_L1);
    set(dialect.quoteChar, "quoteChar"_L1);
    set(dialect.escapeChar, "escapeChar"_L1);
    set(dialect.commentChar, "commentChar"_L1);
    if (object.contains("doubleQuote"_L1))
        dialect.doubleQuote = reader.flag("doubleQuote"_L1);
    dialect.skipInitialSpace = reader.flag("skipInitialSpace"_L1);
    reader.requireNothingElse();
    return dialect;
}

}  // namespace

QByteArray mappingAsJson(const ImportMapping &mapping)
{
    QJsonObject object{{u"format"_s, u"countercheck-mapping-1"_s}};
    const auto addText = [&object](const QString &key, const QString &text) {
        if (!text.isEmpty())
            object.insert(key, text);
    };
    addText(u"name"_s, mapping.name);
    if (mapping.dialect)
        object.insert(u"dialect"_s, dialectAsJson(*mapping.dialect));
    addText(u"sheet"_s, mapping.sheet);
    QJsonArray columns;
    for (const ColumnAnswer &answer : mapping.columns)
        columns.append(QJsonObject{{u"heads"_s, QJsonArray::fromStringList(answer.heads)}, {u"role"_s, nameIn(roles, answer.role)}});
    if (!columns.isEmpty())
        object.insert(u"columns"_s, columns);
    if (mapping.decimalSign && mapping.decimalSign != DecimalSign::Unknown)
        object.insert(u"decimalSign"_s, nameIn(signs, *mapping.decimalSign));
    if (mapping.yearStart)
        object.insert(u"yearStart"_s, *mapping.yearStart);
    if (mapping.dayOrder && mapping.dayOrder != DayOrder::Unknown)
        object.insert(u"dayOrder"_s, nameIn(orders, *mapping.dayOrder));
    if (mapping.pairs)
        object.insert(u"pairsOfYears"_s, nameIn(pairs, *mapping.pairs));
    if (mapping.areMonths)
        object.insert(u"areMonths"_s, *mapping.areMonths);
    if (mapping.keepsSums)
        object.insert(u"keepsSums"_s, true);
    QJsonArray measures;
    for (const MeasureAnswer &answer : mapping.measures) {
        QJsonObject entry{{u"series"_s, QJsonArray::fromStringList(answer.series)}};
        if (answer.isLeftOut)
            entry.insert(u"leftOut"_s, true);
        else if (!answer.measureId.isEmpty())
            entry.insert(u"measure"_s, answer.measureId);
        else
            entry.insert(u"newMeasure"_s, objectOf(answer.cells));
        measures.append(entry);
    }
    object.insert(u"measures"_s, measures);
    addText(u"area"_s, mapping.area);
    addText(u"period"_s, mapping.period);
    addText(u"source"_s, mapping.sourceId);
    if (!mapping.sourceCells.isEmpty())
        object.insert(u"newSource"_s, objectOf(mapping.sourceCells));
    object.insert(u"missing"_s, nameIn(missings, mapping.missing));
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<ImportMapping> mappingFromJson(const QByteArray &json, const QString &file)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    QString fault;
    ImportMapping mapping;
    if (!document.isObject()) {
        fault = document.isNull() ? error.errorString() : u"no object"_s;
    } else {
        ObjectReader reader(document.object(), {}, fault);
        if (reader.text("format"_L1) != u"countercheck-mapping-1")
            fault = u"format: countercheck-mapping-1 may stand there"_s;
        mapping.name = reader.text("name"_L1);
        if (const std::optional<QJsonObject> dialect = reader.object("dialect"_L1))
            mapping.dialect = dialectOf(*dialect, fault);
        mapping.sheet = reader.text("sheet"_L1);
        const QJsonArray columns = reader.array("columns"_L1);
        for (qsizetype place = 0; place < columns.size(); ++place) {
            ObjectReader column(columns.at(place).toObject(), u"columns[%1]."_s.arg(place), fault);
            ColumnAnswer answer;
            answer.heads = column.texts("heads"_L1);
            answer.role = column.named("role"_L1, roles).value_or(ColumnRole::LeftOut);
            column.requireNothingElse();
            mapping.columns.push_back(answer);
        }
        mapping.decimalSign = reader.named("decimalSign"_L1, signs);
        mapping.yearStart = reader.number("yearStart"_L1, 1, 12);
        mapping.dayOrder = reader.named("dayOrder"_L1, orders);
        mapping.pairs = reader.named("pairsOfYears"_L1, pairs);
        if (document.object().contains("areMonths"_L1))
            mapping.areMonths = reader.flag("areMonths"_L1);
        mapping.keepsSums = reader.flag("keepsSums"_L1);
        const QJsonArray measures = reader.array("measures"_L1);
        for (qsizetype place = 0; place < measures.size(); ++place) {
            ObjectReader measure(measures.at(place).toObject(), u"measures[%1]."_s.arg(place), fault);
            MeasureAnswer answer;
            answer.series = measure.texts("series"_L1);
            answer.isLeftOut = measure.flag("leftOut"_L1);
            answer.measureId = measure.text("measure"_L1);
            answer.cells = measure.cells("newMeasure"_L1);
            measure.requireNothingElse();
            mapping.measures.push_back(answer);
        }
        mapping.area = reader.text("area"_L1);
        mapping.period = reader.text("period"_L1);
        mapping.sourceId = reader.text("source"_L1);
        mapping.sourceCells = reader.cells("newSource"_L1);
        mapping.missing = reader.named("missing"_L1, missings).value_or(MissingAnswer::Ask);
        reader.requireNothingElse();
    }
    if (!fault.isEmpty())
        return Error{.code = ErrorCode::InvalidArgument, .subject = file, .detail = fault};
    return mapping;
}

}  // namespace countercheck
