// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace countercheck {

/// A stretch of a text that stands in italics.
struct ItalicRange {
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const ItalicRange &, const ItalicRange &) = default;
};

/// A reference as plain text, and what of it stands in italics.
struct ReferenceText {
    QString text;
    std::vector<ItalicRange> italics; ///< in the order of the text, none empty

    void add(const QString &more) { text += more; }
    void addItalic(const QString &more);
    /// Ends a sentence with a full stop, unless something ends it already. The stop stands within quotation marks that end the text.
    void addStop() { addMark(u'.'); }
    void addComma() { addMark(u','); }

    friend bool operator==(const ReferenceText &, const ReferenceText &) = default;

private:
    void addMark(QChar mark);
};

/// Returns references as a page in HTML: escaped, each a paragraph, with italics.
QString citationHtml(const std::vector<ReferenceText> &references);

}  // namespace countercheck
