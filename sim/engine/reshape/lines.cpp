#include "sim/engine/reshape/lines.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/reshape.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <charconv>

namespace sim::reshape {

std::vector<NetLine> all_lines(Dataset const &dataset)
{
    std::vector<NetLine> lines;
    auto const add = [&](char const *layer, auto const &rows) {
        for (auto const &row : rows) {
            lines.push_back({layer, &row.code, &row.lines});
        }
    };
    add("heat_mains", dataset.heat_mains);
    add("gas_mains", dataset.gas_mains);
    add("feeder_sections", dataset.feeder_sections);
    return lines;
}

std::vector<NetPoint> all_points(Dataset const &dataset)
{
    std::vector<NetPoint> points;
    auto const add = [&](char const *layer, auto const &rows) {
        for (auto const &row : rows) {
            points.push_back({layer, &row.code, &row.name, &row.name_en, row.place});
        }
    };
    add("heat_sources", dataset.heat_sources);
    add("gas_stations", dataset.gas_stations);
    add("substations", dataset.substations);
    add("transformer_zones", dataset.transformer_zones);
    return points;
}

std::string_view lines_ending_at(std::string_view layer)
{
    return layer == "heat_sources"   ? "heat_mains"
           : layer == "gas_stations" ? "gas_mains"
                                     : "feeder_sections";
}

std::vector<RowEdit> lines_with_moved_ends(Dataset const &dataset, Shift const &shift)
{
    std::vector<RowEdit> rows;
    for (NetLine const &line : all_lines(dataset)) {
        std::vector<geo::LineString> moved = *line.lines;
        bool changed = false;
        for (geo::LineString &part : moved) {
            for (geo::Point &p : part) {
                if (geo::distance(p, shift.from) <= same_place_m) {
                    p = shift.to;
                    changed = true;
                }
            }
        }
        if (changed) {
            rows.push_back(derived_row(line.layer, *line.code));
            rows.back().shape = std::move(moved);
        }
    }
    return rows;
}

std::string code_after(std::vector<std::string> const &codes, std::string_view prefix)
{
    unsigned last = 0;
    std::size_t width = 2;
    for (std::string const &code : codes) {
        if (!code.starts_with(prefix)) {
            continue;
        }
        unsigned number = 0;
        char const *const begin = code.data() + prefix.size();
        char const *const end = code.data() + code.size();
        auto const read = std::from_chars(begin, end, number);
        if (read.ec == std::errc{} && read.ptr == end) {
            last = std::max(last, number);
            width = std::max(width, code.size() - prefix.size());
        }
    }
    return fmt::format("{}{:0{}}", prefix, last + 1, width);
}

} // namespace sim::reshape
