// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/zip_archive.h"

#include "models/exchange/package.h"
#include "models/exchange/unpacked_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <zip.h>

#include <algorithm>
#include <memory>
#include <utility>

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

QString wordsOfReading(int code)
{
    return code == ZIP_ER_EXISTS ? u"the ZIP file holds a file more than once"_s : wordsOf(code);
}

/// An archive that is read, for as long as anything of it is open.
class Archive {
public:
    explicit Archive(const QString &path)
    {
        int code = 0;
        m_zip = zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY | ZIP_CHECKCONS, &code);
        if (!m_zip)
            m_words = wordsOfReading(code);
    }
    /// An archive in memory.
    explicit Archive(QByteArray bytes) : m_bytes(std::move(bytes))
    {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t *const source = zip_source_buffer_create(m_bytes.constData(), static_cast<zip_uint64_t>(m_bytes.size()), 0, &error);
        m_zip = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
        if (!m_zip) {
            m_words = wordsOfReading(zip_error_code_zip(&error));
            zip_source_free(source);
        }
        zip_error_fini(&error);
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

    QString nameAt(zip_int64_t index) const { return QString::fromUtf8(zip_get_name(m_zip, static_cast<zip_uint64_t>(index), ZIP_FL_ENC_GUESS)); }

    /// Finds what stands before the names of the files of the package. Of several packages one stands above the others, or it is not clear which is meant.
    void findPackage()
    {
        const QString wanted = u'/' + packageDescriptorName();
        qsizetype least = -1;
        for (zip_int64_t index = 0; index < zip_get_num_entries(m_zip, 0); ++index) {
            const QString path = nameAt(index);
            if (path != packageDescriptorName() && !path.endsWith(wanted))
                continue;
            const qsizetype depth = path.count(u'/');
            m_isUnclear = depth == least || (m_isUnclear && depth > least);
            if (least < 0 || depth < least) {
                least = depth;
                m_isUnclear = false;
                folder = path.chopped(packageDescriptorName().size());
            }
        }
    }

    /// Why an entry is not read, in a few words; empty if it may be.
    QString refusal(zip_uint64_t entry, const zip_stat_t &status) const
    {
        constexpr zip_uint32_t kindOfFile = 0170000;
        constexpr zip_uint32_t link = 0120000;
        if (m_isUnclear)
            return u"the ZIP file holds more than one data package"_s;
        zip_uint8_t system = 0;
        zip_uint32_t attributes = 0;
        if (zip_file_get_external_attributes(m_zip, entry, 0, &system, &attributes) == 0 && system == ZIP_OPSYS_UNIX && ((attributes >> 16) & kindOfFile) == link)
            return u"it is a link, and links are not followed"_s;
        if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE)
            return u"it is encrypted"_s;
        return refusalOfUnpacking(static_cast<qint64>(status.comp_size), static_cast<qint64>(status.size));
    }

    QString folder;

private:
    zip_t *m_zip = nullptr;
    QByteArray m_bytes; ///< of an archive in memory
    QString m_words;
    bool m_isUnclear = false;
};

/// A file of an archive, unpacked while it is read from its start to its end. What is longer or shorter than the archive says is an error.
class ZippedFile final : public QIODevice {
public:
    ZippedFile(std::shared_ptr<Archive> archive, const QString &name) : m_archive(std::move(archive))
    {
        zip_t *const zip = m_archive->handle();
        const zip_int64_t entry = zip ? zip_name_locate(zip, name.toUtf8().constData(), ZIP_FL_ENC_GUESS) : -1;
        zip_stat_t status;
        constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
        if (entry < 0 || zip_stat_index(zip, static_cast<zip_uint64_t>(entry), 0, &status) != 0 || (status.valid & needed) != needed) {
            setErrorString(m_archive->words());
            return;
        }
        if (const QString refusal = m_archive->refusal(static_cast<zip_uint64_t>(entry), status); !refusal.isEmpty()) {
            setErrorString(refusal);
            return;
        }
        m_file = zip_fopen_index(zip, static_cast<zip_uint64_t>(entry), 0);
        if (!m_file) {
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
    if (archive->handle())
        archive->findPackage();
    return [archive](const QString &name) -> std::unique_ptr<QIODevice> {
        return std::make_unique<ZippedFile>(archive, archive->folder + QDir::cleanPath(name));
    };
}

std::unique_ptr<QIODevice> onlyFileOfZip(QIODevice &zip)
{
    constexpr qint64 longest = 256 << 20;
    auto archive = std::make_shared<Archive>(zip.read(longest + 1));
    if (!archive->handle())
        return std::make_unique<UnreadableFile>(zip.size() > longest ? u"it is longer than 256 MiB"_s
                                                                     : u"it is no ZIP file, where the package says compression zip: "_s + archive->words());
    QStringList names;
    for (zip_int64_t index = 0; index < zip_get_num_entries(archive->handle(), 0); ++index) {
        if (const QString name = archive->nameAt(index); !name.endsWith(u'/'))
            names.append(name);
    }
    if (names.size() != 1)
        return std::make_unique<UnreadableFile>(u"a table is one file, and this ZIP file holds %1"_s.arg(names.size()));
    return std::make_unique<ZippedFile>(archive, names.front());
}

}  // namespace countercheck
