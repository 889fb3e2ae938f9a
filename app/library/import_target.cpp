// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/import_target.h"

namespace countercheck {

using namespace Qt::StringLiterals;

TargetLibrary targetOf(const WorkingCopy &copy)
{
    const auto found = [&copy](const QString &table, const std::vector<CellEdit> &cells) {
        const Result<QString> id = copy.findRow(table, cells);
        return id ? *id : QString();
    };
    return {
        .hasId = [found](const QString &table, const QString &id) { return !found(table, {{u"id"_s, id}}).isEmpty(); },
        .sourceTitled = [found](const QString &title) { return found(u"sources"_s, {{u"title"_s, title}}); },
        .hasFigure = [found](const QString &measure, const QString &area, const QString &start, const QString &end) {
            return !found(u"observations"_s, {{u"measure_id"_s, measure}, {u"area"_s, area}, {u"period_start"_s, start}, {u"period_end"_s, end}}).isEmpty();
        },
    };
}

Result<CommandAnswer> addImport(WorkingCopy &copy, const EditCommand &command, const ImportContent &content, const TargetLibrary &target, const std::stop_token &stop, const std::function<void(double)> &progress)
{
    return copy.addRows(command, [&](const TakeAddedRow &take) -> Result<Done> {
        // A command that is refused needs no more rows.
        std::stop_source enough;
        const std::stop_callback outer(stop, [&enough] { enough.request_stop(); });
        const Result<Done> made = makeRows(content, target, [&](const TableSchema &table, const QStringList &cells) {
            RowEdit row{RowEdit::Kind::Add, table.name, {}, {}};
            for (qsizetype column = 0; column < cells.size(); ++column) {
                if (!cells.at(column).isEmpty())
                    row.cells.push_back({table.columns.at(column).name, cells.at(column)});
            }
            if (!take(std::move(row)))
                enough.request_stop();
        }, enough.get_token(), progress);
        return made || enough.stop_requested() ? Result<Done>(Done{}) : made;
    }, stop);
}

}  // namespace countercheck
