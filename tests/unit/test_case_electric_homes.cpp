// Cases home_coincidence and transformer_sizing: the diversity formula against homes drawn one by
// one, and against what a district built.
#include "sim/engine/grid/diversity.hpp"
#include "sim/engine/grid/grid_values.hpp"
#include "tests/common/case_table.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace sim::grid;

TEST_CASE("coincidence of electric heating by device and number of homes", "[case][grid]")
{
    GridValues const values = read_grid_values(official_plan::dataset(), official_plan::official());
    io::CsvTable const table = case_table("home_coincidence");
    REQUIRE(table.size() == 10);
    for (std::size_t i = 0; i < table.size(); ++i) {
        double const homes = *table.number(i, "homes");
        double const mean_kw = *table.number(i, "mean_kw");
        double const sigma_kw = *table.number(i, "spread") * mean_kw;
        double const rated_kw = homes * *table.number(i, "rated_kw");
        double const load_kw =
            diversified_kw(homes * mean_kw, homes * sigma_kw * sigma_kw, values.z, rated_kw);
        INFO(table.cell(i, "device") << ", " << homes);
        CHECK(load_kw / rated_kw == Approx(*table.number(i, "coincidence"))
                                        .margin(*table.number(i, "tolerance"))
                                        .epsilon(0));
    }
}

TEST_CASE("Rusck's formula and the normal quantile agree for many homes", "[case][grid]")
{
    // Film: 4.6 of 8 kW; g .61 in the table of devices.
    for (int const homes : {50, 200, 1000}) {
        double const n = homes;
        double const ours = diversified_kw(n * 4.6, n * 2.76 * 2.76, 1.65, n * 8.0) / (n * 8.0);
        CHECK(ours == Approx(rusck_coincidence(0.61, homes)).margin(0.05).epsilon(0));
    }
}

TEST_CASE("transformers of a district that was converted", "[case][grid]")
{
    GridValues const values = read_grid_values(official_plan::dataset(), official_plan::official());
    io::CsvTable const table = case_table("transformer_sizing");
    REQUIRE(table.size() == 1);
    double const mean_kw = *table.number(0, "mean_kw");
    double const sigma_kw = *table.number(0, "spread") * mean_kw;
    double const base_kw = *table.number(0, "base_kw");
    double const base_sigma_kw = values.base_cv * base_kw;
    double const limit_kva = values.planning_rate * *table.number(0, "transformer_kva");
    double homes = 1;
    auto const load_kva = [&](double n) {
        double const kw = diversified_kw(n * (mean_kw + base_kw),
                                         n * (sigma_kw * sigma_kw + base_sigma_kw * base_sigma_kw),
                                         values.z, n * values.main_fuse_kw);
        return kw * std::hypot(1.0, values.base_tan * base_kw / (mean_kw + base_kw));
    };
    while (load_kva(homes + 1) <= limit_kva) {
        ++homes;
    }
    double const expected = *table.number(0, "transformers");
    CHECK(*table.number(0, "homes") / homes ==
          Approx(expected).epsilon(*table.number(0, "tolerance_share")));
}
