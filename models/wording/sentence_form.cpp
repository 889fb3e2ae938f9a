// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording/sentence_form.h"

namespace countercheck {
namespace {

bool closesWhatWasOpened(QChar character)
{
    const QChar::Category category = character.category();
    return category == QChar::Punctuation_FinalQuote || category == QChar::Punctuation_Close || character == u'"' || character == u'\'';
}

bool endsSentence(QStringView text)
{
    while (!text.isEmpty() && (text.back().isSpace() || closesWhatWasOpened(text.back())))
        text.chop(1);
    return !text.isEmpty() && QStringView(u".!?…。！？؟।").contains(text.back());
}

}  // namespace

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString filled(const QString &sentence, const QStringList &words)
{
    QString result;
    for (qsizetype position = 0; position < sentence.size(); ++position) {
        const QChar next = position + 1 < sentence.size() ? sentence.at(position + 1) : QChar();
        if (sentence.at(position) == u'%' && next >= u'1' && next <= u'9') {
            result += words.value(next.digitValue() - 1);
            ++position;
        } else {
            result += sentence.at(position);
        }
    }
    return result;
}

QString asSentence(QString text)
{
    if (!text.isEmpty() && !endsSentence(text))
        text += u'.';
    return text;
}

QString asSentences(const QStringList &texts)
{
    QStringList sentences;
    for (const QString &text : texts) {
        if (!text.isEmpty())
            sentences += asSentence(text);
    }
    return sentences.join(u' ');
}

QString asSaid(const QString &statement, bool isVerbatim)
{
    return isVerbatim ? u'“' + statement + u'”' : statement;
}

QString joinedByDots(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

}  // namespace countercheck
