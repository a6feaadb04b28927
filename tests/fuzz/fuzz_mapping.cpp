// A csv that is mapped to a layer: the first byte says which, the second what is declared.
#include "sim/io/import/mapped_table.hpp"
#include "sim/io/import/read_text.hpp"
#include "tests/common/foreign_seeds.hpp"
#include "tests/fuzz/target.hpp"

#include <array>

using namespace sim;

namespace {

constexpr std::array layers{"blocks",        "transformer_zones", "feeders",       "gas_stations",
                            "households",    "demolition",        "no_coal_zones", "load_curves",
                            "jurisdictions", "heat_mains"};

io::ImportSettings settings(std::uint8_t declared)
{
    constexpr std::array systems{"", "EPSG:4546", "EPSG:4525", "EPSG:4490"};
    constexpr std::array datums{"", "gcj02", "bd09", "wgs84"};
    return {.crs = systems[declared % 4],
            .datum = datums[declared / 4 % 4],
            .x_is_north = (declared & 0x10U) != 0};
}

std::string seed(char layer, char declared, std::string const &words)
{
    return std::string{layer} + declared + words;
}

} // namespace

std::vector<std::string> fuzz_seeds()
{
    return {
        seed(0, 0, "编码,名称,户数,建筑面积（万平方米）\nB1,东河,12,0.5\nB2,圪塄,\"1,030\",2\n"),
        seed(1, 1, "code,name,capacity_kva,X,Y\nZ1,a,400,401902.3,4503463.1\n"),
        seed(1, 0x11, "code,name,容量（千伏安）,X,Y\nZ1,a,400,4503463.1,401902.3\n"),
        seed(3, 4, "name,lon,lat\na,109.84,40.66\n"),
        seed(4, 0, "小区,户主,建筑面积\n东河,a,60\n东河,b,75.5\n"),
        seed(7, 0, "zone,time,kw\nZ1,2021-01-01 00:00,12.5\nZ1,2021-01-01 01:00,13\n")};
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size)
{
    if (size < 2) {
        return 0;
    }
    Diagnostics findings;
    auto const tables = io::text_table(as_bytes(data + 2, size - 2), "input.csv", {}, findings);
    for (io::ForeignTable const &table : tables) {
        auto const mapped =
            io::map_table(table, layers[data[0] % layers.size()], settings(data[1]), findings);
        for (io::RawRow const &row : mapped.table.rows) {
            must_hold(row.cells.size() == mapped.table.columns.size(), "rows as long as columns");
        }
        must_hold(io::settings_of(io::settings_json(mapped.settings)) == mapped.settings,
                  "settings come back");
    }
    return 0;
}
