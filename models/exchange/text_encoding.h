// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>

namespace countercheck {

/// Returns the encodings that text is read in, under the names of IANA.
QStringList knownEncodings();

/// Returns the name of IANA for an encoding, whatever its letter case and hyphens ("latin-1" is ISO-8859-1); empty if it is not known.
QString knownEncoding(const QString &name);

/// Returns the encoding that a file says it has by the byte order mark it begins with; empty if it has none.
QString markedEncoding(QByteArrayView beginning);

/// Turns text of one encoding into UTF-8, piece by piece. What is no text in that encoding becomes the byte 0xFF, which no UTF-8 has, at its place.
class TextToUtf8 {
public:
    /// `encoding` is one that is known.
    explicit TextToUtf8(const QString &encoding);
    ~TextToUtf8();
    TextToUtf8(const TextToUtf8 &) = delete;
    TextToUtf8 &operator=(const TextToUtf8 &) = delete;

    QByteArray convert(QByteArrayView bytes);
    /// What is left of a character that the file broke off.
    QByteArray finish();

private:
    void *m_converter = nullptr;
    qsizetype m_unit = 1; ///< the bytes of the smallest character
    QByteArray m_rest;    ///< the beginning of a character
};

}  // namespace countercheck
