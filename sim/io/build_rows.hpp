#pragma once

#include "sim/base/id.hpp"
#include "sim/io/plane.hpp"
#include "sim/io/raw_table.hpp"
#include "sim/io/row_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Rows of a table as structs of the model, for the parts of build_project().
namespace sim::io {

/// Makes one T of every row of a table, in the order of the file; none where there is no table.
template <typename T, typename Make>
std::vector<T> in_file_order(RawProject const &project, std::string_view name, Make make)
{
    std::vector<T> all;
    if (RawTable const *const table = project.find(name)) {
        double const meridian = central_meridian(project);
        all.reserve(table->rows.size());
        for (RawRow const &row : table->rows) {
            all.push_back(make(RowReader{*table, row, meridian}));
        }
    }
    return all;
}

/// The same, ascending by one member.
template <typename T, typename Member, typename Make>
std::vector<T> in_order_of(Member T::*member, RawProject const &project, std::string_view name,
                           Make make)
{
    std::vector<T> all = in_file_order<T>(project, name, make);
    std::ranges::stable_sort(all, {}, member);
    return all;
}

/// The same, in the order of their codes.
template <typename T, typename Make>
std::vector<T> in_code_order(RawProject const &project, std::string_view name, Make make)
{
    return in_order_of(&T::code, project, name, make);
}

/// \param rows in code order
template <typename T>
std::optional<std::uint32_t> index_of(std::vector<T> const &rows, std::string const &code)
{
    auto const found = std::ranges::lower_bound(rows, code, {}, &T::code);
    bool const known = found != rows.end() && found->code == code;
    return known ? std::optional{static_cast<std::uint32_t>(found - rows.begin())} : std::nullopt;
}

/// \return the first one for an unknown code: that row has been reported already
template <typename T>
Id<T> id_of(std::vector<T> const &rows, std::string const &code)
{
    return {index_of(rows, code).value_or(0U)};
}

/// \return nothing for an empty or unknown code: the latter has been reported already
template <typename T>
std::optional<Id<T>> maybe_id_of(std::vector<T> const &rows, std::string const &code)
{
    auto const index = index_of(rows, code);
    return index ? std::optional{Id<T>{*index}} : std::nullopt;
}

} // namespace sim::io
