// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>

#include <stop_token>
#include <string>

// The one place that opens databases.
namespace countercheck {

/// A connection to a database file that a stranger may have made. It is read-only, and everything is switched off that
/// such a file could use to run code, reach other files or keep the reader busy. Throws SQLite::Exception.
class Connection {
public:
    /// Opens a `file:` address. A bare path will not do, since a file may be named like an address.
    explicit Connection(const std::string &address);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    SQLite::Database database;

    /// While an Interruptible lives, a stop request interrupts the statement that is running.
    class Interruptible {
    public:
        Interruptible(Connection &connection, std::stop_token stop);
        ~Interruptible();
        Interruptible(const Interruptible &) = delete;
        Interruptible &operator=(const Interruptible &) = delete;

    private:
        Connection &m_connection;
    };

private:
    static int isToStop(void *connection);
    void harden();

    std::stop_token m_stop;
};

/// Opens an empty database in memory, to build a library in.
SQLite::Database openInMemory();

}  // namespace countercheck
