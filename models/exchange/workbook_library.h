// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLibrary>

#include <xlsxwriter.h>

namespace countercheck {

/// libxlsxwriter, loaded only when a workbook is written: it brings OpenSSL along, which would add two milliseconds to
/// every start. The functions have the names and meanings of the library's own.
class WorkbookLibrary {
public:
    WorkbookLibrary();

    /// Returns whether the library and all functions below were found. If not, none of them may be called.
    bool isLoaded() const { return m_isLoaded; }
    QString errorString() const { return m_file.errorString(); }

    decltype(&::workbook_new) workbook_new = nullptr;
    decltype(&::workbook_add_worksheet) workbook_add_worksheet = nullptr;
    decltype(&::workbook_add_format) workbook_add_format = nullptr;
    decltype(&::workbook_set_properties) workbook_set_properties = nullptr;
    decltype(&::workbook_close) workbook_close = nullptr;
    decltype(&::format_set_bold) format_set_bold = nullptr;
    decltype(&::worksheet_write_number) worksheet_write_number = nullptr;
    decltype(&::worksheet_write_string) worksheet_write_string = nullptr;
    decltype(&::worksheet_freeze_panes) worksheet_freeze_panes = nullptr;
    decltype(&::worksheet_set_column) worksheet_set_column = nullptr;
    decltype(&::worksheet_autofilter) worksheet_autofilter = nullptr;

private:
    template <class Function>
    void resolve(const char *name, Function &function);

    QLibrary m_file;
    bool m_isLoaded = true;
};

}  // namespace countercheck
