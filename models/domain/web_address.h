// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace countercheck {

/// A web address as it would be sent, and where in it the host stands.
struct WebAddress {
    QString text; ///< encoded: a host in look-alike letters shows what it is
    qsizetype hostStart = 0;
    qsizetype hostLength = 0;

    friend bool operator==(const WebAddress &, const WebAddress &) = default;
};

/// Returns the address behind a text of a library; nothing unless it is of http or https and has a host.
std::optional<WebAddress> parseWebAddress(const QString &text);

/// Returns the host of a web address as people write it, without "www."; empty for what is no web address.
QString hostOf(const QString &text);

}  // namespace countercheck
