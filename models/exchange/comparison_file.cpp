// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/comparison_file.h"

#include "models/exchange/view_json.h"

#include <QCryptographicHash>
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

/// The view of a file of version 1, which had two of its properties beside the name.
QJsonObject viewOfVersion1(const QJsonObject &object)
{
    return {{u"schema"_s, 1}, {u"subject"_s, u"measures"_s}, {u"ids"_s, object.value("measures"_L1)}, {u"one_axis"_s, object.value("one_axis"_L1)}};
}

}  // namespace

QString comparisonFileName(const QString &name)
{
    QString readable;
    const QString letters = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar character : letters) {
        if (character.unicode() < 128 && character.isLetterOrNumber())
            readable += character;
        else if (!readable.isEmpty() && !readable.endsWith(u'-'))
            readable += u'-';
    }
    return readable.left(40) + u'-' + digest(name).first(8) + u".json"_s;
}

QByteArray writeComparison(const SavedComparison &comparison, const LibraryDescription &library)
{
    const QJsonObject object{{u"format"_s, QString(formatName)},
                             {u"schema"_s, comparisonSchemaVersion},
                             {u"library"_s, QJsonObject{{u"key"_s, libraryKey(library)}, {u"title"_s, library.title}, {u"version"_s, library.version}}},
                             {u"name"_s, comparison.name},
                             {u"view"_s, viewJson(comparison.view)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Result<SavedComparison> readComparison(const QByteArray &bytes, const QString &file)
{
    const auto fault = [&file](const QString &detail) { return Error{ErrorCode::InvalidArgument, file, detail}; };
    QJsonParseError parsed;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return fault(parsed.errorString());
    if (object.value("format"_L1).toString() != formatName)
        return fault(u"format"_s);
    const int schema = object.value("schema"_L1).toInt();
    if (schema > comparisonSchemaVersion)
        return Error{ErrorCode::NewerSchema, file, {}};
    if (schema < 1)
        return fault(u"schema"_s);

    const QJsonObject written = schema == 1 ? viewOfVersion1(object) : object.value("view"_L1).toObject();
    Result<View> view = viewFromJson(written, file);
    if (!view)
        return view.error();
    if (view->kind() != SubjectKind::Measures)
        return fault(u"subject"_s);
    return SavedComparison{object.value("name"_L1).toString(), std::move(view).value()};
}

}  // namespace countercheck
