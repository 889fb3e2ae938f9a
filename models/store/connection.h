// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/library_schema.h"

#include <SQLiteCpp/Database.h>

#include <sqlite3.h>

#include <QString>

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace SQLite {
class Statement;
}

// The one place that opens databases.
namespace countercheck {

class WordList;

/// A connection to a database file that a stranger may have made. It is read-only, and everything is switched off that
/// such a file could use to run code, reach other files or keep the reader busy. Throws SQLite::Exception.
class Connection {
public:
    enum class Use {
        Reading,
        CheckOfCopy, ///< SQLite checks a full text by a statement that may write: of a private copy only
        Editing,     ///< a working copy, whose structure is known: its rules are held, and what is committed is on the disk
    };

    /// Opens a `file:` address. A bare path will not do, since a file may be named like an address.
    explicit Connection(const std::string &address, Use use = Use::Reading);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    SQLite::Database database;

    /// Lets a file of an older version of the schema be asked like one of this version: columns that it lacks are NULL.
    void readAs(int version);
    int version() const { return m_version; }

    /// Sees to it that the full text can be asked. That of an older version is made anew in memory, once, which takes as long as an import of
    /// its text. Throws like a statement.
    void prepareSearch();

    /// The words of its full texts, which can be asked then: see prepareSearch().
    WordList &words();

    /// Calls a function with each row number that a statement gives to collect_row(), as in SELECT collect_row(row) FROM claims: SQLite hands
    /// over a million of them in a third of the time that it takes to step through them. The function must not throw.
    void collectRows(SQLite::Statement &statement, std::function<void(qint64)> take);

    /// While an Interruptible lives, a stop request interrupts the statement that is running: at its next step, and within a step
    /// that takes long, such as the check of a whole table.
    class Interruptible {
    public:
        Interruptible(Connection &connection, std::stop_token stop);
        ~Interruptible();
        Interruptible(const Interruptible &) = delete;
        Interruptible &operator=(const Interruptible &) = delete;

    private:
        struct Interrupt {
            void operator()() const;
            sqlite3 *connection;
        };

        Connection &m_connection;
        std::stop_callback<Interrupt> m_interrupt;
    };

    /// Keeps little of the file in memory from now on, and sorts in little: SQLite takes as much for a sort as for pages.
    void keepLittle();

    /// While a Sorting lives, the connection keeps little: a sort reads each row once.
    class Sorting {
    public:
        explicit Sorting(Connection &connection);
        ~Sorting();
        Sorting(const Sorting &) = delete;
        Sorting &operator=(const Sorting &) = delete;

    private:
        Connection &m_connection;
        int m_cacheBefore;
    };

private:
    static int isToStop(void *connection);
    static void collectRow(sqlite3_context *context, int argumentCount, sqlite3_value **arguments);
    static void endCollection(sqlite3_context *context);
    void harden();

    void keep(int kibibytes);

    std::stop_token m_stop;
    int m_cache = 0; ///< kibibytes
    int m_version = librarySchemaVersion;
    bool m_isSearchReady = true;
    std::function<void(qint64)> m_takeRow;
    std::unique_ptr<WordList> m_words;
};

/// Returns the `file:` address of a file. The path is encoded, because SQLite would take a file named "file:x?mode=rwc" for
/// an address.
std::string addressOf(const QString &file);

/// Opens an empty database in memory.
SQLite::Database openInMemory();

}  // namespace countercheck
