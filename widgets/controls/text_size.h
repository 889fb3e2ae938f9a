// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

namespace countercheck {

/// Tells whoever has lengths that grow with the text that its size has changed.
class TextSizeChange final : public QObject {
    Q_OBJECT

Q_SIGNALS:
    void happened();
};

/// How many times larger than usual the text of all windows is.
double textScale();
/// The scale from which pages leave out what can be done without, and rows take more lines.
inline constexpr double largeText = 1.5;
/// Keeps the factor; see applyTextScale() in appearance.h for all that follows from it.
void setTextScale(double scale);
/// Tells those that followTextSize().
void announceTextSize();

/// Returns a length that grows with the text.
int scaled(int pixels);

/// Calls `apply` now, and again whenever the text size has changed, as long as `context` lives.
void followTextSize(QObject *context, std::function<void()> apply);

}  // namespace countercheck
