// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"
#include "models/domain/view.h"

#include <QCommandLineParser>
#include <QStringList>

// A view as options of the command line. All verbs that show something share them, and so do the records in pictures.
namespace countercheck {

/// The options that say what is in view, in the order of viewArguments().
void addViewOptions(QCommandLineParser &parser);

/// The view that the options ask for; its subject is nothing where no option names one. Error InvalidArgument: `subject` is
/// the value that is wrong, or empty where two options contradict each other, and `detail` says what is possible.
Result<View> readViewOptions(const QCommandLineParser &parser);

/// The options that ask for a view. What has its default value is left out, apart from the scale.
QStringList viewArguments(const View &view);

/// Arguments in today's spelling, the verb first. Earlier versions wrote `--compare` for `--measures`, `--figure` for
/// `--figures`, and called the page of the steps `attrition`; `snapshot` knew `--axis` for `--scale`, `--scale 2` for
/// `--dpi 192`, and `--one-axis` without its two measures.
QStringList inTodaysSpelling(QStringList arguments);

/// The error for a value that an option cannot have.
Error wrongOption(const QString &option, const QString &value, const QString &expected);

/// The codes of a list, for the help of an option: "own, same, log".
template <class Enum>
QString codesOf()
{
    QStringList codes;
    for (const Code<Enum> &entry : codeList<Enum>())
        codes += entry.text;
    return codes.join(QStringLiteral(", "));
}

/// Reads the code that an option gives into `value`; gives the error if it is none of the list.
template <class Enum>
std::optional<Error> readCode(const QCommandLineParser &parser, const QString &option, Enum &value)
{
    const std::optional<Enum> known = fromCode<Enum>(parser.value(option));
    if (!known)
        return wrongOption(option, parser.value(option), codesOf<Enum>());
    value = *known;
    return std::nullopt;
}

}  // namespace countercheck
