// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/zip_archive.h"

#include "models/exchange/package.h"

#include <QFile>
#include <QFileInfo>

#include <zip.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace countercheck {
namespace {

using namespace Qt::StringLiterals;

QString wordsOf(int code)
{
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    QString words = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    return words;
}

/// An archive that is read, for as long as anything of it is open.
class Archive {
public:
    explicit Archive(const QString &path)
    {
        int code = 0;
        m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
        if (!m_zip)
            m_words = wordsOf(code);
    }
    ~Archive()
    {
        if (m_zip)
            zip_discard(m_zip);
    }
    Archive(const Archive &) = delete;
    Archive &operator=(const Archive &) = delete;

    zip_t *handle() const { return m_zip; }
    QString words() const { return m_zip ? QString::fromUtf8(zip_strerror(m_zip)) : m_words; }

    /// Returns what stands before the names of the files of the package, and nothing if it is not clear which package is meant.
    QString folderOfPackage() const
    {
        const QString wanted = u'/' + packageDescriptorName();
        QStringList folders;
        for (zip_int64_t index = 0; index < zip_get_num_entries(m_zip, 0); ++index) {
            const char *name = zip_get_name(m_zip, static_cast<zip_uint64_t>(index), ZIP_FL_ENC_GUESS);
            const QString path = QString::fromUtf8(name);
            if (path == packageDescriptorName())
                return {};
            if (path.endsWith(wanted))
                folders.append(path.chopped(packageDescriptorName().size()));
        }
        return folders.size() == 1 ? folders.front() : QString();
    }

private:
    zip_t *m_zip = nullptr;
    QString m_words;
};

/// A file of an archive, unpacked while it is read from its start to its end. What is longer or shorter than the archive says is an error.
class ZippedFile final : public QIODevice {
public:
    ZippedFile(std::shared_ptr<Archive> archive, const QString &name) : m_archive(std::move(archive))
    {
        zip_t *const zip = m_archive->handle();
        zip_stat_t status;
        if (!zip || zip_stat(zip, name.toUtf8().constData(), 0, &status) != 0 || (status.valid & ZIP_STAT_SIZE) == 0
            || !(m_file = zip_fopen(zip, name.toUtf8().constData(), 0))) {
            setErrorString(m_archive->words());
            return;
        }
        m_size = static_cast<qint64>(status.size);
        open(QIODevice::ReadOnly);
    }
    ~ZippedFile() override
    {
        if (m_file)
            zip_fclose(m_file);
    }
    ZippedFile(const ZippedFile &) = delete;
    ZippedFile &operator=(const ZippedFile &) = delete;

    qint64 size() const override { return m_size; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        zip_int64_t read = zip_fread(m_file, data, static_cast<zip_uint64_t>(most));
        m_read += std::max<qint64>(0, read);
        // libzip compares the check sum when it is asked for more than the last byte.
        char further = 0;
        if (m_read >= m_size && read > 0 && zip_fread(m_file, &further, 1) != 0)
            read = -1;
        if (read < 0)
            setErrorString(QString::fromUtf8(zip_file_strerror(m_file)));
        return read;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<Archive> m_archive;
    zip_file_t *m_file = nullptr;
    qint64 m_size = 0;
    qint64 m_read = 0;
};

}  // namespace

ZipWriter::ZipWriter(const QString &path)
{
    int code = 0;
    m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_EXCL, &code);
    if (!m_zip)
        m_words = wordsOf(code);
}

ZipWriter::~ZipWriter()
{
    if (m_zip)
        zip_discard(m_zip);
}

bool ZipWriter::add(const QString &path)
{
    constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1 January 1980, from which the format counts
    constexpr zip_uint32_t plainFile = 0100644U << 16;
    if (!m_zip)
        return false;
    zip_source_t *const source = zip_source_file(m_zip, QFile::encodeName(path).constData(), 0, -1);
    const zip_int64_t index = source ? zip_file_add(m_zip, QFileInfo(path).fileName().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) : -1;
    if (source && index < 0)
        zip_source_free(source);
    const auto entry = static_cast<zip_uint64_t>(index);
    return index >= 0 && zip_file_set_dostime(m_zip, entry, 0, firstDay, 0) == 0
        && zip_file_set_external_attributes(m_zip, entry, 0, ZIP_OPSYS_UNIX, plainFile) == 0 && zip_set_file_compression(m_zip, entry, ZIP_CM_DEFLATE, 6) == 0;
}

bool ZipWriter::close()
{
    if (!m_zip || zip_close(m_zip) != 0)
        return false;
    m_zip = nullptr;
    return true;
}

QString ZipWriter::words() const
{
    return m_zip ? QString::fromUtf8(zip_strerror(m_zip)) : m_words;
}

bool isZipFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(4) == "PK\x03\x04";
}

PackageFiles filesOfZip(const QString &path)
{
    auto archive = std::make_shared<Archive>(path);
    const QString folder = archive->handle() ? archive->folderOfPackage() : QString();
    return [archive, folder](const QString &name) -> std::unique_ptr<QIODevice> { return std::make_unique<ZippedFile>(archive, folder + name); };
}

}  // namespace countercheck
