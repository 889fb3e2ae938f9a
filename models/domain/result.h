// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace countercheck {

/// An error code says why something could not be done. Its words are made in models/wording, once for window and command
/// line.
enum class ErrorCode {
    FileNotFound,         ///< there is nothing at that path
    IsDirectory,          ///< a folder where a file was expected
    NotARegularFile,      ///< a pipe, socket or device: reading it could block or have effects
    PermissionDenied,     ///< the system refuses to read or write
    ReadFailed,           ///< the system reports a fault while reading
    NotALibrary,          ///< not an SQLite file
    OtherApplication,     ///< an SQLite file of another program
    NewerSchema,          ///< written by a newer program
    UnexpectedStructure,  ///< tables, columns or code that a library of this schema does not have
    Damaged,              ///< SQLite or the check of the whole file reports corruption
    UnmergedChanges,      ///< another program left unsaved changes beside the file (a write-ahead log or journal)
    NoSuchRow,            ///< the library does not hold a row of that id
    Cancelled,            ///< the user or a newer request stopped it
    PackageFault,         ///< a data package breaks a rule; `detail` holds the first fault
    TextUnreadable,       ///< a file of text cannot be read to its end; `detail` holds place and reason
    WriteFailed,          ///< writing failed; the old file, if any, is unchanged
    DiskFull,             ///< the disk is full; the old file, if any, is unchanged
    TooLittleSpace,       ///< a folder (subject) clearly has too little room for what is to be written (detail); nothing was touched
    NameTooLong,          ///< the file system refuses the name
    AlreadyExists,        ///< that name is taken
    RemoveFailed,         ///< the file could not be removed
    InvalidArgument,      ///< a value outside its range
    OwnStoreFailed,       ///< the file of what a reader keeps beside libraries cannot be read or written; it is left as it is
    EditedElsewhere,      ///< another window or program edits that library
    ChangedOnDisk,        ///< the library file is no longer what was opened: another program has changed it
    WorkingCopyFailed,    ///< the working copy of a library cannot be read or written; what was kept in it is left as it is
    NotAWorkbook,         ///< neither XLSX nor ODS
    EmptyFile,            ///< a file without a byte
    WebPageNotWorkbook,   ///< a web page under the name of a workbook
    OldWorkbook,          ///< a workbook in a format that is not read: XLS, XLSB
    LockedWorkbook,       ///< locked with a password
    TooLarge,             ///< a file that takes more than may be taken: `detail` says what
    ReaderEnded,          ///< the process that reads a stranger's file ended, or answered nonsense: `detail` says how
    NothingToShow,        ///< a page (subject) that has nothing to show of what it was asked for (detail)
};

/// An error as a value. `subject` names the thing: a path, an id. `detail` is what the system or a library said,
/// untranslated.
struct Error {
    ErrorCode code = ErrorCode::ReadFailed;
    QString subject;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// A result is either a value or the error that says why there is none. It is the part of C++23's `std::expected` that is
/// used.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_content(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_content(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_content.index() == 0; }

    const T &value() const & { return std::get<0>(m_content); }
    T &value() & { return std::get<0>(m_content); }
    T &&value() && { return std::get<0>(std::move(m_content)); }
    const Error &error() const { return std::get<1>(m_content); }

    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::get<0>(std::move(m_content)); }

private:
    std::variant<T, Error> m_content;
};

/// Done is the value of a function that only succeeds or fails.
struct Done {
    friend bool operator==(Done, Done) = default;
};

}  // namespace countercheck
