// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/search/edit_distance.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace countercheck {

int editDistance(QStringView a, QStringView b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    // The distances of the beginnings of `a` with one letter less, and two, to all beginnings of `b`.
    std::vector<int> twoBefore(width);
    std::vector<int> before(width);
    std::vector<int> row(width);
    for (std::size_t column = 0; column < width; ++column)
        before[column] = static_cast<int>(column);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        int least = row[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto column = static_cast<std::size_t>(j);
            const int replaced = before[column - 1] + (a.at(i - 1) == b.at(j - 1) ? 0 : 1);
            row[column] = std::min({before[column] + 1, row[column - 1] + 1, replaced});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[column] = std::min(row[column], twoBefore[column - 2] + 1);
            least = std::min(least, row[column]);
        }
        if (least > most)
            return most + 1;
        std::swap(twoBefore, before);
        std::swap(before, row);
    }
    return std::min(before[width - 1], most + 1);
}

}  // namespace countercheck
