// SPDX-License-Identifier: GPL-3.0-or-later
// bench_find LIBRARY [--each]: types ten queries letter by letter, and says for each question of the store how long it takes, the 95th of
// 100; with --each also how long each single one took. bench_find LIBRARY --only QUERY: asks that query 100 times, for a profiler.
// Ends with 1 where a limit is broken.
#include "models/domain/search/search_query.h"
#include "models/store/library.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace countercheck;

namespace {

double millisecondsOf(const auto &question)
{
    const auto start = std::chrono::steady_clock::now();
    question();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// Prints the 95th percentile and the greatest of some times, and whether the limit is kept.
bool say(const char *name, std::vector<double> times, double limit)
{
    std::ranges::sort(times);
    const double p95 = times[std::min(times.size() - 1, times.size() * 95 / 100)];
    std::printf("%-44s %8.1f ms (at most %.0f), greatest %8.1f ms%s\n", name, p95, limit, times.back(), p95 > limit ? "  BROKEN" : "");
    return p95 <= limit;
}

}  // namespace

int main(int argumentCount, char **argumentValues)
{
    const QCoreApplication application(argumentCount, argumentValues);
    Result<Library> library = Library::open(QCoreApplication::arguments().value(1));
    if (!library) {
        std::fputs("bench_find LIBRARY [--each]\n", stderr);
        return 2;
    }
    const bool saysEach = QCoreApplication::arguments().contains(QStringLiteral("--each"));
    if (const qsizetype only = QCoreApplication::arguments().indexOf(QStringLiteral("--only")); only > 0) {
        const SearchQuery query = parseSearch(QCoreApplication::arguments().value(only + 1));
        std::vector<double> times;
        for (int round = 0; round < 100; ++round)
            times.push_back(millisecondsOf([&] { static_cast<void>(library->find(query, 5, {}, Counting::Later)); }));
        return say("first page of that query", times, 16) ? 0 : 1;
    }
    const char *queries[] = {"children rescued", "62000", "trafficking", "hotline ohio", "verdict:false minors", "shelter texas", "foster care", "\"missing persons\"", "border nigeria 2019", "backlog zel"};
    std::vector<double> firstPages;
    std::vector<double> claimFacets;
    std::vector<double> otherFacets;
    bool isAnswered = true;
    // The values of all rows are read once, after the first list is shown.
    const double reading = millisecondsOf([&] { isAnswered = static_cast<bool>(library->facets({}, searchedKinds)); });
    std::printf("%-44s %8.1f ms\n", "values for facets, read once", reading);
    for (const char *text : queries) {
        const QString query = QString::fromUtf8(text);
        for (qsizetype length = 1; length <= query.size(); ++length) {
            const SearchQuery typed = parseSearch(query.first(length));
            if (typed.isEmpty()) // a quotation mark alone asks for nothing yet
                continue;
            firstPages.push_back(millisecondsOf([&] { isAnswered = library->find(typed, 5, {}, Counting::Later) && isAnswered; }));
            if (saysEach)
                std::printf("%8.1f ms  %s\n", firstPages.back(), query.first(length).toUtf8().constData());
        }
        const SearchQuery typed = parseSearch(query);
        for (const SearchedKind kind : searchedKinds) {
            std::vector<double> &times = kind == SearchedKind::Claims ? claimFacets : otherFacets;
            times.push_back(millisecondsOf([&] { isAnswered = library->facets(typed, std::span(&kind, 1)) && isAnswered; }));
            if (saysEach)
                std::printf("%8.1f ms  facets of kind %d\n", times.back(), static_cast<int>(kind));
        }
    }
    bool isKept = say("first page of a search, each letter", firstPages, 16);
    isKept = say("facets of claims", claimFacets, 50) && isKept;
    isKept = say("facets of other kinds", otherFacets, 250) && isKept;
    std::vector<double> pages;
    const Result<QList<qint64>> rows = library->claimRows({});
    for (std::size_t first = 0; rows && first < rows->size(); first += std::max<std::size_t>(64, rows->size() / 200))
        pages.push_back(millisecondsOf([&] { isAnswered = library->claimSummaries(std::span(*rows).subspan(first, std::min<std::size_t>(64, rows->size() - first))) && isAnswered; }));
    isKept = say("a page of the list of claims, to its end", pages, 16) && isKept;
    return isAnswered && isKept ? 0 : 1;
}
