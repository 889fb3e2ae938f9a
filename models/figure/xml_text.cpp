// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/figure/xml_text.h"

namespace countercheck {

QString xmlText(const QString &text)
{
    QString allowed = text;
    for (qsizetype position = 0; position < allowed.size(); ++position) {
        const QChar character = allowed.at(position);
        if (character.isHighSurrogate() && position + 1 < allowed.size() && allowed.at(position + 1).isLowSurrogate()) {
            ++position;
            continue;
        }
        const ushort unit = character.unicode();
        const bool isForbidden = (unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r') || character.isSurrogate() || unit >= 0xFFFE;
        if (isForbidden)
            allowed[position] = QChar::ReplacementCharacter;
    }
    return allowed;
}

}  // namespace countercheck
