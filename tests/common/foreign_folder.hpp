#pragma once

#include "sim/io/import/foreign_table.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/temp_folder.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace foreign {

using namespace sim;

/// What a file gave.
struct Read
{
    std::vector<io::ForeignTable> tables{};
    Diagnostics findings{};

    [[nodiscard]] bool told(std::string const &code) const
    {
        return std::ranges::any_of(findings, [&](auto const &f) { return f.code == code; });
    }
};

/// Files of one folder, read by the name of one of them.
struct Folder
{
    TempFolder folder{};

    Folder &with(std::string const &name, std::string const &bytes)
    {
        io::write_text_file(folder / name, bytes);
        return *this;
    }
    [[nodiscard]] Read read(std::string const &name, io::ReadWish const &wish = {}) const
    {
        Read all;
        all.tables = io::read_foreign(folder / name, wish, all.findings);
        return all;
    }
};

} // namespace foreign
