// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/view_json.h"

#include <QJsonArray>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QJsonArray pairJson(const MeasurePair &pair)
{
    return {pair.a.slug, pair.b.slug};
}

QJsonArray idsOf(const ViewSubject &subject)
{
    return std::visit([](const auto &value) -> QJsonArray {
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, MeasureSelection>) {
            QJsonArray ids;
            for (const MeasureId &measure : value.measures)
                ids.append(measure.slug);
            return ids;
        } else if constexpr (requires { value.slug; }) {
            return {value.slug};
        } else {
            return {};
        }
    }, subject);
}

/// Reads the properties of one object and remembers the first that is wrong.
class PropertyReader {
public:
    explicit PropertyReader(const QJsonObject &object) : m_object(object) {}

    const QString &fault() const { return m_fault; }
    bool has(QLatin1StringView name) const { return m_object.contains(name); }
    void refuse(QLatin1StringView name)
    {
        if (m_fault.isEmpty())
            m_fault = name;
    }

    QString text(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isString())
            refuse(name);
        return value.toString();
    }

    /// The texts of a list; each must say something.
    QStringList texts(QLatin1StringView name) { return texts(name, m_object.value(name)); }

    std::optional<MeasurePair> pair(QLatin1StringView name, const QJsonValue &value)
    {
        const QStringList ids = texts(name, value);
        if (ids.size() == 2 && ids.at(0) != ids.at(1))
            return MeasurePair(MeasureId(ids.at(0)), MeasureId(ids.at(1)));
        refuse(name);
        return std::nullopt;
    }

    QJsonArray list(QLatin1StringView name)
    {
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isArray())
            refuse(name);
        return value.toArray();
    }

    template <class Enum>
    void code(QLatin1StringView name, Enum &value)
    {
        if (!has(name))
            return;
        if (const std::optional<Enum> known = fromCode<Enum>(text(name)))
            value = *known;
        else
            refuse(name);
    }

    std::optional<QDate> date(QLatin1StringView name)
    {
        if (!has(name))
            return std::nullopt;
        const QDate date = QDate::fromString(text(name), Qt::ISODate);
        if (!date.isValid() || date.year() < firstShownYear || date.year() > lastShownYear)
            refuse(name);
        return date;
    }

private:
    QStringList texts(QLatin1StringView name, const QJsonValue &list)
    {
        QStringList texts;
        if (!list.isUndefined() && !list.isArray())
            refuse(name);
        const QJsonArray values = list.toArray();
        for (const auto value : values) {
            if (value.toString().isEmpty())
                refuse(name);
            texts += value.toString();
        }
        return texts;
    }

    const QJsonObject &m_object;
    QString m_fault;
};

ViewSubject readSubject(PropertyReader &reader)
{
    SubjectKind kind = SubjectKind::Nothing;
    reader.code("subject"_L1, kind);
    const QStringList ids = reader.texts("ids"_L1);
    if (kind == SubjectKind::Measures) {
        MeasureSelection selection;
        for (const QString &id : ids) {
            if (!selection.contains(MeasureId(id)))
                selection.measures.emplace_back(id);
        }
        return selection;
    }
    const bool hasId = kind != SubjectKind::Nothing && kind != SubjectKind::Search;
    if (ids.size() != (hasId ? 1 : 0)) {
        reader.refuse("ids"_L1);
        return {};
    }
    switch (kind) {
    case SubjectKind::Claim: return ClaimId(ids.front());
    case SubjectKind::Measure: return MeasureId(ids.front());
    case SubjectKind::Figure: return ObservationId(ids.front());
    case SubjectKind::Source: return SourceId(ids.front());
    case SubjectKind::Gap: return GapId(ids.front());
    case SubjectKind::Search: return SearchResult();
    case SubjectKind::Help: return HelpTopic{ids.front()};
    case SubjectKind::Row: return EditedRow{ids.front()};
    case SubjectKind::Measures:
    case SubjectKind::Nothing: break;
    }
    return {};
}

}  // namespace

QJsonObject viewJson(const View &view)
{
    QJsonObject object{{u"schema"_s, viewSchemaVersion}, {u"subject"_s, QString(code(view.kind()))}};
    if (const QJsonArray ids = idsOf(view.subject); !ids.isEmpty())
        object.insert(u"ids"_s, ids);
    if (!view.query.isEmpty())
        object.insert(u"query"_s, view.query);
    QJsonArray facets;
    for (const Facet &facet : view.facets)
        facets.append(QJsonObject{{u"name"_s, facet.name}, {u"value"_s, facet.value}});
    if (!facets.isEmpty())
        object.insert(u"facets"_s, facets);
    if (view.page != ViewPage::Chart)
        object.insert(u"page"_s, QString(code(view.page)));
    if (!view.figures.observation.isEmpty()) {
        QJsonArray figures{view.figures.observation.slug};
        if (!view.figures.beside.isEmpty())
            figures.append(view.figures.beside.slug);
        object.insert(u"figures"_s, figures);
    }
    if (view.pair)
        object.insert(u"pair"_s, pairJson(*view.pair));
    QJsonArray oneAxis;
    for (const MeasurePair &pair : view.oneAxis)
        oneAxis.append(pairJson(pair));
    if (!oneAxis.isEmpty())
        object.insert(u"one_axis"_s, oneAxis);
    if (view.scale != ScaleMode::Own)
        object.insert(u"scale"_s, QString(code(view.scale)));
    QJsonArray lanes;
    for (const MeasureId &measure : view.lanes.measures)
        lanes.append(measure.slug);
    if (!lanes.isEmpty())
        object.insert(u"lanes"_s, lanes);
    else if (view.lanes.onlyEvidence)
        object.insert(u"lanes"_s, u"evidence"_s);
    if (view.time.fit != TimeFit::Evidence)
        object.insert(u"fit"_s, QString(code(view.time.fit)));
    if (view.time.first)
        object.insert(u"from"_s, view.time.first->toString(Qt::ISODate));
    if (view.time.last)
        object.insert(u"to"_s, view.time.last->toString(Qt::ISODate));
    if (view.withContext)
        object.insert(u"context"_s, true);
    for (const auto &[name, member] : viewWordsEntries) {
        if (const QString &text = view.words.*member; !text.isEmpty())
            object.insert(name, text);
    }
    return object;
}

Result<View> viewFromJson(const QJsonObject &object, const QString &file)
{
    const QJsonValue schema = object.value("schema"_L1);
    if (schema.toInt() > viewSchemaVersion)
        return Error{ErrorCode::NewerSchema, file, {}};
    PropertyReader reader(object);
    if (schema.toInt() < 1)
        reader.refuse("schema"_L1);

    View view;
    view.subject = readSubject(reader);
    view.query = reader.text("query"_L1);
    const QJsonArray facets = reader.list("facets"_L1);
    for (const auto facet : facets) {
        view.facets.push_back({facet.toObject().value("name"_L1).toString(), facet.toObject().value("value"_L1).toString()});
        if (view.facets.back().name.isEmpty() || !facet.toObject().value("value"_L1).isString())
            reader.refuse("facets"_L1);
    }
    reader.code("page"_L1, view.page);
    const QStringList figures = reader.texts("figures"_L1);
    if (figures.size() > 2 || (figures.size() == 2 && figures.at(0) == figures.at(1)))
        reader.refuse("figures"_L1);
    view.figures = {ObservationId(figures.value(0)), ObservationId(figures.value(1))};
    if (reader.has("pair"_L1))
        view.pair = reader.pair("pair"_L1, object.value("pair"_L1));
    const QJsonArray onOneAxis = reader.list("one_axis"_L1);
    for (const auto pair : onOneAxis) {
        if (const std::optional<MeasurePair> measures = reader.pair("one_axis"_L1, pair))
            view.oneAxis.push_back(*measures);
    }
    reader.code("scale"_L1, view.scale);
    view.time = {reader.date("from"_L1), reader.date("to"_L1)};
    reader.code("fit"_L1, view.time.fit);
    view.lanes.onlyEvidence = object.value("lanes"_L1) == "evidence"_L1;
    if (!view.lanes.onlyEvidence) {
        for (const QString &measure : reader.texts("lanes"_L1))
            view.lanes.measures.emplace_back(measure);
    }
    if (view.time.first && view.time.last && *view.time.first > *view.time.last)
        reader.refuse("to"_L1);
    const QJsonValue context = object.value("context"_L1);
    if (!context.isUndefined() && !context.isBool())
        reader.refuse("context"_L1);
    view.withContext = context.toBool();
    for (const auto &[name, member] : viewWordsEntries) {
        view.words.*member = reader.text(name);
        const bool isForbidden = view.kind() != SubjectKind::Measures && !(view.words.*member).isEmpty();
        if (isForbidden || (view.words.*member).size() > mostViewWords)
            reader.refuse(name);
    }
    if (!reader.fault().isEmpty())
        return Error{ErrorCode::InvalidArgument, file, reader.fault()};
    return view;
}

}  // namespace countercheck
