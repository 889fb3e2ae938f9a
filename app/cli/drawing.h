// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/verb.h"
#include "models/domain/result.h"
#include "widgets/chart/theme.h"

#include <QImage>
#include <QSize>

namespace countercheck {

/// The verbs that draw charts. They need a QGuiApplication, made after prepareDrawing().
std::span<const Verb> drawingVerbs();
int runExport(const QStringList &arguments, QIODevice &output, QIODevice &messages);

/// The verbs that draw the window. They need a QApplication, made after prepareDrawing().
std::span<const Verb> windowVerbs();
int runSnapshot(const QStringList &arguments, QIODevice &output, QIODevice &messages);

/// Makes what is drawn independent of the desktop: no screen is needed, no style, font size or scale of the user counts.
/// Must be called before the application object is made.
void prepareDrawing(const QStringList &arguments);

/// "1440x900"; nothing for anything else or for more than a picture may have.
std::optional<QSize> parseSize(QStringView text);
/// How many pixels a unit of length has at that many dots an inch, from 96 to 384; nothing for anything else.
std::optional<double> windowScale(QStringView dotsPerInch);

/// Says what is wrong with an option; gives the exit code.
int sayWrongOption(const Error &error, QIODevice &messages);

/// Encodes and writes a picture, all or nothing.
Result<Done> writePng(const QString &path, const QImage &image);
/// Encodes a picture and writes it to a device.
Result<Done> writePng(QIODevice &device, const QImage &image);

}  // namespace countercheck
