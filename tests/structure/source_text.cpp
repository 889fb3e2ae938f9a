// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/structure/source_text.h"

namespace countercheck {
namespace {

bool isWord(QChar character)
{
    return character.isLetterOrNumber() || character == u'_';
}

/// The identifier or number that ends just before `end`.
QStringView wordBefore(const QString &source, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && (isWord(source[start - 1]) || source[start - 1] == u'\''))
        --start;
    return QStringView(source).sliced(start, end - start);
}

bool opensRawString(const QString &source, qsizetype quote)
{
    const QStringView prefix = wordBefore(source, quote);
    return prefix == u"R" || prefix == u"u8R" || prefix == u"uR" || prefix == u"UR" || prefix == u"LR";
}

/// In 1'000 the mark separates digits and opens no character literal.
bool separatesDigits(const QString &source, qsizetype quote)
{
    const QStringView word = wordBefore(source, quote);
    return !word.isEmpty() && word.front().isDigit();
}

/// The place just after the literal that opens at `quote`.
qsizetype endOfLiteral(const QString &source, qsizetype quote)
{
    if (source[quote] == u'"' && opensRawString(source, quote)) {
        const qsizetype parenthesis = source.indexOf(u'(', quote);
        if (parenthesis < 0)
            return source.size();
        const QString closing = u')' + source.sliced(quote + 1, parenthesis - quote - 1) + u'"';
        const qsizetype end = source.indexOf(closing, parenthesis);
        return end < 0 ? source.size() : end + closing.size();
    }
    qsizetype at = quote + 1;
    while (at < source.size() && source[at] != source[quote] && source[at] != u'\n')
        at += source[at] == u'\\' ? 2 : 1;
    return qMin(at + 1, source.size());
}

void blank(QString &text, qsizetype from, qsizetype to)
{
    for (qsizetype at = from; at < to; ++at) {
        if (text[at] != u'\n')
            text[at] = u' ';
    }
}

} // namespace

QString withoutComments(const QString &source, Literals literals)
{
    QString result = source;
    qsizetype at = 0;
    while (at < source.size()) {
        const QStringView rest = QStringView(source).sliced(at);
        if (rest.startsWith(u"//")) {
            const qsizetype end = source.indexOf(u'\n', at);
            blank(result, at, end < 0 ? source.size() : end);
            at = end < 0 ? source.size() : end;
        } else if (rest.startsWith(u"/*")) {
            const qsizetype close = source.indexOf(u"*/", at + 2);
            const qsizetype end = close < 0 ? source.size() : close + 2;
            blank(result, at, end);
            at = end;
        } else if (rest.front() == u'"' || (rest.front() == u'\'' && !separatesDigits(source, at))) {
            const qsizetype end = endOfLiteral(source, at);
            if (literals == Literals::Blank)
                blank(result, at + 1, qMax(at + 1, end - 1));
            at = end;
        } else {
            ++at;
        }
    }
    return result;
}

} // namespace countercheck
