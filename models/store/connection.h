// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <SQLiteCpp/Database.h>

#include <stop_token>
#include <string>

// The one place that opens databases.
namespace countercheck {

/// A connection to a file that a stranger may have made: read-only, and with everything off that a file could use to
/// run code, to reach other files or to keep the reader busy. Throws SQLite::Exception.
class Connection {
public:
    /// `address` is a `file:` address, never a bare path: a file may be named like an address.
    explicit Connection(const std::string &address);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    SQLite::Database database;

    /// While it lives, a stop request interrupts whatever statement is running.
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

/// An empty database in memory, to build a library in.
SQLite::Database openInMemory();

}  // namespace countercheck
