// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/reference_text.h"

namespace countercheck {

using namespace Qt::StringLiterals;

void ReferenceText::addItalic(const QString &more)
{
    if (more.isEmpty())
        return;
    italics.push_back({text.size(), more.size()});
    text += more;
}

void ReferenceText::addMark(QChar mark)
{
    // The mark goes before what closes a quotation, as American styles have it.
    qsizetype at = text.size();
    const auto closes = [this](qsizetype place) {
        // An apostrophe closes no quotation: "the kids’".
        return text.at(place) == u'”' || (text.at(place) == u'’' && text.first(place).count(u'‘') > 0);
    };
    while (at > 0 && closes(at - 1))
        --at;
    const QChar last = at > 0 ? text.at(at - 1) : QChar();
    const bool ends = QStringView(u".?!").contains(last);
    if (mark == u'.' && (ends || last == u':' || last == u';'))
        return;
    if (mark == u',' && last == u',')
        return;
    text.insert(at, mark);
    if (!italics.empty()) {
        ItalicRange &range = italics.back();
        if (range.start < at && at < range.start + range.length)
            ++range.length;
    }
}

QString citationHtml(const std::vector<ReferenceText> &references)
{
    QString html = u"<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>References</title>\n"_s;
    for (const ReferenceText &reference : references) {
        html += u"<p>"_s;
        qsizetype position = 0;
        for (const ItalicRange &range : reference.italics) {
            html += reference.text.sliced(position, range.start - position).toHtmlEscaped();
            html += u"<i>"_s + reference.text.sliced(range.start, range.length).toHtmlEscaped() + u"</i>"_s;
            position = range.start + range.length;
        }
        html += reference.text.sliced(position).toHtmlEscaped() + u"</p>\n"_s;
    }
    return html;
}

}  // namespace countercheck
