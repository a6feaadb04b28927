#include "sim/io/results_layer.hpp"

#include "sim/io/blocks_by_code.hpp"
#include "sim/io/row_reader.hpp"

#include <string>

namespace sim::io {

RawTable results_blocks(RawProject const &settled, Project const &project)
{
    RawTable results{.name = "results_blocks",
                     .files = {settled.origin},
                     .columns = {{"block", RawType::words},
                                 {"name", RawType::words},
                                 {"route", RawType::words},
                                 {"family", RawType::words},
                                 {"households", RawType::integer}},
                     .rows = {},
                     .spatial = true,
                     .crs = "EPSG:4490"};
    RawTable const &blocks = *settled.find("blocks");
    Dataset const &dataset = *project.dataset;
    BlocksByCode const known{dataset};
    for (RawRow const &row : blocks.rows) {
        auto const id = known.find(RowReader{blocks, row}.words("code"));
        Block const &block = dataset.block(*id);
        Choice const &choice = project.scenarios.front().plan.choices[id->index];
        Route const &route = dataset.route(choice.route);
        results.rows.push_back(
            {.cells = {block.code, block.name, route.key, std::string{key_of(route.family)},
                       std::int64_t{block.households}},
             .geometry = row.geometry,
             .file = 0,
             .number = row.number});
    }
    return results;
}

} // namespace sim::io
