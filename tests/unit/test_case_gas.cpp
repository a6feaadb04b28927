// Case gas_coincidence: our design hour against drawing boilers one by one.
#include "sim/engine/supply/gas.hpp"
#include "tests/common/case_table.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

using namespace sim;

TEST_CASE("coincidence of on-off boilers by the number of homes", "[case][gas]")
{
    GasFactors const factors =
        gas_factors(Values{official_plan::dataset(), official_plan::official()});
    io::CsvTable const table = case_table("gas_coincidence");
    REQUIRE(table.size() == 4);
    double const mean = 0.52;
    for (std::size_t i = 0; i < table.size(); ++i) {
        int const n = static_cast<int>(*table.number(i, "homes"));
        INFO(n);
        GasHomes const homes{n, n * mean, n * mean, n * mean * (factors.rated_m3_per_h - mean), 0};
        double const coincidence =
            gas_load(factors, homes, 0, 0).design_m3_per_h / (n * factors.rated_m3_per_h);
        double const tolerance = *table.number(i, "tolerance");
        CHECK(coincidence == Approx(*table.number(i, "coincidence")).margin(tolerance).epsilon(0));
    }
}
