// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace countercheck {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor();

    int number() const { return m_number; }
    bool isOpen() const { return m_number >= 0; }

private:
    int m_number;
};

/// A new file that is removed again unless it was renamed to its final name. It is locked while it lives, so that others
/// can tell it from one that a killed program left behind. `errno` says why something failed.
class TemporaryFile {
public:
    explicit TemporaryFile(const QByteArray &folder);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile &) = delete;
    TemporaryFile &operator=(const TemporaryFile &) = delete;

    bool isOpen() const { return m_file.isOpen(); }
    int number() const { return m_file.number(); }
    const QByteArray &name() const { return m_name; }

    bool write(const QByteArray &bytes);
    /// Whether all of it, `size` bytes, has reached the disk.
    bool finish(qsizetype size);
    bool rename(const QByteArray &target);

private:
    Descriptor create(const QByteArray &folder);

    QByteArray m_name;
    Descriptor m_file;
    bool m_isRenamed = false;
};

/// Removes the temporary files of a folder that no living program holds: killed programs leave them. Only regular files of
/// this user with a name of our own and no other link are touched, and no link is followed.
void removeAbandonedFiles(const QByteArray &folder);

}  // namespace countercheck
