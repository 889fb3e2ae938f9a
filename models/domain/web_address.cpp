// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/web_address.h"

#include <QUrl>

namespace countercheck {

std::optional<WebAddress> parseWebAddress(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != QLatin1String("http") && scheme != QLatin1String("https")))
        return std::nullopt;
    WebAddress address;
    address.text = QString::fromLatin1(url.toEncoded());
    const QString host = url.host(QUrl::FullyEncoded);
    // A name before an @ only looks like a host.
    const qsizetype authority = scheme.size() + 3;
    const QString user = url.userInfo(QUrl::FullyEncoded);
    address.hostStart = address.text.indexOf(host, authority + (user.isEmpty() ? 0 : user.size() + 1), Qt::CaseInsensitive);
    if (address.hostStart < 0)
        return std::nullopt;
    address.hostLength = host.size();
    return address;
}

QString hostOf(const QString &text)
{
    const std::optional<WebAddress> address = parseWebAddress(text);
    if (!address)
        return {};
    const QString host = address->text.mid(address->hostStart, address->hostLength);
    const QLatin1StringView common("www.");
    return host.startsWith(common) ? host.sliced(common.size()) : host;
}

}  // namespace countercheck
