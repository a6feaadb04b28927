#pragma once

#include "sim/report/map/map_frame.hpp"
#include "sim/report/map/print_palette.hpp"
#include "sim/report/task_sheet.hpp"

#include <optional>

namespace sim::report {

/// How a map is printed.
struct PrintStyle
{
    double unit = 1.0; ///< millimetres on the page for one on a sheet of A1
    /// Blocks of other jurisdictions are grey.
    std::optional<JurisdictionId> only = std::nullopt;
};

/// A swatch, or the path on the canvas, with the fill and hatch of a family.
void fill_route(io::Canvas &canvas, PageBox const &box, RouteFamily family, double unit);

/// Ground, neighbours, water, blocks by route with hatch, borders, mains and stations, within the
/// frame's box.
void draw_print_map(io::Canvas &canvas, SheetSource const &source, MapFrame const &frame,
                    PrintStyle const &style);

/// One symbol with its middle at a place.
enum class MapSymbol
{
    heat_source,
    gas_gate,
    substation
};
void draw_symbol(io::Canvas &canvas, MapSymbol symbol, io::PagePoint at, double unit);

/// Boxes of all symbols in sight: names keep clear of them.
[[nodiscard]] std::vector<PageBox> symbol_boxes(Dataset const &dataset, MapFrame const &frame,
                                                double unit);

/// Around all jurisdictions.
[[nodiscard]] geo::Box district_box(Dataset const &dataset);

} // namespace sim::report
