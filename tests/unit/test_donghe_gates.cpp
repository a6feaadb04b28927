#include "sim/engine/assign/options/material_data.hpp"
#include "tests/common/official_plan.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace sim;
using namespace sim::assign;

namespace {

Material const &material()
{
    static std::shared_ptr<Material const> const once = [] {
        Progress progress;
        return make_material(official_plan::dataset(), official_plan::official(), progress);
    }();
    return *once;
}

GateRecord const *failure(RouteGates const &gates, std::string const &id)
{
    auto const found = std::ranges::find_if(gates.records, [&](GateRecord const &record) {
        return record.id == id && record.verdict == GateVerdict::fail;
    });
    return found == gates.records.end() ? nullptr : &*found;
}

void check_extensions(Extensions const &all)
{
    std::size_t shared = 0;
    for (std::size_t b = 0; b < all.path.size(); ++b) {
        double sum_m = 0.0;
        std::uint32_t before = none;
        for (std::uint32_t const segment : all.path[b]) {
            CHECK(all.parent[segment] == before);
            before = segment;
            sum_m += all.works[segment].length_m;
        }
        CHECK(std::isfinite(all.length_m[b]));
        CHECK(sum_m == Approx(all.length_m[b]));
    }
    std::set<std::string> ids;
    for (SharedWork const &work : all.works) {
        CHECK(work.length_m > 0.0);
        CHECK(ids.insert(work.id).second);
        shared += work.blocks.size() > 1 ? 1 : 0;
    }
    CHECK(shared > 0);
}

} // namespace

TEST_CASE("every block of Donghe reaches heat and gas, and trunks are shared", "[gates][donghe]")
{
    check_extensions(material().heat_extensions);
    check_extensions(material().gas_extensions);
    for (std::size_t b = 0; b < material().facts.size(); ++b) {
        CHECK(material().heat_extensions.length_m[b] >=
              material().facts[b].heat_main_m * (1.0 - 1e-12));
    }
}

TEST_CASE("extensions of Donghe are the same each time", "[gates][donghe]")
{
    Extensions const again = extend_gas(official_plan::dataset(), official_plan::official());
    Extensions const &once = material().gas_extensions;
    CHECK(again.path == once.path);
    CHECK(again.length_m == once.length_m);
    for (std::size_t s = 0; s < once.segment_count(); ++s) {
        CHECK(again.works[s].id == once.works[s].id);
        CHECK(again.works[s].cost == once.works[s].cost);
    }
}

TEST_CASE("every block of Donghe has a choice beyond coal", "[gates][donghe]")
{
    Dataset const &dataset = official_plan::dataset();
    std::size_t with_two_families = 0;
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        std::size_t open = 0;
        std::set<Category> categories;
        for (RouteGates const &gates : material().gates->at(b)) {
            if (gates.open && dataset.route(gates.route).family != RouteFamily::none) {
                ++open;
                categories.insert(category_of(dataset.route(gates.route).family));
            }
        }
        CAPTURE(dataset.blocks[b].name);
        CHECK(open >= 2);
        with_two_families += categories.size() >= 2 ? 1 : 0;
    }
    // The gates are to leave most of the decision to cost and limits.
    CHECK(with_two_families * 2 > dataset.blocks.size());
}

TEST_CASE("the published routes that Donghe's gates refuse are those that the map shows",
          "[gates][donghe]")
{
    Dataset const &dataset = official_plan::dataset();
    Scenario const &scenario = official_plan::official();
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        RouteId const route = scenario.plan.choices[b].route;
        RouteGates const &gates = material().gates->at(b).at(route.index);
        RouteFamily const family = dataset.route(route).family;
        bool const piped = family == RouteFamily::gas || family == RouteFamily::heat_network;
        CAPTURE(block.name);
        // Nothing that the plan builds can be taken along.
        bool const comes_down = block.demolition_year && *block.demolition_year - 2021 <= 3;
        CHECK((failure(gates, "R0.demolition") != nullptr) == comes_down);
        bool const scattered = piped && block.urban_class == UrbanClass::rural &&
                               material().facts[b].households_per_km2 < 150.0;
        CHECK((failure(gates, "R8.density") != nullptr) == scattered);
        bool const far = family == RouteFamily::gas && material().facts[b].gas_main_m > 1500.0;
        CHECK((failure(gates, "R3.distance") != nullptr) == (far && block.households < 200));
        bool const closed = comes_down || scattered || (far && block.households < 200);
        CHECK(gates.open == !closed);
    }
}
