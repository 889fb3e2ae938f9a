// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workbooks/workbook_archive.h"

#include <zip.h>

#include <algorithm>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

constexpr zip_int64_t mostEntries = 20'000;
constexpr qint64 largestPart = qint64(2) << 30;
/// A table of a million equal rows is packed to a hundredth at most.
constexpr qint64 tightestPacking = 200;
constexpr qint64 smallPart = 32 << 20;

QString partFault(const QString &name, const QString &fault)
{
    return u"its part %1 %2"_s.arg(name, fault);
}

}  // namespace

ArchivePart::ArchivePart(zip_file *file, qint64 size, std::function<void(qint64)> progress) : m_file(file), m_size(size), m_progress(std::move(progress))
{
    open(QIODevice::ReadOnly);
}

ArchivePart::~ArchivePart()
{
    zip_fclose(m_file);
}

qint64 ArchivePart::readData(char *data, qint64 most)
{
    if (!m_fault.isEmpty())
        return -1;
    const zip_int64_t read = zip_fread(m_file, data, static_cast<zip_uint64_t>(most));
    if (read < 0)
        m_fault = QString::fromUtf8(zip_file_strerror(m_file)).toLower();
    else if (m_read + read > m_size || (read == 0 && most > 0 && m_read < m_size))
        m_fault = u"it is not as long as the archive says"_s;
    if (!m_fault.isEmpty())
        return -1;
    m_read += read;
    if (m_progress)
        m_progress(read);
    return read == 0 && most > 0 ? -1 : read;
}

void ArchivePart::finish()
{
    char bytes[4'096];
    while (read(bytes, sizeof bytes) > 0) {
    }
}

WorkbookArchive::WorkbookArchive(std::FILE *file)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *const source = zip_source_filep_create(file, 0, -1, &error);
    m_zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!m_zip) {
        m_failure = WorkbookFailure{WorkbookFault::Damaged, u"its archive cannot be read (%1)"_s.arg(QString::fromUtf8(zip_error_strerror(&error)).toLower())};
        if (source)
            zip_source_free(source);
    }
    zip_error_fini(&error);
    if (!m_zip)
        return;
    const zip_int64_t count = zip_get_num_entries(m_zip, 0);
    if (count > mostEntries) {
        m_failure = WorkbookFailure{WorkbookFault::TooLarge, u"its archive has more than 20,000 parts"_s};
        return;
    }
    for (zip_int64_t index = 0; index < count; ++index) {
        if (const char *const name = zip_get_name(m_zip, static_cast<zip_uint64_t>(index), ZIP_FL_ENC_GUESS))
            m_entries[QString::fromUtf8(name).toLower().replace(u'\\', u'/')].append(static_cast<quint64>(index));
    }
}

WorkbookArchive::~WorkbookArchive()
{
    if (m_zip)
        zip_discard(m_zip);
}

bool WorkbookArchive::has(const QString &name) const
{
    return m_entries.contains(name.toLower());
}

qint64 WorkbookArchive::sizeOf(const QString &name) const
{
    const QList<quint64> indexes = m_entries.value(name.toLower());
    zip_stat_t status;
    return !indexes.isEmpty() && zip_stat_index(m_zip, indexes.front(), 0, &status) == 0 && (status.valid & ZIP_STAT_SIZE) != 0
        ? static_cast<qint64>(std::min<zip_uint64_t>(status.size, static_cast<zip_uint64_t>(largestPart)))
        : 0;
}

std::unique_ptr<ArchivePart> WorkbookArchive::open(const QString &name, WorkbookFailure &failure)
{
    const QList<quint64> indexes = m_entries.value(name.toLower());
    const auto refuse = [&failure](WorkbookFault fault, const QString &detail) {
        failure = {fault, detail};
        return std::unique_ptr<ArchivePart>();
    };
    if (indexes.size() != 1)
        return refuse(WorkbookFault::Damaged, partFault(name, indexes.isEmpty() ? u"is missing"_s : u"is there more than once"_s));
    zip_stat_t status;
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(m_zip, indexes.front(), 0, &status) != 0 || (status.valid & needed) != needed)
        return refuse(WorkbookFault::Damaged, partFault(name, u"has no size"_s));
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
        return refuse(WorkbookFault::Locked, {});
    const auto size = static_cast<qint64>(std::min<zip_uint64_t>(status.size, static_cast<zip_uint64_t>(largestPart) + 1));
    if (size > largestPart)
        return refuse(WorkbookFault::TooLarge, partFault(name, u"has more than 2 GiB"_s));
    if (size > smallPart && size / tightestPacking > static_cast<qint64>(status.comp_size))
        return refuse(WorkbookFault::TooLarge, partFault(name, u"is packed more tightly than a table can be"_s));
    zip_file_t *const file = zip_fopen_index(m_zip, indexes.front(), 0);
    if (!file)
        return refuse(WorkbookFault::Damaged, partFault(name, u"cannot be unpacked (%1)"_s.arg(QString::fromUtf8(zip_strerror(m_zip)).toLower())));
    return std::make_unique<ArchivePart>(file, size, progress);
}

}  // namespace countercheck
