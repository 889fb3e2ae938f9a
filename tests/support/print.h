// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/code_lists.h"
#include "models/domain/identifier.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>
#include <ostream>
#include <type_traits>

// How Boost.Test prints our values when a check fails.
inline std::ostream &operator<<(std::ostream &stream, const QString &text) { return stream << text.toStdString(); }
inline std::ostream &operator<<(std::ostream &stream, QStringView text) { return stream << text.toString(); }
inline std::ostream &operator<<(std::ostream &stream, const QStringList &list) { return stream << list.join(u" | "); }
inline std::ostream &operator<<(std::ostream &stream, const QByteArray &bytes) { return stream << bytes.toStdString(); }
inline std::ostream &operator<<(std::ostream &stream, QDate date) { return stream << date.toString(Qt::ISODate); }

namespace countercheck {

template <class Tag>
std::ostream &operator<<(std::ostream &stream, const Identifier<Tag> &id)
{
    return stream << id.slug.toStdString();
}

template <class Enum>
    requires std::is_enum_v<Enum> && requires { codeList<Enum>(); }
std::ostream &operator<<(std::ostream &stream, Enum value)
{
    return stream << code(value).latin1();
}

}  // namespace countercheck
