// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/citations/program_styles.h"

#include <QStringList>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString risType(const CitedSource &source)
{
    switch (source.kind) {
    case CitedKind::Report: return u"RPRT"_s;
    case CitedKind::Dataset: return u"DATA"_s;
    case CitedKind::WebPage: break;
    }
    if (source.sourceKind == SourceKind::News)
        return u"NEWS"_s;
    return source.sourceKind == SourceKind::Hearing ? u"HEAR"_s : u"ELEC"_s;
}

/// Returns "2025/12/08/": what is not known stays empty between its strokes.
QString risDate(const EdtfDate &date)
{
    const QString year = u"%1"_s.arg(date.year(), 4, 10, QLatin1Char('0'));
    const QString month = date.precision() == EdtfDate::Precision::Year ? QString() : u"%1"_s.arg(date.month(), 2, 10, QLatin1Char('0'));
    const QString day = date.precision() == EdtfDate::Precision::Day ? u"%1"_s.arg(date.firstDay().day(), 2, 10, QLatin1Char('0')) : QString();
    return u"%1/%2/%3/"_s.arg(year, month, day);
}

QString risName(const CitedName &name)
{
    // A comma would make a family and a given name of an organisation.
    if (!name.literal.isEmpty()) {
        const qsizetype comma = name.literal.indexOf(u',');
        if (comma < 0)
            return name.literal;
        return u"%1 (%2)"_s.arg(name.literal.first(comma), name.literal.sliced(comma + 1).replace(u',', u';').trimmed());
    }
    QStringList parts{name.wholeFamily(), name.given};
    if (!name.suffix.isEmpty())
        parts += name.suffix;
    return parts.join(u", "_s);
}

}  // namespace

QString risOf(const std::vector<CitedSource> &sources)
{
    const std::vector<QString> keys = citationKeys(sources);
    QString file;
    for (std::size_t index = 0; index < sources.size(); ++index) {
        const CitedSource &source = sources[index];
        // A value is of one line, so that none can begin a field or end its record.
        const auto add = [&file](QLatin1StringView tag, const QString &value) {
            if (!value.isEmpty())
                file += tag + "  - "_L1 + value + "\r\n"_L1;
        };
        add("TY"_L1, risType(source));
        add("ID"_L1, keys[index]);
        for (const CitedName &name : source.authors)
            add("AU"_L1, risName(name));
        add("TI"_L1, source.title);
        add(source.kind == CitedKind::WebPage ? "T2"_L1 : "PB"_L1, source.publisher);
        if (source.published) {
            add("PY"_L1, u"%1"_s.arg(source.published->year(), 4, 10, QLatin1Char('0')));
            add("DA"_L1, risDate(*source.published));
        }
        add("M3"_L1, source.genre);
        add("UR"_L1, source.url);
        if (source.accessed)
            add("Y2"_L1, risDate(*source.accessed));
        for (const QString &remark : remarksOn(source))
            add("N1"_L1, remark);
        file += "ER  - \r\n"_L1;
        if (index + 1 < sources.size())
            file += "\r\n"_L1;
    }
    return file;
}

}  // namespace countercheck
