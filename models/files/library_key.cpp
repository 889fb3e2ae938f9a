// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/files/library_key.h"

#include <QCryptographicHash>

namespace countercheck {

QString libraryKey(const LibraryDescription &library)
{
    const QString named = library.title + u'\n' + library.publisher;
    return QString::fromLatin1(QCryptographicHash::hash(named.toUtf8(), QCryptographicHash::Sha256).toHex()).first(16);
}

}  // namespace countercheck
