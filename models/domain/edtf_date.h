// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>

namespace countercheck {

/// A date as it was published: with its own precision, and possibly approximate.
///
/// The forms of ISO 8601-2 (EDTF) that a library uses: `2025`, `2025-07`, `2025-07-24`, each with an optional `~` for
/// "approximately". Years run from 1 to 9999.
class EdtfDate {
public:
    enum class Precision : std::uint8_t { Year, Month, Day };

    /// Nothing for any other text, also for a day that the calendar does not have.
    static std::optional<EdtfDate> parse(QStringView text);

    /// A day, exactly. `day` must be valid.
    static EdtfDate fromDay(QDate day);

    Precision precision() const { return m_precision; }
    bool isApproximate() const { return m_approximate; }
    int year() const { return m_first.year(); }
    int month() const { return m_first.month(); }

    /// The first and last day that the precision covers, as written: the `~` does not move them.
    QDate firstDay() const { return m_first; }
    QDate lastDay() const;

    /// The first and last day that can be meant: `~` widens by one unit of the precision on either side.
    QDate earliest() const;
    QDate latest() const;

    /// The text that was parsed.
    QString toString() const;

    friend bool operator==(const EdtfDate &, const EdtfDate &) = default;

private:
    EdtfDate(QDate first, Precision precision, bool approximate)
        : m_first(first), m_precision(precision), m_approximate(approximate) {}

    QDate shifted(int units) const;

    QDate m_first;
    Precision m_precision;
    bool m_approximate;
};

/// What a figure is about: from a first to a last day, both included. An empty start is "since an unstated day",
/// an empty end "not stated".
struct Period {
    std::optional<EdtfDate> start;
    std::optional<EdtfDate> end;

    /// The days as written: the first day of the start, the last day of the end. Invalid where not stated.
    QDate firstDay() const { return start ? start->firstDay() : QDate(); }
    QDate lastDay() const { return end ? end->lastDay() : QDate(); }

    /// A point in time: as of a date, a single day, or one date that is known to the month only. A year is a span.
    bool isInstant() const
    {
        return !start || firstDay() == lastDay() || (start == end && start->precision() == EdtfDate::Precision::Month);
    }

    bool isComplete() const { return start && end; }

    /// Days from first to last, both included; nothing unless both ends are stated. Negative or zero if reversed.
    std::optional<qint64> days() const;

    friend bool operator==(const Period &, const Period &) = default;
};

}  // namespace countercheck
