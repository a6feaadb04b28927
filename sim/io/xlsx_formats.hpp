#pragma once

#include "sim/io/workbook.hpp"

#include <xlsxwriter.h>

#include <map>
#include <string>
#include <tuple>

namespace sim::io {

/// The formats of one workbook, one for each look and number format in use. The workbook owns them.
class XlsxFormats
{
public:
    explicit XlsxFormats(lxw_workbook *book) : m_book{book} {}

    /// \param input  the cell stays open on a protected sheet
    lxw_format *get(CellLook look, std::string const &number_format, bool bold, bool input = false);

private:
    lxw_workbook *m_book;
    std::map<std::tuple<CellLook, std::string, bool, bool>, lxw_format *> m_known;
};

} // namespace sim::io
