// Gas and heat networks of the generated Donghe.
#include "tests/common/generated_donghe.hpp"

#include "sim/geo/measure.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>

using namespace sim::district;
using namespace generated;

namespace {

void check_regulators()
{
    std::vector<double> count(donghe().blocks.size(), 0.0);
    for (GasRegulator const &regulator : donghe().gas_regulators) {
        CAPTURE(regulator.code);
        Block const &block = donghe().blocks.at(regulator.block);
        CHECK(block.route == Route::gas_wall);
        CHECK(sim::geo::contains(block.shape, regulator.place));
        CHECK(is_size("regulator", regulator.spare_m3_per_h));
        ++count[regulator.block];
    }
    int over = 0;
    for (GasRegulator const &regulator : donghe().gas_regulators) {
        double const homes = donghe().blocks[regulator.block].households / count[regulator.block];
        double const few_homes = homes <= 200 ? 1.1 : 1.0;
        over += 0.69 * homes * few_homes > regulator.spare_m3_per_h ? 1 : 0;
    }
    CHECK(over >= 5);
    CHECK(over <= 20);
    for (std::size_t i = 0; i < count.size(); ++i) {
        Block const &block = donghe().blocks[i];
        bool const gas = block.route == Route::gas_wall;
        CHECK(count[i] == (gas ? std::ceil(block.households / 330.0) : 0.0));
    }
    CHECK(distinct(donghe().gas_regulators, &GasRegulator::code) == donghe().gas_regulators.size());
}

void check_mains()
{
    std::map<std::string, sim::geo::Point> end;
    for (GasMain const &main : donghe().gas_mains) {
        end[main.code] = main.line.back();
        CHECK(is_size("gas_main", main.spare_m3_per_h));
    }
    for (HeatMain const &main : donghe().heat_mains) {
        end[main.code] = main.line.back();
    }
    int from_gate = 0;
    for (GasMain const &main : donghe().gas_mains) {
        CAPTURE(main.code);
        CHECK((main.fed_by.empty() || end.at(main.fed_by) == main.line.front()));
        from_gate += main.fed_by.empty() ? 1 : 0;
    }
    CHECK(from_gate >= 1);
    for (HeatMain const &main : donghe().heat_mains) {
        CAPTURE(main.code);
        CHECK((main.fed_by.empty() || end.at(main.fed_by) == main.line.front()));
    }
}

} // namespace

TEST_CASE("the gas and heat networks of Donghe", "[donghe]")
{
    SECTION("each gas block has a regulator for every 330 homes, some of them too small")
    {
        check_regulators();
    }
    SECTION("each main of gas and heat begins where the one that feeds it ends")
    {
        check_mains();
    }
}
