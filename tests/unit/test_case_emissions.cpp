// Cases coal_programme (V12) and household_emissions.
#include "sim/engine/impact/emission_factors.hpp"
#include "tests/common/case_table.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace sim;

namespace {

EmissionFactors factors(FactorSet set)
{
    Dataset const &dataset = official_plan::dataset();
    return emission_factors(Values{dataset, official_plan::official()}, set);
}

} // namespace

TEST_CASE("the official factors give what the Beijing programme reported", "[case][emissions]")
{
    io::CsvTable const table = case_table("coal_programme");
    std::map<std::string, std::size_t> row;
    for (std::size_t i = 0; i < table.size(); ++i) {
        row[table.cell(i, "quantity")] = i;
    }
    auto const value = [&](char const *name) { return *table.number(row.at(name), "value"); };
    auto const tolerance = [&](char const *name) {
        return *table.number(row.at(name), "tolerance");
    };
    Emissions sum;
    add_emissions(sum, factors(FactorSet::official).coal_per_t, value("coal"));
    CHECK(sum.co2_t == Approx(value("co2")).margin(tolerance("co2")).epsilon(0));
    CHECK(sum.so2_t == Approx(value("so2")).margin(tolerance("so2")).epsilon(0));
    CHECK(sum.nox_t == Approx(value("nox")).margin(tolerance("nox")).epsilon(0));
    Emissions measured;
    add_emissions(measured, factors(FactorSet::measured).coal_per_t, value("coal"));
    CHECK(measured.co2_t < sum.co2_t);
    CHECK(measured.so2_t < sum.so2_t / 4);
}

TEST_CASE("CO2 of a home of 10.4 MWh on each route", "[case][emissions]")
{
    EmissionFactors const measured = factors(FactorSet::measured);
    std::map<std::string, Pollutants> const per_unit{{"coal", measured.coal_per_t},
                                                     {"electricity", measured.grid_per_kwh},
                                                     {"gas", measured.gas_per_m3},
                                                     {"heat", measured.chp_per_gj}};
    io::CsvTable const table = case_table("household_emissions");
    REQUIRE(table.size() == 5);
    for (std::size_t i = 0; i < table.size(); ++i) {
        INFO(table.cell(i, "carrier") << " " << table.cell(i, "amount"));
        double const co2_t =
            per_unit.at(table.cell(i, "carrier")).co2_t * *table.number(i, "amount");
        double const tolerance_t = *table.number(i, "tolerance_t");
        CHECK(co2_t == Approx(*table.number(i, "co2_t")).margin(tolerance_t).epsilon(0));
    }
}
