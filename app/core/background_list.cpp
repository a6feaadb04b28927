#include "app/core/background_list.hpp"

#include "app/core/ordered_rows.hpp"
#include "sim/base/fmt.hpp"
#include "sim/io/row_reader.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using Backgrounds = std::vector<sim::Background>;

constexpr char const *table_name = "backgrounds";

sim::Background background_of(sim::io::RowReader const &row)
{
    return {.code = row.words("code"),
            .number = row.integer("number"),
            .path = row.words("path"),
            .layer = row.words("layer"),
            .kind = row.words("kind") == "vector" ? sim::BackgroundKind::vector
                                                  : sim::BackgroundKind::raster,
            .opacity_share = row.number("opacity"),
            .visible = row.flag("visible")};
}

RowFields fields_of(sim::Background const &one)
{
    return {{"number", fmt::format("{}", one.number)},
            {"path", one.path},
            {"layer", one.layer},
            {"kind", one.kind == sim::BackgroundKind::vector ? "vector" : "raster"},
            {"opacity", fmt::format("{}", one.opacity_share)},
            {"visible", one.visible ? "1" : "0"}};
}

} // namespace

std::vector<sim::Background> backgrounds_of(sim::io::RawProject const &tables)
{
    Backgrounds all;
    if (sim::io::RawTable const *const table = tables.find(table_name)) {
        for (sim::io::RawRow const &row : table->rows) {
            all.push_back(background_of(sim::io::RowReader{*table, row}));
        }
    }
    std::ranges::stable_sort(all, {}, &sim::Background::number);
    return all;
}

sim::DataChange backgrounds_change(Backgrounds const &before, Backgrounds after)
{
    return order_change(table_name, 'b', before, std::move(after), fields_of);
}

std::string background_path(std::filesystem::path const &file, std::filesystem::path const &project)
{
    std::filesystem::path const whole = std::filesystem::absolute(file).lexically_normal();
    std::filesystem::path const folder =
        std::filesystem::absolute(project).lexically_normal().parent_path();
    std::filesystem::path const within = whole.lexically_relative(folder);
    bool const is_within = !within.empty() && *within.begin() != "..";
    return (is_within ? within : whole).string();
}

std::filesystem::path background_file(sim::Background const &background,
                                      std::filesystem::path const &project)
{
    return std::filesystem::absolute(project).parent_path() / background.path;
}

std::string background_name(sim::Background const &background)
{
    std::string const name = std::filesystem::path{background.path}.filename().string();
    return background.layer.empty() ? name : name + " · " + background.layer;
}

} // namespace app
