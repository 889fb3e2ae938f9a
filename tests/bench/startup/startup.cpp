// SPDX-License-Identifier: GPL-3.0-or-later
// Times the start of the program up to its first painted window against an empty window with a table, whole processes in
// turn, and prints the medians. Exits with 1 where a law of HACKING.md is broken.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

extern char **environ;

namespace {

constexpr int runs = 21;
constexpr double mostTimes = 3.0;
constexpr double mostMebibytes = 120;

struct Sample {
    double milliseconds = 0;
    double mebibytes = 0;
};

Sample runOnce(const char *program, const char *library)
{
    const char *arguments[] = {program, library, nullptr};
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    if (posix_spawn(&child, program, nullptr, nullptr, const_cast<char **>(arguments), environ) != 0) {
        std::perror(program);
        std::exit(2);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "%s did not end well\n", program);
        std::exit(2);
    }
    return {wall.count(), static_cast<double>(usage.ru_maxrss) / 1024};
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

}  // namespace

int main(int argumentCount, char **argumentValues)
{
    if (argumentCount != 4) {
        std::fputs("Usage: bench_startup PROGRAM YARDSTICK LIBRARY\n", stderr);
        return 2;
    }
    const char *program = argumentValues[1];
    const char *yardstick = argumentValues[2];
    const char *library = argumentValues[3];
    runOnce(program, library);
    runOnce(yardstick, nullptr);
    std::vector<double> programTimes, yardstickTimes, ratios, programMemory;
    for (int run = 0; run < runs; ++run) {
        const Sample a = runOnce(program, library);
        const Sample b = runOnce(yardstick, nullptr);
        programTimes.push_back(a.milliseconds);
        yardstickTimes.push_back(b.milliseconds);
        ratios.push_back(a.milliseconds / b.milliseconds);
        programMemory.push_back(a.mebibytes);
    }
    const double ratio = median(ratios);
    const double memory = median(programMemory);
    std::printf("start to the first painted window, medians of %d runs in turn\n", runs);
    std::printf("  program      %7.1f ms  %6.1f MiB at most\n", median(programTimes), memory);
    std::printf("  empty window %7.1f ms\n", median(yardstickTimes));
    std::printf("  ratio        %7.2f     (law: at most %.1f; memory at most %.0f MiB)\n", ratio, mostTimes, mostMebibytes);
    return ratio <= mostTimes && memory <= mostMebibytes ? 0 : 1;
}
