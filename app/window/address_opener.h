// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/wording/wording.h"

#include <QUrl>
#include <QWidget>

#include <optional>

namespace countercheck {

/// The address behind a text of a library, if it is one that may be opened: http or https with a host.
std::optional<QUrl> webAddress(const QString &text);

/// Asks the reader, who sees the host and the whole address as they would be sent, then hands it to the desktop's browser.
/// The program itself touches no network.
void openAddress(const QString &text, const Wording &wording, QWidget *window);

}  // namespace countercheck
