// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

// The functions that read what strangers made. Each takes any bytes, and must neither crash nor break a rule that it checks. In preset `fuzz` each is a
// program for libFuzzer; the tests run all of them over the seeds and changes of them. Each returns whether the bytes were read as what they are for.
namespace countercheck::fuzz {

/// A file of text: its dialect is guessed, it is read, its table is guessed and walked through.
bool readTextFileOf(const QByteArray &bytes);
/// A number and a period, in every way of reading them. A number that is read has no digits that do not stand there.
bool readCellsOf(const QByteArray &bytes);
/// A mapping. What is read comes back from its own JSON.
bool readMappingOf(const QByteArray &bytes);
/// A data package: its descriptor, and its tables after lines of three hyphens.
bool readPackageOf(const QByteArray &bytes);
/// JSON: a saved comparison and the record of an exported chart.
bool readJsonOf(const QByteArray &bytes);
/// A library file.
bool readLibraryOf(const QByteArray &bytes);
/// A workbook, as the process of its own reads it, and its answer, as the program reads that.
bool readWorkbookOf(const QByteArray &bytes);

}  // namespace countercheck::fuzz
