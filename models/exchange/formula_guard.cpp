// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/formula_guard.h"

namespace countercheck {
namespace {

constexpr QChar guard = u'\'';

/// Returns whether a text is a formula after any number of apostrophes.
bool isFormula(QStringView text)
{
    while (text.startsWith(guard))
        text = text.sliced(1);
    return !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text.front());
}

}  // namespace

QString guarded(const QString &text)
{
    return isFormula(text) ? guard + text : text;
}

QString unguarded(const QString &cell)
{
    return cell.startsWith(guard) && isFormula(cell) ? cell.sliced(1) : cell;
}

}  // namespace countercheck
