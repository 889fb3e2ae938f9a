// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <optional>

namespace countercheck {

/// An EDTF date is a date as it was published: with its precision, and possibly approximate.
///
/// A library uses these forms of ISO 8601-2 (EDTF): `2025`, `2025-07` and `2025-07-24`, each with an optional `~` for
/// "approximately". Years run from 1 to 9999.
class EdtfDate {
public:
    enum class Precision : std::uint8_t { Year, Month, Day };

    /// Reads one of the forms above. Returns nothing for any other text, or for a day that the calendar does not have.
    static std::optional<EdtfDate> parse(QStringView text);

    /// Makes the date of one exact day. `day` must be valid.
    static EdtfDate fromDay(QDate day);

    Precision precision() const { return m_precision; }
    bool isApproximate() const { return m_approximate; }
    int year() const { return m_first.year(); }
    int month() const { return m_first.month(); }

    /// The first and last day of the year, month or day as written. The `~` does not move them.
    QDate firstDay() const { return m_first; }
    QDate lastDay() const;

    /// The first and last day that can be meant. A `~` adds one unit of the precision on either side: one year, month or
    /// day.
    QDate earliest() const;
    QDate latest() const;

    /// Returns the text that was read.
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

/// A period is the time that a figure is about, from its first to its last day, both included. Without a start it runs
/// since an unstated day; without an end it is not dated.
struct Period {
    std::optional<EdtfDate> start;
    std::optional<EdtfDate> end;

    /// The first day of the start and the last day of the end, as written. Invalid if not stated.
    QDate firstDay() const { return start ? start->firstDay() : QDate(); }
    QDate lastDay() const { return end ? end->lastDay() : QDate(); }

    /// Returns whether the period is a point in time: a date without a start, a single day, or a single month. A year is
    /// a span.
    bool isInstant() const
    {
        return !start || firstDay() == lastDay() || (start == end && start->precision() == EdtfDate::Precision::Month);
    }

    bool isComplete() const { return start && end; }

    /// Returns the number of days, both ends included; nothing unless both ends are stated. Zero or negative if reversed.
    std::optional<qint64> days() const;

    friend bool operator==(const Period &, const Period &) = default;
};

}  // namespace countercheck
