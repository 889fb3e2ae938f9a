// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sheets/folded_text.h"

#include <algorithm>

namespace countercheck {

QString folded(const QString &text)
{
    QString plain = text;
    std::ranges::transform(text, plain.begin(), [](QChar character) {
        const QString parts = QString(character).normalized(QString::NormalizationForm_D);
        // One that becomes several stays as it is, so that places stay the same.
        return parts.isEmpty() || parts.front().isSurrogate() ? character : parts.front().toCaseFolded();
    });
    return plain;
}

}  // namespace countercheck
