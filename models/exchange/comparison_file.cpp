// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/comparison_file.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView formatName("countercheck-comparison");

QString digest(const QString &text)
{
    return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex());
}

}  // namespace

QString libraryKey(const LibraryDescription &library)
{
    return digest(library.title + u'\n' + library.publisher).first(16);
}

QString comparisonFileName(const QString &name)
{
    QString readable;
    for (const QChar character : name.normalized(QString::NormalizationForm_KD).toLower()) {
        if (character.unicode() < 128 && character.isLetterOrNumber())
            readable += character;
        else if (!readable.isEmpty() && !readable.endsWith(u'-'))
            readable += u'-';
    }
    return readable.left(40) + u'-' + digest(name).first(8) + u".json"_s;
}

QByteArray writeComparison(const ComparisonContent &content, const LibraryDescription &library)
{
    QJsonArray measures;
    for (const MeasureId &measure : content.selection.measures)
        measures.append(measure.slug);
    QJsonArray oneAxis;
    for (const MeasurePair &pair : content.oneAxis)
        oneAxis.append(QJsonArray{pair.a.slug, pair.b.slug});
    const QJsonObject object{{u"format"_s, QString(formatName)},
                             {u"schema"_s, comparisonSchemaVersion},
                             {u"library"_s, QJsonObject{{u"key"_s, libraryKey(library)}, {u"title"_s, library.title}, {u"version"_s, library.version}}},
                             {u"name"_s, content.name},
                             {u"measures"_s, measures},
                             {u"one_axis"_s, oneAxis}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<ComparisonContent> readComparison(const QByteArray &bytes, const QString &subject)
{
    const auto fault = [&subject](const QString &detail) { return Error{ErrorCode::InvalidArgument, subject, detail}; };
    QJsonParseError parsed;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return fault(parsed.errorString());
    if (object.value("format"_L1).toString() != formatName)
        return fault(u"format"_s);
    const int schema = object.value("schema"_L1).toInt();
    if (schema > comparisonSchemaVersion)
        return Error{ErrorCode::NewerSchema, subject, {}};
    if (schema < 1)
        return fault(u"schema"_s);

    ComparisonContent content;
    content.name = object.value("name"_L1).toString();
    for (const auto &value : object.value("measures"_L1).toArray()) {
        const MeasureId measure(value.toString());
        if (measure.isEmpty())
            return fault(u"measures"_s);
        if (!content.selection.contains(measure))
            content.selection.measures.push_back(measure);
    }
    for (const auto &value : object.value("one_axis"_L1).toArray()) {
        const QJsonArray pair = value.toArray();
        const MeasurePair measures(MeasureId(pair.at(0).toString()), MeasureId(pair.at(1).toString()));
        if (pair.size() != 2 || measures.a.isEmpty() || measures.a == measures.b)
            return fault(u"one_axis"_s);
        content.oneAxis.push_back(measures);
    }
    return content;
}

}  // namespace countercheck
