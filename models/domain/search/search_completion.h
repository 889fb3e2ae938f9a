// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/search/search_query.h"

// What a reader may be about to type into the search field.
namespace countercheck {

/// The part of a query that the cursor stands behind, if it can become a filter.
struct CompletedPart {
    qsizetype begin = 0; ///< where the part begins in what was typed, behind a minus
    qsizetype end = 0;   ///< where it ends: the cursor
    QString name;        ///< the name of the filter as typed; empty while it is being typed
    std::optional<SearchProperty> property; ///< the property whose value is being typed
    QString text;        ///< the name or the value as typed so far, without quotation marks

    friend bool operator==(const CompletedPart &, const CompletedPart &) = default;
};

/// Returns the part of a query that ends at the cursor: the name of a filter of which at least three letters stand there, or the value of a
/// filter. Nothing elsewhere: inside a part, behind a blank, in quoted words.
std::optional<CompletedPart> partToComplete(const QString &typed, qsizetype cursor);

/// Returns the names on screen of the filters that begin with a text, in the order of the properties.
QStringList filterNamesFor(const QString &text);

/// Returns the codes of a property that may be meant: those of which a word begins with the text; else those that are near to it.
QStringList codesFor(SearchProperty property, const QString &text);

/// Whether a word of a name begins with a text: of both in one case, with single blanks.
bool hasWordBeginningWith(const QString &name, const QString &text);

/// Returns the names that may be meant: those of which a word begins with a text, in their order; else those that are near to it, the nearest
/// first. Case and blanks do not count.
QStringList namesNear(const QStringList &names, const QString &text, qsizetype most);

/// Returns the query with the part completed by a filter name or by a value, which is put into quotation marks if it needs them.
QString withFilterName(const QString &typed, const CompletedPart &part, const QString &name);
QString withFilterValue(const QString &typed, const CompletedPart &part, const QString &value);

}  // namespace countercheck
