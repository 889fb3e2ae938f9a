// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <memory>

class QTemporaryFile;

namespace countercheck {

/// An unnamed file holds bytes that need not fill the memory of a process. It is gone with this object, however the program ends. It lies where SQLite puts its
/// own files: in /var/tmp, which has more room than /tmp, unless TMPDIR names another folder.
class UnnamedFile {
public:
    /// Writes the bytes into a new file. Null if there is no room for them.
    static std::unique_ptr<UnnamedFile> with(QByteArrayView bytes);
    ~UnnamedFile();
    UnnamedFile(const UnnamedFile &) = delete;
    UnnamedFile &operator=(const UnnamedFile &) = delete;

    /// Reads as many bytes from a place as there are, at most so many. Returns how many, and -1 if the system cannot read them.
    qint64 read(qint64 place, char *bytes, qint64 most);

private:
    explicit UnnamedFile(std::unique_ptr<QTemporaryFile> file);

    std::unique_ptr<QTemporaryFile> m_file;
};

}  // namespace countercheck
