// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace countercheck {

/// Why something could not be done. The words for people are made in models/wording, once, for window and command line.
enum class ErrorCode {
    FileNotFound,         ///< nothing stands at that path
    IsDirectory,          ///< a folder where a file was expected
    NotARegularFile,      ///< a pipe, socket or device: reading it could block or have effects
    PermissionDenied,     ///< the system refuses to read or write
    ReadFailed,           ///< the system reports a fault while reading
    NotALibrary,          ///< not an SQLite file at all
    OtherApplication,     ///< an SQLite file of another program
    NewerSchema,          ///< written by a newer program
    UnexpectedStructure,  ///< tables, columns or code that a library of this schema does not have
    Damaged,              ///< SQLite or the quick check reports corruption
    UnmergedChanges,      ///< a non-empty write-ahead log or journal lies beside the file
    NoSuchRow,            ///< an id that the library does not hold
    Cancelled,            ///< the user or a newer request stopped it
    PackageFault,         ///< a data package breaks a rule; detail holds the first fault
    WriteFailed,          ///< the target was left as it was
    DiskFull,             ///< no room; the target was left as it was
    NameTooLong,          ///< the file system refuses the name
    AlreadyExists,        ///< that name is taken
    RemoveFailed,         ///< it still stands where it stood
    InvalidArgument,      ///< a value outside its range
    NothingToShow,        ///< a page (subject) that has nothing to show of what it was asked for (detail)
};

/// An error as a value. `subject` names the thing (a path, an id), `detail` what the layer below said, untranslated.
struct Error {
    ErrorCode code = ErrorCode::ReadFailed;
    QString subject;
    QString detail;

    friend bool operator==(const Error &, const Error &) = default;
};

/// Either a value or the reason why there is none. `std::expected` of a later standard, cut down to what is used.
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

/// For what succeeds without a value.
struct Done {
    friend bool operator==(Done, Done) = default;
};

}  // namespace countercheck
