// SPDX-License-Identifier: GPL-3.0-or-later
// Times two commands in turn, whole processes from start to end, and prints the medians and their ratio. Exits with 1 where
// a limit is broken.
//
// bench_in_turn NAME [--most-times RATIO] [--most-mebibytes SIZE] -- COMMAND ARGUMENT… -- YARDSTICK ARGUMENT…

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <vector>

extern char **environ;

namespace {

constexpr int runs = 21;

struct Sample {
    double milliseconds = 0;
    double mebibytes = 0;
};

Sample runOnce(std::vector<char *> command)
{
    command.push_back(nullptr);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    if (posix_spawnp(&child, command.front(), nullptr, nullptr, command.data(), environ) != 0) {
        std::perror(command.front());
        std::exit(2);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        std::fprintf(stderr, "%s did not end well\n", command.front());
        std::exit(2);
    }
    return {wall.count(), static_cast<double>(usage.ru_maxrss) / 1024};
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

struct Arguments {
    std::string name;
    std::optional<double> mostTimes;
    std::optional<double> mostMebibytes;
    std::vector<char *> command;
    std::vector<char *> yardstick;
};

std::optional<Arguments> parse(int count, char **values)
{
    Arguments arguments;
    if (count < 2)
        return std::nullopt;
    arguments.name = values[1];
    int place = 2;
    for (; place + 1 < count && std::strcmp(values[place], "--") != 0; place += 2) {
        if (std::strcmp(values[place], "--most-times") == 0)
            arguments.mostTimes = std::atof(values[place + 1]);
        else if (std::strcmp(values[place], "--most-mebibytes") == 0)
            arguments.mostMebibytes = std::atof(values[place + 1]);
        else
            return std::nullopt;
    }
    std::vector<char *> *target = nullptr;
    for (; place < count; ++place) {
        if (std::strcmp(values[place], "--") == 0)
            target = target ? &arguments.yardstick : &arguments.command;
        else if (target)
            target->push_back(values[place]);
    }
    if (arguments.command.empty() || arguments.yardstick.empty())
        return std::nullopt;
    return arguments;
}

}  // namespace

int main(int argumentCount, char **argumentValues)
{
    const std::optional<Arguments> arguments = parse(argumentCount, argumentValues);
    if (!arguments) {
        std::fputs("Usage: bench_in_turn NAME [--most-times RATIO] [--most-mebibytes SIZE] -- COMMAND… -- YARDSTICK…\n", stderr);
        return 2;
    }
    runOnce(arguments->command);
    runOnce(arguments->yardstick);
    std::vector<double> times, yardstickTimes, ratios, memory;
    for (int run = 0; run < runs; ++run) {
        const Sample a = runOnce(arguments->command);
        const Sample b = runOnce(arguments->yardstick);
        times.push_back(a.milliseconds);
        yardstickTimes.push_back(b.milliseconds);
        ratios.push_back(a.milliseconds / b.milliseconds);
        memory.push_back(a.mebibytes);
    }
    const double ratio = median(ratios);
    const double mebibytes = median(memory);
    const bool isKept = ratio <= arguments->mostTimes.value_or(ratio) && mebibytes <= arguments->mostMebibytes.value_or(mebibytes);
    std::printf("%-44s %8.1f ms %8.1f ms %6.2f times", arguments->name.c_str(), median(times), median(yardstickTimes), ratio);
    if (arguments->mostTimes)
        std::printf(" (at most %.2f)", *arguments->mostTimes);
    std::printf(" %6.1f MiB", mebibytes);
    if (arguments->mostMebibytes)
        std::printf(" (at most %.0f)", *arguments->mostMebibytes);
    std::printf("%s\n", isKept ? "" : "  BROKEN");
    return isKept ? 0 : 1;
}
