// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/text_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <utility>

// Only encodings that people still write are read, and not each of the hundreds that iconv knows: a received file names its own.
namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

struct Encoding {
    const char *name;    ///< of IANA, which iconv knows
    const char *aliases; ///< further names without hyphens, in small letters, between blanks
};

constexpr Encoding encodings[] = {
    {"UTF-8", " utf8bom utf8sig "},
    {"UTF-16", " unicode "},
    {"UTF-16LE", ""},
    {"UTF-16BE", ""},
    {"UTF-32", ""},
    {"UTF-32LE", ""},
    {"UTF-32BE", ""},
    {"US-ASCII", " ascii "},
    {"ISO-8859-1", " latin1 l1 "},
    {"ISO-8859-2", " latin2 l2 "},
    {"ISO-8859-3", " latin3 "},
    {"ISO-8859-4", " latin4 "},
    {"ISO-8859-5", " cyrillic "},
    {"ISO-8859-6", " arabic "},
    {"ISO-8859-7", " greek "},
    {"ISO-8859-8", " hebrew "},
    {"ISO-8859-9", " latin5 "},
    {"ISO-8859-10", " latin6 "},
    {"ISO-8859-11", " tis620 "},
    {"ISO-8859-13", " latin7 "},
    {"ISO-8859-14", " latin8 "},
    {"ISO-8859-15", " latin9 "},
    {"ISO-8859-16", " latin10 "},
    {"windows-1250", " cp1250 "},
    {"windows-1251", " cp1251 "},
    {"windows-1252", " cp1252 ansi "},
    {"windows-1253", " cp1253 "},
    {"windows-1254", " cp1254 "},
    {"windows-1255", " cp1255 "},
    {"windows-1256", " cp1256 "},
    {"windows-1257", " cp1257 "},
    {"windows-1258", " cp1258 "},
    {"windows-874", " cp874 "},
    {"IBM437", " cp437 "},
    {"IBM850", " cp850 "},
    {"IBM852", " cp852 "},
    {"IBM866", " cp866 "},
    {"macintosh", " macroman mac "},
    {"KOI8-R", ""},
    {"KOI8-U", ""},
    {"Shift_JIS", " sjis "},
    {"windows-31J", " cp932 "},
    {"EUC-JP", ""},
    {"EUC-KR", ""},
    {"windows-949", " cp949 uhc "},
    {"GB2312", ""},
    {"GBK", " cp936 "},
    {"GB18030", ""},
    {"Big5", ""},
};

/// The names for iconv where they are not those of IANA.
constexpr std::pair<const char *, const char *> namesOfConverter[] = {
    {"windows-874", "CP874"}, {"windows-31J", "CP932"}, {"windows-949", "CP949"}, {"GB2312", "EUC-CN"}};

QByteArray letters(const QByteArray &name)
{
    QByteArray kept;
    for (const char character : name.toLower()) {
        if (character != '-' && character != '_' && character != ' ')
            kept += character;
    }
    return kept;
}

}  // namespace

QStringList knownEncodings()
{
    QStringList names;
    for (const Encoding &encoding : encodings)
        names.append(QString::fromLatin1(encoding.name));
    return names;
}

QString knownEncoding(const QString &name)
{
    const QByteArray wanted = letters(name.toLatin1());
    if (wanted.isEmpty())
        return {};
    const auto found = std::ranges::find_if(encodings, [&wanted](const Encoding &encoding) {
        return wanted == letters(encoding.name) || QByteArrayView(encoding.aliases).contains(' ' + wanted + ' ');
    });
    return found == std::end(encodings) ? QString() : QString::fromLatin1(found->name);
}

QString markedEncoding(QByteArrayView beginning)
{
    if (beginning.startsWith("\xef\xbb\xbf"))
        return u"UTF-8"_s;
    if (beginning.startsWith(QByteArrayView("\xff\xfe\0\0", 4)))
        return u"UTF-32LE"_s;
    if (beginning.startsWith(QByteArrayView("\0\0\xfe\xff", 4)))
        return u"UTF-32BE"_s;
    if (beginning.startsWith("\xff\xfe"))
        return u"UTF-16LE"_s;
    return beginning.startsWith("\xfe\xff") ? u"UTF-16BE"_s : QString();
}

TextToUtf8::TextToUtf8(const QString &encoding)
{
    QByteArray name = knownEncoding(encoding).toLatin1();
    for (const auto &[ofIana, ofConverter] : namesOfConverter)
        name = name == ofIana ? QByteArray(ofConverter) : name;
    m_unit = name.startsWith("UTF-16") ? 2 : name.startsWith("UTF-32") ? 4 : 1;
    m_converter = iconv_open("UTF-8", name.constData());
}

TextToUtf8::~TextToUtf8()
{
    if (m_converter != reinterpret_cast<void *>(-1))
        iconv_close(m_converter);
}

QByteArray TextToUtf8::convert(QByteArrayView bytes)
{
    QByteArray input = std::exchange(m_rest, {}) + bytes.toByteArray();
    QByteArray output;
    char *from = input.data();
    std::size_t left = static_cast<std::size_t>(input.size());
    while (left > 0) {
        char piece[8192];
        char *to = piece;
        std::size_t room = sizeof piece;
        const std::size_t converted = m_converter == reinterpret_cast<void *>(-1) ? static_cast<std::size_t>(-1) : iconv(m_converter, &from, &left, &to, &room);
        const int reason = errno;
        output.append(piece, to - piece);
        if (converted != static_cast<std::size_t>(-1) || reason == E2BIG)
            continue;
        if (reason == EINVAL) {
            m_rest = QByteArray(from, static_cast<qsizetype>(left));
            break;
        }
        output += '\xff';
        const std::size_t skipped = std::min(left, static_cast<std::size_t>(m_unit));
        from += skipped;
        left -= skipped;
    }
    return output;
}

QByteArray TextToUtf8::finish()
{
    // Some converters hold a letter back until it is clear whether an accent follows.
    char piece[64];
    char *to = piece;
    std::size_t room = sizeof piece;
    if (m_converter != reinterpret_cast<void *>(-1))
        iconv(m_converter, nullptr, nullptr, &to, &room);
    return QByteArray(piece, to - piece) + (std::exchange(m_rest, {}).isEmpty() ? QByteArray() : QByteArray("\xff"));
}

}  // namespace countercheck
