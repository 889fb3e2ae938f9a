// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/library/library_package.h"

#include "models/exchange/package_writer.h"

#include <QFileInfo>

namespace countercheck {

using namespace Qt::StringLiterals;

PackageForm packageFormOf(const QString &path)
{
    return path.endsWith(u".zip"_s, Qt::CaseInsensitive) && !QFileInfo(path).isDir() ? PackageForm::Zip : PackageForm::Folder;
}

Result<qint64> writeLibraryPackage(Library &library, const QString &path, PackageForm form, bool mayReplace, const std::stop_token &stop, const Progress &progress)
{
    const Result<LibraryDescription> description = library.description();
    if (!description)
        return description.error();
    const Result<LibraryCounts> counts = library.counts(stop);
    if (!counts)
        return counts.error();
    const qint64 expected = 1 + counts->organisations + counts->sources + counts->measures + counts->observations + counts->breaks + counts->claims + counts->assessments
        + counts->evidence + counts->gaps + counts->cautions + counts->comparisons + counts->relations;
    qint64 rows = 0;
    const RowsOfTable rowsOf = [&](const TableSchema &table, const std::function<bool(const QStringList &)> &take) {
        return library.visitRows(table, [&](const QStringList &cells) {
            ++rows;
            if (progress)
                progress(static_cast<double>(rows) / static_cast<double>(expected));
            return take(cells);
        }, stop);
    };
    const Result<Done> written = form == PackageForm::Zip ? writePackageZip(path, *description, rowsOf, stop) : writePackageFolder(path, *description, rowsOf, mayReplace, stop);
    return written ? Result<qint64>(rows) : written.error();
}

}  // namespace countercheck
