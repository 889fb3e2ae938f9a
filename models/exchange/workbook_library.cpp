// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exchange/workbook_library.h"

namespace countercheck {

template <class Function>
void WorkbookLibrary::resolve(const char *name, Function &function)
{
    function = reinterpret_cast<Function>(m_file.resolve(name));
    m_isLoaded = m_isLoaded && function;
}

WorkbookLibrary::WorkbookLibrary() : m_file(QStringLiteral(COUNTERCHECK_XLSXWRITER))
{
    resolve("workbook_new", workbook_new);
    resolve("workbook_add_worksheet", workbook_add_worksheet);
    resolve("workbook_add_format", workbook_add_format);
    resolve("workbook_set_properties", workbook_set_properties);
    resolve("workbook_close", workbook_close);
    resolve("format_set_bold", format_set_bold);
    resolve("worksheet_write_number", worksheet_write_number);
    resolve("worksheet_write_string", worksheet_write_string);
    resolve("worksheet_freeze_panes", worksheet_freeze_panes);
    resolve("worksheet_set_column", worksheet_set_column);
    resolve("worksheet_autofilter", worksheet_autofilter);
}

}  // namespace countercheck
